"""Days in the wrong order: ends before starts, deadlines after the event; wrong day counts."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.by_days import ByDays, Days
from snswriter.engine.recognizers.day_mentions import Joint, month_mentions
from snswriter.engine.recognizers.day_roles import Role, RoledDay, roled_days
from snswriter.engine.recognizers.resolved_days import ResolvedDay, resolve_days
from snswriter.text.span import Span

_ALMOST_A_YEAR = timedelta(days=270)
_FULL_YEAR = timedelta(days=363)
_FISCAL_END = 3
_SPREAD = timedelta(days=200)
_DAY_COUNT = re.compile(
    r"\s?(?:まで)?(?:の|、|,)?\s?[(]?\s?(?:計|全|合計|連続)?\s?(?P<count>[0-9]{1,3})(?P<unit>日間|週間)(?!以内|ほど|程度|前|のうち|の間に)"
)
_MONTH_RANGE = re.compile(r"(?:末|上旬|中旬|下旬|頃)?\s?(?:から|より|~|〜|-)\s?")
# Of longer stretches often only the working days are counted.
_COUNTED_DAYS = 31
_MORE_BEFORE = ("、", "・", ",", "と", ")")
_COUNT_BEFORE = re.compile(r"(?P<count>[0-9]{1,3})(?P<unit>日間|週間)\s?[(]\s?\Z")
_EXCEPT = re.compile("除く|のうち|平日のみ|平日だけ|休館日|休みの日|定休|中休")


def reversed_days(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield stretches of days that end before they start. Value: `truth`, the two days."""
    yield from _reversed_months(document)
    for first, last in _ranges(document, context):
        start, end = first.day, last.day
        if start is None or end is None:
            continue
        if end < start or _wraps_by_mistake(last, start, end):
            span = Span(first.mention.span.start, last.mention.span.end)
            yield Hit(last.line, span, {"truth": f"{_short(end)}は{_short(start)}より前の日付"})


def late_deadlines(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield deadlines of applications after the event itself, or before they open.

    Values: `truth`, the two days in their order.
    """
    roled = roled_days(document, context)
    deadlines = [day for day in roled if day.role is Role.DEADLINE]
    openings = [day for day in roled if day.role is Role.OPENING]
    yield from _after_events(roled, deadlines + openings)
    for opening in openings:
        if deadlines and all(_near(opening, d) and d.day < opening.day for d in deadlines):
            truth = f"締切{_short(deadlines[-1].day)}より後に受付{_short(opening.day)}が始まります"
            yield Hit(deadlines[-1].resolved.line, deadlines[-1].span, {"truth": truth})


def early_results(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield draws and results announced before the deadline. Value: `truth`."""
    roled = roled_days(document, context)
    deadlines = [day for day in roled if day.role is Role.DEADLINE]
    for result in (day for day in roled if day.role is Role.RESULT):
        if deadlines and all(_near(result, d) and result.day < d.day for d in deadlines):
            truth = f"{_short(result.day)}は締切{_short(deadlines[0].day)}より前"
            yield Hit(result.resolved.line, result.span, {"truth": truth})


@ByDays
def wrong_day_counts(
    passage: Passage, days: Days, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield stretches and lists whose number of days is not the one written.

    Values: `truth` and `written`, numbers of days with both ends counted.
    """
    text = passage.text
    if "日間" not in text and "週間" not in text:
        return
    for chain in _chains(days):
        last = chain[-1]
        found = _DAY_COUNT.match(text, last.mention.span.end)
        length = _length(chain)
        before = _COUNT_BEFORE.search(text[: chain[0].mention.span.start])
        if found is None and before and _closes_bracket(text, last.mention.span.end):
            found = before
        if found is None or length is None or length > _COUNTED_DAYS or _EXCEPT.search(text):
            continue
        if text[: chain[0].mention.span.start].endswith(_MORE_BEFORE):
            continue
        written = f"{found['count']}{found['unit']}"
        if not _is_length(length, int(found["count"]), found["unit"]):
            start = min(chain[0].mention.span.start, found.start())
            span = Span(start, max(found.end(), last.mention.span.end))
            yield Hit(last.line, span, {"truth": f"{length}日間", "written": written})


def _closes_bracket(text: str, position: int) -> bool:
    return text[position : position + 3].startswith((")", "まで)"))


def _is_length(days: int, count: int, unit: str) -> bool:
    """Tell whether `days` is what was written; a week from Tuesday to Tuesday is a week too."""
    return days == count if unit == "日間" else abs(days - 7 * count) <= 1


def _reversed_months(document: Document) -> Iterator[Hit]:
    for number, (span, truth) in document.extract(_months_that_go_back):
        yield Hit(number, span, {"truth": truth})


def _months_that_go_back(passage: Passage) -> tuple[tuple[Span, str], ...]:
    return tuple(
        (
            Span(first.year.span.start, last.span.end),
            f"{last.year.year}年{last.month}月は{first.year.year}年{first.month}月より前",
        )
        for first, last in pairwise(passage.extract(month_mentions))
        if first.year
        and last.year
        and (last.year.year, last.month) < (first.year.year, first.month)
        and _MONTH_RANGE.fullmatch(passage.text[first.span.end : last.year.span.start])
    )


def _ranges(document: Document, context: Context) -> Iterator[tuple[ResolvedDay, ResolvedDay]]:
    days = resolve_days(document, context)
    for first, last in pairwise(days):
        has_one_year = last.mention.year is not None and not first.is_certain
        if last.mention.joint is Joint.RANGE and first.line == last.line and not has_one_year:
            yield first, last


def _wraps_by_mistake(last: ResolvedDay, start: date, end: date) -> bool:
    """Tell whether the end was only put into the next year because it lies before the start."""
    is_written = last.mention.year is not None
    length = end - start
    return (
        not is_written
        and end.month != _FISCAL_END
        and end.year > start.year
        and _ALMOST_A_YEAR < length < _FULL_YEAR
    )


def _after_events(roled: tuple[RoledDay, ...], checked: list[RoledDay]) -> Iterator[Hit]:
    events = [day for day in roled if day.role is Role.EVENT]
    if not events:
        return
    latest = max(day.day for day in events)
    for late in checked:
        if latest < late.day < latest + _SPREAD and _is_settled(events, late):
            truth = f"{_short(late.day)}は開催日{_short(latest)}より後"
            yield Hit(late.resolved.line, late.span, {"truth": truth})


def _is_settled(events: list[RoledDay], late: RoledDay) -> bool:
    return late.resolved.is_settled and all(event.resolved.is_settled for event in events)


def _near(first: RoledDay, second: RoledDay) -> bool:
    return abs(first.day - second.day) < _SPREAD


def _chains(days: Days) -> Iterator[Days]:
    """Yield the days of one line, those together that are joined."""
    chain: list[ResolvedDay] = []
    for resolved in days:
        if chain and resolved.mention.joint is Joint.NONE:
            yield tuple(chain)
            chain = []
        chain.append(resolved)
    if chain:
        yield tuple(chain)


def _length(chain: Days) -> int | None:
    days = [resolved.day for resolved in chain if resolved.day is not None]
    if len(days) < 2 or len(days) < len(chain):
        return None
    joints = [resolved.mention.joint for resolved in chain[1:]]
    if joints == [Joint.RANGE]:
        first, last = days
        return (last - first).days + 1
    return len(chain) if all(joint is Joint.LIST for joint in joints) else None


def _short(day: date) -> str:
    return f"{day.month}月{day.day}日"
