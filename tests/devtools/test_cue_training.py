"""How cues are learnt: what parts two ideas, and from which score on an idea is shown."""

from math import sqrt
from pathlib import Path

import numpy as np
import pytest

from devtools.cue_layers import learn_layers
from devtools.cue_levels import level
from devtools.cue_planes import learn, worth_keeping
from devtools.cue_problem import Problem, problem_of
from devtools.cue_samples import Sample
from devtools.cue_training import Learnt, file_of
from devtools.cue_vectors import Vectors, _hash
from snswriter.engine.cue_file import read_cue_file

VECTORS = Vectors({"馬鹿": 0, "愚か": 0, "雪": 1}, np.eye(2))


def sample(number: int, *words: str, idea: str = "", is_plain: bool = False) -> Sample:
    ideas = frozenset({idea} if idea else ())
    return Sample(str(number), ideas, "", words, words, 8, is_plain=is_plain)


def some(count: int) -> list[Sample]:
    risky = [sample(n, "馬鹿", "だ", idea="tone") for n in range(count)]
    return [*risky, *(sample(n + count, "雪", "だ") for n in range(count))]


def test_what_parts_the_ideas_has_the_weight() -> None:
    problem = problem_of(some(20), VECTORS)
    weights = dict(zip(problem.names, learn(problem, "tone").weights, strict=False))
    assert weights["馬鹿"] > 0.1 > abs(weights["だ"])
    assert weights["雪"] < -0.1


def test_a_word_of_like_meaning_is_told_from_another() -> None:
    problem = problem_of([*some(20), sample(99, "愚か"), sample(98, "氷")], VECTORS)
    plane = learn(problem, "tone")
    like, other = plane.scores(problem)[-2:].tolist()
    assert like > other


def test_cues_that_say_nothing_are_not_kept() -> None:
    problem = problem_of(some(20), VECTORS)
    kept = worth_keeping([learn(problem, "tone")], len(problem.names))
    left = problem.only(kept)
    assert left.names == ("雪", "馬鹿")
    assert left.rows.shape == (40, 2 + 2)


def test_layers_learn_that_two_fine_words_are_grave_together() -> None:
    risky = [sample(n, "馬鹿", "雪", idea="tone") for n in range(400)]
    alone = [sample(n, "馬鹿") for n in range(400, 800)] + [
        sample(n, "雪") for n in range(800, 1200)
    ]
    problem = problem_of([*risky, *alone], VECTORS)
    scores = learn_layers(problem, ["tone"]).scores(problem)[:, 0]
    assert scores[:400].min() > scores[400:].max()
    assert (scores[0], scores[-1]) == pytest.approx((scores[399], scores[800]))


def test_the_written_table_scores_as_what_was_learnt(tmp_path: Path) -> None:
    problem = problem_of(some(200), VECTORS)
    ideas = ("trouble", "tone")
    planes = tuple(learn(problem, idea) for idea in ideas)
    learnt = Learnt(ideas, planes, learn_layers(problem, ideas))
    path = tmp_path / "cues.bin"
    path.write_bytes(file_of(problem.names, VECTORS, learnt))
    read = read_cue_file(path)
    cues = [read.rows.cue(read.names.index(name)) for name in ("馬鹿", "だ")]
    cues += [read.rows.cue(row) for row in [read.meanings.row("馬鹿")] if row is not None]
    sums = [each / sqrt(8) for each in read.rows.sums(cues)]
    total = sum(sums[:2]) + sum(plane.base for plane in planes) + read.network.scores(sums[2:])[0]
    of_planes = sum(plane.scores(problem)[0] for plane in planes)
    of_layers = learnt.layers.scores(problem)[0].sum()
    assert total == pytest.approx(of_planes + 0.15 * of_layers, abs=0.05)


@pytest.mark.parametrize(("price", "expected"), [(2, 1.0), (100, 3.0)])
def test_a_low_price_shows_more(price: float, expected: float) -> None:
    plain = [sample(n, "雪", is_plain=True) for n in range(100)]
    problem: Problem = problem_of([*some(20)[:20], *plain], VECTORS)
    scores = np.concatenate([np.linspace(1.5, 3.5, 20), [3.0, 1.0, *[0.0] * 98]])
    assert level(problem, "tone", scores, price) == expected


def test_words_are_filed_under_the_hash_that_the_vectors_use() -> None:
    assert _hash(b"coffee") == 3197928453018144401
