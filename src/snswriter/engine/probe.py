"""Probes: everything that rules look for, in one scan of each passage.

A probe is one set of words: what a rule matches, or what one of its conditions asks for. All
probes of all rules are looked for together; conditions are decided afterwards from the hits.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import ahocorasick_rs
import re2

from snswriter.engine.passage import Hits, Passage
from snswriter.engine.rule_file import Boundary
from snswriter.engine.sequence import Sequence
from snswriter.text.span import Span
from snswriter.text.tokens import Token

_HIT_GROUP = "hit"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Probe:
    """One set of compiled words under its number.

    Attributes:
        phrases: Kana-folded phrases.
        lemmas: UniDic lemmas or dictionary forms.
        patterns: RE2 patterns over folded text; a group named `hit` is the span.
        raw_patterns: RE2 patterns over the text as typed.
        boundary: Which borders of tokens phrases must keep to.
        pattern_boundary: The same for patterns.
    """

    number: int
    phrases: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    sequences: tuple[Sequence, ...] = ()
    patterns: tuple[str, ...] = ()
    raw_patterns: tuple[str, ...] = ()
    boundary: Boundary = Boundary.TOKEN
    pattern_boundary: Boundary = Boundary.NONE


class Scanner:
    """Find the hits of all probes in a passage; the cost hardly grows with their number."""

    def __init__(self, probes: Iterable[Probe], kana: Callable[[str], str]) -> None:
        known = tuple(probes)
        self._kana = kana
        self._phrases = _PhraseTable(known)
        self._tokens = _TokenTable(known)
        self._patterns = _PatternTable((p, p.patterns) for p in known)
        self._raw_patterns = _PatternTable((p, p.raw_patterns) for p in known)

    def scan(self, passage: Passage) -> Hits:
        """Return, for each probe number that matched, its spans in order."""
        hits: dict[int, set[Span]] = defaultdict(set)
        for number, span in self._phrases.matches(self._kana(passage.text), passage.borders):
            hits[number].add(span)
        for number, span in self._tokens.matches(passage):
            hits[number].add(span)
        for number, span in self._patterns.matches(passage.text, passage.borders):
            hits[number].add(span)
        for number, span in self._raw_patterns.matches(
            _LONE_SURROGATE.sub("\ufffd", passage.raw), frozenset()
        ):
            hits[number].add(passage.folded_span(span))
        return {number: tuple(sorted(spans)) for number, spans in hits.items()}


def keeps_to(span: Span, boundary: Boundary, borders: frozenset[int]) -> bool:
    """Tell whether `span` sits on token borders on the sides that `boundary` names."""
    if boundary is Boundary.NONE:
        return True
    start_holds = boundary is Boundary.END or span.start in borders
    end_holds = boundary is Boundary.START or span.end in borders
    return start_holds and end_holds


class _PhraseTable:
    def __init__(self, probes: tuple[Probe, ...]) -> None:
        owners: dict[str, list[tuple[int, Boundary]]] = defaultdict(list)
        for probe in probes:
            for phrase in probe.phrases:
                owners[phrase].append((probe.number, probe.boundary))
        self._owners = tuple(tuple(owned) for owned in owners.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(owners)) if owners else None

    def matches(self, text: str, borders: frozenset[int]) -> Iterator[tuple[int, Span]]:
        if self._automaton is None:
            return
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            span = Span(start, end)
            for number, boundary in self._owners[index]:
                if keeps_to(span, boundary, borders):
                    yield number, span


class _TokenTable:
    """Lemmas and sequences, filed under the names a token may answer to."""

    def __init__(self, probes: tuple[Probe, ...]) -> None:
        self._lemmas: dict[str, list[int]] = defaultdict(list)
        self._keyed: dict[str, list[tuple[int, Sequence]]] = defaultdict(list)
        self._unkeyed: list[tuple[int, Sequence]] = []
        for probe in probes:
            for lemma in probe.lemmas:
                self._lemmas[lemma].append(probe.number)
            for sequence in probe.sequences:
                self._file(probe.number, sequence)

    def _file(self, number: int, sequence: Sequence) -> None:
        if sequence.keys is None:
            self._unkeyed.append((number, sequence))
            return
        for key in sequence.keys:
            self._keyed[key].append((number, sequence))

    def matches(self, passage: Passage) -> Iterator[tuple[int, Span]]:
        for index, token in enumerate(passage.tokens):
            for name in token.lexeme.names:
                if name in self._lemmas and name in (token.lexeme.lemma, token.lexeme.base):
                    for number in self._lemmas[name]:
                        yield number, Span(token.start, token.end)
                if name in self._keyed:
                    yield from _matches_at(self._keyed[name], passage.tokens, index)
            if self._unkeyed:
                yield from _matches_at(self._unkeyed, passage.tokens, index)


def _matches_at(
    candidates: Iterable[tuple[int, Sequence]], tokens: tuple[Token, ...], index: int
) -> Iterator[tuple[int, Span]]:
    for number, sequence in candidates:
        behind = sequence.match_at(tokens, index)
        if behind is not None:
            yield number, Span(tokens[index].start, tokens[behind - 1].end)


class _PatternTable:
    def __init__(self, owned: Iterable[tuple[Probe, tuple[str, ...]]]) -> None:
        self._owners: list[tuple[int, Boundary]] = []
        self._filter = re2.Filter()
        for probe, patterns in owned:
            for pattern in patterns:
                self._filter.Add(pattern, re2_options())
                self._owners.append((probe.number, probe.pattern_boundary))
        if self._owners:
            self._filter.Compile()

    def matches(self, text: str, borders: frozenset[int]) -> Iterator[tuple[int, Span]]:
        if not self._owners:
            return
        for index in self._filter.Match(text, False) or ():
            number, boundary = self._owners[index]
            for found in self._filter.re(index).finditer(text):
                span = _hit_span(found)
                if len(span) and keeps_to(span, boundary, borders):
                    yield number, span


def _hit_span(found: Any) -> Span:
    return Span(*found.span(found.re.groupindex.get(_HIT_GROUP, 0)))


def re2_options() -> Any:
    """Return the options of every pattern in a rule file: linear time, no messages on stderr."""
    options = re2.Options()
    options.log_errors = False
    return options
