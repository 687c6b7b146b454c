"""The kept drafts, the last changed first."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.account import account_with
from snswriter.drafts.draft import Draft
from snswriter.gui.colors import LIGHT, Colors
from snswriter.live.desk import Desk
from snswriter.live.shelf import Shelf

Index = QModelIndex | QPersistentModelIndex
DRAFT_ROLE = Qt.ItemDataRole.UserRole
_PAD_X, _PAD_Y, _DOT = 14, 9, 9


class DraftModel(QAbstractListModel):
    """The kept drafts."""

    def __init__(self, describe: Callable[[Draft], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._drafts: tuple[Draft, ...] = ()

    def show(self, drafts: tuple[Draft, ...]) -> None:
        """Hold exactly these drafts."""
        if [each.id for each in drafts] == [each.id for each in self._drafts]:
            self._drafts = drafts
            self.dataChanged.emit(self.index(0), self.index(len(drafts) - 1))
            return
        self.beginResetModel()
        self._drafts = drafts
        self.endResetModel()

    def row_of(self, draft_id: str) -> int:
        """Return the row of a draft, or -1."""
        ids = [each.id for each in self._drafts]
        return ids.index(draft_id) if draft_id in ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of drafts."""
        return 0 if parent.isValid() else len(self._drafts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the draft, its title, or what is told below the title."""
        if not index.isValid():
            return None
        draft = self._drafts[index.row()]
        if role == DRAFT_ROLE:
            return draft
        if role == Qt.ItemDataRole.DisplayRole:
            return draft.title
        if role == Qt.ItemDataRole.StatusTipRole:
            return self._describe(draft)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{draft.title}　{self._describe(draft)}"
        return None


class DraftDelegate(QStyledItemDelegate):
    """Paints the title of a draft, and below it account and time."""

    def __init__(self, view: QListView, color_of: Callable[[Draft], str]) -> None:
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
        draft = index.data(DRAFT_ROLE)
        if not isinstance(draft, Draft):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        box = QRectF(rect).adjusted(6, 1, -6, -1)
        state = option.state
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(self._colors.accent_soft))
            painter.drawRoundedRect(box, 7, 7)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(self._colors.sunken))
            painter.drawRoundedRect(box, 7, 7)
        self._paint_texts(painter, box, index, draft)
        painter.restore()

    def _paint_texts(self, painter: QPainter, box: QRectF, index: Index, draft: Draft) -> None:
        metrics = QFontMetrics(self._view.font())
        line, left = metrics.height(), box.left() + _PAD_X
        width = box.width() - 2 * _PAD_X
        top = box.top() + _PAD_Y
        self._text(painter, QRectF(left, top, width, line), draft.title, self._colors.ink)
        top += line + 2
        painter.setBrush(QColor(self._color_of(draft)))
        painter.drawEllipse(QRectF(left, top + (line - _DOT) / 2, _DOT, _DOT))
        rest = QRectF(left + _DOT + 6, top, width - _DOT - 6, line)
        description = str(index.data(Qt.ItemDataRole.StatusTipRole))
        self._text(painter, rest, description, self._colors.ink_faint)

    def _text(self, painter: QPainter, box: QRectF, text: str, color: str) -> None:
        font = QFont(self._view.font())
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(color))
        elided = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, round(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.restore()


class DraftsPanel(QFrame):
    """Opens, begins and deletes drafts."""

    new_wanted = Signal()
    """The writer wants to begin another draft."""

    def __init__(self, desk: Desk, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shelf = shelf
        self.setObjectName("drafts_panel")
        self._model = DraftModel(self._describe, self)
        self._list = QListView()
        self._delegate = DraftDelegate(self._list, self._color_of)
        self._set_up_list()
        self._lay_out()
        shelf.listed.connect(self._show)
        desk.draft_opened.connect(self._select_open_draft)
        desk.accounts_changed.connect(self._list.viewport().update)
        self._show(shelf.drafts)

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._delegate.use_colors(colors)

    def _set_up_list(self) -> None:
        self._list.setObjectName("drafts_list")
        self._list.setAccessibleName(self.tr("Drafts"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._on_chosen)
        self._list.activated.connect(self._on_chosen)
        delete = QAction(self.tr("Delete draft"), self._list)
        delete.setObjectName("delete_draft")
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._on_delete)
        self._list.addAction(delete)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Drafts"))
        heading.setProperty("role", "heading")
        new = QPushButton(self.tr("New"))
        new.setObjectName("new_draft")
        new.setAccessibleName(self.tr("New draft"))
        new.setAutoDefault(False)
        new.setProperty("role", "segment")
        new.clicked.connect(self.new_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(18, 10, 12, 6)
        head.addWidget(heading, 1)
        head.addWidget(new)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._list, 1)

    def _show(self, drafts: tuple[Draft, ...]) -> None:
        self._model.show(drafts)
        self._select_open_draft()

    def _select_open_draft(self) -> None:
        row = self._model.row_of(self._desk.draft.id)
        if row < 0:
            self._list.clearSelection()
        else:
            self._list.setCurrentIndex(self._model.index(row))

    def _on_chosen(self, index: QModelIndex) -> None:
        draft = index.data(DRAFT_ROLE)
        if isinstance(draft, Draft):
            self._shelf.open(draft.id)

    def _on_delete(self) -> None:
        draft = self._list.currentIndex().data(DRAFT_ROLE)
        if isinstance(draft, Draft):
            self._shelf.delete(draft.id)

    def _describe(self, draft: Draft) -> str:
        account = account_with(draft.account_id, self._desk.accounts)
        name = account.name if account else self.tr("No account chosen")
        return f"{_moment(draft.updated_at)}　{name}"

    def _color_of(self, draft: Draft) -> str:
        account = account_with(draft.account_id, self._desk.accounts)
        return account.color if account else self._delegate_line()

    def _delegate_line(self) -> str:
        return LIGHT.outline


def _moment(at: datetime) -> str:
    local = at.astimezone()
    if local.date() == datetime.now().astimezone().date():
        return f"{local:%H:%M}"
    if local.year == datetime.now().astimezone().year:
        return f"{local.month}/{local.day}"
    return f"{local.year}/{local.month}/{local.day}"
