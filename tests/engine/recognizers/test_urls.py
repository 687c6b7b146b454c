"""Addresses are found and taken apart, whatever surrounds them."""

import pytest

from snswriter.engine.document import Reader
from snswriter.engine.recognizers.urls import addresses
from snswriter.engine.scanner import Scanner
from snswriter.text.fold import Folder
from snswriter.text.tokens import Tokenizer

FOLDER = Folder()
READER = Reader(Scanner((), FOLDER.kana), FOLDER, Tokenizer())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("予定は来週です。", ()),
        ("HTTP/2 と HTTPS のちがい", ()),
        ("koho@city.midorino.lg.jp", ()),
        ("Ver.1.2.3.4", ()),
        ("（https://www.a.jp/x）から", (("https://www.a.jp/x", "https", "www.a.jp", "/x"),)),
        ("https://www.a.jp/（市）ABC", (("https://www.a.jp/", "https", "www.a.jp", "/"),)),
        ("ｈｔｔｐ：／／ａ．ｊｐ／", (("http://a.jp/", "http", "a.jp", "/"),)),
        ("https//a.jp/b です", (("https//a.jp/b", "https", "a.jp", "/b"),)),
        ("ttps://a.jp/。", (("ttps://a.jp/", "https", "a.jp", "/"),)),
        ("x.gd/ab1 まで", (("x.gd/ab1", "", "x.gd", "/ab1"),)),
        ("10.0.0.5/i", (("10.0.0.5/i", "", "10.0.0.5", "/i"),)),
        ("http://[::1]:80/", (("http://[::1]:80/", "http", "[::1]", "/"),)),
        ("javascript:alert(1)", (("javascript:alert(1)", "javascript", "", "alert(1)"),)),
        (r"\\fs01\koho\a.pdf です", ((r"\\fs01\koho\a.pdf", "share", "", r"\\fs01\koho\a.pdf"),)),
        ("https://雪.example/a", (("https://雪.example/a", "https", "雪.example", "/a"),)),
    ],
)
def test_addresses(text: str, expected: tuple[tuple[str, ...], ...]) -> None:
    passage = READER.read(text).lines[0].passage
    found = tuple(
        (a.span.of(passage.text), a.scheme, a.host, a.path) for a in passage.extract(addresses)
    )
    assert found == expected
