"""Blanks: the places of a template that somebody has yet to fill in.

A blank stands in the text itself, so that it survives saving, packing and other programs:
`{{日付：開催日｜12月5日（土）}}`: what kind of thing, its name, and an example. Kind and example
may be left out. Half and full width signs are alike.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from snswriter.engine.recognizers.resolved_days import Tense, existing_day, plausible_years
from snswriter.text.span import Span

WEEKDAYS = "月火水木金土日"
_UNNAMED = "空欄"
_BLANK = re.compile(r"[{｛]{2}([^{}｛｝\n]*)[}｝]{2}")
_BARS = re.compile("[|｜]")
_CHOICES = re.compile("[/／]")
_DAYS_AHEAD = re.compile(r"([0-9０-９]{1,3})日後")
_WRITTEN_DAY = re.compile(
    r"(?:([0-9０-９]{4})年)?([0-9０-９]{1,2})月([0-9０-９]{1,2})日(?=\Z|[^0-9０-９(（])"
)


class BlankKind(Enum):
    """What belongs into a blank; the value is how authors write it."""

    DATE = "日付"
    TIME = "時刻"
    PLACE = "場所"
    PHONE = "電話"
    URL = "URL"
    NUMBER = "数"
    CHOICE = "選択"
    TEXT = "文"


@dataclass(frozen=True, slots=True)
class Blank:
    """One blank of a text.

    Attributes:
        span: Where it stands, braces included; code points.
        kind: What belongs there.
        name: What people call it; never empty.
        example: How it may be filled in; "" when nobody gave one.
    """

    span: Span
    kind: BlankKind
    name: str
    example: str = ""

    @property
    def choices(self) -> tuple[str, ...]:
        """Return what can be chosen; empty unless it is a choice."""
        if self.kind is not BlankKind.CHOICE:
            return ()
        parts = (each.strip() for each in _CHOICES.split(self.example))
        return tuple(each for each in parts if each)

    @property
    def sample(self) -> str:
        """Return the example as it would stand in the text; the first one of a choice."""
        return next(iter(self.choices), "") if self.choices else self.example or self.name


def blanks_in(text: str) -> tuple[Blank, ...]:
    """Return the blanks of any text, in their order."""
    if "{" not in text and "｛" not in text:
        return ()
    return tuple(_blank(match) for match in _BLANK.finditer(text))


def marked(kind: BlankKind, name: str, example: str = "") -> str:
    """Return a blank as it stands in a text; signs that would end it early are left out."""
    inside = f"{kind.value}：{_harmless(name) or _UNNAMED}"
    shown = _harmless(example)
    return f"{{{{{inside}｜{shown}}}}}" if shown else f"{{{{{inside}}}}}"


def with_samples(text: str) -> str:
    """Return the text as it is once every blank holds its example."""
    return _replaced(text, lambda blank: blank.sample)


def without_blanks(text: str) -> str:
    """Return the text with nothing in the place of its blanks."""
    return _BLANK.sub("", text)


def with_names(text: str) -> str:
    """Return the text with the name of each blank in its place, for reading."""
    return _replaced(text, lambda blank: f"〔{blank.name}〕")


def with_days(text: str, on: date) -> str:
    """Return the text with examples like "14日後" turned into days seen from `on`."""
    return _replaced(text, lambda blank: marked_as_of(blank, on))


def marked_as_of(blank: Blank, on: date) -> str:
    """Return the blank as it stands in a text, its days counted from `on`."""
    ahead = _DAYS_AHEAD.fullmatch(blank.example)
    example = spoken(on + timedelta(days=int(ahead[1]))) if ahead else blank.example
    return marked(blank.kind, blank.name, example)


def spoken(day: date) -> str:
    """Return a day as posts name it, e.g. "12月5日（土）"."""
    return f"{day.month}月{day.day}日（{WEEKDAYS[day.weekday()]}）"


def missing_weekday(text: str, start: int, on: date) -> tuple[int, str] | None:
    """Return where a weekday is missing behind the day written at `start`, and which it is.

    Returns:
        The code point to insert at and e.g. "（土）"; None when no day of the calendar stands
        there, when its weekday follows already, or when more than one year is thinkable.
    """
    match = _WRITTEN_DAY.match(text, start)
    if match is None:
        return None
    year, month, day = (int(each) if each else 0 for each in match.groups())
    if not 1 <= month <= 12:
        return None
    years = (year,) if year else plausible_years(month, day, on, Tense.COMING)
    found = {each for one in years if (each := existing_day(one, month, day))}
    marks = {f"（{WEEKDAYS[each.weekday()]}）" for each in found}
    return (match.end(), marks.pop()) if len(marks) == 1 else None


def next_blank(blanks: Iterable[Blank], index: int) -> Blank | None:
    """Return the first blank that begins behind code point `index`, or None."""
    return next((each for each in blanks if each.span.start > index), None)


def blank_before(blanks: Iterable[Blank], index: int) -> Blank | None:
    """Return the last blank that begins before code point `index`, or None."""
    return next((each for each in reversed(tuple(blanks)) if each.span.start < index), None)


def _blank(match: "re.Match[str]") -> Blank:
    kind, rest = _kind_of(match[1])
    parts = [each.strip() for each in _BARS.split(rest)]
    example = parts[-1] if len(parts) > 1 else ""
    return Blank(Span(*match.span()), kind, parts[0] or _UNNAMED, example)


def _kind_of(inside: str) -> tuple[BlankKind, str]:
    for sign in "：:":
        head, found, rest = inside.partition(sign)
        kind = _KINDS.get(head.strip().lower())
        if found and kind:
            return kind, rest
    return BlankKind.TEXT, inside


_KINDS = {
    **{kind.value.lower(): kind for kind in BlankKind},
    **{kind.name.lower(): kind for kind in BlankKind},
    "日": BlankKind.DATE,
    "時間": BlankKind.TIME,
    "電話番号": BlankKind.PHONE,
    "リンク": BlankKind.URL,
    "ｕｒｌ": BlankKind.URL,
    "数字": BlankKind.NUMBER,
    "選ぶ": BlankKind.CHOICE,
    "文章": BlankKind.TEXT,
}


def _harmless(text: str) -> str:
    return " ".join(re.sub("[{}｛｝|｜]", "", text).split())


def _replaced(text: str, make: Callable[[Blank], str]) -> str:
    return _BLANK.sub(lambda match: make(_blank(match)), text)
