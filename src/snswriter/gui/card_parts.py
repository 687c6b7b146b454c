"""Parts of the card of a finding: its head, and the row of cures."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from snswriter.engine import Finding
from snswriter.gui.colors import LIGHT, Colors
from snswriter.gui.flow_layout import FlowLayout
from snswriter.gui.severity_look import severity_icon, severity_word
from snswriter.gui.slots import calling
from snswriter.gui.words import cure_label, quoted

_ICON = 18


class CardHead(QWidget):
    """Sign and word of the severity, the title, and the button that closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = LIGHT
        self._finding: Finding | None = None
        self._icon = QLabel()
        self._word = card_label("finding_severity", "heading")
        self._word.setWordWrap(False)
        self._title = card_label("finding_title", "heading")
        self.close_button = card_button("finding_close", "✕", self.tr("Close and go on writing"))
        self.close_button.setToolTip(self.close_button.accessibleName())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._word)
        row.addWidget(self._title, 1)
        row.addWidget(self.close_button)

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._colors = colors
        if self._finding is not None:
            self.show_finding(self._finding)

    def show_finding(self, finding: Finding) -> None:
        """Name this finding."""
        self._finding = finding
        self._word.setText(severity_word(finding.severity))
        self._title.setText(f"{finding.title}{quoted(finding)}")
        icon = severity_icon(finding.severity, self._colors)
        self._icon.setPixmap(icon.pixmap(QSize(_ICON, _ICON)))
        wear_severity(self._word, finding)


class FixRow(QWidget):
    """One button for each cure."""

    fix_wanted = Signal(object, str)
    """The writer chose a cure; carries the finding and the text to put in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: tuple[QPushButton, ...] = ()
        self._flow = FlowLayout(self)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons in reading order."""
        return self._buttons

    def show_fixes(self, finding: Finding, fixes: tuple[str, ...]) -> None:
        """Offer exactly these cures."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = tuple(
            self._button(number, finding, text) for number, text in enumerate(fixes)
        )
        self.setVisible(bool(self._buttons))

    def _button(self, number: int, finding: Finding, text: str) -> QPushButton:
        label = cure_label(text)
        button = card_button(f"fix_{number}", label.replace("&", "&&"), label)
        button.setParent(self)
        button.setProperty("role", "fix")
        button.clicked.connect(calling(self.fix_wanted.emit, finding, text))
        self._flow.addWidget(button)
        button.show()
        return button


def card_label(name: str, role: str) -> QLabel:
    """Return a label for plain text that wraps its lines."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def card_button(name: str, label: str, said: str) -> QPushButton:
    """Return a button whose click leaves the focus, and with it an IME, where it is."""
    button = QPushButton(label)
    button.setObjectName(name)
    button.setAccessibleName(said)
    button.setProperty("role", "quiet")
    button.setAutoDefault(False)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def wear_severity(widget: QWidget, finding: Finding) -> None:
    """Have the style sheet dress `widget` by the severity of a finding."""
    widget.setProperty("severity", finding.severity.value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
