"""Keeping accounts: changes go to the file first, and then to everybody who looks at them."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.account import Account
from snswriter.live.background import Runner
from snswriter.live.desk import Desk
from snswriter.ports import AccountRepository, LoadedAccounts, OutsideError, Ruling


class AccountKeeper(QObject):
    """Saves and removes accounts away from the GUI thread."""

    changed = Signal()
    """Accounts, or where they come from, are others now."""
    saved = Signal(object)
    """Carries the account that is durably kept now."""
    removed = Signal(object)
    """Carries the account that was taken out."""
    failed = Signal(object)
    """Carries the OutsideError; nothing was changed."""

    def __init__(
        self,
        repository: AccountRepository,
        desk: Desk,
        runner: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._repository = repository
        self._desk = desk
        self._runner = runner
        self._sources: dict[str, str] = {}
        self._rulings: dict[str, Ruling] = {}
        self._written: Mapping[str, date] = {}

    def load(self, done: Callable[[LoadedAccounts], None]) -> None:
        """Read all accounts and offer them; then call `done` with what was read."""

        def on_loaded(loaded: LoadedAccounts) -> None:
            self._offer(loaded)
            done(loaded)

        self._runner.run(self._repository.load, on_loaded, self.failed.emit)

    def source_of(self, account_id: str) -> str:
        """Return the layer that an account comes from; "user" for those of this person."""
        return self._sources.get(account_id, "user")

    def is_given(self, account_id: str) -> bool:
        """Tell whether the office gives the account, so that it cannot go from the list."""
        return account_id in self._rulings

    def ruling_of(self, account_id: str) -> Ruling:
        """Return what the office has said about the fields of an account."""
        return self._rulings.get(account_id, Ruling(account_id))

    @property
    def last_written(self) -> Mapping[str, date]:
        """Return when something was last written for an account, as far as that is known."""
        return self._written

    def note_written(self, written: Mapping[str, date]) -> None:
        """Hear when something was last written for each account, by its id."""
        self._written = written
        self.changed.emit()

    def save(self, account: Account) -> None:
        """Keep an account, new or changed."""
        self._change(partial(self._repository.save, account), partial(self.saved.emit, account))

    def remove(self, account: Account) -> None:
        """Take an account out of this person's file."""
        job = partial(self._repository.remove, account.id)
        self._change(job, partial(self.removed.emit, account))

    def _change(self, job: Callable[[], None], told: Callable[[], None]) -> None:
        def change_and_load() -> LoadedAccounts:
            job()
            return self._repository.load()

        def on_loaded(loaded: LoadedAccounts) -> None:
            self._offer(loaded)
            told()

        self._runner.run(change_and_load, on_loaded, self._on_failed)

    def _on_failed(self, error: OutsideError) -> None:
        self.failed.emit(error)

    def _offer(self, loaded: LoadedAccounts) -> None:
        self._sources = dict(loaded.sources)
        self._rulings = {each.account_id: each for each in loaded.rulings}
        self._desk.use_accounts(loaded.accounts)
        self.changed.emit()
