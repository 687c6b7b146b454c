"""A linear support vector machine for sparse rows: no dependency, the same result every time.

Dual coordinate descent for the squared hinge loss, after Hsieh and others, "A dual coordinate
descent method for large-scale linear SVM", ICML 2008, with shrinking.
"""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_ROUNDS = 60
_CLOSE_ENOUGH = 0.05


@dataclass(frozen=True, slots=True)
class Row:
    """The features of one example: their numbers, repeated as often as seen, and a scale."""

    features: tuple[int, ...]
    value: float


@dataclass(frozen=True, slots=True)
class Plane:
    """Weights of the features and the base; positive scores speak for the class."""

    weights: tuple[float, ...]
    base: float

    def score(self, row: Row) -> float:
        """Return the signed score of a row."""
        return row.value * sum(self.weights[feature] for feature in row.features) + self.base


def fit(rows: Sequence[Row], signs: Sequence[int], costs: Sequence[float], size: int) -> Plane:
    """Return the plane that parts rows of sign +1 from rows of sign -1.

    `costs` says how dear a mistake on each row is; `size` is the number of features.
    """
    weights = [0.0] * size
    base = 0.0
    alphas = [0.0] * len(rows)
    norms = [_square(row) + 1.0 for row in rows]
    active = list(range(len(rows)))
    order = random.Random(0)
    ceiling = float("inf")
    for _ in range(_ROUNDS):
        order.shuffle(active)
        highest, lowest, kept = float("-inf"), float("inf"), []
        for number in active:
            row, sign = rows[number], signs[number]
            value, features = row.value, row.features
            score = base + value * sum([weights[feature] for feature in features])
            ridge = 0.5 / costs[number]
            alpha = alphas[number]
            slope = sign * score - 1.0 + alpha * ridge
            if alpha == 0.0:
                if slope > ceiling:
                    continue
                kept.append(number)
                if slope >= 0.0:
                    highest = max(highest, 0.0)
                    continue
            else:
                kept.append(number)
            highest, lowest = max(highest, slope), min(lowest, slope)
            moved = max(alpha - slope / (norms[number] + ridge), 0.0)
            step = (moved - alpha) * sign
            alphas[number] = moved
            base += step
            step *= value
            for feature in features:
                weights[feature] += step
        done = highest - lowest < _CLOSE_ENOUGH
        if done and len(active) == len(rows):
            break
        active = list(range(len(rows))) if done else kept
        ceiling = float("inf") if done or highest <= 0 else highest
    return Plane(tuple(weights), base)


def _square(row: Row) -> float:
    return row.value**2 * sum(times * times for times in Counter(row.features).values())
