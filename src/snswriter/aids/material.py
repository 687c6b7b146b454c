"""What every aid looks at: the lines of a text with their words, and the sentences in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from snswriter.engine.document import Document, Reader
from snswriter.engine.passage import Passage
from snswriter.engine.scanner import Scanner
from snswriter.text.fold import Folder
from snswriter.text.span import Span
from snswriter.text.tokens import Token, Tokenizer

_PIECE = re.compile(r"[^。！？!?\n]+[。！？!?]*[」』）)】”]*")
_FIXED = re.compile(
    r"(?:https?://|www\.)[^\s。、「」()]+|(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]*@[A-Za-z0-9_.-]+|[##♯][\w々ー]+"
)
_ENDS = re.compile(r"[。！？!?][」』）)】”]*\Z")
# A line without 。 is a sentence all the same when it ends as only sentences do.
_CLOSING = ("動詞", "助動詞", "形容詞", "助詞-終助詞")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one line that is none: a heading, a date, an address.

    Attributes:
        span: Folded code points inside its line, blanks at the ends left out.
        is_whole: Whether it is a sentence.
        words: Its words.
    """

    span: Span
    is_whole: bool
    words: tuple[Token, ...]


def make_reader(tokenizer: Tokenizer) -> Reader:
    """Return a reader that looks for no rules; lines that were read before cost nothing."""
    folder = Folder()
    return Reader(Scanner((), folder.kana), folder, tokenizer)


def sentences(passage: Passage) -> tuple[Sentence, ...]:
    """Return the sentences of a line in their order; together they hold all its words."""
    return tuple(_sentences(passage))


def fixed_parts(passage: Passage) -> tuple[Span, ...]:
    """Return addresses, hashtags and names of accounts: what stops working when it is changed."""
    return tuple(Span(*found.span()) for found in _FIXED.finditer(passage.text))


def sentence_around(document: Document, line: int, span: Span) -> Span:
    """Return the code points of the text of the sentence around a folded span of a line."""
    passage = document.lines[line].passage
    around = [each.span for each in passage.extract(sentences) if each.span.overlaps(span)]
    wide = Span(around[0].start, around[-1].end) if around else span
    return document.source_span(line, wide)


def _sentences(passage: Passage) -> Iterator[Sentence]:
    for found in _PIECE.finditer(passage.text):
        inner = found[0].strip()
        if not inner:
            continue
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        span = Span(start, start + len(inner))
        words = tuple(token for token in passage.tokens if span.start <= token.start < span.end)
        yield Sentence(span, _is_whole(inner, words), words)


def _is_whole(text: str, words: tuple[Token, ...]) -> bool:
    if _ENDS.search(text):
        return True
    return bool(words) and words[-1].lexeme.pos.startswith(_CLOSING)
