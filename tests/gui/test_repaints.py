"""What a key leads to on the screen: once, and only where something looks other than before."""

import random

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from snswriter.engine import Severity
from snswriter.gui.counter_chip import CounterChip
from snswriter.gui.editor import BodyEditor
from snswriter.platforms.platform import Count
from tests.gui.conftest import Town, Write
from tests.gui.test_editor import found

TEXT = "".join(f"{number}行目には危険なことなどが書いてあります。\n" for number in range(9))


class Watch(QObject):
    """Notes the events of one kind that come to a widget."""

    came = Signal()

    def __init__(self, widget: QWidget, kind: QEvent.Type) -> None:
        super().__init__(widget)
        self.number, self.area = 0, QRect()
        self._kind = kind
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is self._kind:
            self.number += 1
            if isinstance(event, QPaintEvent):
                self.area = self.area.united(event.rect())
            self.came.emit()
        return False


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    made = BodyEditor()
    qtbot.addWidget(made)
    made.resize(500, 480)
    made.setCursorWidth(0)
    made.show()
    qtbot.waitExposed(made)
    return made


def settle() -> None:
    """Let everything be arranged and painted that is still to be."""
    for _ in range(5):
        QApplication.processEvents()


def on_screen(editor: BodyEditor) -> QImage:
    """Return what was painted, without having anything painted for it."""
    settle()
    return editor.screen().grabWindow(editor.winId()).toImage()


def test_marks_that_stay_are_not_painted_again(editor: BodyEditor, qtbot: QtBot) -> None:
    editor.open_text(TEXT)
    editor.mark((found(TEXT, "危険"), found(TEXT, "8行目")))
    settle()
    watch = Watch(editor.viewport(), QEvent.Type.Paint)
    editor.mark((found(TEXT, "危険"), found(TEXT, "8行目", Severity.INFO)))
    settle()
    assert (watch.number, 0 < watch.area.height() < editor.viewport().height() / 4) == (1, True)
    editor.mark((found(TEXT, "危険"), found(TEXT, "8行目", Severity.INFO)))
    settle()
    assert watch.number == 1


@pytest.mark.parametrize("seed", range(6))
def test_what_is_painted_bit_by_bit_looks_as_if_painted_at_once(
    editor: BodyEditor, seed: int
) -> None:
    chance = random.Random(seed)
    editor.open_text(TEXT)
    for _ in range(25):
        editor.put_caret(chance.randrange(len(editor.text) + 1))
        keys = ("あ", "\n", "危険", "{{日付：開催日}}", "")
        editor.insertPlainText(chance.choice(keys))
        if chance.random() < 0.3:
            QTest.keyClick(editor, Qt.Key.Key_Backspace)
        settle()
        findings = tuple(
            found(editor.text, words, chance.choice(list(Severity)))
            for words in ("危険", "など", "5行目", "あり", "\n8行")
            if words in editor.text and chance.random() < 0.7
        )
        editor.mark(findings)
        editor.spotlight(chance.choice((None, *findings)))
        editor.shade_from(chance.choice((None, 30, 100, chance.randrange(len(editor.text)))))
        bit_by_bit = on_screen(editor)
        editor.viewport().update()
        assert bit_by_bit == on_screen(editor)


def test_the_shade_of_an_overflow_goes_along_with_the_text(editor: BodyEditor) -> None:
    editor.open_text("あ" * 10)
    editor.shade_from(6)
    editor.put_caret(2)
    editor.insertPlainText("いい")
    (shade,) = editor.shades
    assert (shade.start, shade.end) == (8, 12)


def test_findings_are_told_once_a_key(town: Town, write: Write, qtbot: QtBot) -> None:
    write("会場は○○、危険です")
    QTest.keyClicks(town.editor, "a")
    qtbot.waitUntil(lambda: town.desk.review is not None)
    told: list[object] = []
    town.guidance.findings_changed.connect(told.append)
    QTest.keyClicks(town.editor, "b")
    qtbot.waitUntil(lambda: town.desk.review is not None)
    assert told == [town.guidance.findings]


def test_a_long_list_waits_until_the_page_is_painted(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    painted: list[int] = []
    listed = town.window.findChild(QListView, "findings_list")
    assert isinstance(listed, QListView)
    rows = listed.model()
    watch = Watch(town.editor.viewport(), QEvent.Type.Paint)
    watch.came.connect(lambda: painted.append(rows.rowCount()))
    write("危険など" * 30)
    qtbot.waitUntil(lambda: rows.rowCount() == 62)
    assert painted[0] == 0


def test_the_caret_is_told_after_the_edit_that_moved_it(editor: BodyEditor) -> None:
    editor.open_text("あい")
    told: list[tuple[int, str]] = []
    editor.text_edited.connect(lambda text: told.append((-1, text)))
    editor.caret_moved.connect(lambda index: told.append((index, editor.text)))
    editor.put_caret(1)
    editor.insertPlainText("う")
    editor.put_caret(0)
    assert told == [(1, "あい"), (-1, "あうい"), (2, "あうい"), (0, "あうい")]


def test_a_count_that_needs_no_other_room_arranges_nothing_anew(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    chip = CounterChip("x", "X", str, ground)
    ground.show()
    qtbot.waitExposed(ground)
    chip.show_count(Count("x", "weighted", 141, 280), "")
    settle()
    watch, painted = Watch(ground, QEvent.Type.LayoutRequest), Watch(chip, QEvent.Type.Paint)
    chip.show_count(Count("x", "weighted", 141, 280), "")
    chip.mark_findings(0)
    settle()
    assert (watch.number, painted.number) == (0, 0)
    room = chip.sizeHint()
    chip.show_count(Count("x", "weighted", 1_000_141, 280), "")
    assert (chip.figures.startswith("1,000,141"), chip.sizeHint().width() > room.width()) == (
        True,
        True,
    )
