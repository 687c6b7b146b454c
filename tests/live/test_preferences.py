from pytestqt.qtbot import QtBot

from snswriter.live.background import RunNow
from snswriter.live.preferences import Preferences
from snswriter.settings import Settings, Theme
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
