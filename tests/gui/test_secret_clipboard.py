"""A secret leaves the clipboard by itself, and nothing else does."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from snswriter.gui.secret_clipboard import SecretClipboard

SECRET = "ひみつ🔑"


@pytest.fixture
def clipboard(qtbot: QtBot) -> SecretClipboard:
    QGuiApplication.clipboard().clear()
    return SecretClipboard(stays_ms=1)


def on_it() -> str:
    return QGuiApplication.clipboard().text()


def test_it_is_gone_after_its_time(clipboard: SecretClipboard, qtbot: QtBot) -> None:
    clipboard.put(SECRET)
    there = on_it()
    qtbot.waitUntil(lambda: on_it() == "")
    assert there == SECRET


def test_what_was_copied_since_stays(clipboard: SecretClipboard, qtbot: QtBot) -> None:
    clipboard.put(SECRET)
    QGuiApplication.clipboard().setText("別の文")
    qtbot.waitUntil(lambda: clipboard.left_ms == 0)
    clipboard.clear()
    assert on_it() == "別の文"


def test_nothing_of_the_secret_is_kept(clipboard: SecretClipboard) -> None:
    clipboard.put(SECRET)
    assert SECRET not in repr(vars(clipboard))


def test_a_second_secret_starts_its_own_time(qtbot: QtBot) -> None:
    clipboard = SecretClipboard(stays_ms=60_000)
    clipboard.put("one")
    clipboard.put("two")
    clipboard.clear()
    assert on_it() == ""
