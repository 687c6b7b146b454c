"""A one-time code that counts down."""

from collections.abc import Callable
from datetime import datetime
from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from snswriter.drafts.one_time_code import OneTimeCode

_TICK_MS = 250
_GROUP = 3


class CodeView(QFrame):
    """Shows a code and for how long it is good; asks for the next one when it is over."""

    expired = Signal()
    """The code is not good any more."""
    copy_wanted = Signal(str)
    """Carries the digits."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._code: OneTimeCode | None = None
        self.setObjectName("code_view")
        self._digits = _label("code_digits", "heading")
        self._left = _label("code_left", "soft")
        self._copy = QPushButton(self.tr("Copy the code"))
        self._copy.setObjectName("code_copy")
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._on_copy)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self._tick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._digits, self._left):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._copy)
        self.hide()

    def show_code(self, code: OneTimeCode) -> None:
        """Show this code from now on."""
        self._code = code
        digits = code.digits
        groups = [digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP)]
        self._digits.setText(" ".join(groups))
        self._digits.setAccessibleName(" ".join(digits))
        self._clock.start()
        self._tick()
        self.show()

    def put_away(self) -> None:
        """Show no code."""
        self._clock.stop()
        self._code = None
        self._digits.clear()
        self._digits.setAccessibleName("")
        self.hide()

    def _tick(self) -> None:
        if self._code is None:
            return
        left_s = (self._code.valid_until - self._now()).total_seconds()
        if left_s <= 0:
            self._clock.stop()
            self.expired.emit()
            return
        self._left.setText(self.tr("good for {seconds} s").format(seconds=ceil(left_s)))

    def _on_copy(self) -> None:
        if self._code is not None:
            self.copy_wanted.emit(self._code.digits)


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
