"""The scanner: one pass over a passage for the probes of all rules."""

import re
from collections.abc import Callable, Iterable, Iterator

from snswriter.engine.hits import Hits
from snswriter.engine.linear_pattern import LinearPattern
from snswriter.engine.passage import Passage
from snswriter.engine.pattern_table import PatternTable
from snswriter.engine.probe import Probe, Role, keeps_to
from snswriter.engine.vocabulary import Vocabulary
from snswriter.engine.word_tables import LexemeTable, PhraseTable
from snswriter.text.span import Span

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Scanner:
    """Find the hits of all probes in a passage; the cost grows slowly with their number.

    Patterns of rules are tried where the words that they need stand; patterns of conditions
    when a rule asks.
    """

    def __init__(self, probes: Iterable[Probe], kana: Callable[[str], str]) -> None:
        """File `probes`; `kana` folds kana and case and keeps every text's length."""
        self._probes = {probe.number: probe for probe in probes}
        known = tuple(self._probes.values())
        matched = tuple(probe for probe in known if probe.role is Role.MATCH)
        self._matched = frozenset(probe.number for probe in matched)
        self._words = Vocabulary(kana)
        self._typed_words = Vocabulary(kana)
        self._phrases = PhraseTable(known, self._words)
        self._lexemes = LexemeTable(known)
        self._patterns = PatternTable(((p.number, p.patterns) for p in matched), self._words)
        self._raw_patterns = PatternTable(
            ((p.number, p.raw_patterns) for p in matched), self._typed_words
        )

    def scan(self, passage: Passage) -> Hits:
        """Return where the probes matched."""
        words = self._words.matches(passage.text)
        found: dict[int, set[Span]] = {}
        for number, span in self._phrases.matches(words, passage.borders):
            found.setdefault(number, set()).add(span)
        for number, span in self._lexemes.matches(passage.words):
            found.setdefault(number, set()).add(span)
        patterns = self._patterns.worth_trying(words, passage.encoded)
        typed = _LONE_SURROGATE.sub("\ufffd", passage.raw)
        raw_patterns = self._raw_patterns.worth_trying(
            self._typed_words.matches(typed), typed.encode()
        )
        numbers = self._matched.intersection(found).union(patterns, raw_patterns)

        def locate(number: int) -> Iterator[Span]:
            probe = self._probes[number]
            tried = patterns.get(number, ()) if number in self._matched else probe.patterns
            for span in _places(tried, passage.encoded):
                if keeps_to(span, probe.pattern_boundary, passage.borders):
                    yield span
            if number in raw_patterns:
                for span in _places(raw_patterns[number], typed.encode()):
                    yield passage.folded_span(span)

        return Hits(found, numbers, locate)


def _places(patterns: Iterable[LinearPattern], encoded: bytes) -> Iterator[Span]:
    for pattern in patterns:
        yield from pattern.places(encoded)
