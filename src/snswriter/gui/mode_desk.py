"""The modes at work: chooser, keys, and how the window changes with them."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from snswriter.engine import Mode
from snswriter.gui.colors import Colors
from snswriter.gui.emergency_strip import EmergencyStrip
from snswriter.gui.menus import Deed, add_menu, menu_named
from snswriter.gui.mode_bar import ORDER, ModeBar
from snswriter.gui.mode_words import mode_word
from snswriter.gui.page import Page
from snswriter.gui.side_panel import SidePanel
from snswriter.gui.slots import calling
from snswriter.gui.template_desk import TemplateDesk
from snswriter.live.desk import Desk
from snswriter.live.modes import Modes
from snswriter.live.preferences import Preferences
from snswriter.settings import FONT_SIZES_PT, Settings

LARGER_PT = 7
"""By so much the letters of the page grow in an emergency."""


class ModeDesk(QObject):
    """Adds the chooser of modes to the window and keeps to what a mode asks for."""

    def __init__(
        self,
        window: QMainWindow,
        page: Page,
        desk: Desk,
        preferences: Preferences,
        templates: TemplateDesk,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._preferences = preferences
        self._hidden: tuple[QWidget, ...] = ()
        self.modes = Modes(desk, self)
        self._strip = EmergencyStrip(desk, self.modes)
        self._bar = ModeBar(self.modes)
        page.put_above(self._strip)
        page.put_above(self._bar)
        self._strip.templates_wanted.connect(templates.open_templates)
        self._fill_menu()
        self._order_tabs()
        self.modes.changed.connect(self._on_changed)
        self._on_changed(self.modes.mode)

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._bar.use_colors(colors)

    def sized(self, settings: Settings) -> Settings:
        """Return the settings with the size of letters that the mode asks for."""
        if self.modes.mode is not Mode.EMERGENCY:
            return settings
        size_pt = min(settings.font_size_pt + LARGER_PT, FONT_SIZES_PT[-1])
        return replace(settings, font_size_pt=size_pt)

    def _fill_menu(self) -> None:
        deeds = [
            Deed(
                f"choose_{mode.value}",
                mode_word(mode),
                calling(self.modes.choose, mode),
                f"Alt+{number}",
            )
            for number, mode in enumerate(ORDER, start=1)
        ]
        bar = self._window.menuBar()
        menu = add_menu(bar, "menu_mode", self.tr("&Mode"), deeds)
        bar.insertMenu(menu_named(bar, "menu_templates").menuAction(), menu)

    def _order_tabs(self) -> None:
        """Let the keyboard come to the modes before the page, where eyes meet them."""
        drafts: QWidget | None = self._window.findChild(QWidget, "drafts_list")
        start = (drafts,) if drafts is not None else ()
        for before, after in pairwise((*start, *self._bar.buttons, self._strip.button)):
            QWidget.setTabOrder(before, after)

    def _on_changed(self, mode: Mode) -> None:
        for widget in self._hidden:
            widget.show()
        self._hidden = ()
        if mode is Mode.EMERGENCY:
            self._clear_away()
        self._page.footer_view.setVisible(mode is not Mode.PRIVATE)
        self._page.use_settings(self.sized(self._preferences.settings))

    def _clear_away(self) -> None:
        """Leave page, findings and counters on the screen, and nothing else to decide about."""
        side = self._window.findChild(SidePanel)
        drafts = self._window.findChild(QWidget, "drafts_panel")
        first = side.buttons[0] if side is not None else None
        if first is not None:
            first.click()
        spare = [drafts, *(side.buttons if side is not None else ())]
        self._hidden = tuple(each for each in spare if each is not None and not each.isHidden())
        for widget in self._hidden:
            widget.hide()
