"""Which days of the calendar the dates in a text mean, with the year inferred from context."""

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta
from enum import Enum
from functools import lru_cache, partial
from itertools import chain
from typing import NamedTuple

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context
from snswriter.engine.recognizers.day_mentions import (
    DayMention,
    Joint,
    MonthMention,
    day_mentions,
    month_mentions,
)


class Tense(Enum):
    """What the words around a date say of its time."""

    COMING = "coming"
    OPEN = "open"


_COMING = re.compile(
    r"(?<![てで]い)(?<![てで])ます|ください|開催[!。]|開演|開場|お待ちし|予定です|募集中|参加者募集|です[。!]"
)
_DONE = re.compile("まし(?:た|て)|でした|だった|昨年|去年|当時|以来|年前")
# "29日~3日" leads into the next month; "25日~20日" is more likely a slip.
_WRAPPED_DAYS = 10
_REMEMBERED = 1024
_YEAR_WORD = re.compile(
    r"(?P<word>一昨年|おととし|昨年|去年|前年|本年|今年|ことし|来年|明年|翌年|再来年|さ来年)(?:度)?の?\s?\Z"
)
_YEAR_SHIFT = {
    "一昨年": -2, "おととし": -2, "昨年": -1, "去年": -1, "前年": -1, "本年": 0, "今年": 0,
    "ことし": 0, "来年": 1, "明年": 1, "再来年": 2, "さ来年": 2,
}  # fmt: skip
# Words that leave the time open may speak of the half year ahead or of what lately was; where
# both reaches lie within one year (about 400 - 365 days) either year is accepted.
_REACH_BACK = timedelta(days=235)
_REACH_AHEAD = timedelta(days=200)
_REACH_AHEAD_OF_COMING = timedelta(days=285)
_MONTH_WORD = re.compile(r"(?P<word>今月|来月|先月|翌月|再来月)の?\s?\Z")
_MONTH_SHIFT = {"今月": 0, "来月": 1, "先月": -1, "翌月": 1, "再来月": 2}
_PAST = re.compile("(?:まし|でし|った|した)(?:た|$|。|、|[^いら])")


@dataclass(frozen=True, slots=True)
class ResolvedDay:
    """A day mention and the days it can mean.

    Attributes:
        line: Number of the line in the document.
        mention: What is written.
        days: Plausible days, the likeliest first; empty when the calendar has no such day.
        is_certain: The year is written, or follows from one written beside it.
        day: The day meant: the first whose weekday is the written one, else the likeliest.
    """

    line: int
    mention: DayMention
    days: tuple[date, ...]
    is_certain: bool
    day: date | None

    @property
    def is_settled(self) -> bool:
        """Tell whether only one day can be meant."""
        return len(self.days) == 1 or (
            self.mention.weekday is not None
            and sum(d.weekday() == self.mention.weekday for d in self.days) == 1
        )


def resolve_days(document: Document, context: Context) -> tuple[ResolvedDay, ...]:
    """Return every day written in the document, resolved, in order."""
    return document.remember(
        (resolve_days, context.on),
        lambda: tuple(chain.from_iterable(days_by_line(document, context))),
    )


def days_by_line(document: Document, context: Context) -> tuple[tuple[ResolvedDay, ...], ...]:
    """Return the days of each line that names any, in order."""
    return document.remember(
        (days_by_line, context.on), lambda: tuple(_resolved(document, context.on))
    )


def _resolved(document: Document, on: date) -> Iterator[tuple[ResolvedDay, ...]]:
    so_far = _SoFar()
    for number, line in enumerate(document.lines):
        passage = line.passage
        if passage.extract(day_mentions):
            days, so_far = passage.remember_latest(
                (_resolved, on),
                (number, so_far),
                partial(_resolved_line, number, passage, on, so_far),
            )
            yield days


def _resolved_line(
    number: int, passage: Passage, on: date, so_far: "_SoFar"
) -> tuple[tuple[ResolvedDay, ...], "_SoFar"]:
    resolver = _Resolver(on, so_far)
    mentions = passage.extract(day_mentions)
    days = tuple(resolver.resolve(number, passage, mention) for mention in mentions)
    return days, resolver.so_far


