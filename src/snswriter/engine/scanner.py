"""The scanner: one pass over a passage for the probes of all rules."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from snswriter.engine.hits import Hits
from snswriter.engine.passage import Passage
from snswriter.engine.pattern_table import Candidates, PatternTable, places
from snswriter.engine.probe import Probe, Role
from snswriter.engine.rule_file import Boundary
from snswriter.engine.word_tables import PhraseTable, TokenTable
from snswriter.text.span import Span

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_NO_BORDERS: frozenset[int] = frozenset()


class Scanner:
    """Find the hits of all probes in a passage; the cost grows slowly with their number."""

    def __init__(self, probes: Iterable[Probe], kana: Callable[[str], str]) -> None:
        known = tuple(probes)
        self._kana = kana
        self._phrases = PhraseTable(known)
        self._tokens = TokenTable(known)
        matched = tuple(probe for probe in known if probe.role is Role.MATCH)
        asked = tuple(probe for probe in known if probe.role is Role.CONDITION)
        self._matched = frozenset(probe.number for probe in matched)
        self._patterns = _table_of(matched)
        self._conditions = _table_of(asked)
        self._raw_patterns = PatternTable(
            (p.number, Boundary.NONE, p.raw_patterns) for p in matched
        )

    def scan(self, passage: Passage) -> Hits:
        """Return where the probes matched."""
        found: dict[int, set[Span]] = {}
        for number, span in self._phrases.matches(self._kana(passage.text), passage.borders):
            found.setdefault(number, set()).add(span)
        for number, span in self._tokens.matches(passage.tokens):
            found.setdefault(number, set()).add(span)
        typed = _encodable(passage.raw)
        candidates = self._patterns.worth_trying(passage.text)
        raw_candidates = self._raw_patterns.worth_trying(typed)
        numbers = self._matched.intersection(found).union(candidates, raw_candidates)

        def locate(number: int) -> Iterator[Span]:
            if number not in self._matched:
                conditions = passage.remember(self, partial(self._asked, passage.text))
                yield from places(conditions.get(number, ()), passage.text, passage.borders)
                return
            yield from places(candidates.get(number, ()), passage.text, passage.borders)
            for span in places(raw_candidates.get(number, ()), typed, _NO_BORDERS):
                yield passage.folded_span(span)

        return Hits(found, numbers, locate)

    def _asked(self, text: str) -> Candidates:
        return self._conditions.worth_trying(text)


def _table_of(probes: Iterable[Probe]) -> PatternTable:
    return PatternTable((p.number, p.pattern_boundary, p.patterns) for p in probes)


def _encodable(raw: str) -> str:
    return _LONE_SURROGATE.sub("\ufffd", raw)
