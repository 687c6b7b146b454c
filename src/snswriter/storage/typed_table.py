"""From a parsed TOML table to the fields of a dataclass, with every mistake told in Japanese."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from difflib import get_close_matches
from enum import Enum
from typing import get_type_hints

import msgspec

from snswriter.drafts.account_checks import Fault

_EXPECTED = re.compile(r"Expected `([^`]+)`, got `([^`]+)`")

_WORDS = {
    "str": '文字列（"…"）',
    "int": "整数",
    "float": "小数",
    "bool": "trueかfalse",
    "array": '並び（["…", "…"]）',
    "object": "表（[…]）",
    "datetime": "日時",
    "date": "日付",
    "time": "時刻",
}


@dataclass(frozen=True, slots=True)
class TypedFields:
    """Fields whose values have the right type, and what is wrong with the others.

    Attributes:
        values: Ready to be keyword arguments of the dataclass.
        faults: Values of a wrong type.
        unknown: Keys that mean nothing, most often misspelt; harmless otherwise.
    """

    values: Mapping[str, object]
    faults: tuple[Fault, ...]
    unknown: tuple[Fault, ...]


def typed_fields(shape: type, table: Mapping[str, object]) -> TypedFields:
    """Return the fields of the dataclass `shape` that `table` gives, each checked by itself."""
    hints = get_type_hints(shape)
    values: dict[str, object] = {}
    faults: list[Fault] = []
    for field in fields(shape):
        if field.name not in table:
            continue
        try:
            values[field.name] = msgspec.convert(table[field.name], hints[field.name])
        except msgspec.ValidationError as error:
            faults.append(Fault(field.name, _sentence(field.name, hints[field.name], error), ""))
    return TypedFields(values, tuple(faults), _unknown_keys(shape, table))


def _unknown_keys(shape: type, table: Mapping[str, object], prefix: str = "") -> tuple[Fault, ...]:
    hints = get_type_hints(shape)
    found: list[Fault] = []
    for key, value in table.items():
        if key not in hints:
            found.append(_unknown(prefix + key, get_close_matches(key, hints, n=1)))
        elif is_dataclass(hints[key]) and isinstance(value, Mapping):
            found.extend(_unknown_keys(hints[key], value, prefix=f"{prefix}{key}."))
    return tuple(found)


def _unknown(key: str, near: list[str]) -> Fault:
    hint = (
        f"「{near[0]}」の書き間違いではないかご確認ください。"
        if near
        else "消しても問題ありません。"
    )
    return Fault(key, f"「{key}」という項目は使われません。", hint)


def _sentence(name: str, hint: object, error: msgspec.ValidationError) -> str:
    if isinstance(hint, type) and issubclass(hint, Enum):
        choices = "、".join(str(choice.value) for choice in hint)
        return f"「{name}」は次のどれかを書きます：{choices}。"
    match = _EXPECTED.search(str(error))
    if match is None:
        return f"「{name}」の値を読み取れません。"
    wanted, got = (_WORDS.get(word, word) for word in match.groups())
    return f"「{name}」には{wanted}を書きます（いまは{got}になっています）。"
