"""Are the platforms there, and is a known text counted as they count it."""

from collections.abc import Sequence

from snswriter.platforms.catalog import Catalog
from snswriter.platforms.counting import count_all
from snswriter.selftest.outcome import expect

_TEXT = "防災訓練🌸 https://www.city.example.lg.jp/bosai/kunren.html"
# X: each of the four characters and the emoji costs 2, the blank 1, any address 23. Bluesky counts
# every character, here 54.
_LENGTHS = (("x", "weighted", 34), ("bluesky", "graphemes", 54))


def run(words: Sequence[str]) -> str:
    """Count the text for every platform and compare two of the counts."""
    platforms = Catalog.shipped().platforms
    counts = count_all(_TEXT, platforms)
    lengths = {(count.platform, count.unit): count.length for count in counts}
    found = tuple((name, unit, lengths.get((name, unit))) for name, unit, _ in _LENGTHS)
    expect(found, _LENGTHS, "文字数")
    return f"{len(platforms)} platforms"
