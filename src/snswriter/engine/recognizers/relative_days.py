"""本日, 明日, 来週 and the like beside a date or weekday that is another one."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from snswriter.engine.document import Document, Line
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.by_days import ByDays, Days
from snswriter.engine.recognizers.resolved_days import ResolvedDay, resolve_days
from snswriter.engine.recognizers.weekday_marks import WEEKDAYS, mark_at
from snswriter.engine.recognizers.weekdays import spoken_day
from snswriter.text.span import Span

DAY_SHIFTS = {
    "一昨日": -2, "おととい": -2, "昨日": -1, "きのう": -1, "昨夜": -1, "昨晩": -1, "ゆうべ": -1,
    "本日": 0, "今日": 0, "きょう": 0, "今朝": 0, "今夜": 0, "今晩": 0, "今夕": 0,
    "明日": 1, "あす": 1, "あした": 1, "明朝": 1, "明晩": 1,
    "明後日": 2, "あさって": 2, "明々後日": 3, "しあさって": 3,
}  # fmt: skip
DAY_WORD = "(?:" + "|".join(sorted(DAY_SHIFTS, key=len, reverse=True)) + ")"
_DAY_BEFORE = re.compile(rf"(?P<word>{DAY_WORD})\s?(?:は|の|、|,|:|・|[(「【])?\s?\Z")
_DAY_AFTER = re.compile(
    rf"\s?[(]\s?(?P<word>{DAY_WORD})(?=[)、。のはにで]|から|まで|$|\s|開|[0-9])"
)
_SAID_END = re.compile(r"です|。|、|で[、す]|$|\s|に|から|[(]")
_WEEK_SHIFT = {"先週": -1, "今週": 0, "来週": 1, "再来週": 2}
_WEEK_BEFORE = re.compile(
    rf"(?P<word>先週|今週|来週|再来週)(?P<end>末)?の?(?:(?P<weekday>[{WEEKDAYS}])(?:曜日?)?)?"
    r"\s?(?:は|の|、|[(])?\s?\Z"
)
_WEEKDAY_NUMBERED = re.compile(
    rf"(?P<word>先週|今週|来週|再来週)の?(?P<weekday>[{WEEKDAYS}])曜日?(?:、|の|は、|[(])?\s?(?P<day>[0-9]{{1,2}})日(?![間目])"
)
_MONTH_SHIFT = {"先月": -1, "今月": 0, "来月": 1, "再来月": 2}
_MONTH_BEFORE = re.compile(r"(?P<word>先月|今月|来月|再来月)(?:の|は|、|[(])?\s?\Z")
_DAY_WORD = re.compile(DAY_WORD)
_NOT_A_DATE = re.compile(r"の?\s?[、,]?\s?[月火水木金土日]曜日?(?=[一-龠ァ-ヶ])")
_CHAIN = re.compile(r"(?P<word>翌々日|翌日|前日|前々日|翌)(?:の|は|、|[(])?\s?\Z")
_CHAIN_SHIFT = {"翌々日": 2, "翌日": 1, "翌": 1, "前日": -1, "前々日": -2}
_NEAR = timedelta(days=120)
_CHAIN_REACH = timedelta(days=14)
# No word before a date, with what joins the two, is longer.
_LONGEST = 20


@ByDays
def wrong_relative_days(
    passage: Passage, days: Days, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield 明日11月22日 and the like where the date is not that day.

    Value: `truth`, what the word means on the planned day. Option `reach`: "near" for dates
    around the planned day, "far" for those of another season, likely from a text used again.
    """
    for resolved in days:
        if _reach(resolved, context.on) != options.get("reach", "near"):
            continue
        yield from _beside_day(passage, resolved, context.on)
        yield from _beside_week(passage, resolved, context.on)
        yield from _beside_month(passage, resolved, context.on)


def names_day(passage: Passage) -> bool:
    """Tell whether a line names a day by its distance from the day of posting (明日)."""
    text = passage.text
    return _DAY_WORD.search(text) is not None or _WEEKDAY_NUMBERED.search(text) is not None


