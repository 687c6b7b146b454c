import pytest

from snswriter.text.span import Span
from snswriter.text.word import word_before


@pytest.mark.parametrize(
    ("text", "index", "word"),
    [
        ("", 0, ""),
        ("危険", 2, "危険"),
        ("危険", 1, "危険"),
        ("危険", 0, ""),
        ("危険な", 3, "な"),
        ("傘などの", 4, "などの"),
        ("サーバー", 3, "サーバー"),
        ("らーめん", 2, "らーめん"),
        ("testing now", 4, "testing"),
        ("終わり。", 4, ""),
        ("🌸", 1, ""),
        ("🌸𠮷野家", 2, "𠮷野家"),
        ("葛\U000e0100飾", 2, "葛\U000e0100飾"),
        ("か\u3099く", 2, "か\u3099く"),
        ("2026年", 4, "2026"),
        ("ﾊﾟﾝ", 3, "ﾊﾟﾝ"),
        ("\ud800", 1, ""),
    ],
)
def test_the_word_before_a_place(text: str, index: int, word: str) -> None:
    found = word_before(text, index)
    assert (found.of(text), found.end >= index) == (word, True)


def test_an_empty_word_lies_at_the_place() -> None:
    assert word_before("あ、い", 2) == Span(2, 2)
