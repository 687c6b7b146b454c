"""What is noted in an account when its secrets change: days and holders, never a secret."""

from collections.abc import Callable
from datetime import date
from enum import Enum

from PySide6.QtCore import QObject

from snswriter.drafts.account import Account, account_with
from snswriter.drafts.account_values import value_of, with_value
from snswriter.live.account_keeper import AccountKeeper
from snswriter.live.desk import Desk
from snswriter.ports import SecretKind


class SecretChange(Enum):
    """What happened to a secret in the keychain."""

    FIRST = "first"
    """Nothing was kept before; the secret itself may be an old one."""
    ROTATED = "rotated"
    """Another one took the place of what was kept, or the program made a new one."""
    SAME = "same"
    """What was kept already was kept once more."""
    DELETED = "deleted"


class SecretNotes(QObject):
    """Keeps the days of the last change, and who can sign in, in the file of accounts."""

    def __init__(self, keeper: AccountKeeper, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._desk = desk
        # What is on its way to the file; the next note must not start from before it.
        self._coming: dict[str, Account] = {}
        keeper.saved.connect(self._on_saved)
        keeper.failed.connect(self._on_failed)

    def note(self, account_id: str, kind: SecretKind, change: SecretChange) -> None:
        """Note that a secret changed today; an account that is gone is no error."""
        self._save(account_id, lambda account: noted(account, kind, change, self._today))

    def note_holders(self, account_id: str, holders: tuple[str, ...]) -> None:
        """Note who can sign in, as looked through today."""
        self._save(account_id, lambda account: with_holders(account, holders, self._today))

    @property
    def _today(self) -> date:
        return self._desk.now().date()

    def _save(self, account_id: str, change: Callable[[Account], Account]) -> None:
        known = account_with(account_id, self._desk.accounts)
        account = self._coming.get(account_id, known)
        if account is None:
            return
        changed = change(account)
        if changed != account:
            self._coming[account_id] = changed
            self._keeper.save(changed)

    def _on_saved(self, account: Account) -> None:
        if self._coming.get(account.id) == account:
            del self._coming[account.id]

    def _on_failed(self) -> None:
        self._coming.clear()


def noted(account: Account, kind: SecretKind, change: SecretChange, on: date) -> Account:
    """Return the account with the days that a change of one of its secrets sets.

    A password that is kept on one more PC is no new password, so the day of its last change
    only moves when another one was kept, or when no day was known.
    """
    if change is SecretChange.SAME:
        return account
    account = with_value(account, "keychain_changed_on", on)
    is_known = value_of(account, "password_changed_on") is not None
    is_new = change is SecretChange.ROTATED or (change is SecretChange.FIRST and not is_known)
    if kind is SecretKind.PASSWORD and is_new:
        account = with_value(account, "password_changed_on", on)
    return account


def with_holders(account: Account, holders: tuple[str, ...], on: date) -> Account:
    """Return the account with these people as those who can sign in, looked through on a day."""
    named = with_value(account, "access_holders", holders)
    return with_value(named, "holders_checked_on", on)
