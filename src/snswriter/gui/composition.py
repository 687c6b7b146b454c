"""What an input method composes: where a field shows it, and how it is had committed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit


class InputMethod(Protocol):
    """What is asked of Qt's input method."""

    def commit(self) -> None:
        """Commit what is being composed."""

    def reset(self) -> None:
        """Be done with what is being composed."""


def commit_composition() -> None:
    """Have the input method commit what it composes, in whichever field that is."""
    commit_by(QGuiApplication.inputMethod(), QGuiApplication.platformName())


def commit_by(method: InputMethod, platform: str) -> None:
    """Have `method` commit what it composes; `platform` is Qt's name of it."""
    method.commit()
    if platform == "windows":
        # Qt's plug-in does nothing when it is to commit there, and commits when it is reset.
        # Elsewhere a reset may throw away what is being composed.
        method.reset()


class Composition:
    """What the input method has not committed yet, as a field shows it.

    Qt keeps it beside the text of one paragraph and leaves it there when the caret goes elsewhere:
    it is then shown for good, and keys that go by lines put the caret behind the text.
    """

    def __init__(
        self, field: QTextEdit, commit: Callable[[], object] = commit_composition
    ) -> None:
        """Watch over `field`; `commit` asks the input method to commit."""
        self._field = field
        self._commit = commit
        self._place = QTextCursor(field.document())
        self._shown = QInputMethodEvent()

    @property
    def is_open(self) -> bool:
        """Tell whether anything is shown that is not committed."""
        return bool(self._place.block().layout().preeditAreaText())

    def follow(self, event: QInputMethodEvent) -> None:
        """Note what is about to be shown at the caret, instead of what stands elsewhere."""
        caret = self._field.textCursor()
        if caret.block() != self._place.block():
            self._hide()
        # Where a line is begun or pasted behind it, it stays in the line before.
        caret.setKeepPositionOnInsert(True)
        self._place = caret
        self._shown = QInputMethodEvent(event.preeditString(), event.attributes())

    def let_go(self) -> None:
        """Have it committed where it stands, before caret or text are changed from outside.

        An input method that does not answer keeps it and shows it at the caret with its next key.
        """
        if self.is_open:
            self._commit()
            self._hide()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Take it away while the text is changed, and show it at the caret then.

        Nothing is shown again where something is selected, because it would take its place.
        """
        shown = self._shown if self.is_open else None
        self._hide()
        yield
        if shown is not None and not self._field.textCursor().hasSelection():
            QApplication.sendEvent(self._field, shown)

    def _hide(self) -> None:
        if self.is_open:
            block = self._place.block()
            block.layout().setPreeditArea(-1, "")
            block.layout().clearFormats()
            self._field.document().markContentsDirty(block.position(), block.length())
