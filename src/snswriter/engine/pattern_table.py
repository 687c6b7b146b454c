"""The regular expressions of all probes; linear in the text, whatever they say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from snswriter.engine.linear_pattern import LinearPattern
from snswriter.engine.literal_filter import LiteralFilter
from snswriter.engine.probe import keeps_to
from snswriter.engine.rule_file import Boundary
from snswriter.text.span import Span

_HIT_GROUP = "hit"


@dataclass(frozen=True, slots=True)
class _Owned:
    """A pattern, the probe that owns it, and the borders it must keep to."""

    pattern: LinearPattern
    probe: int
    boundary: Boundary


Candidates = Mapping[int, list[_Owned]]


class PatternTable:
    """Patterns filed so that only those whose literals occur in a text are tried on it."""

    def __init__(self, owned: Iterable[tuple[int, Boundary, tuple[LinearPattern, ...]]]) -> None:
        """File the patterns of (probe number, boundary, patterns)."""
        self._filed = tuple(
            _Owned(pattern, number, boundary)
            for number, boundary, patterns in owned
            for pattern in patterns
        )
        self._filter = LiteralFilter([one.pattern.source for one in self._filed])

    def worth_trying(self, text: str) -> Candidates:
        """Return the patterns that may match `text`, filed under the numbers of their probes."""
        candidates: dict[int, list[_Owned]] = {}
        for number in self._filter.worth_trying(text):
            one = self._filed[number]
            candidates.setdefault(one.probe, []).append(one)
        return candidates


def places(candidates: Iterable[_Owned], text: str, borders: frozenset[int]) -> Iterator[Span]:
    """Yield where patterns match; a group named `hit` is the place."""
    for one in candidates:
        for found in one.pattern.compiled.finditer(text):
            span = _hit_span(found)
            if len(span) and keeps_to(span, one.boundary, borders):
                yield span


def _hit_span(found: Any) -> Span:
    return Span(*found.span(found.re.groupindex.get(_HIT_GROUP, 0)))
