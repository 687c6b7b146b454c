"""Something to read that may be longer than its place: scrolls by keys, and has a role."""

from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QVBoxLayout, QWidget

_Step = QAbstractSlider.SliderAction
_STEPS = MappingProxyType(
    {
        Qt.Key.Key_Up: _Step.SliderSingleStepSub,
        Qt.Key.Key_Down: _Step.SliderSingleStepAdd,
        Qt.Key.Key_PageUp: _Step.SliderPageStepSub,
        Qt.Key.Key_PageDown: _Step.SliderPageStepAdd,
        Qt.Key.Key_Home: _Step.SliderToMinimum,
        Qt.Key.Key_End: _Step.SliderToMaximum,
    }
)


class ReadingArea(QFrame):
    """Takes the focus in place of a scroll area, which assistive technology knows no role for.

    A frame is a panel to them, and a panel with a name is told when somebody comes to it.
    """

    def __init__(self, name: str, said: str, parent: QWidget | None = None) -> None:
        """Make an empty area with an object name and an accessible name."""
        super().__init__(parent)
        self._area = QScrollArea()
        self.setObjectName(name)
        self.setAccessibleName(said)
        self.setProperty("role", "reading-area")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)

    def show_widget(self, widget: QWidget) -> None:
        """Show another widget; the one before is deleted."""
        self._area.setWidget(widget)

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        self._area.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by arrows, pages, Home and End."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._area.verticalScrollBar().triggerAction(step)
