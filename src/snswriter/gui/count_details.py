"""The count of the platform that is looked at, explained."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from snswriter.gui.count_words import explained
from snswriter.gui.reading_area import ReadingArea
from snswriter.live.desk import Desk

_HEIGHT = 190


class CountDetails(QFrame):
    """What costs what, where the limit comes from; follows the text while it is visible."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("count_details")
        self._heading = _label("count_details_heading", "heading")
        self._text = _label("count_details_text", "soft")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        area = ReadingArea("count_details_area", self.tr("What the count is made of"))
        area.show_widget(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 8, 10)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(area, 1)
        self.setFixedHeight(_HEIGHT)
        for signal in (desk.measured, desk.platform_chosen, desk.account_chosen):
            signal.connect(self._follow)
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was written meanwhile."""
        super().showEvent(event)
        self._refresh()

    def _follow(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        desk = self._desk
        chosen = (each for each in desk.editions if each.platform.id == desk.platform_id)
        edition = next(chosen, None)
        text = explained(edition, desk.now().date()) if edition else ""
        name = edition.platform.name if edition else "—"
        self._heading.setText(self.tr("The count on {platform}").format(platform=name))
        self._text.setText(text)
        self.setAccessibleName(self._heading.text())
        self.setAccessibleDescription(text)


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setProperty("role", role)
    return label
