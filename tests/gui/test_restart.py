"""Another language asks whether to begin again, and beginning again saves first."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Town


@pytest.mark.parametrize("name", ["view_language_1", "view_language_2"])
def test_another_language_offers_to_begin_again(town: Town, qtbot: QtBot, name: str) -> None:
    action = town.window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()
    button = town.window.findChild(QPushButton, "notice_language_action")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(town.window.restart_wanted):
        button.click()
