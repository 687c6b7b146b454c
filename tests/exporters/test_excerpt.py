import pytest

from snswriter.exporters.excerpt import Excerpt, excerpt
from snswriter.text.span import Span


@pytest.mark.parametrize(
    ("text", "span", "shown"),
    [
        ("一二三", Span(1, 2), Excerpt("一", "二", "三")),
        ("二", Span(0, 1), Excerpt("", "二", "")),
        ("a\r\nb\tc", Span(3, 4), Excerpt("a ", "b", " c")),
        (
            "前" * 31 + "X" + "後" * 31,
            Span(31, 32),
            Excerpt("…" + "前" * 30, "X", "後" * 30 + "…"),
        ),
        ("X" * 130, Span(0, 130), Excerpt("", "X" * 120 + "…", "")),
        ("🌸\0X", Span(2, 3), Excerpt("🌸\ufffd", "X", "")),
    ],
)
def test_words_come_with_a_little_of_what_stands_around(
    text: str, span: Span, shown: Excerpt
) -> None:
    assert excerpt(text, span) == shown
