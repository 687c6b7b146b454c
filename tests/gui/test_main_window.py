from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from snswriter.engine import Problem
from snswriter.gui.counter_chip import CounterChip
from snswriter.ports import DiskFullError
from snswriter.settings import FONT_SIZES_PT
from tests.gui.conftest import Town, Write
from tests.gui.input_method import commit, compose
from tests.live.office import BOSAI, KOHO, PRIVATE, draft


def part(town: Town, name: str) -> QWidget:
    """Return the widget with this object name."""
    found = town.window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def label(town: Town, name: str) -> str:
    found = part(town, name)
    assert isinstance(found, QLabel)
    return found.text()


def button(town: Town, name: str) -> QAbstractButton:
    found = part(town, name)
    assert isinstance(found, QAbstractButton)
    return found


def listed(town: Town, name: str) -> QListView:
    found = part(town, name)
    assert isinstance(found, QListView)
    return found


def rows(view: QListView, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def action(town: Town, name: str) -> QAction:
    found = town.window.findChild(QAction, name)
    assert isinstance(found, QAction), name
    return found


def click(qtbot: QtBot, widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def click_row(qtbot: QtBot, view: QListView, row: int) -> None:
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def dialog(town: Town, name: str) -> QDialog:
    found = part(town, name)
    assert isinstance(found, QDialog)
    return found


# Banner


def test_the_banner_names_the_account_in_its_colour(town: Town) -> None:
    banner = part(town, "account_banner")
    colour = banner.grab().toImage().pixelColor(5, 5).name()
    assert (label(town, "account_name"), colour) == (KOHO.name, KOHO.color)


def test_another_account_is_chosen_from_the_menu(town: Town) -> None:
    menu = part(town, "account_button").findChild(QMenu)
    assert isinstance(menu, QMenu)
    offered = [each.text() for each in menu.actions()]
    menu.actions()[1].trigger()
    checked = [each.isChecked() for each in menu.actions()]
    assert (offered, label(town, "account_name"), town.desk.account, checked) == (
        ["みどり野市 広報課 — 企画部", "みどり野市 防災", "自分用"],
        BOSAI.name,
        BOSAI,
        [False, True, False],
    )


def test_a_stray_key_does_not_change_the_account(town: Town) -> None:
    chooser = part(town, "account_button")
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert town.desk.account == KOHO


# Page


def test_writing_is_not_possible_before_the_drafts_are_there(
    make_town: Callable[..., Town],
) -> None:
    town = make_town()
    town.window.show()
    before = town.editor.isReadOnly()
    town.open()
    assert (before, town.editor.isReadOnly()) == (True, False)


def test_marks_panel_and_summary_speak_of_the_same_findings(town: Town, write: Write) -> None:
    write("🌸○○で危険です。傘など")
    panel = rows(listed(town, "findings_list"))
    assert (
        [(each.start, each.end, each.severity.value) for each in town.editor.marks],
        panel,
        label(town, "findings_summary") == label(town, "finding_numbers"),
    ) == (
        [(2, 4, "error"), (5, 7, "warning"), (11, 13, "info")],
        [
            "Must fix　1",
            "Must fix　埋め忘れ",
            "Check　1",
            "Check　強い言い方",
            "Advice　1",
            "Advice　あいまい",
        ],
        True,
    )


def test_mended_text_has_no_marks_and_a_friendly_sentence(town: Town, write: Write) -> None:
    write("危険です")
    write("大丈夫です")
    sentence = part(town, "all_clear")
    assert (town.editor.marks, rows(listed(town, "findings_list")), sentence.isVisible()) == (
        (),
        [],
        True,
    )


def test_analysis_ends(town: Town, write: Write, qtbot: QtBot) -> None:
    write("危険です")
    reviews: list[object] = []
    town.desk.reviewed.connect(reviews.append)
    town.editor.viewport().update()
    qtbot.wait(120)
    assert reviews == []


def test_nothing_is_reviewed_while_composing(town: Town, write: Write, qtbot: QtBot) -> None:
    write("大雨")
    reviews: list[object] = []
    town.desk.reviewed.connect(reviews.append)
    for preedit in ("k", "き", "きけん"):
        compose(town.editor, preedit)
        qtbot.wait(40)
    while_composing = len(reviews)
    commit(town.editor, "危険")
    qtbot.waitUntil(lambda: len(reviews) == 1)
    assert (while_composing, town.desk.draft.body) == (0, "大雨危険")


def test_the_footer_is_shown_counted_and_chosen(town: Town, write: Write, qtbot: QtBot) -> None:
    write("あ")
    full = (label(town, "footer_text"), town.desk.lengths.counts[0].length)
    click(qtbot, button(town, "footer_short"))
    short = (label(town, "footer_text"), town.desk.lengths.counts[0].length)
    assert (full, short) == ((KOHO.footer.full, 2 + 2 + 9 + 23), (KOHO.footer.short, 2 + 2 + 4))


# Counters


def chip(town: Town, platform_id: str) -> CounterChip:
    found = part(town, f"counter_{platform_id}")
    assert isinstance(found, CounterChip)
    return found


def test_a_chip_counts_and_goes_over_visibly(town: Town, write: Write) -> None:
    write("あ" * 10)
    fits = chip(town, "x").figures
    write("あ" * 140)
    over = chip(town, "x")
    assert (fits, over.figures.split("\u3000")[0], over.accessibleName() != fits) == (
        "54 / 280",
        "286 / 280",
        True,
    )
    assert "6" in over.figures.split("\u3000")[1]


def test_the_chosen_chip_decides_what_is_shaded(town: Town, write: Write, qtbot: QtBot) -> None:
    write("🌸" + "あ" * 140)
    on_x = [(each.start, each.end) for each in town.editor.shades]
    click(qtbot, chip(town, "bluesky"))
    assert (on_x, town.editor.shades, town.desk.platform_id) == ([(138, 142)], (), "bluesky")


def test_chips_are_those_of_the_account(town: Town) -> None:
    town.desk.choose_account(BOSAI.id)
    chips = [
        each.objectName() for each in town.window.findChildren(CounterChip) if each.isVisible()
    ]
    assert chips == ["counter_x"]


# Findings


def test_a_click_on_a_finding_goes_to_its_place(town: Town, write: Write, qtbot: QtBot) -> None:
    write("🌸○○で危険です")
    click_row(qtbot, listed(town, "findings_list"), 3)
    assert (town.editor.caret, town.guidance.current) == (4, town.guidance.findings[1])


def test_f8_goes_round_the_findings_and_back(town: Town, write: Write) -> None:
    write("○○で危険、傘など")
    town.editor.put_caret(9)
    places = []
    shift = Qt.KeyboardModifier.ShiftModifier
    for modifier in (Qt.KeyboardModifier.NoModifier,) * 3 + (shift,) * 2:
        QTest.keyClick(town.editor, Qt.Key.Key_F8, modifier)
        places.append(town.editor.caret)
    keys = [
        action(town, each).shortcut().toString() for each in ("finding_next", "finding_previous")
    ]
    assert (places, keys) == ([0, 3, 7, 3, 0], ["F8", "Shift+F8"])


def test_the_caret_in_a_mark_chooses_its_row(town: Town, write: Write) -> None:
    write("○○で危険です")
    town.editor.put_caret(4)
    assert listed(town, "findings_list").currentIndex().row() == 3


def test_everything_about_a_finding_is_accessible(town: Town, write: Write) -> None:
    write("○○です")
    spoken = rows(listed(town, "findings_list"), Qt.ItemDataRole.AccessibleTextRole)[1]
    parts = ["埋め忘れ", "「○○」", "残っています", "実際の名前に", "条項tochigi-6-2-2"]
    assert [each for each in parts if each not in spoken] == []


def test_html_in_the_text_is_shown_as_it_is(town: Town, write: Write) -> None:
    write("<b>危険</b><img src=x>")
    town.autosave.save_now()
    plain = Qt.TextFormat.PlainText
    suspects = [
        each.objectName()
        for each in town.window.findChildren(QLabel)
        if ("<" in each.text()) and each.textFormat() is not plain
    ]
    assert (suspects, rows(listed(town, "drafts_list"))) == ([], ["<b>危険</b><img src=x>"])


# Copying


def test_a_good_post_is_copied_as_plain_text(town: Town, write: Write, qtbot: QtBot) -> None:
    write("🌸おしらせ")
    click(qtbot, button(town, "copy_post"))
    data = QGuiApplication.clipboard().mimeData()
    assert (data.text(), data.formats()) == (f"🌸おしらせ\n\n{KOHO.footer.full}", ["text/plain"])


def test_a_post_with_errors_is_copied_only_after_a_second_step(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    write("会場は○○です")
    click(qtbot, button(town, "copy_post"))
    named = label(town, "copy_obstacles")
    anyway = button(town, "copy_anyway")
    states = [anyway.isEnabled(), QGuiApplication.clipboard().text()]
    button(town, "copy_agree").click()
    click(qtbot, anyway)
    assert "埋め忘れ「○○」" in named
    assert (states, QGuiApplication.clipboard().text()[:7]) == ([False, ""], "会場は○○です")


def test_going_back_copies_nothing(town: Town, write: Write, qtbot: QtBot) -> None:
    write("会場は○○です")
    click(qtbot, button(town, "copy_post"))
    click(qtbot, button(town, "copy_back"))
    assert QGuiApplication.clipboard().text() == ""


def test_a_post_over_the_limit_is_asked_about(town: Town, write: Write, qtbot: QtBot) -> None:
    write("あ" * 140)
    click(qtbot, button(town, "copy_post"))
    assert label(town, "copy_obstacles").endswith("6")


def test_a_private_account_copies_nothing(town: Town, write: Write, qtbot: QtBot) -> None:
    write("本文")
    town.desk.choose_account(PRIVATE.id)
    click(qtbot, button(town, "copy_post"))
    assert (QGuiApplication.clipboard().text(), part(town, "notice_copy").isVisible()) == (
        "",
        True,
    )


# Drafts


@pytest.fixture
def busy_town(make_town: Callable[..., Town]) -> Town:
    made = make_town(draft("古い下書き", 1), draft("新しい下書き", 2, BOSAI))
    made.open()
    return made


def test_the_newest_draft_is_there_at_the_start(busy_town: Town) -> None:
    assert (busy_town.editor.text, label(busy_town, "account_name")) == (
        "新しい下書き",
        BOSAI.name,
    )


def test_a_click_opens_a_draft_with_its_account(busy_town: Town, qtbot: QtBot) -> None:
    click_row(qtbot, listed(busy_town, "drafts_list"), 1)
    assert (busy_town.editor.text, label(busy_town, "account_name")) == ("古い下書き", KOHO.name)


def test_new_deleted_and_brought_back(busy_town: Town, qtbot: QtBot) -> None:
    view = listed(busy_town, "drafts_list")
    click(qtbot, button(busy_town, "new_draft"))
    busy_town.editor.insertPlainText("三つ目")
    busy_town.autosave.save_now()
    written = rows(view)
    action(busy_town, "file_delete").trigger()
    deleted = rows(view)
    click(qtbot, button(busy_town, "notice_deleted_action"))
    assert (written, deleted, rows(view), busy_town.editor.text) == (
        ["三つ目", "新しい下書き", "古い下書き"],
        ["新しい下書き", "古い下書き"],
        ["三つ目", "新しい下書き", "古い下書き"],
        "三つ目",
    )


def test_the_delete_key_deletes_the_chosen_draft(busy_town: Town, qtbot: QtBot) -> None:
    view = listed(busy_town, "drafts_list")
    click_row(qtbot, view, 1)
    action(busy_town, "delete_draft").trigger()
    assert rows(view) == ["新しい下書き"]


def test_opening_a_draft_forgets_what_could_be_undone(busy_town: Town, qtbot: QtBot) -> None:
    busy_town.editor.insertPlainText("追記")
    click_row(qtbot, listed(busy_town, "drafts_list"), 1)
    busy_town.editor.undo()
    assert busy_town.editor.text == "古い下書き"


# Saving and closing


def test_a_window_without_a_store_can_be_closed(
    make_town: Callable[..., Town], qtbot: QtBot
) -> None:
    town = make_town()
    town.window.show()
    town.autosave.do_without_store(DiskFullError("drafts.sqlite3"))
    town.desk.edit_body("本文")
    town.window.close()
    click(qtbot, button(town, "unsaved_leave"))
    assert not town.window.isVisible()


def close(town: Town, qtbot: QtBot) -> None:
    """Close the window and wait until it is gone."""
    town.window.close()
    qtbot.waitUntil(lambda: not town.window.isVisible())


def kept(town: Town) -> list[str]:
    return [each.body for each in town.store.newest_first()]


def test_closing_saves_first(town: Town, write: Write, qtbot: QtBot) -> None:
    write("最後の一文字まで")
    close(town, qtbot)
    assert kept(town) == ["最後の一文字まで"]


def test_a_failing_disk_is_told_and_the_window_stays(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    town.store.failure = DiskFullError("drafts.sqlite3")
    write("本文")
    town.window.close()
    asked = dialog(town, "unsaved_dialog").isVisible()
    click(qtbot, button(town, "unsaved_copy"))
    copied = QGuiApplication.clipboard().text()
    click(qtbot, button(town, "unsaved_stay"))
    assert (asked, copied, town.window.isVisible(), town.editor.text) == (
        True,
        "本文",
        True,
        "本文",
    )


def test_the_window_closes_once_saving_works_again(town: Town, write: Write, qtbot: QtBot) -> None:
    town.store.failure = DiskFullError("drafts.sqlite3")
    write("本文")
    town.autosave.save_now()
    notice = part(town, "notice_save").isVisible()
    town.store.failure = None
    close(town, qtbot)
    assert (notice, kept(town)) == (True, ["本文"])


def test_unsaved_text_is_given_up_only_knowingly(town: Town, write: Write, qtbot: QtBot) -> None:
    town.store.failure = DiskFullError("drafts.sqlite3")
    write("本文")
    town.window.close()
    click(qtbot, button(town, "unsaved_leave"))
    assert not town.window.isVisible()


# Menus and messages


def test_the_size_of_the_text_has_bounds(town: Town) -> None:
    for _ in range(60):
        action(town, "view_larger").trigger()
    largest = town.editor.font().pointSize()
    for _ in range(60):
        action(town, "view_smaller").trigger()
    assert (largest, town.editor.font().pointSize()) == (FONT_SIZES_PT[-1], FONT_SIZES_PT[0])


def test_problems_are_shown_with_their_details(town: Town, qtbot: QtBot) -> None:
    problem = Problem("a.toml", "", "<b>まちがい</b>")
    town.window.show_problems("rules", "使えない規則があります。", (problem,))
    click(qtbot, button(town, "notice_rules_action"))
    text = part(town, "problems_text")
    assert text.property("plainText") == "a.toml: <b>まちがい</b>"


@pytest.mark.usefixtures("english")
def test_problems_are_told_in_the_language_of_the_program(town: Town, qtbot: QtBot) -> None:
    problem = Problem("a.toml", "", "空の語句があります。この規則は外して続けます。")
    town.window.show_problems("rules", "Some rules could not be used.", (problem,))
    click(qtbot, button(town, "notice_rules_action"))
    told = part(town, "problems_text").property("plainText")
    assert told == "a.toml: There is an empty phrase. This rule is left out."


def test_a_notice_is_dismissed(town: Town, qtbot: QtBot) -> None:
    town.window.show_problems("rules", "使えない規則があります。", (Problem("a.toml", "", "x"),))
    click(qtbot, button(town, "notice_rules_close"))
    assert not part(town, "notices").isVisible()


def test_no_button_takes_the_enter_key_of_an_input_method(town: Town) -> None:
    eager = [
        each.objectName() for each in town.window.findChildren(QPushButton) if each.autoDefault()
    ]
    assert eager == []
