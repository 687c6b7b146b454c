"""Every setting that a person can choose: its words, and the values it may take."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase

from snswriter.gui.menus import Option
from snswriter.settings import (
    CARET_WIDTHS_PX,
    FONT_SIZES_PT,
    SCALES_PERCENT,
    Language,
    StartWith,
    Theme,
)

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values."""

    options: Callable[[], tuple[Option, ...]]


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number; `unit` stands behind it."""

    allowed: range
    unit: str
    step: int = 1


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting.

    Attributes:
        field: Its name in Settings.
        label: What it is.
        sentence: What it changes, and where one sees it.
        kind: The values that it may take.
    """

    field: str
    label: str
    sentence: str
    kind: Choice | Number


def setting_rows() -> tuple[SettingRow, ...]:
    """Return the settings from top to bottom, in the language of the program."""
    return (
        SettingRow(
            "theme",
            translate("Settings", "Colors"),
            translate("Settings", "Light, dark or high contrast. The window changes at once."),
            Choice(themes),
        ),
        SettingRow(
            "scale_percent",
            translate("Settings", "Size of menus and lists"),
            translate(
                "Settings",
                "How large everything around the text is. The text has a size of its own.",
            ),
            Number(SCALES_PERCENT, " %", 10),
        ),
        SettingRow(
            "font_family",
            translate("Settings", "Typeface of the text"),
            translate(
                "Settings", "The letters that you write in. It is not passed on with the post."
            ),
            Choice(families),
        ),
        SettingRow(
            "font_size_pt",
            translate("Settings", "Size of the text"),
            translate("Settings", "Also with Ctrl and the wheel, or Ctrl with plus and minus."),
            Number(FONT_SIZES_PT, " pt"),
        ),
        SettingRow(
            "caret_width_px",
            translate("Settings", "Width of the text cursor"),
            translate("Settings", "A wider cursor is found more easily."),
            Number(CARET_WIDTHS_PX, " px"),
        ),
        SettingRow(
            "start_with",
            translate("Settings", "When the program starts"),
            translate(
                "Settings", "Which draft lies open at the next start. All others stay in the list."
            ),
            Choice(starts),
        ),
        SettingRow(
            "language",
            translate("Settings", "Language"),
            translate(
                "Settings",
                "Of menus and buttons. Findings are in Japanese, like the texts they are about.",
            ),
            Choice(languages),
        ),
    )


def themes() -> tuple[Option, ...]:
    """Return the colours that can be chosen."""
    return (
        Option(translate("Settings", "Like the system"), Theme.SYSTEM),
        Option(translate("Settings", "Light"), Theme.LIGHT),
        Option(translate("Settings", "Dark"), Theme.DARK),
        Option(translate("Settings", "High contrast, light"), Theme.CONTRAST_LIGHT),
        Option(translate("Settings", "High contrast, dark"), Theme.CONTRAST_DARK),
    )


def languages() -> tuple[Option, ...]:
    """Return the languages that can be chosen, each in its own words."""
    return (
        Option(translate("Settings", "Like the system"), Language.SYSTEM),
        Option("日本語", Language.JAPANESE),
        Option("English", Language.ENGLISH),
    )


def starts() -> tuple[Option, ...]:
    """Return what the program can start with."""
    return (
        Option(translate("Settings", "The draft of last time"), StartWith.LAST),
        Option(translate("Settings", "An empty draft"), StartWith.NEW),
    )


def families() -> tuple[Option, ...]:
    """Return the typefaces of this PC that have Japanese letters."""
    japanese = QFontDatabase.families(QFontDatabase.WritingSystem.Japanese)
    shown = [name for name in japanese if not QFontDatabase.isPrivateFamily(name)]
    return (
        Option(translate("Settings", "Best for reading"), ""),
        *(Option(n, n) for n in shown),
    )
