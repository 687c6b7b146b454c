from pytestqt.qtbot import QtBot

from snswriter.live.background import RunNow
from snswriter.live.preferences import Preferences
from snswriter.settings import OfficeSettings, Settings, Theme
from tests.fakes import MemorySettings


def test_a_change_is_told_and_saved(qtbot: QtBot) -> None:
    repository = MemorySettings()
    preferences = Preferences(Settings(), repository, RunNow())
    with qtbot.waitSignal(preferences.changed):
        preferences.change(theme=Theme.DARK)
    preferences.save_now()
    assert repository.load().settings == Settings(theme=Theme.DARK)


def test_the_same_value_is_no_change(qtbot: QtBot) -> None:
    preferences = Preferences(Settings(), MemorySettings(), RunNow())
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(theme=Theme.SYSTEM)


GIVEN = OfficeSettings(Settings(font_size_pt=15, theme=Theme.LIGHT), (("theme", "情報課"),))


def test_what_is_locked_stays_and_the_rest_changes() -> None:
    preferences = Preferences(GIVEN.defaults, MemorySettings(), RunNow(), office=GIVEN)
    preferences.change(theme=Theme.DARK, font_size_pt=20)
    assert preferences.settings == Settings(font_size_pt=20, theme=Theme.LIGHT)


def test_the_default_is_that_of_the_office() -> None:
    preferences = Preferences(
        Settings(font_size_pt=20, caret_width_px=5), MemorySettings(), RunNow(), office=GIVEN
    )
    preferences.reset("font_size_pt", "caret_width_px")
    assert preferences.settings == Settings(font_size_pt=15, caret_width_px=2)
