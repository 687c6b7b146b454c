"""First steps: a card that points at one part of the window after the other.

Writing goes on all the while; the card takes neither the keyboard nor the mouse from anything.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from snswriter.gui.announcements import announce
from snswriter.gui.tour_steps import Step, tour_steps

_WIDTH = 360
_GAP = 14
_LINE = 3


class Tour(QObject):
    """Shows the steps one by one; can be left at any time and begun again from the help."""

    ended = Signal()
    """The last step was read, or the tour was left."""
    principles_wanted = Signal()
    """The reader wants to go on with the nine principles."""

    def __init__(self, window: QWidget, accent: Callable[[], QColor]) -> None:
        super().__init__(window)
        self._window = window
        self._steps: tuple[Step, ...] = ()
        self._place = 0
        self._outline = _Outline(window, accent)
        self._card = _Card(window)
        self._card.back.clicked.connect(self._on_back)
        self._card.forward.clicked.connect(self.forward)
        self._card.leave.clicked.connect(self.end)
        self._card.principles.clicked.connect(self._on_principles)
        self._card.escaped.connect(self.end)

    @property
    def is_running(self) -> bool:
        """Tell whether a card is shown."""
        return self._card.isVisibleTo(self._window)

    def begin(self) -> None:
        """Show the first step; the keyboard stays where it is."""
        self._steps = tour_steps()
        self._place = 0
        self._window.installEventFilter(self)
        self._show()

    def begin_with_keyboard(self) -> None:
        """Show the first step to somebody who asked for it, and has the keyboard at it."""
        self.begin()
        self._card.forward.setFocus()

    def end(self) -> None:
        """Put the card away."""
        self._window.removeEventFilter(self)
        had_focus = self._card.isAncestorOf(self._card.window().focusWidget() or self._window)
        self._outline.hide()
        self._card.hide()
        if had_focus:
            self._focus_page()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window when it changes its size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._put()
        return False

    def _on_back(self) -> None:
        self._place = max(self._place - 1, 0)
        self._show()

    def forward(self) -> None:
        """Show the next step; after the last one, put the card away."""
        if self._place + 1 == len(self._steps):
            self.end()
            return
        self._place += 1
        self._show()

    def _on_principles(self) -> None:
        self.end()
        self.principles_wanted.emit()

    def _show(self) -> None:
        self._card.show_step(self._steps[self._place], self._place + 1, len(self._steps))
        self._put()
        self._outline.show()
        self._card.show()
        self._outline.raise_()
        self._card.raise_()

    def _put(self) -> None:
        target = self._window.findChild(QWidget, self._steps[self._place].target)
        around = QRect()
        if target is not None and target.isVisible():
            around = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        self._outline.setGeometry(around.adjusted(-_LINE, -_LINE, _LINE, _LINE))
        self._card.fit()
        self._card.move(place_beside(around, self._card.rect(), self._window.rect()))

    def _focus_page(self) -> None:
        page = self._window.findChild(QWidget, "body_editor")
        if page is not None:
            page.setFocus()


def place_beside(target: QRect, card: QRect, window: QRect) -> QPoint:
    """Return where a card lies inside the window, beside, below or above its target if it can."""
    room = window.adjusted(_GAP, _GAP, -_GAP, -_GAP)
    lefts = (target.right() + _GAP, target.left() - _GAP - card.width())
    tops = (target.bottom() + _GAP, target.top() - _GAP - card.height())
    places = [QPoint(left, target.top()) for left in lefts]
    places += [QPoint(target.left(), top) for top in tops]
    inside = [_into(QRect(place, card.size()), room) for place in places]
    free = [each for each in inside if target.isValid() and not each.intersects(target)]
    middle = QRect(QPoint(0, 0), card.size())
    middle.moveCenter(target.center() if target.isValid() else room.center())
    return next(iter(free), _into(middle, room)).topLeft()


def _into(box: QRect, room: QRect) -> QRect:
    left = max(room.left(), min(box.left(), room.right() - box.width()))
    top = max(room.top(), min(box.top(), room.bottom() - box.height()))
    return QRect(QPoint(left, top), box.size())


class _Card(QFrame):
    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour_card")
        self.setAccessibleName(self.tr("First steps"))
        self.setFixedWidth(_WIDTH)
        self._number, self._title, self._text = QLabel(), QLabel(), QLabel()
        self._number.setProperty("role", "faint")
        self._title.setProperty("role", "heading")
        self._text.setWordWrap(True)
        self.back = self._button("tour_back", self.tr("Back"))
        self.forward = self._button("tour_next", self.tr("Next"))
        self.leave = self._button("tour_leave", self.tr("Skip"))
        self.principles = self._button("tour_principles", self.tr("Nine principles"))
        self.leave.setProperty("role", "quiet")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._number)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.leave)
        row.addStretch(1)
        for button in (self.back, self.principles, self.forward):
            row.addWidget(button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addLayout(row)
        self.hide()

    def show_step(self, step: Step, place: int, number: int) -> None:
        """Show one step."""
        self._title.setText(step.title)
        self._text.setText(step.text)
        self._number.setText(f"{place}/{number}")
        is_last = place == number
        self.back.setVisible(place > 1)
        self.principles.setVisible(is_last)
        self.leave.setVisible(not is_last)
        self.forward.setText(self.tr("Done") if is_last else self.tr("Next"))
        self.forward.setAccessibleName(self.forward.text())
        announce(self, f"{step.title} {step.text}")

    def fit(self) -> None:
        """Take the height that the words need."""
        self._column.activate()
        self.resize(_WIDTH, self._column.heightForWidth(_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, name: str, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        button.setAccessibleName(label)
        button.setAutoDefault(False)
        button.setProperty("role", "segment")
        return button


class _Outline(QWidget):
    """A frame around what is meant; the mouse goes through it."""

    def __init__(self, parent: QWidget, accent: Callable[[], QColor]) -> None:
        super().__init__(parent)
        self._accent = accent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._accent(), _LINE))
        inset = _LINE // 2 + 1
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), 10, 10)
