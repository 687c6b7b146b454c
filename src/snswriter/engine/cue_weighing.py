"""Weigh which ideas a sentence shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from math import sqrt
from types import MappingProxyType
from typing import NamedTuple

from snswriter.engine.cue import Cue
from snswriter.engine.cue_reading import is_mark, is_stop
from snswriter.engine.cue_table import (
    END,
    LEAST_WORDS,
    MOST_WORDS,
    START,
    TROUBLE,
    CueTable,
    Group,
    command_of,
    cue_word,
    follows,
    meaning_word,
    shipped_cues,
)
from snswriter.text.span import Span
from snswriter.text.tokens import Lexeme, Words

_MOST_IDEAS = 2
_MOST_WORDS_NAMED = 3
_MOST_KNOWN = 60_000

_Placed = tuple[Cue, int, int]


@dataclass(frozen=True, slots=True)
class Idea:
    """An idea that a sentence shows.

    Attributes:
        name: A category id, e.g. "tone".
        strong: Whether the score reaches the higher level.
        span: The stretch of the line in which the cues stand closest.
        words: The heaviest words, as written.
    """

    name: str
    strong: bool
    span: Span
    words: tuple[str, ...]


class _Kind(IntEnum):
    WORD = 0
    MARK = 1
    STOP = 2


class _Known(NamedTuple):
    """What a word adds to a sentence; the lexeme is held so that its id stays.

    `trouble` sums up `alone`, so that the first look at a sentence need not ask for ideas.
    """

    lexeme: Lexeme
    word: str
    trouble: float
    pairs: Mapping[str, Cue]
    phrases: Mapping[str, tuple[tuple[Group, Cue], ...]]
    kind: _Kind
    alone: tuple[Cue, ...]


_NO_PAIRS: Mapping[str, Cue] = MappingProxyType({})


class Scales:
    """A table of cues, arranged so that a harmless sentence costs a few look-ups a word."""

    def __init__(self, table: CueTable) -> None:
        self._table = table
        self._known: dict[int, _Known] = {}

    def ideas(self, words: Words) -> tuple[Idea, ...]:
        """Return the ideas that the sentences of a line show, two a sentence at most."""
        return tuple(
            idea
            for start, end, trouble in self._troubled(words.lexemes)
            for idea in self._shown(words, start, end, trouble)
        )

    def _troubled(self, lexemes: tuple[Lexeme, ...]) -> Iterator[tuple[int, int, float]]:
        """Yield first word, one past the last, and trouble of the sentences worth weighing."""
        known, at_start = self._known, self._table.pairs.get(START, _NO_PAIRS)
        start, total, pairs, closing = 0, 0.0, at_start, _NO_PAIRS
        count = len(lexemes)
        for after, lexeme in enumerate(lexemes, start=1):
            _, word, trouble, following, phrases, kind, _ = known.get(id(lexeme)) or self._learn(
                lexeme
            )
            total += trouble
            pair = pairs.get(word)
            if pair is not None:
                total += pair.trouble
            if phrases and after < count:
                for group, cue in phrases.get(lexemes[after].lemma, ()):
                    if follows(lexemes, after + 1, group.rest):
                        total += cue.trouble
            pairs = following
            if not kind:
                closing = following
            if after == count or (kind == _Kind.STOP and not is_stop(lexemes[after])):
                end = closing.get(END)
                yield from self._if_grave(start, after, total + (end.trouble if end else 0.0))
                start, total, pairs, closing = after, 0.0, at_start, _NO_PAIRS

    def _if_grave(self, start: int, end: int, total: float) -> Iterator[tuple[int, int, float]]:
        level = self._table.levels[TROUBLE]
        trouble = total / sqrt(max(end - start, LEAST_WORDS)) + level.base
        if trouble >= level.shown and end - start <= MOST_WORDS:
            yield start, end, trouble

    def _shown(self, words: Words, start: int, end: int, trouble: float) -> Iterator[Idea]:
        found = tuple(self.cues(words.lexemes[start:end]))
        margins = self._margins(found, 1 / sqrt(max(end - start, LEAST_WORDS)), trouble)
        for name in sorted(margins, key=lambda idea: (-margins[idea], idea))[:_MOST_IDEAS]:
            shares = self._shares(name, end - start, found)
            first, last = _heaviest(shares)
            heaviest = sorted(range(first, last), key=lambda place: (-shares[place], place))
            level = self._table.levels[name]
            yield Idea(
                name,
                margins[name] > level.strong - level.shown,
                Span(words.starts[start + first], words.ends[start + last - 1]),
                tuple(
                    words.lexemes[start + place].names[0]
                    for place in sorted(heaviest[:_MOST_WORDS_NAMED])
                    if shares[place] > 0
                ),
            )

    def _learn(self, lexeme: Lexeme) -> _Known:
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        word, words = cue_word(lexeme), self._table.words
        filed = [self._table.groups[n] for n in lexeme.names if n in self._table.groups]
        groups = dict.fromkeys(
            group.name for by_second in filed for group in by_second.get("", ())
        )
        names = (word, command_of(lexeme), *groups)
        meaning = self._table.meaning(meaning_word(lexeme))
        alone = (*(words[name] for name in names if name in words), *filter(None, (meaning,)))
        known = self._known[id(lexeme)] = _Known(
            lexeme,
            word,
            sum(cue.trouble for cue in alone),
            self._table.pairs.get(word, _NO_PAIRS),
            self._phrases(filed),
            _kind_of(lexeme),
            alone,
        )
        return known

    def _phrases(
        self, filed: list[Mapping[str, tuple[Group, ...]]]
    ) -> Mapping[str, tuple[tuple[Group, Cue], ...]]:
        words = self._table.words
        seconds = {second for by_second in filed for second in by_second if second}
        return {
            second: tuple(
                (group, words[group.name])
                for group in dict.fromkeys(g for by in filed for g in by.get(second, ()))
                if group.name in words
            )
            for second in seconds
        }

    def cues(self, sentence: tuple[Lexeme, ...]) -> Iterator[_Placed]:
        """Yield (cue, first word, one past the last): marks of `marks_of` that have a weight.

        The same as `cue_reading.marks_of` counts when levels are learnt, from remembered words.
        """
        known = [self._known.get(id(lexeme)) or self._learn(lexeme) for lexeme in sentence]
        end = max((n for n, word in enumerate(known, start=1) if not word.kind), default=0)
        seconds = self._table.pairs.get(START, {})
        for place, each in enumerate(known):
            for cue in each.alone:
                yield cue, place, place + 1
            if each.word in seconds:
                yield seconds[each.word], max(place - 1, 0), place + 1
            seconds = self._table.pairs.get(each.word, {})
            if place + 1 == end and END in seconds:
                yield seconds[END], place, place + 1
            if each.phrases and place + 1 < len(sentence):
                for group, cue in each.phrases.get(sentence[place + 1].lemma, ()):
                    if follows(sentence, place + 2, group.rest):
                        yield cue, place, place + group.words

    def _margins(
        self, found: tuple[_Placed, ...], scale: float, trouble: float
    ) -> Mapping[str, float]:
        """Return by how much the sentence exceeds the level of each idea that it shows."""
        levels, rows = self._table.levels, self._table.rows
        _, *sums = [each * scale for each in rows.sums([cue for cue, _, _ in found])]
        count = len(rows.ideas)
        alone, together = sums[:count], self._table.network.scores(sums[count:])
        margins = {
            idea: trouble + levels[idea].base + one + other - levels[idea].shown
            for idea, one, other in zip(rows.ideas, alone, together, strict=True)
        }
        return {idea: margin for idea, margin in margins.items() if margin > 0}

    def _shares(self, name: str, words: int, found: tuple[_Placed, ...]) -> list[float]:
        """Return how much each word of the sentence adds to the score of an idea."""
        shares = [0.0] * words
        for cue, start, end in found:
            weight = cue.trouble + self._table.rows.weight(cue, name)
            for place in range(start, end):
                shares[place] += weight / (end - start)
        return shares


def _kind_of(lexeme: Lexeme) -> _Kind:
    if is_stop(lexeme):
        return _Kind.STOP
    return _Kind.MARK if is_mark(lexeme) else _Kind.WORD


@cache
def shipped_scales() -> Scales:
    """Return the scales for the cues that ship with the program, built at the first use."""
    return Scales(shipped_cues())


def _heaviest(shares: list[float]) -> tuple[int, int]:
    """Return the stretch of words whose shares add up to most; the shortest of equals."""
    best, best_sum = (0, 1), float("-inf")
    start, running = 0, 0.0
    for place, share in enumerate(shares):
        if running <= 0:
            start, running = place, 0.0
        running += share
        if running > best_sum:
            best, best_sum = (start, place + 1), running
    return best
