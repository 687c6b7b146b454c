"""The size of the writing: by keys, by the menu, and by the wheel with Ctrl held."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from snswriter.live.preferences import Preferences
from snswriter.settings import FONT_SIZES_PT

_NOTCH = 120
"""What one step of an ordinary wheel turns, in eighths of a degree."""


class Zoom(QObject):
    """Changes the size in the settings, so that it holds at the next start as well."""

    def __init__(self, preferences: Preferences, view: QWidget) -> None:
        """Zoom by the wheel above `view`."""
        super().__init__(view)
        self._preferences = preferences
        self._turned = 0
        view.installEventFilter(self)

    def enlarge(self) -> None:
        """Write one point larger."""
        self._change_by(1)

    def reduce(self) -> None:
        """Write one point smaller."""
        self._change_by(-1)

    def reset(self) -> None:
        """Write in the ordinary size."""
        self._preferences.reset("font_size_pt")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn the wheel into steps while Ctrl is held; fine wheels add up to a step."""
        control = Qt.KeyboardModifier.ControlModifier
        if not (isinstance(event, QWheelEvent) and event.modifiers() & control):
            return super().eventFilter(watched, event)
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        self._change_by(steps)
        return True

    def _change_by(self, steps: int) -> None:
        size = self._preferences.settings.font_size_pt + steps
        self._preferences.change(font_size_pt=min(max(size, FONT_SIZES_PT[0]), FONT_SIZES_PT[-1]))
