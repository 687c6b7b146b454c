"""How far an audit is, on the terminal of whoever waits for it."""

import time
from typing import TextIO

from snswriter.exporters.audit_item import Audited, AuditItem

_BETWEEN_S = 0.2
_BAR_CELLS = 24
_CLEAR_LINE = "\r\x1b[K"


class Progress:
    """A line on a terminal that is written over; silent where the stream is no terminal."""

    def __init__(self, stream: TextIO, size_bytes: int | None) -> None:
        """Show progress on `stream` for an archive of `size_bytes`; None where not known."""
        self._stream = stream
        self._is_shown = stream.isatty()
        self._size_bytes = size_bytes
        self._read_bytes = 0
        self._texts = 0
        self._started_s = time.monotonic()
        self._drawn_s = 0.0

    def read(self, number_bytes: int) -> None:
        """Take note that so many more bytes were read."""
        self._read_bytes += number_bytes

    def passed(self, item: AuditItem) -> None:
        """Take note that an item is done."""
        self._texts += isinstance(item, Audited)
        now_s = time.monotonic()
        if self._is_shown and now_s - self._drawn_s >= _BETWEEN_S:
            self._drawn_s = now_s
            self._stream.write(f"{_CLEAR_LINE}{self.line(now_s - self._started_s)}")
            self._stream.flush()

    def clear(self) -> None:
        """Take the line away, so that other output can follow."""
        if self._is_shown and self._drawn_s:
            self._stream.write(_CLEAR_LINE)
            self._stream.flush()
            self._drawn_s = 0.0

    def line(self, elapsed_s: float) -> str:
        """Return what the line says after `elapsed_s` seconds."""
        rate = self._texts / elapsed_s if elapsed_s > 0 else 0.0
        done = f"{self._texts:,}件 毎秒{rate:,.0f}件"
        if not self._size_bytes:
            return f"点検中 {done}"
        part = min(1.0, self._read_bytes / self._size_bytes)
        cells = round(part * _BAR_CELLS)
        bar = "━" * cells + "─" * (_BAR_CELLS - cells)
        return f"点検中 {bar} {part:4.0%} {done}{_remaining(part, elapsed_s)}"


def _remaining(part: float, elapsed_s: float) -> str:
    if elapsed_s < 2 or part <= 0:
        return ""
    left_s = elapsed_s / part - elapsed_s
    return f" 残り約{left_s / 60:.0f}分" if left_s >= 90 else f" 残り約{left_s:.0f}秒"
