from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from snswriter.drafts.account import Account, PlatformFooter, account_with
from snswriter.drafts.account_values import value_of, with_value
from snswriter.drafts.life_cycle import Stage, StepRecord
from snswriter.gui.accounts_window import Paper
from snswriter.gui.field_editor import day_of
from snswriter.ports import Ruling
from tests.gui.conftest import Town
from tests.gui.test_accessibility import nameless
from tests.gui.test_main_window import action, button, click, label, part
from tests.live.office import KOHO, PRIVATE


def kept(town: Town, account_id: str = "koho") -> Account:
    account = account_with(account_id, town.repository.load().accounts)
    assert account is not None
    return account


def write(town: Town, field: str, text: str) -> None:
    """Write into a field as somebody who types it."""
    widget = part(town, f"field_{field}" if field != "id" else "field_id")
    if isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
    else:
        assert isinstance(widget, QLineEdit)
        widget.setText(text)
        widget.textEdited.emit(text)


def choose(town: Town, name: str, value: str) -> None:
    widget = part(town, name)
    assert isinstance(widget, QComboBox)
    widget.setCurrentIndex(widget.findData(value))
    widget.activated.emit(widget.currentIndex())


def follow(town: Town, guideline: str) -> None:
    box = part(town, f"guideline_{guideline}")
    assert isinstance(box, QCheckBox)
    box.click()


def test_a_field_is_edited_kept_and_on_the_desk(town: Town, qtbot: QtBot) -> None:
    action(town, "account_edit").trigger()
    write(town, "purpose", "  お知らせのため\n ")
    write(town, "operators", "緑野花子\n\n緑野太郎")
    write(town, "policy_review_on", "2027年4月1日")
    choose(town, "field_mfa", "on")
    click(qtbot, button(town, "account_save"))
    wanted = KOHO
    for field, value in (
        ("purpose", "お知らせのため"),
        ("operators", ("緑野花子", "緑野太郎")),
        ("policy_review_on", date(2027, 4, 1)),
        ("mfa", "on"),
    ):
        wanted = with_value(wanted, field, value)
    assert (kept(town), town.desk.account) == (wanted, wanted)


def test_cancelling_changes_nothing(town: Town, qtbot: QtBot) -> None:
    action(town, "account_edit").trigger()
    write(town, "purpose", "お知らせのため")
    click(qtbot, button(town, "account_cancel"))
    assert kept(town) == KOHO


@pytest.mark.parametrize(
    ("field", "text", "told", "may_save"),
    [
        ("policy_review_on", "2026-11-31", "no day or number", False),
        ("pace_days", "七日", "no day or number", False),
        ("pace_days", "0", "no day or number", False),
        ("policy_url", "www.example", "https://", False),
        ("registered_mail", "koho@gmail.com", "自治体のドメイン", True),
        ("name", " ", "アカウント名が空です", False),
        ("own_domains", "https://a", "書き方に合いません", False),
    ],
)
def test_what_cannot_be_right_is_told_beside_the_field(
    town: Town, field: str, text: str, told: str, may_save: bool
) -> None:
    action(town, "account_edit").trigger()
    write(town, field, text)
    assert told in label(town, f"fault_{field}")
    assert button(town, "account_save").isEnabled() is may_save


@pytest.mark.usefixtures("english")
def test_who_chose_english_reads_in_english_what_cannot_be_right(town: Town) -> None:
    action(town, "account_edit").trigger()
    write(town, "mail", "midorino")
    short = part(town, "account_footer_short")
    assert isinstance(short, QPlainTextEdit)
    short.setPlainText("{nemo}")
    assert label(town, "fault_mail").startswith("Mail for enquiries: this is no mail address")
    assert label(town, "fault_footer").startswith("There is no field for “{nemo}” in the footer.")


def test_what_guidelines_ask_for_is_named_and_leads_to_the_clause(
    town: Town, qtbot: QtBot
) -> None:
    action(town, "account_edit").trigger()
    before = label(town, "account_state")
    follow(town, "tochigi")
    after = label(town, "account_state")
    assert before.startswith("Still asked for: 6")
    assert after.startswith("Still asked for: 14")
    assert "(needed)" in label(town, "label_target")


def test_a_planned_account_is_used_once_all_is_there(town: Town, qtbot: QtBot) -> None:
    planned = replace(KOHO, id="new", stage=Stage.PLANNED)
    town.keeper.save(planned)
    town.window.accounts.edit(kept(town, "new"))
    follow(town, "tokyo-ward")
    first = button(town, "account_start").isEnabled()
    for field, text in (
        ("responsible_head", "広報課長"),
        ("purpose", "お知らせのため"),
        ("policy_url", "https://www.city.midorino.lg.jp/p"),
        ("reply_policy", "返信しません。"),
        ("policy_review_on", "2027-04-01"),
        ("risk_notes", "課長に電話する。"),
    ):
        write(town, field, text)
    missing_steps = label(town, "account_state")
    steps = ("application", "primer", "consult-pr", "prepare", "head-approval", "listed")
    for step in steps:
        choose(town, "step_choice", step)
        by = part(town, "step_by")
        assert isinstance(by, QLineEdit)
        by.setText("広報課長")
        button(town, "step_add").click()
    click(qtbot, button(town, "account_start"))
    day = town.desk.now().date()
    records = tuple(StepRecord(step, day, "広報課長") for step in steps)
    account = kept(town, "new")
    assert (first, "6" in missing_steps) == (False, True)
    assert (account.stage, account.records) == (
        Stage.ACTIVE,
        (*records, StepRecord("activated", day, "taro")),
    )


