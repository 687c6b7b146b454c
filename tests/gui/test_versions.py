import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from snswriter.gui.counter_chip import CounterChip
from snswriter.gui.part_card import PartCard
from snswriter.gui.plain_editor import PlainEditor
from snswriter.gui.thread_panel import ThreadPanel
from snswriter.platforms.platform import Count
from tests.gui.conftest import Town, Write
from tests.gui.test_main_window import action, button, chip, click, label, listed, part, rows
from tests.live.office import BOSAI, KOHO

LONG = "あ" * 100 + "。\n" + "い" * 100 + "。\n" + "う" * 100 + "。"


# Texts for single platforms


def test_one_platform_gets_its_own_text(town: Town, write: Write, qtbot: QtBot) -> None:
    write("共通の文")
    click(qtbot, button(town, "version_button"))
    write("Xの文")
    on_x = (label(town, "version_text"), chip(town, "x").heading)
    click(qtbot, chip(town, "bluesky"))
    common = (town.editor.text, label(town, "version_text"))
    click(qtbot, chip(town, "x"))
    assert (on_x[0] != common[1], "（" in on_x[1].removeprefix("X（旧Twitter）")) == (True, True)
    assert (common[0], town.editor.text) == ("共通の文", "Xの文")


def test_undo_never_mixes_two_texts(town: Town, write: Write, qtbot: QtBot) -> None:
    write("共通の文")
    click(qtbot, button(town, "version_button"))
    write("Xの文")
    click(qtbot, chip(town, "bluesky"))
    town.editor.undo()
    assert [each.post.body for each in town.desk.editions] == ["Xの文", "共通の文"]


def test_giving_up_a_text_can_be_taken_back(town: Town, write: Write, qtbot: QtBot) -> None:
    write("共通の文")
    click(qtbot, button(town, "version_button"))
    write("Xの文")
    click(qtbot, button(town, "version_button"))
    common = town.editor.text
    click(qtbot, button(town, "notice_dropped_action"))
    assert (common, town.editor.text) == ("共通の文", "Xの文")


