"""The way to the rule desk: from the menu, from a selection, from a finding."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from snswriter.engine import Finding, Severity
from snswriter.engine.own_word import LONGEST_WORD, OwnWord
from snswriter.gui.editor import BodyEditor
from snswriter.gui.menus import Deed, add_deeds, menu_named
from snswriter.gui.notices import Notice
from snswriter.gui.regrade_dialog import RegradeDialog
from snswriter.gui.rule_dialog import RuleDialog
from snswriter.gui.slots import calling
from snswriter.live.desk import Desk
from snswriter.live.guidance import Guidance
from snswriter.live.rule_room import RuleRoom, switched


class RuleDesk(QObject):
    """Opens the dialogs in which an office makes rules of its own and changes others."""

    told = Signal(object)
    """Carries a Notice about what happened."""

    def __init__(
        self,
        window: QMainWindow,
        editor: BodyEditor,
        desk: Desk,
        guidance: Guidance,
        room: RuleRoom,
        person: str,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self._desk = desk
        self._guidance = guidance
        self._room = room
        self._person = person
        editor.menu_made.connect(self._add_to_menu)
        entries = (
            None,
            Deed("rule_desk", self.tr("Rule desk…"), self.open_for_selection, "Ctrl+Shift+R"),
            Deed("rule_regrade", self.tr("Change this rule for the office…"), self._regrade_here),
        )
        add_deeds(menu_named(window.menuBar(), "menu_findings"), entries)

    def open_for_selection(self) -> None:
        """Open the rule desk with the words selected in the text, if any."""
        self.open_rule_desk(self._editor.selection.of(self._editor.text))

    def open_rule_desk(self, word: str) -> None:
        """Open the rule desk with a word to add; "" shows the words that are there."""
        line = " ".join(word.split())[:LONGEST_WORD]
        dialog = RuleDialog(self._room, line, self._person, self._desk.now().date(), self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def regrade(self, finding: Finding) -> None:
        """Ask how serious findings of this finding's rule are to be in this office."""
        dialog = RegradeDialog(finding.title, finding.severity, self._window)
        dialog.decided.connect(
            lambda severity, reason, layer: self._change(finding, severity, reason, layer)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _regrade_here(self) -> None:
        current = self._guidance.current
        if current is not None:
            self.regrade(current)
            return
        text = self.tr("Put the caret on a finding first; its rule can then be changed.")
        self.told.emit(Notice("rule", text))

    def _change(
        self, finding: Finding, severity: Severity | None, reason: str, layer: str
    ) -> None:
        by = OwnWord("", reason, by=self._person, on=self._desk.now().date(), rule_id=finding.rule)
        self._room.change(switched(by, reason, severity), layer)
        text = self.tr("The rule “{title}” was changed for the office.")
        act = calling(self._room.unchange, finding.rule, layer)
        notice = Notice("rule", text.format(title=finding.title), action=self.tr("Undo"), act=act)
        self.told.emit(notice)

    def _add_to_menu(self, menu: QMenu, finding: Finding | None) -> None:
        menu.addSeparator()
        if len(self._editor.selection):
            add = QAction(self.tr("Add these words to the rules…"), menu)
            add.setObjectName("menu_add_word")
            add.triggered.connect(self.open_for_selection)
            menu.addAction(add)
        if finding is not None:
            change = QAction(self.tr("Change this rule for the office…"), menu)
            change.setObjectName("menu_regrade")
            change.triggered.connect(calling(self.regrade, finding))
            menu.addAction(change)
