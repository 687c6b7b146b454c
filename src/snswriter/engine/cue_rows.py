"""What cues say, a row of signed bytes each: about trouble, about each idea, to the network."""

import sys
from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from snswriter.engine.cue import Cue

_LANES, _LANE = "I", 4
"""Lanes of so many bytes: the rows of some millions of cues do not overflow them."""
_BIAS = 128
"""Added to each weight, so that none is negative."""


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
    _known: dict[int, int] = field(default_factory=dict, compare=False, repr=False)

    def cue(self, row: int) -> Cue:
        """Return the cue whose row has this number."""
        return Cue(self.weights[row * len(self.scales)] * self.scales[0], row)

    def weight(self, cue: Cue, idea: str) -> float:
        """Return how much a cue speaks for an idea, beyond trouble of any kind."""
        column = 1 + self.ideas.index(idea)
        return self.weights[cue.row * len(self.scales) + column] * self.scales[column]

    def sums(self, cues: Collection[Cue]) -> list[float]:
        """Return the sum of each column over the rows of cues, as often as they are named."""
        total, size = sum(self._packed(cue.row) for cue in cues), _LANE * len(self.scales)
        lanes, bias = array(_LANES, total.to_bytes(size, sys.byteorder)), _BIAS * len(cues)
        return [(lane - bias) * scale for lane, scale in zip(lanes, self.scales, strict=True)]

    def _packed(self, row: int) -> int:
        """Return a row as one number, a lane for each column: such numbers are quickly added."""
        packed = self._known.get(row)
        if packed is None:
            width = len(self.scales)
            lanes = (_BIAS + each for each in self.weights[row * width : (row + 1) * width])
            packed = int.from_bytes(array(_LANES, lanes).tobytes(), sys.byteorder)
            self._known[row] = packed
        return packed
