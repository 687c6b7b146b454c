"""Conversion between code points (Python) and UTF-16 units (Qt); nothing else knows both."""

from bisect import bisect_left, bisect_right

from snswriter.text.span import Span


class Utf16Map:
    """Convert positions of one text between code points and UTF-16 units, in O(log astral)."""

    __slots__ = ("_astral",)

    def __init__(self, text: str) -> None:
        has_astral = utf16_length(text) > len(text)
        self._astral = [i for i, char in enumerate(text) if char > "\uffff"] if has_astral else []

    def position(self, index: int) -> int:
        """Return the UTF-16 position of the code point at `index`."""
        return index + bisect_left(self._astral, index)

    def index(self, position: int) -> int:
        """Return the code point at UTF-16 `position`; the middle of a pair is its start."""
        low = bisect_right(range(len(self._astral)), position, key=self._end_of_pair)
        in_pair = low < len(self._astral) and position == self._end_of_pair(low) - 1
        return self._astral[low] if in_pair else position - low

    def _end_of_pair(self, nth: int) -> int:
        return self._astral[nth] + nth + 2

    def positions(self, span: Span) -> tuple[int, int]:
        """Return the UTF-16 start and end of a code point span."""
        return self.position(span.start), self.position(span.end)


def utf16_length(text: str) -> int:
    """Return the number of UTF-16 code units of `text`; a lone surrogate is one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
