"""Facts that are not the same in all texts of one draft."""

import importlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from snswriter.drafts.editions import Edition
from snswriter.engine import Finding, Severity

if TYPE_CHECKING:
    from snswriter.drafts.stated_facts import Fact

RULE = "facts.variants-differ"
_NAMED = 2
"""Values of the other text that a message names."""


def differing_facts(body: str, editions: Iterable[Edition]) -> tuple[Finding, ...]:
    """Return the facts of `body` that another text of the same draft states differently.

    Leaving something out makes no difference: there is one only where both texts hold a fact
    of one kind (a date, a time, a figure with its unit, an address, a phone number) that the
    other does not.

    Args:
        body: The text that is looked at; the spans of the findings hold in it.
        editions: The draft on all platforms; those with the same body are passed over.
    """
    others: dict[str, list[str]] = {}
    for each in editions:
        if each.post.body != body:
            others.setdefault(each.post.body, []).append(each.platform.name)
    if not others:
        return ()
    here = _facts_in(body)
    found: dict[Fact, Finding] = {}
    for other, names in others.items():
        for fact, theirs in _differences(here, _facts_in(other)):
            found.setdefault(fact, _finding(fact, body, theirs, other, "・".join(names)))
    return tuple(found[fact] for fact in here if fact in found)


def _facts_in(text: str) -> "tuple[Fact, ...]":
    # It brings numbering plans along, for which only those with several texts should wait.
    module = importlib.import_module("snswriter.drafts.stated_facts")
    facts: tuple[Fact, ...] = module.facts_in(text)
    return facts


def _differences(
    here: "tuple[Fact, ...]", there: "tuple[Fact, ...]"
) -> "Iterator[tuple[Fact, tuple[Fact, ...]]]":
    for fact in _missing_in(there, here):
        theirs = tuple(
            each
            for each in _missing_in(here, there)
            if (each.kind, each.unit) == (fact.kind, fact.unit)
        )
        if theirs:
            yield fact, theirs


def _missing_in(others: "tuple[Fact, ...]", facts: "tuple[Fact, ...]") -> "tuple[Fact, ...]":
    return tuple(each for each in facts if not any(each.agrees_with(other) for other in others))


def _finding(
    fact: "Fact", body: str, theirs: "tuple[Fact, ...]", other: str, names: str
) -> Finding:
    written = fact.span.of(body)
    values = "、".join(f"「{each.span.of(other)}」" for each in theirs[:_NAMED])
    return Finding(
        rule=RULE,
        category="facts",
        severity=Severity.WARNING,
        span=fact.span,
        text=written,
        title="投稿先による食い違い",
        message=f"{names}の文では、{fact.kind.value}が{values}になっています。",
        advice="正しいほうを確かめて、すべての文をそろえます。わけがあって変えたときは、このままで大丈夫です。",
    )
