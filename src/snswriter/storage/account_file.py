"""The accounts of the office in a TOML file that people may also edit by hand."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from snswriter.drafts.account import Account, PlatformFooter, account_with
from snswriter.drafts.account_checks import Fault, account_faults
from snswriter.drafts.field_book import FieldBook
from snswriter.drafts.life_cycle import StepRecord
from snswriter.ports import LoadedAccounts, Problem, StorageError
from snswriter.shipped import resource
from snswriter.storage.account_overlay import NONE_GIVEN, NOTHING, AllGiven, Given, over
from snswriter.storage.account_text import with_account, without_account
from snswriter.storage.files import read_file, replace_file
from snswriter.storage.profile_table import read_listed, read_profile, without_parts
from snswriter.storage.toml_file import LIMIT_BYTES, TomlFile, TomlText
from snswriter.storage.typed_table import typed_fields

SCHEMA = 1

_HEADER = re.compile(r"^\s*\[\[\s*account\s*\]\]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Entry:
    account: Account | None
    problems: tuple[Problem, ...]


class AccountFile:
    """Implements `ports.AccountRepository`; the first load puts a sample set in place."""

    def __init__(
        self, path: Path, sample: Path | None = None, book: FieldBook | None = None
    ) -> None:
        self._file = TomlFile(path, SCHEMA)
        self._book = book or FieldBook.shipped()
        self._sample = sample or resource("sample_accounts.toml")

    def load(self, given: AllGiven = NONE_GIVEN) -> LoadedAccounts:
        """Return all usable accounts; everything else is told as problems, nothing is raised.

        Accounts of which wider files say something are completed by that.
        """
        read = self._file.read()
        if read.is_first_start:
            return self._first_load()
        if read.content is None:
            return LoadedAccounts((), read.problems)
        loaded = read_accounts(str(self._file.path), read.content, self._book, given)
        return LoadedAccounts(loaded.accounts, read.problems + loaded.problems)

    def save(self, account: Account, given: AllGiven = NONE_GIVEN) -> None:
        """Add or replace one account; comments and entries that are not understood stay.

        Of an account that wider files give, only what differs from them is written.
        """
        content = self._file.read().content
        known = read_accounts("", content, self._book, given).accounts if content else ()
        before = account_with(account.id, known)
        base = given_account(given.get(account.id, NOTHING), self._book)
        self._file.write(with_account(self._text(), account, before, base))

    def remove(self, account_id: str) -> None:
        """Take one account out of the file."""
        self._file.write(without_account(self._text(), account_id))

    def _text(self) -> str:
        content = self._file.read().content
        return content.text if content else f"schema = {SCHEMA}\n"

    def _first_load(self) -> LoadedAccounts:
        problems: tuple[Problem, ...] = ()
        try:
            replace_file(self._file.path, read_file(self._sample, LIMIT_BYTES) or b"")
        except StorageError as error:
            problems = (Problem(error.where, "", error.what, error.remedy),)
        content = TomlFile(self._sample, SCHEMA).read().content
        if content is None:
            return LoadedAccounts((), problems)
        loaded = read_accounts(str(self._sample), content, self._book)
        return LoadedAccounts(loaded.accounts, problems)


def given_account(given: Given, book: FieldBook) -> Account | None:
    """Return the account that wider files give by themselves, or None."""
    return _read_entry("", "", given.table, {}, book).account if given.table else None


def read_accounts(
    file: str, content: TomlText, book: FieldBook, given: AllGiven = NONE_GIVEN
) -> LoadedAccounts:
    """Return the accounts of a parsed file; `file` is its name in the problems."""
    entries = content.table.get("account", [])
    if not isinstance(entries, list):
        message = "「account」は[[account]]という見出しで書きます。"
        return LoadedAccounts((), (Problem(file, "", message, "括弧を2つ重ねてください。"),))
    places = _places(content.text, len(entries))
    accounts: dict[str, Account] = {}
    problems: list[Problem] = []
    for place, table in zip(places, entries, strict=True):
        whole = _completed(table, given)
        entry = _read_entry(file, place, whole, accounts, book)
        problems.extend(entry.problems)
        if entry.account:
            accounts[entry.account.id] = entry.account
    return LoadedAccounts(tuple(accounts.values()), tuple(problems))


def _completed(table: object, given: AllGiven) -> object:
    if not isinstance(table, Mapping):
        return table
    name = table.get("id")
    found = given.get(name) if isinstance(name, str) else None
    return over(found, table) if found else table


def _read_entry(
    file: str, place: str, table: object, known: Mapping[str, Account], book: FieldBook
) -> _Entry:
    if not isinstance(table, Mapping):
        fault = Fault(
            "", "アカウントが[[account]]の形になっていません。", "見出しから書き直してください。"
        )
        return _Entry(None, _problems(file, place, [fault]))
    fields = typed_fields(Account, without_parts(table))
    place = f"{place}、id：{table['id']}" if isinstance(table.get("id"), str) else place
    missing = [_missing(name) for name in ("id", "name") if name not in table]
    faults = [*missing, *fields.faults]
    told: tuple[Fault, ...] = ()
    if not faults:
        account, told = _with_parts(Account(**fields.values), table, book)  # type: ignore[arg-type]
        faults = [*account_faults(account), *_twice(account, known)]
    problems = _problems(file, place, [*faults, *fields.unknown, *told])
    return _Entry(None if faults else account, problems)


def _with_parts(
    account: Account, table: Mapping[str, object], book: FieldBook
) -> tuple[Account, tuple[Fault, ...]]:
    """Return the account with what may be wrong without costing it, and what was wrong."""
    profile, faults = read_profile(table.get("profile", {}), book)
    records = read_listed("records", table.get("records", []), StepRecord)
    footers = read_listed("footers", table.get("footers", []), PlatformFooter)
    whole = replace(account, profile=profile, records=records.entries, footers=footers.entries)
    return whole, (*faults, *records.faults, *footers.faults)


def _missing(name: str) -> Fault:
    return Fault(name, f"「{name}」がありません。", f'{name} = "…" の行を加えてください。')


def _twice(account: Account, known: Mapping[str, Account]) -> list[Fault]:
    if account.id not in known:
        return []
    remedy = "どちらかのidを別の名前にしてください。"
    return [Fault("id", f"同じid「{account.id}」が前にもあります。", remedy)]


def _problems(file: str, place: str, faults: Iterable[Fault]) -> tuple[Problem, ...]:
    return tuple(
        Problem(file, f"{place}、項目：{fault.field}" if fault.field else place, *_words(fault))
        for fault in faults
    )


def _words(fault: Fault) -> tuple[str, str]:
    return fault.message, fault.remedy or "この項目を書き直してください。"


def _places(text: str, count: int) -> list[str]:
    lines = [text.count("\n", 0, match.end()) + 1 for match in _HEADER.finditer(text)]
    if len(lines) == count:
        return [f"{line}行目から" for line in lines]
    # A header inside a multi-line string, or inline tables: the count is still right.
    return [f"{number}件目" for number in range(1, count + 1)]
