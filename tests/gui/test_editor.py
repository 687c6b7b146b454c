from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from snswriter.engine import Finding, Severity
from snswriter.gui.appearance import writing_font
from snswriter.gui.colors import DARK, LIGHT, Colors
from snswriter.gui.editor import BodyEditor
from snswriter.gui.severity_look import severity_ink
from snswriter.text.span import Span
from tests.gui.input_method import caret_to, commit, compose


def found(text: str, words: str, severity: Severity = Severity.ERROR) -> Finding:
    """Return a finding on the first `words` in `text`."""
    start = text.index(words)
    span = Span(start, start + len(words))
    return Finding("tone.r", "tone", severity, span, words, "題", "説明", "直し方")


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    made = BodyEditor()
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    return made


Marking = Callable[..., tuple[Finding, ...]]


@pytest.fixture
def mark(editor: BodyEditor) -> Marking:
    """Open a text in the editor with marks under words of it."""

    def open_marked(text: str, *words: str) -> tuple[Finding, ...]:
        findings = tuple(found(text, each) for each in words)
        editor.open_text(text)
        editor.mark(findings)
        return findings

    return open_marked


def marked(editor: BodyEditor) -> list[str]:
    """Return what Qt holds at the marked positions."""
    cursor, texts = editor.textCursor(), []
    for each in editor.marks:
        cursor.setPosition(each.start)
        cursor.setPosition(each.end, cursor.MoveMode.KeepAnchor)
        texts.append(cursor.selection().toPlainText())
    return texts


@pytest.mark.parametrize(
    "before", ["", "🌸", "𠮷野家", "👨‍👩‍👧", "葛󠄀", "か゛", "ﾊﾟ", "1️⃣🏴󠁧󠁢󠁥󠁮󠁧󠁿", "一行目\n🌸\n\n"]
)
def test_a_mark_is_where_the_words_are(editor: BodyEditor, mark: Marking, before: str) -> None:
    mark(f"{before}危険な💥道", "危険", "💥")
    assert marked(editor) == ["危険", "💥"]


def test_marking_changes_neither_document_nor_undo(
    editor: BodyEditor, mark: Marking, qtbot: QtBot
) -> None:
    editor.open_text("")
    commit(editor, "危険な道")
    with qtbot.assertNotEmitted(editor.textChanged), qtbot.assertNotEmitted(editor.text_edited):
        editor.mark((found("危険な道", "危険"),))
        editor.spotlight(editor.found[0].finding)
        editor.shade_from(2)
    editor.undo()
    assert editor.text == ""


def test_no_findings_take_the_marks_away(editor: BodyEditor, mark: Marking) -> None:
    mark("危険な道", "危険")
    editor.mark(())
    assert editor.marks == ()


def test_another_text_has_no_marks_yet(editor: BodyEditor, mark: Marking) -> None:
    mark("危険な道", "危険")
    editor.shade_from(1)
    editor.open_text("危険な道")
    assert (editor.marks, editor.shades) == ((), ())


@pytest.mark.parametrize(
    ("position", "text", "words"),
    [
        (0, "🌸", ["危険", "道路"]),
        (2, "な", ["危険", "道路"]),
        (1, "っ", ["危っ険", "道路"]),
        (3, "の\n", ["危険", "道路"]),
    ],
)
def test_marks_go_along_with_the_text(
    editor: BodyEditor, mark: Marking, position: int, text: str, words: list[str]
) -> None:
    mark("危険な道路", "危険", "道路")
    caret_to(editor, position)
    commit(editor, text)
    assert marked(editor) == words


def test_the_mark_of_deleted_words_goes(editor: BodyEditor, mark: Marking, qtbot: QtBot) -> None:
    mark("危険な道路", "危険", "道路")
    caret_to(editor, 2)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert (editor.text, marked(editor)) == ("な道路", ["道路"])


