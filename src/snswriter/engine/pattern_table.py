"""The regular expressions of all probes behind one RE2 filter: linear time, whatever they say."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import re2

from snswriter.engine.probe import keeps_to
from snswriter.engine.rule_file import Boundary
from snswriter.text.span import Span

_HIT_GROUP = "hit"


class PatternTable:
    """Patterns filed so that only those whose literals occur in a text are tried on it."""

    def __init__(self, owned: Iterable[tuple[int, Boundary, tuple[str, ...]]]) -> None:
        """File the patterns of (probe number, boundary, patterns)."""
        self._owners: list[int] = []
        self._boundaries: list[Boundary] = []
        self._by_probe: dict[int, list[int]] = defaultdict(list)
        self._filter = re2.Filter()
        for number, boundary, patterns in owned:
            for pattern in patterns:
                self._by_probe[number].append(len(self._owners))
                self._owners.append(number)
                self._boundaries.append(boundary)
                self._filter.Add(pattern, re2_options())
        if self._owners:
            self._filter.Compile()

    def matching(self, text: str) -> Iterator[int]:
        """Yield the numbers of the probes of which some pattern matches `text`."""
        if self._owners:
            for index in self._filter.Match(text, False) or ():
                yield self._owners[index]

    def places(self, number: int, text: str, borders: frozenset[int]) -> Iterator[Span]:
        """Yield where the patterns of one probe match; a group named `hit` is the place."""
        for index in self._by_probe.get(number, ()):
            boundary = self._boundaries[index]
            for found in self._filter.re(index).finditer(text):
                span = _hit_span(found)
                if len(span) and keeps_to(span, boundary, borders):
                    yield span


def _hit_span(found: Any) -> Span:
    return Span(*found.span(found.re.groupindex.get(_HIT_GROUP, 0)))


def re2_options() -> Any:
    """Return the options of every pattern in a rule file: linear time, no messages on stderr."""
    options = re2.Options()
    options.log_errors = False
    return options