def test_a_step_takes_somebody_who_did_it(town: Town) -> None:
    action(town, "account_edit").trigger()
    by = part(town, "step_by")
    assert isinstance(by, QLineEdit)
    first = by.text(), button(town, "step_add").isEnabled()
    by.setText(" ")
    assert (first, button(town, "step_add").isEnabled()) == (("taro", True), False)


def test_what_the_program_notes_itself_cannot_be_noted_by_hand(town: Town) -> None:
    action(town, "account_edit").trigger()
    steps = part(town, "step_choice")
    assert isinstance(steps, QComboBox)
    offered = {steps.itemData(row) for row in range(steps.count())}
    assert (offered >= {"archive", "listed"}, offered & {"activated", "closed"}) == (True, set())


def test_a_private_account_that_is_made_official_has_to_be_opened(
    town: Town, qtbot: QtBot
) -> None:
    town.window.accounts.edit(PRIVATE)
    choose(town, "field_kind", "official")
    click(qtbot, button(town, "account_save"))
    assert kept(town, "me").stage is Stage.PLANNED


def test_an_account_in_use_without_its_steps_says_so_in_the_list(town: Town) -> None:
    action(town, "account_list").trigger()
    assert "In use, but still" in label(town, "account_summary")


def test_a_new_account_needs_an_id_of_its_own(town: Town, qtbot: QtBot) -> None:
    action(town, "account_list").trigger()
    click(qtbot, button(town, "accounts_new"))
    write(town, "name", "新しい課")
    write(town, "id", "koho")
    taken = (button(town, "account_save").isEnabled(), label(town, "fault_id"))
    write(town, "id", "shin")
    click(qtbot, button(town, "account_save"))
    assert taken == (False, "Another account has this id already.")
    assert kept(town, "shin") == Account("shin", "新しい課", stage=Stage.PLANNED)


def test_footers_are_edited_for_one_platform_filled_in_and_counted(
    town: Town, qtbot: QtBot
) -> None:
    action(town, "account_edit").trigger()
    choose(town, "footer_platform", "x")
    short = part(town, "account_footer_short")
    assert isinstance(short, QPlainTextEdit)
    short.setPlainText("{section} {nemo}")
    preview, fault = label(town, "footer_preview"), label(town, "fault_footer")
    short.setPlainText("{section}")
    click(qtbot, button(town, "account_save"))
    assert "企画部 {nemo}" in preview
    assert "{nemo}" in fault
    assert kept(town).footers == (PlatformFooter("x", short="{section}"),)


def test_reminders_are_told_quietly_and_lead_to_the_field(town: Town, qtbot: QtBot) -> None:
    town.keeper.save(with_value(KOHO, "policy_review_on", date(2026, 11, 1)))
    town.window.accounts.remind()
    click(qtbot, button(town, "notice_reminders_action"))
    listed = part(town, "reminders_list")
    assert isinstance(listed, QListWidget)
    text = listed.item(0).text()
    listed.itemActivated.emit(listed.item(0))
    pages = part(town, "account_pages")
    assert isinstance(pages, QListWidget)
    assert "2026-11-01" in text
    assert pages.currentItem().text() == "Policy"


def test_papers_are_written(town: Town, qtbot: QtBot) -> None:
    account = with_value(KOHO, "purpose", "<b>お知らせ</b>")
    for paper in Paper:
        town.window.accounts.write_paper(paper, account, f"/{paper.value}")
    written = town.files.files
    assert written["/handover-pdf"].startswith(b"%PDF")
    assert written["/life-pdf"].startswith(b"%PDF")
    assert "&lt;b&gt;お知らせ" in written["/policy-html"].decode()
    assert written["/list-csv"].startswith(b"\xef\xbb\xbf")


def test_what_the_office_locked_is_shown_with_its_source_and_cannot_be_changed(
    town: Town, qtbot: QtBot
) -> None:
    layers = (("section", "organisation"), ("policy_url", "organisation"))
    town.repository.rulings = (
        Ruling("koho", layers, ("policy_url", "mfa", "guidelines", "kind", "color", "footer")),
    )
    town.keeper.save(replace(KOHO, policy_url="https://a.lg.jp"))
    action(town, "account_edit").trigger()
    policy, section = part(town, "field_policy_url"), part(town, "field_section")
    full = part(town, "account_footer_full")
    assert isinstance(policy, QLineEdit)
    assert isinstance(section, QLineEdit)
    assert isinstance(full, QPlainTextEdit)
    assert (policy.isReadOnly(), section.isReadOnly(), full.isReadOnly()) == (True, False, True)
    closed = ("field_mfa", "guideline_kimitsu", "field_kind", "account_color", "insert_handle")
    assert [name for name in closed if part(town, name).isEnabled()] == []
    assert "cannot be changed" in label(town, "source_policy_url")
    assert "you may adjust it" in label(town, "source_section")
    assert "The office keeps this" in label(town, "source_mfa")
    assert label(town, "source_handle") == ""


def test_everything_in_the_account_windows_has_a_name(town: Town) -> None:
    action(town, "account_list").trigger()
    town.window.accounts.edit(KOHO)
    windows = [part(town, "accounts_window"), part(town, "account_dialog")]
    assert [nameless(each) for each in windows] == [[], []]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-04-01", date(2026, 4, 1)),
        (" 2026/4/1 ", date(2026, 4, 1)),
        ("2026年4月1日", date(2026, 4, 1)),
        ("2026-02-30", None),
        ("4月1日", None),
        ("", None),
        ("9999999-1-1", None),
    ],
)
def test_days_as_people_write_them(text: str, day: date | None) -> None:
    assert day_of(text) == day


def test_values_are_read_by_id() -> None:
    assert value_of(KOHO, "section") == "企画部"
