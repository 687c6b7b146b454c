"""A warning that an address runs into the text beside it, with the cure at hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from snswriter.drafts.review import Review
from snswriter.live.desk import Desk
from snswriter.platforms.links import GluedLink


class GluedStrip(QFrame):
    """Shows only while a platform of the account would break an address of the text."""

    spaces_wanted = Signal()
    """The writer wants spaces around the addresses."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("glued_strip")
        self.setProperty("role", "notice")
        self.setProperty("tone", "warning")
        self._text = QLabel()
        self._text.setObjectName("glued_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.button = QPushButton(self.tr("Put in spaces"))
        self.button.setObjectName("glued_fix")
        self.button.setProperty("role", "segment")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.spaces_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        desk.reviewed.connect(self._show)
        desk.draft_opened.connect(self.hide)
        self.hide()

    def _show(self, review: Review) -> None:
        broken = self._broken_on(review.glued)
        self.setVisible(bool(broken))
        text = self.tr(
            "An address runs into the text beside it and will not work on {platforms}."
        ).format(platforms="・".join(broken))
        self._text.setText(text)
        self.setAccessibleName(text)

    def _broken_on(self, glued: tuple[GluedLink, ...]) -> list[str]:
        broken = {each for link in glued for each in link.broken_on}
        return [each.name for each in self._desk.platforms if each.id in broken]
