"""A filter that names the patterns worth trying on a text, from the literals it contains."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import ahocorasick_rs

from snswriter.engine.required_literals import Choice, commonness, required_choices

_MOST_CHOICES = 2


class LiteralFilter:
    """Many patterns, filed under the literals that each of them cannot do without.

    One automaton finds all literals; a pattern is worth trying when each of its rarest choices
    has a literal in the text. A text usually leaves a handful out of thousands.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        """File `patterns` (RE2 syntax) under their positions in the sequence."""
        self._always: list[int] = []
        self._rarest: dict[int, list[int]] = defaultdict(list)
        self._others: list[tuple[int, ...]] = []
        choices: dict[Choice, int] = {}
        for number, pattern in enumerate(patterns):
            chosen = sorted(required_choices(pattern), key=commonness)[:_MOST_CHOICES]
            indexes = [choices.setdefault(choice, len(choices)) for choice in chosen]
            self._others.append(tuple(indexes[1:]))
            if indexes:
                self._rarest[indexes[0]].append(number)
            else:
                self._always.append(number)
        self._file_literals(choices)

    def _file_literals(self, choices: dict[Choice, int]) -> None:
        holding: dict[str, list[int]] = defaultdict(list)
        for choice, index in choices.items():
            for literal in choice:
                holding[literal].append(index)
        self._choices_with = tuple(tuple(indexes) for indexes in holding.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(holding)) if holding else None

    def worth_trying(self, text: str) -> Iterator[int]:
        """Yield the numbers of all patterns that may match `text`."""
        yield from self._always
        present = self._choices_in(text.casefold())
        for choice in present:
            for number in self._rarest.get(choice, ()):
                if present.issuperset(self._others[number]):
                    yield number

    def _choices_in(self, folded: str) -> set[int]:
        if self._automaton is None:
            return set()
        found = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        literals = {match[0] for match in found}
        return {choice for literal in literals for choice in self._choices_with[literal]}
