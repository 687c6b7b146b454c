"""What the window's menus offer."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar, QTextEdit

from snswriter.gui.menus import Deed, add_menu

_Keys = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class WindowDeeds:
    """What the window can do for its menus."""

    new_draft: Callable[[], None]
    copy_post: Callable[[], None]
    open_package: Callable[[], None]
    save_package: Callable[[], None]
    delete_draft: Callable[[], None]
    close: Callable[[], object]
    visit_next: Callable[[], None]
    visit_previous: Callable[[], None]
    explain_finding: Callable[[], None]
    leave_finding: Callable[[], None]
    open_proposals: Callable[[], None]
    toggle_drafts: Callable[[], None]
    show_findings: Callable[[], None]
    show_preview: Callable[[], None]
    show_thread: Callable[[], None]
    show_checklist: Callable[[], None]
    toggle_details: Callable[[], None]
    open_credentials: Callable[[], None]
    open_accounts: Callable[[], None]
    edit_account: Callable[[], None]
    open_guidelines: Callable[[], None]
    open_glossary: Callable[[], None]


class WindowMenus(QObject):
    """Fills the menu bar."""

    def __init__(self, bar: QMenuBar, deeds: WindowDeeds, editor: QTextEdit) -> None:
        super().__init__(bar)
        self._bar = bar
        self._deeds = deeds
        self._editor = editor
        self._fill_file()
        self._fill_edit()
        self._fill_findings()
        self._fill_view()
        self._fill_account()
        self._fill_help()

    def _fill_file(self) -> None:
        deeds = self._deeds
        entries = (
            Deed("file_new", self.tr("New draft"), deeds.new_draft, _Keys.New),
            Deed("file_open_package", self.tr("Open package…"), deeds.open_package, _Keys.Open),
            Deed(
                "file_save_package",
                self.tr("Save as package…"),
                deeds.save_package,
                "Ctrl+Shift+S",
            ),
            None,
            Deed("file_copy_post", self.tr("Copy post"), deeds.copy_post, "Ctrl+Shift+C"),
            Deed("file_delete", self.tr("Move draft to trash"), deeds.delete_draft),
            None,
            Deed("file_quit", self.tr("Quit"), deeds.close, "Ctrl+Q"),
        )
        add_menu(self._bar, "menu_file", self.tr("&File"), entries)

    def _fill_edit(self) -> None:
        editor = self._editor
        entries = (
            Deed("edit_undo", self.tr("Undo"), editor.undo, _Keys.Undo),
            Deed("edit_redo", self.tr("Redo"), editor.redo, _Keys.Redo),
            None,
            Deed("edit_cut", self.tr("Cut"), editor.cut, _Keys.Cut),
            Deed("edit_copy", self.tr("Copy"), editor.copy, _Keys.Copy),
            Deed("edit_paste", self.tr("Paste"), editor.paste, _Keys.Paste),
            Deed("edit_all", self.tr("Select all"), editor.selectAll, _Keys.SelectAll),
        )
        menu = add_menu(self._bar, "menu_edit", self.tr("&Edit"), entries)
        # Each text field has these keys of its own; the menu's hold while the body has focus.
        for action in menu.actions():
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def _fill_findings(self) -> None:
        deeds = self._deeds
        entries = (
            Deed("finding_next", self.tr("Next finding"), deeds.visit_next, "F8"),
            Deed(
                "finding_previous", self.tr("Previous finding"), deeds.visit_previous, "Shift+F8"
            ),
            None,
            Deed(
                "finding_explain", self.tr("Explain the finding"), deeds.explain_finding, "Ctrl+."
            ),
            Deed("finding_leave", self.tr("Leave the finding as it is…"), deeds.leave_finding),
            Deed(
                "finding_proposals",
                self.tr("Proposals to the organisation…"),
                deeds.open_proposals,
            ),
        )
        add_menu(self._bar, "menu_findings", self.tr("F&indings"), entries)

    def _fill_view(self) -> None:
        toggle = self._deeds.toggle_drafts
        entries = (
            Deed("view_drafts", self.tr("Show or hide drafts"), toggle, "F9"),
            Deed("view_findings", self.tr("Findings"), self._deeds.show_findings, "Ctrl+1"),
            Deed("view_preview", self.tr("Preview"), self._deeds.show_preview, "Ctrl+2"),
            Deed("view_thread", self.tr("Thread"), self._deeds.show_thread, "Ctrl+3"),
            Deed("view_checklist", self.tr("Checklist"), self._deeds.show_checklist, "Ctrl+4"),
            Deed("view_count", self.tr("Explain the count"), self._deeds.toggle_details, "F6"),
        )
        add_menu(self._bar, "menu_view", self.tr("&View"), entries)

    def _fill_account(self) -> None:
        entries = (
            Deed("account_list", self.tr("Accounts…"), self._deeds.open_accounts),
            Deed("account_edit", self.tr("Edit this account…"), self._deeds.edit_account),
            None,
            Deed("account_credentials", self.tr("Sign-in data…"), self._deeds.open_credentials),
        )
        add_menu(self._bar, "menu_account", self.tr("&Account"), entries)

    def _fill_help(self) -> None:
        deeds = self._deeds
        entries = (
            Deed("help_guidelines", self.tr("Guidelines"), deeds.open_guidelines, "Shift+F1"),
            Deed("help_glossary", self.tr("Words and matters"), deeds.open_glossary),
        )
        add_menu(self._bar, "menu_help", self.tr("&Help"), entries)
