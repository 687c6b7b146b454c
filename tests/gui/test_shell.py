"""Sizes, colours and language, as the menus and the wheel change them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QApplication

from snswriter.settings import FONT_SIZES_PT, Settings, Theme
from tests.gui.conftest import Town


def act(town: Town, name: str) -> None:
    action = town.window.findChild(QAction, name)
    assert isinstance(action, QAction), name
    action.trigger()


def turn(town: Town, eighths: int, modifier: Qt.KeyboardModifier) -> None:
    """Turn the wheel above the page; 120 is one notch."""
    where = QPointF(20, 20)
    wheel = QWheelEvent(
        where,
        town.editor.viewport().mapToGlobal(where),
        QPoint(),
        QPoint(0, eighths),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(town.editor.viewport(), wheel)


FIRST = Settings().font_size_pt
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("deeds", "size"),
    [
        (["view_larger"], FIRST + 1),
        (["view_smaller", "view_smaller"], FIRST - 2),
        (["view_larger", "view_larger", "view_actual"], FIRST),
        (["view_larger"] * 60, FONT_SIZES_PT[-1]),
        (["view_smaller"] * 60, FONT_SIZES_PT[0]),
    ],
)
def test_sizes(town: Town, deeds: list[str], size: int) -> None:
    for deed in deeds:
        act(town, deed)
    settings = town.preferences.settings
    assert (settings.font_size_pt, town.editor.font().pointSize()) == (size, size)


@pytest.mark.parametrize(
    ("turns", "modifier", "size"),
    [
        ((120,), CTRL, FIRST + 1),
        ((-120, -120), CTRL, FIRST - 2),
        ((40, 40, 40), CTRL, FIRST + 1),
        ((120,), NONE, FIRST),
    ],
    ids=["up", "down", "a fine wheel", "without Ctrl"],
)
def test_the_wheel(
    town: Town, turns: tuple[int, ...], modifier: Qt.KeyboardModifier, size: int
) -> None:
    for each in turns:
        turn(town, each, modifier)
    assert town.preferences.settings.font_size_pt == size


def test_sizes_are_no_step_of_undo(town: Town) -> None:
    town.editor.insertPlainText("本文")
    act(town, "view_larger")
    town.editor.undo()
    assert town.editor.text == ""


def test_the_menu_shows_the_colours_in_force(town: Town) -> None:
    town.preferences.change(theme=Theme.CONTRAST_DARK)
    checked = [
        action.data()
        for action in town.window.findChildren(QAction)
        if action.objectName().startswith("view_theme_") and action.isChecked()
    ]
    assert checked == [Theme.CONTRAST_DARK]
