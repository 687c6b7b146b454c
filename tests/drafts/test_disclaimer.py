import pytest

from snswriter.drafts.disclaimer import carries_disclaimer, says_it_is_private, with_disclaimer
from snswriter.drafts.footers import PRIVATE_DISCLAIMER

BROKEN = "\n".join((PRIVATE_DISCLAIMER[:9], PRIVATE_DISCLAIMER[9:]))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("", PRIVATE_DISCLAIMER),
        (" \n", PRIVATE_DISCLAIMER),
        ("区役所で働いています。\n\n", f"区役所で働いています。\n{PRIVATE_DISCLAIMER}"),
        (f"区役所。{PRIVATE_DISCLAIMER}", f"区役所。{PRIVATE_DISCLAIMER}"),
        (BROKEN, BROKEN),
    ],
)
def test_it_stands_at_the_end_and_never_twice(text: str, whole: str) -> None:
    assert (with_disclaimer(text), carries_disclaimer(whole)) == (whole, True)
    assert with_disclaimer(whole) == whole


@pytest.mark.parametrize(
    ("text", "said"),
    [("私見です。", True), ("個 人の考え", True), ("区役所で働いています。", False)],
)
def test_other_words_say_it_too(text: str, said: bool) -> None:
    assert says_it_is_private(text) is said
    assert not carries_disclaimer(text)
