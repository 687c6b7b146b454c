"""The tables in which the phrases, lemmas and token sequences of all probes are filed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from snswriter.engine.probe import Probe, keeps_to
from snswriter.engine.rule_file import Boundary
from snswriter.engine.sequence import Sequence
from snswriter.engine.vocabulary import Match, Vocabulary
from snswriter.text.span import Span
from snswriter.text.tokens import Token


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


class TokenTable:
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

    @property
    def is_empty(self) -> bool:
        """Tell whether nobody asks for tokens."""
        return not (self._lemmas or self._keyed or self._unkeyed)

    def matches(self, tokens: tuple[Token, ...]) -> Iterator[tuple[int, Span]]:
        """Yield (probe number, span) for every lemma and sequence in `tokens`."""
        lemmas, keyed = self._lemmas, self._keyed
        for index, token in enumerate(tokens):
            lexeme = token.lexeme
            for name in lexeme.names:
                if name in lemmas and (name == lexeme.lemma or name == lexeme.base):
                    for number in lemmas[name]:
                        yield number, Span(token.start, token.end)
                if name in keyed:
                    yield from _matches_at(keyed[name], tokens, index)
            if self._unkeyed:
                yield from _matches_at(self._unkeyed, tokens, index)


def _matches_at(
    candidates: Iterable[tuple[int, Sequence]], tokens: tuple[Token, ...], index: int
) -> Iterator[tuple[int, Span]]:
    for number, sequence in candidates:
        behind = sequence.match_at(tokens, index)
        if behind is not None:
            yield number, Span(tokens[index].start, tokens[behind - 1].end)
