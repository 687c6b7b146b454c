"""Learn the weights of the cues anew: `python -m devtools.cue_training --plain FOLDER`.

From the groups of words in resources/cues/groups.toml and the labelled sentences it writes
resources/cues/weights.tsv and levels.toml, the same ones every time. FOLDER holds JSONL files
({"text": ...} a line) of ordinary public text of local governments, on which no idea should
show; without it the levels are too low for real posts. `--also FOLDER` names more fine text to
learn from, which says nothing about the levels since posts are not like it. Takes some minutes.
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

from devtools.cue_samples import Fine, Sample, SampleReader
from devtools.places import ROOT
from devtools.sparse_svm import Plane, Row, fit
from snswriter.engine.cue_table import TROUBLE, read_groups

CUES = ROOT / "resources" / "cues"
NOT_LEARNT = frozenset(
    [
        *("accessibility", "disaster-terms", "facts", "harmful-link", "link", "placeholder"),
        "plain-language",
    ]
)
"""Categories that need arithmetic, signs or single words, which sentences do not show."""

_LEAST_SEEN = 2
_COST = 0.1
_COST_OF_MISS = 3.0
_FOLDS = 4
_LEAST_WEIGHT = 0.06
_SHOWN_OF_PLAIN, _SHOWN_OF_CONTRASTS = 0.002, 0.03
_STRONG_OF_PLAIN, _STRONG_OF_CONTRASTS = 0.0002, 0.015
_MISSED_AT_GATE = 0.01


@dataclass(frozen=True, slots=True)
class Problem:
    """All samples as rows, and which part each belongs to when parts are held out."""

    samples: Sequence[Sample]
    names: tuple[str, ...]
    rows: tuple[Row, ...]
    parts: tuple[int, ...]


def problem_of(samples: Sequence[Sample]) -> Problem:
    """Return the samples as rows over the cues that occur at least twice."""
    seen = Counter(name for sample in samples for name in set(sample.names))
    names = tuple(sorted(name for name, times in seen.items() if times >= _LEAST_SEEN))
    number = {name: place for place, name in enumerate(names)}
    rows = tuple(
        Row(
            tuple(sorted(number[name] for name in sample.names if name in number)),
            1 / sqrt(sample.words),
        )
        for sample in samples
    )
    return Problem(samples, names, rows, tuple(_part(sample) for sample in samples))


def _part(sample: Sample) -> int:
    return crc32(sample.source.encode()) % _FOLDS


def learn(problem: Problem, idea: str, held_out: int | None = None) -> Plane:
    """Return the plane for an idea (or TROUBLE, any of them), without one part of the samples."""
    chosen = [n for n, part in enumerate(problem.parts) if part != held_out]
    signs = [1 if shows(problem.samples[n], idea) else -1 for n in chosen]
    costs = [
        _COST * problem.samples[n].weight * (_COST_OF_MISS if sign > 0 else 1.0)
        for n, sign in zip(chosen, signs, strict=True)
    ]
    return fit([problem.rows[n] for n in chosen], signs, costs, len(problem.names))


def shows(sample: Sample, idea: str) -> bool:
    """Tell whether a sample shows an idea."""
    return bool(sample.ideas) if idea == TROUBLE else idea in sample.ideas


def held_out_scores(problem: Problem, idea: str) -> list[float]:
    """Return the score of every sample from the plane that was learnt without its part."""
    scores = [0.0] * len(problem.rows)
    for held_out in range(_FOLDS):
        plane = learn(problem, idea, held_out)
        for n, part in enumerate(problem.parts):
            if part == held_out:
                scores[n] = plane.score(problem.rows[n])
    return scores


def level(
    problem: Problem, idea: str, scores: Sequence[float], of_plain: float, of_contrasts: float
) -> float:
    """Return the score that so many plain sentences and near contrasts exceed at most."""
    plain = [score for s, score in zip(problem.samples, scores, strict=True) if s.is_plain]
    near = [score for s, score in zip(problem.samples, scores, strict=True) if s.near == idea]
    return max(_exceeded_by(plain, of_plain), _exceeded_by(near, of_contrasts))


def _exceeded_by(scores: list[float], share: float) -> float:
    ordered = sorted(scores, reverse=True)
    return ordered[int(len(ordered) * share)] if ordered else 0.0


def main() -> None:
    """Learn, tell what was found on held-out samples, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plain", type=Path, help="folder of ordinary public text")
    parser.add_argument("--also", type=Path, help="folder of other fine text")
    options = parser.parse_args()
    reader = SampleReader(read_groups(CUES))
    plain = reader.fine(options.plain, Fine.PLAIN) if options.plain else []
    other = reader.fine(options.also, Fine.OTHER) if options.also else []
    problem = problem_of([*reader.own(), *plain, *other])
    ideas = sorted({i for s in problem.samples for i in s.ideas} - NOT_LEARNT)
    print(f"{len(problem.rows)} sentences, {len(plain)} of them plain; {len(problem.names)} cues")
    with ProcessPoolExecutor() as pool:
        planes = pool.map(partial(learn, problem), [TROUBLE, *ideas])
        scores = pool.map(partial(held_out_scores, problem), [TROUBLE, *ideas])
        learnt = dict(zip([TROUBLE, *ideas], planes, strict=True))
        held = dict(zip([TROUBLE, *ideas], scores, strict=True))
    (CUES / "weights.tsv").write_text("".join(_table(problem.names, learnt)), "utf-8")
    (CUES / "levels.toml").write_text("".join(_levels(problem, learnt, held)), "utf-8")


def _table(names: Sequence[str], planes: dict[str, Plane]) -> Iterable[str]:
    yield "# 手がかり、困りごと全体への重み、分類ごとの重み。devtools/cue_training が書きます。\n"
    trouble = planes[TROUBLE].weights
    for n, name in enumerate(names):
        others = [
            f"{idea}={plane.weights[n]:.2f}"
            for idea, plane in planes.items()
            if idea != TROUBLE and abs(plane.weights[n]) >= _LEAST_WEIGHT
        ]
        if others or abs(trouble[n]) >= _LEAST_WEIGHT:
            yield "\t".join([name, f"{trouble[n]:.2f}", *others]) + "\n"


def _levels(
    problem: Problem, planes: dict[str, Plane], held: dict[str, list[float]]
) -> Iterable[str]:
    yield "# 示す点数(shown)と強く示す点数(strong)。devtools/cue_training が書きます。\n"
    seen_gate: list[float] = []
    for idea in planes:
        if idea == TROUBLE:
            continue
        sums = [a + b for a, b in zip(held[idea], held[TROUBLE], strict=True)]
        shown = level(problem, idea, sums, _SHOWN_OF_PLAIN, _SHOWN_OF_CONTRASTS)
        strong = max(shown, level(problem, idea, sums, _STRONG_OF_PLAIN, _STRONG_OF_CONTRASTS))
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
