"""Texts as they are searched: width, kana, capitals and shapes of one character are alike."""

import re

from snswriter.text.fold import FoldedText, Folder
from snswriter.text.span import Span

_SHAPES = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_AROUND = 5


class SearchKeys:
    """Make search keys; remembers the fold of single characters."""

    def __init__(self) -> None:
        self._folder = Folder()

    def key(self, text: str) -> str:
        """Return what is compared in place of `text`."""
        return self._folder.kana(self._folder.fold(_SHAPES.sub("", text)).text)

    def words(self, text: str) -> tuple[str, ...]:
        """Return the keys of the words in `text`, which white space of any width parts."""
        return tuple(key for word in text.split() if (key := self.key(word)))

    def excerpt(self, text: str, word: str) -> str:
        """Return the line around the first place of a key in `text`, "" where it is not found.

        What is far from the place is left out, with "…" in its stead.
        """
        bare = _SHAPES.sub("", text)
        folded: FoldedText = self._folder.fold(bare)
        index = self._folder.kana(folded.text).find(word)
        if index < 0:
            return ""
        place = folded.source(Span(index, index + len(word)))
        start = max(bare.rfind("\n", 0, place.start) + 1, place.start - _AROUND)
        end = bare.find("\n", place.end)
        line = bare[start : end if end >= 0 else len(bare)]
        return ("…" if start and bare[start - 1] != "\n" else "") + line.strip()
