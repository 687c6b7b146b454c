"""What the window offers around writing: finding, commands, sizes, settings, help."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QMainWindow, QMenu

from snswriter.gui.appearance import Appearance
from snswriter.gui.command_palette import CommandPalette
from snswriter.gui.commands import commands_of
from snswriter.gui.composition import commit_composition
from snswriter.gui.document_viewer import OpenClause
from snswriter.gui.find_bar import FindBar
from snswriter.gui.help_desk import HelpDesk
from snswriter.gui.label_words import LabelWords
from snswriter.gui.menus import Deed, add_deeds, add_options, menu_named
from snswriter.gui.page import Page
from snswriter.gui.setting_rows import languages, themes
from snswriter.gui.settings_dialog import SettingsDialog
from snswriter.gui.text_files import TextFiles
from snswriter.gui.tour import Tour
from snswriter.gui.words import Cite
from snswriter.gui.zoom import Zoom
from snswriter.live.autosave import Autosave
from snswriter.live.desk import Desk
from snswriter.live.documents import Documents
from snswriter.live.preferences import Preferences
from snswriter.live.readings import Readings
from snswriter.live.shelf import Shelf
from snswriter.settings import Settings

_PALETTE = "edit_commands"


@dataclass(frozen=True, slots=True)
class ShellRoom:
    """What the shell works with.

    Attributes:
        documents: Reads files that are dropped.
        readings: How labels are read.
        cite: Gives the words for a clause id.
        open_clause: Opens the viewer of guidelines at a clause; None where there is none.
    """

    desk: Desk
    autosave: Autosave
    shelf: Shelf
    preferences: Preferences
    appearance: Appearance
    documents: Documents
    readings: Readings
    cite: Cite
    open_clause: OpenClause | None


class Shell(QObject):
    """Adds its entries to the menus that are there, and the find bar to the page."""

    restart_needed = Signal()
    """The language was changed, which shows at the next start."""

    told = Signal(object)
    """Carries a Notice for the writer."""

    def __init__(self, window: QMainWindow, page: Page, room: ShellRoom) -> None:
        super().__init__(window)
        preferences = room.preferences
        self._window = window
        self._bar = window.menuBar()
        self._room = room
        self._preferences = preferences
        self._words = LabelWords()
        self._zoom = Zoom(preferences, page.editor.viewport())
        self._find = FindBar(page.editor)
        page.put_above(self._find)
        self.tour = Tour(window, lambda: QColor(room.appearance.colors.accent))
        self.help = HelpDesk(window, room.cite, room.open_clause, self.tour.begin_with_keyboard)
        self.texts = TextFiles(room.desk, room.autosave, room.documents, window)
        self.texts.told.connect(self.told)
        self.tour.ended.connect(self._on_tour_ended)
        self.tour.principles_wanted.connect(self.help.open_primer)
        room.shelf.opened.connect(self._on_opened)
        self._fill_file()
        self._fill_edit()
        self._choices = self._fill_view()
        preferences.changed.connect(self._show_choices)
        self._language = preferences.settings.language
        self._show_choices(preferences.settings)

    def open_palette(self) -> None:
        """Show all commands to look through."""
        commit_composition()
        commands = commands_of(self._bar)
        others = tuple(each for each in commands if each.action.objectName() != _PALETTE)
        palette = CommandPalette(others, self._words, self._room.readings, self._window)
        palette.finished.connect(palette.deleteLater)
        palette.open()

    def open_settings(self) -> None:
        """Show the settings."""
        dialog = SettingsDialog(self._preferences, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _fill_file(self) -> None:
        menu = menu_named(self._bar, "menu_file")
        deed = Deed("file_open_text", self.tr("Open text file…"), self.texts.request_open)
        add_deeds(menu, (deed,), self._bar.findChild(QAction, "file_save_package"))

    def _fill_edit(self) -> None:
        find = self._find
        entries = (
            None,
            Deed("edit_find", self.tr("Find…"), find.open_to_find, "Ctrl+F"),
            Deed("edit_find_next", self.tr("Find next"), find.find_next, "F3"),
            Deed("edit_find_previous", self.tr("Find previous"), find.find_previous, "Shift+F3"),
            Deed("edit_replace", self.tr("Find and replace…"), find.open_to_replace, "Ctrl+H"),
            None,
            Deed(_PALETTE, self.tr("All commands…"), self.open_palette, "Ctrl+Shift+P"),
        )
        add_deeds(menu_named(self._bar, "menu_edit"), entries)

    def _fill_view(self) -> tuple[tuple[QMenu, str], ...]:
        zoom, menu = self._zoom, menu_named(self._bar, "menu_view")
        # On a Japanese keyboard the plus sign lies on the key of the semicolon.
        larger = ("Ctrl+=", "Ctrl+;")
        entries = (
            None,
            Deed("view_larger", self.tr("Larger text"), zoom.enlarge, "Ctrl++", larger),
            Deed("view_smaller", self.tr("Smaller text"), zoom.reduce, "Ctrl+-"),
            Deed("view_actual", self.tr("Ordinary size"), zoom.reset, "Ctrl+0"),
            None,
        )
        add_deeds(menu, entries)
        settings = self._preferences.settings
        title, choose = self.tr("Colors"), self._use_theme
        colors = add_options(menu, "view_theme", title, themes(), settings.theme, choose)
        title, speak = self.tr("Language"), self._use_language
        spoken = add_options(menu, "view_language", title, languages(), settings.language, speak)
        settings_deed = Deed("view_settings", self.tr("Settings…"), self.open_settings, "Ctrl+,")
        add_deeds(menu, (None, settings_deed))
        return ((colors, "theme"), (spoken, "language"))

    def _show_choices(self, settings: Settings) -> None:
        for menu, field in self._choices:
            menu.setDisabled(bool(self._preferences.locked_by(field)))
            for action in menu.actions():
                action.setChecked(action.data() is getattr(settings, field))
        if settings.language is not self._language:
            self._language = settings.language
            self.restart_needed.emit()

    def _on_opened(self) -> None:
        if not self._preferences.settings.tour_seen:
            self.tour.begin()

    def _on_tour_ended(self) -> None:
        self._preferences.change(tour_seen=True)

    def _use_theme(self, theme: object) -> None:
        self._preferences.change(theme=theme)

    def _use_language(self, language: object) -> None:
        self._preferences.change(language=language)