@pytest.mark.parametrize("position", [2, 3, 4])
def test_a_composition_at_a_mark_ends_as_it_should(
    editor: BodyEditor, mark: Marking, position: int
) -> None:
    mark("大雨危険警報", "危険")
    caret_to(editor, position)
    compose(editor, "こうずい")
    while_composing = (editor.text, marked(editor))
    compose(editor, "")
    given_up = (editor.text, marked(editor))
    assert while_composing == given_up == ("大雨危険警報", ["危険"])


def test_a_finding_in_the_footer_is_not_for_the_body(editor: BodyEditor) -> None:
    editor.open_text("本文")
    editor.mark((found("本文\n\n運用方針", "方針"), found("本文\n\n運用方針", "文\n\n運")))
    assert marked(editor) == ["文"]


def test_a_cure_takes_the_place_of_the_finding(editor: BodyEditor, mark: Marking) -> None:
    (finding,) = mark("🌸避難勧告です", "避難勧告")
    editor.replace(finding, "避難指示")
    cured = editor.text
    editor.undo()
    assert (cured, editor.text) == ("🌸避難指示です", "🌸避難勧告です")


def test_a_cure_comes_too_late_for_changed_words(editor: BodyEditor, mark: Marking) -> None:
    (finding,) = mark("避難勧告です", "避難勧告")
    caret_to(editor, 2)
    commit(editor, "の")
    editor.replace(finding, "避難指示")
    assert editor.text == "避難の勧告です"


def test_the_shortest_finding_at_the_caret_counts(editor: BodyEditor, mark: Marking) -> None:
    whole, part = mark("大雨危険警報", "大雨危険警報", "危険")
    at = [editor.finding_at(index) for index in (0, 2, 3, 4, 5)]
    assert at == [whole, part, part, part, whole]


def test_the_end_that_does_not_fit_is_shaded(editor: BodyEditor) -> None:
    editor.open_text("🌸おしらせ")
    editor.shade_from(3)
    assert [(each.start, each.end) for each in editor.shades] == [(4, 6)]


def colored_pixels(editor: BodyEditor, ink: QColor, scale: float = 1.0) -> int:
    """Count the pixels that are clearly of this colour on a screen of this scale."""
    image = QImage(editor.viewport().size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    editor.viewport().render(image)
    numbers = Counter(memoryview(image.constBits()).cast("I"))
    return sum(number for value, number in numbers.items() if is_near(QColor(value), ink))


def is_near(color: QColor, ink: QColor) -> bool:
    red, green = color.red() - ink.red(), color.green() - ink.green()
    return abs(red) + abs(green) + abs(color.blue() - ink.blue()) < 60


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("size_pt", [9, 11, 16])
@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("severity", list(Severity))
def test_a_mark_can_be_seen(
    editor: BodyEditor, size_pt: int, scale: float, colors: Colors, severity: Severity
) -> None:
    palette = editor.palette()
    palette.setColor(palette.ColorRole.Base, QColor(colors.surface))
    palette.setColor(palette.ColorRole.Text, QColor(colors.surface))
    editor.setPalette(palette)
    editor.resize(300, 80)
    editor.setFont(writing_font(size_pt))
    editor.use_colors(colors)
    editor.open_text("MMMMMMMMMM")
    without = colored_pixels(editor, severity_ink(severity, colors), scale)
    editor.mark((found("MMMMMMMMMM", "MMMMMMMMMM", severity),))
    pixels = colored_pixels(editor, severity_ink(severity, colors), scale) - without
    assert pixels >= 30 * scale


def test_no_mark_is_painted_over_a_composition(editor: BodyEditor, mark: Marking) -> None:
    mark("MMMM", "MMMM")
    caret_to(editor, 2)
    compose(editor, "aa")
    assert colored_pixels(editor, severity_ink(Severity.ERROR, LIGHT)) == 0


def test_the_finding_under_the_pointer(editor: BodyEditor, mark: Marking) -> None:
    (finding,) = mark("MMMMMM", "MM")
    height = editor.cursorRect().center().y()
    left = editor.document().documentMargin()
    under = [
        editor.finding_under(QPoint(round(left) + 4, height)),
        editor.finding_under(QPoint(550, height)),
        editor.finding_under(QPoint(round(left) + 4, 190)),
    ]
    assert under == [finding, None, None]
