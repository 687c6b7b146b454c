"""The parts of an account in a file that may be wrong without costing the account."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime
from difflib import get_close_matches
from typing import Generic, TypeVar

from snswriter.drafts.account import PlatformFooter
from snswriter.drafts.account_checks import Fault
from snswriter.drafts.account_values import CORE_FIELDS
from snswriter.drafts.field_book import FieldBook, FieldKind, FieldSpec
from snswriter.drafts.life_cycle import StepRecord
from snswriter.drafts.profile import Profile, Value
from snswriter.storage.typed_table import TypedFields, typed_fields

T = TypeVar("T", PlatformFooter, StepRecord)

PARTS = ("profile", "records", "footers")
"""Keys of an account's table that are read here."""

_EXPECTED = {
    FieldKind.LIST: '並び（["…", "…"]）',
    FieldKind.PLATFORMS: '並び（["…", "…"]）',
    FieldKind.DATE: "日付（2026-04-01 の形）",
    FieldKind.NUMBER: "1以上の整数",
}


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """Entries that could be used, and what was wrong with the others."""

    entries: tuple[T, ...]
    faults: tuple[Fault, ...]


def read_profile(table: object, book: FieldBook) -> tuple[Profile, tuple[Fault, ...]]:
    """Return the profile that a table gives; fields that cannot be used are left out and told."""
    if not isinstance(table, Mapping):
        return Profile(), (
            Fault("profile", "「profile」は表（[account.profile]）で書きます。", ""),
        )
    specs = {each.id: each for each in book.without(CORE_FIELDS)}
    profile = Profile()
    faults: list[Fault] = []
    for key, raw in table.items():
        spec = specs.get(key)
        if spec is not None and raw in ("", []):
            # Emptied on purpose, where wider files give a value.
            continue
        value = _value(spec, raw) if spec else None
        if spec is None:
            faults.append(_unknown(key, specs))
        elif value is None:
            expected = _EXPECTED.get(spec.kind, '文字列（"…"）')
            said = f"「{spec.label}」には{expected}を書きます。"
            faults.append(Fault(f"profile.{key}", said, "この項目は空のまま始めました。"))
        else:
            profile = profile.with_value(key, value)
    return profile, tuple(faults)


def read_listed(name: str, raw: object, shape: type[T]) -> Read[T]:
    """Return the entries of a list of tables; those that cannot be used are left out and told."""
    if not isinstance(raw, list):
        return Read((), (Fault(name, f"「{name}」は[[account.{name}]]で書きます。", ""),))
    entries: list[T] = []
    faults: list[Fault] = []
    for number, table in enumerate(raw, start=1):
        place = f"{name}の{number}件目"
        if not isinstance(table, Mapping):
            faults.append(Fault(place, "表の形になっていません。", ""))
            continue
        read: TypedFields = typed_fields(shape, table)
        missing = [each for each in _required_keys(shape) if each not in read.values]
        faults += [*read.faults, *read.unknown]
        if missing:
            faults.append(Fault(place, f"「{missing[0]}」がありません。", ""))
        else:
            entries.append(shape(**read.values))  # type: ignore[arg-type]
    return Read(tuple(entries), tuple(faults))


def without_parts(table: Mapping[str, object]) -> dict[str, object]:
    """Return the table without the parts that are read here."""
    return {key: value for key, value in table.items() if key not in PARTS}


def _required_keys(shape: type[T]) -> tuple[str, ...]:
    """Return the fields of a dataclass without a default."""
    return tuple(each.name for each in fields(shape) if each.default is MISSING)


def _value(spec: FieldSpec, raw: object) -> Value | None:
    if spec.kind in (FieldKind.LIST, FieldKind.PLATFORMS):
        is_list = isinstance(raw, list) and all(isinstance(each, str) for each in raw)
        return tuple(raw) if is_list else None  # type: ignore[arg-type]
    if spec.kind is FieldKind.DATE:
        return raw if isinstance(raw, date) and not isinstance(raw, datetime) else None
    if spec.kind is FieldKind.NUMBER:
        is_number = isinstance(raw, int) and not isinstance(raw, bool) and raw > 0
        return raw if is_number else None  # type: ignore[return-value]
    return raw if isinstance(raw, str) else None


def _unknown(key: str, specs: Mapping[str, FieldSpec]) -> Fault:
    near = get_close_matches(key, specs, n=1)
    hint = f"「{near[0]}」の書き間違いではないかご確認ください。" if near else ""
    return Fault(f"profile.{key}", f"「{key}」という項目は使われません。", hint)
