"""What the monkey does without knowing what becomes of it: menus, buttons, lists, windows."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.e2e.monkey_hand import ENDS_PROGRAM, Hand, trigger
from tests.e2e.monkey_writing import NO_KEY, SHIFT, WORDS


def find(hand: Hand) -> str:
    trigger(hand, hand.dice.choice(("edit_find", "edit_replace")))
    fields = {each.objectName(): each for each in hand.parts(QLineEdit)}
    for name in ("find_text", "replace_text"):
        if name in fields:
            fields[name].setText(hand.dice.choice((*WORDS, "", "a", "の")))
    names = ("find_next", "find_previous", "replace_one", "replace_all", "find_close")
    buttons = [each for each in hand.parts(QAbstractButton) if each.objectName() in names]
    for _ in range(hand.dice.randint(0, 3)):
        hand.click(hand.dice.choice(buttons))
    return ""


def use_menu(hand: Hand) -> str:
    actions = [
        each
        for each in hand.editor.window.findChildren(QAction)
        if each.objectName() and each.isEnabled() and each.objectName() not in ENDS_PROGRAM
    ]
    chosen = hand.dice.choice(actions)
    hand.told = chosen.objectName()
    chosen.trigger()
    hand.turn(0.01)
    play_with_windows(hand)
    return ""


def use_some_action(*names: str) -> Callable[[Hand], str]:
    def do(hand: Hand) -> str:
        hand.told = hand.dice.choice(names)
        trigger(hand, hand.told)
        hand.turn(0.01)
        play_with_windows(hand)
        return ""

    return do


def click_button(hand: Hand) -> str:
    buttons = hand.parts(QAbstractButton)
    chosen = hand.dice.choice(buttons)
    hand.told = chosen.objectName()
    hand.click(chosen)
    hand.turn(0.01)
    play_with_windows(hand)
    return ""


def use_list(hand: Hand) -> str:
    lists = [each for each in hand.parts(QAbstractItemView) if each.model().rowCount()]
    if not lists:
        return ""
    chosen = hand.dice.choice(lists)
    hand.told = chosen.objectName()
    row = hand.dice.randrange(chosen.model().rowCount())
    index = chosen.model().index(row, 0)
    chosen.setCurrentIndex(index)
    chosen.setFocus()
    hand.dice.choice((chosen.clicked, chosen.activated)).emit(index)
    return ""


def choose_in_combo(hand: Hand) -> str:
    boxes = [each for each in hand.parts(QComboBox) if each.count()]
    if boxes:
        box = hand.dice.choice(boxes)
        hand.told = box.objectName()
        index = hand.dice.randrange(box.count())
        box.setCurrentIndex(index)
        box.activated.emit(index)
    return ""


def choose_account(hand: Hand) -> str:
    accounts = hand.editor.desk.accounts
    if accounts:
        hand.editor.desk.choose_account(hand.dice.choice(accounts).id)
    return ""


def choose_platform(hand: Hand) -> str:
    platforms = hand.editor.desk.platforms
    if platforms:
        hand.editor.desk.choose_platform(hand.dice.choice(platforms).id)
    return ""


def open_draft(hand: Hand) -> str:
    shelf = hand.editor.window.place.shelf
    ids = shelf.recent.ids or shelf.list.ids
    if ids:
        shelf.open(hand.dice.choice(ids))
        hand.turn(0.03)
    return ""


def begin_draft(hand: Hand) -> str:
    hand.editor.window.new_draft()
    return ""


def begin_with_template(hand: Hand) -> str:
    desk = hand.editor.window.templates
    if desk.case.templates:
        chosen = hand.dice.choice(desk.case.templates)
        (desk.insert if chosen.is_snippet else desk.begin)(chosen)
    return ""


def press_key(hand: Hand) -> str:
    key = hand.dice.choice((Qt.Key.Key_Escape, Qt.Key.Key_F8, Qt.Key.Key_F7, Qt.Key.Key_F6))
    widget = QApplication.focusWidget() or hand.page
    QTest.keyClick(widget, key, hand.dice.choice((NO_KEY, SHIFT)))
    return ""


def play_with_windows(hand: Hand) -> None:
    """Use what has opened, then close it, mostly."""
    for _ in range(hand.dice.randint(0, 5)):
        windows = [each for each in hand.windows if not isinstance(each, QFileDialog)]
        if not windows:
            break
        play_with(hand, windows[-1])
        hand.turn(0.005)
    if hand.dice.random() < 0.8:
        close_windows(hand)


def play_with(hand: Hand, window: QWidget) -> None:
    if isinstance(window, QMenu):
        choices = [each for each in window.actions() if each.isEnabled() and not each.menu()]
        if choices and hand.dice.random() < 0.5:
            hand.dice.choice(choices).trigger()
        window.close()
        return
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTextEdit, QPlainTextEdit)
    parts = [each for kind in kinds for each in hand.parts(kind, window)]
    if not parts:
        window.close()
        return
    part = hand.dice.choice(parts)
    hand.told += f" {type(part).__name__}:{part.objectName()}"
    use_part(hand, part)


def use_part(hand: Hand, part: QWidget) -> None:
    if isinstance(part, QAbstractButton):
        hand.click(part)
    elif isinstance(part, QLineEdit):
        if not part.isReadOnly():
            part.setText(hand.dice.choice((*WORDS, "", "koho")))
    elif isinstance(part, QComboBox):
        if part.count():
            index = hand.dice.randrange(part.count())
            part.setCurrentIndex(index)
            part.activated.emit(index)
    elif isinstance(part, QAbstractItemView):
        if part.model() and part.model().rowCount():
            part.setCurrentIndex(
                part.model().index(hand.dice.randrange(part.model().rowCount()), 0)
            )
    elif isinstance(part, QTextEdit | QPlainTextEdit) and not part.isReadOnly():
        part.insertPlainText(hand.dice.choice(WORDS))


def close_windows(hand: Hand) -> None:
    """Close everything but the main window."""
    for _ in range(10):
        windows = hand.windows
        if not windows:
            return
        for each in reversed(windows):
            each.close()
        hand.turn(0.002)


def file_draft(hand: Hand) -> str:
    """Put a draft into another folder, or for ever away, or back."""
    place = hand.editor.window.place
    folders = hand.editor.window.findChild(QComboBox, "drafts_folder")
    assert isinstance(folders, QComboBox)
    folders.setCurrentIndex(hand.dice.randrange(folders.count()))
    hand.turn(0.02)
    ids = place.shelf.list.ids
    view = hand.editor.window.findChild(QAbstractItemView, "drafts_list")
    assert isinstance(view, QAbstractItemView)
    if ids:
        view.setCurrentIndex(view.model().index(hand.dice.randrange(view.model().rowCount()), 0))
    names = ("draft_open", "draft_back", "draft_archive", "delete_draft", "draft_erase")
    hand.told = hand.dice.choice(names)
    found = hand.editor.window.findChild(QAction, hand.told)
    if isinstance(found, QAction) and found.isEnabled():
        found.trigger()
    hand.turn(0.02)
    for window in hand.windows:
        boxes = window.findChildren(QDialogButtonBox)
        buttons = [each for box in boxes for each in box.buttons()] or hand.parts(
            QAbstractButton, window
        )
        if buttons:
            hand.click(hand.dice.choice(buttons))
    hand.turn(0.02)
    folders.setCurrentIndex(0)
    return ""
