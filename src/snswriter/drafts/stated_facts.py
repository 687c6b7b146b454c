"""The facts that a text states, in a form in which two texts can be compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from snswriter.engine.passage import Passage
from snswriter.engine.recognizers.day_mentions import day_mentions
from snswriter.engine.recognizers.phone_digits import written_numbers
from snswriter.engine.recognizers.time_mentions import time_mentions
from snswriter.engine.recognizers.urls import addresses
from snswriter.text.fold import Folder
from snswriter.text.span import Span
from snswriter.text.tokens import Words

_FIGURE = re.compile(
    r"(?P<figure>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<scale>[万億]?)"
    r"(?P<unit>円|人|名|組|世帯|歳|才|件|回|台|個|本|枚|冊|校|か所|ヶ所|箇所|階|℃|度|%|ミリ|mm"
    r"|メートル|キロ|km|m|cm|kg|g|分間|時間|日間|週間|か月|年間)"
)
_SAME_UNITS = str.maketrans({"名": "人", "才": "歳", "ヶ": "か", "箇": "か"})
_DIGITS = re.compile("[0-9]")


class FactKind(Enum):
    """What a fact is about; the value is the Japanese word for the screen."""

    DAY = "日付"
    TIME = "時刻"
    FIGURE = "数"
    ADDRESS = "URL"
    PHONE = "電話番号"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in a text.

    Attributes:
        kind: What it is about.
        unit: What a figure counts, e.g. "円"; "" for the other kinds.
        value: The same for two ways of writing the same thing.
        span: Code points of the text.
    """

    kind: FactKind
    unit: str
    value: str
    span: Span

    def agrees_with(self, other: "Fact") -> bool:
        """Tell whether two facts say the same; "12日" agrees with the 12th of any month."""
        if (self.kind, self.unit) != (other.kind, other.unit):
            return False
        first, second = sorted((self.value, other.value), key=len)
        is_part = self.kind is FactKind.DAY and first.startswith("/") and second.endswith(first)
        return first == second or is_part


def facts_in(text: str) -> tuple[Fact, ...]:
    """Return the facts that any text states, in order."""
    folder, offset, found = Folder(), 0, list[Fact]()
    for raw in text.split("\n"):
        passage = Passage(raw, folder.fold(raw), Words())
        found += [_in_text(each, passage, offset) for each in _facts_of(passage)]
        offset += len(raw) + 1
    return tuple(sorted(found, key=lambda fact: fact.span))


def _in_text(fact: Fact, passage: Passage, offset: int) -> Fact:
    span = passage.source_span(fact.span).shifted(offset)
    return Fact(fact.kind, fact.unit, fact.value, span)


def _facts_of(passage: Passage) -> Iterator[Fact]:
    """Yield the facts of a line; a figure inside another fact is none of its own."""
    taken = [*_addresses(passage), *_phones(passage)]
    for fact in (*_days(passage), *_times(passage), *_figures(passage)):
        if not any(fact.span.overlaps(other.span) for other in taken):
            taken.append(fact)
    yield from taken


def _addresses(passage: Passage) -> Iterator[Fact]:
    for address in addresses(passage):
        value = f"{address.host}{address.path.rstrip('/')}"
        yield Fact(FactKind.ADDRESS, "", value, address.span)


def _phones(passage: Passage) -> Iterator[Fact]:
    for span in written_numbers(passage):
        yield Fact(FactKind.PHONE, "", "".join(_DIGITS.findall(span.of(passage.text))), span)


def _days(passage: Passage) -> Iterator[Fact]:
    for mention in day_mentions(passage):
        month = "" if mention.month is None else mention.month
        yield Fact(FactKind.DAY, "", f"{month}/{mention.day}", mention.date_span)


def _times(passage: Passage) -> Iterator[Fact]:
    for mention in time_mentions(passage):
        yield Fact(FactKind.TIME, "", str(mention.minutes), mention.span)


def _figures(passage: Passage) -> Iterator[Fact]:
    for match in _FIGURE.finditer(passage.text):
        value = match["figure"].replace(",", "") + match["scale"]
        yield Fact(
            FactKind.FIGURE, match["unit"].translate(_SAME_UNITS), value, Span(*match.span())
        )
