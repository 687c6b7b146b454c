"""All about the finding that is looked at: what to do, on what it rests, and ready cures."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from snswriter.engine import Finding
from snswriter.gui.flow_layout import FlowLayout
from snswriter.gui.slots import calling
from snswriter.gui.words import Cite, basis, cure_label


class FindingCard(QFrame):
    """Not a popup, which would take the focus from an IME, but a place that stays."""

    fix_wanted = Signal(object, str)
    """The writer chose a cure; carries the finding and the text to put in its place."""

    def __init__(self, cite: Cite, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cite = cite
        self._buttons: list[QPushButton] = []
        self.setObjectName("finding_card")
        self._advice = _label("finding_advice", "")
        self._clauses = _label("finding_clauses", "faint")
        self._fixes = QWidget()
        self._flow = FlowLayout(self._fixes)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(8)
        for widget in (self._advice, self._fixes, self._clauses):
            column.addWidget(widget)
        self.show_finding(None)

    def show_finding(self, finding: Finding | None) -> None:
        """Show this finding; with None, how to see one."""
        self._remove_buttons()
        if finding is None:
            self._advice.setText(self.tr("Choose an item to see how to mend it."))
        else:
            self._advice.setText(finding.advice or finding.message)
            self._add_buttons(finding)
        has_basis = finding is not None and bool(finding.clauses)
        self._clauses.setText(basis(finding, self._cite) if finding else "")
        self._clauses.setVisible(has_basis)
        self._fixes.setVisible(bool(self._buttons))
        self.setAccessibleName(self._advice.text())

    def _remove_buttons(self) -> None:
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()

    def _add_buttons(self, finding: Finding) -> None:
        for number, suggestion in enumerate(finding.suggestions):
            label = cure_label(suggestion)
            button = QPushButton(label.replace("&", "&&"), self._fixes)
            button.setObjectName(f"fix_{number}")
            button.setAccessibleName(label)
            button.setProperty("role", "fix")
            button.setAutoDefault(False)
            button.clicked.connect(calling(self.fix_wanted.emit, finding, suggestion))
            self._flow.addWidget(button)
            button.show()
            QWidget.setTabOrder(self._buttons[-1] if self._buttons else self._fixes, button)
            self._buttons.append(button)


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
