"""Finding and replacing, as somebody does it with the keyboard."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from snswriter.gui.find_bar import FindBar
from snswriter.text.span import Span
from tests.gui.conftest import Town, Write
from tests.gui.input_method import compose

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
W = TypeVar("W", bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier


class Bar:
    """The bar of a town, by the names of its parts."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self.bar = self._part(FindBar, "find_bar")
        self.field = self._part(QLineEdit, "find_text")
        self.new = self._part(QLineEdit, "replace_text")
        self.loose = self._part(QCheckBox, "find_loose")

    def _part(self, kind: type[W], name: str) -> W:
        found = self._town.window.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    @property
    def told(self) -> str:
        return self._part(QLabel, "find_told").text()

    @property
    def selected(self) -> str:
        return self._town.editor.selection.of(self._town.editor.text)

    def press(self, name: str) -> None:
        self._part(QPushButton, name).click()


@pytest.fixture
def bar(town: Town) -> Bar:
    return Bar(town)


def test_ctrl_f_proposes_what_is_selected(town: Town, write: Write, bar: Bar) -> None:
    write("大雨と大雪")
    town.editor.select(Span(0, 1))
    QTest.keyClick(town.editor, Qt.Key.Key_F, CTRL)
    assert (bar.field.text(), bar.field.hasFocus(), bar.told) == ("大", True, "1 of 2")


def test_enter_goes_round_and_shift_enter_back(town: Town, write: Write, bar: Bar) -> None:
    write("🌸雨、雨、雨")
    town.editor.put_caret(0)
    bar.bar.open_to_find()
    bar.field.setText("雨")
    places = [town.editor.selection.start]
    for modifier in (NONE, NONE, NONE, SHIFT, SHIFT):
        QTest.keyClick(bar.field, Qt.Key.Key_Return, modifier)
        places.append(town.editor.selection.start)
    assert places == [1, 3, 5, 1, 5, 3]


def test_width_and_kana_matter_only_when_told(write: Write, bar: Bar) -> None:
    write("ゴミとｺﾞﾐとごみ")
    bar.bar.open_to_find()
    bar.field.setText("ごみ")
    loosely = bar.told
    bar.loose.setChecked(False)
    assert (loosely, bar.told) == ("1 of 3", "1 of 1")


def test_what_is_not_there_is_told(write: Write, bar: Bar) -> None:
    write("大雨")
    bar.bar.open_to_find()
    bar.field.setText("地震")
    assert (bar.told, bar.bar.matches) == ("Not in the text", ())


def test_escape_gives_the_page_back_with_the_match_selected(
    town: Town, write: Write, bar: Bar
) -> None:
    write("大雨と大雪")
    bar.bar.open_to_find()
    bar.field.setText("大雪")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert (bar.bar.isVisible(), town.editor.hasFocus(), bar.selected) == (False, True, "大雪")


def test_f3_goes_on_without_the_bar(town: Town, write: Write, bar: Bar) -> None:
    write("雨、雨")
    bar.bar.open_to_find()
    bar.field.setText("雨")
    bar.bar.close_bar()
    QTest.keyClick(town.editor, Qt.Key.Key_F3)
    assert town.editor.selection == Span(2, 3)


def test_one_match_is_replaced_and_undone(town: Town, write: Write, bar: Bar) -> None:
    write("雨、雨、雨")
    town.editor.put_caret(0)
    bar.bar.open_to_replace()
    bar.field.setText("雨")
    bar.new.setText("🌸雪")
    QTest.keyClick(bar.new, Qt.Key.Key_Return)
    once = (town.desk.draft.body, town.editor.selection)
    town.editor.undo()
    assert (once, town.desk.draft.body) == (("🌸雪、雨、雨", Span(3, 4)), "雨、雨、雨")


def test_all_matches_are_replaced_in_one_step_of_undo(town: Town, write: Write, bar: Bar) -> None:
    write("👨‍👩‍👧ゴミとｺﾞﾐと𠮷のごみ\nゴミ")
    bar.bar.open_to_replace()
    bar.field.setText("ごみ")
    bar.new.setText("資源")
    bar.press("replace_all")
    replaced, told = town.desk.draft.body, bar.told
    town.editor.undo()
    undone = town.desk.draft.body
    town.editor.redo()
    assert (replaced, told) == (
        "👨‍👩‍👧資源と資源と𠮷の資源\n資源",
        "Replaced: 4. Undo takes it back.",
    )
    assert (undone, town.desk.draft.body) == ("👨‍👩‍👧ゴミとｺﾞﾐと𠮷のごみ\nゴミ", replaced)


def test_replacing_by_something_that_holds_itself_ends(town: Town, write: Write, bar: Bar) -> None:
    write("雨雨")
    bar.bar.open_to_replace()
    bar.field.setText("雨")
    bar.new.setText("雨雨")
    bar.press("replace_all")
    assert town.desk.draft.body == "雨雨雨雨"


def test_writing_on_keeps_the_matches_true(town: Town, write: Write, bar: Bar) -> None:
    write("雨")
    bar.bar.open_to_find()
    bar.field.setText("雨")
    town.editor.put_caret(0)
    town.editor.insertPlainText("雨の日に")
    assert (bar.bar.matches, bar.told) == ((Span(0, 1), Span(4, 5)), "Found: 2")


def test_another_draft_is_searched_anew(town: Town, write: Write, bar: Bar) -> None:
    write("雨")
    bar.bar.open_to_find()
    bar.field.setText("雨")
    town.window.new_draft()
    assert bar.bar.matches == ()


def test_the_bar_never_takes_a_composition_apart(town: Town, write: Write, bar: Bar) -> None:
    write("雨")
    bar.bar.open_to_find()
    bar.field.setText("雨")
    town.editor.put_caret(1)
    compose(town.editor, "ゆき")
    assert (town.editor.is_composing, town.editor.text, len(bar.bar.matches)) == (True, "雨", 1)
