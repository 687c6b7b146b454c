"""Typing as people do: with an input method, since QTest's key clicks abort on Japanese."""

from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget


def compose(widget: QWidget, preedit: str) -> None:
    """Show `preedit` as the text that the input method has not committed yet."""
    kind = QInputMethodEvent.AttributeType.TextFormat
    looks = QTextCharFormat()
    looks.setFontUnderline(True)
    attributes = [QInputMethodEvent.Attribute(kind, 0, len(preedit), looks)] if preedit else []
    QApplication.sendEvent(widget, QInputMethodEvent(preedit, attributes))


def commit(widget: QWidget, text: str) -> None:
    """Have the input method commit `text`, ending its composition."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def caret_to(editor: QTextEdit, position: int) -> None:
    """Put the caret at a Qt position."""
    cursor = editor.textCursor()
    cursor.setPosition(position)
    editor.setTextCursor(cursor)
