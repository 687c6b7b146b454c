from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from snswriter.gui.window_place import seen_at
from tests.gui.conftest import USUAL, Town
from tests.gui.test_main_window import action, part

MAIN, SECOND = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 984)
SMALL = QRect(0, 0, 1024, 700)
FIRST = QSize(1240, 780)
CENTRED = QRect(340, 130, 1240, 780)


@pytest.mark.parametrize(
    ("window", "screens", "place"),
    [
        (QRect(100, 100, 1000, 700), [MAIN], QRect(100, 100, 1000, 700)),
        (QRect(2000, 50, 1000, 700), [MAIN, SECOND], QRect(2000, 50, 1000, 700)),
        (QRect(2000, 50, 1000, 700), [MAIN], CENTRED),
        (QRect(1900, 50, 1000, 700), [MAIN], CENTRED),
        (QRect(100, -300, 1000, 700), [MAIN], CENTRED),
        (QRect(1500, 50, 1000, 700), [MAIN], QRect(1500, 50, 1000, 700)),
        (QRect(0, 0, 1900, 1000), [SMALL], QRect(0, 0, 1024, 700)),
        (QRect(5000, 5000, 1900, 1000), [SMALL], QRect(0, 0, 1024, 700)),
        (QRect(5000, 5000, 800, 600), [], QRect(5000, 5000, 800, 600)),
    ],
    ids=[
        "seen",
        "on the second screen",
        "the second screen is gone",
        "only a corner is seen",
        "its title is above the screen",
        "half of it is seen",
        "larger than the screen",
        "gone and larger than the screen",
        "no screen at all",
    ],
)
def test_a_window_can_be_taken_by_its_title(
    window: QRect, screens: list[QRect], place: QRect
) -> None:
    assert seen_at(window, FIRST, screens) == place


def test_size_and_hidden_drafts_come_back(make_town: Callable[..., Town], qtbot: QtBot) -> None:
    before = make_town()
    before.open()
    before.window.resize(1000, 640)
    action(before, "view_drafts").trigger()
    before.window.close()
    qtbot.waitUntil(lambda: not before.window.isVisible())
    after = make_town(settings=before.preferences.settings)
    after.open()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert (
        after.window.height(),
        part(after, "drafts_panel").isVisible(),
        screen.contains(after.window.pos() + QPoint(9, 9)),
    ) == (640, False, True)


def test_a_layout_that_is_none_gives_the_first_size(make_town: Callable[..., Town]) -> None:
    for text in ("???", "AAAA BBBB CCCC", "ü 1 2 3"):
        town = make_town(settings=replace(USUAL, window_layout=text))
        town.open()
        assert part(town, "drafts_panel").isVisible()
