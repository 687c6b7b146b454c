"""All words that anybody looks for, in a few automata: they find them all in one pass each."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import ahocorasick_rs

_AT_ONCE = 12_000
"""Words of one automaton. While one is made, no other thread can do anything: some 10 ms."""

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
    def _automata(self) -> tuple[tuple[int, Any], ...]:
        """Return the automata, each with the number of its first word."""
        words = list(self._numbers)
        # Nobody may ask for numbers any more; the automata keep the words.
        self._numbers, self._written = {}, {}
        return tuple(
            (first, ahocorasick_rs.AhoCorasick(words[first : first + _AT_ONCE]))
            for first in range(0, len(words), _AT_ONCE)
        )

    def matches(self, text: str) -> Sequence[Match]:
        """Return every place of every word in `text`, overlapping ones too."""
        folded = self._fold(text)
        found: list[Match] = []
        for first, automaton in self._automata:
            here = automaton.find_matches_as_indexes(folded, overlapping=True)
            if first:
                here = [(first + number, start, end) for number, start, end in here]
            found += here
        return found
