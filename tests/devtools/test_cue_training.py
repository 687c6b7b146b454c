"""How cues are learnt: what parts two ideas, and from which score on an idea is shown."""

import numpy as np
import pytest

from devtools import cue_training
from devtools.cue_samples import Sample
from devtools.cue_training import Problem, learn, level, problem_of
from devtools.cue_vectors import Vectors, _hash

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
    like, other = (problem.rows[[-2, -1]] @ plane.weights + plane.base).tolist()
    assert like > other


def test_weights_that_are_not_shipped_count_for_nothing() -> None:
    problem = problem_of(some(20), VECTORS)
    of_cues = learn(problem, "tone").weights[: len(problem.names)]
    assert all(weight == 0 or abs(weight) >= cue_training._LEAST_WEIGHT for weight in of_cues)


@pytest.mark.parametrize(("price", "expected"), [(2, 1.0), (100, 3.0)])
def test_a_low_price_shows_more(price: float, expected: float) -> None:
    plain = [sample(n, "雪", is_plain=True) for n in range(100)]
    problem: Problem = problem_of([*some(20)[:20], *plain], VECTORS)
    scores = np.concatenate([np.linspace(1.5, 3.5, 20), [3.0, 1.0, *[0.0] * 98]])
    assert level(problem, "tone", scores, price) == expected


def test_words_are_filed_under_the_hash_that_the_vectors_use() -> None:
    assert _hash(b"coffee") == 3197928453018144401
