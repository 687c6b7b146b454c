"""One cue: how much it speaks for trouble, and where the rest of what it says stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """What one cue says.

    Attributes:
        trouble: How much it speaks for trouble of any kind; negative speaks against it.
        row: The number of its row in `CueRows`, which tells what it says about each idea.
    """

    trouble: float
    row: int
