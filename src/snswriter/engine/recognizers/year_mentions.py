"""Years in a text: western, of an era, and pairs of both."""

import re
from dataclasses import dataclass

from snswriter.engine.passage import Passage
from snswriter.engine.recognizers.eras import ERA_NAME, ERAS, Era, era_named
from snswriter.engine.recognizers.numerals import read_number
from snswriter.text.span import Span

_ERA_NUMBER = r"(?:元|[0-9]{1,3}|[一二三四五六七八九十]{1,4})"
_WESTERN_NUMBER = r"(?:(?:1[6-9]|2[0-9])[0-9]{2}|[一二][〇一二三四五六七八九]{3})"
_YEAR = re.compile(
    rf"(?P<era>{ERA_NAME})\s?(?P<number>{_ERA_NUMBER})(?:\s?(?P<unit>年度|年)|(?=\s?[()/・])|(?=[.-][0-9]))"
    rf"|(?<![A-Za-z0-9])(?P<letter>[RHS])\s?(?P<short>元|[0-9]{{1,2}})(?:(?P<short_unit>年度|年)|(?=\s?[(]\s?[12][0-9]{{3}})|(?=[./-][0-9]{{1,2}}[./-][0-9]))"
    rf"|(?<![0-9,.])(?P<western>{_WESTERN_NUMBER})(?:\s?(?P<western_unit>年度|年)|(?=[/.-][0-9]{{1,2}}[/.-][0-9])"
    rf"|(?=\s?[(]\s?{ERA_NAME})|(?=[)]年))"
)


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year in a passage.

    Attributes:
        span: The year with its 年 or 年度.
        year: The western year meant; of an era counted on even past the era's end.
        era: None for a western year.
        number: The year within the era, or the western year.
        is_fiscal: 年度 (April to March) rather than 年.
    """

    span: Span
    year: int
    era: Era | None
    number: int
    is_fiscal: bool


_MAYBE = re.compile(
    rf"[0-9]{{4}}|{ERA_NAME}|[RHS]\s?(?:[0-9]|元)|[一二][〇一二三四五六七八九]{{3}}"
)
_FOUR_DIGITS = re.compile("[0-9]{4}")
_OTHER_SIGNS = frozenset("RHS一二").union(*(era.name[0] for era in ERAS))


def year_mentions(passage: Passage) -> tuple[YearMention, ...]:
    """Return the years written in a passage, in order."""
    if _OTHER_SIGNS.isdisjoint(passage.signs):
        if _FOUR_DIGITS.search(passage.text) is None:
            return ()
    elif _MAYBE.search(passage.text) is None:
        return ()
    return tuple(
        mention
        for found in _YEAR.finditer(passage.text)
        if (mention := _mention(found)) is not None
    )


def _mention(found: "re.Match[str]") -> YearMention | None:
    span = Span(*found.span())
    unit = found["unit"] or found["short_unit"] or found["western_unit"] or ""
    if found["western"]:
        year = read_number(found["western"])
        return None if year is None else YearMention(span, year, None, year, unit == "年度")
    era = era_named(found["era"] or found["letter"])
    number = read_number(found["number"] or found["short"])
    if era is None or number is None:
        return None
    return YearMention(span, era.western_year(number), era, number, unit == "年度")
