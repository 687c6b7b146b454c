"""What each cue says by itself: one plane an idea through the space of cues and meanings."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.svm import LinearSVC

from devtools.cue_problem import FOLDS, Problem
from devtools.cue_vectors import Floats

_COST = 0.1
_COST_OF_MISS = 3.0
_LEAST_WEIGHT = 0.15


@dataclass(frozen=True, slots=True)
class Plane:
    """Weights of the columns and the base; positive scores speak for the idea."""

    weights: Floats
    base: float

    def scores(self, problem: Problem) -> Floats:
        """Return the score of each sample, shape (samples,)."""
        return np.asarray(problem.rows @ self.weights + self.base)


def learn(problem: Problem, idea: str, held_out: int | None = None) -> Plane:
    """Return the plane for an idea (or TROUBLE, any of them), without one part of the samples."""
    chosen, showing = problem.parts != held_out, problem.showing(idea)
    weights = np.array([sample.weight for sample in problem.samples])
    costs = _COST * weights * np.where(showing, _COST_OF_MISS, 1.0)
    machine = LinearSVC(C=1.0, tol=0.03, max_iter=200, random_state=0)
    machine.fit(
        problem.rows[chosen], np.where(showing, 1, -1)[chosen], sample_weight=costs[chosen]
    )
    return Plane(machine.coef_[0], float(machine.intercept_[0]))


def held_out_scores(problem: Problem, idea: str) -> Floats:
    """Return the score of every sample from the plane that was learnt without its part."""
    scores = np.zeros(len(problem.samples))
    for held_out in range(FOLDS):
        inside = problem.parts == held_out
        scores[inside] = learn(problem, idea, held_out).scores(problem)[inside]
    return scores


def worth_keeping(planes: list[Plane], cues: int) -> npt.NDArray[np.bool_]:
    """Tell which of the first columns, the cues, say anything on any plane, shape (cues,)."""
    weights = np.stack([plane.weights[:cues] for plane in planes])
    return np.asarray(np.abs(weights).max(axis=0) >= _LEAST_WEIGHT)
