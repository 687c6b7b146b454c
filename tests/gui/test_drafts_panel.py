"""Folders, search and history, as somebody uses them."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QMenu,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from snswriter.drafts.draft import Draft
from snswriter.drafts.folder import Folder, Selection
from snswriter.gui.history_dialog import HistoryDialog
from tests.gui.conftest import Town, Write
from tests.live.office import BOSAI, NOW, draft

MINUTE = timedelta(minutes=1)


@pytest.fixture
def busy(make_town: Callable[..., Town]) -> Town:
    made = make_town(
        draft("図書館の休館", 1), draft("トショカンの本", 2, BOSAI), draft("花火大会", 3)
    )
    made.open()
    return made


W = TypeVar("W", bound=QWidget)


def part(root: QWidget, kind: type[W], name: str) -> W:
    found = root.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def view(town: Town) -> QListView:
    found = part(town.window, QListView, "drafts_list")
    assert isinstance(found, QListView)
    return found


def rows(town: Town) -> list[str]:
    model = view(town).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def spoken(town: Town, row: int) -> str:
    index = view(town).model().index(row, 0)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def act(town: Town, name: str) -> None:
    action = town.window.findChild(QAction, name)
    assert isinstance(action, QAction), name
    assert action.isVisible()
    action.trigger()


def choose(town: Town, row: int) -> None:
    view(town).setFocus()
    view(town).setCurrentIndex(view(town).model().index(row, 0))


def folder(town: Town, number: int) -> None:
    combo = part(town.window, QComboBox, "drafts_folder")
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(number)


def search(town: Town, words: str, qtbot: QtBot) -> None:
    field = part(town.window, QLineEdit, "drafts_search")
    assert isinstance(field, QLineEdit)
    with qtbot.waitSignal(town.shelf.list.listed):
        field.setText(words)


def told(town: Town, name: str) -> str:
    label = part(town.window, QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def press(root: QWidget, name: str, qtbot: QtBot) -> None:
    QTest.mouseClick(part(root, QPushButton, name), Qt.MouseButton.LeftButton)


def test_search_looks_into_every_folder_and_says_how_much_it_found(
    busy: Town, qtbot: QtBot
) -> None:
    choose(busy, 2)
    act(busy, "draft_archive")
    search(busy, "としょかん", qtbot)
    assert (rows(busy), told(busy, "drafts_count")[:1]) == (["トショカンの本"], "1")
    search(busy, "館", qtbot)
    assert (rows(busy), "Archive" in spoken(busy, 0)) == (["図書館の休館"], True)
    search(busy, "", qtbot)
    assert rows(busy) == ["花火大会", "トショカンの本"]


def test_the_search_is_left_by_keys(busy: Town, qtbot: QtBot) -> None:
    act(busy, "file_search")
    field = part(busy.window, QLineEdit, "drafts_search")
    with qtbot.waitSignal(busy.shelf.list.listed):
        QTest.keyClicks(field, "zzz")
    nothing = (rows(busy), told(busy, "drafts_count"))
    with qtbot.waitSignal(busy.shelf.list.listed):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert (nothing, len(rows(busy)), view(busy).hasFocus()) == (
        ([], "Nothing found"),
        3,
        True,
    )


def test_a_draft_goes_to_the_trash_and_back(busy: Town, qtbot: QtBot) -> None:
    choose(busy, 1)
    QTest.keyClick(view(busy), Qt.Key.Key_Delete)
    assert rows(busy) == ["花火大会", "図書館の休館"]
    folder(busy, 2)
    choose(busy, 0)
    names = [each.objectName() for each in view(busy).actions() if each.isVisible()]
    assert (rows(busy), names) == (
        ["トショカンの本"],
        ["draft_open", "draft_back", "draft_erase"],
    )
    act(busy, "draft_back")
    folder(busy, 0)
    assert rows(busy) == ["トショカンの本", "花火大会", "図書館の休館"]


def test_only_a_yes_deletes_for_ever(busy: Town, qtbot: QtBot) -> None:
    choose(busy, 0)
    act(busy, "delete_draft")
    folder(busy, 2)
    choose(busy, 0)
    QTest.keyClick(view(busy), Qt.Key.Key_Delete)
    press(busy.window, "erase_keep", qtbot)
    kept = rows(busy)
    qtbot.waitUntil(lambda: busy.window.findChild(QWidget, "erase_dialog") is None)
    choose(busy, 0)
    act(busy, "draft_erase")
    press(busy.window, "erase_confirm", qtbot)
    assert (kept, rows(busy), len(busy.store.find(Selection(None)))) == (["花火大会"], [], 2)
    assert told(busy, "drafts_count") == "The trash is empty"


def test_the_trash_is_emptied_at_once(busy: Town, qtbot: QtBot) -> None:
    for _ in range(2):
        choose(busy, 0)
        act(busy, "delete_draft")
    folder(busy, 2)
    press(busy.window, "empty_trash", qtbot)
    press(busy.window, "erase_confirm", qtbot)
    assert (rows(busy), len(busy.store.find(Selection(None)))) == ([], 1)


def test_deleting_by_keyboard_goes_down_the_list(busy: Town) -> None:
    choose(busy, 1)
    view(busy).setFocus()
    QTest.keyClick(view(busy), Qt.Key.Key_Delete)
    assert view(busy).currentIndex().isValid()


def test_recent_drafts_are_in_the_menu(busy: Town) -> None:
    menu = busy.window.findChild(QMenu, "menu_recent")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    texts = [(each.text(), each.isChecked()) for each in menu.actions()]
    menu.actions()[2].trigger()
    assert (texts, busy.editor.text) == (
        [("花火大会", True), ("トショカンの本", False), ("図書館の休館", False)],
        "図書館の休館",
    )


def test_archiving_the_open_draft_opens_the_next_and_can_be_undone(
    busy: Town, qtbot: QtBot
) -> None:
    act(busy, "file_archive")
    archived = (busy.editor.text, rows(busy))
    press(busy.window, "notice_deleted_action", qtbot)
    assert (archived, busy.editor.text) == (
        ("トショカンの本", ["トショカンの本", "図書館の休館"]),
        "花火大会",
    )


def test_thousands_of_drafts_are_not_read_at_once(make_town: Callable[..., Town]) -> None:
    many = [
        Draft(f"{number:032x}", "koho", draft("").mode, f"本文{number}", NOW, NOW, version=1)
        for number in range(3_000)
    ]
    town = make_town(*many)
    town.open()
    read: list[tuple[int, int]] = []
    town.shelf.list.loaded.connect(lambda *span: read.append(span))
    view(town).scrollToBottom()
    view(town).viewport().grab()
    assert (town.shelf.list.entry(2_999) is not None, view(town).model().rowCount()) == (
        True,
        3_000,
    )
    assert sum(last - first + 1 for first, last in read) < 300


@pytest.fixture
def history(make_town: Callable[..., Town]) -> tuple[Town, HistoryDialog]:
    """A window with a draft of three revisions, and its history on top."""
    town = make_town()
    first = town.store.save(draft("会場は公園です。\n雨天中止", 1))
    second = town.store.save(
        first.with_body("会場は公園です。\n小雨決行\n11月20日", NOW + 5 * MINUTE)
    )
    town.store.save(second.with_body("会場は体育館です。\n小雨決行\n11月20日", NOW + 9 * MINUTE))
    town.open()
    act(town, "file_history")
    found = part(town.window, HistoryDialog, "history_dialog")
    assert isinstance(found, HistoryDialog)
    return town, found


def shown(dialog: HistoryDialog) -> list[str]:
    text = part(dialog, QTextEdit, "history_text")
    assert isinstance(text, QTextEdit)
    return text.toPlainText().split("\n")


def entries(dialog: HistoryDialog, name: str) -> list[str]:
    found = part(dialog, QListWidget, name)
    assert isinstance(found, QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def pick(dialog: HistoryDialog, row: int) -> None:
    found = part(dialog, QListWidget, "history_list")
    assert isinstance(found, QListWidget)
    found.setCurrentRow(row)


def test_the_present_text_is_compared_with_the_one_before(
    history: tuple[Town, HistoryDialog],
) -> None:
    _, dialog = history
    assert shown(dialog) == ["± 会場は公園体育館です。", "　 小雨決行", "　 11月20日"]
    assert entries(dialog, "history_spots") == ["Line 1: 「公園」 became 「体育館」"]


def test_any_two_can_be_compared(history: tuple[Town, HistoryDialog]) -> None:
    _, dialog = history
    pick(dialog, 2)
    first = shown(dialog)
    other = part(dialog, QComboBox, "history_other")
    assert isinstance(other, QComboBox)
    other.setCurrentIndex(1)
    both = shown(dialog)
    assert first == ["　 会場は公園です。", "　 雨天中止"]
    assert both == ["± 会場は公園体育館です。", "± 雨天中止小雨決行", "＋ 11月20日"]


def test_a_change_is_found_by_its_sentence(history: tuple[Town, HistoryDialog]) -> None:
    _, dialog = history
    spots = part(dialog, QListWidget, "history_spots")
    text = part(dialog, QTextEdit, "history_text")
    assert isinstance(spots, QListWidget)
    assert isinstance(text, QTextEdit)
    spots.setCurrentRow(0)
    assert text.textCursor().selectedText() == "± 会場は公園体育館です。"


def test_going_back_is_one_step_that_undo_takes_back(
    history: tuple[Town, HistoryDialog], qtbot: QtBot
) -> None:
    town, dialog = history
    pick(dialog, 2)
    press(dialog, "history_restore", qtbot)
    back = town.editor.text
    town.editor.undo()
    undone = town.editor.text
    town.editor.redo()
    press(town.window, "notice_restored_action", qtbot)
    assert (back, undone, town.editor.text) == (
        "会場は公園です。\n雨天中止",
        "会場は体育館です。\n小雨決行\n11月20日",
        "会場は体育館です。\n小雨決行\n11月20日",
    )


def test_the_present_text_is_nothing_to_go_back_to(history: tuple[Town, HistoryDialog]) -> None:
    _, dialog = history
    assert not part(dialog, QPushButton, "history_restore").isEnabled()


def test_everything_in_the_history_has_a_name(history: tuple[Town, HistoryDialog]) -> None:
    _, dialog = history
    names = ("history_list", "history_other", "history_text", "history_spots", "history_restore")
    spoken = [
        QAccessible.queryAccessibleInterface(part(dialog, QWidget, name)).text(
            QAccessible.Text.Name
        )
        for name in names
    ]
    assert all(spoken)


def test_what_was_copied_stays_in_the_history(town: Town, write: Write, qtbot: QtBot) -> None:
    write("明日は休館します。")
    act(town, "file_copy_post")
    town.editor.insertPlainText("開館")
    town.autosave.save_now()
    draft_id = town.desk.draft.id
    states = [
        town.store.revision(draft_id, each.version).body for each in town.store.revisions(draft_id)
    ]
    assert states == ["明日は休館します。開館", "明日は休館します。"]


def test_without_a_history_that_is_told(town: Town) -> None:
    act(town, "file_history")
    assert part(town.window, QWidget, "notice_history").isVisible()


def test_the_open_draft_stays_chosen_when_another_is_thrown_away(busy: Town) -> None:
    busy.shelf.move(busy.shelf.list.ids[2], Folder.TRASH)
    assert (rows(busy), busy.editor.text) == (["花火大会", "トショカンの本"], "花火大会")