def test_findings_in_the_other_text_show_on_its_chip(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    write("○○と○○")
    click(qtbot, button(town, "version_button"))
    write("Xの文、10時から")
    assert re.findall(r"\d", chip(town, "bluesky").heading) == ["2"]


def test_facts_that_differ_are_listed(town: Town, write: Write, qtbot: QtBot) -> None:
    write("定員20名")
    click(qtbot, button(town, "version_button"))
    write("定員30名")
    assert "食い違い" in rows(listed(town, "findings_list"))[1]


def test_an_account_with_one_platform_has_nothing_to_choose(town: Town) -> None:
    town.desk.choose_account(BOSAI.id)
    assert not part(town, "version_strip").isVisible()


# What the count is made of


def test_the_count_is_explained_on_demand_and_follows(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    hidden = part(town, "count_details").isVisible()
    QTest.keyClick(town.editor, Qt.Key.Key_F6)
    write("あ" * 10 + " https://www.city.midorino.lg.jp/a")
    text = label(town, "count_details_text")
    assert (hidden, "× 2 = 46" in text, "× 14 = 28" in text, "2026-11-20" in text) == (
        False,
        True,
        True,
        True,
    )


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_hovering_a_chip_explains_it(town: Town, write: Write, qtbot: QtBot) -> None:
    write("あ" * 10)
    found = chip(town, "bluesky")
    place = QPoint(5, 5)
    QApplication.sendEvent(
        found, QHelpEvent(QHelpEvent.Type.ToolTip, place, found.mapToGlobal(place))
    )
    told = QToolTip.text()
    QToolTip.hideText()
    assert ("3,000" in told, "300" in told) == (True, True)


def test_a_figure_without_source_is_marked(qtbot: QtBot) -> None:
    made = CounterChip("x", "X", lambda: "")
    qtbot.addWidget(made)
    made.show_count(Count("x", "characters", 3, 2_000), "")
    sound = made.figures
    made.mark_doubtful(True)
    assert (sound, made.figures) == ("3 / 2,000", "3 / 2,000?")


# Addresses that run into the text


def test_glued_addresses_are_cured_in_one_step(town: Town, write: Write, qtbot: QtBot) -> None:
    glued = "🌸くわしくはhttps://www.city.midorino.lg.jp/aをご覧ください"
    write(glued)
    shown = part(town, "glued_strip").isVisible()
    click(qtbot, button(town, "glued_fix"))
    qtbot.waitUntil(lambda: not part(town, "glued_strip").isVisible())
    cured = town.desk.draft.body
    town.editor.undo()
    assert (shown, cured, town.desk.draft.body) == (
        True,
        "🌸くわしくは https://www.city.midorino.lg.jp/a をご覧ください",
        glued,
    )


def test_where_they_work_nothing_is_said(town: Town, write: Write) -> None:
    town.desk.choose_account(BOSAI.id)
    write("くわしくはhttps://www.city.midorino.lg.jp/aをご覧ください")
    assert not part(town, "glued_strip").isVisible()


# Threads


def cards(town: Town) -> tuple[PartCard, ...]:
    panel = part(town, "thread_panel")
    assert isinstance(panel, ThreadPanel)
    return panel.cards


def open_thread(town: Town, write: Write, qtbot: QtBot) -> None:
    write(LONG)
    action(town, "view_thread").trigger()
    qtbot.waitUntil(lambda: len(cards(town)) == 3)


def test_a_long_text_is_shown_in_numbered_parts(town: Town, write: Write, qtbot: QtBot) -> None:
    open_thread(town, write, qtbot)
    shown = [(each.editor.text, each.part.label, each.part.footer) for each in cards(town)]
    assert shown == [
        ("あ" * 100 + "。", "(1/3)", ""),
        ("い" * 100 + "。", "(2/3)", ""),
        ("う" * 100 + "。", "(3/3)", f"\n\n{KOHO.footer.short}"),
    ]


def test_a_part_is_edited_in_place(town: Town, write: Write, qtbot: QtBot) -> None:
    open_thread(town, write, qtbot)
    editor = cards(town)[1].editor
    editor.selectAll()
    editor.insertPlainText("真ん中。")
    qtbot.waitUntil(lambda: cards(town)[1].part.text.strip() == "真ん中。")
    assert (town.editor.text, len(cards(town)), part(town, "thread_cut_anew").isVisible()) == (
        "あ" * 100 + "。\n真ん中。\n" + "う" * 100 + "。",
        3,
        True,
    )


def test_a_part_emptied_and_written_anew_touches_no_other(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    open_thread(town, write, qtbot)
    editor = cards(town)[0].editor
    editor.selectAll()
    editor.textCursor().removeSelectedText()
    qtbot.waitUntil(lambda: not cards(town)[0].part.text.strip())
    editor.insertPlainText("新しい出だし。")
    assert town.desk.body.split("\n")[:2] == ["新しい出だし。", "い" * 100 + "。"]


def test_the_program_cuts_anew(town: Town, write: Write, qtbot: QtBot) -> None:
    open_thread(town, write, qtbot)
    cards(town)[0].editor.insertPlainText("。")
    qtbot.waitUntil(lambda: part(town, "thread_cut_anew").isVisible())
    click(qtbot, button(town, "thread_cut_anew"))
    qtbot.waitUntil(lambda: not part(town, "thread_cut_anew").isVisible())


def test_each_part_is_copied_as_it_goes_out(town: Town, write: Write, qtbot: QtBot) -> None:
    open_thread(town, write, qtbot)
    copied = []
    for card in cards(town):
        click(qtbot, card.copy)
        copied.append(QGuiApplication.clipboard().text())
    assert copied == [each.part.post for each in cards(town)]


def test_a_part_of_a_post_with_errors_takes_the_second_step_too(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    write(LONG + "○○")
    action(town, "view_thread").trigger()
    qtbot.waitUntil(lambda: len(cards(town)) == 3)
    click(qtbot, cards(town)[0].copy)
    dialog: QWidget = part(town, "copy_dialog")
    assert (dialog.isVisible(), QGuiApplication.clipboard().text()) == (True, "")


def test_a_short_text_stays_whole(town: Town, write: Write, qtbot: QtBot) -> None:
    write("短い文")
    action(town, "view_thread").trigger()
    editors = [each.editor for each in cards(town)]
    assert [isinstance(each, PlainEditor) and each.text for each in editors] == ["短い文"]


def test_a_thread_keeps_names_together(town: Town, write: Write, qtbot: QtBot) -> None:
    body = "晴れです" * 33 + "ね" + "みどり野市" + "晴れです" * 15
    write(body)
    parts = town.window.place.versions.parts
    assert "みどり野市" in parts[1].text
