"""Public holidays: 祝 on a day that is none, holidays by name, business as usual on a holiday."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import jpholiday

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage, finder
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.by_days import ByDays, Days
from snswriter.engine.recognizers.relative_days import DAY_SHIFTS, DAY_WORD
from snswriter.engine.recognizers.resolved_days import ResolvedDay
from snswriter.engine.recognizers.weekday_marks import HOLIDAY_NAMES, WEEKDAYS
from snswriter.text.span import Span

_NAME = re.compile("(?:" + "|".join(HOLIDAY_NAMES) + ")")
_NAME_TO_DAY = re.compile(r"[」』]?(?:の|、|は、?|[(:=]|\s)?\s?\Z")
_DAY_TO_NAME = re.compile(
    rf"\s?(?:は|の|、|[(・=])?\s?(?P<name>{_NAME.pattern})(?=[)。、にでのはが]|です|$|\s)"
)
_AS_USUAL = re.compile(
    r"(?:は|も|から|より|、)?\s?(?:通常(?:どおり|通り|の)|平常(?:どおり|通り)|いつも(?:どおり|通り)|普段(?:どおり|通り)|平日(?:どおり|通り|の))"
    r"[^。]{0,30}?(?:開|受|営業|業務|窓口|利用|収集|運行|行|集|出せ|回収)"
)
_WORKDAY_NEWS = re.compile(
    "学期|始業式|終業式|修了式|登校日|授業|給食|開庁日|仕事始め|仕事納め|御用納め|御用始め"
)
_MAYBE_OFF = re.compile("休|祝|振替|除|中止")
_RELATIVE = re.compile(
    rf"(?P<word>{DAY_WORD})は、?[「『]?(?P<name>{_NAME.pattern})[」』]?(?=です|でした|。|、|!|で|の(?:祝日|日)|に|$|\s)"
)
_relative_names = finder(_RELATIVE)
# 休日 is also an office's own day off; named holidays are compared by name.
_OTHERS_CHECK = ("休日", *HOLIDAY_NAMES)
_DUE_BEFORE = re.compile(r"(?:納期限|納期|納付期限)[^。0-9\n]{0,8}\Z")
_NEW_YEAR = ((12, 29), (12, 30), (12, 31), (1, 2), (1, 3))
_MOVED = ("振休", "振替", "振替休日")
_WEEKEND = 5
_NEAR_PAST = timedelta(days=28)


@ByDays
def wrong_holidays(
    passage: Passage, days: Days, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield dates marked as a holiday that are none. Value: `truth`."""
    for resolved in days:
        mention = resolved.mention
        if not mention.holiday or mention.holiday in _OTHERS_CHECK or not resolved.days:
            continue
        fitting = [d for d in resolved.days if mention.weekday in (None, d.weekday())]
        if not fitting or any(d < context.on - _NEAR_PAST for d in resolved.days):
            continue
        is_moved = mention.holiday in _MOVED and not any(_is_moved(day) for day in fitting)
        if is_moved and any(holiday_name(day) for day in fitting):
            day = next(day for day in fitting if holiday_name(day))
            truth = f"{day.month}月{day.day}日は{holiday_name(day)}で、振替休日ではありません"
            yield Hit(resolved.line, mention.span, {"truth": truth})
        elif not any(holiday_name(day) for day in fitting):
            day = fitting[0]
            written = f"{day.year}年{day.month}月{day.day}日({WEEKDAYS[day.weekday()]})"
            yield Hit(resolved.line, mention.span, {"truth": f"{written}は祝日ではありません"})


