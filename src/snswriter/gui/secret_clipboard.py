"""A secret on the clipboard, for a short while."""

from uuid import uuid4

from PySide6.QtCore import QByteArray, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

STAYS_MS = 30_000

# Tells our own entry from what was copied since, without keeping the secret to compare with.
_MARK = "application/x-snswriter-secret"
# Formats by which Windows lets a program keep something out of its clipboard history and cloud.
_KEEP_OUT_OF_HISTORY = tuple(
    f'application/x-qt-windows-mime;value="{name}"'
    for name in (
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    )
)
# The same for Klipper, the clipboard history of KDE; others on Linux have taken it over.
_KDE_HINT, _KDE_SECRET = "x-kde-passwordManagerHint", b"secret"


class SecretClipboard(QObject):
    """Puts secrets on the clipboard and takes them off again, also when the program ends."""

    def __init__(self, stays_ms: int = STAYS_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mark = b""
        # Otherwise Qt may take a twentieth more, to wake up for several things at once.
        precise = Qt.TimerType.PreciseTimer
        self._timer = QTimer(self, singleShot=True, interval=stays_ms, timerType=precise)
        self._timer.timeout.connect(self.clear)
        application = QGuiApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.clear)

    @property
    def left_ms(self) -> int:
        """Return how long the secret stays; 0 when there is none."""
        return max(0, self._timer.remainingTime())

    def put(self, secret: str) -> None:
        """Put `secret` on the clipboard; clipboard histories are asked not to keep it."""
        self._mark = uuid4().hex.encode()
        data = QMimeData()
        data.setText(secret)
        data.setData(_MARK, QByteArray(self._mark))
        for name in _KEEP_OUT_OF_HISTORY:
            data.setData(name, QByteArray(b"\x00\x00\x00\x00"))
        data.setData(_KDE_HINT, QByteArray(_KDE_SECRET))
        QGuiApplication.clipboard().setMimeData(data)
        self._timer.start()

    def clear(self) -> None:
        """Take the secret off the clipboard, unless something else was copied since."""
        self._timer.stop()
        data = QGuiApplication.clipboard().mimeData()
        if self._mark and data is not None and data.data(_MARK).data() == self._mark:
            QGuiApplication.clipboard().clear()
        self._mark = b""
