"""Dates, times, numbers and names of a text in their order, for two people who check it aloud.

How something is read is told only where it is certain. Of names it is what the dictionary has,
which is to be confirmed.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from snswriter.aids.furigana import reading_at
from snswriter.aids.names import NameKind, names
from snswriter.aids.spoken_numbers import (
    SpokenCounts,
    spoken_day,
    spoken_digits,
    spoken_hour,
    spoken_month,
    spoken_year,
)
from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context
from snswriter.engine.recognizers.people import Naming, mentions
from snswriter.engine.recognizers.phones import phones
from snswriter.engine.recognizers.resolved_days import ResolvedDay, resolve_days
from snswriter.engine.recognizers.time_mentions import TimeMention, time_mentions
from snswriter.engine.recognizers.urls import addresses
from snswriter.engine.recognizers.year_mentions import YearMention
from snswriter.text.span import Span

_MAIL = re.compile(r"(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_SERVICE_PHONE = re.compile(
    r"(?<![0-9-])(?:0120|0800|0570|0990)[-‐−ー(]?[0-9]{2,4}[-‐−ー)]?[0-9]{3,4}(?![0-9-])"
    r"|(?<![0-9A-Za-z])#[0-9]{4}(?![0-9])"
)
_POSTCODE = re.compile(r"〒\s?[0-9]{3}[-‐−ー]?[0-9]{4}|(?<![0-9-])[0-9]{3}-[0-9]{4}(?![0-9-])")
_BLOCK = re.compile(r"(?<![0-9])[0-9]{1,3}丁目[0-9]{1,4}番(?:[0-9]{1,4}号)?")
_BLOCK_STEP = re.compile(r"([0-9]+)(丁目|番|号)")
# Each part begins with another kind of sign than the one before it, so that it stays linear.
_QUANTITY = r"(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?(?:[兆億万千百][0-9,]*)*)"
_BEFORE = r"(?<![0-9A-Za-z,./#@-])(?<![0-9]:)"
_STEP = re.compile(r"([0-9,]+)([千百]?[兆億万]|[千百])?")
_GROUPED = re.compile(r"[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+")
_MOST_DIGITS = 20
_WORTH = {
    "": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7,
    "億": 10**8, "百億": 10**10, "千億": 10**11, "兆": 10**12,
}  # fmt: skip
_DIGITS = re.compile("[0-9]+")
_HALVES = {"午前": "ごぜん", "午後": "ごご"}
_NOON = "正午"
_PARTS = {
    "朝": "あさ", "昼": "ひる", "夕方": "ゆうがた", "夜": "よる", "深夜": "しんや",
    "早朝": "そうちょう", "未明": "みめい", "今朝": "けさ",
}  # fmt: skip
_ERAS = {
    "明治": "めいじ", "大正": "たいしょう", "昭和": "しょうわ",
    "平成": "へいせい", "令和": "れいわ",
}  # fmt: skip


class Kind(Enum):
    """What stands in the text."""

    DATE = "date"
    TIME = "time"
    PHONE = "phone"
    AMOUNT = "amount"
    COUNT = "count"
    PERSON = "person"
    PLACE = "place"
    FACILITY = "facility"
    ADDRESS = "address"
    """A web address."""
    MAIL = "mail"
    POSTCODE = "postcode"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing to be read aloud and checked.

    Attributes:
        kind: What it is.
        span: Code points of the text.
        text: The characters there.
        spoken: How it is read, in hiragana; empty where that is not certain or is just spelt out.
        is_certain: Whether `spoken` is more than the guess of a dictionary.
        day: The day that a date means, for its weekday.
        is_year_written: Whether the text says the year of `day`, or it was taken to be near.
    """

    kind: Kind
    span: Span
    text: str
    spoken: str = ""
    is_certain: bool = True
    day: date | None = None
    is_year_written: bool = False


@dataclass(frozen=True, slots=True)
class _Seen:
    kind: Kind
    place: Span
    spoken: str = ""
    is_certain: bool = True
    day: date | None = None
    is_year_written: bool = False


