"""Links: each fault is seen where it is, and only there."""

from datetime import date

import pytest

from snswriter.engine.document import Reader
from snswriter.engine.office import OfficeWords
from snswriter.engine.recognizer import Context, Options
from snswriter.engine.recognizers.links import LINK_RECOGNIZERS
from snswriter.engine.scanner import Scanner
from snswriter.text.fold import Folder
from snswriter.text.tokens import Tokenizer

FOLDER = Folder()
READER = Reader(Scanner((), FOLDER.kana), FOLDER, Tokenizer())
OFFICE = OfficeWords(domains=("city.midorino.lg.jp",), retired_domains=("midorino-kanko.example",))
CONTEXT = Context(date(2026, 11, 20), office=OFFICE)


def marked(recognizer: str, text: str, options: Options) -> list[str]:
    document = READER.read(text)
    hits = LINK_RECOGNIZERS[recognizer](document, CONTEXT, options)
    return [hit.span.of(document.lines[hit.line].passage.text) for hit in hits]


@pytest.mark.parametrize(
    ("recognizer", "text", "expected"),
    [
        ("short_address", "https://zz.nu/a8Kd へ", ["https://zz.nu/a8Kd"]),
        ("short_address", "https://www.city.midorino.lg.jp/a", []),
        ("script_address", "javascript:go()", ["javascript:go()"]),
        ("script_address", "JavaScript: 入門", []),
        ("numeric_address", "http://203.0.113.7/a", ["http://203.0.113.7/a"]),
        ("numeric_address", "http://192.168.0.7/a", []),
        ("internal_address", "http://192.168.0.7/a", ["http://192.168.0.7/a"]),
        ("internal_address", r"\\fs01\koho\a.pdf", [r"\\fs01\koho\a.pdf"]),
        ("disguised_address", "https://xn--a-1.example/", ["https://xn--a-1.example/"]),
        (
            "retired_address",
            "https://midorino-kanko.example/",
            ["https://midorino-kanko.example/"],
        ),
        ("foreign_address", "https://www.city.midorino.lg.jp/", []),
        ("foreign_address", "https://a.example.com/", ["https://a.example.com/"]),
        ("plain_http_address", "http://a.example.com/", ["http://a.example.com/"]),
        ("full_width_address", "ｈｔｔｐｓ://a.jp/", ["https://a.jp/"]),
        ("broken_address", "https//a.jp/", ["https//a.jp/"]),
        ("broken_address", "https://www..a.jp/", ["https://www..a.jp/"]),
        ("broken_address", "https://a.jp/", []),
        ("glued_address", "https://a.jp/bを", ["https://a.jp/b"]),
        ("glued_address", "https://a.jp/b を", []),
        ("glued_address", "https://a.jp/b。", []),
        ("glued_before_address", "はhttps://a.jp/b", ["https://a.jp/b"]),
        ("spaced_address", "https://a.jp/ b/c.html", ["https://a.jp/ b/c.html"]),
        ("spaced_address", "https://a.jp/ TEL 045-555-0120", []),
    ],
)
def test_faults(recognizer: str, text: str, expected: list[str]) -> None:
    assert marked(recognizer, text, {}) == expected


@pytest.mark.parametrize(
    ("recognizer", "text", "options", "is_marked"),
    [
        ("address_of_file", "https://a.jp/x.EXE", {"types": ["exe"]}, True),
        ("address_of_file", "https://a.jp/get?f=x.exe", {"types": ["exe"]}, True),
        ("address_of_file", "https://a.jp/exe", {"types": ["exe"]}, False),
        ("address_with_path", "https://stg2.a.jp/", {"labels": ["stg"]}, True),
        ("address_with_path", "https://a.jp/test01.html", {"segments": ["test"]}, True),
        ("address_with_path", "https://a.jp/contest/", {"segments": ["test"]}, False),
        ("address_with_path", "https://a.jp/;jsessionid=1", {"queries": ["jsessionid="]}, True),
        ("address_at_host", "https://b.drive.jp/", {"hosts": ["drive.jp"]}, True),
        ("address_at_host", "https://my-casino.example/", {"parts": ["casino"]}, True),
        ("imitated_address", "https://pay-login.example/", {"brands": ["pay"]}, False),
        (
            "imitated_address",
            "https://pay-login.example/",
            {"brands": ["pay"], "baits": ["login"]},
            True,
        ),
    ],
)
def test_faults_named_by_options(
    recognizer: str, text: str, options: Options, is_marked: bool
) -> None:
    assert bool(marked(recognizer, text, options)) is is_marked
