from datetime import date

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QPushButton

from snswriter.drafts.blanks import blanks_in
from snswriter.drafts.templates import Template, TemplateKind
from snswriter.gui.template_form import TemplateForm
from tests.gui.conftest import Town, Write
from tests.gui.input_method import commit, compose

BODY = "{{文：題｜まつり}}\n日時：{{日付：開催日｜12月5日（土）}}\n{{選択：扱い｜中止／延期}}"


def _act(town: Town, name: str) -> None:
    action = town.window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def _selected(town: Town) -> str:
    return town.editor.selection.of(town.editor.text)


def _button(town: Town, name: str) -> QPushButton:
    found = town.window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def _told(town: Town) -> str:
    label = town.window.findChild(QLabel, "blank_text")
    assert isinstance(label, QLabel)
    return label.text()


def test_tab_goes_from_blank_to_blank_and_leaves_behind_the_last(town: Town, write: Write) -> None:
    write(f"前書き\n{BODY}")
    town.editor.put_caret(0)
    seen = []
    for key in (Qt.Key.Key_Tab,) * 3 + (Qt.Key.Key_Backtab,) * 2:
        QTest.keyClick(town.editor, key)
        seen.append(_selected(town).strip("{}").split("：")[1].split("｜")[0])
    town.editor.put_caret(len(town.editor.text))
    QTest.keyClick(town.editor, Qt.Key.Key_Tab)
    assert (seen, town.editor.hasFocus()) == (["題", "開催日", "扱い", "開催日", "題"], False)


def test_a_text_without_blanks_leaves_tab_alone(town: Town, write: Write) -> None:
    write("空欄のない文です。")
    QTest.keyClick(town.editor, Qt.Key.Key_Tab)
    assert (town.editor.text, town.editor.hasFocus()) == ("空欄のない文です。", False)


def test_typing_fills_the_blank_and_the_weekday_is_offered(town: Town, write: Write) -> None:
    write("開催は{{日付：開催日}}です。")
    town.editor.put_caret(0)
    QTest.keyClick(town.editor, Qt.Key.Key_Tab)
    commit(town.editor, "12月5日")
    told = _told(town)
    _button(town, "blank_weekday").click()
    assert (told, town.editor.text) == (
        "The day just written lacks its weekday: （土）.",
        "開催は12月5日（土）です。",
    )


def test_a_choice_is_made_with_its_button_and_undone_in_one_step(town: Town, write: Write) -> None:
    write("{{選択：扱い｜中止／延期}}します。")
    town.editor.put_caret(0)
    _button(town, "blank_offer_1").click()
    filled = town.editor.text
    town.editor.undo()
    assert (filled, town.editor.text) == ("延期します。", "{{選択：扱い｜中止／延期}}します。")


def test_a_post_with_blanks_is_not_copied_and_one_sentence_says_so(
    town: Town, write: Write
) -> None:
    write(BODY)
    _act(town, "file_copy_post")
    texts = [each.text() for each in town.window.findChildren(QLabel)]
    assert "Fill in the blanks first (題、開催日、扱い); then it is copied." in texts


def test_a_template_is_found_by_words_and_begun_from_the_keyboard(town: Town) -> None:
    _act(town, "template_begin")
    search = town.window.findChild(QLineEdit, "template_search")
    assert isinstance(search, QLineEdit)
    search.setText("避難指示 レベル4")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert town.editor.text.startswith("【レベル4 避難指示】")
    assert _selected(town) == blanks_in(town.editor.text)[0].span.of(town.editor.text)


def test_the_arrow_keys_of_the_search_field_choose(town: Town) -> None:
    _act(town, "template_begin")
    search = town.window.findChild(QLineEdit, "template_search")
    found = town.window.findChild(QListWidget, "template_list")
    assert isinstance(search, QLineEdit)
    assert isinstance(found, QListWidget)
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert found.currentRow() == 2


def test_a_written_page_is_left_as_it_is_and_a_new_draft_begins(town: Town, write: Write) -> None:
    write("書きかけの大事な文")
    before = town.desk.draft.id
    _act(town, "template_begin")
    _button(town, "template_use").click()
    kept = town.store.load(before)
    assert (kept.body, town.desk.draft.id != before) == ("書きかけの大事な文", True)


def test_a_snippet_goes_to_the_caret_in_one_step(town: Town, write: Write) -> None:
    write("前後")
    town.editor.put_caret(1)
    case = town.templates
    snippet = next(each for each in case.templates if each.id == "snippet-sorry-short")
    town.window.templates.insert(snippet)
    text = town.editor.text
    town.editor.undo()
    assert (text, town.editor.text) == ("前ご不便をおかけし、申し訳ありません。後", "前後")


