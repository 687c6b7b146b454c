"""Token sequences: the small pattern language over tokens, compiled from one line of text.

Elements stand side by side, separated by spaces:

    語|別の語      the surface, one of several
    <馬鹿|阿呆>    the UniDic lemma (or dictionary form), one of several
    @list          a surface, lemma or dictionary form of the named word list
    #名詞-固有名詞 the part of speech, from its start
    ~命令形        the conjugation form, from its start
    a&b            both at once
    !a             anything but a
    a?             a or nothing
    …5             up to five tokens of any kind, inside the sentence
    ^              the start of a sentence
    $              the end of a sentence
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from snswriter.text.tokens import Lexeme

_SENTENCE_ENDS = frozenset("。！？!?\n")
_MAX_ELEMENTS = 16
_MAX_GAP = 12


class SequenceError(ValueError):
    """The sequence cannot be compiled; the message says which element and why."""


class _Kind(Enum):
    SURFACE = "surface"
    LEMMA = "lemma"
    LIST = "list"
    POS = "pos"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class _Test:
    kind: _Kind
    values: frozenset[str] | tuple[str, ...]
    negated: bool = False

    def accepts(self, lexeme: Lexeme) -> bool:
        return self._holds(lexeme) != self.negated

    def _holds(self, lexeme: Lexeme) -> bool:
        if self.kind is _Kind.SURFACE:
            return lexeme.names[0] in self.values
        if self.kind is _Kind.LEMMA:
            return lexeme.lemma in self.values or lexeme.base in self.values
        if self.kind is _Kind.LIST:
            return any(name in self.values for name in lexeme.names)
        value = lexeme.pos if self.kind is _Kind.POS else lexeme.form
        return value.startswith(tuple(self.values))


@dataclass(frozen=True, slots=True)
class _Element:
    tests: tuple[_Test, ...]
    at_least: int = 1
    at_most: int = 1

    def accepts(self, lexeme: Lexeme) -> bool:
        return all(test.accepts(lexeme) for test in self.tests)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A compiled token sequence.

    Attributes:
        keys: Surfaces and lemmas of which one must be the first token; None when the first
            element is of another kind and every token has to be tried.
    """

    elements: tuple[_Element, ...]
    from_start: bool
    to_end: bool
    keys: frozenset[str] | None

    def match_at(self, lexemes: tuple[Lexeme, ...], first: int) -> int | None:
        """Return the index behind the shortest match that begins at word `first`, or None.

        Work is bounded by the number of elements times the longest gap, whatever the text.
        """
        if self.from_start and first and not _ends_sentence(lexemes[first - 1]):
            return None
        states = self._closure({(0, 0)})
        for index in range(first, len(lexemes) + 1):
            if self._is_done(states) and self._may_end(lexemes, index):
                return index
            if index == len(lexemes):
                return None
            states = self._closure(self._step(states, lexemes[index]))
            if not states:
                return None
        return None

    def _step(self, states: set[tuple[int, int]], lexeme: Lexeme) -> set[tuple[int, int]]:
        following: set[tuple[int, int]] = set()
        for element_index, used in states:
            if element_index == len(self.elements):
                continue
            element = self.elements[element_index]
            if used < element.at_most and element.accepts(lexeme):
                following.add((element_index, used + 1))
        return following

    def _closure(self, states: set[tuple[int, int]]) -> set[tuple[int, int]]:
        closed = set(states)
        pending = list(states)
        while pending:
            element_index, used = pending.pop()
            if element_index == len(self.elements):
                continue
            successor = (element_index + 1, 0)
            if used >= self.elements[element_index].at_least and successor not in closed:
                closed.add(successor)
                pending.append(successor)
        return closed

    def _is_done(self, states: set[tuple[int, int]]) -> bool:
        return (len(self.elements), 0) in states

    def _may_end(self, lexemes: tuple[Lexeme, ...], index: int) -> bool:
        if not self.to_end:
            return True
        return index == len(lexemes) or _ends_sentence(lexemes[index])


def _ends_sentence(lexeme: Lexeme) -> bool:
    return lexeme.names[0][-1:] in _SENTENCE_ENDS


def compile_sequence(
    source: str, lists: Mapping[str, tuple[str, ...]], fold: Callable[[str], str]
) -> Sequence:
    """Return the compiled sequence.

    Args:
        source: One line as the module describes.
        lists: Named word lists for `@name`, folded.
        fold: Folds a surface the way the texts are folded.

    Raises:
        SequenceError: An element is unknown, empty or too long.
    """
    words = source.split()
    from_start = words[:1] == ["^"]
    to_end = words[-1:] == ["$"]
    inner = words[from_start : len(words) - to_end]
    elements = tuple(_element(word, lists, fold) for word in inner)
    if not any(element.at_least for element in elements):
        raise SequenceError(
            f"「{source}」は空の一致を許します。必ず現れる語を一つ入れてください。"
        )
    if len(elements) > _MAX_ELEMENTS:
        raise SequenceError(f"「{source}」は要素が多すぎます({_MAX_ELEMENTS}個まで)。")
    return Sequence(elements, from_start, to_end, _keys(elements))


def _element(
    word: str, lists: Mapping[str, tuple[str, ...]], fold: Callable[[str], str]
) -> _Element:
    if word.startswith("…"):
        return _gap(word)
    optional = word.endswith("?") and len(word) > 1
    parts = word[:-1].split("&") if optional else word.split("&")
    tests = tuple(_test(part, lists, fold) for part in parts)
    return _Element(tests, at_least=0 if optional else 1)


def _gap(word: str) -> _Element:
    if not word[1:].isdecimal() or not 0 < int(word[1:]) <= _MAX_GAP:
        raise SequenceError(f"「{word}」: 「…」のあとに 1～{_MAX_GAP} の数字を書いてください。")
    stop = _Test(_Kind.SURFACE, _SENTENCE_ENDS, negated=True)
    return _Element((stop,), at_least=0, at_most=int(word[1:]))


def _test(part: str, lists: Mapping[str, tuple[str, ...]], fold: Callable[[str], str]) -> _Test:
    negated = part.startswith("!") and len(part) > 1
    body = part[1:] if negated else part
    if not body:
        raise SequenceError(f"「{part}」: 空の要素です。")
    kind, values = _kind_and_values(body, lists, fold)
    return _Test(kind, values, negated)


def _kind_and_values(
    body: str, lists: Mapping[str, tuple[str, ...]], fold: Callable[[str], str]
) -> tuple[_Kind, frozenset[str] | tuple[str, ...]]:
    if body.startswith("<") and body.endswith(">"):
        return _Kind.LEMMA, frozenset(body[1:-1].split("|"))
    if body.startswith("@"):
        if body[1:] not in lists:
            raise SequenceError(f"「{body}」という語のリストがありません。")
        return _Kind.LIST, frozenset(lists[body[1:]])
    if body.startswith("#"):
        return _Kind.POS, tuple(body[1:].split("|"))
    if body.startswith("~"):
        return _Kind.FORM, tuple(body[1:].split("|"))
    return _Kind.SURFACE, frozenset(map(fold, body.split("|")))


def _keys(elements: tuple[_Element, ...]) -> frozenset[str] | None:
    first = elements[0]
    if not first.at_least:
        return None
    usable = [
        test.values
        for test in first.tests
        if not test.negated and test.kind in (_Kind.SURFACE, _Kind.LEMMA, _Kind.LIST)
    ]
    return frozenset(usable[0]) if usable else None
