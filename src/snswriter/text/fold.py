"""Folding: one shape for full and half width, with the way back to the original positions."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from snswriter.text.span import Span

_VOICED = re.compile(".[\u3099\u309a\uff9e\uff9f]", re.DOTALL)
_REGEX_SPECIAL = frozenset("\\^$.|?*+()[]{}-")


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text and where each of its characters comes from.

    Attributes:
        text: The folded characters.
        starts: For each folded character the code point of the source it came from, then the
            length of the source; None when every character stayed where it was.
    """

    text: str
    starts: tuple[int, ...] | None = None

    def source(self, span: Span) -> Span:
        """Return the span of the source text that the folded `span` stands for."""
        if self.starts is None:
            return span
        start = self.starts[span.start]
        last = self.starts[max(span.end - 1, span.start)]
        return Span(start, self.starts[bisect_right(self.starts, last)])

    def folded_index(self, source_index: int) -> int:
        """Return the first folded position that comes from `source_index` or after it."""
        if self.starts is None:
            return source_index
        return bisect_right(self.starts, source_index - 1)


class _CharTable(dict[int, str]):
    """Fold of each character met so far."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_char(chr(code))
        return folded


class _PatternTable(dict[int, str]):
    """Fold of each character of a pattern; what folding turns into a special sign is escaped."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _fold_char(char)
        if folded != char:
            folded = "".join(f"\\{c}" if c in _REGEX_SPECIAL else c for c in folded)
        self[code] = folded
        return folded


class _KanaTable(dict[int, int]):
    """Katakana to hiragana and capitals to small letters; lengths never change."""

    def __missing__(self, code: int) -> int:
        self[code] = folded = code - 96 if ord("ァ") <= code <= ord("ヶ") else _small(code)
        return folded


def _small(code: int) -> int:
    char = chr(code)
    return next((ord(one) for one in (char.casefold(), char.lower()) if len(one) == 1), code)


def _fold_char(char: str) -> str:
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    # ①7月1日 is item one on 1 July; as digits the two would run together into "17月1日".
    if (
        "\u2460" <= char <= "\u2473"
        or "\u3251" <= char <= "\u325f"
        or "\u32b1" <= char <= "\u32bf"
    ):
        return char
    return unicodedata.normalize("NFKC", char) or char


class Folder:
    """Fold texts; remembers the fold of single characters.

    Folding is NFKC of each character (full-width letters and digits become half width,
    half-width kana full width, ㈱ becomes (株)), with voicing marks joined to their kana.
    Circled numbers stay as they are, or they would join the number behind them.
    Lone surrogates become U+FFFD, so that every later step can encode the text.
    """

    def __init__(self) -> None:
        self._chars = _CharTable()
        self._kana = _KanaTable()
        self._in_patterns = _PatternTable()

    def fold(self, text: str) -> FoldedText:
        """Return `text` folded, with the map back to code points of `text`."""
        if _VOICED.search(text):
            return self._fold_slowly(text)
        folded = text.translate(self._chars)
        if len(folded) == len(text):
            return FoldedText(folded)
        return self._fold_slowly(text)

    def kana(self, folded: str) -> str:
        """Return folded text with katakana as hiragana and capitals as small letters."""
        return folded.translate(self._kana)

    def pattern(self, pattern: str) -> str:
        """Fold a regular expression so that its literals meet folded text.

        Full-width signs that become regular-expression signs are escaped, so （金） in a
        pattern means the brackets themselves, in either width.
        """
        return pattern.translate(self._in_patterns)

    def _fold_slowly(self, text: str) -> FoldedText:
        pieces: list[str] = []
        starts: list[int] = []
        position = 0
        for unit in _units(text):
            folded = self._fold_unit(unit)
            pieces.append(folded)
            starts.extend([position] * len(folded))
            position += len(unit)
        starts.append(position)
        return FoldedText("".join(pieces), tuple(starts))

    def _fold_unit(self, unit: str) -> str:
        folded = unit.translate(self._chars)
        return unicodedata.normalize("NFC", folded) if len(unit) > 1 else folded


def _units(text: str) -> list[str]:
    """Cut text into characters, a kana kept together with its voicing mark where they compose."""
    units: list[str] = []
    for char in text:
        if char in "\u3099\u309a\uff9e\uff9f" and units and _composes(units[-1], char):
            units[-1] += char
        else:
            units.append(char)
    return units


def _composes(base: str, mark: str) -> bool:
    combining = unicodedata.normalize("NFKC", mark)
    return len(base) == 1 and len(unicodedata.normalize("NFKC", base + combining)) == 1
