"""Years of the eras before 明治 against the western calendar: 慶長5年(1602年)."""

import re
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.passage import finder
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.text.span import Span

# The year of the western calendar in which the first year of each era began (日本の元号一覧).
_FIRST_YEARS = {
    "永禄": 1558, "元亀": 1570, "天正": 1573, "文禄": 1592, "慶長": 1596, "元和": 1615,
    "寛永": 1624, "正保": 1644, "慶安": 1648, "承応": 1652, "明暦": 1655, "万治": 1658,
    "寛文": 1661, "延宝": 1673, "天和": 1681, "貞享": 1684, "元禄": 1688, "宝永": 1704,
    "正徳": 1711, "享保": 1716, "元文": 1736, "寛保": 1741, "延享": 1744, "寛延": 1748,
    "宝暦": 1751, "明和": 1764, "安永": 1772, "天明": 1781, "寛政": 1789, "享和": 1801,
    "文化": 1804, "文政": 1818, "天保": 1830, "弘化": 1844, "嘉永": 1848, "安政": 1854,
    "万延": 1860, "文久": 1861, "元治": 1864, "慶応": 1865,
}  # fmt: skip
_ERA = rf"(?P<era>{'|'.join(_FIRST_YEARS)})(?P<number>元|[0-9]{{1,2}})"
_WESTERN = "(?P<year>1[5-8][0-9]{2})"
_PAIRS = tuple(
    finder(re.compile(pattern))
    for pattern in (
        rf"{_ERA}(?:年)?\s?[(/=]\s?(?:西暦)?{_WESTERN}(?:年)?[)]?",
        rf"{_WESTERN}年?\s?[(/=]\s?{_ERA}年?[)]?",
    )
)
# A lunar year reaches into the next one of the western calendar.
_FITTING = (0, 1)


def wrong_old_era_pairs(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield a year of an old era beside a western year that is another. Value: `truth`."""
    for pairs in _PAIRS:
        for number, found in document.extract(pairs):
            count = 1 if found["number"] == "元" else int(found["number"])
            year = _FIRST_YEARS[found["era"]] + count - 1
            if int(found["year"]) - year not in _FITTING:
                truth = f"{found['era']}{found['number']}年は{year}年"
                yield Hit(number, Span(*found.span()), {"truth": truth})
