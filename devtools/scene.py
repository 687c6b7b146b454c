"""A scene: one screen of the running editor, and how to get there.

Pictures, the tests with assistive technology and whoever else wants every screen walk the same
scenes, so a new screen needs one scene and is in all of them.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from snswriter.app.editor import Editor

Wish = Callable[[], bool]
"""Tells whether the scene may go on."""
Scene = Callable[[Editor], Iterator[Wish | QWidget]]
"""Yields wishes to wait for, and each widget that is worth a look."""

_Part = TypeVar("_Part", bound=QWidget)


def act(editor: Editor, name: str) -> None:
    """Trigger the action with this object name."""
    action = editor.window.findChild(QAction, name)
    assert isinstance(action, QAction), name
    action.trigger()


def press(editor: Editor, name: str) -> None:
    """Click the button with this object name."""
    part(editor, QPushButton, name).click()


def part(editor: Editor, kind: type[_Part], name: str) -> _Part:
    """Return the widget of this kind and name."""
    found = editor.window.findChild(kind, name)
    assert isinstance(found, kind), name
    return found
