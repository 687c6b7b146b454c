"""The proposals of all drafts, for handing on to whoever keeps the rules."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class ProposalsDialog(QDialog):
    """Shows lines that can be pasted into a rule file, to be copied or saved."""

    save_wanted = Signal()
    """The writer wants the lines in a file."""

    def __init__(self, lines: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proposals_dialog")
        self.setWindowTitle(self.tr("Proposals to the organisation"))
        self._lines = QPlainTextEdit(lines)
        self._lines.setObjectName("proposals_lines")
        self._lines.setAccessibleName(self.windowTitle())
        self._lines.setReadOnly(True)
        self._lines.setTabChangesFocus(True)
        self._copy = _button("proposals_copy", self.tr("Copy"))
        self._save = _button("proposals_save", self.tr("Save in a file…"))
        self._close = _button("proposals_close", self.tr("Close"))
        for button in (self._copy, self._save):
            button.setEnabled(bool(lines))
        self._copy.clicked.connect(self._on_copy)
        self._save.clicked.connect(self.save_wanted)
        self._close.clicked.connect(self.reject)
        self._lay_out(lines)

    def _lay_out(self, lines: str) -> None:
        told = self.tr(
            "Please hand these lines to whoever keeps the rules. They can be pasted into a rule"
            " file as they are; they hold the words around each place."
        )
        nothing = self.tr(
            "No draft proposes anything yet. Leave a finding as it is and choose to propose"
            " it; it then stands here."
        )
        text = QLabel(told if lines else nothing)
        text.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addWidget(text)
        column.addWidget(self._lines)
        column.addLayout(row)
        self.resize(640, 400)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._lines.toPlainText())


def _button(name: str, label: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setAccessibleName(label)
    button.setAutoDefault(False)
    return button
