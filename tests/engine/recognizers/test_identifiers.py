"""Personal numbers and cards are told from other numbers, in every grouping and width."""

from datetime import date

import pytest

from snswriter.engine.document import Reader
from snswriter.engine.recognizer import Context
from snswriter.engine.recognizers.identifiers import card_numbers, my_numbers
from snswriter.engine.scanner import Scanner
from snswriter.text.fold import Folder
from snswriter.text.tokens import Tokenizer

FOLDER = Folder()
READER = Reader(Scanner((), FOLDER.kana), FOLDER, Tokenizer())
CONTEXT = Context(date(2026, 11, 20))
OPTIONS: dict[str, int | float | str | list[str]] = {
    "labels": ["個人番号", "カード番号"],
    "others": ["受付番号"],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("123456789018", ["123456789018"]),
        ("番号は1234 5678 9018です", ["1234 5678 9018"]),
        ("１２３４－５６７８－９０１８", ["1234-5678-9018"]),
        ("1234-5678 9018", ["1234-5678 9018"]),
        ("123・456・789・018", ["123・456・789・018"]),
        ("12 34 56 78 90 18", ["12 34 56 78 90 18"]),
        ("1 2 3 4 5 6 7 8 9 0 1 8", ["1 2 3 4 5 6 7 8 9 0 1 8"]),
        ("1234の5678の9018", ["1234の5678の9018"]),
        ("一二三四五六七八九〇一八", ["一二三四五六七八九〇一八"]),
        ("123456789018 と 123456789018", ["123456789018", "123456789018"]),
        ("123456789017", []),
        ("個人番号 123456789017", ["123456789017"]),
        ("個人番号\n123456789017", ["123456789017"]),
        ("受付番号 123456789018", []),
        ("8000020149999", []),
        ("T8000020130001", []),
        ("123,456,789,018円", []),
        ("045-555-0120 045-555-0121", []),
        ("4111111111111111", []),
    ],
)
def test_my_numbers(text: str, expected: list[str]) -> None:
    document = READER.read(text)
    hits = my_numbers(document, CONTEXT, OPTIONS)
    assert [hit.span.of(document.lines[hit.line].passage.text) for hit in hits] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4111111111111111", ["4111111111111111"]),
        ("４１１１－１１１１－１１１１－１１１１", ["4111-1111-1111-1111"]),
        ("3782-822463-10005", ["3782-822463-10005"]),
        ("4111111111111112", []),
        ("カード番号 4111111111111112", ["4111111111111112"]),
        ("9784000000000", []),
        ("1234-5678-9018", []),
    ],
)
def test_card_numbers(text: str, expected: list[str]) -> None:
    document = READER.read(text)
    hits = card_numbers(document, CONTEXT, OPTIONS)
    assert [hit.span.of(document.lines[hit.line].passage.text) for hit in hits] == expected
