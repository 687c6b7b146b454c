"""Find the same words written again and again in a row."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import ByLine, Context, Hit, Options, Recognizer
from snswriter.text.span import Span

_PIECE = re.compile(r"[^。、!?\s/】」』~☆★♪]+[。、!?\s/】」』~☆★♪]*")
_WORDS = re.compile(r"[一-龥ぁ-んァ-ヶ]")
_TRIM = "。、!? \t\u3000/】」』~☆★♪"
_LEAST_TIMES = 3
_LEAST_PIECE = 3
_LEAST_TIMES_OF_SHORT = 4
_LEAST_CHARACTERS = 12


def repeated_words(document: Document, context: Context, options: Options) -> Iterable[Hit]:
    """Yield stretches where the same piece of text stands at least three times in a row.

    Pieces end at punctuation, brackets or blanks. Short cheers stay silent: the whole stretch
    has at least 12 characters, and a piece of one or two characters stands at least four times.
    Option `times` raises the number of times.
    """
    least = max(_LEAST_TIMES, int(str(options.get("times", _LEAST_TIMES))))
    for number, (times, span) in document.extract(_runs):
        if times >= least:
            yield Hit(number, span, {"times": str(times)})


def _runs(passage: Passage) -> tuple[tuple[int, Span], ...]:
    if len(passage.text) < _LEAST_CHARACTERS:
        return ()
    return tuple(_equal_neighbours(passage.text))


def _equal_neighbours(text: str) -> Iterator[tuple[int, Span]]:
    plain = [piece.strip(_TRIM) for piece in _PIECE.findall(text)]
    if len(set(plain)) > len(plain) - _LEAST_TIMES + 1:
        return
    pieces = [
        (piece, found.span()) for piece, found in zip(plain, _PIECE.finditer(text), strict=True)
    ]
    first = 0
    for index in range(1, len(pieces) + 1):
        if index < len(pieces) and pieces[index][0] == pieces[first][0]:
            continue
        times = index - first
        span = Span(pieces[first][1][0], pieces[index - 1][1][1])
        if _is_telling(pieces[first][0], times, span):
            yield times, span
        first = index


def _is_telling(piece: str, times: int, span: Span) -> bool:
    least = _LEAST_TIMES if len(piece) >= _LEAST_PIECE else _LEAST_TIMES_OF_SHORT
    enough = times >= least and len(span) >= _LEAST_CHARACTERS
    return enough and _WORDS.search(piece) is not None


REPETITION_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {"repeated_words": ByLine(repeated_words, _runs)}
)
