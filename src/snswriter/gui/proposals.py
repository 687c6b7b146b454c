"""Handing the proposals of a draft on: shown, copied, or saved as lines of a rule file."""

from functools import partial

from PySide6.QtCore import QDir, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from snswriter.exporters.proposals import proposals_toml
from snswriter.gui.notices import Notice, Tone
from snswriter.gui.proposals_dialog import ProposalsDialog
from snswriter.live.desk import Desk
from snswriter.live.documents import Documents
from snswriter.ports import OutsideError

_FILE_NAME = "proposals.toml"


class Proposals(QObject):
    """Opens the dialog and writes the file."""

    told = Signal(object)
    """Carries a Notice about what happened."""

    def __init__(self, desk: Desk, documents: Documents, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._documents = documents
        self._window = window

    def open_dialog(self) -> None:
        """Show the proposals of the open draft."""
        dialog = ProposalsDialog(proposals_toml(self._desk.draft.dismissals), self._window)
        dialog.save_wanted.connect(self._ask_where)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: str) -> None:
        """Write the proposals of the open draft to a file."""
        content = proposals_toml(self._desk.draft.dismissals).encode("utf-8", "replace")
        self._documents.write(path, content, partial(self._on_saved, path), self._on_failed)

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, self.tr("Save the proposals"), folder)
        dialog.setObjectName("save_proposals_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.selectFile(_FILE_NAME)
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_saved(self, path: str) -> None:
        text = self.tr("Saved the proposals: {path}").format(path=QDir.toNativeSeparators(path))
        self.told.emit(Notice("proposals", text))

    def _on_failed(self, error: OutsideError) -> None:
        self.told.emit(Notice("proposals", str(error), Tone.ERROR))
