"""Why a post goes out without its footer; leaving it off without a reason is not possible."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_LONGEST = 200


class FooterReasonDialog(QDialog):
    """Asks for a reason in a few words; it is kept with the draft and shown before copying."""

    given = Signal(str)
    """The writer wants to leave the footer off; carries why."""

    def __init__(self, reason: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer_reason_dialog")
        self.setWindowTitle(self.tr("Without a footer"))
        self._reason = QLineEdit(reason)
        self._reason.setObjectName("footer_reason")
        self._reason.setMaxLength(_LONGEST)
        self._reason.setAccessibleName(self.tr("Reason for leaving off the footer"))
        self._reason.setPlaceholderText(self.tr("e.g. a reply within a thread"))
        self._leave_off = QPushButton(self.tr("Leave off the footer"))
        self._leave_off.setObjectName("footer_leave_off")
        self._keep = QPushButton(self.tr("Keep the footer"))
        self._keep.setObjectName("footer_keep")
        self._keep.setProperty("role", "main")
        for button in (self._leave_off, self._keep):
            button.setAutoDefault(False)
        self._reason.textChanged.connect(self._on_reason)
        self._leave_off.clicked.connect(self._on_leave_off)
        self._keep.clicked.connect(self.reject)
        self._lay_out()
        self._on_reason()
        self._reason.setFocus()

    def _lay_out(self) -> None:
        text = QLabel(
            self.tr(
                "The footer tells readers whose account this is and by which rules it is run."
                " If this post does without it, write the reason in a few words."
            )
        )
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._leave_off)
        buttons.addStretch(1)
        buttons.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(14)
        column.addWidget(text)
        column.addWidget(self._reason)
        column.addLayout(buttons)
        self.setMinimumWidth(460)

    def _on_reason(self) -> None:
        self._leave_off.setEnabled(bool(self._reason.text().strip()))

    def _on_leave_off(self) -> None:
        self.given.emit(self._reason.text().strip())
        self.accept()
