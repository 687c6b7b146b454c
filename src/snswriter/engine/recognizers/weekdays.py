"""Dates whose weekday is not the one written beside them."""

from collections.abc import Iterator
from datetime import date, timedelta

from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.by_days import ByDays, Days
from snswriter.engine.recognizers.resolved_days import ResolvedDay
from snswriter.engine.recognizers.weekday_marks import WEEKDAYS

# Readers still act on a date of the last weeks; about an older one the text only reports.
_RECENT = timedelta(days=28)


@ByDays
def wrong_weekdays(
    passage: Passage, days: Days, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield each coming or recent date whose weekday fits none of the days that it can mean.

    Values: `truth` (the day with its weekday), `written` (the weekday in the text).
    """
    for resolved in days:
        if _is_wrong(resolved) and not _is_long_past(resolved, context.on):
            yield _hit(resolved)


@ByDays
def wrong_weekdays_long_past(
    passage: Passage, days: Days, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield the same for dates more than four weeks before the planned day."""
    for resolved in days:
        if _is_wrong(resolved) and _is_long_past(resolved, context.on):
            yield _hit(resolved)


def spoken_day(day: date) -> str:
    """Return a day for messages, e.g. "2026年11月20日は金曜日"."""
    return f"{day.year}年{day.month}月{day.day}日は{WEEKDAYS[day.weekday()]}曜日"


def _is_wrong(resolved: ResolvedDay) -> bool:
    weekday = resolved.mention.weekday
    return (
        weekday is not None
        and bool(resolved.days)
        and all(day.weekday() != weekday for day in resolved.days)
    )


def _is_long_past(resolved: ResolvedDay, on: date) -> bool:
    return any(day < on - _RECENT for day in resolved.days)


def _hit(resolved: ResolvedDay) -> Hit:
    values = {
        "truth": spoken_day(resolved.days[0]),
        "written": f"{WEEKDAYS[resolved.mention.weekday or 0]}曜日",
    }
    return Hit(resolved.line, resolved.mention.span, values)
