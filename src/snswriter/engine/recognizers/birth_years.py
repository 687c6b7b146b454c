"""Ages beside years of birth that do not give them: 65歳以上(昭和46年4月1日以前に生まれた方)."""

import re
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage, finder
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.year_mentions import year_mentions
from snswriter.text.span import Span

_AGE = re.compile(
    r"(?<![0-9~〜から-])(?:満)?(?P<age>[1-9][0-9]?)歳(?:以上|以下|未満|に(?:なる|なった|達する)|を迎える|の)?(?:の)?(?:市民|町民|村民|方|人|かた|皆さん|皆様|お子さん|子ども|女性|男性)?(?:は|、)?\s?"
    r"[(](?P<inner>[^()]{4,60}?生まれ(?:た|の)?(?:方|人|かた|皆さん|女性|男性)?)[)]"
)
_BORN = r"(?P<inner>[^。\n]{4,50}?生まれ(?:た|の))"
_COMING_OF_AGE = re.compile(
    rf"(?:二十歳のつどい|二十歳の集い|はたちのつどい|はたちの集い|二十歳を祝う|成人式)[^\n]{{0,70}}?対象(?:者)?(?:は|:)、?{_BORN}"
)
_VOTERS = re.compile(
    rf"(?:投票できる|選挙権(?:がある|を持つ)|選挙人名簿に)[^。\n]{{0,24}}?(?:は|、){_BORN}"
)
_ADULT, _VOTER = 20, 18
_SLACK = 1


def births(passage: Passage) -> "tuple[re.Match[str], ...]":
    """Return ages, and events for people of one age, with the dates of birth behind them."""
    if "生まれ" not in passage.text:
        return ()
    return (*_ages(passage), *_coming_of_age(passage), *_voters(passage))


_ages, _coming_of_age, _voters = map(finder, (_AGE, _COMING_OF_AGE, _VOTERS))


def wrong_birth_years(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield ages whose years of birth give another age on the planned day. Value: `truth`."""
    for number, found in document.extract(births):
        inner = Span(*found.span("inner"))
        passage = document.lines[number].passage
        years = [y.year for y in passage.extract(year_mentions) if inner.contains(y.span)]
        age = _age_meant(found)
        ages = [context.on.year - year for year in years]
        # The coming school year counts too, and a year's group begins in the April before.
        if ages and all(not -_SLACK <= passed - age <= _SLACK for passed in ages):
            yield Hit(number, Span(*found.span()), {"truth": f"今年{ages[0]}歳"})


def _age_meant(found: "re.Match[str]") -> int:
    """Return the age written, or that of those who come of age or may vote."""
    if found.re is _COMING_OF_AGE:
        return _ADULT
    return _VOTER if found.re is _VOTERS else int(found["age"])
