"""Phone numbers by kind; free and service numbers are none."""

from datetime import date

import pytest

from snswriter.engine.document import Reader
from snswriter.engine.office import OfficeWords
from snswriter.engine.recognizer import Context
from snswriter.engine.recognizers.phones import phone_numbers, phones
from snswriter.engine.scanner import Scanner
from snswriter.text.fold import Folder
from snswriter.text.tokens import Tokenizer

FOLDER = Folder()
READER = Reader(Scanner((), FOLDER.kana), FOLDER, Tokenizer())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("090-1234-5678へ", (("090-1234-5678", "mobile"),)),
        ("０６０（１２３４）５６７８", (("060(1234)5678", "mobile"),)),
        ("09012345678", (("09012345678", "mobile"),)),
        ("+81-90-1234-5678", (("+81-90-1234-5678", "mobile"),)),
        ("〇九〇の五五五〇の〇一七三", (("〇九〇の五五五〇の〇一七三", "mobile"),)),
        ("050-5555-0134", (("050-5555-0134", "ip"),)),
        ("03-5253-5111", (("03-5253-5111", "fixed"),)),
        ("0120-123-456 0570-012-345", ()),
        ("#7119、189、110番", ()),
        ("〒098-2501", ()),
        ("2026-11-20", ()),
        ("090-0234-5678", ()),
    ],
)
def test_phones(text: str, expected: tuple[tuple[str, str], ...]) -> None:
    passage = READER.read(text).lines[0].passage
    found = passage.extract(phones)
    assert tuple((p.span.of(passage.text), p.kind.value) for p in found) == expected


def test_own_contacts_are_left_out() -> None:
    office = OfficeWords(contacts=("090-1234-5678",))
    context = Context(date(2026, 11, 20), office=office)
    document = READER.read("０９０－１２３４－５６７８")
    assert not list(phone_numbers(document, context, {"kinds": ["mobile"]}))
