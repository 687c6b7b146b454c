"""Run one recognizer on one text, as the tests of this room need it."""

from datetime import date

from snswriter.engine.document import Document, Reader
from snswriter.engine.recognizer import Context, Options, Recognizer
from snswriter.engine.scanner import Scanner
from snswriter.text.fold import Folder
from snswriter.text.tokens import Tokenizer

FOLDER = Folder()
READER = Reader(Scanner((), FOLDER.kana), FOLDER, Tokenizer())
FRIDAY = date(2026, 11, 20)


def read(text: str) -> Document:
    return READER.read(text)


def found(
    recognizer: Recognizer, text: str, on: date = FRIDAY, options: Options | None = None
) -> tuple[str, ...]:
    """Return the folded characters that the recognizer marks."""
    document = read(text)
    return tuple(
        hit.span.of(document.lines[hit.line].passage.text)
        for hit in recognizer(document, Context(on), options or {})
    )


def truths(
    recognizer: Recognizer, text: str, on: date = FRIDAY, options: Options | None = None
) -> tuple[str, ...]:
    """Return the `truth` of every hit."""
    return tuple(hit.values["truth"] for hit in recognizer(read(text), Context(on), options or {}))
