"""Almost right: a number one digit off an own contact, a name one or two characters off."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

import regex

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options, Recognizer
from snswriter.text.span import Span

_NUMBER = regex.compile(r"(?<![\d-])0[\d][\d()\- ]{7,13}\d(?![\d-])")
_LEAST_NAME = 5
_LONG_NAME = 8
_REMEMBERED = 4096


def contact_near_miss(document: Document, context: Context, options: Options) -> Iterable[Hit]:
    """Yield phone numbers that differ from one own contact by one digit or two swapped ones."""
    known = {_digits(contact): contact for contact in context.office.contacts}
    if not known:
        return
    for line, span in document.extract(_numbers):
        digits = _digits(span.of(document.lines[line].passage.text))
        if digits in known:
            continue
        near = next((contact for own, contact in known.items() if _is_near(own, digits)), None)
        if near:
            yield Hit(line, span, {"truth": near})


def name_near_miss(document: Document, context: Context, options: Options) -> Iterable[Hit]:
    """Yield words that are almost, but not quite, an official name of the office."""
    for name in context.office.names:
        if len(name) < _LEAST_NAME:
            continue
        for number, line in enumerate(document.lines):
            for span in _near_names(line.passage, name, context.office.names):
                yield Hit(number, span, {"truth": name}, (name,))


def _numbers(passage: Passage) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in _NUMBER.finditer(passage.text))


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdecimal())


def _is_near(own: str, other: str) -> bool:
    if len(own) != len(other):
        return False
    wrong = [place for place, (a, b) in enumerate(zip(own, other, strict=True)) if a != b]
    if len(wrong) == 1:
        return True
    return (
        len(wrong) == 2
        and wrong[1] == wrong[0] + 1
        and own[wrong[0]] == other[wrong[1]]
        and own[wrong[1]] == other[wrong[0]]
    )


def _near_names(passage: Passage, name: str, names: tuple[str, ...]) -> Iterator[Span]:
    """Yield near misses; cheap when no piece of the name stands in the line.

    A text within k edits of the name holds at least one of its k + 1 pieces unchanged.
    """
    edits = 2 if len(name) >= _LONG_NAME else 1
    if not any(piece in passage.text for piece in _pieces(name, edits + 1)):
        return
    exact = [
        Span(*found.span()) for one in names for found in _exactly(one).finditer(passage.text)
    ]
    for found in _nearly(name, edits).finditer(passage.text):
        span = Span(*found.span())
        is_word = span.start in passage.borders and span.end in passage.borders
        if is_word and not any(span.overlaps(right) for right in exact):
            yield span


def _pieces(name: str, parts: int) -> list[str]:
    size = len(name) // parts
    cuts = [size * part for part in range(parts)] + [len(name)]
    return [name[start:end] for start, end in pairwise(cuts)]


@lru_cache(_REMEMBERED)
def _exactly(name: str) -> "regex.Pattern[str]":
    return regex.compile(regex.escape(name))


@lru_cache(_REMEMBERED)
def _nearly(name: str, edits: int) -> "regex.Pattern[str]":
    return regex.compile(f"(?b)(?:{regex.escape(name)}){{1<=e<={edits}}}")


NEAR_MISS_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {"contact_near_miss": contact_near_miss, "name_near_miss": name_near_miss}
)
