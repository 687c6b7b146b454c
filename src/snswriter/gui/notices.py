"""Messages that stay until they are read, between the banner and the page."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from snswriter.gui.announcements import announce
from snswriter.gui.slots import calling

_KEPT = 3


class Tone(Enum):
    """How serious a notice is."""

    CALM = "calm"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """A message for the writer.

    Attributes:
        topic: A notice replaces the one with the same topic.
        text: What is told, as plain text.
        tone: How serious it is.
        action: Label of a button; "" for none.
        act: What the button does.
    """

    topic: str
    text: str
    tone: Tone = Tone.CALM
    action: str = ""
    act: Callable[[], None] | None = None


class NoticeArea(QWidget):
    """Shows at most three notices, the newest at the bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self._frames: dict[str, QFrame] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice, and tell screen readers."""
        self.dismiss(notice.topic)
        while len(self._frames) >= _KEPT:
            self.dismiss(next(iter(self._frames)))
        frame = self._frame(notice)
        self._frames[notice.topic] = frame
        self._column.addWidget(frame)
        self.show()
        announce(self, notice.text)

    def dismiss(self, topic: str) -> None:
        """Take a notice away; one that is not there changes nothing."""
        frame = self._frames.pop(topic, None)
        if frame is not None:
            self._column.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self.setVisible(bool(self._frames))

    def _frame(self, notice: Notice) -> QFrame:
        frame = QFrame()
        frame.setObjectName(f"notice_{notice.topic}")
        frame.setProperty("role", "notice")
        frame.setProperty("tone", notice.tone.value)
        frame.setAccessibleName(notice.text)
        row = QHBoxLayout(frame)
        row.setContentsMargins(14, 6, 6, 6)
        row.addWidget(_text(notice.text), 1)
        if notice.act is not None:
            act = _button(f"notice_{notice.topic}_action", notice.action, "segment")
            act.clicked.connect(calling(self._act, notice))
            row.addWidget(act)
        close = _button(f"notice_{notice.topic}_close", self.tr("Close"), "quiet")
        close.clicked.connect(calling(self.dismiss, notice.topic))
        row.addWidget(close)
        return frame

    def _act(self, notice: Notice) -> None:
        self.dismiss(notice.topic)
        if notice.act is not None:
            notice.act()


def _text(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(name: str, label: str, role: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setAccessibleName(label)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    return button
