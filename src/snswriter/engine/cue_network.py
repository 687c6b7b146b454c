"""A small network that sees how cues work together: one layer of rectified units.

A sum over cues cannot tell that two harmless words are grave side by side. Each unit of the
layer adds up what the cues say to it and passes on only what is positive.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul


@dataclass(frozen=True, slots=True)
class CueNetwork:
    """The layers behind the rows of cues.

    Attributes:
        bases: What each unit has to begin with.
        outputs: For each idea how much each unit speaks for it.
        output_bases: What each idea has to begin with.
    """

    bases: Sequence[float] = ()
    outputs: Sequence[Sequence[float]] = ()
    output_bases: Sequence[float] = ()

    def scores(self, inputs: Sequence[float]) -> list[float]:
        """Return the score of each idea; `inputs` are the sums of the cues for each unit."""
        units = [max(0.0, base + each) for base, each in zip(self.bases, inputs, strict=True)]
        return [
            base + sum(map(mul, units, weights))
            for base, weights in zip(self.output_bases, self.outputs, strict=True)
        ]
