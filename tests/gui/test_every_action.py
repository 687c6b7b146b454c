"""Each action of the menus, reached and done with keys alone."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Town

# What the offscreen platform has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@dataclass(frozen=True, slots=True)
class Path:
    """The way to an action.

    Attributes:
        menu: Number of the menu in the bar.
        entries: What is chosen in it and in its submenus; the last one is the action.
    """

    menu: int
    entries: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.entries[-1]


def choosable(menu: QMenu) -> list[QAction]:
    return [
        each
        for each in menu.actions()
        if each.isVisible() and each.isEnabled() and not each.isSeparator()
    ]


def paths(town: Town) -> Iterator[Path]:
    for number, top in enumerate(town.window.menuBar().actions()):
        menu = top.menu()
        assert isinstance(menu, QMenu)
        yield from _paths_in(menu, (), number)


def _paths_in(menu: QMenu, before: tuple[str, ...], number: int) -> Iterator[Path]:
    for action in choosable(menu):
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            yield from _paths_in(submenu, (*before, name_of(action)), number)
        else:
            yield Path(number, (*before, name_of(action)))


def name_of(action: QAction) -> str:
    submenu = action.menu()
    return submenu.objectName() if isinstance(submenu, QMenu) else action.objectName()


def open_menu(town: Town, number: int) -> QMenu:
    """Open a menu by the key that its title underlines."""
    key = QKeySequence.mnemonic(town.window.menuBar().actions()[number].text())
    letter = Qt.Key(ord(key.toString().rpartition("+")[2]))
    QTest.keyClick(town.window, letter, Qt.KeyboardModifier.AltModifier)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu), key.toString()
    return popup


def go(town: Town, path: Path) -> QAction:
    """Go to an action with arrow keys; return the one that is highlighted then."""
    popup = open_menu(town, path.menu)
    for depth, entry in enumerate(path.entries):
        if depth:
            QTest.keyClick(popup, Qt.Key.Key_Right)
            deeper = QApplication.activePopupWidget()
            assert isinstance(deeper, QMenu), path.name
            popup = deeper
        for _ in range(len(choosable(popup)) + 1):
            active = popup.activeAction()
            if active is not None and name_of(active) == entry:
                break
            QTest.keyClick(popup, Qt.Key.Key_Down)
    active = popup.activeAction()
    assert active is not None, path.name
    return active


def press_enter() -> None:
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Return)


def close_dialogs() -> list[str]:
    """Close what an action opened with Esc; return what does not close."""
    for _ in range(5):
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            return []
        focused: QWidget = dialog.focusWidget() or dialog
        QTest.keyClick(focused, Qt.Key.Key_Escape)
        left = dialog.objectName()
    return [left]


@pytest.fixture
def written(town: Town, qtbot: QtBot) -> Town:
    town.editor.insertPlainText("○○で危険です。傘など")
    qtbot.waitUntil(lambda: town.desk.review is not None)
    town.window.activateWindow()
    town.editor.setFocus()
    return town


def test_each_menu_has_a_key_of_its_own(town: Town) -> None:
    titles = [each.text() for each in town.window.menuBar().actions()]
    keys = [QKeySequence.mnemonic(each).toString() for each in titles]
    assert (len(set(keys)), "" in keys) == (len(titles), False)


def test_arrow_keys_come_to_every_action(written: Town) -> None:
    missed = []
    for path in paths(written):
        if go(written, path).objectName() != path.name:
            missed.append(path.name)
        while (popup := QApplication.activePopupWidget()) is not None:
            QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert missed == []


def test_enter_does_every_action_and_esc_comes_back(
    written: Town,
) -> None:
    faults: list[str] = []
    last = "file_quit"
    ways = sorted(paths(written), key=lambda path: path.name == last)
    for path in ways:
        done = QSignalSpy(go(written, path).triggered)
        press_enter()
        faults += [f"{each} stays open" for each in close_dialogs()]
        if done.count() != 1:
            faults.append(f"{path.name} was not done")
        written.window.activateWindow()
        written.editor.setFocus()
    assert (faults, len(ways) > 25, ways[-1].name) == ([], True, last)


def test_every_key_of_a_menu_is_told_beside_it(written: Town) -> None:
    """A shortcut that no menu shows is one that nobody finds."""
    hidden = [
        action.objectName()
        for action in written.window.findChildren(QAction)
        if not action.shortcut().isEmpty()
        and action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
        and not any(isinstance(each, QMenu) for each in action.associatedObjects())
    ]
    assert hidden == []
