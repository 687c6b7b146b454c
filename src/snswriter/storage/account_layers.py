"""Accounts that organisation and section place for everybody, and those of the person."""

from collections.abc import Iterator
from pathlib import Path

from snswriter.drafts.account import Account
from snswriter.drafts.field_book import FieldBook
from snswriter.ports import LoadedAccounts, Problem
from snswriter.storage.account_file import SCHEMA, AccountFile, read_accounts
from snswriter.storage.files import backup_of
from snswriter.storage.paths import Places
from snswriter.storage.toml_file import TomlFile

ACCOUNTS_FILE = "accounts.toml"
USER = "user"


class LayeredAccounts:
    """Implements `ports.AccountRepository` over the files of all layers.

    Files of organisation and section are only read. What a person changes about their accounts
    is kept in the person's own file and wins; taking it out there brings the given one back.
    """

    def __init__(self, places: Places) -> None:
        self._path = places.accounts_file
        self._own = AccountFile(places.accounts_file, places.first_accounts)
        self._layers = tuple(each for each in places.layers if each[0] != USER)
        self._book = FieldBook.shipped()

    def load(self) -> LoadedAccounts:
        """Return the accounts of all layers, given ones first, each id once."""
        accounts: dict[str, Account] = {}
        sources: dict[str, str] = {}
        problems: list[Problem] = []
        for layer, loaded in self._given():
            problems += loaded.problems
            for account in loaded.accounts:
                accounts[account.id] = account
                sources[account.id] = layer
        own = self._load_own(tuple(accounts.values()))
        for account in own.accounts:
            accounts[account.id] = account
            sources.pop(account.id, None)
        every = (*problems, *own.problems)
        return LoadedAccounts(tuple(accounts.values()), every, tuple(sources.items()))

    def save(self, account: Account) -> None:
        """Keep the account in the person's own file, where it wins over a given one."""
        self._own.save(account)

    def remove(self, account_id: str) -> None:
        """Take the account out of the person's own file; a given one of this id shows again."""
        self._own.remove(account_id)

    def _load_own(self, given: tuple[Account, ...]) -> LoadedAccounts:
        # With accounts given, nobody needs a sample to begin with.
        is_first = not (self._path.exists() or backup_of(self._path).exists())
        return LoadedAccounts(()) if is_first and given else self._own.load()

    def _given(self) -> Iterator[tuple[str, LoadedAccounts]]:
        for layer, folder in self._layers:
            yield layer, self._read(folder / ACCOUNTS_FILE)

    def _read(self, path: Path) -> LoadedAccounts:
        read = TomlFile(path, SCHEMA).read()
        if read.content is None:
            return LoadedAccounts((), read.problems)
        loaded = read_accounts(str(path), read.content, self._book)
        return LoadedAccounts(loaded.accounts, read.problems + loaded.problems)
