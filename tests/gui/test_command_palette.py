"""The palette: every entry of the menus, found by a few letters and done by the keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from snswriter.gui.command_palette import CommandPalette
from snswriter.gui.commands import Command, commands_of
from snswriter.gui.label_words import LabelWords
from tests.gui.conftest import Town
from tests.gui.test_main_window import rows


@pytest.fixture
def bar(qtbot: QtBot) -> QMenuBar:
    made = QMenuBar()
    qtbot.addWidget(made)
    menu = made.addMenu("ファイル(&F)")
    menu.addAction("新しい下書き(&N)").setShortcut("Ctrl+N")
    menu.addSeparator()
    inner = menu.addMenu("表示(&V)")
    inner.addAction("R&&D")
    return made


def test_the_list_is_what_the_menus_hold(bar: QMenuBar) -> None:
    told = [(each.label, each.path, each.keys) for each in commands_of(bar)]
    assert told == [("新しい下書き", "ファイル", "Ctrl+N"), ("R&D", "ファイル › 表示", "")]


def opened(town: Town) -> CommandPalette:
    QTest.keyClick(
        town.editor,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, CommandPalette)
    return palette


def test_every_menu_entry_is_there(town: Town) -> None:
    palette = opened(town)
    labels = rows(palette.view)
    wanted = [each.label for each in commands_of(town.window.menuBar())]
    assert sorted([*labels, "All commands…"]) == sorted(wanted)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("copy post", "Copy post"),
        ("投稿文をコピー", "Copy post"),
        ("投稿　コピー", "Copy post"),
        ("larger", "Larger text"),
        ("もじをおおきく", ""),
        ("検索", "Find…"),
        ("ＦＩＮＤ　ＮＥＸＴ", "Find next"),
        ("地震速報", ""),
    ],
)
def test_commands_are_found_in_both_languages(town: Town, typed: str, first: str) -> None:
    palette = opened(town)
    palette.field.setText(typed)
    assert next(iter(rows(palette.view)), "") == first


@pytest.mark.parametrize(
    "typed", ["したがき", "シタガキ", "sitagaki", "shitagaki", "new draft", "新しい"]
)
def test_japanese_labels_are_found_by_their_reading(town: Town, bar: QMenuBar, typed: str) -> None:
    palette = CommandPalette(
        commands_of(bar), LabelWords(), town.window.place.readings, town.window
    )
    palette.field.setText(typed)
    assert rows(palette.view) == ["新しい下書き"]


def test_enter_does_it_and_the_page_has_the_keyboard(town: Town, qtbot: QtBot) -> None:
    town.editor.setFocus()
    palette = opened(town)
    size = town.preferences.settings.font_size_pt
    QTest.keyClicks(palette.field, "larger")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: town.preferences.settings.font_size_pt == size + 1)
    assert town.window.focusWidget() is town.editor


def test_the_arrows_choose(town: Town, qtbot: QtBot) -> None:
    palette = opened(town)
    QTest.keyClicks(palette.field, "text")
    labels = rows(palette.view)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(palette.field, key)
    assert palette.view.currentIndex().data() == labels[1]


def test_escape_does_nothing(town: Town) -> None:
    palette = opened(town)
    before = town.preferences.settings
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert (palette.isVisible(), town.preferences.settings) == (False, before)


def test_what_cannot_be_done_now_is_shown_last_and_not_done(
    town: Town, make_commands: Callable[[], tuple[Command, ...]]
) -> None:
    commands = make_commands()
    commands[0].action.setEnabled(False)
    palette = CommandPalette(commands, LabelWords(), town.window.place.readings, town.window)
    done: list[str] = []
    commands[0].action.triggered.connect(lambda: done.append("done"))
    palette.show()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert (rows(palette.view), done, palette.isVisible()) == (["two", "one"], [], True)


@pytest.fixture
def make_commands(qtbot: QtBot) -> Callable[[], tuple[Command, ...]]:
    menu = QMenu()
    qtbot.addWidget(menu)

    def make() -> tuple[Command, ...]:
        return tuple(Command(QAction(name, menu), name, ("menu",), "") for name in ("one", "two"))

    return make
