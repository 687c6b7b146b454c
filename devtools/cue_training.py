"""Learn the weights of the cues anew: `python -m devtools.cue_training --vectors W --plain F`.

From the groups of words in resources/cues/groups.toml and the labelled sentences it writes
resources/cues/weights.tsv, levels.toml and meanings.bin. W is the wheel with the word vectors
(see `cue_vectors`). F holds JSONL files ({"text": ..., "source": ...} a line) of ordinary
public text of local governments, on which no idea should show; without it the levels are too
low for real posts. `--also FOLDER` names more fine text to learn from (minutes of councils,
general text), which says nothing about the levels since posts are not like it. Takes some
minutes.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from math import sqrt
from pathlib import Path
from zlib import crc32

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.svm import LinearSVC

from devtools.cue_samples import Fine, Sample, SampleReader
from devtools.cue_vectors import Floats, Vectors, read_vectors
from devtools.places import ROOT
from snswriter.engine.cue_meanings import meanings_file
from snswriter.engine.cue_table import TROUBLE, read_groups

CUES = ROOT / "resources" / "cues"
NOT_LEARNT = frozenset(
    ["accessibility", "disaster-terms", "facts", "harmful-link", "link", "plain-language"]
)
"""Categories that need arithmetic, signs or single words, which sentences do not show."""

_LEAST_SEEN = 2
_COST = 0.1
_COST_OF_MISS = 3.0
_FOLDS = 4
_LEAST_WEIGHT = 0.15
_PRICE_OF_SHOWN, _PRICE_OF_STRONG = 100, 600
_MOST_OF_PLAIN = 0.02
_MISSED_AT_GATE = 0.01
_MOST_IN_A_BYTE = 127


@dataclass(frozen=True, slots=True)
class Problem:
    """All samples as rows, and which part each belongs to when parts are held out.

    Attributes:
        names: The cues, one for each of the first columns.
        rows: Sparse, shape (samples, cues + dimensions of the vectors).
        parts: The part of each sample, shape (samples,).
    """

    samples: Sequence[Sample]
    names: tuple[str, ...]
    rows: csr_matrix
    parts: npt.NDArray[np.int64]

    def costs(self, idea: str) -> Floats:
        """Return how dear a mistake on each sample is."""
        of_miss = [_COST_OF_MISS if shows(sample, idea) else 1.0 for sample in self.samples]
        weights = [sample.weight for sample in self.samples]
        return np.array([_COST * w * c for w, c in zip(weights, of_miss, strict=True)])


@dataclass(frozen=True, slots=True)
class Plane:
    """Weights of the columns and the base; positive scores speak for the idea."""

    weights: Floats
    base: float


def problem_of(samples: Sequence[Sample], vectors: Vectors) -> Problem:
    """Return the samples as rows over the cues that occur at least twice, and over meanings."""
    seen = Counter(name for sample in samples for name in set(sample.names))
    names = tuple(sorted(name for name, times in seen.items() if times >= _LEAST_SEEN))
    scales = np.array([[1 / sqrt(sample.words)] for sample in samples])
    meanings = np.stack([vectors.sum(sample.meanings) for sample in samples])
    rows = hstack([_counts(samples, names).multiply(scales), csr_matrix(meanings * scales)])
    return Problem(samples, names, rows.tocsr(), np.array([_part(s) for s in samples]))


def _counts(samples: Sequence[Sample], names: Sequence[str]) -> csr_matrix:
    number = {name: place for place, name in enumerate(names)}
    columns = [[number[name] for name in s.names if name in number] for s in samples]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.array([column for each in columns for column in each], dtype=np.int32)
    # Columns that stand twice in a row are added up.
    counts = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(samples), len(names)))
    counts.sum_duplicates()
    return counts


def _part(sample: Sample) -> int:
    return crc32(sample.source.encode()) % _FOLDS


def learn(problem: Problem, idea: str, held_out: int | None = None) -> Plane:
    """Return the plane for an idea (or TROUBLE, any of them), without one part of the samples.

    Weights of cues that are too small to be shipped count for nothing here either.
    """
    chosen = problem.parts != held_out
    signs = np.array([1 if shows(s, idea) else -1 for s in problem.samples])
    machine = LinearSVC(C=1.0, tol=0.03, max_iter=200, random_state=0)
    machine.fit(problem.rows[chosen], signs[chosen], sample_weight=problem.costs(idea)[chosen])
    weights = machine.coef_[0].copy()
    of_cues = weights[: len(problem.names)]
    of_cues[np.abs(of_cues) < _LEAST_WEIGHT] = 0.0
    return Plane(weights, float(machine.intercept_[0]))


def shows(sample: Sample, idea: str) -> bool:
    """Tell whether a sample shows an idea."""
    return bool(sample.ideas) if idea == TROUBLE else idea in sample.ideas


def held_out_scores(problem: Problem, idea: str) -> Floats:
    """Return the score of every sample from the plane that was learnt without its part."""
    scores = np.zeros(len(problem.samples))
    for held_out in range(_FOLDS):
        plane, inside = learn(problem, idea, held_out), problem.parts == held_out
        scores[inside] = problem.rows[inside] @ plane.weights + plane.base
    return scores


def level(problem: Problem, idea: str, scores: Floats, price: float) -> float:
    """Return the score from which on an idea is worth showing.

    Showing one plain sentence in `price` more must find all of the idea's sentences more: what is
    easily told from plain text may show more often than what is not.
    """
    plain = np.sort(scores[[s.is_plain for s in problem.samples]])[::-1]
    wanted = np.sort(scores[[shows(s, idea) for s in problem.samples]])
    if not len(plain):
        return 0.0
    tried = plain[: 1 + int(len(plain) * _MOST_OF_PLAIN)]
    found = 1 - np.searchsorted(wanted, tried, side="right") / len(wanted)
    return float(tried[np.argmax(found - price * np.arange(len(tried)) / len(plain))])


def highest_of_plain(problem: Problem, *planes: Plane) -> float:
    """Return the highest score of a plain sentence on these planes together."""
    plain = problem.rows[[s.is_plain for s in problem.samples]]
    scores = sum(plain @ plane.weights + plane.base for plane in planes)
    return float(np.max(scores, initial=-np.inf))


def main() -> None:
    """Learn, tell what was found on held-out samples, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--vectors", type=Path, required=True, help="wheel of ja-ginza")
    parser.add_argument("--plain", type=Path, help="folder of ordinary public text")
    parser.add_argument("--also", type=Path, help="folder of other fine text")
    options = parser.parse_args()
    reader, vectors = SampleReader(read_groups(CUES)), read_vectors(options.vectors)
    plain = reader.fine(options.plain, Fine.PLAIN) if options.plain else []
    other = reader.fine(options.also, Fine.OTHER) if options.also else []
    problem = problem_of([*reader.own(), *plain, *other], vectors)
    ideas = sorted({i for s in problem.samples for i in s.ideas} - NOT_LEARNT)
    print(f"{len(problem.samples)} sentences, {len(plain)} plain; {len(problem.names)} cues")
    with ProcessPoolExecutor() as pool:
        planes = pool.map(partial(learn, problem), [TROUBLE, *ideas])
        scores = pool.map(partial(held_out_scores, problem), [TROUBLE, *ideas])
        learnt = dict(zip([TROUBLE, *ideas], planes, strict=True))
        held = dict(zip([TROUBLE, *ideas], scores, strict=True))
    (CUES / "weights.tsv").write_text("".join(_table(problem.names, learnt)), "utf-8")
    (CUES / "levels.toml").write_text("".join(_levels(problem, learnt, held)), "utf-8")
    (CUES / "meanings.bin").write_bytes(_meanings(len(problem.names), vectors, learnt))


