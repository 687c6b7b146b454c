"""What only a real display can show."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from snswriter.gui.editor import BodyEditor
from snswriter.gui.severity_look import severity_ink
from tests.gui.conftest import Town, Write

pytestmark = pytest.mark.screen


@pytest.fixture(autouse=True)
def real_display(qapp: QApplication) -> None:
    if QGuiApplication.platformName() in ("offscreen", "minimal"):
        pytest.skip("needs a real display")
    if not QFontDatabase.families(QFontDatabase.WritingSystem.Japanese):
        pytest.skip("needs a Japanese font")


def picture(editor: BodyEditor) -> QImage:
    return editor.viewport().grab().toImage()


def drawn(editor: BodyEditor, text: str) -> QImage:
    editor.open_text(text)
    margin = round(editor.document().documentMargin())
    return picture(editor).copy(QRect(margin, 0, 24, 60))


def test_japanese_is_drawn_and_not_replaced_by_boxes(town: Town) -> None:
    town.editor.clearFocus()
    pictures = [drawn(town.editor, text) for text in ("議", "会", "議")]
    assert (pictures[0] == pictures[2], pictures[0] == pictures[1]) == (True, False)


def test_keys_reach_the_page_and_marks_appear(town: Town, write: Write, qtbot: QtBot) -> None:
    write("会場は○○です")
    QTest.keyClicks(town.editor, "abc")
    qtbot.waitUntil(lambda: town.desk.review is not None)
    (mark,) = town.editor.marks
    ink = severity_ink(mark.severity, town.window.place.appearance.colors).rgb()
    image = picture(town.editor)
    colors = {image.pixel(x, y) for x in range(image.width()) for y in range(90)}
    assert (town.desk.draft.body, ink in colors) == ("会場は○○ですabc", True)


def test_the_clipboard_of_the_system_gets_the_post(town: Town, write: Write) -> None:
    write("🌸おしらせ")
    town.window.copy_post()
    assert QGuiApplication.clipboard().text() == town.desk.post.text
