"""The scanner: one pass over a passage for the probes of all rules."""

import re
from collections.abc import Callable, Iterable, Iterator

from snswriter.engine.hits import Hits
from snswriter.engine.passage import Passage
from snswriter.engine.pattern_table import PatternTable
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
        matched = frozenset(probe.number for probe in known if probe.role is Role.MATCH)
        self._matched = matched
        self._patterns = PatternTable(
            ((p.number, p.pattern_boundary, p.patterns) for p in known), matched
        )
        self._raw_patterns = PatternTable(
            ((p.number, Boundary.NONE, p.raw_patterns) for p in known), matched
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

        def places(number: int) -> Iterator[Span]:
            yield from self._patterns.places(number, candidates, passage.text, passage.borders)
            for span in self._raw_patterns.places(number, raw_candidates, typed, _NO_BORDERS):
                yield passage.folded_span(span)

        return Hits(found, numbers, places)


def _encodable(raw: str) -> str:
    return _LONE_SURROGATE.sub("\ufffd", raw)
