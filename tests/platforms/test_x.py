"""Weights of X, character by character, and what it refuses."""

import pytest

from snswriter.platforms.measure import Measure

WEIGHTS = {
    "": 0,
    "a": 1,
    "é": 1,
    "¥": 1,
    "￥": 2,
    "“”‘’–—": 6,
    "…‥•※": 8,
    "ｱ": 2,
    "ｶﾞ": 4,
    "あ": 2,
    "か\u3099": 2,
    "か\u309a": 4,
    "葛\U000e0100": 4,
    "\u3000": 2,
    "\r\n": 2,
    "\u200d": 1,
    "\ud800": 2,
    "©": 1,
    "©\ufe0f": 2,
    "™": 2,
    "☎": 2,
    "☎\ufe0f": 2,
    "☎\ufe0e": 4,
    "⚡\ufe0f": 2,
    "✨\ufe0f": 4,
    "1\u20e3": 2,
    "1\ufe0f\u20e3": 2,
    "1\ufe0f": 3,
    "👍🏽": 2,
    "✌\ufe0f🏽": 2,
    "🏽": 2,
    "👨‍👩‍👧‍👦": 2,
    "🧑‍🚒": 2,
    "❤️‍🔥": 2,
    "❤‍🔥": 5,
    "🏳️‍🌈": 2,
    "🏳‍🌈": 5,
    "👁‍🗨": 2,
    "🇯🇵": 2,
    "🇯": 2,
    "🇦🇯🇵": 4,
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f": 2,
    "🏴\U000e0067": 4,
    "😀\u200d😀": 5,
}


@pytest.mark.parametrize(("text", "weight"), WEIGHTS.items(), ids=map(ascii, WEIGHTS))
def test_weight(text: str, weight: int) -> None:
    assert Measure(text).weighted == weight