def test_a_snippet_waits_for_a_composition(town: Town, write: Write) -> None:
    write("前後")
    compose(town.editor, "へんかん")
    snippet = Template("s", "題", TemplateKind.SNIPPET, "差し込み")
    town.window.templates.insert(snippet)
    commit(town.editor, "変換")
    assert (town.editor.text.count("差し込み"), "変換" in town.editor.text) == (1, True)


def test_words_become_blanks_and_the_template_is_kept_changed_and_deleted(
    town: Town, write: Write
) -> None:
    write("会場は中央公民館です。")
    _act(town, "template_keep")
    form = town.window.findChild(TemplateForm)
    assert isinstance(form, TemplateForm)
    title = form.findChild(QLineEdit, "template_title")
    assert isinstance(title, QLineEdit)
    title.setText("課の案内")
    cursor = form._body.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(8, cursor.MoveMode.KeepAnchor)
    form._body.setTextCursor(cursor)
    form._blank_kind.setCurrentIndex(2)
    form._blank_name.setText("会場")
    form._make_blank.click()
    form._save.click()
    own = [each for each in town.templates.templates if each.layer == "user"]
    assert [(each.title, each.body) for each in own] == [
        ("課の案内", "会場は{{場所：会場｜中央公民館}}です。")
    ]
    assert form._sample.toPlainText() == "会場は中央公民館です。"
    town.window.templates._delete(own[0])
    assert [each for each in town.templates.templates if each.layer == "user"] == []


@pytest.mark.parametrize(("title", "body"), [("", "本文"), ("題", ""), ("題", "会場は{{会場")])
def test_what_cannot_be_a_template_is_not_saved(title: str, body: str, town: Town) -> None:
    template = Template("", title, TemplateKind.OFFICE, body, layer="user")
    form = TemplateForm(template, "taro", date(2026, 11, 20), town.window)
    assert not form._save.isEnabled()
    form.deleteLater()


@pytest.mark.usefixtures("english")
def test_who_chose_english_reads_in_english_what_a_template_lacks(town: Town) -> None:
    template = Template("", "", TemplateKind.OFFICE, "本文", layer="user")
    form = TemplateForm(template, "taro", date(2026, 11, 20), town.window)
    assert form._told.text() == "The title is empty. It can be used once that is filled in."
    form.deleteLater()


def test_the_list_shows_what_suits_the_draft(town: Town) -> None:
    _act(town, "template_begin")
    found = town.window.findChild(QListWidget, "template_list")
    assert isinstance(found, QListWidget)
    shown = [found.item(row).data(Qt.ItemDataRole.UserRole) for row in range(found.count())]
    assert shown
    assert all(each.suits("post") for each in shown)
    dialog = town.window.findChild(QDialog, "template_dialog")
    assert dialog is not None
    dialog.close()


def test_a_key_leads_to_what_fits_into_the_blank(town: Town, write: Write) -> None:
    write("{{選択：扱い｜中止／延期}}します。{{文：題｜まつり}}")
    town.editor.put_caret(0)
    _act(town, "blank_choose")
    focused = town.window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Space)
    assert (focused.objectName(), town.editor.hasFocus()) == ("blank_offer_0", True)


@pytest.mark.parametrize(
    ("layer", "locked", "may", "told"),
    [
        ("organisation", False, (True, False), "From the organisation; a changed one is yours"),
        ("organisation", True, (False, False), "From the office, which decided"),
        ("section", False, (True, True), "From the section"),
        ("user", False, (True, True), ""),
    ],
)
def test_the_list_tells_whose_a_template_is_and_what_may_be_done(
    town: Town, layer: str, *, locked: bool, may: tuple[bool, bool], told: str
) -> None:
    given = Template("given", "配られた案内", TemplateKind.NOTICE, "本文", layer=layer)
    town.templates.save(msgspec.structs.replace(given, locked=locked))
    _act(town, "template_begin")
    search = town.window.findChild(QLineEdit, "template_search")
    note = town.window.findChild(QLabel, "template_note")
    assert isinstance(search, QLineEdit)
    assert isinstance(note, QLabel)
    search.setText("配られた案内")
    enabled = tuple(_button(town, f"template_{each}").isEnabled() for each in ("edit", "delete"))
    assert (enabled, note.text().startswith(told), bool(note.text())) == (may, True, bool(told))


def test_a_changed_template_of_the_organisation_is_kept_for_oneself(town: Town) -> None:
    given = Template("given", "題", TemplateKind.NOTICE, "本文", layer="organisation")
    form = TemplateForm(given, "taro", date(2026, 11, 20), town.window)
    kept = form.template
    form.deleteLater()
    assert (kept.id, kept.layer) == ("given", "user")
