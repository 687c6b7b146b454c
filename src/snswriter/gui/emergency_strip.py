"""What an emergency post must have, as four small fields: written already, or still missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from snswriter.drafts.emergency import Need, facts_of
from snswriter.engine import Mode
from snswriter.gui.flow_layout import FlowLayout
from snswriter.gui.mode_words import need_word
from snswriter.live.desk import Desk
from snswriter.live.modes import Modes

_SHOWN = 10


class EmergencyStrip(QFrame):
    """Shows only in an emergency."""

    templates_wanted = Signal()
    """The writer wants a template for a disaster."""

    def __init__(self, desk: Desk, modes: Modes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._modes = modes
        self.setObjectName("emergency_strip")
        self.setProperty("role", "notice")
        self.setProperty("tone", "warning")
        fields = QWidget()
        flow = FlowLayout(fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.addWidget(fields)
        self._fields = {need: self._field(need) for need in Need}
        for label in self._fields.values():
            flow.addWidget(label)
        self.button = QPushButton(self.tr("Templates for disasters…"))
        self.button.setObjectName("emergency_templates")
        self.button.setProperty("role", "segment")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.templates_wanted)
        flow.addWidget(self.button)
        desk.post_composed.connect(self._show)
        modes.changed.connect(self._show)
        self._show()

    def _field(self, need: Need) -> QLabel:
        label = QLabel()
        label.setObjectName(f"need_{need.value}")
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _show(self) -> None:
        is_emergency = self._modes.mode is Mode.EMERGENCY
        self.setVisible(is_emergency)
        if not is_emergency:
            return
        for fact in facts_of(self._desk.post):
            label = self._fields[fact.need]
            label.setText(self._told(fact.need, fact.words))
            label.setAccessibleName(label.text())
            _mark(label, "heading" if fact.words else "over")
        self.setAccessibleName("　".join(each.text() for each in self._fields.values()))

    def _told(self, need: Need, words: str) -> str:
        if not words:
            return self.tr("✗ {need}: not yet").format(need=need_word(need))
        shown = f"{words[:_SHOWN]}…" if len(words) > _SHOWN else words
        return self.tr("✓ {need}: {words}").format(need=need_word(need), words=shown)


def _mark(label: QLabel, role: str) -> None:
    if label.property("role") != role:
        label.setProperty("role", role)
        # Qt looks at properties in style sheets only when asked to.
        label.style().unpolish(label)
        label.style().polish(label)