def wrong_relative_weekdays(
    document: Document, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield 本日(木) and the like where that day is another weekday. Value: `truth`."""
    for number, line in enumerate(document.lines):
        yield from _weekdays_in(number, line, context.on)


def wrong_next_days(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield 翌日, 前日 beside a date that does not adjoin the date before it. Value: `truth`."""
    days = resolve_days(document, context)
    for last, resolved in pairwise(days):
        text = document.lines[resolved.line].passage.text
        found = _just_before(_CHAIN, text, resolved.mention.span.start)
        if found is None or last.day is None or resolved.day is None:
            continue
        expected = last.day + timedelta(days=_CHAIN_SHIFT[found["word"]])
        is_near = abs(resolved.day - last.day) <= _CHAIN_REACH
        follows_another = any(
            day.day is not None
            and resolved.day == day.day + timedelta(days=_CHAIN_SHIFT[found["word"]])
            for day in days
        )
        if is_near and not follows_another:
            span = Span(found.start(), resolved.mention.span.end)
            yield Hit(resolved.line, span, {"truth": f"{found['word']}は{_spoken(expected)}"})


def _just_before(pattern: "re.Pattern[str]", text: str, end: int) -> "re.Match[str] | None":
    return pattern.search(text, max(0, end - _LONGEST), end)


def _reach(resolved: ResolvedDay, on: date) -> str:
    is_near = any(abs(day - on) <= _NEAR for day in resolved.days)
    return "near" if is_near else "far"


def _beside_day(passage: Passage, resolved: ResolvedDay, on: date) -> Iterator[Hit]:
    span = resolved.mention.span
    before = _just_before(_DAY_BEFORE, passage.text, span.start)
    if before and before[0].endswith("は") and not _SAID_END.match(passage.text, span.end):
        before = None
    after = None if before else _DAY_AFTER.match(passage.text, span.end)
    found = before or after
    if found is None or not resolved.days:
        return
    meant = on + timedelta(days=DAY_SHIFTS[found["word"]])
    if meant not in resolved.days:
        whole = Span(before.start() if before else span.start, after.end() if after else span.end)
        yield Hit(resolved.line, whole, {"truth": f"{found['word']}は{_spoken(meant)}"})


def _beside_week(passage: Passage, resolved: ResolvedDay, on: date) -> Iterator[Hit]:
    span = resolved.mention.span
    found = _just_before(_WEEK_BEFORE, passage.text, resolved.mention.date_span.start)
    if found is None or not resolved.days:
        return
    monday = on - timedelta(days=on.weekday()) + timedelta(weeks=_WEEK_SHIFT[found["word"]])
    # Some count the week from Sunday, so the Sunday before and the one at the end both pass.
    first = monday + timedelta(days=4 if found["end"] else -1)
    last = monday + timedelta(days=6)
    weekdays = (WEEKDAYS.index(found["weekday"]),) if found["weekday"] else range(7)
    if not any(first <= day <= last and day.weekday() in weekdays for day in resolved.days):
        whole = Span(found.start(), span.end)
        truth = f"{found['word']}は{_short(monday)}から{_short(last)}まで"
        if found["weekday"]:
            meant = monday + timedelta(days=weekdays[0])
            truth = f"{found['word']}の{found['weekday']}曜日は{_short(meant)}"
        yield Hit(resolved.line, whole, {"truth": truth})


def _beside_month(passage: Passage, resolved: ResolvedDay, on: date) -> Iterator[Hit]:
    mention = resolved.mention
    found = _just_before(_MONTH_BEFORE, passage.text, mention.span.start)
    if found is None or mention.month is None:
        return
    month = (on.month - 1 + _MONTH_SHIFT[found["word"]]) % 12 + 1
    if mention.month != month:
        whole = Span(found.start(), mention.span.end)
        yield Hit(resolved.line, whole, {"truth": f"{found['word']}は{month}月"})


def _weekdays_in(number: int, line: Line, on: date) -> Iterator[Hit]:
    text = line.passage.text
    yield from _numbered_weekdays_in(number, text, on)
    for found in _DAY_WORD.finditer(text):
        mark = mark_at(text, found.end())
        if mark is None or len(mark.weekdays) != 1 or _NOT_A_DATE.match(text, found.end()):
            continue
        meant = on + timedelta(days=DAY_SHIFTS[found[0]])
        if meant.weekday() != mark.weekdays[0]:
            span = Span(found.start(), mark.span.end)
            yield Hit(number, span, {"truth": f"{found[0]}は{_spoken(meant)}"})


def _numbered_weekdays_in(number: int, text: str, on: date) -> Iterator[Hit]:
    """Yield 来週の月曜、24日 where that Monday is another day."""
    for found in _WEEKDAY_NUMBERED.finditer(text) if "週" in text else ():
        monday = on - timedelta(days=on.weekday()) + timedelta(weeks=_WEEK_SHIFT[found["word"]])
        meant = monday + timedelta(days=WEEKDAYS.index(found["weekday"]))
        if meant.day != int(found["day"]):
            truth = f"{found['word']}の{found['weekday']}曜日は{_short(meant)}"
            yield Hit(number, Span(*found.span()), {"truth": truth})


def _spoken(day: date) -> str:
    return spoken_day(day).replace("は", "、")


def _short(day: date) -> str:
    return f"{day.month}月{day.day}日"
