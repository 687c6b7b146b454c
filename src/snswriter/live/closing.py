"""Closing an account: what the program itself can do for it, put on record once it is done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.account import Account, account_with
from snswriter.drafts.closing_notes import archived_note, removed_note
from snswriter.drafts.life_cycle import StepRecord
from snswriter.drafts.stages import closed, recorded
from snswriter.live.account_keeper import AccountKeeper
from snswriter.live.archiving import Archiving, Order
from snswriter.live.background import Runner
from snswriter.live.desk import Desk
from snswriter.live.reference import Reference
from snswriter.ports import (
    OutsideError,
    SecretKind,
    SecretRemainsError,
    SecretVault,
    VaultRefusedError,
    VaultUnavailableError,
)

ARCHIVE, SECRET_REMOVED = "archive", "secret-removed"
"""Ids of the steps that the program does itself."""

Vault = Callable[[], SecretVault]


class Closing(QObject):
    """Does the steps of closing; a step that failed is not put on record."""

    failed = Signal(object)
    """Carries the OutsideError; nothing was put on record."""

    def __init__(
        self,
        keeper: AccountKeeper,
        reference: Reference,
        desk: Desk,
        archiving: Archiving,
        vault: Vault,
        secrets: Runner,
        parent: QObject | None = None,
    ) -> None:
        """Build it; `vault` is asked in the lane `secrets`, where it may take its time."""
        super().__init__(parent)
        self._keeper = keeper
        self._reference = reference
        self._desk = desk
        self._archiving = archiving
        self._vault = vault
        self._secrets = secrets
        archiving.finished.connect(self._on_archived)
        archiving.failed.connect(self.failed)

    def record(self, account_id: str, step: str, by: str, note: str = "") -> None:
        """Put a step on record as done today."""
        self._change(account_id, lambda account: recorded(account, self._done(step, by, note)))

    def export(self, order: Order) -> None:
        """Write the archive, and put that on record with its folder."""
        self._archiving.export(order)

    def remove_secrets(self, account_id: str, by: str) -> None:
        """Delete every secret of the account from the keychain, look, and put it on record."""
        done = partial(self._on_removed, account_id, by)
        self._secrets.run(partial(_remove, self._vault, account_id), done, self._on_failed)

    def take_off(self, account_id: str) -> None:
        """Take an account off the list, and before that its secrets out of the keychain.

        Where there is no keychain that may be used, there is nothing to take out. A keychain
        that fails otherwise keeps the account on the list, so that nothing is left behind.
        """
        gone = partial(self._remove_account, account_id)
        self._secrets.run(
            partial(_remove, self._vault, account_id),
            lambda _: gone(),
            partial(self._on_not_removed, gone),
        )

    def close(self, account_id: str, by: str) -> None:
        """Close the account, unless a step is missing."""
        handbook = self._reference.handbook
        self._change(account_id, lambda each: closed(each, handbook, self._done("", by)))

    def _on_archived(self, order: Order, number: int) -> None:
        note = archived_note(number, order.folder)
        self.record(order.account.id, ARCHIVE, order.by, note)

    def _on_removed(self, account_id: str, by: str, kinds: tuple[SecretKind, ...]) -> None:
        self.record(account_id, SECRET_REMOVED, by, removed_note(len(kinds)))

    def _remove_account(self, account_id: str) -> None:
        account = account_with(account_id, self._desk.accounts)
        if account is not None:
            self._keeper.remove(account)

    def _on_not_removed(self, gone: Callable[[], None], error: OutsideError) -> None:
        if isinstance(error, (VaultUnavailableError, VaultRefusedError)):
            gone()
        else:
            self.failed.emit(error)

    def _on_failed(self, error: OutsideError) -> None:
        self.failed.emit(error)

    def _done(self, step: str, by: str, note: str = "") -> StepRecord:
        return StepRecord(step, self._desk.now().date(), by.strip(), note.strip())

    def _change(self, account_id: str, change: Callable[[Account], Account]) -> None:
        account = account_with(account_id, self._desk.accounts)
        if account is not None and (changed := change(account)) != account:
            self._keeper.save(changed)


def _remove(find: Vault, account_id: str) -> tuple[SecretKind, ...]:
    vault = find()
    held = tuple(kind for kind in SecretKind if vault.read(account_id, kind) is not None)
    for kind in held:
        vault.delete(account_id, kind)
    for kind in held:
        if vault.read(account_id, kind) is not None:
            raise SecretRemainsError(kind.value)
    return held
