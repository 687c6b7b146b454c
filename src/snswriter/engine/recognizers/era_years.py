"""Years of an era against the western calendar."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.day_mentions import MonthMention, month_mentions
from snswriter.engine.recognizers.eras import Era, era_of, year_in_era
from snswriter.engine.recognizers.resolved_days import existing_day, resolve_days
from snswriter.engine.recognizers.year_mentions import YearMention, year_mentions
from snswriter.text.span import Span

_PAIR = re.compile(
    r"\s?(?:年|年度)?\s?(?P<open>[(\[〔【</=]|すなわち|、西暦)\s?(?:西暦|紀元)?\s?\Z"
)
_CLOSED = re.compile(r"\s?年?度?\s?[)\]〕】>]")
_MONTH_AFTER = re.compile(r"\s?[0-9一二三四五六七八九十]{1,3}月")
_COMMEMORATED = 100
_YEAR_WORD = re.compile(
    r"(?P<word>今年|ことし|本年|来年|明年|昨年|去年|一昨年|おととし)(?P<fiscal>度)?"
    r"(?:は|の|、|・|である|,)?\s?[(]?\s?\Z"
)
_YEAR_WORD_AFTER = re.compile(
    r"\s?[(]\s?(?P<word>今年|ことし|本年|来年|昨年|去年)(?P<fiscal>度)?\s?[)]"
)
_SHIFT = {
    "今年": 0, "ことし": 0, "本年": 0, "来年": 1, "明年": 1, "昨年": -1, "去年": -1,
    "一昨年": -2, "おととし": -2,
}  # fmt: skip
_FAR_AHEAD_YEARS = 12
_OLD_TEXT_YEARS = 3


def years_beyond_era(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield years that their era does not have, e.g. 平成39年. Value: `truth`, the year meant.

    Option `text`: "old" for texts that speak of no year since long ago, "current" for the others.
    """
    if kind_of_text(document, context.on) != options.get("text", "current"):
        return
    for line, mention in document.extract(year_mentions):
        era = mention.era
        if era is None or era.covers(mention.number):
            continue
        passage = document.lines[line].passage
        if mention.number == _COMMEMORATED and not _has_month(passage, mention):
            continue
        yield Hit(line, mention.span, {"truth": _real_year(era, mention)})


def wrong_era_pairs(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield two years said to be the same that are not: 令和8年(2025年). Value: `truth`."""
    for number, line in enumerate(document.lines):
        mentions = line.passage.extract(year_mentions)
        for first, second in pairwise(mentions):
            if first.year != second.year and _is_pair(line.passage, first, second):
                span = Span(first.span.start, second.span.end)
                yield Hit(number, span, {"truth": _same_year(first)})


def days_outside_era(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield dates in a year their era has, but before or after it: 平成31年5月. Value: `truth`."""
    for resolved in resolve_days(document, context):
        year = resolved.mention.year
        if resolved.day is not None and year is not None and _is_outside(year, resolved.day):
            yield Hit(resolved.line, resolved.mention.span, {"truth": _right_era(resolved.day)})
    has_era = any(year.era is not None for _, year in document.extract(year_mentions))
    for line, month in document.extract(month_mentions) if has_era else ():
        last = _last_day(month)
        first = last.replace(day=1) if last else None
        year = month.year
        if year and first and last and _is_outside(year, first) and _is_outside(year, last):
            span = Span(year.span.start, month.span.end)
            yield Hit(line, span, {"truth": _right_era(first)})


def wrong_named_years(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield 今年, 来年 and the like beside a year that is not the one. Value: `truth`.

    Option `text` as for `years_beyond_era`.
    """
    if kind_of_text(document, context.on) != options.get("text", "current"):
        return
    for line, mention in document.extract(year_mentions):
        text = document.lines[line].passage.text
        before = _YEAR_WORD.search(text[: mention.span.start])
        after = _YEAR_WORD_AFTER.match(text, mention.span.end)
        found = before or after
        if found is None:
            continue
        is_fiscal = bool(found["fiscal"]) or mention.is_fiscal
        base = context.on.year - (is_fiscal and context.on.month <= 3)
        meant = base + _SHIFT[found["word"]]
        if meant != mention.year:
            span = Span(before.start() if before else mention.span.start, mention.span.end)
            unit = "年度" if is_fiscal else "年"
            truth = f"{found['word']}は{meant}{unit}({year_in_era(meant)})"
            yield Hit(line, span, {"truth": truth})


def far_era_years(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield dates of the present era so far ahead that another is likely meant: 令和31年4月."""
    for line, mention in document.extract(year_mentions):
        era = mention.era
        if era is None or era.last_number is not None:
            continue
        passage = document.lines[line].passage
        is_far = mention.year > context.on.year + _FAR_AHEAD_YEARS
        if is_far and _has_month(passage, mention):
            yield Hit(
                line, mention.span, {"truth": f"{mention.span.of(passage.text)}は{mention.year}年"}
            )


def kind_of_text(document: Document, on: date) -> str:
    """Tell "old" when the newest year written is long past: an archived text, used again."""
    years = [
        mention.year
        for _, mention in document.extract(year_mentions)
        if mention.era is None or mention.era.covers(mention.number)
    ]
    return "old" if years and max(years) <= on.year - _OLD_TEXT_YEARS else "current"


def _has_month(passage: Passage, mention: YearMention) -> bool:
    return _MONTH_AFTER.match(passage.text, mention.span.end) is not None


def _real_year(era: Era, mention: YearMention) -> str:
    if mention.number == 0:
        return f"{era.name}は元年から始まります"
    return f"{era.name}は{era.last_number}年まで。{mention.year}年は{year_in_era(mention.year)}"


def _is_pair(passage: Passage, first: YearMention, second: YearMention) -> bool:
    if first.era is None and second.era is None:
        return False
    opened = _PAIR.match(passage.text[first.span.end : second.span.start])
    if opened is None:
        return False
    if opened["open"] in ("/", "=", "すなわち", "、西暦"):
        return not _has_month(passage, second)
    return _CLOSED.match(passage.text, second.span.end) is not None


def _same_year(mention: YearMention) -> str:
    written = f"{mention.era.name}{mention.number}年" if mention.era else f"{mention.year}年"
    other = f"{mention.year}年" if mention.era else year_in_era(mention.year)
    return f"{written}は{other}"


def _is_outside(year: YearMention, day: date) -> bool:
    era = year.era
    return (
        era is not None
        and not year.is_fiscal
        and era.covers(year.number)
        and not era.covers_day(day)
    )


def _right_era(day: date) -> str:
    era = era_of(day)
    return f"{day.year}年{day.month}月{day.day}日は{era.name if era else '明治より前'}"


def _last_day(month: MonthMention) -> date | None:
    if month.year is None:
        return None
    days = (existing_day(month.year.year, month.month, day) for day in (31, 30, 29, 28))
    return next((day for day in days if day), None)
