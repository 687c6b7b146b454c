"""What was left as it is in this draft: why, by whom, when; and how to take it back."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from snswriter.engine.dismissal import Dismissal
from snswriter.gui.dismiss_form import scope_word
from snswriter.live.decisions import Decisions, Left

_HIGHEST = 180
"""Of the list, in pixels; what is longer scrolls."""


class LeftList(QFrame):
    """Lists the decisions for whoever approves; those that nothing needs any more say so."""

    def __init__(self, decisions: Decisions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decisions = decisions
        self.setObjectName("left_list")
        self._toggle = _button("left_toggle", "quiet")
        self._toggle.setCheckable(True)
        self._list = QListWidget()
        self._back = _button("left_take_back", "segment")
        self._back.setText(self.tr("Show as a finding again"))
        self._drop = _button("left_drop_unused", "segment")
        self._body = QWidget()
        self._set_up_list()
        self._lay_out()
        self._connect()
        self._show(decisions.shown)

    def _set_up_list(self) -> None:
        self._list.setObjectName("left_decisions")
        self._list.setAccessibleName(self.tr("Left as they are"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        take_back = QAction(self._back.text(), self._list)
        take_back.setObjectName("left_take_back_action")
        take_back.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        take_back.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        take_back.triggered.connect(self._on_take_back)
        self._list.addAction(take_back)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self._back)
        row.addWidget(self._drop)
        row.addStretch(1)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 10)
        inside.setSpacing(6)
        inside.addWidget(self._list)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._toggle)
        column.addWidget(self._body)
        self._body.hide()

    def _connect(self) -> None:
        self._decisions.changed.connect(self._show)
        self._toggle.toggled.connect(self._on_toggled)
        self._back.clicked.connect(self._on_take_back)
        self._drop.clicked.connect(self._decisions.drop_unused)
        self._list.currentRowChanged.connect(self._on_row)

    def _show(self, left: Left) -> None:
        number = len(left.decisions)
        label = self.tr("Left as they are: {number}").format(number=number)
        unused = len(left.unused)
        self._toggle.setText(label)
        self._toggle.setAccessibleName(label)
        self._drop.setText(self.tr("Clear {number} without use").format(number=unused))
        self._drop.setAccessibleName(self._drop.text())
        self._drop.setVisible(bool(unused))
        self._list.clear()
        titles = {dismissal: finding.title for finding, dismissal in left.applied}
        for each in left.decisions:
            self._list.addItem(self._item(each, titles.get(each, "")))
        self.setVisible(bool(number))
        self._list.setCurrentRow(0)
        self._on_row(self._list.currentRow())
        self._fit()

    def _item(self, dismissal: Dismissal, title: str) -> QListWidgetItem:
        head = f"「{' '.join(dismissal.text.split())}」{title}"
        if not title:
            head += self.tr("(no longer in the text)")
        scope = scope_word(dismissal.scope)
        told = self.tr("Reason: {reason}").format(reason=dismissal.reason)
        who = "　".join(filter(None, (scope, dismissal.by, _moment(dismissal.at))))
        item = QListWidgetItem(f"{head}\n{told}\n{who}")
        item.setData(Qt.ItemDataRole.UserRole, dismissal)
        return item

    def _on_toggled(self, is_open: object) -> None:
        self._body.setVisible(bool(is_open))
        self._fit()

    def _fit(self) -> None:
        heights = sum(self._list.sizeHintForRow(row) for row in range(self._list.count()))
        self._list.setFixedHeight(min(_HIGHEST, heights + 4))

    def _on_row(self, row: int) -> None:
        self._back.setEnabled(row >= 0)

    def _on_take_back(self) -> None:
        item = self._list.currentItem()
        dismissal = item.data(Qt.ItemDataRole.UserRole) if item else None
        if isinstance(dismissal, Dismissal):
            self._decisions.take_back(dismissal)


def _moment(at: datetime | None) -> str:
    if at is None:
        return ""
    local = at.astimezone()
    return f"{local.year}/{local.month}/{local.day} {local:%H:%M}"


def _button(name: str, role: str) -> QPushButton:
    button = QPushButton()
    button.setObjectName(name)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    return button
