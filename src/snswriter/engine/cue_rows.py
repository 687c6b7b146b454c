"""What cues say, a row of signed bytes each: about trouble, about each idea, to the network."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from snswriter.engine.cue import Cue


@dataclass(frozen=True, slots=True)
class CueRows:
    """Rows of weights.

    Attributes:
        ideas: What the columns after the first stand for; the first is trouble of any kind. Any
            columns after these go to the units of the network.
        scales: What a weight of 1 in each column is worth; their number is the width of a row.
        weights: All rows one after the other, each weight from -127 to 127.
    """

    ideas: tuple[str, ...]
    scales: Sequence[float]
    weights: "array[int]"

    def cue(self, row: int) -> Cue:
        """Return the cue whose row has this number."""
        return Cue(self.weights[row * len(self.scales)] * self.scales[0], row)

    def weight(self, cue: Cue, idea: str) -> float:
        """Return how much a cue speaks for an idea, beyond trouble of any kind."""
        column = 1 + self.ideas.index(idea)
        return self.weights[cue.row * len(self.scales) + column] * self.scales[column]

    def sums(self, cues: Iterable[Cue]) -> list[float]:
        """Return the sum of each column over the rows of cues, as often as they are named."""
        width, weights = len(self.scales), self.weights
        rows = [weights[cue.row * width : (cue.row + 1) * width] for cue in cues]
        if not rows:
            return [0.0] * width
        columns = zip(*rows, strict=True)
        return [sum(column) * scale for column, scale in zip(columns, self.scales, strict=True)]
