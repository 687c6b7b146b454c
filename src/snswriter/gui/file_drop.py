"""Files dropped onto the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


def dropped_files(data: QMimeData) -> list[str]:
    """Return the paths of files on this PC that are being dragged; empty when it is a text."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


class FileDrop(QObject):
    """Takes files for a window; texts go where they are dropped."""

    def __init__(self, window: QWidget, take: Callable[[Sequence[str]], object]) -> None:
        super().__init__(window)
        self._take = take
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what carries files, and hand them over when they are let go."""
        if not isinstance(event, QDropEvent):
            return False
        files = dropped_files(event.mimeData())
        if not files:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._take(files)
        return True
