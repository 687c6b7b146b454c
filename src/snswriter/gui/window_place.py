"""Where the window lies: where it was last time, if that place is still there."""

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QWidget

_FIRST_SIZE = QSize(1240, 780)
_FIRST_COLUMNS = (230, 620, 360)
_NO_DRAFTS = "no-drafts"
"""Stands in the saved layout when the list of drafts was hidden."""
_HANDLE = QSize(160, 30)
"""What must be seen of a window for somebody to take it by its title."""


def layout_text(window: QWidget, columns: QSplitter, drafts: QWidget) -> str:
    """Return the place and size of the window and its columns, for `restore_layout`."""
    texts = [
        part.toBase64().toStdString() for part in (window.saveGeometry(), columns.saveState())
    ]
    return " ".join([*texts, *([_NO_DRAFTS] if drafts.isHidden() else [])])


def restore_layout(layout: str, window: QWidget, columns: QSplitter, drafts: QWidget) -> None:
    """Put the window where it was; a text that is none gives the first size."""
    geometry, widths, *more = [*layout.split(" "), "", ""]
    drafts.setHidden(_NO_DRAFTS in more)
    if not window.restoreGeometry(_from_base64(geometry)):
        window.resize(_FIRST_SIZE)
    bring_into_view(window, _FIRST_SIZE)
    if not columns.restoreState(_from_base64(widths)):
        columns.setSizes(_FIRST_COLUMNS)


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


def _from_base64(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "replace")))
