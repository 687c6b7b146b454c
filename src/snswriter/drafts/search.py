"""Finding entries by words, however they are typed: width, case and kana make no difference."""

from collections.abc import Iterable

from snswriter.text.fold import Folder


class Search:
    """What somebody typed into a search field."""

    def __init__(self, words: str) -> None:
        self._folder = Folder()
        self._words = tuple(self._folded(word) for word in words.split())

    def finds(self, texts: Iterable[str]) -> bool:
        """Tell whether every word stands somewhere in the texts; no words are in anything."""
        whole = self._folded("\n".join(texts))
        return all(word in whole for word in self._words)

    def _folded(self, text: str) -> str:
        return self._folder.kana(self._folder.fold(text).text)
