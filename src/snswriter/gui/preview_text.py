"""The text of a post as a reader sees it: links coloured, the rest folded, overflow shaded."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from snswriter.text.span import Span
from snswriter.text.utf16 import Utf16Map

_LINE_SPACING = 1.1
_LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True, slots=True)
class Shown:
    """A text and how it is to be shown; spans are code points of the text.

    Attributes:
        text: Plain text; whatever looks like HTML in it is shown as it stands.
        links: What a reader can click.
        overflow: What the platform would not take, or None.
        more: What invites to unfold the rest, shown behind the text; "" where nothing is hidden.
    """

    text: str = ""
    links: tuple[Span, ...] = ()
    overflow: Span | None = None
    more: str = ""


@dataclass(frozen=True, slots=True)
class TextColors:
    """Colours of a text as "#rrggbb"."""

    ink: str
    soft: str
    link: str
    overflow: str


class PreviewText(QWidget):
    """Paints a text over as many lines as it needs. No part of it is ever taken for HTML."""

    def __init__(self, colors: TextColors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = colors
        self._shown = Shown()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shown(self) -> Shown:
        """Return what is shown."""
        return self._shown

    def show_text(self, shown: Shown) -> None:
        """Show another text."""
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(f"{shown.text}{shown.more}")
            self._settle()

    def sizeHint(self) -> QSize:
        """Return the room that the text needs at its present width."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrower text is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        layout = self._layout()
        return round(self._break_lines(layout, width))

    def changeEvent(self, event: QEvent) -> None:
        """Make room anew for another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Insist on the height of all lines: within several layouts, a hint is not enough."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setPen(QColor(self._colors.ink))
        layout = self._layout()
        self._break_lines(layout, self.width())
        layout.draw(painter, QPointF(0, 0))
        painter.end()

    def _settle(self) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    def _layout(self) -> QTextLayout:
        shown = self._shown
        text = f"{shown.text}{shown.more}".replace("\n", _LINE_SEPARATOR)
        layout = QTextLayout(text, self.font(), self)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(list(self._formats(Utf16Map(text))))
        return layout

    def _formats(self, places: Utf16Map) -> Iterator[QTextLayout.FormatRange]:
        shown, size = self._shown, len(self._shown.text)
        for link in shown.links:
            yield _painted(places, link, QColor(self._colors.link), None)
        if shown.overflow:
            yield _painted(places, shown.overflow, None, QColor(self._colors.overflow))
        if shown.more:
            more = Span(size, size + len(shown.more))
            yield _painted(places, more, QColor(self._colors.soft), None)

    def _break_lines(self, layout: QTextLayout, width: int) -> float:
        """Give the lines their places; return the height of all."""
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, height))
            height += line.height() * _LINE_SPACING
        layout.endLayout()
        return height


def _painted(
    places: Utf16Map, span: Span, ink: QColor | None, ground: QColor | None
) -> QTextLayout.FormatRange:
    start, end = places.positions(span)
    look = QTextCharFormat()
    if ink is not None:
        look.setForeground(ink)
    if ground is not None:
        look.setBackground(ground)
    painted = QTextLayout.FormatRange()
    painted.start, painted.length, painted.format = start, end - start, look
    return painted
