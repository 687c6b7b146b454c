"""Scenes about findings: the card in its states, the menu on a mark, what was left as it is."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton, QWidget

from devtools.scene import Scene, Wish, act, part, press
from snswriter.app.editor import Editor
from snswriter.gui.finding_card import FindingCard
from snswriter.gui.text_ranges import RangeFinder


def _card(editor: Editor) -> Iterator[Wish | QWidget]:
    """Show the card of a fact, and its examples."""
    _go_to(editor, "facts")
    press(editor, "finding_examples")
    yield editor.window
    press(editor, "finding_examples")


def _card_with_fixes(editor: Editor) -> Iterator[Wish | QWidget]:
    page = editor.window.page.editor
    page.append("明日、避難勧告を出します。")
    yield lambda: editor.desk.review is not None
    _go_to(editor, "disaster-terms")
    yield editor.window


def _leaving(editor: Editor) -> Iterator[Wish | QWidget]:
    """Show the form that asks for a reason."""
    act(editor, "finding_leave")
    yield editor.window


def _menu_on_mark(editor: Editor) -> Iterator[Wish | QWidget]:
    page = editor.window.page.editor
    found = page.found[-1]
    box = next(iter(RangeFinder(page).boxes(*page.positions(found.span))))
    place = box.rect.center().toPoint()
    menu = page.menu_about(found.finding, place)
    menu.popup(page.viewport().mapToGlobal(place + QPoint(0, 12)))
    yield menu


def _left(editor: Editor) -> Iterator[Wish | QWidget]:
    """Show what was left as it is."""
    act(editor, "finding_leave")
    part(editor, QLineEdit, "dismiss_reason_field").setText("訓練の説明で、用語として使うため")
    part(editor, QRadioButton, "dismiss_scope_proposed").setChecked(True)
    press(editor, "dismiss_leave")
    yield lambda: bool(editor.desk.review and editor.desk.review.left)
    toggle = part(editor, QPushButton, "left_toggle")
    toggle.click()
    yield editor.window
    toggle.click()
    act(editor, "finding_proposals")
    yield lambda: editor.window.findChild(QWidget, "proposals_dialog") is not None
    yield part(editor, QWidget, "proposals_dialog")
    press(editor, "notice_left_close")
    editor.window.page.editor.undo()
    yield lambda: editor.desk.review is not None


def _go_to(editor: Editor, category: str) -> None:
    finding = next(
        each
        for each in editor.window.place.guidance.findings
        if each.category == category and each.span.start < len(editor.desk.body)
    )
    editor.window.place.guidance.visit(finding)
    assert editor.window.findChild(FindingCard) is not None


FINDING_SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        "card-examples": _card,
        "card-fixes": _card_with_fixes,
        "leaving": _leaving,
        "menu-on-mark": _menu_on_mark,
        "left": _left,
    }
)
