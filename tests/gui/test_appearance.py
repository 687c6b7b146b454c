import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from snswriter.gui.appearance import Appearance, style_sheet
from snswriter.gui.colors import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colors
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
        (Theme.CONTRAST_LIGHT, NIGHT, CONTRAST_LIGHT),
        (Theme.CONTRAST_DARK, DAY, CONTRAST_DARK),
    ],
)
def test_colors(qapp: QApplication, theme: Theme, system: Qt.ColorScheme, colors: Colors) -> None:
    appearance = Appearance(qapp, theme, lambda: system)
    base = qapp.palette().color(qapp.palette().ColorRole.Base).name()
    assert (appearance.colors, base) == (colors, colors.surface)


@pytest.mark.parametrize(
    ("system", "colors"), [(DAY, CONTRAST_LIGHT), (NIGHT, CONTRAST_DARK)], ids=["day", "night"]
)
def test_high_contrast_follows_the_system(
    qapp: QApplication, system: Qt.ColorScheme, colors: Colors
) -> None:
    high, plain = Qt.ContrastPreference.HighContrast, Qt.ContrastPreference.NoPreference
    answers = [plain]
    appearance = Appearance(qapp, Theme.SYSTEM, lambda: system, lambda: answers[-1])
    answers.append(high)
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(high)
    assert appearance.colors == colors


def test_the_program_turns_dark_with_the_system(qapp: QApplication) -> None:
    schemes = [DAY]
    appearance, heard = Appearance(qapp, Theme.SYSTEM, lambda: schemes[-1]), list[Colors]()
    schemes.append(NIGHT)
    appearance.colors_changed.connect(heard.append)
    qapp.styleHints().colorSchemeChanged.emit(NIGHT)
    assert heard == [DARK]


@pytest.mark.parametrize("colors", [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK])
def test_every_name_in_the_style_sheet_is_filled_in(colors: Colors) -> None:
    assert "$" not in style_sheet(colors)
