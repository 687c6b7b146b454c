"""Times that no clock shows, or that say two things at once."""

import re
from collections.abc import Iterator
from itertools import pairwise

from snswriter.engine.document import Document
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.era_years import kind_of_text
from snswriter.engine.recognizers.time_mentions import Half, TimeMention, time_mentions
from snswriter.text.span import Span

_EQUAL = re.compile(r"\s?[(=]\s?")
# Which hours a word for a part of the day can name, on the 12 and on the 24 hour clock.
_HOURS_OF_PART = {
    "早朝": range(3, 9), "朝": range(3, 12), "今朝": range(3, 12), "明朝": range(3, 12),
    "昼": range(10, 17), "夕方": (3, 4, 5, 6, 7, 15, 16, 17, 18, 19),
    "夕刻": (3, 4, 5, 6, 7, 15, 16, 17, 18, 19), "未明": range(7),
    "深夜": (*range(6), 10, 11, 12, *range(22, 30)), "夜": (*range(13), *range(17, 31)),
    "今夜": (*range(13), *range(17, 31)), "今晩": (*range(6, 13), *range(17, 31)),
}  # fmt: skip


def impossible_times(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield times that no clock shows: 12:60, 25時, 9時75分. Value: `truth`."""
    for line, time in document.extract(time_mentions):
        if time.minute > 59:
            yield Hit(line, time.span, {"truth": "分は0から59までです"})
        elif time.hour > 24 or (time.hour == 24 and time.minute):
            yield Hit(line, time.span, {"truth": _next_day(time)})


def half_day_slips(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield 午後 beside an hour of the 24 hour clock, 朝18時 and the like. Value: `truth`.

    Option `text`: "old" for texts that speak of no year since long ago, "current" for the others.
    """
    if kind_of_text(document, context.on) != options.get("text", "current"):
        return
    for line, time in document.extract(time_mentions):
        if time.half is not Half.NONE and 12 < time.hour <= 24:
            yield Hit(line, time.span, {"truth": _on_both_clocks(time)})
        elif time.part in _HOURS_OF_PART and time.hour not in _HOURS_OF_PART[time.part]:
            yield Hit(line, time.span, {"truth": f"「{time.part}」と{time.hour}時が合いません"})


def noon_or_midnight(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield 午後12時 and 午前12時, which readers take for noon or for midnight."""
    for line, time in document.extract(time_mentions):
        if time.half is not Half.NONE and time.hour == 12:
            yield Hit(line, time.span)


def unequal_clocks(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield a time repeated on the other clock that is not the same: 15時(午後5時)."""
    for number, line in enumerate(document.lines):
        times = line.passage.extract(time_mentions)
        for first, second in pairwise(times):
            between = line.passage.text[first.span.end : second.span.start]
            closes = line.passage.text[second.span.end : second.span.end + 1] in (")", "")
            if _EQUAL.fullmatch(between) and closes and _are_on_both_clocks(first, second):
                yield Hit(
                    number, Span(first.span.start, second.span.end), {"truth": _spoken(first)}
                )


def _are_on_both_clocks(first: TimeMention, second: TimeMention) -> bool:
    halves = {first.half is Half.NONE, second.half is Half.NONE}
    return halves == {True, False} and first.minutes % 1440 != second.minutes % 1440


def _next_day(time: TimeMention) -> str:
    if time.hour > 29:
        return "1日は24時までです"
    tail = f"{time.minute}分" if time.minute else ""
    return f"翌日の午前{time.hour - 24}時{tail}のことでしょうか"


def _on_both_clocks(time: TimeMention) -> str:
    tail = f"{time.minute}分" if time.minute else ""
    return f"{time.hour}時{tail}は午後{time.hour - 12}時{tail}"


def _spoken(time: TimeMention) -> str:
    hour, minute = divmod(time.minutes, 60)
    tail = f"{minute}分" if minute else ""
    name = f"午後{hour - 12}時" if hour >= 12 else f"午前{hour}時"
    return f"{hour}時{tail}は{name}{tail}"
