"""The kept drafts: folders, search, and what can be done with each."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.account import account_with
from snswriter.drafts.folder import Entry, Folder, Selection
from snswriter.gui.announcements import announce
from snswriter.gui.colors import LIGHT, Colors
from snswriter.gui.draft_actions import DraftActions, ask_to_erase
from snswriter.gui.draft_rows import ID_ROLE, DraftDelegate, DraftModel
from snswriter.gui.moments import short_moment
from snswriter.live.desk import Desk
from snswriter.live.shelf import Shelf

SEARCH_DELAY_MS = 150
"""Somebody who goes on typing would not read what is found."""


class DraftsPanel(QFrame):
    """Lists drafts of a folder, or those of all folders in which some words stand."""

    new_wanted = Signal()
    """The writer wants to begin another draft."""

    def __init__(self, desk: Desk, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shelf = shelf
        self.setObjectName("drafts_panel")
        self._folder = QComboBox()
        self._search = QLineEdit()
        self._list = QListView()
        self._count = QLabel()
        self._empty = QPushButton(self.tr("Empty the trash…"))
        self._model = DraftModel(shelf.list, self._describe, self)
        self._delegate = DraftDelegate(self._list, self._color_of)
        self._actions = DraftActions(self._list, shelf)
        self._search_timer = QTimer(self, singleShot=True, interval=SEARCH_DELAY_MS)
        self._row_before = -1
        self._set_up_choice()
        self._set_up_list()
        self._lay_out()
        self._connect()
        self._on_listed()

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._delegate.use_colors(colors)

    def search(self) -> None:
        """Let the writer type what to search for."""
        self.show()
        self._search.setFocus()
        self._search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search to the list with the arrow key, and out of it with Escape."""
        if watched is self._search and isinstance(event, QKeyEvent) and self._is_press(event):
            if event.key() == Qt.Key.Key_Down:
                self._list.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
        return super().eventFilter(watched, event)

    @staticmethod
    def _is_press(event: QKeyEvent) -> bool:
        return event.type() is QEvent.Type.KeyPress

    def _set_up_choice(self) -> None:
        self._folder.setObjectName("drafts_folder")
        self._folder.setAccessibleName(self.tr("Folder"))
        names = {
            Folder.DRAFTS: self.tr("Drafts"),
            Folder.ARCHIVE: self.tr("Archive"),
            Folder.TRASH: self.tr("Trash"),
        }
        for folder, name in names.items():
            self._folder.addItem(name, folder)
        self._folder.view().setObjectName("drafts_folders")
        self._folder.view().setAccessibleName(self._folder.accessibleName())
        self._search.setObjectName("drafts_search")
        self._search.setAccessibleName(self.tr("Search all drafts"))
        self._search.setPlaceholderText(self.tr("Search all drafts"))
        self._search.setClearButtonEnabled(True)
        for clear in self._search.findChildren(QToolButton):
            clear.setObjectName("drafts_search_clear")
            clear.setAccessibleName(self.tr("Clear the search"))
        self._search.installEventFilter(self)

    def _set_up_list(self) -> None:
        self._list.setObjectName("drafts_list")
        self._list.setAccessibleName(self.tr("Drafts"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        # Otherwise each of thousands of rows is measured.
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        new = QPushButton(self.tr("New"))
        new.setObjectName("new_draft")
        new.setAccessibleName(self.tr("New draft"))
        new.setAutoDefault(False)
        new.setProperty("role", "segment")
        new.clicked.connect(self.new_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(12, 10, 12, 6)
        head.setSpacing(8)
        head.addWidget(self._folder, 1)
        head.addWidget(new)
        below = QHBoxLayout()
        below.setContentsMargins(12, 0, 12, 6)
        below.addWidget(self._search)
        self._count.setObjectName("drafts_count")
        self._count.setProperty("role", "faint")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setWordWrap(True)
        self._empty.setObjectName("empty_trash")
        self._empty.setAutoDefault(False)
        self._empty.setProperty("role", "quiet")
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 4, 12, 0)
        foot.addWidget(self._count)
        foot.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(self._list, 1)
        column.addLayout(foot)
        for before, after in (
            (self._folder, new),
            (new, self._search),
            (self._search, self._list),
        ):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._folder.currentIndexChanged.connect(self._on_folder)
        self._search.textChanged.connect(self._on_search_typed)
        self._search.returnPressed.connect(self._on_search_entered)
        self._search_timer.timeout.connect(self._select)
        self._list.clicked.connect(self._open)
        self._list.activated.connect(self._open)
        self._actions.open_wanted.connect(self._open_chosen)
        self._list.selectionModel().currentChanged.connect(self._actions.fit)
        self._empty.clicked.connect(self._ask_to_empty)
        self._model.modelAboutToBeReset.connect(self._remember_row)
        self._model.dataChanged.connect(self._actions.fit)
        self._shelf.list.listed.connect(self._on_listed)
        self._desk.draft_opened.connect(self._select_open_draft)
        self._desk.accounts_changed.connect(self._list.viewport().update)

    def _on_folder(self) -> None:
        self._search.clear()
        self._select()

    def _on_search_typed(self) -> None:
        self._search_timer.start()

    def _on_search_entered(self) -> None:
        self._select()
        self._list.setFocus()

    def _select(self) -> None:
        self._search_timer.stop()
        words = self._search.text()
        folder = None if words.strip() else self._folder.currentData()
        self._shelf.list.select(Selection(folder, words))

    def _remember_row(self) -> None:
        self._row_before = self._list.currentIndex().row() if self._list.hasFocus() else -1

    def _on_listed(self) -> None:
        self._select_open_draft()
        rows = self._model.rowCount()
        if not self._list.currentIndex().isValid() and self._row_before >= 0 and rows:
            self._list.setCurrentIndex(self._model.index(min(self._row_before, rows - 1)))
        self._actions.fit()
        selection = self._shelf.list.selection
        self._count.setText(self._count_text(selection, rows))
        self._empty.setVisible(selection == Selection(Folder.TRASH) and rows > 0)
        if selection.words.strip():
            announce(self, self._count.text())

    def _count_text(self, selection: Selection, rows: int) -> str:
        if selection.words.strip():
            text = self.tr("{count} found in drafts, archive and trash")
            return text.format(count=f"{rows:,}") if rows else self.tr("Nothing found")
        if rows == 0 and selection.folder is Folder.TRASH:
            return self.tr("The trash is empty")
        if rows == 0 and selection.folder is Folder.ARCHIVE:
            return self.tr("Nothing has been archived")
        return self.tr("{count} in this folder").format(count=f"{rows:,}") if rows else ""

    def _select_open_draft(self) -> None:
        row = self._shelf.list.row_of(self._desk.draft.id)
        if 0 <= row < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row))
        elif not self._list.hasFocus():
            self._list.setCurrentIndex(QModelIndex())

    def _open_chosen(self) -> None:
        self._open(self._list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        draft_id = index.data(ID_ROLE)
        if isinstance(draft_id, str):
            self._shelf.open(draft_id)

    def _ask_to_empty(self) -> None:
        count = self._model.rowCount()
        text = self.tr(
            "Delete all {count} drafts in the trash for ever?\n\n"
            "Their history goes too. This cannot be undone."
        ).format(count=f"{count:,}")
        ask_to_erase(self, text, self._shelf.empty_trash)

    def _describe(self, entry: Entry) -> str:
        account = account_with(entry.account_id, self._desk.accounts)
        name = account.name if account else self.tr("No account chosen")
        parts = [short_moment(entry.updated_at, self._desk.now()), name]
        if self._shelf.list.selection.folder is None and entry.folder is not Folder.DRAFTS:
            parts.append(self._folder.itemText(self._folder.findData(entry.folder)))
        return "　".join(parts)

    def _color_of(self, entry: Entry) -> str:
        account = account_with(entry.account_id, self._desk.accounts)
        return account.color if account else LIGHT.outline
