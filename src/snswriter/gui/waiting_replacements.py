"""Replacements in a text that wait until an input method has committed what it composes."""

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor


@dataclass(frozen=True, slots=True)
class _Replacement:
    cursor: QTextCursor
    expected: str
    text: str


class WaitingReplacements:
    """Each keeps its place while the text around it changes."""

    def __init__(self) -> None:
        self._waiting: list[_Replacement] = []

    def add(self, cursor: QTextCursor, expected: str, text: str) -> None:
        """Let `text` wait to take the place of `expected`, which `cursor` has selected."""
        self._waiting.append(_Replacement(cursor, expected, text))

    def clear(self) -> None:
        """Forget them."""
        self._waiting.clear()

    def make(self) -> None:
        """Make them; what is other words by now stays as it is."""
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            if each.cursor.selection().toPlainText() == each.expected:
                each.cursor.insertText(each.text)
