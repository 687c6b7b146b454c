"""The aids follow the text, lead to places and change them in one step; the IME is left alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QListWidget, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from snswriter.gui.aids_window import AidsWindow
from tests.gui.conftest import Town, Write
from tests.gui.input_method import commit, compose
from tests.gui.test_accessibility import interactive, nameless

_POST = "🌸税金を納付して下さい。\n12月12日（土）午後1時、みどり野市中央公民館で。"


def act(town: Town, name: str) -> None:
    action = town.window.findChild(QAction, name)
    assert isinstance(action, QAction), name
    action.trigger()


def window(town: Town) -> AidsWindow:
    found = town.window.findChild(AidsWindow)
    assert isinstance(found, AidsWindow)
    return found


def page_list(town: Town, name: str) -> QListWidget:
    found = town.window.findChild(QListWidget, f"aid_{name}_list")
    assert isinstance(found, QListWidget)
    return found


def rows(town: Town, name: str) -> list[str]:
    items = page_list(town, name)
    return [items.item(row).text().split("\n")[0] for row in range(items.count())]


def label(town: Town, name: str) -> str:
    found = town.window.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def press(town: Town, name: str) -> None:
    found = town.window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton), name
    found.click()


def turn_to(town: Town, number: int) -> None:
    tabs = town.window.findChild(QTabWidget, "aids_tabs")
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentIndex(number)


@pytest.fixture
def aided(town: Town, write: Write, qtbot: QtBot) -> Town:
    """A town with the aids open beside a text."""
    write(_POST)
    act(town, "aids_plain")
    qtbot.waitUntil(lambda: town.window.place.aids.report is not None)
    return town


def settle(town: Town, qtbot: QtBot) -> None:
    """Wait until the aids know the text on the page."""
    aids = town.window.place.aids
    qtbot.waitUntil(lambda: aids.report is not None and aids.report.text == town.editor.text)


def test_the_window_is_open_beside_the_text(aided: Town) -> None:
    assert (window(aided).isVisible(), window(aided).isModal()) == (True, False)
    assert rows(aided, "plain") == ["納付して → 払って"]
    assert label(aided, "aid_grade") != ""


def test_it_follows_the_text(aided: Town, qtbot: QtBot) -> None:
    aided.editor.selectAll()
    aided.editor.insertPlainText("会議を実施する。")
    qtbot.waitUntil(lambda: rows(aided, "plain") == ["実施する → 行う"])


def test_it_costs_nothing_while_nobody_looks(aided: Town, qtbot: QtBot) -> None:
    settle(aided, qtbot)
    before = aided.window.place.aids.report
    window(aided).close()
    aided.editor.insertPlainText("会議を実施する。")
    qtbot.waitUntil(lambda: aided.desk.review is not None)
    assert aided.window.place.aids.report is before


def test_a_row_leads_to_its_place_and_enter_to_writing(aided: Town, qtbot: QtBot) -> None:
    aided.editor.put_caret(0)
    items = page_list(aided, "plain")
    items.setCurrentRow(-1)
    items.setCurrentRow(0)
    assert aided.editor.selection.of(aided.editor.text) == "納付して"
    QTest.keyClick(items, Qt.Key.Key_Return)
    qtbot.waitUntil(aided.editor.hasFocus)


def test_a_plain_word_is_put_in_as_one_step(aided: Town) -> None:
    page_list(aided, "plain").setCurrentRow(0)
    press(aided, "aid_plain_change_0")
    assert aided.editor.text == _POST.replace("納付して", "払って")
    aided.editor.undo()
    assert aided.editor.text == _POST


def test_a_change_finds_its_place_when_the_text_has_moved_on(aided: Town) -> None:
    page_list(aided, "plain").setCurrentRow(0)
    aided.editor.put_caret(0)
    aided.editor.insertPlainText("𠮷報！")
    press(aided, "aid_plain_change_0")
    assert aided.editor.text == "𠮷報！" + _POST.replace("納付して", "払って")


def test_a_change_leaves_alone_what_is_another_word_by_now(aided: Town) -> None:
    page_list(aided, "plain").setCurrentRow(0)
    aided.editor.replace_span(aided.editor.selection, "納めて")
    press(aided, "aid_plain_change_0")
    assert aided.editor.text == _POST.replace("納付して", "納めて")


def test_the_chosen_row_stays_chosen_while_the_text_grows(aided: Town, qtbot: QtBot) -> None:
    turn_to(aided, 4)
    settle(aided, qtbot)
    items = page_list(aided, "opposites")
    items.setCurrentRow(1)
    aided.editor.put_caret(0)
    aided.editor.insertPlainText("無料です。")
    qtbot.waitUntil(lambda: items.count() == 3)
    chosen = items.currentItem()
    assert chosen is not None
    assert (items.currentRow(), chosen.text().split("\n")[0]) == (
        2,
        "Is “午後” right, and not “午前”?",
    )


def test_an_open_composition_is_committed_first(aided: Town) -> None:
    page_list(aided, "plain").setCurrentRow(0)
    aided.editor.put_caret(len(aided.editor.text))
    compose(aided.editor, "にほん")
    press(aided, "aid_plain_change_0")
    assert "にほん" not in aided.editor.text
    commit(aided.editor, "日本")
    assert aided.editor.text == _POST.replace("納付して", "払って") + "日本"


def test_composing_keeps_its_place_when_a_row_is_chosen(aided: Town) -> None:
    aided.editor.put_caret(1)
    compose(aided.editor, "にほん")
    items = page_list(aided, "plain")
    items.setCurrentRow(-1)
    items.setCurrentRow(0)
    assert aided.editor.caret == 1
    commit(aided.editor, "")


def test_spellings_are_changed(aided: Town, qtbot: QtBot) -> None:
    turn_to(aided, 2)
    settle(aided, qtbot)
    assert rows(aided, "spelling") == ["下さい → ください"]
    page_list(aided, "spelling").setCurrentRow(0)
    press(aided, "aid_spelling_change_0")
    assert aided.editor.text == _POST.replace("下さい", "ください")


def test_mixed_widths_are_one_row_and_one_step(town: Town, write: Write, qtbot: QtBot) -> None:
    write("１月2日と３月4日と5月6日")
    act(town, "aids_plain")
    settle(town, qtbot)
    turn_to(town, 2)
    assert rows(town, "spelling") == ["１ → 1"]
    page_list(town, "spelling").setCurrentRow(0)
    press(town, "aid_spelling_change_0")
    assert town.editor.text == "1月2日と3月4日と5月6日"
    town.editor.undo()
    assert town.editor.text == "１月2日と３月4日と5月6日"


def test_furigana_for_the_whole_text_is_one_step(aided: Town) -> None:
    aided.editor.put_caret(0)
    act(aided, "aids_furigana")
    assert aided.editor.text == (
        "🌸税金（ぜいきん）を納付（のうふ）して下（くだ）さい。\n"
        "12月12日（土）午後（ごご）1時、みどり野市中央公民館（のいちちゅうおうこうみんかん）で。"
    )
    aided.editor.undo()
    assert aided.editor.text == _POST


def test_furigana_for_the_selection_only(aided: Town) -> None:
    items = page_list(aided, "plain")
    items.setCurrentRow(-1)
    items.setCurrentRow(0)
    act(aided, "aids_furigana")
    assert aided.editor.text == _POST.replace("納付", "納付（のうふ）")


def test_furigana_for_each_of_equal_words(town: Town, write: Write, qtbot: QtBot) -> None:
    write("避難所は避難所です。")
    act(town, "aids_plain")
    settle(town, qtbot)
    turn_to(town, 1)
    press(town, "aid_add_readings")
    assert town.editor.text == "避難所（ひなんじょ）は避難所です。"
    town.editor.undo()
    box = town.window.findChild(QCheckBox, "aid_first_only")
    assert isinstance(box, QCheckBox)
    box.setChecked(False)
    settle(town, qtbot)
    press(town, "aid_add_readings")
    assert town.editor.text == "避難所（ひなんじょ）は避難所（ひなんじょ）です。"


def test_one_reading_of_several_is_chosen(town: Town, write: Write, qtbot: QtBot) -> None:
    write("🌸市場です。")
    act(town, "aids_plain")
    settle(town, qtbot)
    turn_to(town, 1)
    assert rows(town, "furigana") == ["市場（いちば）"]
    page_list(town, "furigana").setCurrentRow(0)
    press(town, "aid_furigana_change_1")
    assert town.editor.text == "🌸市場（しじょう）です。"


def test_the_reading_list_is_ticked_copied_and_printed(aided: Town, qtbot: QtBot) -> None:
    act(aided, "aids_aloud")
    settle(aided, qtbot)
    items = page_list(aided, "aloud")
    assert rows(aided, "aloud") == [
        *("Date　12月12日（土）", "Time　午後1時", "Facility　みどり野市中央公民館"),
    ]
    items.setCurrentRow(1)
    QTest.keyClick(items, Qt.Key.Key_Space)
    assert label(aided, "aid_aloud_head") == "1 of 3 ticked off."
    press(aided, "aid_copy_list")
    copied = QApplication.clipboard().text().splitlines()
    assert copied[:2] == [
        "☐\t日付\t12月12日（土）\tじゅうにがつ じゅうににち　2026年なら土曜日",
        "☑\t時刻\t午後1時\tごご いちじ",
    ]
    aided.window.aids.write_list("list.pdf")
    assert aided.files.files["list.pdf"].startswith(b"%PDF")


def test_ticks_hold_as_long_as_what_they_stand_at(aided: Town, qtbot: QtBot) -> None:
    act(aided, "aids_aloud")
    settle(aided, qtbot)
    items = page_list(aided, "aloud")
    for row in range(2):
        items.item(row).setCheckState(Qt.CheckState.Checked)
    aided.editor.put_caret(0)
    aided.editor.insertPlainText("お知らせ。")
    settle(aided, qtbot)
    aided.editor.take_over(aided.editor.text.replace("12日（土）", "13日（日）"))
    settle(aided, qtbot)
    states = [items.item(row).checkState() is Qt.CheckState.Checked for row in range(3)]
    assert states == [False, True, False]
    press(aided, "aid_clear_ticks")
    assert label(aided, "aid_aloud_head") == "0 of 3 ticked off."


def test_opposites_are_asked_about(aided: Town, qtbot: QtBot) -> None:
    turn_to(aided, 4)
    settle(aided, qtbot)
    assert rows(aided, "opposites") == [
        "Is “納付” right, and not “還付”?",
        "Is “午後” right, and not “午前”?",
    ]


def test_everything_has_a_name_and_the_keyboard_comes_there(aided: Town, qtbot: QtBot) -> None:
    for number, page in enumerate(window(aided).pages):
        turn_to(aided, number)
        page.list.setCurrentRow(0)
        assert nameless(page) == []
        reached = set()
        page.list.setFocus()
        for _ in range(12):
            focused = window(aided).focusWidget()
            assert focused is not None
            reached.add(focused.objectName())
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        wanted = {
            each.objectName()
            for each in interactive(page)
            if each.isVisible() and each.isEnabled()
        }
        assert wanted - reached == set()


def test_without_a_dictionary_it_says_so(town: Town, write: Write) -> None:
    write("本文")
    act(town, "aids_plain")
    town.window.place.aids.reported.emit(None)
    assert "dictionary" in label(town, "aids_told")
