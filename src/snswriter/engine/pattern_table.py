"""The regular expressions of all probes behind RE2 filters: linear time, whatever they say."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import re2

from snswriter.engine.linear_pattern import LinearPattern, re2_options
from snswriter.engine.probe import keeps_to
from snswriter.engine.rule_file import Boundary
from snswriter.text.span import Span

_HIT_GROUP = "hit"
_CHARS_IN_FILTER = 60_000


@dataclass(frozen=True, slots=True)
class _Owned:
    """A pattern, the probe that owns it, and the borders it must keep to."""

    pattern: LinearPattern
    probe: int
    boundary: Boundary


class PatternTable:
    """Patterns filed so that only those whose literals occur in a text are tried on it."""

    def __init__(
        self,
        owned: Iterable[tuple[int, Boundary, tuple[LinearPattern, ...]]],
        filtered: frozenset[int],
    ) -> None:
        """File the patterns of (probe number, boundary, patterns).

        Only the probes in `filtered` take part in `matching`.
        """
        filed = [
            _Owned(pattern, number, boundary)
            for number, boundary, patterns in owned
            for pattern in patterns
        ]
        self._by_probe: dict[int, list[_Owned]] = defaultdict(list)
        for one in filed:
            self._by_probe[one.probe].append(one)
        self._filters = tuple(_filters([one for one in filed if one.probe in filtered]))

    def matching(self, text: str) -> Iterator[int]:
        """Yield the numbers of the probes of which some pattern matches `text`."""
        for part in self._filters:
            yield from part.matching(text)

    def places(self, number: int, text: str, borders: frozenset[int]) -> Iterator[Span]:
        """Yield where the patterns of one probe match; a group named `hit` is the place."""
        for one in self._by_probe.get(number, ()):
            for found in one.pattern.compiled.finditer(text):
                span = _hit_span(found)
                if len(span) and keeps_to(span, one.boundary, borders):
                    yield span


class _Filter:
    """One RE2 filter over some patterns."""

    def __init__(self, owned: list[_Owned]) -> None:
        self._probes = [one.probe for one in owned]
        self._filter = re2.Filter()
        for one in owned:
            self._filter.Add(one.pattern.source, re2_options())
        self._filter.Compile()

    def matching(self, text: str) -> Iterator[int]:
        for index in self._filter.Match(text, False) or ():
            yield self._probes[index]


class _Unfiltered:
    """A pattern too large for a filter; it is tried on every text."""

    def __init__(self, one: _Owned) -> None:
        self._one = one

    def matching(self, text: str) -> Iterator[int]:
        if self._one.pattern.compiled.search(text) is not None:
            yield self._one.probe


def _filters(owned: list[_Owned]) -> Iterator[_Filter | _Unfiltered]:
    """Yield filters over all patterns; RE2 gives each filter 8 MB, so large sets are cut."""
    for part in _parts(owned):
        try:
            yield _Filter(part)
        except re2.error:
            yield from (_Unfiltered(one) for one in part)


def _parts(owned: list[_Owned]) -> Iterator[list[_Owned]]:
    part: list[_Owned] = []
    chars = 0
    for one in owned:
        part.append(one)
        chars += len(one.pattern.source)
        if chars > _CHARS_IN_FILTER:
            yield part
            part, chars = [], 0
    if part:
        yield part


def _hit_span(found: Any) -> Span:
    return Span(*found.span(found.re.groupindex.get(_HIT_GROUP, 0)))
