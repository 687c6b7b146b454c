"""What can be done with the draft chosen in a list, by menu, key and screen reader."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QListView, QMessageBox, QWidget

from snswriter.drafts.folder import Entry, Folder
from snswriter.gui.draft_rows import ENTRY_ROLE
from snswriter.gui.slots import calling
from snswriter.live.shelf import Shelf

_ALL = (Folder.DRAFTS, Folder.ARCHIVE, Folder.TRASH)


class DraftActions(QObject):
    """The entries of the list's context menu; only those that fit the chosen draft are shown."""

    open_wanted = Signal()
    """The chosen draft is to be opened."""

    def __init__(self, view: QListView, shelf: Shelf) -> None:
        super().__init__(view)
        self._view = view
        self._shelf = shelf
        move = self._move
        self._actions = (
            (self._action("draft_open", self.tr("Open"), self.open_wanted.emit), _ALL),
            (
                self._action("draft_back", self.tr("Put back among the drafts"),
                             calling(move, Folder.DRAFTS)),
                (Folder.ARCHIVE, Folder.TRASH),
            ),
            (
                self._action("draft_archive", self.tr("Archive"), calling(move, Folder.ARCHIVE)),
                (Folder.DRAFTS,),
            ),
            (
                self._action("delete_draft", self.tr("Move to trash"), self._on_delete,
                             QKeySequence.StandardKey.Delete),
                (Folder.DRAFTS, Folder.ARCHIVE),
            ),
            (
                self._action("draft_erase", self.tr("Delete for ever…"), self._ask_to_erase,
                             QKeySequence.StandardKey.Delete),
                (Folder.TRASH,),
            ),
        )  # fmt: skip
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def fit(self) -> None:
        """Show what can be done with the draft that is chosen now."""
        entry = self._chosen()
        for action, folders in self._actions:
            # A hidden entry leaves its key to the other one that has it.
            action.setVisible(entry is not None and entry.folder in folders)

    def _action(
        self,
        name: str,
        label: str,
        do: object,
        key: QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = QAction(label, self._view)
        action.setObjectName(name)
        if key is not None:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(do)
        self._view.addAction(action)
        return action

    def _chosen(self) -> Entry | None:
        entry = self._view.currentIndex().data(ENTRY_ROLE)
        return entry if isinstance(entry, Entry) else None

    def _move(self, folder: Folder) -> None:
        entry = self._chosen()
        if entry is not None:
            self._shelf.move(entry.id, folder)

    def _on_delete(self) -> None:
        self._move(Folder.TRASH)

    def _ask_to_erase(self) -> None:
        entry = self._chosen()
        if entry is not None:
            text = self.tr(
                "Delete “{title}” for ever?\n\nIts history goes too. This cannot be undone."
            ).format(title=entry.title)
            ask_to_erase(self._view, text, calling(self._shelf.erase, entry.id))


def ask_to_erase(parent: QWidget, text: str, erase: object) -> None:
    """Ask before something goes for ever; keeping it is what Enter and Escape do."""
    translate = QCoreApplication.translate
    box = QMessageBox(QMessageBox.Icon.NoIcon, translate("Erasing", "Delete for ever"), text)
    box.setParent(parent, Qt.WindowType.Dialog)
    box.setObjectName("erase_dialog")
    box.setTextFormat(Qt.TextFormat.PlainText)
    erasing = box.addButton(
        translate("Erasing", "Delete for ever"), QMessageBox.ButtonRole.DestructiveRole
    )
    erasing.setObjectName("erase_confirm")
    keep = box.addButton(translate("Erasing", "Keep"), QMessageBox.ButtonRole.RejectRole)
    keep.setObjectName("erase_keep")
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    erasing.clicked.connect(erase)
    box.finished.connect(box.deleteLater)
    box.open()
