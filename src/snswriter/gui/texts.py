"""Labels, fields and buttons as dialogs need them again and again: plain text, a name, a role."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton


def plain_label(text: str, name: str = "", role: str = "") -> QLabel:
    """Return a label that shows `text` as it is, whatever it holds, on as many lines as needed."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def close_text(field: QLineEdit | QPlainTextEdit) -> None:
    """Let the words of a field be read, marked and copied, but not changed; and show so."""
    field.setReadOnly(True)
    field.setProperty("role", "locked")
    # A style sheet looks at properties only once, unless it is told.
    field.style().unpolish(field)
    field.style().polish(field)


def named_button(name: str, text: str, role: str = "") -> QPushButton:
    """Return a button that never takes the Return key of a dialog to itself."""
    button = QPushButton(text.replace("&", "&&"))
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    if role:
        button.setProperty("role", role)
    return button
