import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from snswriter.gui.plain_editor import PlainEditor
from snswriter.text.clean import clean
from snswriter.text.span import Span
from tests.gui.input_method import caret_to, commit, compose

FAMILY = "👨‍👩‍👧"


@pytest.fixture
def editor(qtbot: QtBot) -> PlainEditor:
    made = PlainEditor()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def edits(editor: PlainEditor) -> list[str]:
    heard: list[str] = []
    editor.text_edited.connect(heard.append)
    return heard


def test_a_composition_speaks_up_once_it_is_committed(
    editor: PlainEditor, edits: list[str]
) -> None:
    editor.open_text("大雨")
    for preedit in ("k", "け", "けい", "けいほう"):
        compose(editor, preedit)
    while_composing = (list(edits), editor.is_composing, editor.text)
    commit(editor, "警報")
    assert (while_composing, edits, editor.is_composing) == (
        ([], True, "大雨"),
        ["大雨警報"],
        False,
    )


def test_a_composition_given_up_changes_nothing(editor: PlainEditor, edits: list[str]) -> None:
    editor.open_text("大雨")
    compose(editor, "けい")
    compose(editor, "")
    assert (edits, editor.is_composing, editor.toPlainText()) == ([], False, "大雨")


def test_opening_a_text_is_no_edit_and_cannot_be_undone(
    editor: PlainEditor, edits: list[str]
) -> None:
    editor.open_text("前の下書き")
    editor.open_text("次の下書き")
    editor.undo()
    assert (edits, editor.text, editor.caret) == ([], "次の下書き", 5)


def test_a_replacement_is_one_step_of_undo(editor: PlainEditor) -> None:
    editor.open_text("")
    commit(editor, "🌸避難勧告です")
    editor.replace_span(Span(1, 5), "避難指示")
    texts = [editor.text]
    for step in (editor.undo, editor.undo, editor.redo, editor.redo):
        step()
        texts.append(editor.text)
    assert texts == ["🌸避難指示です", "🌸避難勧告です", "", "🌸避難勧告です", "🌸避難指示です"]


def test_a_replacement_waits_for_the_end_of_a_composition(editor: PlainEditor) -> None:
    editor.open_text("避難勧告です")
    caret_to(editor, 0)
    compose(editor, "ほんじつ")
    editor.replace_span(Span(0, 4), "避難指示")
    while_composing = editor.text
    commit(editor, "本日")
    assert (while_composing, editor.text) == ("避難勧告です", "本日避難指示です")


def test_a_replacement_leaves_what_has_become_something_else(editor: PlainEditor) -> None:
    editor.open_text("避難勧告です")
    caret_to(editor, 2)
    compose(editor, "の")
    editor.replace_span(Span(0, 4), "避難指示")
    commit(editor, "の")
    assert editor.text == "避難の勧告です"


@pytest.mark.parametrize(
    ("before", "index", "position"),
    [("", 0, 0), ("🌸𠮷野", 1, 2), ("🌸𠮷野", 2, 4), (FAMILY, 5, 8), ("か゛葛󠄀", 4, 5)],
)
def test_places_are_code_points(
    editor: PlainEditor, before: str, index: int, position: int
) -> None:
    editor.open_text(f"{before}末尾")
    editor.put_caret(index)
    assert (editor.textCursor().position(), editor.caret) == (position, index)


def test_the_clipboard_gets_plain_text_only(editor: PlainEditor) -> None:
    editor.open_text("一行目\n二行目")
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    assert (data.formats(), data.text()) == (["text/plain"], "一行目\n二行目")


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("一\r\n二\u2028三\u2029四", "一\n二\n三\n四"),
        ("10\u00a0時\ufeff\ufffc\x00", "10 時"),
        (f"{FAMILY}𠮷\u200b葛󠄀", f"{FAMILY}𠮷\u200b葛󠄀"),
    ],
)
def test_pasted_text_is_clean(editor: PlainEditor, pasted: str, text: str) -> None:
    data = QMimeData()
    data.setText(pasted)
    data.setHtml("<b>太字</b><img src='https://example.com/a.png'>")
    editor.insertFromMimeData(data)
    assert (editor.text, editor.toPlainText()) == (text, text)


def test_a_paste_of_pictures_alone_brings_nothing(editor: PlainEditor) -> None:
    data = QMimeData()
    data.setHtml("<img src='https://example.com/a.png'>")
    assert not editor.canInsertFromMimeData(data) or data.text() == ""


def test_tab_leaves_the_page_instead_of_writing(qtbot: QtBot) -> None:
    window, editor = QWidget(), PlainEditor()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(editor)
    column.addWidget(QPushButton("次"))
    window.show()
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text == ""


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=30), st.text(max_size=10), st.data())
def test_the_text_is_what_the_document_says(
    editor: PlainEditor, first: str, second: str, data: st.DataObject
) -> None:
    body, more = clean(first), clean(second)
    editor.open_text(body)
    cursor = QTextCursor(editor.document())
    index = data.draw(st.integers(0, len(body)))
    cursor.setPosition(editor.positions(Span(index, index))[0])
    cursor.insertText(more)
    assert editor.text == editor.toPlainText() == body[:index] + more + body[index:]


def test_return_begins_a_line_wherever_the_caret_is(editor: PlainEditor) -> None:
    editor.open_text("")
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "a")
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    replaced = editor.text
    editor.undo()
    heights = {
        editor.document().findBlockByNumber(number).blockFormat().lineHeight()
        for number in range(4)
    }
    assert (replaced, editor.text, heights) == ("\n", "\n\n\na", {150.0})


def test_return_changes_nothing_that_may_only_be_read(editor: PlainEditor) -> None:
    editor.open_text("読むだけ")
    editor.setReadOnly(True)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text == "読むだけ"


@pytest.mark.parametrize("pasted", ["", "\0\ufeff"])
def test_pasting_nothing_takes_nothing_away(editor: PlainEditor, pasted: str) -> None:
    editor.open_text("選んだ文")
    editor.selectAll()
    data = QMimeData()
    data.setText(pasted)
    editor.insertFromMimeData(data)
    assert editor.text == "選んだ文"
