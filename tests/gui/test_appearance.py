import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from snswriter.gui.appearance import Appearance, style_sheet
from snswriter.gui.colors import DARK, LIGHT, Colors
from snswriter.settings import Theme

NIGHT, DAY, UNKNOWN = Qt.ColorScheme.Dark, Qt.ColorScheme.Light, Qt.ColorScheme.Unknown


@pytest.mark.parametrize(
    ("theme", "system", "colors"),
    [
        (Theme.SYSTEM, DAY, LIGHT),
        (Theme.SYSTEM, NIGHT, DARK),
        (Theme.SYSTEM, UNKNOWN, LIGHT),
        (Theme.LIGHT, NIGHT, LIGHT),
        (Theme.DARK, DAY, DARK),
    ],
)
def test_colors(qapp: QApplication, theme: Theme, system: Qt.ColorScheme, colors: Colors) -> None:
    appearance = Appearance(qapp, theme, lambda: system)
    base = qapp.palette().color(qapp.palette().ColorRole.Base).name()
    assert (appearance.colors, base) == (colors, colors.surface)


def test_the_program_turns_dark_with_the_system(qapp: QApplication) -> None:
    schemes = iter([DAY, NIGHT])
    appearance, heard = Appearance(qapp, Theme.SYSTEM, lambda: next(schemes)), list[Colors]()
    appearance.colors_changed.connect(heard.append)
    qapp.styleHints().colorSchemeChanged.emit(NIGHT)
    assert heard == [DARK]


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_every_name_in_the_style_sheet_is_filled_in(colors: Colors) -> None:
    assert "$" not in style_sheet(colors)
