"""Which checks are done on the spot."""

import time
from functools import partial

import pytest

from snswriter.live.promptness import MOST_S, Promptness

TEXT = "図書館は休みです。" * 20
LONG = "あ" * 3_000


def checked(text: str, terms: object, cost_s: float = 0.0) -> Promptness:
    """Return what knows of one check that took so much processor time."""
    promptness = Promptness()
    promptness.timed(text, terms, partial(_work, cost_s))()
    return promptness


def _work(cost_s: float) -> None:
    over = time.thread_time() + cost_s
    while time.thread_time() < over:
        pass


@pytest.mark.parametrize(
    ("before", "now", "terms", "is_likely"),
    [
        (TEXT, TEXT + "あ", "post", True),
        (TEXT, TEXT[:30] + "ここは" + TEXT[33:], "post", True),
        (TEXT, TEXT, "reply", False),
        (TEXT, TEXT + TEXT, "post", False),
        (TEXT, "", "post", False),
        (LONG, LONG + "あ", "post", False),
    ],
)
def test_a_few_letters_under_the_same_terms(
    before: str, now: str, terms: str, is_likely: bool
) -> None:
    assert checked(before, "post").is_likely(now, terms) is is_likely


def test_not_after_a_check_that_took_long() -> None:
    assert not checked(TEXT, "post", 2 * MOST_S).is_likely(TEXT + "あ", "post")


def test_one_check_that_was_held_up_says_little_and_two_say_enough() -> None:
    promptness, answers = checked(TEXT, "post"), []
    for _ in range(2):
        promptness.timed(TEXT, "post", partial(_work, 2 * MOST_S))()
        answers.append(promptness.is_likely(TEXT + "あ", "post"))
    assert answers == [True, False]


def test_not_before_any_check() -> None:
    assert not Promptness().is_likely("", None)
