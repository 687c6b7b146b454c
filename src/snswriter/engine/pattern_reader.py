"""Read the trails out of a regular expression: what each of its matches must contain.

The reading errs on the safe side. What it does not understand counts as "anything", and a
pattern whose trails are empty is simply tried on every text.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from snswriter.engine.trail import (
    NOWHERE,
    UNLIMITED,
    Choice,
    Trail,
    any_characters,
    few,
    in_a_row,
    merged,
    one_of,
)

_MOST_GROWN = 24
_MOST_ALTERNATIVES = 600
_LONGEST_GROWN = 8
_MOST_IN_CLASS = 12
_MOST_COPIES = 3
_DEEPEST = 50

_PLAIN = re.compile(r"[^\\\[\](){}?*+|.^$]+")
_PLAIN_WORDS = re.compile(r"[^\\\[\](){}?*+.^$]+(?=\))")
_GROUP_HEAD = re.compile(r"\?(?:P?<\w+>|[a-zA-Z-]*:)")
_FLAGS = re.compile(r"\?[a-zA-Z-]*\)")
_COUNTS = re.compile(r"\{([0-9]+)(?:(,)([0-9]*))?\}")
_ESCAPE = re.compile(r"\\(?:[pPx]\{[^}]*\}|[pP].|x[0-9A-Fa-f]{2}|[0-7]{1,3}|.)", re.DOTALL)
_CLASS = re.compile(r"\[(\^?)(\]?(?:\[:[^\]]*:\]|\\.|[^\]\\])*)\]", re.DOTALL)
_PLAIN_IN_CLASS = re.compile(
    r"\\(?P<sign>[^\w\s])(?!-.)|(?P<from>[^\\\[])-(?P<to>[^\\\[])|[^\\\[](?!-\\)", re.DOTALL
)
_QUANTIFIERS = frozenset("?*+{")
_NO_WIDTH = frozenset("bBAz")
_SPELT = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}


class _NotUnderstoodError(Exception):
    """The pattern uses signs whose meaning the reader does not know."""


class _Piece(NamedTuple):
    """A piece of a pattern.

    Attributes:
        exact: All texts that it can match, when they are few; else None.
        trails: What its matches contain; of no use where `exact` is known.
    """

    exact: Choice | None
    trails: tuple[Trail, ...] = ()

    def as_trails(self) -> tuple[Trail, ...]:
        return self.trails if self.exact is None else (one_of(self.exact),)

    def length(self) -> tuple[int, int]:
        lengths = [trail.length() for trail in self.as_trails()]
        return min(least for least, _ in lengths), max(most for _, most in lengths)


_NO_TEXT: Choice = frozenset([""])
_EMPTY = _Piece(_NO_TEXT)
_CHARACTER = _Piece(None, (any_characters(1, 1),))
_DIGIT = _Piece(frozenset("0123456789"))
_ANYTHING = any_characters(0, UNLIMITED)


def trails_of(pattern: str) -> tuple[Trail, ...]:
    """Return the trails of `pattern` (RE2 syntax); every match bears at least one of them.

    Literals are as written; compare them without regard to case.
    """
    reader = _Reader(pattern)
    try:
        piece = reader.alternation(0)
    except (_NotUnderstoodError, IndexError, ValueError):
        return (_ANYTHING,)
    return piece.as_trails() if reader.is_at_end else (_ANYTHING,)


def _sequence(pieces: Iterable[_Piece]) -> _Piece:
    """Return pieces in a row.

    Literals grow together as long as few texts are possible; where a piece may be anything, the
    run so far becomes a choice and a new one begins.
    """
    trails: tuple[Trail, ...] | None = None
    run = _NO_TEXT
    for piece in pieces:
        grown = _grown(run, piece)
        if grown is None:
            trails = in_a_row(trails or (NOWHERE,), (one_of(run),))
            if piece.exact is None:
                trails = in_a_row(trails, piece.trails)
            grown = piece.exact or _NO_TEXT
        run = grown
    if trails is None:
        return _Piece(run)
    return _Piece(None, in_a_row(trails, (one_of(run),)))


def _grown(run: Choice, piece: _Piece) -> Choice | None:
    """Return the run with the piece at its end, or None when the texts are unknown or many."""
    if piece.exact is None:
        return None
    if run == _NO_TEXT:
        return piece.exact
    if len(run) * len(piece.exact) > _MOST_GROWN:
        return None
    if max(map(len, run)) + max(map(len, piece.exact)) > _LONGEST_GROWN:
        return None
    return frozenset(a + b for a, b in product(run, piece.exact))


def _either(pieces: list[_Piece]) -> _Piece:
    """Return an alternation."""
    if len(pieces) == 1:
        return pieces[0]
    exact = frozenset(text for piece in pieces for text in piece.exact or ())
    others = tuple(trail for piece in pieces if piece.exact is None for trail in piece.trails)
    if not others and len(exact) <= _MOST_ALTERNATIVES:
        return _Piece(exact)
    trails = (one_of(exact), *others) if exact else others
    return _Piece(None, trails if all(trail.choices for trail in trails) else merged(trails))


def _repeated(piece: _Piece, least: int, most: int) -> Iterator[_Piece]:
    """Yield pieces in a row that stand for `piece` from `least` to `most` times."""
    if least == 0 and most == 1 and piece.exact is not None:
        yield _Piece(piece.exact | _NO_TEXT)
        return
    copies = min(least, _MOST_COPIES)
    yield from [piece] * copies
    if most > copies:
        shortest, longest = piece.length()
        rest = any_characters((least - copies) * shortest, (most - copies) * longest)
        yield _Piece(None, (rest,))


class _Reader:
    """Read a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._place = 0

    @property
    def is_at_end(self) -> bool:
        return self._place >= len(self._pattern)

    def alternation(self, depth: int) -> _Piece:
        if depth > _DEEPEST:
            raise _NotUnderstoodError
        pieces = [_sequence(self._pieces(depth))]
        while self._next_is("|"):
            self._place += 1
            pieces.append(_sequence(self._pieces(depth)))
        return _either(pieces)

    def _next_is(self, signs: str) -> bool:
        return not self.is_at_end and self._pattern[self._place] in signs

    def _pieces(self, depth: int) -> Iterator[_Piece]:
        pattern, end = self._pattern, len(self._pattern)
        while self._place < end and pattern[self._place] not in "|)":
            plain = _PLAIN.match(pattern, self._place)
            if plain is not None:
                yield from self._plain(plain[0])
            else:
                yield from self._quantified(self._atom(depth))

    def _plain(self, text: str) -> Iterator[_Piece]:
        """Yield plain text; a sign that asks for repeats behind it means its last character."""
        self._place += len(text)
        if self.is_at_end or self._pattern[self._place] not in _QUANTIFIERS:
            yield _Piece(frozenset([text]))
            return
        if len(text) > 1:
            yield _Piece(frozenset([text[:-1]]))
        yield from self._quantified(_Piece(frozenset([text[-1]])))

    def _quantified(self, piece: _Piece) -> Iterator[_Piece]:
        counts = self._counts()
        if counts is None:
            yield piece
            return
        self._place += self._next_is("?")
        repeated = list(_repeated(piece, *counts))
        if self._next_is("?*+{"):
            yield from self._quantified(_sequence(repeated))
        else:
            yield from repeated

    def _counts(self) -> tuple[int, int] | None:
        """Read how often the piece before may stand; None when nothing is said."""
        if self.is_at_end:
            return None
        sign = self._pattern[self._place]
        if sign in "?*+":
            self._place += 1
            return int(sign == "+"), 1 if sign == "?" else UNLIMITED
        found = _COUNTS.match(self._pattern, self._place)
        if found is None:
            return None
        self._place = found.end()
        least = int(found[1])
        return least, least if found[2] is None else int(found[3] or UNLIMITED)

    def _atom(self, depth: int) -> _Piece:
        sign = self._pattern[self._place]
        if sign == "(":
            return self._group(depth)
        if sign == "[":
            return self._char_class()
        if sign == "\\":
            return self._escape()
        self._place += 1
        if sign in "^$":
            return _EMPTY
        return _CHARACTER if sign == "." else _Piece(frozenset([sign]))

    def _group(self, depth: int) -> _Piece:
        self._place += 1
        flags = _FLAGS.match(self._pattern, self._place)
        if flags is not None:
            self._place = flags.end()
            return _EMPTY
        head = _GROUP_HEAD.match(self._pattern, self._place)
        self._place = head.end() if head is not None else self._place
        words = _PLAIN_WORDS.match(self._pattern, self._place)
        if words is not None:
            self._place = words.end()
            piece = _either([_Piece(frozenset([word])) for word in words[0].split("|")])
        else:
            piece = self.alternation(depth + 1)
        if not self._next_is(")"):
            raise _NotUnderstoodError
        self._place += 1
        return piece if piece.exact is not None else _Piece(None, few(piece.trails))

    def _escape(self) -> _Piece:
        found = _ESCAPE.match(self._pattern, self._place)
        if found is None or found[0][1] in "QEC":
            raise _NotUnderstoodError
        self._place = found.end()
        sign = found[0][1:]
        if sign in _NO_WIDTH:
            return _EMPTY
        if sign == "d":
            return _DIGIT
        if sign in _SPELT:
            return _Piece(frozenset([_SPELT[sign]]))
        return _CHARACTER if sign[0].isalnum() else _Piece(frozenset([sign]))

    def _char_class(self) -> _Piece:
        found = _CLASS.match(self._pattern, self._place)
        if found is None:
            raise _NotUnderstoodError
        self._place = found.end()
        chars = None if found[1] else _few_characters(found[2])
        return _CHARACTER if chars is None else _Piece(chars)


def _few_characters(body: str) -> Choice | None:
    """Return the characters of a class written out, or None where they are many or unclear."""
    chars: set[str] = set()
    place = 0
    while place < len(body):
        found = _PLAIN_IN_CLASS.match(body, place)
        if found is None or (
            found["to"] and ord(found["to"]) - ord(found["from"]) > _MOST_IN_CLASS
        ):
            return None
        if found["to"]:
            chars.update(map(chr, range(ord(found["from"]), ord(found["to"]) + 1)))
        else:
            chars.add(found["sign"] or found[0])
        place = found.end()
    return frozenset(chars) if 0 < len(chars) <= _MOST_IN_CLASS else None
