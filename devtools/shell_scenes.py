"""Pictures of what lies around writing: card, finding, commands, settings, help."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from snswriter.app.editor import Editor
from snswriter.text.span import Span

Wish = Callable[[], bool]
Steps = Iterator[Wish | QWidget]


def card(editor: Editor) -> Steps:
    """Show why the first finding is one."""
    _act(editor, "finding_explain")
    shown = _found(editor, "finding_card")
    yield shown.isVisible
    yield editor.window
    shown.hide()


def writing(editor: Editor) -> Steps:
    """Show the window as it is while somebody writes."""
    page = editor.window.page.editor
    page.put_caret(len(page.text))
    page.setFocus()
    yield editor.window


def find(editor: Editor) -> Steps:
    """Show what is found whatever its width, about to be replaced."""
    page = editor.window.page.editor
    page.select(Span(0, 0))
    _act(editor, "edit_replace")
    _field(editor, "find_text").setText("みどり")
    _field(editor, "replace_text").setText("緑")
    yield editor.window
    _found(editor, "find_bar").hide()
    page.show_matches(())


def palette(editor: Editor) -> Steps:
    """Show the commands that answer to a few letters."""
    _act(editor, "edit_commands")
    _field(editor, "palette_text").setText("shita")
    yield _found(editor, "command_palette")


def settings(editor: Editor) -> Steps:
    """Show the settings."""
    _act(editor, "view_settings")
    yield _found(editor, "settings_dialog")


def tour(editor: Editor) -> Steps:
    """Show the first steps, at the findings."""
    _act(editor, "help_tour")
    for _ in range(2):
        editor.window.shell.tour.forward()
    yield editor.window
    editor.window.shell.tour.end()


def help_windows(editor: Editor, name: str) -> Steps:
    """Show one of the windows of the help."""
    _act(editor, f"help_{name}")
    yield _found(editor, f"{name}_viewer")


def _act(editor: Editor, name: str) -> None:
    action = editor.window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def _found(editor: Editor, name: str) -> QWidget:
    found = editor.window.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def _field(editor: Editor, name: str) -> QLineEdit:
    found = editor.window.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found
