"""Closing an account in the window, with what the program does itself."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from snswriter.drafts.account import Account
from snswriter.drafts.life_cycle import Stage, StepRecord
from snswriter.exporters.post_package_reader import read_package
from snswriter.ports import (
    DiskFullError,
    Ruling,
    SecretKind,
    VaultError,
    VaultLockedError,
    VaultUnavailableError,
)
from tests.gui.conftest import Town, Write
from tests.gui.test_accessibility import nameless
from tests.gui.test_accounts import kept
from tests.gui.test_main_window import action, button, click, label, part
from tests.live.office import KOHO, NOW, draft

FOLDER = str(Path("/archive/koho-20261120-"))


def begin(town: Town, account: Account = KOHO) -> None:
    """Open the steps of closing an account."""
    town.keeper.save(account)
    action(town, "account_list").trigger()
    button(town, "accounts_retire").click()


def steps_of(town: Town) -> list[str]:
    """Return the steps on record."""
    return [each.step for each in kept(town).records]


def test_an_account_is_closed_step_by_step(town: Town, qtbot: QtBot) -> None:
    begin(town)
    town.vault.store("koho", SecretKind.PASSWORD, "ひみつ")
    early = button(town, "closing_close").isEnabled()
    for step in ("archive", "head-confirmed", "unlisted"):
        button(town, f"closing_do_{step}").click()
    button(town, "closing_do_secret-removed").click()
    before = town.vault.read("koho", SecretKind.PASSWORD)
    button(town, "closing_yes_removal").click()
    click(qtbot, button(town, "closing_close"))
    account = kept(town)
    assert (early, before, account.stage) == (False, "ひみつ", Stage.CLOSED)
    assert [town.vault.read("koho", kind) for kind in SecretKind] == [None] * len(SecretKind)
    steps = ["archive", "head-confirmed", "unlisted", "secret-removed", "closed"]
    assert steps_of(town) == steps
    assert {(each.by, each.on) for each in account.records} == {("taro", date(2026, 11, 20))}


def test_a_guideline_asks_for_more(town: Town) -> None:
    begin(town, replace(KOHO, guidelines=("hokkaido",)))
    texts = [label(town, f"closing_step_{step}") for step in ("posts-deleted", "filter-closed")]
    assert [each.endswith("（needed）") for each in texts] == [True, True]


def test_the_archive_holds_drafts_and_papers_and_can_be_opened_again(
    town: Town, write: Write
) -> None:
    town.store.save(draft("別の課の下書き", 2, replace(KOHO, id="bosai")))
    write("図書館を/開けます。")
    begin(town)
    button(town, "closing_do_archive").click()
    files = {Path(path).name: data for path, data in town.files.files.items()}
    package = next(data for name, data in files.items() if name.endswith(".snspost"))
    assert sorted(files) == [
        "0001 図書館を 開けます。.snspost",
        "0001 図書館を 開けます。.txt",
        "一覧.csv",
        "引継書.html",
        "手順の記録.html",
    ]
    assert read_package(package, "a", NOW).draft.body == "図書館を/開けます。"
    text = files["0001 図書館を 開けます。.txt"].decode()
    assert all(word in text for word in ("【X", "図書館を/開けます。", "運用方針 https://"))
    note, first = kept(town).records[0].note, next(iter(town.files.files))
    assert (note.startswith(f"1件　{FOLDER}"), first.startswith(FOLDER)) == (True, True)


def test_a_keychain_that_fails_is_told_and_the_step_stays_open(town: Town) -> None:
    begin(town)
    town.vault.failure = VaultLockedError("login")
    button(town, "closing_do_secret-removed").click()
    button(town, "closing_yes_removal").click()
    told = label(town, "closing_told")
    assert ("not on record" in told, VaultLockedError.what in told) == (True, True)
    assert (steps_of(town), button(town, "closing_do_secret-removed").isEnabled()) == ([], True)


def test_a_full_disk_leaves_the_archive_open(town: Town, write: Write) -> None:
    write("図書館を開けます。")
    begin(town)
    town.files.failure = DiskFullError("/archive")
    button(town, "closing_do_archive").click()
    told = label(town, "closing_told")
    again = button(town, "closing_do_archive").isEnabled()
    town.files.failure = None
    button(town, "closing_do_archive").click()
    assert (DiskFullError.what in told, again, steps_of(town)) == (True, True, ["archive"])


@pytest.mark.parametrize("name", ["closing_by", "closing_folder"])
def test_nothing_goes_on_record_without_who_and_where(town: Town, name: str) -> None:
    begin(town)
    line = part(town, name)
    assert isinstance(line, QLineEdit)
    line.setText("")
    assert not button(town, "closing_do_archive").isEnabled()


def test_everything_in_the_dialog_has_a_name(town: Town) -> None:
    begin(town, replace(KOHO, records=(StepRecord("archive", date(2026, 4, 1), "課長"),)))
    assert nameless(part(town, "closing_dialog")) == []


def test_an_account_goes_from_the_list_with_its_secrets(town: Town, qtbot: QtBot) -> None:
    town.keeper.save(KOHO)
    town.vault.store("koho", SecretKind.API_TOKEN, "ひみつ")
    action(town, "account_list").trigger()
    click(qtbot, button(town, "accounts_remove"))
    before = kept(town).id
    button(town, "accounts_yes_removal").click()
    ids = [each.id for each in town.repository.load().accounts]
    assert (before, "koho" in ids) == ("koho", False)
    assert town.vault.read("koho", SecretKind.API_TOKEN) is None


@pytest.mark.parametrize(
    ("failure", "stays"), [(VaultLockedError("a"), True), (VaultUnavailableError("a"), False)]
)
def test_a_locked_keychain_keeps_the_account_and_a_missing_one_does_not(
    town: Town, failure: VaultError, stays: bool
) -> None:
    town.keeper.save(KOHO)
    town.vault.failure = failure
    action(town, "account_list").trigger()
    button(town, "accounts_remove").click()
    button(town, "accounts_yes_removal").click()
    ids = [each.id for each in town.repository.load().accounts]
    told = label(town, "accounts_told")
    assert ("koho" in ids, failure.what in told) == (stays, stays)


def test_undoing_own_changes_of_a_given_account_leaves_its_secrets(town: Town) -> None:
    town.repository.rulings = (Ruling("koho"),)
    town.keeper.save(KOHO)
    town.vault.store("koho", SecretKind.API_TOKEN, "ひみつ")
    action(town, "account_list").trigger()
    button(town, "accounts_remove").click()
    button(town, "accounts_yes_removal").click()
    ids = [each.id for each in town.repository.load().accounts]
    assert ("koho" in ids, town.vault.read("koho", SecretKind.API_TOKEN)) == (False, "ひみつ")
