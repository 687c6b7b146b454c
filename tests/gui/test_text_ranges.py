"""What is on the visible part of the page, also while an IME composes there."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from snswriter.gui.editor import BodyEditor
from snswriter.gui.text_ranges import RangeFinder
from tests.gui.input_method import caret_to, compose

_BEFORE, _BEHIND = "前の行\n", "\n後の行"


@pytest.mark.parametrize("lines_behind", [0, 1, 300])
def test_a_composition_at_the_top_belongs_to_its_paragraph(
    qtbot: QtBot, lines_behind: int
) -> None:
    """Qt puts it behind the paragraph, or behind the text, which it would warn of."""
    editor = BodyEditor()
    qtbot.addWidget(editor)
    editor.resize(300, 100)
    editor.show()
    editor.open_text(_BEFORE * 20 + _BEHIND * lines_behind)
    start = len(_BEFORE) * 20
    caret_to(editor, start)
    compose(editor, "長い文章です。" * 60)
    layout = editor.document().documentLayout()
    top = layout.blockBoundingRect(editor.textCursor().block()).top() + 250
    editor.verticalScrollBar().setValue(round(top))
    editor.grab()
    told_by_qt = layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
    assert (told_by_qt > start, RangeFinder(editor).start) == (True, start)
