"""All words that anybody looks for, in one automaton: one pass over a line finds them all."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import ahocorasick_rs

Match = tuple[int, int, int]
"""Number of a word, and the code points where it starts and ends."""


class Vocabulary:
    """Words under numbers.

    Words are compared as `fold` shapes them; it must keep the length of every text.
    """

    def __init__(self, fold: Callable[[str], str]) -> None:
        self._fold = fold
        self._numbers: dict[str, int] = {}
        self._written: dict[str, int] = {}

    def number(self, word: str) -> int:
        """Return the number of a word; only before the first search may it be a new one."""
        known = self._written.get(word)
        if known is None:
            known = self._numbers.setdefault(self._fold(word), len(self._numbers))
            self._written[word] = known
        return known

    @cached_property
    def _automaton(self) -> Any:
        words = list(self._numbers)
        # Nobody may ask for numbers any more; the automaton keeps the words.
        self._numbers, self._written = {}, {}
        return ahocorasick_rs.AhoCorasick(words) if words else None

    def matches(self, text: str) -> Sequence[Match]:
        """Return every place of every word in `text`, overlapping ones too."""
        if self._automaton is None:
            return ()
        found: Sequence[Match] = self._automaton.find_matches_as_indexes(
            self._fold(text), overlapping=True
        )
        return found
