"""A secret leaves the clipboard by itself, and nothing else does."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from snswriter.gui.secret_clipboard import STAYS_MS, SecretClipboard

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


HINTS = [
    (
        'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
        b"\0\0\0\0",
    ),
    ('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"', b"\0\0\0\0"),
    ('application/x-qt-windows-mime;value="CanUploadToCloudClipboard"', b"\0\0\0\0"),
    ("x-kde-passwordManagerHint", b"secret"),
]


@pytest.mark.parametrize(("name", "content"), HINTS)
def test_histories_are_asked_to_leave_it_out(
    clipboard: SecretClipboard, name: str, content: bytes
) -> None:
    clipboard.put(SECRET)
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    assert data.data(name).data() == content


def test_it_leaves_after_thirty_seconds() -> None:
    clipboard = SecretClipboard()
    clipboard.put(SECRET)
    assert (STAYS_MS, 10_000 < clipboard.left_ms <= 30_000) == (30_000, True)
    clipboard.clear()


def test_only_plain_words_lie_beside_the_hints(clipboard: SecretClipboard) -> None:
    clipboard.put(SECRET)
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    told = {name for name, _ in HINTS} | {"application/x-snswriter-secret"}
    assert set(data.formats()) - told == {"text/plain"}


def test_a_second_secret_starts_its_own_time(qtbot: QtBot) -> None:
    clipboard = SecretClipboard(stays_ms=60_000)
    clipboard.put("one")
    clipboard.put("two")
    clipboard.clear()
    assert on_it() == ""
