"""Numbers that stand for one person or one card, told from other numbers by their check digit."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from stdnum import luhn
from stdnum.jp import in_

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options, Recognizer
from snswriter.text.span import Span

_SEPARATOR = r"[の \u3000\-‐‑‒–—―−ー─・.,/_|\u200b\ufe0f\u20e3]"
_RUN = re.compile(rf"(?<![0-9A-Za-z])[0-9]+(?:{_SEPARATOR}{{1,3}}[0-9]+)*(?![0-9A-Za-z])")
_KANJI_RUN = re.compile(
    rf"[〇零一二三四五六七八九](?:{_SEPARATOR}?[〇零一二三四五六七八九]){{11,18}}"
)
_KANJI_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_DIGITS = re.compile(r"[0-9]+")
_ANY_DIGIT = re.compile("[0-9〇零一二三四五六七八九]")
_FEWEST_DIGITS = 12
_MY_NUMBER_SHAPES = frozenset(
    ((12,), (4, 4, 4), (3, 3, 3, 3), (6, 6), (4, 8), (8, 4), (2,) * 6, (1,) * 12, (5, 7), (7, 5))
)
_CARD_SHAPES = frozenset(
    ((16,), (15,), (14,), (4, 4, 4, 4), (4, 6, 5), (4, 6, 4), (8, 8), (2,) * 8, (1,) * 16)
)
_YEARS = re.compile(r"(?:(?:19|20)[0-9]{2}){3}")
_TIMESTAMP = re.compile(
    r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-4])[0-5][0-9]"
)
_CARD_START = re.compile(r"4|5[1-5]|2[2-7]|3[04-9]|6[0245]")
_LABEL_REACH = 60
_OTHER_REACH = 14
_REACH_BEHIND = 16


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: its place, its digits and the lengths of its groups."""

    span: Span
    digits: str
    shape: tuple[int, ...]


def numbers(passage: Passage) -> tuple[Number, ...]:
    """Return every stretch of neighbouring digit groups that may be one long number.

    Groups belong together when the same separator stands between them, or when they are three
    of four digits; shapes that neither a person's number nor a card has are left out.
    """
    if len(_ANY_DIGIT.findall(passage.text)) < _FEWEST_DIGITS:
        return ()
    found: list[Number] = []
    for run in (*_RUN.finditer(passage.text), *_KANJI_RUN.finditer(passage.text)):
        found.extend(_numbers_in(run[0].translate(_KANJI_DIGITS), run.start()))
    return tuple(found)


def _numbers_in(run: str, offset: int) -> Iterator[Number]:
    groups = [found.span() for found in _DIGITS.finditer(run)]
    first = 0
    while first < len(groups):
        last = _longest_number(run, groups, first)
        if last is None:
            first += 1
            continue
        span = Span(offset + groups[first][0], offset + groups[last][1])
        shape = tuple(end - start for start, end in groups[first : last + 1])
        digits = "".join(run[start:end] for start, end in groups[first : last + 1])
        yield Number(span, digits, shape)
        first = last + 1


def _longest_number(run: str, groups: list[tuple[int, int]], first: int) -> int | None:
    best: int | None = None
    shape: tuple[int, ...] = ()
    gaps: set[str] = set()
    for last in range(first, min(first + 16, len(groups))):
        shape = (*shape, groups[last][1] - groups[last][0])
        if last > first:
            gaps.add(_gap(run, groups, last))
        known = shape in _MY_NUMBER_SHAPES or shape in _CARD_SHAPES
        if known and (len(gaps) <= 1 or shape == (4, 4, 4)):
            best = last
    return best


def _gap(run: str, groups: list[tuple[int, int]], index: int) -> str:
    return run[groups[index - 1][1] : groups[index][0]]


def my_numbers(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Mark 12-digit personal numbers.

    A number beside one of `labels` is marked whatever its check digit; a number without a
    label when the check digit is right and none of the `others` (labels of other numbers)
    stands before it. Source of the check digit: 平成26年総務省令第85号 第5条.
    """
    for line, number in document.extract(numbers):
        if number.shape not in _MY_NUMBER_SHAPES:
            continue
        if _stands_out(document, line, number, options, in_.is_valid):
            yield Hit(line, number.span)


def card_numbers(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Mark numbers of credit cards: labelled ones, and others whose Luhn digit is right."""
    for line, number in document.extract(numbers):
        if number.shape not in _CARD_SHAPES or number.shape == (14,):
            continue
        if _stands_out(document, line, number, options, _is_card):
            yield Hit(line, number.span)


def _stands_out(
    document: Document,
    line: int,
    number: Number,
    options: Options,
    has_check_digit: Callable[[str], bool],
) -> bool:
    if _is_labelled(document, line, number, options):
        return True
    return has_check_digit(number.digits) and not _is_other(document, line, number, options)


def _is_card(digits: str) -> bool:
    return bool(_CARD_START.match(digits)) and luhn.is_valid(digits) and len(set(digits)) > 1


def _words(options: Options, name: str) -> list[str]:
    value = options.get(name, [])
    return value if isinstance(value, list) else [str(value)]


def _is_labelled(document: Document, line: int, number: Number, options: Options) -> bool:
    labels, others = _words(options, "labels"), _words(options, "others")
    text = document.lines[line].passage.text
    before = text[max(0, number.span.start - _LABEL_REACH) : number.span.start]
    if number.span.start < 4 and line:
        before = document.lines[line - 1].passage.text[-_LABEL_REACH:] + before
    if any(other in before[-_OTHER_REACH:] for other in others):
        return False
    behind = text[number.span.end : number.span.end + _REACH_BEHIND]
    return any(label in before or label in behind for label in labels)


def _is_other(document: Document, line: int, number: Number, options: Options) -> bool:
    if len(number.shape) == 1 and _TIMESTAMP.fullmatch(number.digits):
        return True
    if number.shape == (4, 4, 4) and _YEARS.fullmatch(number.digits):
        return True
    text = document.lines[line].passage.text
    before = text[max(0, number.span.start - _OTHER_REACH) : number.span.start]
    if "," in number.span.of(text) or before.endswith(("¥", "$", "約")):
        return True
    if text[number.span.end : number.span.end + 1] in tuple("円人件個冊枚台票歳年月日時分"):
        return True
    return any(other in before for other in _words(options, "others"))


IDENTIFIER_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {"my_number": my_numbers, "card_number": card_numbers}
)
