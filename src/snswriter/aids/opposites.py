"""Words that say the contrary when they are mixed up: 以上 and 以下, 上り and 下り."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

import msgspec

from snswriter.aids.material import fixed_parts, sentence_around
from snswriter.drafts.listed import shipped_entries
from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.text.span import Span
from snswriter.text.tokens import Token

_MOST_PARTS = 4
_NOUNS = ("名詞", "接尾辞", "接頭辞")
_COUNTED = ("数詞", "助数詞")
# Short words are pieces of names and other words too often: 北 in 北海道, 右 in 右京区.
_SHORT = 1


class OppositePair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ways of writing two contrary words."""

    a: tuple[str, ...]
    b: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opposite:
    """One word of a text that has a contrary.

    Attributes:
        span: Code points of the text.
        text: The characters there.
        others: What it would be if it were mixed up.
        sentence: Code points of the sentence in which it stands.
        has_both: Whether the text has one of the others, too.
    """

    span: Span
    text: str
    others: tuple[str, ...]
    sentence: Span
    has_both: bool


@dataclass(frozen=True, slots=True)
class _Place:
    at: Span
    word: str


class Opposites:
    """Finds the words in a text, the longest first."""

    def __init__(self, pairs: Iterable[OppositePair]) -> None:
        self._others: dict[str, tuple[str, ...]] = {}
        for pair in pairs:
            for words, others in ((pair.a, pair.b), (pair.b, pair.a)):
                for word in words:
                    known = self._others.get(word, ())
                    self._others[word] = tuple(dict.fromkeys((*known, *others)))

    @classmethod
    def shipped(cls) -> "Opposites":
        """Return the pairs that ship with the program."""
        return cls(shipped_entries("aids/opposites.toml", "pair", OppositePair))

    def look(self, document: Document) -> tuple[Opposite, ...]:
        """Return the words of a text that have a contrary, in order."""
        places = [
            (number, place)
            for number, line in enumerate(document.lines)
            for place in line.passage.remember(self, partial(self._look, line.passage))
        ]
        present = {place.word for _, place in places}
        return tuple(self._opposite(document, number, place, present) for number, place in places)

    def _opposite(
        self, document: Document, number: int, place: _Place, present: set[str]
    ) -> Opposite:
        others = self._others[place.word]
        span = document.source_span(number, place.at)
        return Opposite(
            span,
            span.of(document.text),
            others,
            sentence_around(document, number, place.at),
            not present.isdisjoint(others),
        )

    def _look(self, passage: Passage) -> tuple[_Place, ...]:
        fixed = passage.extract(fixed_parts)
        return tuple(
            place
            for place in self._places(passage.tokens)
            if not any(part.overlaps(place.at) for part in fixed)
        )

    def _places(self, tokens: tuple[Token, ...]) -> Iterator[_Place]:
        index = 0
        while index < len(tokens):
            last = self._longest_at(tokens, index)
            if last is not None:
                at = Span(tokens[index].start, tokens[last].end)
                word = "".join(token.surface for token in tokens[index : last + 1])
                yield _Place(at, word)
            index = index + 1 if last is None else last + 1

    def _longest_at(self, tokens: tuple[Token, ...], index: int) -> int | None:
        found, written = None, ""
        for last in range(index, min(len(tokens), index + _MOST_PARTS)):
            if last > index and tokens[last].start != tokens[last - 1].end:
                break
            written += tokens[last].surface
            if written in self._others and not _is_piece(tokens, index, last, written):
                found = last
        return found


def _is_piece(tokens: tuple[Token, ...], first: int, last: int, written: str) -> bool:
    if len(written) > _SHORT:
        return False
    before = tokens[first - 1] if first else None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    glued = (
        before if before and before.end == tokens[first].start else None,
        after if after and tokens[last].end == after.start else None,
    )
    return tokens[first].lexeme.is_proper or any(
        each is not None
        and each.lexeme.pos.startswith(_NOUNS)
        and not any(kind in each.lexeme.pos for kind in _COUNTED)
        for each in glued
    )
