"""The regular expressions of rules, tried only where they may match."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import count

from snswriter.engine.linear_pattern import LinearPattern, PatternError
from snswriter.engine.trail_filter import TrailFilter
from snswriter.engine.vocabulary import Match, Vocabulary

Candidates = Mapping[int, list[LinearPattern]]

_NAMED_GROUP = "(?P<"


class PatternTable:
    """Patterns filed so that only those whose words occur in a text are tried on it.

    The few whose words occur nearly everywhere stand behind a gate: one search for all of them
    together, which most lines fail.
    """

    def __init__(
        self, owned: Iterable[tuple[int, tuple[LinearPattern, ...]]], vocabulary: Vocabulary
    ) -> None:
        """File the patterns of (probe number, patterns)."""
        self._filed = tuple(
            (number, pattern) for number, patterns in owned for pattern in patterns
        )
        self._filter = TrailFilter([one.source for _, one in self._filed], vocabulary)
        self._gate = any_of([self._filed[number][1].source for number in self._filter.weak])

    def worth_trying(self, matches: Sequence[Match], encoded: bytes) -> Candidates:
        """Return the patterns that may match a text, by probe.

        Args:
            matches: The words in the text.
            encoded: The text in UTF-8.
        """
        worth = list(self._filter.worth_trying(matches))
        if self._filter.weak and (self._gate is None or self._gate.matches(encoded)):
            worth.extend(self._filter.weak)
        candidates: dict[int, list[LinearPattern]] = {}
        for filed in worth:
            number, pattern = self._filed[filed]
            candidates.setdefault(number, []).append(pattern)
        return candidates


def any_of(sources: Sequence[str]) -> LinearPattern | None:
    """Return one expression that matches wherever one of several does, or None.

    Groups of the same name may not stand in one expression, so they are numbered. None means
    that it cannot be made: too large, or one of the sources is no expression by itself.
    """
    numbers = count()
    together = []
    for source in sources:
        first, *others = source.split(_NAMED_GROUP)
        if len(others) != LinearPattern(source).named_groups():
            return None
        named = (f"{_NAMED_GROUP}n{next(numbers)}_{other}" for other in others)
        together.append("".join((first, *named)))
    joined = LinearPattern("|".join(f"(?:{source})" for source in together))
    try:
        for source in (*together, joined.source):
            LinearPattern(source).prove()
    except PatternError:
        return None
    return joined
