"""How the rows of the findings look: headings, and findings like small cards."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from snswriter.engine import Finding
from snswriter.gui.colors import LIGHT, Colors
from snswriter.gui.finding_rows import ROW_ROLE, Heading, Index
from snswriter.gui.severity_look import (
    paint_severity,
    severity_ground,
    severity_ink,
)
from snswriter.gui.words import quoted

_PAD_X, _PAD_Y, _ICON, _LINE_GAP, _ROW_GAP = 14, 10, 18, 3, 4
_BAR, _HEADING_PAD = 4, 7
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class FindingDelegate(QStyledItemDelegate):
    """Paints the heading of a severity, or title, quoted text and message of a finding."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._colors = LIGHT
        self._heights = _Heights(view)

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._colors = colors
        self._view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need at the width of the list."""
        return self._heights.size(index.data(ROW_ROLE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        box = QRectF(rect).adjusted(6, _ROW_GAP / 2, -6, -_ROW_GAP / 2)
        if isinstance(row, Heading):
            self._paint_heading(painter, box, row)
        elif isinstance(row, Finding):
            self._paint_ground(painter, box, row, option)
            self._paint_texts(painter, box, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRectF, heading: Heading) -> None:
        left, middle = box.left() + _PAD_X, box.center().y()
        icon = QRectF(left, middle - _ICON / 2, _ICON, _ICON)
        paint_severity(painter, icon, heading.severity, self._colors)
        painter.setFont(_bold(self._view.font()))
        painter.setPen(severity_ink(heading.severity, self._colors))
        words = QRectF(icon.right() + 8, box.top(), box.width(), box.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, heading.text)

    def _paint_ground(
        self, painter: QPainter, box: QRectF, finding: Finding, option: QStyleOptionViewItem
    ) -> None:
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ink = severity_ink(finding.severity, self._colors)
        ground = QColor(self._colors.surface)
        if is_selected or is_hovered:
            ground = severity_ground(finding.severity, self._colors)
        edge = ink if is_selected else QColor(self._colors.line)
        painter.setPen(QPen(edge, 1.5 if is_selected else 1.0))
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(
            QRectF(box.left() + 7, box.top() + 9, _BAR, box.height() - 18), 2, 2
        )

    def _paint_texts(self, painter: QPainter, box: QRectF, finding: Finding) -> None:
        font = self._view.font()
        bold, plain = QFontMetrics(_bold(font)), QFontMetrics(font)
        left, top = box.left() + _PAD_X + _BAR, box.top() + _PAD_Y
        width = box.right() - _PAD_X - left
        painter.setFont(_bold(font))
        painter.setPen(QColor(self._colors.ink))
        title = bold.elidedText(finding.title, Qt.TextElideMode.ElideRight, round(width))
        painter.drawText(QRectF(left, top, width, bold.height()), title)
        top += bold.height() + _LINE_GAP
        painter.setFont(font)
        painter.setPen(QColor(self._colors.ink_faint))
        quote = plain.elidedText(quoted(finding), Qt.TextElideMode.ElideRight, round(width))
        painter.drawText(QRectF(left, top, width, plain.height()), quote)
        top += plain.height() + _LINE_GAP
        painter.setPen(QColor(self._colors.ink_soft))
        painter.drawText(QRectF(left, top, width, box.bottom() - top), _WRAP, finding.message)


class _Heights:
    """How high each row must be; laying words out costs much, so each height is found once."""

    def __init__(self, view: QListView) -> None:
        self._view = view
        self._known: dict[str | None, int] = {}
        self._holds_for: tuple[object, ...] = ()

    def size(self, row: object) -> QSize:
        """Return the size of a row in the present width and font."""
        width, font = self._row_width(), self._view.font()
        if self._holds_for != (width, font.key()):
            self._known, self._holds_for = {}, (width, font.key())
        message = row.message if isinstance(row, Finding) else None
        if message not in self._known:
            self._known[message] = self._height(message, width, font)
        return QSize(width, self._known[message])

    def _height(self, message: str | None, width: int, font: QFont) -> int:
        """Return the height of a finding with this message, or of a heading, which has none."""
        metrics = QFontMetrics(font)
        if message is None:
            return metrics.height() + 2 * _HEADING_PAD
        column = QRect(0, 0, width - 12 - 2 * _PAD_X - _BAR, 10_000)
        words = metrics.boundingRect(column, int(_WRAP), message)
        bold = QFontMetrics(_bold(font))
        height = bold.height() + _LINE_GAP + metrics.height() + _LINE_GAP + words.height()
        return height + 2 * _PAD_Y + _ROW_GAP

    def _row_width(self) -> int:
        # Heights are asked for before it is known whether a scroll bar takes some of the width.
        bar = self._view.verticalScrollBar().sizeHint().width()
        return min(self._view.viewport().width(), self._view.width() - bar)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
