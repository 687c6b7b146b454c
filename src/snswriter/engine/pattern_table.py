"""The regular expressions of rules, tried only where they may match."""

from collections.abc import Iterable, Mapping, Sequence

from snswriter.engine.linear_pattern import LinearPattern
from snswriter.engine.trail_filter import TrailFilter
from snswriter.engine.vocabulary import Match, Vocabulary

Candidates = Mapping[int, list[LinearPattern]]


class PatternTable:
    """Patterns filed so that only those whose words occur in a text are tried on it."""

    def __init__(
        self, owned: Iterable[tuple[int, tuple[LinearPattern, ...]]], vocabulary: Vocabulary
    ) -> None:
        """File the patterns of (probe number, patterns)."""
        self._filed = tuple(
            (number, pattern) for number, patterns in owned for pattern in patterns
        )
        self._filter = TrailFilter([one.source for _, one in self._filed], vocabulary)

    def worth_trying(self, matches: Sequence[Match]) -> Candidates:
        """Return the patterns that may match a text with these words in it, by probe."""
        candidates: dict[int, list[LinearPattern]] = {}
        for filed in self._filter.worth_trying(matches):
            number, pattern = self._filed[filed]
            candidates.setdefault(number, []).append(pattern)
        return candidates
