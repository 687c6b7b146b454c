"""A filter that names the patterns worth trying on a text: those one of whose trails it bears."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from snswriter.engine.pattern_reader import trails_of
from snswriter.engine.trail import Gap, Trail, commonness, rarest_choice
from snswriter.engine.vocabulary import Match, Vocabulary

_MOST_STEPS = 4
_MOST_COMPARED = 2_000

_Words = frozenset[int]


class _Filed(NamedTuple):
    """One trail of one pattern, its choices as numbers of words."""

    pattern: int
    steps: tuple[_Words, ...]
    gaps: tuple[Gap, ...]


class TrailFilter:
    """Many patterns, filed under the rarest words of their trails.

    A pattern is worth trying when the words of one of its trails stand in the text, in their
    order and within their distances. A text usually leaves two or three out of thousands.
    """

    def __init__(self, patterns: Sequence[str], vocabulary: Vocabulary) -> None:
        """File `patterns` (RE2 syntax) under their positions in the sequence."""
        self._always: list[int] = []
        self._filed: list[_Filed] = []
        self._known: dict[_Words, _Words] = {}
        by_word: dict[int, list[int]] = defaultdict(list)
        for number, pattern in enumerate(patterns):
            trails = [_shortened(trail) for trail in trails_of(pattern)]
            if not all(trail.choices for trail in trails):
                self._always.append(number)
                continue
            for trail in trails:
                for word in self._file(number, trail, vocabulary):
                    by_word[word].append(len(self._filed) - 1)
        self._by_word = {word: tuple(filed) for word, filed in by_word.items()}
        self._known.clear()

    def _file(self, number: int, trail: Trail, vocabulary: Vocabulary) -> _Words:
        """File one trail; return the words of which one must be there."""
        steps = tuple(
            self._once(frozenset(map(vocabulary.number, choice))) for choice in trail.choices
        )
        self._filed.append(_Filed(number, steps, trail.gaps))
        return steps[rarest_choice(trail)]

    def _once(self, words: _Words) -> _Words:
        return self._known.setdefault(words, words)

    def worth_trying(self, matches: Sequence[Match]) -> Iterable[int]:
        """Return the numbers of all patterns that may match a text with these words in it."""
        present = {match[0] for match in matches}
        worth = set(self._always)
        places: dict[int, list[tuple[int, int]]] = {}
        for filed in self._likely(present):
            trail = self._filed[filed]
            if trail.pattern in worth or any(map(present.isdisjoint, trail.steps)):
                continue
            places = places or _places(matches)
            if len(trail.steps) == 1 or _is_borne(trail, present, places):
                worth.add(trail.pattern)
        return worth

    def _likely(self, present: set[int]) -> set[int]:
        by_word = self._by_word
        return set().union(*[by_word[word] for word in present if word in by_word])


def _shortened(trail: Trail) -> Trail:
    """Return the trail with its rarest choices only."""
    while len(trail.choices) > _MOST_STEPS:
        weights = list(map(commonness, trail.choices))
        trail = trail.without(weights.index(max(weights)))
    return trail


def _places(matches: Sequence[Match]) -> dict[int, list[tuple[int, int]]]:
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for word, start, end in matches:
        places[word].append((start, end))
    return places


def _is_borne(trail: _Filed, present: set[int], places: dict[int, list[tuple[int, int]]]) -> bool:
    """Tell whether the choices stand one behind the other within their distances."""
    ends = [place[1] for word in present & trail.steps[0] for place in places[word]]
    for (least, most), step in zip(trail.gaps[1:-1], trail.steps[1:], strict=True):
        following = [place for word in present & step for place in places[word]]
        if len(ends) * len(following) > _MOST_COMPARED:
            return True
        ends = [end for start, end in following if any(least <= start - e <= most for e in ends)]
        if not ends:
            return False
    return True