def _table(names: Sequence[str], planes: dict[str, Plane]) -> Iterable[str]:
    yield "# 手がかり、困りごと全体への重み、分類ごとの重み。devtools/cue_training が書きます。\n"
    trouble = planes[TROUBLE].weights
    for n, name in enumerate(names):
        others = [
            f"{idea}={plane.weights[n]:.2f}"
            for idea, plane in planes.items()
            if idea != TROUBLE and plane.weights[n]
        ]
        if others or trouble[n]:
            yield "\t".join([name, f"{trouble[n]:.2f}", *others]) + "\n"


def _meanings(first: int, vectors: Vectors, planes: dict[str, Plane]) -> bytes:
    """Return the weight of each word's meaning for each idea; `first` is the first column."""
    weights = vectors.table @ np.stack([plane.weights[first:] for plane in planes.values()]).T
    unit = float(np.abs(weights).max()) / _MOST_IN_A_BYTE
    rows = np.rint(weights / unit).astype(int)
    return meanings_file(list(planes), unit, vectors.rows, rows.tolist())


def _levels(problem: Problem, planes: dict[str, Plane], held: dict[str, Floats]) -> Iterable[str]:
    yield "# 示す点数(shown)と強く示す点数(strong)。devtools/cue_training が書きます。\n"
    seen_gate: list[float] = []
    for idea in planes:
        if idea == TROUBLE:
            continue
        sums = held[idea] + held[TROUBLE]
        shown = level(problem, idea, sums, _PRICE_OF_SHOWN)
        strong = max(shown, level(problem, idea, sums, _PRICE_OF_STRONG))
        # What was learnt as fine is never shown as what must not go out.
        strong = max(strong, highest_of_plain(problem, planes[idea], planes[TROUBLE]))
        found = [n for n, s in enumerate(problem.samples) if idea in s.ideas and sums[n] > shown]
        wanted = sum(idea in sample.ideas for sample in problem.samples)
        print(f"  {idea:22}{len(found):4d} of {wanted:4d} on sentences that were held out")
        seen_gate += [held[TROUBLE][n] for n in found]
        yield from _level(idea, planes[idea].base, shown, strong)
    gate = sorted(seen_gate)[int(len(seen_gate) * _MISSED_AT_GATE)] if seen_gate else 0.0
    yield from _level(TROUBLE, planes[TROUBLE].base, gate, gate)


def _level(idea: str, base: float, shown: float, strong: float) -> Iterable[str]:
    yield f"{idea} = {{ base = {base:.3f}, shown = {shown:.3f}, strong = {strong:.3f} }}\n"


if __name__ == "__main__":
    main()
