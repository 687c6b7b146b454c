"""What cues say together: a network with one layer of rectified units, learnt by Adam.

Adam (Kingma and Ba, 2015) with decoupled decay; rows of cues that a batch does not have are left
alone. Most cues are left out at random each time, so that no unit rests on one wording.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from devtools.cue_problem import FOLDS, Problem
from devtools.cue_vectors import Floats

UNITS = 32
_ROUNDS = 20
_BATCH = 128
_CUES_LEFT_OUT = 0.7
_UNITS_LEFT_OUT = 0.2
_STEP = 3e-3
_STEP_OF_CUES = 6 * _STEP
_RISE = 0.3
_DECAY = 1e-2
_COST_OF_MISS = 3.0
_FIRST_OUTPUT_BASE = -2.0
_SEED = 0

Indexes = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Layers:
    """The learnt numbers.

    Attributes:
        cues: Shape (cues, units).
        meanings: Shape (dimensions of the vectors, units).
        bases: Shape (units,).
        outputs: Shape (units, ideas).
        output_bases: Shape (ideas,).
    """

    cues: Floats
    meanings: Floats
    bases: Floats
    outputs: Floats
    output_bases: Floats

    def scores(self, problem: Problem) -> Floats:
        """Return the score of each sample for each idea, shape (samples, ideas)."""
        inputs = problem.rows @ np.concatenate([self.cues, self.meanings]) + self.bases
        return np.asarray(np.maximum(inputs, 0.0) @ self.outputs + self.output_bases)


class _Adam:
    """Numbers and how they move."""

    def __init__(self, numbers: Floats) -> None:
        self.numbers = numbers
        self._mean, self._square = np.zeros_like(numbers), np.zeros_like(numbers)

    def move(self, slope: Floats, step: float, time: int, rows: Indexes | None = None) -> None:
        """Take a step down the slope; `rows` are the rows it is the slope of, all if None."""
        at = slice(None) if rows is None else rows
        self._mean[at] = 0.9 * self._mean[at] + 0.1 * slope
        self._square[at] = 0.99 * self._square[at] + 0.01 * slope * slope
        mean, square = self._mean[at] / (1 - 0.9**time), self._square[at] / (1 - 0.99**time)
        self.numbers[at] -= step * (mean / (np.sqrt(square) + 1e-8) + _DECAY * self.numbers[at])


class _Learner:
    """Learns the layers batch by batch."""

    def __init__(self, cues: int, dimensions: int, ideas: int) -> None:
        self._random = np.random.default_rng(_SEED)
        self._cues = _Adam(self._random.normal(0, 0.02, (cues, UNITS)))
        self._meanings = self._spread(dimensions, UNITS)
        self._outputs = self._spread(UNITS, ideas)
        self._bases = _Adam(np.zeros(UNITS))
        self._output_bases = _Adam(np.full(ideas, _FIRST_OUTPUT_BASE))

    def _spread(self, inputs: int, outputs: int) -> _Adam:
        return _Adam(self._random.uniform(-1, 1, (inputs, outputs)) / np.sqrt(inputs))

    def layers(self) -> Layers:
        parts = (self._cues, self._meanings, self._bases, self._outputs, self._output_bases)
        return Layers(*(part.numbers for part in parts))

    def batches(self, count: int) -> Iterator[Indexes]:
        for _ in range(_ROUNDS):
            order = self._random.permutation(count)
            yield from np.split(order, range(_BATCH, count, _BATCH))

    def learn(
        self,
        cues: csr_matrix,
        meanings: Floats,
        wanted: Floats,
        costs: Floats,
        time: int,
        part: float,
    ) -> None:
        """Learn from one batch; `part` is how much of the time has passed, 0 to 1."""
        cues = self._thinned(cues)
        inputs = cues @ self._cues.numbers + meanings @ self._meanings.numbers
        inputs += self._bases.numbers
        kept = (inputs > 0) * self._mask(inputs.shape, _UNITS_LEFT_OUT)
        units = inputs * kept
        scores = units @ self._outputs.numbers + self._output_bases.numbers
        slope = (1 / (1 + np.exp(-scores)) - wanted) * costs / len(wanted)
        inner = (slope @ self._outputs.numbers.T) * kept
        step, rows = _height(part), np.unique(cues.indices).astype(np.int64)
        self._outputs.move(units.T @ slope, step * _STEP, time)
        self._output_bases.move(slope.sum(axis=0), step * _STEP, time)
        self._cues.move(np.asarray(cues[:, rows].T @ inner), step * _STEP_OF_CUES, time, rows)
        self._meanings.move(meanings.T @ inner, step * _STEP, time)
        self._bases.move(inner.sum(axis=0), step * _STEP, time)

    def _thinned(self, cues: csr_matrix) -> csr_matrix:
        thinned = cues.copy()
        thinned.data = thinned.data * self._mask(thinned.data.shape, _CUES_LEFT_OUT)
        return thinned

    def _mask(self, shape: tuple[int, ...], left_out: float) -> Floats:
        return (self._random.random(shape) > left_out) / (1 - left_out)


def _height(part: float) -> float:
    """Return how large steps are: rising at first, then falling along a cosine."""
    if part < _RISE:
        return part / _RISE
    return float(1 + np.cos(np.pi * (part - _RISE) / (1 - _RISE))) / 2


def learn_layers(problem: Problem, ideas: Sequence[str], held_out: int | None = None) -> Layers:
    """Return the layers for ideas, in their order, learnt without one part of the samples."""
    chosen, cues = np.flatnonzero(problem.parts != held_out), len(problem.names)
    rows = problem.rows[chosen]
    of_cues, meanings = rows[:, :cues].tocsr(), rows[:, cues:].toarray()
    wanted = np.stack([problem.showing(idea) for idea in ideas], axis=1)[chosen].astype(float)
    weights = np.array([sample.weight for sample in problem.samples])[chosen]
    costs = weights[:, None] * np.where(wanted > 0, _COST_OF_MISS, 1.0)
    learner = _Learner(cues, meanings.shape[1], len(ideas))
    count = _ROUNDS * -(-len(chosen) // _BATCH)
    for time, batch in enumerate(learner.batches(len(chosen)), start=1):
        learner.learn(
            of_cues[batch], meanings[batch], wanted[batch], costs[batch], time, time / count
        )
    return learner.layers()


def held_out_layer_scores(problem: Problem, ideas: Sequence[str]) -> Floats:
    """Return the scores of every sample from layers that were learnt without its part."""
    scores = np.zeros((len(problem.samples), len(ideas)))
    for held_out in range(FOLDS):
        inside = problem.parts == held_out
        scores[inside] = learn_layers(problem, ideas, held_out).scores(problem)[inside]
    return scores
