"""The tables in which the phrases, lemmas and token sequences of all probes are filed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from snswriter.engine.probe import Probe, keeps_to
from snswriter.engine.rule_file import Boundary
from snswriter.engine.sequence import Sequence
from snswriter.engine.vocabulary import Match, Vocabulary
from snswriter.text.span import Span
from snswriter.text.tokens import Lexeme, Words

_MOST_KNOWN = 60_000


class PhraseTable:
    """Phrases by the numbers of their words."""

    def __init__(self, probes: tuple[Probe, ...], vocabulary: Vocabulary) -> None:
        self._owners: dict[int, list[tuple[int, Boundary]]] = defaultdict(list)
        for probe in probes:
            for phrase in probe.phrases:
                owner = (probe.number, probe.boundary)
                self._owners[vocabulary.number(phrase)].append(owner)

    def matches(
        self, words: Iterable[Match], borders: frozenset[int]
    ) -> Iterator[tuple[int, Span]]:
        """Yield (probe number, span) for every phrase among the words of a text."""
        owners = self._owners
        for word, start, end in words:
            if word in owners:
                span = Span(start, end)
                for number, boundary in owners[word]:
                    if keeps_to(span, boundary, borders):
                        yield number, span


class _Interest(NamedTuple):
    """What asks for one word; the lexeme is held so that its id stays."""

    lexeme: Lexeme
    lemmas: tuple[int, ...]
    sequences: tuple[tuple[int, Sequence], ...]


class LexemeTable:
    """Lemmas and sequences, filed under the names a word may answer to.

    Who asks for a word is looked up once and remembered: a text has few different words.
    """

    def __init__(self, probes: tuple[Probe, ...]) -> None:
        self._lemmas: dict[str, list[int]] = defaultdict(list)
        self._keyed: dict[str, list[tuple[int, Sequence]]] = defaultdict(list)
        self._unkeyed: list[tuple[int, Sequence]] = []
        self._known: dict[int, _Interest] = {}
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

    def matches(self, words: Words) -> Iterator[tuple[int, Span]]:
        """Yield (probe number, span) for every lemma and sequence in `words`."""
        lexemes, known = words.lexemes, self._known
        for index, lexeme in enumerate(lexemes):
            _, lemmas, sequences = known.get(id(lexeme)) or self._learn(lexeme)
            for number in lemmas:
                yield number, Span(words.starts[index], words.ends[index])
            for number, sequence in sequences:
                behind = sequence.match_at(lexemes, index)
                if behind is not None:
                    yield number, Span(words.starts[index], words.ends[behind - 1])

    def _learn(self, lexeme: Lexeme) -> _Interest:
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        meant = [name for name in lexeme.names if name in (lexeme.lemma, lexeme.base)]
        interest = self._known[id(lexeme)] = _Interest(
            lexeme,
            tuple(number for name in meant for number in self._lemmas.get(name, ())),
            (
                *(asking for name in lexeme.names for asking in self._keyed.get(name, ())),
                *self._unkeyed,
            ),
        )
        return interest
