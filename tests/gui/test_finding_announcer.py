"""What screen readers are told about findings, and when they are left in peace."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from snswriter.gui.finding_announcer import QUIET_MS, FindingAnnouncer
from tests.gui.conftest import Town, Write
from tests.gui.input_method import commit

_PATIENCE_MS = 4 * QUIET_MS


class Reader:
    """Hears announcements."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def __call__(self, widget: QWidget, text: str) -> None:
        self.heard.append(text)


@pytest.fixture
def reader(town: Town) -> Reader:
    made = Reader()
    FindingAnnouncer(town.window, town.desk, town.guidance, lambda clause: clause, made)
    return made


def test_numbers_are_told_once_after_a_pause(
    town: Town, write: Write, reader: Reader, qtbot: QtBot
) -> None:
    for body in ("危", "危険", "危険で", "危険です"):
        write(body)
    while_typing = list(reader.heard)
    qtbot.waitUntil(lambda: reader.heard != [], timeout=_PATIENCE_MS)
    assert (while_typing, reader.heard) == ([], ["Check 1"])


def test_the_same_numbers_are_not_told_again(
    town: Town, write: Write, reader: Reader, qtbot: QtBot
) -> None:
    write("危険です")
    qtbot.waitUntil(lambda: reader.heard == ["Check 1"], timeout=_PATIENCE_MS)
    write("危険です。さらに○○")
    qtbot.waitUntil(lambda: len(reader.heard) == 2, timeout=_PATIENCE_MS)
    write("大丈夫")
    qtbot.waitUntil(lambda: len(reader.heard) == 3, timeout=_PATIENCE_MS)
    assert reader.heard[1:] == ["Must fix 1　Check 1", "Nothing to look at. Well done!"]


def test_a_finding_gone_to_is_told_in_full_and_once(
    town: Town, write: Write, reader: Reader, qtbot: QtBot
) -> None:
    write("会場は○○です")
    qtbot.waitUntil(lambda: reader.heard != [], timeout=_PATIENCE_MS)
    reader.heard.clear()
    town.editor.put_caret(0)
    town.window.visit_next()
    qtbot.waitUntil(lambda: reader.heard != [])
    qtbot.wait(1)
    (told,) = reader.heard
    parts = ("Must fix", "埋め忘れ", "「○○」", "残っています", "実際の名前に", "tochigi-6-2-2")
    assert [each for each in parts if each not in told] == []


def test_a_mark_that_the_caret_comes_to_is_told_in_short(
    town: Town, write: Write, reader: Reader, qtbot: QtBot
) -> None:
    write("会場は○○です")
    qtbot.waitUntil(lambda: reader.heard != [], timeout=_PATIENCE_MS)
    reader.heard.clear()
    town.editor.put_caret(4)
    qtbot.waitUntil(lambda: reader.heard != [])
    assert reader.heard == ["Must fix 埋め忘れ 「○○」"]


def test_typing_inside_a_mark_is_left_in_peace(
    town: Town, write: Write, reader: Reader, qtbot: QtBot
) -> None:
    write("会場は○○です")
    qtbot.waitUntil(lambda: reader.heard != [], timeout=_PATIENCE_MS)
    town.editor.put_caret(0)
    reader.heard.clear()
    for letter in "当日の":
        commit(town.editor, letter)
        qtbot.waitUntil(lambda: town.desk.review is not None)
    assert reader.heard == []


def test_another_draft_begins_anew(town: Town, write: Write, reader: Reader, qtbot: QtBot) -> None:
    write("危険です")
    qtbot.waitUntil(lambda: reader.heard == ["Check 1"], timeout=_PATIENCE_MS)
    town.desk.start_draft("koho")
    write("危険だ")
    qtbot.waitUntil(lambda: reader.heard == ["Check 1"] * 2, timeout=_PATIENCE_MS)
