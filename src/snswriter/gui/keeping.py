"""What the window offers for kept drafts: recent ones, folders, history; and says of them."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from snswriter.drafts.folder import Folder
from snswriter.gui.appearance import Appearance
from snswriter.gui.drafts_panel import DraftsPanel
from snswriter.gui.history_dialog import HistoryDialog
from snswriter.gui.menus import Deed, add_deeds, menu_named
from snswriter.gui.moments import full_moment
from snswriter.gui.notices import Notice, Tone
from snswriter.gui.slots import calling
from snswriter.live.desk import Desk
from snswriter.live.history import History, Restored
from snswriter.live.shelf import RECENT, Moved, Shelf


class Keeping(QObject):
    """Adds its entries to the file menu, and opens the history."""

    told = Signal(object)
    """Carries a Notice about what happened."""

    def __init__(
        self,
        window: QMainWindow,
        desk: Desk,
        shelf: Shelf,
        history: History,
        panel: DraftsPanel,
        appearance: Appearance,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._shelf = shelf
        self._history = history
        self._panel = panel
        self._appearance = appearance
        self._recent = QMenu(self.tr("Recent drafts"), window)
        self._recent.setObjectName("menu_recent")
        self._fill_menu()
        shelf.moved.connect(self._on_moved)
        shelf.erased.connect(self._on_erased)
        history.restored.connect(self._on_restored)

    def open_history(self) -> None:
        """Show how the open draft came about."""
        if not self._history.has_any:
            text = self.tr("This draft has no history yet. It begins with the first letter.")
            self.told.emit(Notice("history", text))
            return
        dialog = HistoryDialog(self._desk, self._history, self._appearance.colors, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _fill_menu(self) -> None:
        menu = menu_named(self._window.menuBar(), "menu_file")
        before = next(each for each in menu.actions() if each.objectName() == "file_delete")
        menu.insertMenu(before, self._recent)
        self._recent.aboutToShow.connect(self._fill_recent)
        entries = (
            Deed("file_search", self.tr("Search all drafts"), self._panel.search, "Ctrl+Shift+F"),
            Deed("file_history", self.tr("History…"), self.open_history, "Ctrl+Shift+H"),
            None,
            Deed("file_archive", self.tr("Archive draft"), self._archive),
        )
        add_deeds(menu, entries, before)

    def _archive(self) -> None:
        self._shelf.move(self._desk.draft.id, Folder.ARCHIVE)

    def _fill_recent(self) -> None:
        self._recent.clear()
        drafts = self._shelf.recent
        for row in range(min(RECENT, len(drafts.ids))):
            entry = drafts.entry(row)
            if entry is not None:
                action = QAction(entry.title.replace("&", "&&"), self._recent)
                action.setObjectName(f"recent_{row}")
                action.setCheckable(True)
                action.setChecked(entry.id == self._desk.draft.id)
                action.triggered.connect(calling(self._shelf.open, entry.id))
                self._recent.addAction(action)
        if self._recent.isEmpty():
            nothing = self._recent.addAction(self.tr("None yet"))
            nothing.setEnabled(False)

    def _on_moved(self, moved: Moved) -> None:
        texts = {
            Folder.DRAFTS: self.tr("“{title}” is among the drafts again."),
            Folder.ARCHIVE: self.tr("Archived “{title}”."),
            Folder.TRASH: self.tr("Moved “{title}” to the trash."),
        }
        text = texts[moved.folder].format(title=moved.entry.title)
        act = partial(self._shelf.put_back, moved)
        self.told.emit(Notice("deleted", text, action=self.tr("Undo"), act=act))

    def _on_erased(self, count: int) -> None:
        text = self.tr("Deleted for ever: {count}").format(count=f"{count:,}")
        self.told.emit(Notice("deleted", text))

    def _on_restored(self, restored: Restored) -> None:
        moment = full_moment(restored.revision.updated_at)
        text = self.tr("The text is as it was at {moment}.").format(moment=moment)
        act = partial(self._history.take_back, restored)
        self.told.emit(Notice("restored", text, Tone.CALM, self.tr("Undo"), act))