@ByDays
def wrong_holiday_names(
    passage: Passage, days: Days, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield a named holiday beside another day: 文化の日の11月4日. Value: `truth`."""
    for resolved in days:
        found = _name_beside(passage, resolved)
        if found is None or not resolved.days:
            continue
        name, whole = found
        if not any(_is_named(day, name) for day in resolved.days):
            truth = _named_day(name, resolved.days[0].year)
            yield Hit(resolved.line, whole, {"truth": f"{name}は{truth}"})


@ByDays
def open_on_holidays(
    passage: Passage, days: Days, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield 通常どおり and the like behind a date that is a public holiday. Value: `truth`."""
    for resolved in days:
        mention = resolved.mention
        found = _AS_USUAL.match(passage.text, mention.span.end)
        if mention.holiday or resolved.day is None:
            continue
        if found is None and not _is_workday_news(passage, resolved):
            continue
        name = holiday_name(resolved.day)
        if name and resolved.day.weekday() < _WEEKEND:
            span = Span(mention.span.start, found.end() if found else mention.span.end)
            yield Hit(
                resolved.line,
                span,
                {"truth": f"{resolved.day.month}月{resolved.day.day}日は{name}"},
            )


def _is_workday_news(passage: Passage, resolved: ResolvedDay) -> bool:
    """Tell whether the sentence speaks of what there is on workdays only, as a school term."""
    sentence = passage.sentence(resolved.mention.span).of(passage.text)
    if _WORKDAY_NEWS.search(sentence) is None or _MAYBE_OFF.search(sentence):
        return False
    return resolved.mention.weekday is not None


@ByDays
def dues_on_days_off(
    passage: Passage, days: Days, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield days by which a tax is due on a day off; the next working day counts then.

    Value: `truth`, the day off and the day that counts. Source: 地方税法第20条の5.
    """
    if "納期" not in passage.text and "納付期限" not in passage.text:
        return
    for resolved in days:
        day = resolved.day
        before = passage.text[: resolved.mention.span.start]
        if day is None or day < context.on or not _DUE_BEFORE.search(before) or not _is_off(day):
            continue
        counted = day
        while _is_off(counted):
            counted += timedelta(days=1)
        due = f"{day.month}月{day.day}日は{WEEKDAYS[day.weekday()]}曜日"
        truth = f"{due}で、期限は{counted.month}月{counted.day}日"
        yield Hit(resolved.line, resolved.mention.span, {"truth": truth})


def wrong_relative_holidays(
    document: Document, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield 明日は文化の日 and the like where that day is another one. Value: `truth`."""
    for number, found in document.extract(_relative_names):
        meant = context.on + timedelta(days=DAY_SHIFTS[found["word"]])
        if not _is_named(meant, found["name"]):
            truth = f"{found['name']}は{_named_day(found['name'], meant.year)}"
            yield Hit(number, Span(*found.span()), {"truth": truth})


def holiday_name(day: date) -> str:
    """Return the name of the public holiday on `day`, empty when it is none.

    Source: jpholiday, which follows the 国民の祝日に関する法律 and the published equinoxes.
    """
    name: str | None = jpholiday.is_holiday_name(day)
    return name or ""


def _name_beside(passage: Passage, resolved: ResolvedDay) -> tuple[str, Span] | None:
    span = resolved.mention.span
    if resolved.mention.holiday in HOLIDAY_NAMES:
        return resolved.mention.holiday, span
    window = max(0, span.start - 14)
    for found in _NAME.finditer(passage.text, window, span.start):
        if _NAME_TO_DAY.match(passage.text, found.end(), span.start):
            return found[0], Span(found.start(), span.end)
    after = _DAY_TO_NAME.match(passage.text, span.end)
    return (after["name"], Span(span.start, after.end())) if after else None


def _is_off(day: date) -> bool:
    is_new_year = (day.month, day.day) in _NEW_YEAR
    return day.weekday() >= _WEEKEND or bool(holiday_name(day)) or is_new_year


def _is_moved(day: date) -> bool:
    return "振替" in holiday_name(day)


def _is_named(day: date, name: str) -> bool:
    return name in holiday_name(day) or (name == "元旦" and (day.month, day.day) == (1, 1))


def _named_day(name: str, year: int) -> str:
    for day, known in jpholiday.year_holidays(year):
        if known == name or (name == "元旦" and known == "元日"):
            return f"{year}年{day.month}月{day.day}日"
    return f"{year}年の暦にありません"
