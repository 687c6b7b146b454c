"""A change of a secret leaves its day in the account, and nothing of the secret."""

from datetime import date

import pytest

from snswriter.drafts.account import Account
from snswriter.drafts.account_values import value_of, with_value
from snswriter.live.account_keeper import AccountKeeper
from snswriter.live.background import RunNow
from snswriter.live.desk import Desk
from snswriter.live.secret_notes import SecretChange, SecretNotes, noted
from snswriter.platforms.catalog import Catalog
from snswriter.ports import SecretKind
from tests.fakes import MemoryAccounts
from tests.live.held_runner import HeldRunner
from tests.live.office import ACCOUNTS, KOHO, now

TODAY, LONG_AGO = now().date(), date(2020, 4, 1)
PASSWORD, TOKEN = SecretKind.PASSWORD, SecretKind.API_TOKEN
FIRST, ROTATED = SecretChange.FIRST, SecretChange.ROTATED
SAME, DELETED = SecretChange.SAME, SecretChange.DELETED


@pytest.mark.parametrize(
    ("before", "kind", "change", "password", "keychain"),
    [
        (None, PASSWORD, FIRST, TODAY, TODAY),
        (LONG_AGO, PASSWORD, FIRST, LONG_AGO, TODAY),
        (LONG_AGO, PASSWORD, ROTATED, TODAY, TODAY),
        (LONG_AGO, PASSWORD, SAME, LONG_AGO, None),
        (LONG_AGO, PASSWORD, DELETED, LONG_AGO, TODAY),
        (None, PASSWORD, DELETED, None, TODAY),
        (LONG_AGO, TOKEN, ROTATED, LONG_AGO, TODAY),
        (None, TOKEN, FIRST, None, TODAY),
    ],
)
def test_days(
    before: date | None,
    kind: SecretKind,
    change: SecretChange,
    password: date | None,
    keychain: date | None,
) -> None:
    account = noted(with_value(KOHO, "password_changed_on", before), kind, change, TODAY)
    days = (value_of(account, "password_changed_on"), value_of(account, "keychain_changed_on"))
    assert days == (password, keychain)


def test_notes_on_their_way_do_not_undo_each_other() -> None:
    repository, runner = MemoryAccounts(ACCOUNTS), HeldRunner()
    desk = Desk(Catalog.shipped(), RunNow(), now)
    desk.use_accounts(ACCOUNTS)
    notes = SecretNotes(AccountKeeper(repository, desk, runner), desk)
    notes.note(KOHO.id, PASSWORD, ROTATED)
    notes.note_holders(KOHO.id, ("緑野花子",))
    notes.note("gone", PASSWORD, ROTATED)
    runner.go()
    runner.go()
    assert _kept(repository) == (TODAY, ("緑野花子",), TODAY)


def _kept(repository: MemoryAccounts) -> tuple[object, ...]:
    account: Account = repository.load().accounts[0]
    fields = ("password_changed_on", "access_holders", "holders_checked_on")
    return tuple(value_of(account, each) for each in fields)
