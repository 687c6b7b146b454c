"""Kept drafts as rows of a list: the lines that are looked at come when they are there."""

from collections.abc import Callable

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
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from snswriter.drafts.folder import Entry
from snswriter.gui.colors import LIGHT, Colors
from snswriter.live.draft_list import DraftList

Index = QModelIndex | QPersistentModelIndex
Describe = Callable[[Entry], str]
ENTRY_ROLE = Qt.ItemDataRole.UserRole
ID_ROLE = Qt.ItemDataRole.UserRole + 1
_PAD_X, _PAD_Y, _DOT = 14, 9, 9


class DraftModel(QAbstractListModel):
    """The rows of a DraftList."""

    def __init__(
        self, drafts: DraftList, describe: Describe, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._list = drafts
        self._describe = describe
        self._ids = drafts.ids
        drafts.listed.connect(self._on_listed)
        drafts.loaded.connect(self._on_loaded)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of drafts."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, what is told below it, the Entry, or the id."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        entry = self._list.entry(index.row())
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title if entry else "…"
        if role == Qt.ItemDataRole.StatusTipRole:
            return self._second_line(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry)
        return None

    def _second_line(self, entry: Entry | None) -> str:
        if entry is None:
            return ""
        is_news = entry.excerpt and entry.excerpt != entry.title
        return entry.excerpt if is_news else self._describe(entry)

    def _spoken(self, entry: Entry | None) -> str:
        if entry is None:
            return "…"
        parts = (entry.title, self._describe(entry), entry.excerpt)
        return "　".join(part for part in parts if part)

    def _on_listed(self) -> None:
        self.beginResetModel()
        self._ids = self._list.ids
        self.endResetModel()

    def _on_loaded(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(last))


class DraftDelegate(QStyledItemDelegate):
    """Paints the title of a draft, and below it account and time, or what was searched for."""

    def __init__(self, view: QListView, color_of: Callable[[Entry], str]) -> None:
        super().__init__(view)
        self._view = view
        self._color_of = color_of
        self._colors = LIGHT

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._colors = colors
        self._view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        line = QFontMetrics(self._view.font()).height()
        return QSize(self._view.viewport().width(), 2 * line + 2 * _PAD_Y + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        box = QRectF(rect).adjusted(6, 1, -6, -1)
        self._paint_ground(painter, box, option.state)
        self._paint_texts(painter, box, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(self._colors.accent_soft))
            painter.drawRoundedRect(box, 7, 7)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(self._colors.sunken))
            painter.drawRoundedRect(box, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self._colors.accent))
            painter.drawRoundedRect(box, 7, 7)

    def _paint_texts(self, painter: QPainter, box: QRectF, index: Index) -> None:
        line, left = QFontMetrics(self._view.font()).height(), box.left() + _PAD_X
        width, top = box.width() - 2 * _PAD_X, box.top() + _PAD_Y
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        self._text(painter, QRectF(left, top, width, line), title, self._colors.ink)
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        top += line + 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._color_of(entry)))
        painter.drawEllipse(QRectF(left, top + (line - _DOT) / 2, _DOT, _DOT))
        rest = QRectF(left + _DOT + 6, top, width - _DOT - 6, line)
        second = str(index.data(Qt.ItemDataRole.StatusTipRole))
        self._text(painter, rest, second, self._colors.ink_faint)

    def _text(self, painter: QPainter, box: QRectF, text: str, color: str) -> None:
        font = QFont(self._view.font())
        painter.setFont(font)
        painter.setPen(QColor(color))
        elided = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, round(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
