"""Where the window lies: where it was last time, if that place is still there."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_HANDLE = QSize(160, 30)
"""What must be seen of a window for somebody to take it by its title."""


def bring_into_view(window: QWidget, first_size: QSize) -> None:
    """Move a window that no screen shows any more, and make it fit.

    A monitor may be gone, or smaller than it was: another desk, a remote session.
    """
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    wanted = seen_at(window.geometry(), first_size, screens)
    if wanted != window.geometry():
        window.setGeometry(wanted)


def seen_at(window: QRect, first_size: QSize, screens: list[QRect]) -> QRect:
    """Return `window` if it can be taken by its title on one of `screens`, else a better place.

    The first screen counts as the main one.
    """
    if not screens:
        return window
    title = QRect(window.topLeft(), QSize(window.width(), _HANDLE.height()))
    for screen in screens:
        seen = title.intersected(screen)
        if seen.width() >= _HANDLE.width() and seen.height() >= _HANDLE.height():
            return _no_larger(window, screen)
    box = _no_larger(QRect(screens[0].topLeft(), first_size), screens[0])
    box.moveCenter(screens[0].center())
    return box


def _no_larger(window: QRect, screen: QRect) -> QRect:
    return QRect(window.topLeft(), window.size().boundedTo(screen.size()))
