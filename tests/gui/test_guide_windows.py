from collections.abc import Callable, Iterator

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from snswriter.drafts.clause_map import Service, ServiceKind
from tests.gui.conftest import Town, Write
from tests.gui.test_accessibility import nameless
from tests.gui.test_main_window import action, button, click, label, part


def visible(item: QTreeWidgetItem | None) -> Iterator[str]:
    """Yield the first column of every visible leaf below an item."""
    assert item is not None
    for row in range(item.childCount()):
        child = item.child(row)
        if child is None or child.isHidden():
            continue
        yield child.text(0)
        yield from visible(child)


def shown_clauses(town: Town) -> list[str]:
    tree = part(town, "guideline_tree")
    assert isinstance(tree, QTreeWidget)
    root = tree.invisibleRootItem()
    branches = [root.child(row) for row in range(root.childCount())]
    return [
        number
        for branch in branches
        if branch is not None and not branch.isHidden()
        for number in visible(branch)
    ]


def search(town: Town, words: str) -> list[str]:
    field = part(town, "guideline_search")
    assert isinstance(field, QLineEdit)
    field.setText(words)
    return shown_clauses(town)


def test_a_clause_is_opened_with_what_serves_it(town: Town) -> None:
    rule = Service(ServiceKind.RULE, "a.b", "<b>太字</b>の規則", ("kimitsu-6-カ",))
    reference = town.window.place.reference
    reference.use(reference.handbook, [rule])
    town.window.guide.open_clause("kimitsu-6-カ")
    assert label(town, "clause_citation") == "君津市 6-カ"
    assert "もうけ" in label(town, "clause_gist")
    assert "<b>太字</b>の規則" in label(town, "clause_served")


def test_an_unknown_clause_leaves_the_whole_list(town: Town) -> None:
    town.window.guide.open_clause("gone-1")
    assert (len(shown_clauses(town)) > 200, label(town, "clause_gist")) == (True, "")


def test_clauses_are_found_by_word_number_and_id_however_they_are_typed(town: Town) -> None:
    action(town, "help_guidelines").trigger()
    by_word = search(town, "ﾂｲﾅﾋﾞ")
    by_two_words = search(town, "栃木県 なりすまし 削除")
    by_id = search(town, "TOCHIGI-6-3-2")
    assert (by_word, by_two_words, by_id) == (["注 3"], ["6-1-3"], ["6-3-2"])


def test_words_that_no_clause_has_are_told(town: Town) -> None:
    action(town, "help_guidelines").trigger()
    nothing = part(town, "guideline_nothing")
    before = nothing.isVisible()
    found = search(town, "ぽぽぽぽ")
    assert (before, found, nothing.isVisible()) == (False, [], True)


def test_only_the_guidelines_of_the_account(town: Town) -> None:
    action(town, "help_guidelines").trigger()
    choice = part(town, "guideline_choice")
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(choice.findData("kimitsu"))
    one = len(shown_clauses(town))
    choice.setCurrentIndex(choice.findData("followed"))
    assert (one, shown_clauses(town)) == (36, [])


def test_there_is_one_viewer_and_one_can_go_on_writing(town: Town) -> None:
    action(town, "help_guidelines").trigger()
    town.window.guide.open_clause("tochigi-1")
    viewers = town.window.findChildren(QDialog, "guideline_viewer")
    assert [(each.isModal(), each.isVisible()) for each in viewers] == [(False, True)]


def test_the_glossary_leads_to_clauses(town: Town, qtbot: QtBot) -> None:
    action(town, "help_glossary").trigger()
    field, terms = part(town, "glossary_search"), part(town, "glossary_list")
    assert isinstance(field, QLineEdit)
    assert isinstance(terms, QListWidget)
    field.setText("たんしゅく")
    found = [terms.item(row).text() for row in range(terms.count())]
    click(qtbot, button(town, "clause_hokkaido-4-6"))
    assert (found, label(town, "clause_citation")) == (["短縮URL"], "北海道 4-6")


def test_the_windows_name_everything(town: Town) -> None:
    action(town, "help_guidelines").trigger()
    action(town, "help_glossary").trigger()
    viewers = [part(town, "guideline_viewer"), part(town, "glossary_viewer")]
    # The button that empties a search field is Qt's own, and Qt names it in its own words.
    found = [line for each in viewers for line in nameless(each) if line != "QToolButton ''"]
    assert found == []


def tick(town: Town, item: str) -> QCheckBox:
    box = part(town, f"check_{item}")
    assert isinstance(box, QCheckBox)
    return box


def test_ticks_hold_for_exactly_the_text_that_was_looked_at(town: Town, write: Write) -> None:
    action(town, "view_checklist").trigger()
    write("お知らせです。")
    tick(town, "source").click()
    ticked = (tick(town, "source").isChecked(), label(town, "checklist_progress"))
    write("お知らせです！")
    changed = tick(town, "source").isChecked()
    town.editor.undo()
    assert (ticked[0], changed, tick(town, "source").isChecked()) == (True, False, True)
    assert ticked[1].startswith("1 of ")


def test_ticks_are_there_again_after_a_restart_with_who_and_when(
    town: Town, write: Write, make_town: Callable[..., Town]
) -> None:
    action(town, "view_checklist").trigger()
    write("お知らせです。")
    tick(town, "source").click()
    tick(town, "law").click()
    tick(town, "law").click()
    town.autosave.save_now()
    later = make_town(*town.store.newest_first())
    later.open()
    action(later, "view_checklist").trigger()
    found = [tick(later, item).isChecked() for item in ("source", "law")]
    assert (found, label(later, "check_who_source")[:6]) == ([True, False], "✓ taro")


def test_the_history_tells_who_ticked_what_for_which_text(town: Town, write: Write) -> None:
    write("お知らせです。")
    tick(town, "source").click()
    town.autosave.save_now()
    action(town, "file_history").trigger()
    first = label(town, "history_summary")
    part(town, "history_dialog").close()
    write("お知らせです！")
    town.autosave.save_now()
    dialogs = town.window.findChildren(QWidget, "history_dialog")
    action(town, "file_history").trigger()
    dialog = next(
        each for each in town.window.findChildren(QWidget, "history_dialog") if each not in dialogs
    )
    summary = dialog.findChild(QLabel, "history_summary")
    assert isinstance(summary, QLabel)
    assert "Checklist: 1 ticked for this text (taro" in first
    assert "nothing was ticked" in summary.text()


def test_a_link_asks_for_more_and_leads_to_its_clause(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    action(town, "view_checklist").trigger()
    write("お知らせです。")
    boxes = town.window.findChildren(QCheckBox, "check_link")
    without = [each for each in boxes if each.isVisible()]
    write("https://www.city.midorino.lg.jp/ をご覧ください。")
    click(qtbot, button(town, "check_clause_link"))
    assert (without, label(town, "clause_citation")) == ([], "千代田区 5-4-カ")


def test_nothing_is_asked_of_an_empty_page(town: Town) -> None:
    action(town, "view_checklist").trigger()
    assert town.window.findChildren(QCheckBox, "check_source") == []
    assert isinstance(part(town, "checklist_progress"), QLabel)
