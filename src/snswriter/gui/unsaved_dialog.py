"""Asked when the window is to close and the text could not be saved."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from snswriter.gui.error_words import sentence
from snswriter.ports import OutsideError


class UnsavedDialog(QDialog):
    """Accepted means: close and let the unsaved text go."""

    def __init__(self, error: OutsideError, body: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = body
        self.setObjectName("unsaved_dialog")
        self.setWindowTitle(self.tr("Not saved yet"))
        stay = _button("unsaved_stay", self.tr("Keep the window open"))
        stay.setProperty("role", "main")
        stay.clicked.connect(self.reject)
        copy = _button("unsaved_copy", self.tr("Copy the text"))
        copy.clicked.connect(self._copy)
        leave = _button("unsaved_leave", self.tr("Close without saving"))
        leave.clicked.connect(self.accept)
        hint = self.tr("You can copy the text to keep it elsewhere.")
        text = QLabel(f"{sentence(error)}\n\n{hint}")
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        row = QHBoxLayout()
        for button in (leave, copy):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(18)
        column.addWidget(text)
        column.addLayout(row)
        self.setMinimumWidth(520)
        stay.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._body)


def _button(name: str, label: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
