"""Where on the screen a range of a document lies."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextLayout, QTextLine
from PySide6.QtWidgets import QTextEdit

MARGIN = 8
"""Pixels by which marks and shades may stand out of their lines."""


@dataclass(frozen=True, slots=True)
class LineBox:
    """The part of a range that lies on one line of the screen.

    Attributes:
        rect: Around the letters, in viewport coordinates.
        baseline: Distance of the baseline from the top of the viewport.
    """

    rect: QRectF
    baseline: float

    @property
    def surroundings(self) -> QRect:
        """Return all that may look other than before when a mark or shade comes or goes here."""
        below = self.rect.height() / 2 + MARGIN
        return self.rect.adjusted(-MARGIN, -MARGIN, MARGIN, below).toAlignedRect()


class RangeFinder:
    """Finds ranges on the visible part of an editor, for the time of one paint event."""

    def __init__(self, editor: QTextEdit, within: QRect | None = None) -> None:
        """Look at all that is visible, or only at the lines of a part of the viewport."""
        self._blocks = tuple(_visible_blocks(editor, within or editor.viewport().rect()))

    @property
    def start(self) -> int:
        """Return the first Qt position of the part that is looked at."""
        return self._blocks[0].start if self._blocks else 0

    @property
    def end(self) -> int:
        """Return the Qt position behind the part that is looked at."""
        return self._blocks[-1].end if self._blocks else 0

    def boxes(self, start: int, end: int) -> Iterator[LineBox]:
        """Yield the boxes that are looked at of the Qt positions `start` to `end`.

        A range that touches the place of an IME composition yields nothing there: whatever is
        drawn over pre-edit text hides what the IME shows.
        """
        for block in self._blocks:
            if block.start < end and start < block.end:
                yield from block.boxes(max(start, block.start), min(end, block.end))


@dataclass(frozen=True, slots=True)
class _Block:
    start: int
    end: int
    layout: QTextLayout
    origin: QPointF

    def boxes(self, start: int, end: int) -> Iterator[LineBox]:
        first, last = start - self.start, end - self.start
        preedit = self.layout.preeditAreaText()
        if preedit:
            place = self.layout.preeditAreaPosition()
            if first <= place <= last:
                return
            if first > place:
                first, last = first + len(preedit), last + len(preedit)
        for number in range(self.layout.lineCount()):
            box = self._box(self.layout.lineAt(number), first, last)
            if box is not None:
                yield box

    def _box(self, line: QTextLine, first: int, last: int) -> LineBox | None:
        line_start, line_end = line.textStart(), line.textStart() + line.textLength()
        if last <= line_start or line_end <= first:
            return None
        left = _x(line, max(first, line_start))
        right = _x(line, last) if last < line_end else line.naturalTextRect().right()
        top, height = line.y(), line.ascent() + line.descent()
        rect = QRectF(left, top, right - left, height).translated(self.origin)
        return LineBox(rect, self.origin.y() + top + line.ascent())


def _x(line: QTextLine, position: int) -> float:
    # Qt's declaration knows one number; PySide returns it together with the position.
    x: Any = line.cursorToX(position)
    return float(x[0] if isinstance(x, tuple) else x)


def _visible_blocks(editor: QTextEdit, within: QRect) -> Iterator[_Block]:
    layout = editor.document().documentLayout()
    scrolled = QPointF(editor.horizontalScrollBar().value(), editor.verticalScrollBar().value())
    top, bottom = max(0, within.top() - MARGIN), within.bottom() + MARGIN
    block = _first_visible(editor, layout, scrolled.y() + top)
    while block.isValid():
        rect = layout.blockBoundingRect(block).translated(-scrolled)
        if rect.top() > bottom:
            return
        start = block.position()
        origin = block.layout().position() - scrolled
        yield _Block(start, start + block.length() - 1, block.layout(), origin)
        block = block.next()


def _first_visible(
    editor: QTextEdit, layout: QAbstractTextDocumentLayout, top: float
) -> QTextBlock:
    """Return the first paragraph that reaches `top` pixels below the top of the document."""
    document = editor.document()
    # Qt counts what an IME composes as if it were part of the text, so that a place may lie
    # behind its paragraph, even behind the whole text, where `cursorForPosition` complains.
    place = layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
    found = document.findBlock(place)
    block: QTextBlock = found if found.isValid() else document.lastBlock()
    while layout.blockBoundingRect(block).top() > top and block.previous().isValid():
        block = block.previous()
    return block
