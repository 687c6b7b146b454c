"""A trail: the words that every match of a pattern leaves behind, in their order and distances.

    市長.{0,5}(?:辞任|退任)      市長, then after 0 to 5 characters 辞任 or 退任

A pattern has one trail for each of its alternatives. A text that bears none of them cannot
match, which is found out by comparing numbers, long before an expression is run.

Deriving literals from expressions follows Russ Cox, "Regular Expression Matching with a Trigram
Index" (2012); order and distance are added here.
"""

from collections.abc import Iterable
from functools import lru_cache, reduce
from typing import NamedTuple

from snswriter.engine.common_signs import share_of_lines

Choice = frozenset[str]
"""Literals of which one stands there."""

Gap = tuple[int, int]
"""The least and the most characters that may stand between two choices."""

UNLIMITED = 1 << 40

_NO_GAP: Gap = (0, 0)
_MOST_LITERALS = 600
_MOST_TRAILS = 12
_MOST_CHOICES = 8
_REMEMBERED = 256


class Trail(NamedTuple):
    """Choices one behind the other.

    Attributes:
        choices: From left to right.
        gaps: Before the first choice, between any two, and behind the last; seen from the ends
            of the piece of pattern that the trail stands for.
    """

    choices: tuple[Choice, ...]
    gaps: tuple[Gap, ...]

    def then(self, other: "Trail") -> "Trail":
        """Return the trail of both pieces in a row."""
        between = _added(self.gaps[-1], other.gaps[0])
        return Trail(self.choices + other.choices, (*self.gaps[:-1], between, *other.gaps[1:]))

    def length(self) -> Gap:
        """Return the least and the most characters of the whole piece."""
        return reduce(_added, (*self.gaps, *map(_length, self.choices)))

    def around(self, kept: int) -> "Trail":
        """Return the trail with the choice number `kept` alone."""
        before = Trail(self.choices[:kept], self.gaps[: kept + 1]).length()
        behind = Trail(self.choices[kept + 1 :], self.gaps[kept + 1 :]).length()
        return Trail((self.choices[kept],), (before, behind))

    def without(self, dropped: int) -> "Trail":
        """Return the trail with the choice number `dropped` as part of a gap."""
        gap = reduce(
            _added, (self.gaps[dropped], _length(self.choices[dropped]), self.gaps[dropped + 1])
        )
        choices = self.choices[:dropped] + self.choices[dropped + 1 :]
        return Trail(choices, (*self.gaps[:dropped], gap, *self.gaps[dropped + 2 :]))


NOWHERE = Trail((), (_NO_GAP,))
"""The trail of a piece that takes no characters."""


def any_characters(least: int, most: int) -> Trail:
    """Return the trail of a piece of which only the length is known."""
    return Trail((), ((least, min(most, UNLIMITED)),))


def one_of(literals: Choice) -> Trail:
    """Return the trail of a piece that matches exactly these texts."""
    if "" in literals or len(literals) > _MOST_LITERALS:
        return any_characters(*_length(literals))
    return Trail((literals,), (_NO_GAP, _NO_GAP))


def in_a_row(first: tuple[Trail, ...], second: tuple[Trail, ...]) -> tuple[Trail, ...]:
    """Return the trails of two pieces in a row, as long as they are not too many."""
    if len(first) * len(second) > _MOST_TRAILS:
        first, second = (
            (merged(first), second) if len(first) > len(second) else (first, merged(second))
        )
        return in_a_row(first, second)
    return tuple(_short(a.then(b)) for a in first for b in second)


def _short(trail: Trail) -> Trail:
    """Return the trail with no more choices than are of use, or repeats would multiply them."""
    while len(trail.choices) > _MOST_CHOICES:
        weights = list(map(commonness, trail.choices))
        trail = trail.without(weights.index(max(weights)))
    return trail


def few(trails: tuple[Trail, ...]) -> tuple[Trail, ...]:
    """Return trails that all together allow the same and more, in a small number."""
    return trails if len(trails) <= _MOST_TRAILS else merged(trails)


def merged(trails: tuple[Trail, ...]) -> tuple[Trail]:
    """Return one trail that allows whatever one of `trails` does: of each its rarest choice."""
    if not all(trail.choices for trail in trails):
        return (any_characters(*_hull(trail.length() for trail in trails)),)
    rarest = [trail.around(rarest_choice(trail)) for trail in trails]
    literals = frozenset(text for trail in rarest for text in trail.choices[0])
    gaps = tuple(_hull(trail.gaps[side] for trail in rarest) for side in (0, 1))
    if len(literals) > _MOST_LITERALS:
        return (any_characters(*_hull(trail.length() for trail in rarest)),)
    return (Trail((literals,), gaps),)


def rarest_choice(trail: Trail) -> int:
    """Return the number of the choice that stands in the fewest lines."""
    return min(range(len(trail.choices)), key=lambda number: commonness(trail.choices[number]))


@lru_cache(_REMEMBERED)
def commonness(choice: Choice) -> float:
    """Return a rough measure of how many lines one of the literals stands in."""
    return sum(map(share_of_lines, choice))


def _length(choice: Choice) -> Gap:
    lengths = list(map(len, choice))
    return min(lengths), max(lengths)


def _added(one: Gap, other: Gap) -> Gap:
    return one[0] + other[0], min(one[1] + other[1], UNLIMITED)


def _hull(gaps: Iterable[Gap]) -> Gap:
    known = list(gaps)
    return min(gap[0] for gap in known), max(gap[1] for gap in known)
