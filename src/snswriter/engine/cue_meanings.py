"""What words mean for the ideas, also words that no labelled sentence has.

Words of like meaning have like weights: `devtools/cue_training` finds for each idea a direction
in a space of meanings (chiVe word vectors) and writes for each word how far it lies that way.
"""

import json
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from snswriter.engine.cue import Cue

_HEAD = "snswriter meanings 1"


@dataclass(frozen=True, slots=True)
class Meanings:
    """Weights of words; words of one meaning share a row.

    Attributes:
        ideas: What the columns of a row stand for; the first is trouble of any kind.
        unit: What a weight of 1 in a row is worth.
        words: CRC-32 of each word in UTF-8, ascending.
        rows: The number of the row of each word, in the same order.
        weights: All rows one after the other, a signed byte for each idea.
    """

    ideas: tuple[str, ...] = ()
    unit: float = 1.0
    words: Sequence[int] = ()
    rows: Sequence[int] = ()
    weights: Sequence[int] = ()
    _cues: dict[int, Cue] = field(default_factory=dict, compare=False)
    _pairs: dict[tuple[str, int], tuple[str, float]] = field(default_factory=dict, compare=False)

    def cue(self, word: str) -> Cue | None:
        """Return what the meaning of a word speaks for, the same object each time, or None."""
        named = crc32(word.encode("utf-8", "surrogatepass"))
        place = bisect_left(self.words, named)
        if not word or place == len(self.words) or self.words[place] != named:
            return None
        row = self.rows[place]
        if row not in self._cues:
            self._cues[row] = self._cue_of(row)
        return self._cues[row]

    def _cue_of(self, row: int) -> Cue:
        start = row * len(self.ideas)
        trouble, *others = self.weights[start : start + len(self.ideas)]
        ideas = zip(self.ideas[1:], others, strict=True)
        return Cue(
            trouble * self.unit,
            tuple(self._pair(idea, weight) for idea, weight in ideas if weight),
        )

    def _pair(self, idea: str, weight: int) -> tuple[str, float]:
        """Return the pair, kept once: few weights are different."""
        return self._pairs.setdefault((idea, weight), (idea, weight * self.unit))


def read_meanings(path: Path) -> Meanings:
    """Return what `meanings_file` wrote.

    Raises:
        OSError: The file is missing or cannot be read.
        ValueError: The file is another one, or not whole.
    """
    head, _, rest = path.read_bytes().partition(b"\n")
    if head.decode("ascii", "replace") != _HEAD:
        raise ValueError(f"{path.name}: not a file of meanings of this version")
    described, _, data = rest.partition(b"\n")
    told = json.loads(described)
    count = told.get("words", 0)
    if not count or len(data) != 6 * count + len(told["ideas"]) * told["rows"]:
        raise ValueError(f"{path.name}: not whole")
    words, rows, weights = array("I"), array("H"), array("b")
    words.frombytes(data[: 4 * count])
    rows.frombytes(data[4 * count : 6 * count])
    weights.frombytes(data[6 * count :])
    if sys.byteorder == "big":
        words.byteswap()
        rows.byteswap()
    return Meanings(tuple(told["ideas"]), told["unit"], words, rows, weights)


def meanings_file(
    ideas: Sequence[str], unit: float, words: Mapping[str, int], rows: Iterable[Sequence[int]]
) -> bytes:
    """Return the bytes of a file of meanings.

    Args:
        ideas: What the columns stand for, trouble first.
        unit: What a weight of 1 is worth.
        words: The number of the row of each word.
        rows: The weights of each row, -127 to 127.
    """
    listed = list(rows)
    described = {"ideas": list(ideas), "unit": unit, "words": len(words), "rows": len(listed)}
    named = sorted((crc32(word.encode("utf-8")), row) for word, row in words.items())
    numbers, places = array("I", (n for n, _ in named)), array("H", (row for _, row in named))
    weights = array("b", (weight for row in listed for weight in row))
    if sys.byteorder == "big":
        numbers.byteswap()
        places.byteswap()
    head = f"{_HEAD}\n{json.dumps(described)}\n".encode("ascii")
    return head + numbers.tobytes() + places.tobytes() + weights.tobytes()
