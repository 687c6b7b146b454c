"""Which row says what a word means, also for words that no labelled sentence has.

Words of like meaning have like rows: `devtools/cue_training` finds directions in a space of
meanings (chiVe word vectors) and writes for each word how far it lies along each of them.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32


@dataclass(frozen=True, slots=True)
class Meanings:
    """Numbers of rows; words of one meaning share a row.

    Attributes:
        words: `named` of each word, ascending.
        rows: The number of the row of each word, in the same order.
    """

    words: Sequence[int] = ()
    rows: Sequence[int] = ()

    def row(self, word: str) -> int | None:
        """Return the number of the row of a word, or None if its meaning is not known."""
        wanted = named(word)
        place = bisect_left(self.words, wanted)
        if not word or place == len(self.words) or self.words[place] != wanted:
            return None
        return self.rows[place]


def named(word: str) -> int:
    """Return the number that stands for a word in the file: the CRC-32 of its UTF-8."""
    return crc32(word.encode("utf-8", "surrogatepass"))
