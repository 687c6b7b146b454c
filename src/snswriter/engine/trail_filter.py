"""A filter that names the patterns worth trying on a text: those one of whose trails it bears."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from snswriter.engine.pattern_reader import trails_of
from snswriter.engine.trail import Gap, Trail, commonness
from snswriter.engine.vocabulary import Match, Vocabulary

_MOST_STEPS = 3
_IN_MOST_LINES = 1.5
_MOST_COMPARED = 400

_Words = frozenset[int]
_Index = dict[int, tuple[int, ...]]


class _Filed(NamedTuple):
    """A trail of two or three choices as numbers of words, and the gaps between them.

    Attributes:
        others: The steps but for the one under which the trail is filed, rarest first.
    """

    pattern: int
    others: tuple[_Words, ...]
    steps: tuple[_Words, ...]
    gaps: tuple[Gap, ...]


class TrailFilter:
    """Many patterns, filed under the rarest words of their trails.

    A pattern is worth trying when the words of one of its trails stand in the text, in their
    order and within their distances. A text usually leaves two or three out of thousands.

    Attributes:
        weak: Patterns that are not filed, since the words of their trails stand in most lines.
    """

    def __init__(self, patterns: Sequence[str], vocabulary: Vocabulary) -> None:
        """File `patterns` (RE2 syntax) under their positions in the sequence."""
        weak: list[int] = []
        self._filed: list[_Filed] = []
        alone: dict[int, list[int]] = defaultdict(list)
        rarest: dict[int, list[int]] = defaultdict(list)
        known: dict[_Words, _Words] = {}
        for number, pattern in enumerate(patterns):
            trails = [_shortened(trail) for trail in trails_of(pattern)]
            if _are_weak(trails):
                weak.append(number)
                continue
            for trail in trails:
                steps = tuple(
                    known.setdefault(words, words) for words in _numbered(trail, vocabulary)
                )
                if len(steps) == 1:
                    _file(number, steps[0], alone)
                    continue
                shares = list(map(commonness, trail.choices))
                by_share = sorted(range(len(steps)), key=shares.__getitem__)
                first, *others = (steps[place] for place in by_share)
                _file(len(self._filed), first, rarest)
                self._filed.append(_Filed(number, tuple(others), steps, trail.gaps[1:-1]))
        self.weak = tuple(weak)
        self._alone, self._rarest = map(_settled, (alone, rarest))
        self._second = [trail.others[0] for trail in self._filed]

    def worth_trying(self, matches: Sequence[Match]) -> Iterable[int]:
        """Return the numbers of all filed patterns that may match a text with these words."""
        present = {match[0] for match in matches}
        worth = _union(present, self._alone)
        are_absent, second = present.isdisjoint, self._second
        begun = _union(present, self._rarest)
        # Most end here, so nothing more is asked of them: this is the innermost loop of all.
        likely = [self._filed[number] for number in begun if not are_absent(second[number])]
        standing = [
            (trail, [present & step for step in trail.steps])
            for trail in likely
            if trail.pattern not in worth and not any(map(are_absent, trail.others))
        ]
        if not standing:
            return worth
        places = _places(matches, standing)
        for trail, steps in standing:
            if trail.pattern not in worth and _are_in_order(steps, trail.gaps, places):
                worth.add(trail.pattern)
        return worth


def _are_weak(trails: Sequence[Trail]) -> bool:
    if not all(trail.choices for trail in trails):
        return True
    return sum(min(map(commonness, trail.choices)) for trail in trails) >= _IN_MOST_LINES


def _shortened(trail: Trail) -> Trail:
    """Return the trail with its rarest choices only."""
    while len(trail.choices) > _MOST_STEPS:
        weights = list(map(commonness, trail.choices))
        trail = trail.without(weights.index(max(weights)))
    return trail


def _numbered(trail: Trail, vocabulary: Vocabulary) -> Iterator[_Words]:
    for choice in trail.choices:
        yield frozenset(map(vocabulary.number, choice))


def _file(number: int, words: _Words, index: dict[int, list[int]]) -> None:
    for word in words:
        index[word].append(number)


def _settled(index: dict[int, list[int]]) -> _Index:
    return {word: tuple(numbers) for word, numbers in index.items()}


def _union(present: set[int], index: _Index) -> set[int]:
    return set().union(*[index[word] for word in present if word in index])


_Places = dict[int, list[tuple[int, int]]]
_Standing = tuple[_Filed, list[set[int]]]


def _places(matches: Sequence[Match], standing: Sequence[_Standing]) -> _Places:
    """Return the places of the words that are compared."""
    wanted = set().union(*[words for _, steps in standing for words in steps])
    places: _Places = {word: [] for word in wanted}
    for word, start, end in matches:
        if word in wanted:
            places[word].append((start, end))
    return places


def _are_in_order(steps: Sequence[set[int]], gaps: Sequence[Gap], places: _Places) -> bool:
    """Tell whether each choice stands behind the one before, within its distance."""
    before = steps[0]
    for gap, behind in zip(gaps, steps[1:], strict=True):
        if not _follows(before, behind, gap, places):
            return False
        before = behind
    return True


def _follows(before: set[int], behind: set[int], gap: Gap, places: _Places) -> bool:
    least, most = gap
    for word in before:
        for other in behind:
            if len(places[word]) * len(places[other]) > _MOST_COMPARED:
                return True
            for _, end in places[word]:
                for start, _ in places[other]:
                    if least <= start - end <= most:
                        return True
    return False
