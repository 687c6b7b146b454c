from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from snswriter.drafts.banner import contrast
from snswriter.gui.colors import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colors
from tests.gui.conftest import Town, Write

_INTERACTIVE = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit)


def interactive(root: QWidget) -> Iterator[QWidget]:
    """Yield what a person can operate, but not what Qt makes for itself."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, _INTERACTIVE) and not widget.objectName().startswith("qt_"):
            yield widget


def nameless(root: QWidget) -> list[str]:
    """Return what a screen reader or a test could not name."""
    role = QAccessible.Text.Name
    return [
        f"{type(widget).__name__} {widget.objectName()!r}"
        for widget in interactive(root)
        if not widget.objectName() or not QAccessible.queryAccessibleInterface(widget).text(role)
    ]


def test_everything_in_the_window_has_a_name(town: Town, write: Write) -> None:
    write("○○で危険です" + "あ" * 150)
    town.editor.put_caret(4)
    for panel in ("view_preview", "view_thread", "view_count"):
        action = town.window.findChild(QAction, panel)
        assert isinstance(action, QAction)
        action.trigger()
    assert nameless(town.window) == []


@pytest.mark.parametrize(
    "opener", ["file_copy_post", "account_credentials", "help_about", "view_settings"]
)
def test_everything_in_dialogs_has_a_name(town: Town, write: Write, opener: str) -> None:
    write("○○で危険です")
    action = town.window.findChild(QAction, opener)
    assert isinstance(action, QAction)
    action.trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    standard = [line for line in nameless(dialog) if "QPushButton ''" not in line]
    dialog.close()
    assert standard == []


def test_the_keyboard_reaches_every_part_in_reading_order(town: Town, write: Write) -> None:
    write("○○で危険です")
    town.editor.put_caret(4)
    town.editor.setFocus()
    visited: list[str] = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.objectName() in visited:
            break
        visited.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert visited == [
        "body_editor",
        "insert_hashtags",
        "footer_auto",
        "counter_x",
        "explain_count",
        "copy_post",
        "show_findings_panel",
        "findings_list",
        "account_button",
        "drafts_folder",
        "new_draft",
        "drafts_search",
        "drafts_list",
        "mode_post",
        "version_button",
    ]


def test_every_menu_entry_has_a_name_and_no_two_share_a_key(town: Town) -> None:
    actions = [each for each in town.window.findChildren(QAction) if each.text()]
    keys = [
        each.shortcut().toString()
        for each in actions
        if not each.shortcut().isEmpty()
        and each.shortcutContext() is Qt.ShortcutContext.WindowShortcut
    ]
    assert sorted(keys) == sorted(set(keys))


_TEXTS = ("ink", "ink_soft", "ink_faint", "error", "warning", "info", "good", "accent")
_GROUNDS = {
    "error": ("surface", "error_soft"),
    "warning": ("surface", "warning_soft"),
    "info": ("surface", "info_soft"),
    "ink": (
        "surface",
        "sunken",
        "window",
        "accent_soft",
        "overflow",
        "spotlight",
        "match",
        "error_soft",
    ),
    "ink_soft": ("surface", "sunken", "window", "error_soft", "warning_soft", "info_soft"),
    "ink_faint": ("surface", "sunken", "accent_soft"),
}
_LOOKS = pytest.mark.parametrize(
    ("colors", "least"),
    [(LIGHT, 4.5), (DARK, 4.5), (CONTRAST_LIGHT, 7.0), (CONTRAST_DARK, 7.0)],
    ids=["light", "dark", "contrast-light", "contrast-dark"],
)


@_LOOKS
@pytest.mark.parametrize("ink", _TEXTS)
def test_every_text_reads_well_on_its_grounds(colors: Colors, least: float, ink: str) -> None:
    by_name = colors.by_name()
    poor = [
        (ground, round(contrast(by_name[ink], by_name[ground]), 2))
        for ground in _GROUNDS.get(ink, ("surface",))
        if contrast(by_name[ink], by_name[ground]) < least
    ]
    assert poor == []


@_LOOKS
def test_outlines_and_the_main_button_stand_out(colors: Colors, least: float) -> None:
    edges = (contrast(colors.outline, colors.surface), contrast(colors.outline, colors.window))
    assert min(edges) >= 3.0
    assert contrast(colors.accent_ink, colors.accent) >= least