class ReadAloud:
    """Makes the list."""

    def __init__(self, counts: SpokenCounts) -> None:
        self._counts = counts
        units = "|".join(re.escape(unit) for unit in counts.units if unit != "円")
        self._count = re.compile(rf"{_BEFORE}{_QUANTITY}(?P<unit>{units})(?![a-zA-Z])")
        self._amount = re.compile(rf"{_BEFORE}{_QUANTITY}(?P<unit>円)")

    def items(self, document: Document, on: date) -> tuple[Said, ...]:
        """Return everything to be checked, in the order of the text.

        A date without a year is taken to be near `on`.
        """
        dates: dict[int, list[_Seen]] = {}
        for day in resolve_days(document, Context(on=on)):
            dates.setdefault(day.line, []).append(_date(day))
        return tuple(
            _said(document, number, seen)
            for number, line in enumerate(document.lines)
            for seen in self._in_line(line.passage, dates.get(number, []))
        )

    def _in_line(self, passage: Passage, dates: list[_Seen]) -> tuple[_Seen, ...]:
        text = passage.text
        groups: tuple[Iterable[_Seen], ...] = (
            (_Seen(Kind.MAIL, Span(*found.span())) for found in _MAIL.finditer(text)),
            (_Seen(Kind.ADDRESS, each.span) for each in passage.extract(addresses)),
            dates,
            _phones(passage),
            _found(_POSTCODE, text, Kind.POSTCODE, lambda found: spoken_digits(_bare(found[0]))),
            (_time(passage, each, self._counts) for each in passage.extract(time_mentions)),
            _found(self._amount, text, Kind.AMOUNT, self._read),
            _people(passage),
            _names(passage),
            _found(_BLOCK, text, Kind.PLACE, self._read_block),
            _found(self._count, text, Kind.COUNT, self._read),
        )
        kept: list[_Seen] = []
        for group in groups:
            new = [
                seen
                for seen in group
                if len(seen.place) and not any(seen.place.overlaps(k.place) for k in kept)
            ]
            kept += new
        return tuple(sorted(kept, key=lambda seen: seen.place))

    def _read_block(self, found: "re.Match[str]") -> str:
        steps = _BLOCK_STEP.findall(found[0])
        return " ".join(self._counts.read(int(number), unit) for number, unit in steps)

    def _read(self, found: "re.Match[str]") -> str:
        value = _value(found["number"])
        return "" if value is None else self._counts.read(value, found["unit"])


def _said(document: Document, number: int, seen: _Seen) -> Said:
    span = document.source_span(number, seen.place)
    return Said(
        seen.kind,
        span,
        span.of(document.text),
        seen.spoken,
        seen.is_certain,
        seen.day,
        seen.is_year_written,
    )


def _found(
    pattern: "re.Pattern[str]", text: str, kind: Kind, read: "Callable[[re.Match[str]], str]"
) -> Iterator[_Seen]:
    for found in pattern.finditer(text):
        yield _Seen(kind, Span(*found.span()), read(found))


def _date(resolved: ResolvedDay) -> _Seen:
    mention = resolved.mention
    parts = [spoken_day(mention.day)]
    if mention.month is not None:
        parts.insert(0, spoken_month(mention.month))
    day = resolved.day
    if mention.year is not None and day is not None:
        parts.insert(0, _year(mention.year))
    return _Seen(
        Kind.DATE, mention.span, " ".join(parts), day=day, is_year_written=resolved.is_certain
    )


def _year(mention: YearMention) -> str:
    if mention.era is None:
        return spoken_year(mention.year)
    number = "がんねん" if mention.number == 1 else spoken_year(mention.number)
    return f"{_ERAS.get(mention.era.name, mention.era.name)} {number}"


def _time(passage: Passage, mention: TimeMention, counts: SpokenCounts) -> _Seen:
    if mention.part == _NOON:
        return _Seen(Kind.TIME, mention.span, "しょうご")
    before = _HALVES.get(mention.half.value) or _PARTS.get(mention.part, "")
    if mention.hour > 24 or mention.minute > 59 or (mention.part and not before):
        return _Seen(Kind.TIME, mention.span)
    minutes = counts.read(mention.minute, "分") if mention.minute else ""
    if mention.span.of(passage.text).endswith("半"):
        minutes = "はん"
    words = (before, spoken_hour(mention.hour), minutes)
    return _Seen(Kind.TIME, mention.span, " ".join(word for word in words if word))


def _phones(passage: Passage) -> Iterator[_Seen]:
    for phone in passage.extract(phones):
        written = phone.span.of(passage.text)
        yield _Seen(Kind.PHONE, phone.span, spoken_digits(_bare(written)))
    yield from _found(
        _SERVICE_PHONE, passage.text, Kind.PHONE, lambda found: spoken_digits(_bare(found[0]))
    )


def _bare(number: str) -> str:
    """Return the digits of a number with one sign between its groups."""
    return "-".join(_DIGITS.findall(number))


def _people(passage: Passage) -> Iterator[_Seen]:
    for mention in passage.extract(mentions):
        if mention.naming is not Naming.BARE:
            guess = _dictionary_reading(passage, mention.span)
            yield _Seen(Kind.PERSON, mention.span, guess, is_certain=False)


def _names(passage: Passage) -> Iterator[_Seen]:
    for name in passage.extract(names):
        kind = Kind.PLACE if name.kind is NameKind.PLACE else Kind.FACILITY
        guess = _dictionary_reading(passage, name.span)
        yield _Seen(kind, name.span, guess, is_certain=False)


def _dictionary_reading(passage: Passage, span: Span) -> str:
    """Return what the dictionary has for the words there; "" where it lacks one."""
    tokens = passage.tokens
    inside = [n for n, token in enumerate(tokens) if span.start <= token.start < span.end]
    readings = [reading_at(tokens, number) for number in inside]
    return "".join(readings) if all(readings) else ""


def _value(written: str) -> int | None:
    """Return the value of 1万2,000 or 3千; None for fractions and for lists like 3,4."""
    steps = [(found[1], found[2] or "") for found in _STEP.finditer(written)]
    is_plain = all(len(n) <= _MOST_DIGITS and _GROUPED.fullmatch(n) for n, _ in steps)
    if "." in written or not is_plain or "".join(n + unit for n, unit in steps) != written:
        return None
    return sum(int(number.replace(",", "")) * _WORTH[unit] for number, unit in steps)
