"""Days in a text with their weekdays: 11月20日(金), 2026/11/20, R8.11.20, 20日・21日(金・土)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from snswriter.engine.passage import Passage
from snswriter.engine.recognizers.day_notation import (
    DATE_HEAD,
    DATE_START,
    NOT_A_DAY,
    WrittenDate,
    read_head,
)
from snswriter.engine.recognizers.numerals import NUMBER, read_number
from snswriter.engine.recognizers.weekday_marks import WeekdayMark, mark_at, mark_before
from snswriter.engine.recognizers.year_mentions import YearMention, year_mentions
from snswriter.text.span import Span


class Joint(Enum):
    """How a day hangs together with the one before it."""

    NONE = "none"
    LIST = "list"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day in a passage, as written.

    Attributes:
        span: Date and weekday notation, what an editor would underline.
        date_span: The date alone.
        year: The year written with it.
        month: None when only a day of the month stands there.
        day: Day of the month, not yet checked against the calendar.
        joint: How it continues the mention before it.
        weekday: 0 is Monday; None when no weekday is written for this day.
        holiday: The holiday sign written for this day (祝, 振休 ...), empty without one.
    """

    span: Span
    date_span: Span
    year: YearMention | None
    month: int | None
    day: int
    joint: Joint = Joint.NONE
    weekday: int | None = None
    holiday: str = ""


@dataclass(frozen=True, slots=True)
class MonthMention:
    """A month without a day ("11月の休館日"); later bare days belong to it."""

    span: Span
    year: YearMention | None
    month: int


CLOCK = r"(?:\s?の?(?:午前|午後|朝|夜)?\s?[0-9]{1,2}(?:時(?:[0-9]{1,2}分|半)?|:[0-9]{2}))"
_RANGE_SIGN = r"(?:から|より|~|-|–|—|―|→|⇒|ー|至|〜)"
_LIST_SIGN = r"(?:・|、|,|と|及び|および|並びに|または|又は|あるいは|&|\+|/|;)"
_NEXT = re.compile(
    rf"(?:(?P<range>{CLOCK}?\s?{_RANGE_SIGN})|(?P<list>\s?{_LIST_SIGN})|(?P<none>))\s?(?P<day>{NUMBER})"
    rf"(?P<unit>\s?日{NOT_A_DAY}|(?=[・、,](?:{NUMBER}[・、,])*{NUMBER}日)|(?=\s?[(\[〔【<][^()]*[)\]〕】>]))"
    r"(?![0-9月時:/.])"
)
_BETWEEN_RANGE = re.compile(rf"\s?{CLOCK}?\s?、?{_RANGE_SIGN}\s?(?:翌年の?|翌)?\s?\Z")
_BETWEEN_LIST = re.compile(rf"\s?{_LIST_SIGN}?\s?\Z")
_BETWEEN_YEAR = re.compile(r"\s?(?:[(][^()]{2,9}[)]年?|[)]年?)?\s?[./-]?\s?の?\s?\Z")
_MONTH = re.compile(rf"(?<![0-9])(?P<month>{NUMBER})月(?!\s?{NUMBER}\s?日|間|分)")
_DATE_AFTER = re.compile(
    r"\s?(?:まで|から|~|〜|より|必着|締|〆|開催|開幕|に開|に行|に実|の?午[前後]|[0-9]{1,2}[時:]"
    r"|(?:[・,、-][0-9]{1,2})+\s?[(\[][月火水木金土日])"
)
_DATE_BEFORE = re.compile(
    r"(?:締切り?|締め切り|〆切|期限|日時|日程|期日|開催日|受付|期間|当日)\s?[】〕\]]?\s?[:/は]?\s?\Z"
)
_BARE_BEFORE = re.compile(
    r"(?:本日|今日|きょう|明日|あした|あす|明後日|あさって|昨日|きのう|一昨日|おととい"
    r"|今月|来月|先月|翌月|翌|翌々|同月|[0-9一二三四五六七八九十]月は|(?:第[1-5一二三四五]|最終)[月火水木金土日](?:曜日?)?)(?:、|の|は|,|・|\()?\s?\Z"
)
_MAYBE = re.compile("[0-9]|[一二三四五六七八九十][月日]")
_AFTER_MONTH = re.compile(r"(?<![今来先翌同])月\s?\Z")


def day_mentions(passage: Passage) -> tuple[DayMention, ...]:
    """Return the days written in a passage, in order, each with its own weekday."""
    if _MAYBE.search(passage.text) is None:
        return ()
    return _Scanner(passage).mentions()


def month_mentions(passage: Passage) -> tuple[MonthMention, ...]:
    """Return the months written without a day, in order."""
    if "月" not in passage.text:
        return ()
    years = passage.extract(year_mentions)
    return tuple(
        MonthMention(Span(*found.span()), _year_before(passage.text, years, found.start()), month)
        for found in _MONTH.finditer(passage.text)
        if (month := read_number(found["month"])) is not None and 1 <= month <= 12
    )


