"""What the window offers around writing: finding, sizes, colours, language."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QMenu

from snswriter.gui.find_bar import FindBar
from snswriter.gui.menus import Deed, add_deeds, add_options, menu_named
from snswriter.gui.page import Page
from snswriter.gui.setting_rows import languages, themes
from snswriter.gui.settings_dialog import SettingsDialog
from snswriter.gui.zoom import Zoom
from snswriter.live.preferences import Preferences
from snswriter.settings import Settings


class Shell(QObject):
    """Adds its entries to the menus that are there, and the find bar to the page."""

    restart_needed = Signal()
    """The language was changed, which shows at the next start."""

    def __init__(self, window: QMainWindow, page: Page, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._bar = window.menuBar()
        self._preferences = preferences
        self._page = page
        self._zoom = Zoom(preferences, page.editor.viewport())
        self._find = FindBar(page.editor)
        page.put_above(self._find)
        self._fill_edit()
        self._choices = self._fill_view()
        preferences.changed.connect(self._show_choices)
        self._language = preferences.settings.language
        self._show_choices(preferences.settings)

    def open_settings(self) -> None:
        """Show the settings."""
        dialog = SettingsDialog(self._preferences, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _fill_edit(self) -> None:
        find = self._find
        entries = (
            None,
            Deed("edit_find", self.tr("Find…"), find.open_to_find, "Ctrl+F"),
            Deed("edit_find_next", self.tr("Find next"), find.find_next, "F3"),
            Deed("edit_find_previous", self.tr("Find previous"), find.find_previous, "Shift+F3"),
            Deed("edit_replace", self.tr("Find and replace…"), find.open_to_replace, "Ctrl+H"),
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

    def _use_theme(self, theme: object) -> None:
        self._preferences.change(theme=theme)

    def _use_language(self, language: object) -> None:
        self._preferences.change(language=language)
