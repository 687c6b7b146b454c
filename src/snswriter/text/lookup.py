"""Finding one of many names by a few letters of it."""

from collections.abc import Iterable

from snswriter.text.fold import Folder
from snswriter.text.reading import kana_of

_STARTS, _HOLDS = 0, 1


class Lookup:
    """Compares what is typed with names, whatever width, kana and capitals."""

    def __init__(self) -> None:
        self._folder = Folder()

    def rank(self, typed: str, names: Iterable[str]) -> int | None:
        """Return how well `names`, all of one thing, answer to what is typed; less is better.

        Every word that is typed must stand in one of the names, or its kana when it is typed
        in Latin letters. None when it does not. 0 when a name begins with all that is typed, or
        nothing is typed.
        """
        folded = [self._fold(name) for name in names]
        words = typed.split()
        whole = self._forms(" ".join(words))
        if any(name.startswith(form) for form in whole for name in folded) or not words:
            return 0
        ranks = [self._rank_word(word, folded) for word in words]
        return None if None in ranks else 1 + sum(rank for rank in ranks if rank is not None)

    def _rank_word(self, word: str, folded: list[str]) -> int | None:
        ranks = [
            _STARTS if name.startswith(form) else _HOLDS + place
            for form in self._forms(word)
            for place, name in enumerate(folded)
            if form in name
        ]
        return min(ranks, default=None)

    def _forms(self, typed: str) -> tuple[str, ...]:
        wanted = self._fold(typed)
        return tuple(form for form in (wanted, kana_of(wanted)) if form)

    def _fold(self, text: str) -> str:
        return self._folder.kana(self._folder.fold(text).text)
