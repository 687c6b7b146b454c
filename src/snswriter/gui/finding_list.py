"""The findings as a list: a model with full accessible text, and rows painted like small cards."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from snswriter.engine import Finding
from snswriter.gui.colors import LIGHT, Colors
from snswriter.gui.severity_look import (
    paint_severity,
    severity_ground,
    severity_ink,
    severity_word,
)
from snswriter.gui.words import Cite, quoted, spoken

Index = QModelIndex | QPersistentModelIndex
FINDING_ROLE = Qt.ItemDataRole.UserRole

_PAD_X, _PAD_Y, _ICON, _LINE_GAP, _ROW_GAP = 14, 11, 18, 4, 4
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class FindingModel(QAbstractListModel):
    """The findings in the order of their places."""

    def __init__(self, cite: Cite, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cite = cite
        self._findings: tuple[Finding, ...] = ()

    def show(self, findings: tuple[Finding, ...]) -> None:
        """Hold exactly these findings."""
        if findings != self._findings:
            self.beginResetModel()
            self._findings = findings
            self.endResetModel()

    def row_of(self, finding: Finding | None) -> int:
        """Return the row of a finding, or -1."""
        return self._findings.index(finding) if finding in self._findings else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the finding, its title, or all about it in words."""
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == FINDING_ROLE:
            return finding
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{severity_word(finding.severity)}　{finding.title}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(finding, self._cite)
        return None


class FindingDelegate(QStyledItemDelegate):
    """Paints sign, word, title, quoted text and message of one finding."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._colors = LIGHT

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._colors = colors
        self._view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the message needs at the width of the list."""
        width = self._view.viewport().width()
        metrics = QFontMetrics(self._view.font())
        message = metrics.boundingRect(
            QRect(0, 0, self._text_width(width), 10_000), int(_WRAP), _message(index)
        )
        bold = QFontMetrics(_bold(self._view.font()))
        height = bold.height() + _LINE_GAP + metrics.height() + _LINE_GAP + message.height()
        return QSize(width, height + 2 * _PAD_Y + _ROW_GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        finding = index.data(FINDING_ROLE)
        if not isinstance(finding, Finding):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        box = QRectF(rect).adjusted(6, _ROW_GAP / 2, -6, -_ROW_GAP / 2)
        self._paint_ground(painter, box, finding, option)
        self._paint_texts(painter, box, finding)
        painter.restore()

    def _text_width(self, width: int) -> int:
        return width - 12 - _PAD_X - _ICON - 8 - _PAD_X

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

    def _paint_texts(self, painter: QPainter, box: QRectF, finding: Finding) -> None:
        font = self._view.font()
        bold, plain = QFontMetrics(_bold(font)), QFontMetrics(font)
        left, top = box.left() + _PAD_X, box.top() + _PAD_Y
        icon = QRectF(left, top + (bold.height() - _ICON) / 2, _ICON, _ICON)
        paint_severity(painter, icon, finding.severity, self._colors)
        left = icon.right() + 8
        width = box.right() - _PAD_X - left
        word = severity_word(finding.severity)
        painter.setFont(_bold(font))
        painter.setPen(severity_ink(finding.severity, self._colors))
        painter.drawText(QRectF(left, top, width, bold.height()), _WRAP, word)
        offset = bold.horizontalAdvance(word) + 10
        painter.setPen(QColor(self._colors.ink))
        title = bold.elidedText(finding.title, Qt.TextElideMode.ElideRight, round(width - offset))
        painter.drawText(QRectF(left + offset, top, width - offset, bold.height()), title)
        top += bold.height() + _LINE_GAP
        painter.setFont(font)
        painter.setPen(QColor(self._colors.ink_faint))
        quote = plain.elidedText(quoted(finding), Qt.TextElideMode.ElideRight, round(width))
        painter.drawText(QRectF(left, top, width, plain.height()), quote)
        top += plain.height() + _LINE_GAP
        painter.setPen(QColor(self._colors.ink_soft))
        painter.drawText(QRectF(left, top, width, box.bottom() - top), _WRAP, finding.message)


def _message(index: Index) -> str:
    finding = index.data(FINDING_ROLE)
    return finding.message if isinstance(finding, Finding) else ""


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
