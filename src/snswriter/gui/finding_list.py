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

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._colors = colors
        self._view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need at the width of the list."""
        width = self._row_width()
        metrics = QFontMetrics(self._view.font())
        if isinstance(index.data(ROW_ROLE), Heading):
            return QSize(width, metrics.height() + 2 * _HEADING_PAD)
        message = metrics.boundingRect(
            QRect(0, 0, self._text_width(width), 10_000), int(_WRAP), _message(index)
        )
        bold = QFontMetrics(_bold(self._view.font()))
        height = bold.height() + _LINE_GAP + metrics.height() + _LINE_GAP + message.height()
        return QSize(width, height + 2 * _PAD_Y + _ROW_GAP)

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

    def _row_width(self) -> int:
        # Heights are asked for before it is known whether a scroll bar takes some of the width.
        bar = self._view.verticalScrollBar().sizeHint().width()
        return min(self._view.viewport().width(), self._view.width() - bar)

    def _text_width(self, width: int) -> int:
        return width - 12 - 2 * _PAD_X - _BAR

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


def _message(index: Index) -> str:
    finding = index.data(ROW_ROLE)
    return finding.message if isinstance(finding, Finding) else ""


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
