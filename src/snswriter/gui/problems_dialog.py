"""What in which file could not be used, for copying into a mail to whoever can mend it."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)


class ProblemsDialog(QDialog):
    """Shows problems as plain text."""

    def __init__(self, lines: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems_dialog")
        self.setWindowTitle(self.tr("Details"))
        heading = QLabel(self.tr("These entries were left out. Everything else works as usual."))
        heading.setWordWrap(True)
        text = QPlainTextEdit("\n\n".join(lines))
        text.setObjectName("problems_text")
        text.setAccessibleName(self.windowTitle())
        text.setReadOnly(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        for widget in (heading, text, buttons):
            column.addWidget(widget)
        self.resize(640, 380)
