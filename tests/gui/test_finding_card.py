"""The card of a finding: where it opens, what it tells, what it does, when it goes."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from snswriter.engine import Checker
from snswriter.engine.dismissal import Scope
from snswriter.gui.finding_card import FindingCard
from snswriter.gui.text_ranges import RangeFinder
from tests.gui.conftest import Town, Write
from tests.gui.input_method import caret_to, commit, compose
from tests.live.office import draft


def card(town: Town) -> FindingCard:
    found = town.window.findChild(FindingCard)
    assert isinstance(found, FindingCard)
    return found


def label(town: Town, name: str) -> str:
    found = card(town).findChild(QLabel, name)
    assert isinstance(found, QLabel), name
    return found.text()


def button(town: Town, name: str) -> QPushButton:
    found = town.window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton), name
    return found


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def trigger(town: Town, name: str) -> None:
    found = town.window.findChild(QAction, name)
    assert isinstance(found, QAction), name
    found.trigger()


def mark_rect(town: Town, number: int = 0) -> QRect:
    """Return where a mark is on the page that the card lies on."""
    editor, mark = town.editor, town.editor.marks[number]
    boxes = RangeFinder(editor).boxes(mark.start, mark.end)
    rects = [box.rect.toAlignedRect() for box in boxes]
    whole = rects[0]
    for rect in rects[1:]:
        whole = whole.united(rect)
    return QRect(editor.viewport().mapTo(town.window.page, whole.topLeft()), whole.size())


def click_mark(town: Town, number: int = 0) -> None:
    place = mark_rect(town, number).center()
    at = town.editor.viewport().mapFrom(town.window.page, place)
    QTest.mouseClick(town.editor.viewport(), Qt.MouseButton.LeftButton, pos=at)


# What it tells


def test_it_tells_what_why_and_on_which_clause(town: Town, write: Write) -> None:
    write("会場は○○です")
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    names = ("finding_title", "finding_message", "finding_advice")
    assert [label(town, name) for name in names] == [
        "埋め忘れ「○○」",
        "「○○」が残っています。",
        "実際の名前にします。",
    ]
    assert (
        button(town, "clause_0").text() == "栃木市 6(2)②"
        or "栃木" in button(town, "clause_0").text()
    )


def test_the_clause_opens_in_the_guideline(town: Town, write: Write) -> None:
    write("会場は○○です")
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    click(button(town, "clause_0"))
    assert town.opened_clauses == ["tochigi-6-2-2"]


def test_without_a_viewer_the_words_of_the_clause_must_do(qtbot: QtBot) -> None:
    alone = FindingCard(open_clause=None)
    qtbot.addWidget(alone)
    assert alone.findChildren(QPushButton, "clause_0") == []


def test_a_fact_shows_the_truth_and_offers_no_change(town: Town, write: Write) -> None:
    town.desk.use_checker(Checker.default())
    write("11月20日（木）に開きます")
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    fixes = card(town).findChildren(QPushButton, "fix_0")
    assert ("2026年11月20日は金曜日です" in label(town, "finding_message"), fixes) == (True, [])


def test_examples_are_shown_when_asked_for(town: Town, write: Write) -> None:
    town.desk.use_checker(Checker.default())
    write("11月20日（木）に開きます")
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    shown = card(town).findChild(QLabel, "examples_bad")
    assert isinstance(shown, QLabel)
    before = shown.isVisible()
    click(button(town, "finding_examples"))
    assert (before, shown.isVisible(), "《" in shown.text()) == (False, True, True)


def test_a_finding_in_the_footer_is_explained_but_not_changed(town: Town, write: Write) -> None:
    town.desk.use_checker(Checker.default())
    write("お知らせです")
    in_footer = [each for each in town.guidance.findings if each.span.start > len("お知らせです")]
    for finding in in_footer:
        town.guidance.visit(finding)
        assert card(town).findChildren(QPushButton, "fix_0") == []


# Where it opens


@pytest.mark.parametrize("line", [0, 6, 14, 39])
def test_it_never_covers_the_marked_line(
    town: Town, write: Write, qtbot: QtBot, line: int
) -> None:
    lines = ["お知らせです。"] * 40
    lines[line] = "ここは危険です。"
    write("\n".join(lines))
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    place = card(town).geometry()
    whole_line = mark_rect(town)
    whole_line.setLeft(0)
    whole_line.setRight(town.window.page.width())
    assert (
        card(town).isVisible(),
        place.intersects(whole_line),
        town.window.page.rect().contains(place),
    ) == (True, False, True)


def test_it_keeps_out_of_the_way_in_a_small_window(town: Town, write: Write) -> None:
    town.window.resize(900, 420)
    write("\n" * 3 + "危険です")
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    assert not card(town).geometry().intersects(mark_rect(town))


def test_it_follows_the_text_and_hides_while_the_line_is_away(town: Town, write: Write) -> None:
    # High enough on the page for the card to stay on the same side of its line.
    write("\n" * 4 + "危険です" + "\n" * 60)
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    bar = town.editor.verticalScrollBar()
    before = card(town).y() - mark_rect(town).y()
    bar.setValue(bar.value() + 40)
    after = card(town).y() - mark_rect(town).y()
    bar.setValue(bar.maximum())
    away = card(town).isVisible()
    bar.setValue(0)
    assert (before == after, away, card(town).isVisible()) == (True, False, True)


def test_a_click_on_a_mark_opens_it_without_taking_the_focus(town: Town, write: Write) -> None:
    write("ここは危険です")
    town.editor.setFocus()
    click_mark(town)
    assert (card(town).isVisible(), town.editor.hasFocus()) == (True, True)


def test_a_click_beside_the_marks_opens_nothing(town: Town, write: Write) -> None:
    write("ここは危険です")
    place = mark_rect(town).center() + QPoint(200, 0)
    at = town.editor.viewport().mapFrom(town.window.page, place)
    QTest.mouseClick(town.editor.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not card(town).isVisible()


# Keyboard


def press_explain(town: Town) -> None:
    QTest.keyClick(
        QApplication.focusWidget() or town.editor,
        Qt.Key.Key_Period,
        Qt.KeyboardModifier.ControlModifier,
    )


def test_its_key_goes_in_and_esc_comes_back(town: Town, write: Write) -> None:
    write("ここは危険です")
    town.editor.setFocus()
    town.editor.put_caret(4)
    press_explain(town)
    inside = QApplication.focusWidget()
    assert inside is not None
    name = inside.objectName()
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert (name, card(town).isVisible(), town.editor.hasFocus()) == ("fix_0", False, True)


def test_its_key_goes_to_the_next_finding_where_the_caret_is_at_none(
    town: Town, write: Write
) -> None:
    write("ここは危険です")
    town.editor.put_caret(0)
    press_explain(town)
    assert (town.editor.caret, card(town).holds_focus) == (3, True)


def test_its_key_does_nothing_without_findings(town: Town, write: Write) -> None:
    write("大丈夫です")
    town.editor.setFocus()
    press_explain(town)
    assert (card(town).isVisible(), town.editor.hasFocus()) == (False, True)


def test_tab_walks_through_it_in_reading_order_and_out_again(town: Town, write: Write) -> None:
    write("ここは危険です")
    town.editor.setFocus()
    town.editor.put_caret(4)
    press_explain(town)
    QTest.keyClick(button(town, "fix_0"), Qt.Key.Key_Backtab)
    walked: list[str] = []
    while card(town).holds_focus and len(walked) < 20:
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert (walked, card(town).isVisible()) == (
        ["finding_close", "fix_0", "finding_leave_here"],
        True,
    )


def test_esc_in_the_text_closes_it(town: Town, write: Write) -> None:
    write("ここは危険です")
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    QTest.keyClick(town.editor, Qt.Key.Key_Escape)
    assert not card(town).isVisible()


def test_typing_closes_it(town: Town, write: Write) -> None:
    write("ここは危険です")
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    QTest.keyClick(town.editor, Qt.Key.Key_A)
    assert not card(town).isVisible()


def test_the_caret_leaving_the_mark_closes_it(town: Town, write: Write) -> None:
    write("ここは危険です")
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    town.editor.put_caret(0)
    assert not card(town).isVisible()


def test_another_draft_closes_it(town: Town, write: Write) -> None:
    write("ここは危険です")
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    town.desk.open_draft(draft("別の下書き"))
    assert not card(town).isVisible()


# Input methods


@pytest.mark.parametrize("position", [3, 4, 5], ids=["start", "inside", "end"])
@pytest.mark.parametrize("committed", ["", "洪水"], ids=["cancel", "commit"])
def test_a_composition_closes_it_and_keeps_focus_marks_and_undo(
    town: Town, write: Write, qtbot: QtBot, position: int, committed: str
) -> None:
    text = "ここは危険です"
    write(text)
    town.editor.setFocus()
    click_mark(town)
    caret_to(town.editor, position)
    click_mark(town)
    caret_to(town.editor, position)
    compose(town.editor, "こう")
    composing = (card(town).isVisible(), town.editor.hasFocus(), town.editor.text)
    compose(town.editor, "こうずい")
    commit(town.editor, committed)
    qtbot.waitUntil(lambda: town.desk.review is not None)
    written = town.editor.text
    if committed:
        town.editor.undo()
    expected = text[:position] + committed + text[position:]
    assert (composing, written, town.editor.text, town.editor.hasFocus()) == (
        (False, True, text),
        expected,
        text,
        True,
    )


def test_no_key_takes_the_focus_from_a_composition(town: Town, write: Write) -> None:
    write("ここは危険です")
    town.editor.setFocus()
    caret_to(town.editor, 4)
    compose(town.editor, "こう")
    trigger(town, "finding_explain")
    assert town.editor.hasFocus()


def test_clicks_in_it_leave_the_focus_in_the_text(town: Town, write: Write) -> None:
    write("ここは危険です")
    town.editor.setFocus()
    click_mark(town)
    eager = [
        each.objectName()
        for each in card(town).findChildren(QPushButton)
        if each.focusPolicy() & Qt.FocusPolicy.ClickFocus
    ]
    assert eager == []


# Fixes


def test_a_fix_is_one_step_of_undo(town: Town, write: Write) -> None:
    write("🌸危険です")
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    click(button(town, "fix_0"))
    cured = (town.desk.draft.body, town.editor.hasFocus(), card(town).isVisible())
    town.editor.undo()
    assert (cured, town.desk.draft.body) == (("🌸注意です", True, False), "🌸危険です")


# Leaving as it is


def leave(town: Town, reason: str, scope: Scope = Scope.PLACE) -> None:
    trigger(town, "finding_leave")
    field = town.window.findChild(QWidget, "dismiss_reason_field")
    assert field is not None
    commit(field, reason)
    choice = town.window.findChild(QRadioButton, f"dismiss_scope_{scope.value}")
    assert isinstance(choice, QRadioButton)
    choice.setChecked(True)
    click(button(town, "dismiss_leave"))


def test_a_reason_is_needed_to_leave_it(town: Town, write: Write) -> None:
    write("危険物です")
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    trigger(town, "finding_leave")
    assert not button(town, "dismiss_leave").isEnabled()


@pytest.mark.parametrize("scope", list(Scope))
def test_it_is_left_with_reason_and_undone(
    town: Town, write: Write, qtbot: QtBot, scope: Scope
) -> None:
    write("危険物です")
    QTest.keyClick(town.editor, Qt.Key.Key_F8)
    leave(town, "正式な名前", scope)
    qtbot.waitUntil(lambda: town.editor.marks == ())
    (kept,) = town.desk.draft.dismissals
    closed = (card(town).isVisible(), town.editor.hasFocus())
    click(button(town, "notice_left_action"))
    qtbot.waitUntil(lambda: len(town.editor.marks) == 1)
    assert (kept.reason, kept.by, kept.scope, closed, town.desk.draft.dismissals) == (
        "正式な名前",
        "佐藤",
        scope,
        (False, True),
        (),
    )


# The menu on a mark


def menu_on_mark(town: Town) -> QMenu:
    place = town.editor.viewport().mapFrom(town.window.page, mark_rect(town).center())
    return town.editor.menu_about(town.editor.finding_under(place), place)


def test_the_menu_on_a_mark_offers_what_a_spell_checker_offers(town: Town, write: Write) -> None:
    write("ここは危険です")
    menu = menu_on_mark(town)
    names = [each.objectName() for each in menu.actions()][:4]
    leaves = menu.findChild(QMenu, "mark_leave")
    assert isinstance(leaves, QMenu)
    offered = [each.objectName() for each in leaves.actions()]
    assert (names, offered) == (
        ["mark_title", "mark_fix_0", "mark_explain", ""],
        ["mark_leave_place", "mark_leave_draft", "mark_leave_proposed"],
    )


@pytest.mark.parametrize(
    ("entry", "body", "is_open"),
    [
        ("mark_fix_0", "ここは注意です", False),
        ("mark_explain", "ここは危険です", True),
        ("mark_leave_draft", "ここは危険です", True),
    ],
)
def test_the_entries_of_the_menu(
    town: Town, write: Write, entry: str, body: str, is_open: bool
) -> None:
    write("ここは危険です")
    found = menu_on_mark(town).findChild(QAction, entry)
    assert isinstance(found, QAction)
    found.trigger()
    assert (town.editor.text, card(town).isVisible()) == (body, is_open)


def test_the_menu_beside_a_mark_offers_nothing_about_it(town: Town, write: Write) -> None:
    write("ここは危険です")
    town.editor.put_caret(4)
    place = town.editor.viewport().mapFrom(town.window.page, mark_rect(town).center())
    assert town.editor.finding_under(place + QPoint(200, 0)) is None


def test_the_keys_are_those_of_the_handbook(town: Town) -> None:
    keys = {}
    for name in ("finding_next", "finding_previous", "finding_explain"):
        found = town.window.findChild(QAction, name)
        assert isinstance(found, QAction)
        keys[name] = found.shortcut()
    assert keys == {
        "finding_next": QKeySequence("F8"),
        "finding_previous": QKeySequence("Shift+F8"),
        "finding_explain": QKeySequence("Ctrl+."),
    }


def test_the_list_has_the_focus_while_its_rows_are_walked(town: Town, write: Write) -> None:
    write("○○で危険です")
    view = town.window.findChild(QListView, "findings_list")
    assert isinstance(view, QListView)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Down)
    walked = (town.editor.caret, view.hasFocus())
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert (walked, town.editor.hasFocus(), card(town).isVisible()) == ((3, True), True, True)
