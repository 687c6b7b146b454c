"""What the checker tells: one finding a place in the text."""

from dataclasses import dataclass
from enum import Enum

from snswriter.text.span import Span


class Severity(Enum):
    """How serious a finding is; compare with `rank` (a higher rank is more serious)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Return 2 for error (must not go out), 1 for warning (look), 0 for info (advice)."""
        return {"error": 2, "warning": 1, "info": 0}[self.value]


class Mode(Enum):
    """What the text is for; rules may hold in some modes only."""

    POST = "post"
    REPLY = "reply"
    PRIVATE = "private"
    EMERGENCY = "emergency"
    """A post under time pressure: drafts know it; to rules it is a post like any other."""

    @property
    def for_rules(self) -> "Mode":
        """Return the mode in which rules see such a text: one of `RULE_MODES`."""
        return Mode.POST if self is Mode.EMERGENCY else self


RULE_MODES = (Mode.POST, Mode.REPLY, Mode.PRIVATE)
"""The modes that rules, commands and record files speak of."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in the checked text that somebody should look at.

    Attributes:
        rule: Id of the rule, e.g. "facts.weekday".
        category: One of the 25 category ids, e.g. "facts".
        severity: Error must not go out, warning wants a look, info is advice.
        span: Code points of exactly the text that was handed to the checker.
        text: The characters in `span`.
        title: A few words naming the problem.
        message: Japanese; what is wrong and why.
        advice: Japanese; what to do now.
        suggestions: Replacements for `text` that cure the finding; empty for facts.
        clauses: Ids of the guideline clauses that the rule rests on.
    """

    rule: str
    category: str
    severity: Severity
    span: Span
    text: str
    title: str
    message: str
    advice: str
    suggestions: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()

    def shifted(self, offset: int) -> "Finding":
        """Return the same finding moved by `offset` code points."""
        return Finding(
            self.rule,
            self.category,
            self.severity,
            self.span.shifted(offset),
            self.text,
            self.title,
            self.message,
            self.advice,
            self.suggestions,
            self.clauses,
        )
