"""Which literals a regular expression needs: the words without which it cannot match.

The reading errs on the safe side. What it does not understand counts as "anything", and a
pattern of which nothing is required is simply tried on every text.

The idea of deriving a conjunction of disjunctions of literals follows Russ Cox, "Regular
Expression Matching with a Trigram Index" (2012).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

Choice = frozenset[str]
"""Literals of which at least one must occur."""

_MOST_EXACT = 24
_MOST_CHOICES = 600
_LONGEST = 8
_MOST_IN_CLASS = 12


@dataclass(frozen=True, slots=True)
class _Needs:
    """What a piece of a pattern needs.

    Attributes:
        exact: All texts that the piece can match, when they are few; else None.
        choices: Choices of which every one must hold.
    """

    exact: Choice | None
    choices: tuple[Choice, ...] = ()


_NOTHING = _Needs(None)
_EMPTY = _Needs(frozenset([""]))


def required_choices(pattern: str) -> tuple[Choice, ...]:
    """Return the choices of case-folded literals that every match of `pattern` must contain.

    An empty tuple means that nothing is known. `pattern` is RE2 syntax; the text to compare with
    must be case-folded.
    """
    reader = _Reader(pattern)
    needs = reader.alternation()
    if not reader.is_at_end:
        return ()
    return tuple(dict.fromkeys(_usable(_settled(needs))))


def _usable(choices: Iterable[Choice]) -> Iterator[Choice]:
    for choice in choices:
        lowered = frozenset(literal.casefold() for literal in choice)
        if lowered and "" not in lowered and len(lowered) <= _MOST_CHOICES:
            yield lowered


def _settled(needs: _Needs) -> tuple[Choice, ...]:
    if needs.exact is None or "" in needs.exact:
        return needs.choices
    return (*needs.choices, needs.exact)


def _in_a_row(pieces: Iterable[_Needs]) -> _Needs:
    """Return what pieces one behind the other need.

    Literals grow together as long as few texts are possible; where a piece may be anything, the
    run so far becomes a choice and a new one begins.
    """
    choices: list[Choice] = []
    run = _EMPTY
    is_exact = True
    for piece in pieces:
        choices += piece.choices
        grown = _grown(run, piece)
        if grown is None:
            is_exact = False
            choices += _settled(run)
            grown = _EMPTY if piece.exact is None else _Needs(piece.exact)
        run = grown
    if is_exact:
        return _Needs(run.exact, tuple(choices))
    return _Needs(None, (*choices, *_settled(run)))


def _grown(run: _Needs, piece: _Needs) -> _Needs | None:
    """Return the run with the piece at its end, or None when the texts are unknown or many."""
    if run.exact is None or piece.exact is None:
        return None
    longest = max(map(len, run.exact)) + max(map(len, piece.exact))
    if len(run.exact) * len(piece.exact) > _MOST_EXACT or longest > _LONGEST:
        return None
    return _Needs(frozenset(a + b for a, b in product(run.exact, piece.exact)))


def _either(pieces: list[_Needs]) -> _Needs:
    """Return what an alternation needs."""
    if len(pieces) == 1:
        return pieces[0]
    if all(piece.exact is not None and not piece.choices for piece in pieces):
        exact = frozenset(text for piece in pieces for text in piece.exact or ())
        if len(exact) <= _MOST_CHOICES:
            return _Needs(exact)
    best = [_best(_settled(piece)) for piece in pieces]
    if any(choice is None for choice in best):
        return _NOTHING
    return _Needs(None, (frozenset(text for choice in best for text in choice or ()),))


def _best(choices: tuple[Choice, ...]) -> Choice | None:
    usable = [choice for choice in choices if choice and "" not in choice]
    return min(usable, key=commonness) if usable else None


def commonness(choice: Choice) -> float:
    """Return a rough measure of how often one of the literals stands in a Japanese line."""
    return sum(_how_common(literal) for literal in choice)


def _how_common(literal: str) -> float:
    is_kana = all("ぁ" <= char <= "ゖ" or char in "、。ー" for char in literal)
    per_char = 0.25 if is_kana else 0.06
    return per_char ** min(len(literal), 4)


class _Reader:
    """Read a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._place = 0

    @property
    def is_at_end(self) -> bool:
        return self._place >= len(self._pattern)

    def alternation(self) -> _Needs:
        pieces = [self._sequence()]
        while self._next_is("|"):
            self._place += 1
            pieces.append(self._sequence())
        return _either(pieces)

    def _next_is(self, signs: str) -> bool:
        return not self.is_at_end and self._pattern[self._place] in signs

    def _sequence(self) -> _Needs:
        return _in_a_row(self._pieces())

    def _pieces(self) -> Iterator[_Needs]:
        while not self.is_at_end and not self._next_is("|)"):
            yield self._repeated()

    def _repeated(self) -> _Needs:
        needs = self._atom()
        while True:
            least, is_once = self._quantifier()
            if is_once:
                return needs
            if least == 0 and self._pattern[self._place - 1] == "?" and needs.exact is not None:
                needs = _Needs(None if needs.choices else needs.exact | {""})
            else:
                needs = _Needs(None, _settled(needs)) if least else _NOTHING

    def _quantifier(self) -> tuple[int, bool]:
        """Return the least number of times, and whether there is no quantifier at all."""
        if self.is_at_end:
            return 1, True
        sign = self._pattern[self._place]
        if sign in "*+?":
            self._place += 1
            is_lazy = self._next_is("?")
            self._place += is_lazy
            return (1 if sign == "+" else 0), False
        end = self._pattern.find("}", self._place)
        counts = self._pattern[self._place + 1 : end]
        if sign != "{" or end < 0 or not counts.replace(",", "").isdecimal():
            return 1, True
        self._place = end + 1
        is_lazy = self._next_is("?")
        self._place += is_lazy
        return int(counts.split(",")[0] or 0), False

    def _atom(self) -> _Needs:
        sign = self._pattern[self._place]
        self._place += 1
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._char_class()
        if sign == "\\":
            return self._escape()
        if sign in "^$":
            return _EMPTY
        return _NOTHING if sign == "." else _Needs(frozenset([sign]))

    def _group(self) -> _Needs:
        if self._next_is("?"):
            head_end = self._end_of_group_head()
            if self._pattern[head_end - 1] == ")":
                self._place = head_end
                return _EMPTY
            self._place = head_end
        needs = self.alternation()
        self._place += 1
        return needs

    def _end_of_group_head(self) -> int:
        """Return the place behind ?:, ?P<name>, ?flags: or ?flags) ."""
        place = self._place + 1
        while place < len(self._pattern) and self._pattern[place] not in ":>)":
            place += 1
        return min(place + 1, len(self._pattern))

    def _escape(self) -> _Needs:
        if self.is_at_end:
            return _NOTHING
        sign = self._pattern[self._place]
        self._place += 1
        if sign in "pPx" and self._next_is("{"):
            self._place = self._pattern.find("}", self._place) + 1 or len(self._pattern)
            return _NOTHING
        if sign in "bBAz":
            return _EMPTY
        if sign in "nt":
            return _Needs(frozenset("\n" if sign == "n" else "\t"))
        return _NOTHING if sign.isalnum() else _Needs(frozenset([sign]))

    def _char_class(self) -> _Needs:
        """Read up to the closing bracket; only a small positive class of plain signs counts."""
        is_plain = not self._next_is("^")
        chars: set[str] = set()
        first = self._place + (not is_plain)
        place = first
        while place < len(self._pattern) and (self._pattern[place] != "]" or place == first):
            sign = self._pattern[place]
            if sign == "\\":
                place += 1
                sign = self._pattern[place : place + 1]
                is_plain = is_plain and not sign.isalnum()
            elif sign == "[" and self._pattern[place + 1 : place + 2] == ":":
                is_plain = False
                place = self._pattern.find(":]", place) + 1
            chars.add(sign)
            place += 1
        body = self._pattern[first:place]
        self._place = place + 1
        is_plain = is_plain and "-" not in body[1:-1]
        if not is_plain or len(chars) > _MOST_IN_CLASS:
            return _NOTHING
        return _Needs(frozenset(chars))
