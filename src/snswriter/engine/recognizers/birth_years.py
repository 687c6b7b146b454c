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
_SLACK = 1


def births(passage: Passage) -> "tuple[re.Match[str], ...]":
    """Return ages with the dates of birth in brackets behind them."""
    return _ages(passage) if "生まれ" in passage.text and "歳" in passage.text else ()


_ages = finder(_AGE)


def wrong_birth_years(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield ages whose years of birth give another age on the planned day. Value: `truth`."""
    for number, found in document.extract(births):
        inner = Span(*found.span("inner"))
        passage = document.lines[number].passage
        years = [y.year for y in passage.extract(year_mentions) if inner.contains(y.span)]
        age = int(found["age"])
        ages = [context.on.year - year for year in years]
        # The coming school year counts too, and a year's group begins in the April before.
        if ages and all(not -_SLACK <= passed - age <= _SLACK for passed in ages):
            yield Hit(number, Span(*found.span()), {"truth": f"今年{ages[0]}歳"})
