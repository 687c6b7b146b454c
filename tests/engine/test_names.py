"""Names that a thread should not tear."""

import pytest

from snswriter.engine import Checker

CHECKER = Checker([])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("雨が降りました。", []),
        ("🌸 みどり野市の山田太郎市長です", ["みどり野市", "山田太郎市長"]),
        ("髙橋さくらさんが東京都千代田区で", ["髙橋さくらさん", "東京都千代田区"]),
        ("山田 太郎", ["山田", "太郎"]),
        ("㈱佐藤\n𠮷田花子", ["佐藤", "田花子"]),
        ("\ud800佐藤\0", ["佐藤"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [span.of(text) for span in CHECKER.names(text)] == names


def test_names_are_told_without_an_object_for_each_word() -> None:
    text = "みどり野市の山田太郎市長です"
    CHECKER.names(text)
    (line,) = CHECKER._reader.read(text).lines
    assert "tokens" not in vars(line.passage)
