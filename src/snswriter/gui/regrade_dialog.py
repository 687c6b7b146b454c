"""Grading a rule anew for this office, or switching it off; always with a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from snswriter.engine import Severity
from snswriter.gui.severity_look import severity_word


class RegradeDialog(QDialog):
    """Asks how serious findings of one rule are to be, and why."""

    decided = Signal(object, str, str)
    """Carries the severity (None switches the rule off), the reason, and for which layer."""

    def __init__(self, title: str, severity: Severity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("regrade_dialog")
        self.setWindowTitle(self.tr("Change a rule for the office"))
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self._grade = QComboBox()
        self._grade.setObjectName("regrade_severity")
        for each in Severity:
            self._grade.addItem(severity_word(each), each)
        self._grade.addItem(self.tr("Switched off"), None)
        self._grade.setCurrentIndex(list(Severity).index(severity))
        self._layer = QComboBox()
        self._layer.setObjectName("regrade_layer")
        self._layer.addItem(self.tr("For myself"), "user")
        self._layer.addItem(self.tr("For the whole section"), "section")
        self._reason = QLineEdit()
        self._reason.setObjectName("regrade_reason")
        self._reason.setMaxLength(200)
        self._cancel = self._button("regrade_cancel", self.tr("Cancel"))
        self._save = self._button("regrade_save", self.tr("Change the rule"))
        self._save.setProperty("role", "main")
        self._save.setEnabled(False)
        form = QFormLayout()
        for label, field in (
            (self.tr("How serious"), self._grade),
            (self.tr("For whom"), self._layer),
            (self.tr("Reason"), self._reason),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addWidget(heading)
        column.addLayout(form)
        column.addLayout(buttons)
        self.setMinimumWidth(460)
        self._reason.textChanged.connect(self._on_reason)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)

    def _on_reason(self, text: str) -> None:
        self._save.setEnabled(bool(text.strip()))

    def _on_save(self) -> None:
        reason = " ".join(self._reason.text().split())
        self.decided.emit(self._grade.currentData(), reason, self._layer.currentData())
        self.accept()

    def _button(self, name: str, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        button.setAccessibleName(label)
        button.setAutoDefault(False)
        return button
