"""The list of findings: groups, filter, and what was left as it is."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QListView,
    QListWidget,
    QPushButton,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from snswriter.engine.dismissal import Scope
from snswriter.engine.rule_file import RuleText
from snswriter.gui.finding_rows import ROW_ROLE
from tests.architecture.sources import ROOT
from tests.gui.conftest import Town, Write
from tests.live.office import checker

_OTHER = """
category = "ambiguity"
[[rule]]
id = "ambiguity.later"
title = "時期が不明"
severity = "warning"
message = "「{text}」では時期が分かりません。"
match = { patterns = ["後日"] }
"""


@pytest.fixture
def town_of_two(town: Town) -> Town:
    """A town whose checker knows two categories."""
    town.desk.use_checker(checker(RuleText("other.toml", _OTHER)))
    return town


def view(town: Town) -> QListView:
    found = town.window.findChild(QListView, "findings_list")
    assert isinstance(found, QListView)
    return found


def rows(town: Town) -> list[str]:
    model = view(town).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def part(town: Town, name: str) -> QWidget:
    found = town.window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def test_findings_stand_under_their_severity_and_in_order(town: Town, write: Write) -> None:
    write("傘など、危険、○○、危険")
    assert rows(town) == [
        "Must fix　1",
        "Must fix　埋め忘れ",
        "Check　2",
        "Check　強い言い方",
        "Check　強い言い方",
        "Advice　1",
        "Advice　あいまい",
    ]


def test_the_keyboard_passes_over_headings(town: Town, write: Write) -> None:
    write("傘など、危険、○○")
    view(town).setFocus()
    QTest.keyClick(view(town), Qt.Key.Key_Home)
    walked = []
    for _ in range(3):
        walked.append(view(town).currentIndex().data())
        QTest.keyClick(view(town), Qt.Key.Key_Down)
    assert walked == ["Must fix　埋め忘れ", "Check　強い言い方", "Advice　あいまい"]


def choose(town: Town, text: str) -> None:
    box = part(town, "category_filter")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(text, Qt.MatchFlag.MatchStartsWith))
    box.activated.emit(box.currentIndex())


def test_one_category_can_be_shown_alone(town_of_two: Town, write: Write) -> None:
    town = town_of_two
    write("危険です。後日お知らせします。")
    choose(town, "Ambiguity")
    alone = rows(town)
    choose(town, "All")
    assert (alone, len(rows(town)), len(town.editor.marks)) == (
        ["Check　1", "Check　時期が不明"],
        3,
        2,
    )


def test_a_category_without_findings_is_not_held_on_to(town_of_two: Town, write: Write) -> None:
    town = town_of_two
    write("危険です。後日お知らせします。")
    choose(town, "Ambiguity")
    write("危険です。")
    assert (rows(town), part(town, "category_filter").isHidden()) == (
        ["Check　1", "Check　強い言い方"],
        True,
    )


def test_numbers_are_in_the_status_bar(town: Town, write: Write) -> None:
    write("○○で危険です")
    numbers = part(town, "finding_numbers")
    assert isinstance(numbers, QLabel)
    assert numbers.text() == "Must fix 1　Check 1"


def left(town: Town) -> list[str]:
    shown = part(town, "left_decisions")
    assert isinstance(shown, QListWidget)
    return [shown.item(row).text() for row in range(shown.count())]


def test_what_was_left_is_listed_with_reason_who_and_when(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    write("危険物です")
    town.window.place.decisions.leave(town.guidance.findings[0], Scope.PLACE, "正式な名前")
    qtbot.waitUntil(lambda: left(town) != [])
    (told,) = left(town)
    parts = ("「危険」強い言い方", "正式な名前", "佐藤", "2026/11/20", "Only in this place")
    assert [each for each in parts if each not in told] == []


def test_it_is_taken_back_from_the_list(town: Town, write: Write, qtbot: QtBot) -> None:
    write("危険物です")
    town.window.place.decisions.leave(town.guidance.findings[0], Scope.DRAFT, "正式な名前")
    qtbot.waitUntil(lambda: left(town) != [])
    for name in ("left_toggle", "left_take_back"):
        button = part(town, name)
        assert isinstance(button, QPushButton)
        button.click()
    qtbot.waitUntil(lambda: len(town.editor.marks) == 1)
    assert (left(town), part(town, "left_list").isHidden()) == ([], True)


def test_what_nothing_needs_any_more_says_so_and_is_cleared(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    write("危険物です")
    town.window.place.decisions.leave(town.guidance.findings[0], Scope.DRAFT, "正式な名前")
    write("大丈夫です")
    qtbot.waitUntil(lambda: any("no longer" in each for each in left(town)))
    clear = part(town, "left_drop_unused")
    assert isinstance(clear, QPushButton)
    clear.click()
    qtbot.waitUntil(lambda: left(town) == [])
    assert town.desk.draft.dismissals == ()


def test_rows_that_only_move_with_the_text_stay_as_they_are(town: Town, write: Write) -> None:
    write("ここは危険、○○")
    resets: list[None] = []
    view(town).model().modelReset.connect(lambda: resets.append(None))
    write("　　　ここは危険、○○")
    first = view(town).model().index(1, 0).data(ROW_ROLE)
    assert (resets, first.span.of(town.editor.text)) == ([], "○○")


def test_rows_do_not_lie_over_each_other(town: Town, write: Write, qtbot: QtBot) -> None:
    write("傘など、危険、○○、危険です。\n" * 12)
    shown = view(town)
    for width in (280, 420):
        shown.window().resize(1_240, 780)
        part(town, "findings_panel").setFixedWidth(width)
        QApplication.processEvents()
        indexes = [shown.model().index(row, 0) for row in range(shown.model().rowCount())]
        last = indexes[-1]
        # Rows are laid out a few at a time.
        qtbot.waitUntil(lambda: shown.visualRect(last).height() > 0)  # noqa: B023
        boxes = [shown.visualRect(index) for index in indexes]
        needed = [shown.itemDelegate().sizeHint(QStyleOptionViewItem(), each) for each in indexes]
        assert shown.verticalScrollBar().isVisible()
        assert [box.height() for box in boxes] == [size.height() for size in needed]
        assert all(low.top() > high.bottom() for high, low in pairwise(boxes))


def test_rows_do_not_lie_over_each_other_at_twice_the_scale() -> None:
    place = f"{Path(__file__)}::{test_rows_do_not_lie_over_each_other.__name__}"
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", place],
        env={**os.environ, "QT_SCALE_FACTOR": "2"},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
