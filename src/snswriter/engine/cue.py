"""One cue: how much it speaks for trouble, and for each idea."""

from dataclasses import dataclass

Weights = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """How much one cue speaks for trouble of any kind, and for each idea besides."""

    trouble: float
    ideas: Weights
