"""What the card tells about a finding: clauses of the office's guideline, examples, cures."""

from collections.abc import Iterable
from dataclasses import dataclass

from snswriter.engine import Finding
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.engine.rule_file import Example
from snswriter.live.desk import NOBODY, Desk

_EXAMPLES = 2
"""Of each kind; more would be a lesson, not a hint."""


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """A clause as the card shows it.

    Attributes:
        id: For the viewer of guidelines.
        citation: How it is cited, e.g. "君津市 6-ウ".
        gist: What it says, in our own words; "" for a clause that is not known here.
    """

    id: str
    citation: str
    gist: str


@dataclass(frozen=True, slots=True)
class CardContent:
    """Everything that the card shows.

    Attributes:
        clauses: Those of the account's own guidelines; all that the rule cites where it has none.
        bad: Examples of the rule with what is wrong between 《 and 》.
        good: Examples that are fine.
        fixes: Texts that cure the finding, each for one button.
        is_in_body: The finding lies in what the writer types, not in the account's footer.
    """

    finding: Finding
    clauses: tuple[ClauseWords, ...] = ()
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    fixes: tuple[str, ...] = ()
    is_in_body: bool = True


def card_content(finding: Finding, desk: Desk, library: GuidelineLibrary) -> CardContent:
    """Return what there is to tell about a finding of the present post."""
    is_in_body = finding.span.start < len(desk.body)
    rule = desk.rule(finding.rule)
    own = (desk.account or NOBODY).guidelines
    return CardContent(
        finding,
        clauses=tuple(_words(each, library) for each in library.followed(finding.clauses, own)),
        bad=_texts(rule.bad) if rule else (),
        good=_texts(rule.good) if rule else (),
        fixes=finding.suggestions if is_in_body else (),
        is_in_body=is_in_body,
    )


def _words(clause_id: str, library: GuidelineLibrary) -> ClauseWords:
    clause = library.clause(clause_id)
    return ClauseWords(clause_id, library.citation(clause_id), clause.gist if clause else "")


def _texts(examples: Iterable[str | Example]) -> tuple[str, ...]:
    texts = [each if isinstance(each, str) else each.text for each in examples]
    return tuple(texts[:_EXAMPLES])
