"""From which score on a cue finding is worth showing, and from which it is shown strongly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from devtools.cue_problem import Problem
from devtools.cue_vectors import Floats
from snswriter.engine.cue_table import TROUBLE

_PRICE_OF_SHOWN, _PRICE_OF_STRONG = 100, 600
_MOST_OF_PLAIN = 0.02
_MISSED_AT_GATE = 0.01
_ROUNDING, _MOST_ROUNDING = 0.03, 0.1
"""By how much the program errs, whose weights have but 255 steps: mostly, and at most."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of all samples by idea, each of shape (samples,).

    Attributes:
        sums: The scores that decide whether an idea is shown, of samples that were held out.
        gate: The scores of trouble alone, of samples that were held out.
        learnt: The deciding scores of samples that were learnt from.
        bases: What planes have to begin with, trouble among them.
    """

    sums: Mapping[str, Floats]
    gate: Floats
    learnt: Mapping[str, Floats]
    bases: Mapping[str, float]


def level(problem: Problem, idea: str, scores: Floats, price: float) -> float:
    """Return the score from which on an idea is worth showing.

    Showing one plain sentence in `price` more must find all of the idea's sentences more: what is
    easily told from plain text may show more often than what is not.
    """
    plain = np.sort(scores[problem.plain])[::-1]
    wanted = np.sort(scores[problem.showing(idea)])
    if not len(plain):
        return 0.0
    tried = plain[: 1 + int(len(plain) * _MOST_OF_PLAIN)]
    found = 1 - np.searchsorted(wanted, tried, side="right") / len(wanted)
    return float(tried[np.argmax(found - price * np.arange(len(tried)) / len(plain))])


def levels_file(problem: Problem, scores: Scores) -> Iterable[str]:
    """Yield the text of levels.toml; print how many held-out sentences would be found."""
    yield "# 示す点数(shown)と強く示す点数(strong)。devtools/cue_training が書きます。\n"
    seen_gate: list[float] = []
    shown_plain = strong_plain = np.zeros(len(problem.samples), dtype=bool)
    for idea, sums in scores.sums.items():
        shown = level(problem, idea, sums, _PRICE_OF_SHOWN) + _ROUNDING
        strong = max(shown, level(problem, idea, sums, _PRICE_OF_STRONG))
        # What was learnt as fine is never shown as what must not go out.
        highest = (
            float(np.max(scores.learnt[idea][problem.public], initial=-np.inf)) + _MOST_ROUNDING
        )
        showing = problem.showing(idea)
        found = showing & (sums > shown)
        print(f"  {idea:22}{found.sum():5d} of {showing.sum():5d} held-out sentences")
        seen_gate += scores.gate[found].tolist()
        shown_plain = shown_plain | (problem.plain & (sums > shown))
        strong_plain = strong_plain | (problem.plain & (sums > max(strong, highest)))
        yield _level(idea, scores.bases[idea], shown, max(strong, highest))
    print(f"  held-out plain: {shown_plain.sum()} shown, {strong_plain.sum()} strongly")
    gate = sorted(seen_gate)[int(len(seen_gate) * _MISSED_AT_GATE)] if seen_gate else 0.0
    yield _level(TROUBLE, scores.bases[TROUBLE], gate, gate)


def _level(idea: str, base: float, shown: float, strong: float) -> str:
    return f"{idea} = {{ base = {base:.3f}, shown = {shown:.3f}, strong = {strong:.3f} }}\n"
