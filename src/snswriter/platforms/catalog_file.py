"""Read platforms from a file in the form of `resources/platforms.toml`."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date, datetime
from enum import Enum
from functools import partial
from types import MappingProxyType
from typing import Any, TypeVar

from snswriter.platforms.platform import (
    Allowance,
    Confidence,
    Limit,
    Method,
    Platform,
    Strictness,
)

_Figure = TypeVar("_Figure", Limit, Allowance)
_LEFT_OUT = "この項目は使わずに続けます。ほかの項目はそのまま使えます。"


@dataclass(frozen=True, slots=True)
class CatalogProblem:
    """One entry that could not be used and was set aside; the words are Japanese.

    Attributes:
        file: Name of the file, as given by the caller.
        place: Where in the file, e.g. "mastodon、limit（characters）"; empty for the whole file.
        message: What was expected there and what stands there.
        remedy: What happens now, or what to do.
    """

    file: str
    place: str
    message: str
    remedy: str = _LEFT_OUT

    def __str__(self) -> str:
        return "：".join(filter(None, (self.file, self.place, f"{self.message}{self.remedy}")))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _some_text(value: object) -> str:
    if not value:
        raise ValueError(value)
    return _text(value)


def _positive(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(value)
    return value


def _day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError(value)
    return value


def _one_of(kind: type[Enum], value: object) -> Enum:
    return kind(value)


def _choice(kind: type[Enum]) -> tuple[Callable[[object], Enum], str]:
    return partial(_one_of, kind), "次のどれか：" + "、".join(str(one.value) for one in kind)


_TEXT = (_some_text, '文字（"…"）')
_FIELDS: Mapping[str, tuple[Callable[[object], object], str]] = MappingProxyType(
    {
        "id": _TEXT,
        "name": _TEXT,
        "refused": (_text, '文字（"…"）'),
        "subject": _TEXT,
        "unit": _TEXT,
        "source": _TEXT,
        "note": (_text, '文字（"…"）'),
        "limit": (_positive, "1以上の整数"),
        "verified_on": (_day, "日付（例：2026-11-20）"),
        "method": _choice(Method),
        "confidence": _choice(Confidence),
        "strictness": _choice(Strictness),
    }
)
_PLATFORM_FIELDS = frozenset({"id", "name", "refused"})


class CatalogReader:
    """Turns the tables of one file into platforms and collects what is wrong with them."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.problems: list[CatalogProblem] = []

    def tables(self, toml_text: str) -> tuple[Mapping[str, Any], ...]:
        """Return the platform tables; none when the file is not TOML."""
        try:
            content = tomllib.loads(toml_text)
        except tomllib.TOMLDecodeError as error:
            self._report("", f"TOMLとして読めませんでした（{error}）。", "")
            return ()
        for key in content.keys() - {"platform"}:
            self._report(key, "ここに書けるのは [[platform]] だけです。")
        return self._subtables(content, "platform", "")

    def platform(self, table: Mapping[str, Any], known: Mapping[str, Platform]) -> Platform | None:
        """Return the platform of one table, laid over the known one; None without an id."""
        platform_id = table.get("id")
        if not isinstance(platform_id, str) or not platform_id:
            self._report("[[platform]]", f"id に文字がありません（いまは {platform_id!r}）。")
            return None
        subtables = {"limit", "allowance"}
        own = {key: value for key, value in table.items() if key not in subtables}
        base = known.get(platform_id, Platform(platform_id, platform_id, ()))
        return replace(
            base,
            **self._checked(own, _PLATFORM_FIELDS, platform_id),
            limits=self._merged(Limit, base.limits, table, "unit"),
            allowances=self._merged(Allowance, base.allowances, table, "subject"),
        )

    def _merged(
        self,
        kind: type[_Figure],
        base: Iterable[_Figure],
        platform: Mapping[str, Any],
        key: str,
    ) -> tuple[_Figure, ...]:
        """Return the figures of `base` with the tables of one platform laid over them."""
        name = kind.__name__.lower()
        merged = {getattr(figure, key): figure for figure in base}
        for table in self._subtables(platform, name, platform["id"]):
            mark = table.get(key)
            place = f"{platform['id']}、{name}（{mark}）"
            known = merged.get(mark) if isinstance(mark, str) else None
            figure = self._figure(kind, known, table, place)
            if figure is not None:
                merged[getattr(figure, key)] = figure
        return tuple(merged.values())

    def _figure(
        self, kind: type[_Figure], base: _Figure | None, table: Mapping[str, Any], place: str
    ) -> _Figure | None:
        given = self._checked(table, frozenset(field.name for field in fields(kind)), place)
        if base is not None:
            return replace(base, **given)
        given.setdefault("limit", None)
        required = [field.name for field in fields(kind) if field.default is MISSING]
        missing = [name for name in required if name not in given]
        if missing:
            self._report(place, f"足りない項目があります（{'、'.join(missing)}）。")
            return None
        return kind(**given)

    def _checked(
        self, table: Mapping[str, Any], allowed: frozenset[str], place: str
    ) -> dict[str, Any]:
        """Return the entries that can be used as they are."""
        good: dict[str, Any] = {}
        for key, value in table.items():
            if key not in allowed:
                self._report(place, f"「{key}」という項目はありません。")
                continue
            parse, expected = _FIELDS[key]
            try:
                good[key] = parse(value)
            except ValueError:
                self._report(
                    place, f"「{key}」には{expected}を書いてください（いまは {value!r}）。"
                )
        return good

    def _subtables(
        self, parent: Mapping[str, Any], key: str, place: str
    ) -> tuple[Mapping[str, Any], ...]:
        value = parent.get(key, [])
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            return tuple(value)
        header = f"platform.{key}" if place else key
        self._report(place, f"{key} は [[{header}]] の表で書いてください（いまは {value!r}）。")
        return ()

    def _report(self, place: str, message: str, remedy: str = _LEFT_OUT) -> None:
        self.problems.append(CatalogProblem(self._file, place, message, remedy))