def existing_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None when the calendar has no such day."""
    if not (MINYEAR <= year <= 9999 and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


@lru_cache(_REMEMBERED)
def plausible_years(month: int, day: int, on: date, tense: Tense = Tense.OPEN) -> tuple[int, ...]:
    """Return the years that a post planned for `on` can mean by a date without one.

    The nearest comes first; another follows only where both lie within reach. What is announced
    as coming is not last year's when this year's lies ahead and nearer.
    """
    years = sorted(
        (on.year - 1, on.year, on.year + 1),
        key=lambda year: abs((_clamped(year, month, day) - on).days),
    )
    ahead = _REACH_AHEAD_OF_COMING if tense is Tense.COMING else _REACH_AHEAD
    if tense is Tense.COMING and _clamped(years[0], month, day) >= on:
        return tuple(years[:1])
    near = [year for year in years if -_REACH_BACK <= _clamped(year, month, day) - on <= ahead]
    return tuple(near or years[:1])


def _clamped(year: int, month: int, day: int) -> date:
    return date(year, month, min(max(day, 1), calendar.monthrange(year, month)[1]))


class _SoFar(NamedTuple):
    """What the lines before say about the days of a line.

    Attributes:
        last_day: The last day written, where the calendar has it.
        written_year: Year of the last day whose year is certain, with its month.
    """

    last_day: date | None = None
    written_year: int | None = None
    written_month: int = 0


class _Resolver:
    def __init__(self, on: date, so_far: _SoFar) -> None:
        self._on = on
        self._last: ResolvedDay | None = None
        self._last_day, self._written_year, self._written_month = so_far

    @property
    def so_far(self) -> _SoFar:
        return _SoFar(self._last_day, self._written_year, self._written_month)

    def resolve(self, line: int, passage: Passage, mention: DayMention) -> ResolvedDay:
        plausible, is_certain = self._days(passage, mention)
        days = tuple(dict.fromkeys(plausible))
        resolved = ResolvedDay(line, mention, days, is_certain, _meant(days, mention.weekday))
        self._last = resolved
        self._last_day = resolved.day
        if is_certain and resolved.day is not None:
            self._written_year, self._written_month = resolved.day.year, resolved.day.month
        return resolved

    def _days(self, passage: Passage, mention: DayMention) -> tuple[list[date], bool]:
        before = passage.text[max(0, mention.span.start - 6) : mention.span.start]
        if mention.month is not None and not 1 <= mention.month <= 12:
            return [], False
        if mention.month is None:
            return self._bare_days(passage, mention, before)
        if mention.year is not None:
            year = mention.year.year + (mention.year.is_fiscal and mention.month <= 3)
            return _existing([year], mention.month, mention.day), True
        word = _YEAR_WORD.search(before)
        if word and word["word"] in _YEAR_SHIFT:
            year = self._on.year + _YEAR_SHIFT[word["word"]]
            return _existing([year], mention.month, mention.day), True
        if self._follows(mention) and self._last is not None:
            return _after(self._last, mention.month, mention.day), self._last.is_certain
        tense = _tense(passage, mention)
        years = self._years(mention.month, mention.day, tense)
        return _existing(years, mention.month, mention.day), False

    def _follows(self, mention: DayMention) -> bool:
        return mention.joint is Joint.RANGE and self._last is not None and bool(self._last.days)

    def _years(self, month: int, day: int, tense: Tense = Tense.OPEN) -> tuple[int, ...]:
        years = plausible_years(month, day, self._on, tense)
        if self._written_year is None:
            return years
        rolled = self._written_year + (month < self._written_month)
        return (*years, self._written_year, rolled)

    def _bare_days(
        self, passage: Passage, mention: DayMention, before: str
    ) -> tuple[list[date], bool]:
        word = _MONTH_WORD.search(before)
        if word:
            year, month = _shifted_month(self._on, _MONTH_SHIFT[word["word"]])
            return _existing([year], month, mention.day), True
        if mention.joint is not Joint.NONE and self._last is not None:
            wraps = mention.joint is Joint.RANGE and mention.day <= _WRAPPED_DAYS
            return _next_with_day(self._last, mention.day, wraps=wraps), self._last.is_certain
        heading = _heading_month(passage, mention)
        if heading is not None:
            years = (
                [heading.year.year] if heading.year else self._years(heading.month, mention.day)
            )
            return _existing(years, heading.month, mention.day), heading.year is not None
        return list(self._nearby(passage, mention)), False

    def _nearby(self, passage: Passage, mention: DayMention) -> Iterator[date]:
        """Yield the days with this number around the planned day, or around the last date."""
        shifts = [0, 1] if mention.day >= self._on.day else [1, 0]
        if _PAST.search(passage.sentence(mention.span).of(passage.text)):
            shifts.append(-1)
        elif mention.day >= self._on.day:
            shifts = [0]
        months = [_shifted_month(self._on, shift) for shift in shifts]
        if not _existing([months[0][0]], months[0][1], mention.day):
            months.append(_shifted_month(self._on, 1))
        if self._last_day is not None:
            last = self._last_day
            months = [(last.year, last.month), _shifted_month(last, 1), *months]
        for year, month in months:
            yield from _existing([year], month, mention.day)


def _meant(days: tuple[date, ...], weekday: int | None) -> date | None:
    fitting = (day for day in days if day.weekday() == weekday)
    return next(fitting, days[0] if days else None)


def _tense(passage: Passage, mention: DayMention) -> Tense:
    sentence = passage.sentence(mention.span).of(passage.text)
    if _COMING.search(sentence) and not _DONE.search(sentence):
        return Tense.COMING
    return Tense.OPEN


def _existing(years: Iterable[int], month: int, day: int) -> list[date]:
    found = (existing_day(year, month, day) for year in years)
    return [day for day in found if day is not None]


def _shifted_month(on: date, shift: int) -> tuple[int, int]:
    index = on.year * 12 + on.month - 1 + shift
    return index // 12, index % 12 + 1


def _after(start: ResolvedDay, month: int, day: int) -> list[date]:
    """Return the end of a stretch: in the year of its start, or the next when months wrap."""
    ends: list[date] = []
    for begin in start.days:
        wraps = month < begin.month
        ends += _existing([begin.year + wraps], month, day)
    return ends


def _next_with_day(last: ResolvedDay, day: int, *, wraps: bool) -> list[date]:
    """Return the day of the same month with this number; when `wraps`, the next one from there."""
    found: list[date] = []
    for begin in last.days:
        year, month = (
            _shifted_month(begin, 1) if wraps and day < begin.day else (begin.year, begin.month)
        )
        found += _existing([year], month, day)
    return found


def _heading_month(passage: Passage, mention: DayMention) -> MonthMention | None:
    months = passage.extract(month_mentions)
    before = [m for m in months if m.span.end <= mention.span.start]
    days = [
        d for d in passage.extract(day_mentions) if d.month and d.span.end <= mention.span.start
    ]
    if not before or (days and days[-1].span.start > before[-1].span.start):
        return None
    return before[-1]
