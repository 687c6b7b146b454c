"""The post as a thread, where it does not fit into one: parts to edit and to copy one by one."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from snswriter.gui.part_card import PartCard
from snswriter.gui.reading_area import ReadingArea
from snswriter.live.desk import Desk
from snswriter.live.versions import Versions
from snswriter.platforms.split import Part

_DELAY_MS = 120
_LONGEST = 10_000
"""Code points; cutting more than this would be felt, and nobody posts such a thread."""


class ThreadPanel(QFrame):
    """Cuts anew shortly after each change, while it is visible."""

    copy_wanted = Signal(object)
    """The writer wants a part on the clipboard; carries it."""

    def __init__(self, desk: Desk, versions: Versions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._versions = versions
        self._cards: list[PartCard] = []
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._timer.timeout.connect(self._refresh)
        self.setObjectName("thread_panel")
        self._heading = _label("thread_heading", "heading")
        self._explanation = _label("thread_explanation", "soft")
        self._anew = QPushButton(self.tr("Cut anew by itself"))
        self._anew.setObjectName("thread_cut_anew")
        self._anew.setProperty("role", "segment")
        self._anew.setAutoDefault(False)
        self._anew.clicked.connect(versions.cut_anew)
        self._list = QVBoxLayout()
        self._lay_out()
        changes = (desk.post_composed, desk.reviewed, desk.platform_chosen, desk.account_chosen)
        for signal in changes:
            signal.connect(self._follow)

    @property
    def cards(self) -> tuple[PartCard, ...]:
        """Return the cards from top to bottom."""
        return tuple(self._cards)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was written meanwhile."""
        super().showEvent(event)
        self._refresh()

    def _lay_out(self) -> None:
        frame = QWidget()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(0, 0, 4, 0)
        self._list.setSpacing(10)
        inside.addLayout(self._list)
        inside.addStretch(1)
        area = ReadingArea("thread_area", self.tr("Parts of the thread"))
        area.show_widget(frame)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 12, 14)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._explanation)
        column.addWidget(self._anew, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(area, 1)

    def _follow(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _refresh(self) -> None:
        platform = self._desk.platform
        name = platform.name if platform else "—"
        self._heading.setText(self.tr("As a thread on {platform}").format(platform=name))
        is_too_long = len(self._desk.post.text) > _LONGEST
        parts = () if is_too_long or self._desk.post.is_blank else self._versions.parts
        self._explanation.setText(self._explain(parts))
        self._anew.setVisible(self._versions.is_cut_by_hand)
        self._fit_cards(len(parts))
        if platform is not None:
            for card, part in zip(self._cards, parts, strict=True):
                card.show_part(part, platform)

    def _explain(self, parts: tuple[Part, ...]) -> str:
        if self._desk.post.is_blank:
            return self.tr("What you write is cut into posts here, where it needs several.")
        if not parts:
            return self.tr("This text is too long for a thread.")
        if len(parts) == 1:
            return self.tr("The text fits into one post here. It need not be cut.")
        return self.tr(
            "{number} posts. You can go on writing in each; the number and, in the last one,"
            " the footer are added by themselves."
        ).format(number=len(parts))

    def _fit_cards(self, number: int) -> None:
        while len(self._cards) > number:
            card = self._cards.pop()
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self._cards) < number:
            card = PartCard(len(self._cards))
            card.edited.connect(self._versions.edit_part)
            card.copy_wanted.connect(self.copy_wanted)
            self._list.addWidget(card)
            self._cards.append(card)


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
