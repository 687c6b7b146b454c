"""Threads: an emoji costs its bytes, everything else its UTF-16 units."""

import pytest

from snswriter.platforms.measure import Measure
from snswriter.platforms.threads import threads_length

LENGTHS = {
    "": 0,
    "abc あ": 5,
    "🚨": 4,
    "⚠️": 6,
    "⚠": 3,
    "👨‍👩‍👧‍👦": 25,
    "1️⃣": 7,
    "12": 2,
    "©®": 2,
    "𠮷": 2,
    "か\u3099": 2,
    "🏳‍🌈": 9,
    "\ud800": 1,
}


@pytest.mark.parametrize(("text", "length"), LENGTHS.items(), ids=map(ascii, LENGTHS))
def test_length(text: str, length: int) -> None:
    assert (threads_length(text), Measure(text).threads) == (length, length)
