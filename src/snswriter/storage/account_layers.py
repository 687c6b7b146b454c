"""Accounts that organisation and section place for everybody, and those of the person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from snswriter.drafts.account import Account
from snswriter.drafts.account_values import CORE_FIELDS, value_of
from snswriter.drafts.field_book import FieldBook
from snswriter.ports import LoadedAccounts, Problem, Ruling
from snswriter.storage.account_file import SCHEMA, AccountFile, given_account, read_accounts
from snswriter.storage.account_overlay import (
    LOCKED,
    NOTHING,
    Given,
    enforced,
    locks_of,
    with_layer,
)
from snswriter.storage.files import backup_of
from snswriter.storage.paths import Places
from snswriter.storage.toml_file import TomlFile, TomlText

ACCOUNTS_FILE = "accounts.toml"
USER = "user"


@dataclass(frozen=True, slots=True)
class _Office:
    """What the files of the office give.

    Attributes:
        accounts: By their ids, in the order in which they are first named.
        sources: The last layer that named each account.
        given: What their files say, by the ids of the accounts.
        problems: What could not be used.
    """

    accounts: Mapping[str, Account] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, Given] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


class LayeredAccounts:
    """Implements `ports.AccountRepository` over the files of all layers.

    Files of organisation and section are only read. What a person changes about their accounts
    is kept in the person's own file and wins where the office has not locked it; taking the
    account out there brings the given one back.
    """

    def __init__(self, places: Places, book: FieldBook | None = None) -> None:
        self._path = places.accounts_file
        self._book = book or FieldBook.shipped()
        self._own = AccountFile(places.accounts_file, places.first_accounts, self._book)
        self._layers = tuple(each for each in places.layers if each[0] != USER)

    def load(self) -> LoadedAccounts:
        """Return the accounts of all layers, given ones first, each id once."""
        office = self._office()
        accounts, sources = dict(office.accounts), dict(office.sources)
        own = self._load_own(office)
        for account in own.accounts:
            accounts[account.id] = account
            sources.pop(account.id, None)
        told = {each.message for each in office.problems}
        again = tuple(each for each in own.problems if each.message not in told)
        rulings = tuple(self._ruling(accounts[each], office) for each in office.accounts)
        return LoadedAccounts(
            tuple(accounts.values()), (*office.problems, *again), tuple(sources.items()), rulings
        )

    def save(self, account: Account) -> None:
        """Keep what the person changed in their own file; what is locked stays as given."""
        office = self._office()
        base = office.accounts.get(account.id)
        if base is not None:
            account = enforced(account, base, office.given[account.id].locked)
        self._own.save(account, office.given)

    def remove(self, account_id: str) -> None:
        """Take the account out of the person's own file; a given one of this id shows again."""
        self._own.remove(account_id)

    def _load_own(self, office: _Office) -> LoadedAccounts:
        # With accounts given, nobody needs a sample to begin with.
        is_first = not (self._path.exists() or backup_of(self._path).exists())
        no_sample = is_first and bool(office.accounts)
        return LoadedAccounts(()) if no_sample else self._own.load(office.given)

    def _office(self) -> _Office:
        office = _Office()
        for layer, folder in self._layers:
            office = self._with_layer(office, layer, folder / ACCOUNTS_FILE)
        return office

    def _with_layer(self, office: _Office, layer: str, path: Path) -> _Office:
        read = TomlFile(path, SCHEMA).read()
        if read.content is None:
            return replace(office, problems=(*office.problems, *read.problems))
        loaded = read_accounts(str(path), _without_locks(read.content), self._book, office.given)
        usable = {each.id for each in loaded.accounts}
        given, problems = dict(office.given), [*read.problems, *loaded.problems]
        everywhere, faults = locks_of(read.content.table, self._book)
        for table in _entries(read.content):
            account_id = str(table.get("id"))
            locked, more = locks_of(table, self._book)
            faults += more
            if account_id in usable:
                before = given.get(account_id, NOTHING)
                given[account_id] = with_layer(before, table, layer, locked | everywhere)
        problems += [Problem(str(path), LOCKED, each.message, each.remedy) for each in faults]
        accounts = {**office.accounts, **{each.id: each for each in loaded.accounts}}
        sources = {**office.sources, **dict.fromkeys(usable, layer)}
        return _Office(accounts, sources, given, (*office.problems, *problems))

    def _ruling(self, account: Account, office: _Office) -> Ruling:
        given = office.given[account.id]
        base = given_account(given, self._book) or account
        layers = tuple(
            (name, layer)
            for name, layer in given.layers.items()
            if _value(account, name) == _value(base, name)
        )
        return Ruling(account.id, layers, tuple(sorted(given.locked)))


def _entries(content: TomlText) -> Iterable[Mapping[str, object]]:
    entries = content.table.get("account")
    found = entries if isinstance(entries, list) else []
    return (each for each in found if isinstance(each, Mapping))


def _without_locks(content: TomlText) -> TomlText:
    """Return the file without what only says who may change what."""
    table = {key: value for key, value in content.table.items() if key != LOCKED}
    entries = table.get("account")
    if isinstance(entries, list):
        table["account"] = [
            {key: value for key, value in each.items() if key != LOCKED}
            if isinstance(each, Mapping)
            else each
            for each in entries
        ]
    return replace(content, table=table)


def _value(account: Account, name: str) -> object:
    own = {each.name for each in fields(Account)}
    if name in own and name not in CORE_FIELDS:
        return getattr(account, name)
    return value_of(account, name)
