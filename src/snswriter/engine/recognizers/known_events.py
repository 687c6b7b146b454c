"""Disasters and other days that everybody remembers, beside a wrong year or number of years."""

import re
from collections.abc import Iterator
from datetime import date

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage, finder
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.year_mentions import year_mentions
from snswriter.text.span import Span

# Sources: 気象庁 名称を定めた気象・地震・火山現象一覧, 内閣府 災害史. A name that two disasters
# bear has both.
_EVENTS: dict[str, tuple[date, ...]] = {
    "東日本大震災": (date(2011, 3, 11),),
    "東北地方太平洋沖地震": (date(2011, 3, 11),),
    "阪神・淡路大震災": (date(1995, 1, 17),),
    "阪神淡路大震災": (date(1995, 1, 17),),
    "兵庫県南部地震": (date(1995, 1, 17),),
    "能登半島地震": (date(2024, 1, 1), date(2007, 3, 25)),
    "熊本地震": (date(2016, 4, 14), date(2016, 4, 16)),
    "関東大震災": (date(1923, 9, 1),),
    "新潟県中越沖地震": (date(2007, 7, 16),),
    "新潟県中越地震": (date(2004, 10, 23),),
    "北海道胆振東部地震": (date(2018, 9, 6),),
    "西日本豪雨": (date(2018, 7, 6),),
    "伊勢湾台風": (date(1959, 9, 26),),
    "地下鉄サリン事件": (date(1995, 3, 20),),
}
_NAME = "|".join(map(re.escape, sorted(_EVENTS, key=len, reverse=True)))
_PASSED = re.compile(
    rf"(?P<name>{_NAME})(?:の(?:発生|発災|震災))?(?:から|より|発生から|発災から)[、]?(?:今年|ことし|本年|来年)?(?:は|で|の[0-9月日]{{3,6}}で)?[、]?(?:ちょうど|丸|満|早くも|もう)?"
    r"\s?(?P<years>[0-9]{1,3})年(?!度|生|代)"
)
_AFTER = re.compile(r"(?:[(]|は、?|が)\Z")
_HAPPENED = re.compile(r"(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:[)]|[^。、]{0,8}?に(?:起|発生|あ))")
_BETWEEN = re.compile(
    r"(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:に(?:起きた|起こった|発生した|あった)|の)、?\Z"
)

passed_years = finder(_PASSED)
_names = finder(re.compile(_NAME))


def names_event(passage: Passage) -> "tuple[re.Match[str], ...]":
    """Return where a passage names an event that everybody remembers."""
    return _names(passage) if not passage.signs.isdisjoint("震豪湾鉄") else ()


def wrong_known_events(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield remembered days beside a year, or a number of years since, that is not theirs.

    Value: `truth`.
    """
    if not document.extract(names_event):
        return
    for number, found in document.extract(passed_years):
        days = _EVENTS[found["name"]]
        if int(found["years"]) not in {years for day in days for years in _since(day, context.on)}:
            passed = context.on.year - days[0].year
            truth = f"{found['name']}は{days[0].year}年で、今年で{passed}年"
            yield Hit(number, Span(*found.span()), {"truth": truth})
    for number, year in document.extract(year_mentions):
        text = document.lines[number].passage.text
        for found in document.lines[number].passage.extract(names_event):
            days = _EVENTS[found[0]]
            follows = _AFTER.fullmatch(text, found.end(), year.span.start) and _HAPPENED.match(
                text, year.span.end
            )
            leads = _BETWEEN.fullmatch(text, year.span.end, found.start())
            if (
                (follows or leads)
                and not year.is_fiscal
                and all(day.year != year.year for day in days)
            ):
                span = Span(min(found.start(), year.span.start), max(found.end(), year.span.end))
                yield Hit(number, span, {"truth": f"{found[0]}は{days[0].year}年"})


def _since(day: date, on: date) -> Iterator[int]:
    """Yield how many years may be said to have passed: to this year's day, or the one beside."""
    yield on.year - day.year
    is_passed = (on.month, on.day) > (day.month, day.day)
    yield on.year - day.year + (1 if is_passed else -1)
