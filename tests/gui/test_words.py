import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from snswriter.engine import Finding, Severity
from snswriter.gui.words import as_plain, quoted, spoken
from snswriter.text.span import Span


def finding(text: str, clauses: tuple[str, ...] = ()) -> Finding:
    span = Span(0, len(text))
    return Finding(
        "tone.r", "tone", Severity.WARNING, span, text, "題", "説明。", "直し方。", (), clauses
    )


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("危険", "「危険」"),
        ("一行目\n 二行目", "「一行目 二行目」"),
        ("あ" * 24, f"「{'あ' * 24}」"),
        ("あ" * 25, f"「{'あ' * 24}…」"),
    ],
)
def test_quoted(text: str, quote: str) -> None:
    assert quoted(finding(text)) == quote


def test_spoken_tells_everything(qapp: QApplication) -> None:
    words = spoken(finding("危険", ("a-1", "b-2")), lambda clause: f"条項{clause}")
    assert "題 「危険」 説明。 直し方。 " in words
    assert words.endswith("条項a-1、条項b-2")


@pytest.mark.parametrize("text", ["<b>太字</b>\n二行目", "1 < 2 & 3 > 2", "<img src='x'>"])
def test_text_for_tooltips_is_shown_as_it_is(qapp: QApplication, text: str) -> None:
    document = QTextDocument()
    document.setHtml(as_plain(text))
    assert document.toPlainText() == text


def test_no_text_shows_no_tooltip() -> None:
    assert as_plain("") == ""
