"""What a report says about a rule, whatever the texts: title, reason, remedy, clauses."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from snswriter.engine import Severity
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.engine.rule_set import Rule

_PLACE = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Cited:
    """A guideline clause as reports cite it, e.g. "君津市 6-ウ", and its gist."""

    id: str
    citation: str
    gist: str


@dataclass(frozen=True, slots=True)
class RuleCard:
    """A rule for readers of a report.

    Attributes:
        message: Why; places that a finding fills in are shown as "…".
        advice: What to do; likewise.
    """

    id: str
    category: str
    severity: Severity
    title: str
    message: str
    advice: str
    clauses: tuple[Cited, ...]


def rule_cards(rules: Iterable[Rule], library: GuidelineLibrary) -> Mapping[str, RuleCard]:
    """Return the card of each rule by its id."""
    return {rule.spec.id: _card(rule, library) for rule in rules}


def _card(rule: Rule, library: GuidelineLibrary) -> RuleCard:
    spec = rule.spec
    return RuleCard(
        id=spec.id,
        category=spec.category,
        severity=spec.severity,
        title=spec.title,
        message=_PLACE.sub("…", spec.message),
        advice=_PLACE.sub("…", spec.advice),
        clauses=tuple(_cited(clause_id, library) for clause_id in spec.clauses),
    )


def _cited(clause_id: str, library: GuidelineLibrary) -> Cited:
    clause = library.clause(clause_id)
    return Cited(clause_id, library.citation(clause_id), clause.gist if clause else "")
