"""Learn the weights of the cues anew: `python -m devtools.cue_training --vectors W --plain F`.

From the groups of words in resources/cues/groups.toml and the labelled sentences it writes
resources/cues/cues.bin and levels.toml. W is the wheel with the word vectors (see `cue_vectors`).
F holds JSONL files ({"text": ..., "source": ...} a line) of ordinary public text of local
governments, on which no idea should show; without it the levels are too low for real posts.
`--also FOLDER` names more fine text to learn from (minutes of councils, general text), which says
nothing about the levels since posts are not like it. Takes some minutes.
"""

import argparse
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np

from devtools import cue_planes
from devtools.cue_layers import Layers, held_out_layer_scores, learn_layers
from devtools.cue_levels import Scores, levels_file
from devtools.cue_planes import Plane, worth_keeping
from devtools.cue_problem import Problem, problem_of
from devtools.cue_samples import Fine, SampleReader
from devtools.cue_vectors import Floats, Vectors, read_vectors
from devtools.places import ROOT
from snswriter.engine.cue_file import cue_file
from snswriter.engine.cue_network import CueNetwork
from snswriter.engine.cue_table import TROUBLE, read_groups

CUES = ROOT / "resources" / "cues"
NOT_LEARNT = frozenset(
    ["accessibility", "disaster-terms", "facts", "harmful-link", "link", "plain-language"]
)
"""Categories that need arithmetic, signs or single words, which sentences do not show."""

_Found = TypeVar("_Found")

_SHARE_OF_LAYERS = 0.15
"""How much a score of the layers counts beside one of the planes."""
_MOST_IN_A_BYTE = 127


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt.

    Attributes:
        ideas: TROUBLE first.
        planes: One for each idea.
        layers: With one output for each idea.
    """

    ideas: tuple[str, ...]
    planes: tuple[Plane, ...]
    layers: Layers

    def network(self) -> CueNetwork:
        """Return the layers as the program has them: weighed, and trouble added to each idea."""
        outputs, bases = self.layers.outputs, self.layers.output_bases
        together = _SHARE_OF_LAYERS * (outputs[:, 1:] + outputs[:, :1])
        return CueNetwork(
            _rounded(self.layers.bases),
            [_rounded(weights) for weights in together.T],
            _rounded(_SHARE_OF_LAYERS * (bases[1:] + bases[0])),
        )

    def columns(self, meanings: Floats, cues: int) -> Floats:
        """Return what each cue, then each meaning says, shape (cues + meanings, columns)."""
        planes = np.stack([plane.weights for plane in self.planes], axis=1)
        of_cues = np.hstack([planes[:cues], self.layers.cues])
        of_meanings = np.hstack([planes[cues:], self.layers.meanings])
        return np.concatenate([of_cues, meanings @ of_meanings])


def _rounded(numbers: Floats) -> list[float]:
    return [round(float(number), 4) for number in numbers]


def learn(problem: Problem, ideas: Sequence[str], workers: ProcessPoolExecutor) -> Learnt:
    """Return planes and layers for all ideas."""
    planes = _shared(workers, partial(cue_planes.learn, problem), ideas)
    return Learnt(tuple(ideas), tuple(planes), learn_layers(problem, ideas))


def scores_of(problem: Problem, learnt: Learnt, workers: ProcessPoolExecutor) -> Scores:
    """Return the scores of all samples, once held out and once learnt from."""
    layers = workers.submit(held_out_layer_scores, problem, learnt.ideas)
    planes = _shared(workers, partial(cue_planes.held_out_scores, problem), learnt.ideas)
    held_out = np.stack(planes, axis=1)
    inside = np.stack([plane.scores(problem) for plane in learnt.planes], axis=1)
    return Scores(
        _deciding(learnt.ideas, held_out, layers.result()),
        held_out[:, 0],
        _deciding(learnt.ideas, inside, learnt.layers.scores(problem)),
        {idea: plane.base for idea, plane in zip(learnt.ideas, learnt.planes, strict=True)},
    )


def _shared(
    workers: ProcessPoolExecutor, work: Callable[[str], _Found], ideas: Sequence[str]
) -> list[_Found]:
    """Return what `work` finds for each idea; the large problem goes but once to each worker."""
    share = -(-len(ideas) // (os.cpu_count() or 1))
    return list(workers.map(work, ideas, chunksize=share))


def _deciding(ideas: Sequence[str], planes: Floats, layers: Floats) -> dict[str, Floats]:
    both = planes + _SHARE_OF_LAYERS * layers
    return {idea: both[:, n] + both[:, 0] for n, idea in enumerate(ideas) if idea != TROUBLE}


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
    ideas = [TROUBLE, *sorted({i for s in problem.samples for i in s.ideas} - NOT_LEARNT)]
    with ProcessPoolExecutor() as workers:
        first = _shared(workers, partial(cue_planes.learn, problem), ideas)
        problem = problem.only(worth_keeping(first, len(problem.names)))
        print(f"{len(problem.samples)} sentences, {len(plain)} plain; {len(problem.names)} cues")
        learnt = learn(problem, ideas, workers)
        scores = scores_of(problem, learnt, workers)
    (CUES / "cues.bin").write_bytes(file_of(problem.names, vectors, learnt))
    (CUES / "levels.toml").write_text("".join(levels_file(problem, scores)), "utf-8")


def file_of(names: Sequence[str], vectors: Vectors, learnt: Learnt) -> bytes:
    """Return the bytes of cues.bin."""
    columns = learnt.columns(vectors.table, len(names))
    scales = np.maximum(np.abs(columns).max(axis=0), 1e-9) / _MOST_IN_A_BYTE
    rows = np.rint(columns / scales).astype(int)
    return cue_file(
        names, vectors.rows, rows.tolist(), scales.tolist(), learnt.ideas[1:], learnt.network()
    )


if __name__ == "__main__":
    main()
