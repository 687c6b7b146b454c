"""第3火曜 and 毎週水曜 beside a date that is another day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.by_days import ByDays, Days
from snswriter.engine.recognizers.day_mentions import Joint
from snswriter.engine.recognizers.resolved_days import ResolvedDay
from snswriter.engine.recognizers.weekday_marks import WEEKDAYS
from snswriter.text.span import Span

_NTH = re.compile(
    rf"(?:第(?P<numbers>[1-5一二三四五](?:\s?[・、,と]\s?(?:第)?[1-5一二三四五])*)|(?P<last>最終)|(?P<weekly>毎週))"
    rf"\s?(?P<weekdays>[{WEEKDAYS}](?:曜日?)?(?:[・、,と]?[{WEEKDAYS}](?:曜日?)?)*)(?![一-龠])"
)
_ADJACENT = re.compile(r"\s?(?:の|、|は、?|[(:])?\s?\Z")
_NEXT = re.compile(
    r"(?:次回?|今回|[0-9]{1,2}月|今月|来月|今度|つぎ|直近)(?:の?(?:開催日?|巡回|運行|収集日?|実施日?|開館日?|相談日?|受付日?|開庁日?))?(?:は|:|、)?\s?、?\Z"
)
_MOVED = re.compile(
    "変更|振替|振り替え|ただし|臨時|(?:お休み|休館|休室)(?:し|で|と)|中止|除く|祝日のため|代わり|かわり|移動し"
)
_KANJI = "一二三四五"


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """A rule for days: the n-th (or last, or every) such weekday of a month."""

    span: Span
    numbers: tuple[int, ...]
    is_last: bool
    weekdays: tuple[int, ...]

    def holds_for(self, day: date) -> bool:
        """Tell whether `day` is one of the days meant."""
        if day.weekday() not in self.weekdays:
            return False
        if self.is_last:
            return (day + timedelta(days=7)).month != day.month
        return not self.numbers or (day.day - 1) // 7 + 1 in self.numbers


def nth_weekdays(passage: Passage) -> tuple[NthWeekday, ...]:
    """Return what a passage says of the form 第3火曜, 最終金曜, 毎週水曜, in order."""
    if "曜" not in passage.text and "第" not in passage.text and "毎週" not in passage.text:
        return ()
    return tuple(_nth(found) for found in _NTH.finditer(passage.text))


@ByDays
def wrong_nth_weekdays(
    passage: Passage, days: Days, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield dates said to be the n-th weekday that are not. Values: `truth`, `written`."""
    for nth in passage.extract(nth_weekdays):
        listed = _listed_behind(passage, nth, days)
        for resolved in days:
            if resolved in listed or _is_meant(passage, nth, resolved):
                yield from _check(passage, nth, resolved)


def _nth(found: "re.Match[str]") -> NthWeekday:
    numbers = tuple(
        int(char) if char.isascii() else _KANJI.index(char) + 1
        for char in re.sub("[・、,と第 ]", "", found["numbers"] or "")
    )
    weekdays = tuple(
        WEEKDAYS.index(char) for char in re.sub("曜日?", "", found["weekdays"]) if char in WEEKDAYS
    )
    return NthWeekday(Span(*found.span()), numbers, bool(found["last"]), weekdays)


def _listed_behind(passage: Passage, nth: NthWeekday, days: Days) -> Days:
    """Return the days of a list right behind 毎週木曜; a single day there may be anything."""
    behind = tuple(day for day in days if day.mention.date_span.start >= nth.span.end)
    if not behind or _MOVED.search(passage.text[nth.span.end :]):
        return ()
    lead = passage.text[nth.span.end : behind[0].mention.date_span.start]
    tail = tuple(takewhile(lambda day: day.mention.joint is Joint.LIST, behind[1:]))
    return (behind[0], *tail) if tail and _ADJACENT.fullmatch(lead) else ()


def _is_meant(passage: Passage, nth: NthWeekday, resolved: ResolvedDay) -> bool:
    mention = resolved.mention
    if mention.date_span.start < nth.span.end or _MOVED.search(passage.text[nth.span.end :]):
        return False
    between = passage.text[nth.span.end : mention.date_span.start]
    if nth.numbers or nth.is_last:
        return bool(_ADJACENT.match(between) or _NEXT.search(between))
    return _NEXT.search(between) is not None


def _check(passage: Passage, nth: NthWeekday, resolved: ResolvedDay) -> Iterator[Hit]:
    if not resolved.days or any(nth.holds_for(day) for day in resolved.days):
        return
    day = resolved.days[0]
    truth = f"{day.month}月{day.day}日は第{(day.day - 1) // 7 + 1}{WEEKDAYS[day.weekday()]}曜日"
    values = {"truth": truth, "written": nth.span.of(passage.text)}
    yield Hit(resolved.line, resolved.mention.span, values)
