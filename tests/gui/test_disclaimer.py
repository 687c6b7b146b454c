"""The disclaimer of private use: seen and counted before it is put in, and only where it fits."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from snswriter.drafts.footers import PRIVATE_DISCLAIMER
from tests.gui.conftest import Town, Write
from tests.gui.test_accessibility import nameless
from tests.gui.test_accounts import kept
from tests.gui.test_main_window import action, button, click, label, part
from tests.live.office import PRIVATE


def test_it_goes_into_the_profile_text_of_a_private_account(town: Town, qtbot: QtBot) -> None:
    town.window.accounts.edit(replace(PRIVATE, guidelines=("hokkaido",)), "profile_text")
    demand = label(town, "label_profile_text") + label(town, "label_section")
    field = part(town, "field_profile_text")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("区役所で働いています。")
    preview, counts = (
        label(town, "disclaimer_profile_preview"),
        label(town, "disclaimer_profile_counts"),
    )
    click(qtbot, button(town, "disclaimer_profile_insert"))
    whole = f"区役所で働いています。\n{PRIVATE_DISCLAIMER}"
    again = button(town, "disclaimer_profile_insert").isEnabled()
    click(qtbot, button(town, "account_save"))
    assert (preview, again, "needed" in demand) == (whole, False, False)
    assert f"{len(whole)} characters" in counts
    assert "Twitter） 99" in counts
    assert kept(town, "me").profile.get("profile_text") == whole


def test_official_accounts_are_not_offered_it(town: Town) -> None:
    action(town, "account_edit").trigger()
    assert not part(town, "disclaimer_profile_insert").isVisible()
    action(town, "account_disclaimer").trigger()
    told = part(town, "notice_disclaimer").findChildren(QLabel)
    assert any("Private check" in each.text() for each in told)


def test_it_goes_to_the_end_of_a_private_text_and_can_be_undone(town: Town, write: Write) -> None:
    town.desk.choose_account(PRIVATE.id)
    write("今日は窓口が混みました。\n")
    action(town, "account_disclaimer").trigger()
    preview = label(town, "disclaimer_body_preview")
    unnamed = nameless(part(town, "disclaimer_dialog"))
    button(town, "disclaimer_body_insert").click()
    body = town.desk.body
    town.editor.undo()
    assert (preview, unnamed) == (f"今日は窓口が混みました。\n{PRIVATE_DISCLAIMER}", [])
    assert (body, town.desk.body) == (preview, "今日は窓口が混みました。\n")
