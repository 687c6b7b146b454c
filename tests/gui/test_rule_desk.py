import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from snswriter.engine.own_word import OwnRuleSet, word_of
from snswriter.engine.rule_file import Problem
from snswriter.gui.regrade_dialog import RegradeDialog
from snswriter.gui.rule_dialog import RuleDialog
from snswriter.text.span import Span
from tests.gui.conftest import Town, Write


def _dialog(town: Town) -> RuleDialog:
    dialogs = town.window.findChildren(RuleDialog)
    found = dialogs[-1]
    assert isinstance(found, RuleDialog)
    return found


def _press(dialog: RuleDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def _hits(dialog: RuleDialog) -> list[str]:
    found = dialog.findChild(QListWidget, "rule_hits")
    assert isinstance(found, QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def _reason(dialog: RuleDialog, text: str) -> None:
    field = dialog.findChild(QLineEdit, "rule_reason")
    assert isinstance(field, QLineEdit)
    field.setText(text)


def _select(town: Town, words: str) -> None:
    start = town.editor.text.index(words)
    town.editor.select(Span(start, start + len(words)))


def test_a_selected_word_is_tried_on_past_drafts_and_then_kept(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    write("ゆるキャラが来ます。")
    town.autosave.save_now()
    _select(town, "ゆるキャラ")
    menu = town.editor.menu_about(None, QPoint(1, 1))
    action = menu.findChild(QAction, "menu_add_word")
    assert isinstance(action, QAction)
    action.trigger()
    dialog = _dialog(town)
    save = dialog.findChild(QPushButton, "rule_save")
    assert isinstance(save, QPushButton)
    assert not save.isEnabled()
    _reason(dialog, "商標のためです。")
    dialog.form.sample.setPlainText("新しいゆるキャラです。")
    with qtbot.waitSignal(town.rules.tried):
        dialog.form.try_now()
    assert (_hits(dialog), save.isEnabled()) == (
        [
            "新しい《ゆるキャラ》です。　— Your sentence",
            "《ゆるキャラ》が来ます。　— ゆるキャラが来ます。",
        ],
        True,
    )
    with qtbot.waitSignal(town.rules.rules_changed):
        save.click()
    words = [word_of(each) for each in town.own_rules.load().rules]
    assert [(each.word, each.reason, each.by) for each in words if each] == [
        ("ゆるキャラ", "商標のためです。", "taro")
    ]


def test_a_word_is_not_kept_before_it_was_tried_as_it_is_now(town: Town) -> None:
    town.window.rule_desk.open_rule_desk("ゆるキャラ")
    dialog = _dialog(town)
    _reason(dialog, "商標のためです。")
    dialog.form.try_now()
    _reason(dialog, "別の理由です。")
    assert dialog.form.trial is None
    dialog.form.try_now()
    assert dialog.form.trial is not None


def test_a_word_without_reason_is_not_kept_and_told_why(town: Town) -> None:
    town.window.rule_desk.open_rule_desk("ゆるキャラ")
    dialog = _dialog(town)
    dialog.form.try_now()
    told = dialog.findChild(QLabel, "rule_told")
    assert isinstance(told, QLabel)
    assert ("理由が空" in told.text(), dialog.form.trial) == (True, None)


@pytest.mark.usefixtures("english")
def test_who_chose_english_reads_in_english_why_a_word_is_not_kept(town: Town) -> None:
    town.window.rule_desk.open_rule_desk("ゆるキャラ")
    dialog = _dialog(town)
    dialog.form.try_now()
    told = dialog.findChild(QLabel, "rule_told")
    assert isinstance(told, QLabel)
    assert told.text().startswith("There is no reason yet.")


@pytest.mark.usefixtures("english")
def test_who_chose_english_reads_in_english_which_words_cannot_be_read(town: Town) -> None:
    town.window.rule_desk.open_rule_desk("")
    dialog = _dialog(town)
    problem = Problem(
        "own-words.toml", "", "ファイルの末尾：TOMLの書き方に合わない箇所があります。"
    )
    dialog._on_listed(OwnRuleSet(problems=(problem,)))
    told = dialog.findChild(QLabel, "rule_message")
    assert isinstance(told, QLabel)
    assert told.text().startswith("own-words.toml: At the end of the file: Something does not")


def test_own_words_are_switched_off_and_on_and_deleted_with_a_reason(town: Town) -> None:
    town.window.rule_desk.open_rule_desk("ゆるキャラ")
    dialog = _dialog(town)
    _reason(dialog, "商標のためです。")
    dialog.form.try_now()
    _press(dialog, "rule_save")
    dialog._list.setCurrentRow(0)
    _reason(dialog, "")
    _press(dialog, "rule_switch")
    without_reason = town.own_rules.load().changes
    _reason(dialog, "いまは使ってよい。")
    _press(dialog, "rule_switch")
    off = [(each.off, each.reason) for each in town.own_rules.load().changes]
    dialog._list.setCurrentRow(0)
    _press(dialog, "rule_switch")
    on = town.own_rules.load().changes
    dialog._list.setCurrentRow(0)
    _press(dialog, "rule_delete")
    assert (without_reason, off, on) == ((), [(True, "いまは使ってよい。")], ())
    assert town.own_rules.load().rules == ()


def test_a_shipped_rule_is_graded_anew_with_a_reason_and_undone(town: Town, write: Write) -> None:
    write("○○で危険です")
    finding = town.guidance.findings[0]
    town.window.rule_desk.regrade(finding)
    dialog = town.window.findChild(RegradeDialog)
    assert isinstance(dialog, RegradeDialog)
    save = dialog.findChild(QPushButton, "regrade_save")
    reason = dialog.findChild(QLineEdit, "regrade_reason")
    assert isinstance(save, QPushButton)
    assert isinstance(reason, QLineEdit)
    assert not save.isEnabled()
    reason.setText("この課では要る言葉")
    dialog._grade.setCurrentIndex(3)
    save.click()
    changes = town.own_rules.load().changes
    assert [(each.rule, each.off, each.reason) for each in changes] == [
        (finding.rule, True, "この課では要る言葉")
    ]
    undo = town.window.findChild(QPushButton, "notice_rule_action")
    assert isinstance(undo, QPushButton)
    undo.click()
    assert town.own_rules.load().changes == ()
