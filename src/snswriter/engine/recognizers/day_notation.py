"""The notations in which a single date is written, and how to read one of them."""

import re
from dataclasses import dataclass

from snswriter.engine.recognizers.eras import ERA_NAME, era_named
from snswriter.engine.recognizers.numerals import NUMBER, read_number
from snswriter.engine.recognizers.year_mentions import YearMention
from snswriter.text.span import Span

NOT_A_DAY = (
    r"(?!間|目|以内|以上|以降に|前|後|程度|分|ごと|毎|おき|未満|ずつ|連続"
    r"|あたり|当たり|券|坊|本|常|々|給)"
)
_WESTERN = r"(?:19|20)[0-9]{2}"
_ENGLISH_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Where a date may begin; trying the long expression only there keeps the search cheap.
DATE_START = re.compile(
    rf"[0-9]+|[〇一二三四五六七八九十]{{1,3}}(?=\s?[月日])|[RHS](?=\s?[0-9元])|{ERA_NAME}"
    r"|[JFMASONDjfmasond][A-Za-z]{2,8}"
)
DATE_HEAD = re.compile(
    rf"(?<![0-9])(?P<month>{NUMBER})\s?月\s?(?P<day>{NUMBER})(?![0-9])(?P<unit>\s?日{NOT_A_DAY})?"
    rf"|(?<![0-9A-Za-z/.-])(?P<year>{_WESTERN}|(?:[RHS]|{ERA_NAME})\s?(?:[0-9]{{1,2}}|元)"
    rf"|(?P<loose_year>[1-9]|2[0-9]))(?P<sign>[/.-])(?P<full_month>[0-9]{{1,2}})(?P=sign)"
    rf"(?P<full_day>[0-9]{{1,2}})(?![0-9/-])"
    rf"|(?<![0-9])(?P<packed_year>20[0-9]{{2}})(?P<packed_month>[01][0-9])(?P<packed_day>[0-3][0-9])(?![0-9])"
    rf"|(?<![0-9/.,-])(?<![0-9]:)(?P<short_month>[0-9]{{1,2}})(?P<short_sign>[/.-])"
    rf"(?P<short_day>[0-9]{{1,2}})(?![0-9/:%]|[.,][0-9])"
    rf"|(?P<bare>(?<![0-9/.第ヶヵか]){NUMBER})\s?日{NOT_A_DAY}"
    rf"|(?i:\b(?P<english_month>{_ENGLISH_MONTH})\.?\s?(?P<english_day>[0-9]{{1,2}})(?:st|nd|rd|th)?\b"
    rf"(?:,?\s(?P<english_year>{_WESTERN}))?(?!:))"
    rf"|(?i:\b(?P<late_day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s(?P<late_month>{_ENGLISH_MONTH})\b\.?"
    rf"(?:,?\s(?P<late_year>{_WESTERN}))?)"
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """One date as read from its notation, before anything around it is looked at.

    Attributes:
        span: The characters of the notation.
        month: None for a bare day ("20日").
        year: The year inside the notation itself, if any.
        needs_weekday: The notation is a date only when a weekday stands beside it.
        is_fraction: It may as well be a fraction or a page number ("3/4").
        is_whole: Nothing is missing from the notation, not even 日.
    """

    span: Span
    month: int | None
    day: int
    year: YearMention | None = None
    needs_weekday: bool = False
    is_fraction: bool = False
    is_whole: bool = True


def read_head(head: "re.Match[str]") -> WrittenDate | None:
    """Return the date that a match of `DATE_HEAD` stands for, None when its numbers are none."""
    groups = head.groupdict()
    month, day = _first(groups, "month"), _first(groups, "day") or groups["bare"]
    day_number = read_number(day or "")
    month_number = _month_number(month) if month else None
    if day_number is None or (month and month_number is None):
        return None
    return WrittenDate(
        Span(*head.span()),
        month_number,
        day_number,
        _year(head),
        needs_weekday=bool(groups["packed_day"] or groups["loose_year"])
        or (groups["short_sign"] or "/") != "/",
        is_fraction=groups["short_sign"] == "/",
        is_whole=not groups["month"] or groups["unit"] is not None,
    )


def _first(groups: dict[str, str | None], part: str) -> str | None:
    kinds = ("", "full_", "packed_", "short_", "english_", "late_")
    return next((groups[kind + part] for kind in kinds if groups.get(kind + part)), None)


def _month_number(written: str) -> int | None:
    name = written[:3].lower()
    return _MONTH_NAMES.index(name) + 1 if name in _MONTH_NAMES else read_number(written)


def _year(head: "re.Match[str]") -> YearMention | None:
    written = _first(head.groupdict(), "year")
    if not written:
        return None
    span = Span(*head.span())
    if head["loose_year"]:
        number = int(written)
        base = 2018 if number < 10 else 2000
        return YearMention(span, base + number, None, base + number, is_fiscal=False)
    if written[:2].isdecimal():
        return YearMention(span, int(written), None, int(written), is_fiscal=False)
    name = written[0] if written[0] in "RHS" else written[:2]
    era, number_read = era_named(name), read_number(written[len(name) :].strip())
    if era is None or number_read is None:
        return None
    return YearMention(span, era.western_year(number_read), era, number_read, is_fiscal=False)
