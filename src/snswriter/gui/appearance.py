"""Light or dark, fonts, and the style sheet, for the whole program."""

from collections.abc import Callable
from string import Template
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from snswriter.drafts.banner import WHITE, ink_on
from snswriter.gui.colors import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colors
from snswriter.settings import Settings, Theme
from snswriter.shipped import resource

_FONTS = (
    "Yu Gothic UI",
    "Meiryo UI",
    "Hiragino Sans",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "IPAexGothic",
)
_WRITING_FONTS = ("BIZ UDPGothic", "BIZ UDGothic", "Meiryo", *_FONTS)
_BASE_SIZE_PT = 10.5
_CHOSEN = MappingProxyType(
    {
        Theme.LIGHT: LIGHT,
        Theme.DARK: DARK,
        Theme.CONTRAST_LIGHT: CONTRAST_LIGHT,
        Theme.CONTRAST_DARK: CONTRAST_DARK,
    }
)


def writing_font(size_pt: int, family: str = "") -> QFont:
    """Return the font of the page: `family`, or else a Japanese face made for reading."""
    chosen = (family,) if family else ()
    font = QFont([*chosen, *_WRITING_FONTS])
    font.setPointSize(size_pt)
    return font


class Appearance(QObject):
    """Dresses the application, and again when the system turns dark or light."""

    colors_changed = Signal(object)
    """Carries the Colors in use from now on."""

    def __init__(
        self,
        application: QApplication,
        theme: Theme,
        ask_system: Callable[[], Qt.ColorScheme] | None = None,
        ask_contrast: Callable[[], Qt.ContrastPreference] | None = None,
    ) -> None:
        """Dress `application`.

        `ask_system` and `ask_contrast` tell what the system likes; Qt is asked where they are
        None.
        """
        super().__init__(application)
        hints = application.styleHints()
        self._ask_system = ask_system or hints.colorScheme
        self._ask_contrast = ask_contrast or self._system_contrast
        self._application = application
        self._theme = theme
        self._colors = LIGHT
        application.setStyle("Fusion")
        self._scale_percent = 0
        self._use_scale(100)
        hints.colorSchemeChanged.connect(self._dress)
        hints.accessibility().contrastPreferenceChanged.connect(self._dress)
        self._dress()

    @property
    def colors(self) -> Colors:
        """Return the colours in use."""
        return self._colors

    def use_settings(self, settings: Settings) -> None:
        """Turn light or dark, follow the system, and take the size that the person likes."""
        self._use_scale(settings.scale_percent)
        if settings.theme is not self._theme:
            self._theme = settings.theme
            self._dress()

    def _use_scale(self, percent: int) -> None:
        if percent != self._scale_percent:
            self._scale_percent = percent
            font = QFont(list(_FONTS))
            font.setPointSizeF(_BASE_SIZE_PT * percent / 100)
            self._application.setFont(font)

    def _dress(self) -> None:
        self._colors = self._wanted_colors()
        self._application.setPalette(_palette(self._colors))
        self._application.setStyleSheet(style_sheet(self._colors))
        self.colors_changed.emit(self._colors)

    def _system_contrast(self) -> Qt.ContrastPreference:
        # Asked anew each time: PySide lets go of the object that holds the hint.
        return self._application.styleHints().accessibility().contrastPreference()

    def _wanted_colors(self) -> Colors:
        if self._theme is not Theme.SYSTEM:
            return _CHOSEN[self._theme]
        is_dark = self._ask_system() is Qt.ColorScheme.Dark
        if self._ask_contrast() is Qt.ContrastPreference.HighContrast:
            return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
        return DARK if is_dark else LIGHT


def style_sheet(colors: Colors) -> str:
    """Return the style sheet of the program in these colours."""
    template = Template(resource("style", "snswriter.qss").read_text("utf-8"))
    tick = "light" if ink_on(colors.accent) == WHITE else "dark"
    icons = resource("icons").as_posix()
    arrow = "light" if ink_on(colors.surface) == WHITE else "dark"
    return template.substitute(colors.by_name(), tick=tick, arrow=arrow, icons=icons)


def _palette(colors: Colors) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for each, color in {
        role.Window: colors.window,
        role.WindowText: colors.ink,
        role.Base: colors.surface,
        role.AlternateBase: colors.sunken,
        role.Text: colors.ink,
        role.PlaceholderText: colors.ink_faint,
        role.Button: colors.surface,
        role.ButtonText: colors.ink,
        role.BrightText: colors.error,
        role.ToolTipBase: colors.surface,
        role.ToolTipText: colors.ink,
        role.Highlight: colors.accent,
        role.HighlightedText: colors.accent_ink,
        role.Link: colors.accent,
        role.Light: colors.surface,
        role.Midlight: colors.line,
        role.Mid: colors.line,
        role.Dark: colors.outline,
        role.Shadow: colors.outline,
    }.items():
        palette.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colors.ink_faint))
    return palette
