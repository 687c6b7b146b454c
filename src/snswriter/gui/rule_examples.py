"""Examples of a rule: what it finds, and what is fine."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class RuleExamples(QWidget):
    """Shows bad and good examples, told apart by sign and word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bad = _label("examples_bad")
        self._good = _label("examples_good")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._bad)
        column.addWidget(self._good)

    def show_examples(self, bad: tuple[str, ...], good: tuple[str, ...]) -> None:
        """Show these examples; in bad ones, what is found stands between 《 and 》."""
        _tell(self._bad, self.tr("✕ Found:"), bad)
        _tell(self._good, self.tr("○ Fine:"), good)


def _tell(label: QLabel, heading: str, texts: tuple[str, ...]) -> None:
    label.setText("\n".join((heading, *texts)))
    label.setVisible(bool(texts))


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", "soft")
    return label
