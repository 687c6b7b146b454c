"""What the window's menus offer."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar, QTextEdit

from snswriter.gui.menus import Deed, Option, add_menu, add_options
from snswriter.live.preferences import Preferences
from snswriter.settings import FONT_SIZES_PT, Language, Settings, Theme

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
    toggle_drafts: Callable[[], None]
    show_findings: Callable[[], None]
    show_preview: Callable[[], None]
    show_thread: Callable[[], None]
    toggle_details: Callable[[], None]
    open_credentials: Callable[[], None]
    open_about: Callable[[], None]
    tell_restart: Callable[[], None]


class WindowMenus(QObject):
    """Fills the menu bar."""

    def __init__(
        self, bar: QMenuBar, deeds: WindowDeeds, editor: QTextEdit, preferences: Preferences
    ) -> None:
        super().__init__(bar)
        self._bar = bar
        self._deeds = deeds
        self._editor = editor
        self._preferences = preferences
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
            Deed("file_delete", self.tr("Delete draft"), deeds.delete_draft),
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
        )
        add_menu(self._bar, "menu_findings", self.tr("F&indings"), entries)

    def _fill_view(self) -> None:
        toggle = self._deeds.toggle_drafts
        entries = (
            Deed("view_drafts", self.tr("Show or hide drafts"), toggle, "F9"),
            Deed("view_findings", self.tr("Findings"), self._deeds.show_findings, "Ctrl+1"),
            Deed("view_preview", self.tr("Preview"), self._deeds.show_preview, "Ctrl+2"),
            Deed("view_thread", self.tr("Thread"), self._deeds.show_thread, "Ctrl+3"),
            Deed("view_count", self.tr("Explain the count"), self._deeds.toggle_details, "F6"),
            None,
            Deed("view_larger", self.tr("Larger text"), self._enlarge, _Keys.ZoomIn),
            Deed("view_smaller", self.tr("Smaller text"), self._reduce, _Keys.ZoomOut),
            None,
        )
        menu = add_menu(self._bar, "menu_view", self.tr("&View"), entries)
        themes = (
            Option(self.tr("Like the system"), Theme.SYSTEM),
            Option(self.tr("Light"), Theme.LIGHT),
            Option(self.tr("Dark"), Theme.DARK),
        )
        theme = self._settings.theme
        add_options(menu, "view_theme", self.tr("Colors"), themes, theme, self._use_theme)
        languages = (
            Option(self.tr("Like the system"), Language.SYSTEM),
            Option("日本語", Language.JAPANESE),
            Option("English", Language.ENGLISH),
        )
        language = self._settings.language
        title = self.tr("Language")
        add_options(menu, "view_language", title, languages, language, self._use_language)

    def _fill_account(self) -> None:
        label = self.tr("Sign-in data…")
        entries = (Deed("account_credentials", label, self._deeds.open_credentials),)
        add_menu(self._bar, "menu_account", self.tr("&Account"), entries)

    def _fill_help(self) -> None:
        entries = (Deed("help_about", self.tr("About snswriter"), self._deeds.open_about),)
        add_menu(self._bar, "menu_help", self.tr("&Help"), entries)

    @property
    def _settings(self) -> Settings:
        return self._preferences.settings

    def _enlarge(self) -> None:
        self._use_font_size(self._settings.font_size_pt + 1)

    def _reduce(self) -> None:
        self._use_font_size(self._settings.font_size_pt - 1)

    def _use_font_size(self, size_pt: int) -> None:
        if size_pt in FONT_SIZES_PT:
            self._preferences.change(font_size_pt=size_pt)

    def _use_theme(self, theme: object) -> None:
        self._preferences.change(theme=theme)

    def _use_language(self, language: object) -> None:
        if language is not self._settings.language:
            self._preferences.change(language=language)
            self._deeds.tell_restart()
