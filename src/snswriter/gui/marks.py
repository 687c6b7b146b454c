"""Marks under findings, and shades behind text, painted by ourselves.

Formats in the document would pollute undo, and formats of a highlighter lay the text out anew
and spread over IME compositions. Paint touches neither; it looks the same in every style.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QTextEdit

from snswriter.engine import Severity
from snswriter.gui.colors import Colors
from snswriter.gui.severity_look import severity_ink
from snswriter.gui.text_ranges import LineBox, RangeFinder

_GAP = 0.16
"""Between baseline and underline, in heights of the font."""
_THICKNESS = {Severity.ERROR: 0.1, Severity.WARNING: 0.1, Severity.INFO: 0.12}
_LEAST_THICKNESS = {Severity.ERROR: 1.8, Severity.WARNING: 1.8, Severity.INFO: 2.2}
"""Of an underline, in heights of the font, and in pixels; a dot needs more to be seen."""

_DASHES = {
    Severity.ERROR: (),
    Severity.WARNING: (4.0, 2.0),
    Severity.INFO: (0.1, 1.9),
}
"""In widths of the line: solid, dashed, dotted."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A line under the Qt positions `start` to `end`."""

    start: int
    end: int
    severity: Severity


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour behind the Qt positions `start` to `end`."""

    start: int
    end: int
    color: QColor


def paint_shades(finder: RangeFinder, painter: QPainter, shades: Iterable[Shade]) -> None:
    """Paint `shades`; to be called before the text is painted."""
    for shade in shades:
        for box in finder.boxes(shade.start, shade.end):
            painter.fillRect(box.rect.adjusted(0, -2, 0, 3), shade.color)


def paint_ranges(
    finder: RangeFinder, painter: QPainter, ranges: Iterable[tuple[int, int]], color: QColor
) -> None:
    """Paint one colour behind many ranges of Qt positions, most of them out of sight."""
    for start, end in ranges:
        if start < finder.end and finder.start < end:
            for box in finder.boxes(start, end):
                painter.fillRect(box.rect.adjusted(0, -1, 0, 2), color)


def paint_marks(
    editor: QTextEdit,
    finder: RangeFinder,
    painter: QPainter,
    marks: Iterable[Mark],
    colors: Colors,
) -> None:
    """Paint `marks`, the gravest on top; to be called after the text was painted."""
    height = QFontMetricsF(editor.font()).height()
    scale = editor.devicePixelRatioF()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    in_order = sorted(marks, key=lambda each: each.severity.rank)
    for severity, alike in groupby(in_order, key=lambda each: each.severity):
        pen = _pen(severity, height, scale, colors)
        painter.setPen(pen)
        for mark in alike:
            for box in finder.boxes(mark.start, mark.end):
                painter.drawLine(_underline(box, height, pen.widthF(), scale))


def _pen(severity: Severity, height: float, scale: float, colors: Colors) -> QPen:
    thickness = max(_LEAST_THICKNESS[severity], height * _THICKNESS[severity])
    # Whole pixels of the screen: half ones wash out, and dots run into each other.
    whole = max(1, round(thickness * scale)) / scale
    pen = QPen(severity_ink(severity, colors), whole)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if _DASHES[severity]:
        pen.setDashPattern(list(_DASHES[severity]))
    if severity is Severity.INFO:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _underline(box: LineBox, height: float, thickness: float, scale: float) -> QLineF:
    top = round((box.baseline + height * _GAP - thickness / 2) * scale) / scale
    y = top + thickness / 2
    # Neighbouring marks stay apart by the width of a hair.
    return QLineF(box.rect.left() + 1, y, max(box.rect.left() + 2, box.rect.right() - 1), y)
