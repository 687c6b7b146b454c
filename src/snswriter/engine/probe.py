"""A probe: one set of words to look for, under a number.

What a rule matches is a probe, and so is what each of its conditions asks for. All probes of
all rules are looked for together; conditions are decided afterwards from the hits.
"""

from dataclasses import dataclass
from enum import Enum

from snswriter.engine.linear_pattern import LinearPattern
from snswriter.engine.rule_file import Boundary
from snswriter.engine.sequence import Sequence
from snswriter.text.span import Span


class Role(Enum):
    """What a probe is for."""

    MATCH = "match"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Probe:
    """One set of compiled words under its number.

    Attributes:
        phrases: Kana-folded phrases.
        lemmas: UniDic lemmas or dictionary forms.
        patterns: Patterns over folded text; a group named `hit` is the span.
        raw_patterns: The same over the text as typed.
        boundary: Which borders of tokens phrases must keep to.
        pattern_boundary: The same for patterns.
        role: Whether a rule looks for it, or a condition asks for it.
    """

    number: int
    phrases: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    sequences: tuple[Sequence, ...] = ()
    patterns: tuple[LinearPattern, ...] = ()
    raw_patterns: tuple[LinearPattern, ...] = ()
    boundary: Boundary = Boundary.TOKEN
    pattern_boundary: Boundary = Boundary.NONE
    role: Role = Role.MATCH

    def prove(self) -> None:
        """Compile every pattern now; raise PatternError for one that cannot be used."""
        for pattern in (*self.patterns, *self.raw_patterns):
            pattern.prove()


def keeps_to(span: Span, boundary: Boundary, borders: frozenset[int]) -> bool:
    """Tell whether `span` sits on token borders on the sides that `boundary` names."""
    if boundary is Boundary.NONE:
        return True
    start_holds = boundary is Boundary.END or span.start in borders
    end_holds = boundary is Boundary.START or span.end in borders
    return start_holds and end_holds
