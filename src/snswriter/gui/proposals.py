"""Handing the proposals of all drafts on: shown, copied, or saved as lines of a rule file."""

from functools import partial

from PySide6.QtCore import QDir, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from snswriter.engine.dismissal import Dismissal
from snswriter.exporters.proposals import proposals_toml
from snswriter.gui.notices import Notice, Tone
from snswriter.gui.proposals_dialog import ProposalsDialog
from snswriter.live.desk import Desk
from snswriter.live.documents import Documents
from snswriter.live.rule_room import RuleRoom
from snswriter.ports import OutsideError

_FILE_NAME = "proposals.toml"


class Proposals(QObject):
    """Opens the dialog and writes the file."""

    told = Signal(object)
    """Carries a Notice about what happened."""

    def __init__(self, desk: Desk, rules: RuleRoom, documents: Documents, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._rules = rules
        self._lines = ""
        self._documents = documents
        self._window = window

    def open_dialog(self) -> None:
        """Show the proposals of all drafts, those of the open one first."""
        self._rules.gather_proposals(self._desk.draft, self._show)

    def _show(self, proposals: tuple[Dismissal, ...]) -> None:
        self._lines = proposals_toml(proposals)
        dialog = ProposalsDialog(self._lines, self._window)
        dialog.save_wanted.connect(self._ask_where)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: str) -> None:
        """Write the proposals that were shown to a file."""
        content = self._lines.encode("utf-8", "replace")
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