def _year_before(text: str, years: tuple[YearMention, ...], position: int) -> YearMention | None:
    for year in reversed(years):
        if year.span.end <= position:
            return year if _BETWEEN_YEAR.match(text, year.span.end, position) else None
    return None


class _Scanner:
    def __init__(self, passage: Passage) -> None:
        self._text = passage.text
        self._years = passage.extract(year_mentions)
        self._found: list[DayMention] = []
        self._waiting: list[int] = []

    def mentions(self) -> tuple[DayMention, ...]:
        position = 0
        while start := DATE_START.search(self._text, position):
            head = DATE_HEAD.match(self._text, start.start())
            written = read_head(head) if head else None
            position = self._take(written) if written else start.end()
        return tuple(self._found)

    def _take(self, written: WrittenDate) -> int:
        mark = mark_at(self._text, written.span.end) or mark_before(self._text, written.span)
        if not self._is_day(written, mark):
            return written.span.end
        year = written.year or self._year_before(written)
        start = min(year.span.start, written.span.start) if year else written.span.start
        span = Span(start, written.span.end)
        end = self._add(DayMention(span, span, year, written.month, written.day), mark)
        while following := _NEXT.match(self._text, end):
            position = self._take_next(following)
            if position is None:
                break
            end = position
        return end

    def _year_before(self, written: WrittenDate) -> YearMention | None:
        if written.month is None:
            return None
        return _year_before(self._text, self._years, written.span.start)

    def _is_day(self, written: WrittenDate, mark: WeekdayMark | None) -> bool:
        before = self._text[max(0, written.span.start - 8) : written.span.start]
        if written.month is None and _AFTER_MONTH.search(before):
            return False
        if mark is not None:
            return True
        if written.month is None:
            return _BARE_BEFORE.search(before) is not None
        if written.is_fraction:
            after = _DATE_AFTER.match(self._text, written.span.end)
            return (after or _DATE_BEFORE.search(before)) is not None
        is_continued = _NEXT.match(self._text, written.span.end) is not None
        return not written.needs_weekday and (written.is_whole or is_continued)

    def _take_next(self, following: "re.Match[str]") -> int | None:
        day = read_number(following["day"])
        mark = mark_at(self._text, following.end())
        if day is None or (mark is None and not self._continues(following)):
            return None
        span = Span(following.start("day"), following.end())
        return self._add(DayMention(span, span, None, None, day), mark)

    def _continues(self, following: "re.Match[str]") -> bool:
        return following["none"] is None and (
            bool(following["unit"]) or self._text[following.end() : following.end() + 1] in "・、,"
        )

    def _add(self, mention: DayMention, mark: WeekdayMark | None) -> int:
        joint = self._joint(mention)
        if joint is Joint.NONE:
            self._waiting.clear()
        self._found.append(replace(mention, joint=joint))
        self._waiting.append(len(self._found) - 1)
        if mark is None:
            return mention.date_span.end
        self._distribute(mark)
        self._waiting.clear()
        return max(mark.span.end, mention.date_span.end)

    def _joint(self, mention: DayMention) -> Joint:
        if not self._found:
            return Joint.NONE
        start, end = self._found[-1].span.end, mention.span.start
        if _BETWEEN_RANGE.match(self._text, start, end):
            return Joint.RANGE
        return Joint.LIST if _BETWEEN_LIST.match(self._text, start, end) else Joint.NONE

    def _distribute(self, mark: WeekdayMark) -> None:
        """Give the weekdays of a mark to the days before it that wait for one."""
        for index, weekday in _pairs(tuple(self._waiting), mark):
            self._set(index, mark, weekday)
        last = self._waiting[-1]
        self._set(last, mark, self._found[last].weekday, mark.holiday)

    def _set(self, index: int, mark: WeekdayMark, weekday: int | None, holiday: str = "") -> None:
        mention = self._found[index]
        span = Span(
            min(mention.span.start, mark.span.start), max(mention.date_span.end, mark.span.end)
        )
        self._found[index] = replace(mention, span=span, weekday=weekday, holiday=holiday)


def _pairs(waiting: tuple[int, ...], mark: WeekdayMark) -> Iterator[tuple[int, int]]:
    weekdays = mark.weekdays
    if len(weekdays) == 1:
        yield waiting[-1], weekdays[0]
    elif len(weekdays) == len(waiting):
        yield from zip(waiting, weekdays, strict=True)
    elif len(weekdays) == 2 and mark.is_range and len(waiting) > 1:
        yield waiting[0], weekdays[0]
        yield waiting[-1], weekdays[1]
