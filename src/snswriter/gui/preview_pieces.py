"""What stands around the text in a preview: portrait, names, placeholders."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from snswriter.drafts.banner import ink_on
from snswriter.platforms.previews import Tone

_RADIUS = 10


class Portrait(QWidget):
    """The first letter of the account's name on the account's colour."""

    def __init__(self, name: str, color: str, size_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = name.strip()[:1]
        self._color = color
        self.setFixedSize(QSize(size_px, size_px))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a disc with the letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._color))
        painter.drawEllipse(self.rect())
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(max(1, round(self.height() * 0.46)))
        painter.setFont(font)
        painter.setPen(QColor(ink_on(self._color)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.end()


class Placeholder(QWidget):
    """A box where a picture or film will be."""

    def __init__(self, words: str, height_share: float, tone: Tone) -> None:
        """Make a box that says `words` and is `height_share` times as high as wide."""
        super().__init__()
        self._words = words
        self._height_share = height_share
        self._tone = tone
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words)

    def hasHeightForWidth(self) -> bool:
        """Tell that a wider box is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at the proportions of the platform."""
        return round(width * self._height_share)

    def sizeHint(self) -> QSize:
        """Return the room at the present width."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, a horizon with a sun, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(self._tone.line), 1))
        painter.setBrush(QColor(self._tone.box))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(QColor(self._tone.soft))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
        painter.end()


class LinkCard(QFrame):
    """The card that many platforms make from the first address of a post."""

    def __init__(self, tone: Tone, words: str, parent: QWidget | None = None) -> None:
        """Make a card; `words` stand in for the page's title and picture."""
        super().__init__(parent)
        self.setObjectName("preview_link_card")
        self.setStyleSheet(
            f"#preview_link_card {{ background: {tone.box}; border: 1px solid {tone.line};"
            f" border-radius: {_RADIUS}px; }}"
        )
        self._host = plain_label("preview_link_host", tone.soft)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(2)
        column.addWidget(self._host)
        title = plain_label("preview_link_title", tone.ink)
        title.setText(words)
        column.addWidget(title)

    def show_host(self, host: str) -> None:
        """Show for which site the card stands; without one there is no card."""
        self._host.setText(host)
        self.setVisible(bool(host))


def plain_label(name: str, color: str) -> QLabel:
    """Return a label that shows any text as it is, in `color`."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setStyleSheet(f"color: {color}; background: transparent;")
    return label
