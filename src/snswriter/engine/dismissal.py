"""Dismissals: findings that somebody looked at and decided to leave, with the reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from snswriter.engine.finding import Finding

_CONTEXT = 16
_LEAST_LIKENESS = 0.5


class Scope(Enum):
    """How far a dismissal reaches."""

    PLACE = "place"
    DRAFT = "draft"
    PROPOSED = "proposed"
    """Proposed to the organisation as an exception; until it decides, it holds for the draft."""


@dataclass(frozen=True, slots=True)
class Dismissal:
    """One decision to leave a finding as it is.

    Attributes:
        rule: Id of the rule.
        text: The words that the finding marked.
        scope: This place, this draft, or proposed to the organisation.
        reason: Why; shown to whoever approves the post.
        before: Up to 16 code points before the place, the anchor of a PLACE dismissal.
        after: Up to 16 code points behind it.
        by: Who decided.
        at: When, with time zone.
    """

    rule: str
    text: str
    scope: Scope
    reason: str
    before: str = ""
    after: str = ""
    by: str = ""
    at: datetime | None = None


class ReasonMissingError(ValueError):
    """A finding cannot be dismissed without a reason."""


@dataclass(frozen=True, slots=True)
class Screened:
    """Findings after dismissals.

    Attributes:
        open: Findings that still want a look.
        dismissed: Findings left as they are, each with the decision that says so.
        unused: Decisions that no finding needs any more.
    """

    open: tuple[Finding, ...]
    dismissed: tuple[tuple[Finding, Dismissal], ...]
    unused: tuple[Dismissal, ...]


def dismiss(
    finding: Finding,
    text: str,
    scope: Scope,
    reason: str,
    by: str = "",
    at: datetime | None = None,
) -> Dismissal:
    """Return the dismissal of one finding in `text`.

    Raises:
        ReasonMissingError: `reason` is blank.
    """
    if not reason.strip():
        raise ReasonMissingError("そのままにする理由を書いてください。承認する人が確かめます。")
    start, end = finding.span.start, finding.span.end
    return Dismissal(
        rule=finding.rule,
        text=finding.text,
        scope=scope,
        reason=reason.strip(),
        before=text[max(0, start - _CONTEXT) : start],
        after=text[end : end + _CONTEXT],
        by=by,
        at=at,
    )


def screen(findings: Iterable[Finding], text: str, dismissals: Iterable[Dismissal]) -> Screened:
    """Part findings into open and dismissed ones.

    A PLACE dismissal follows its words when the text around them is edited: among findings of
    its rule on the same words it takes the one whose surroundings are most alike, and none
    when all of them are strange.
    """
    remaining = list(findings)
    taken: list[tuple[Finding, Dismissal]] = []
    unused: list[Dismissal] = []
    for dismissal in dismissals:
        chosen = _chosen(dismissal, remaining, text)
        if not chosen:
            unused.append(dismissal)
        for finding in chosen:
            remaining.remove(finding)
            taken.append((finding, dismissal))
    taken.sort(key=lambda pair: pair[0].span)
    return Screened(tuple(remaining), tuple(taken), tuple(unused))


def _chosen(dismissal: Dismissal, findings: list[Finding], text: str) -> list[Finding]:
    same = [f for f in findings if f.rule == dismissal.rule and f.text == dismissal.text]
    if dismissal.scope is not Scope.PLACE or not same:
        return same
    best = max(same, key=lambda finding: _likeness(dismissal, finding, text))
    return [best] if _likeness(dismissal, best, text) >= _LEAST_LIKENESS else []


def _likeness(dismissal: Dismissal, finding: Finding, text: str) -> float:
    """Return how much of the nearer neighbourhood is unchanged, 0 to 1, the better side."""
    before = text[max(0, finding.span.start - _CONTEXT) : finding.span.start]
    after = text[finding.span.end : finding.span.end + _CONTEXT]
    return max(_shared(dismissal.before[::-1], before[::-1]), _shared(dismissal.after, after))


def _shared(wanted: str, found: str) -> float:
    near = wanted[: _CONTEXT // 2]
    if not near:
        return 1.0 if not found else 0.0
    same = 0
    for one, other in zip(near, found, strict=False):
        if one != other:
            break
        same += 1
    return same / len(near)
