"""Changing one account in the text of a TOML file, leaving everything else untouched."""

from collections.abc import Mapping, MutableMapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum

import tomlkit
from tomlkit.items import AoT, Table

from snswriter.drafts.account import Account
from snswriter.drafts.profile import Profile
from snswriter.storage.toml_file import editable

_Table = MutableMapping[str, object]
_LISTED = ("footers", "records")


def with_account(
    text: str, account: Account, before: Account | None = None, given: Account | None = None
) -> str:
    """Return `text` with the account added at the end, or updated where it stands.

    `before` is what the present entry was read as: what did not change since is not touched,
    so that words which could not be understood stay for whoever can mend them. `given` is what
    wider files say about the account: only what differs from it is written.
    """
    document = editable(text)
    entries = _entries(document)
    start = given or Account(account.id, "")
    blank = before or start
    if given is not None:
        account, blank, start = (_own_records(each, given) for each in (account, blank, start))
    present = next((entry for entry in entries if entry.get("id") == account.id), None)
    if present is None:
        table = tomlkit.table()
        table.trivia.indent = "\n"
        _fill(table, account, start)
        entries.append(table)
        present = table
    else:
        _fill(present, account, blank)
    if given is not None:
        _note_emptied(present, account, given)
    return tomlkit.dumps(document)


def without_account(text: str, account_id: str) -> str:
    """Return `text` without the accounts of this id."""
    document = editable(text)
    entries = _entries(document)
    for index in reversed(range(len(entries))):
        if entries[index].get("id") == account_id:
            del entries[index]
    return tomlkit.dumps(document)


def _own_records(account: Account, given: Account) -> Account:
    own = tuple(each for each in account.records if each not in given.records)
    return replace(account, records=own)


def _note_emptied(table: _Table, account: Account, given: Account) -> None:
    """Write as empty what is given and was emptied, or it would come back."""
    emptied = dict(given.profile.values).keys() - dict(account.profile.values).keys()
    if emptied and not isinstance(table.get("profile"), MutableMapping):
        table["profile"] = tomlkit.table()
    profile = table.get("profile")
    for name in sorted(emptied):
        if isinstance(profile, MutableMapping):
            profile[name] = ""
    if given.footers and not account.footers:
        table["footers"] = tomlkit.array()


def _entries(document: tomlkit.TOMLDocument) -> AoT:
    present = document.get("account")
    if isinstance(present, AoT):
        return present
    # Somebody wrote `account = [{...}]` or something that never was a list of accounts.
    entries = tomlkit.aot()
    for entry in present if isinstance(present, list) else []:
        if isinstance(entry, Mapping):
            entries.append(tomlkit.item(dict(entry)))
    document.pop("account", None)
    document.append("account", entries)
    return entries


def _fill(table: _Table, value: object, before: object) -> None:
    """Write the fields of a dataclass that differ from `before` or stand there as another."""
    for field in fields(value):  # type: ignore[arg-type]
        new, old = getattr(value, field.name), getattr(before, field.name)
        if isinstance(new, Profile):
            _fill_profile(table, new, old)
        elif field.name in _LISTED:
            _fill_listed(table, field.name, new, old)
        elif is_dataclass(new):
            _fill_nested(table, field.name, new, old)
        elif (new != old or field.name == "id") and _plain(table.get(field.name)) != _as_toml(new):
            table[field.name] = _as_toml(new)


def _fill_nested(table: _Table, name: str, value: object, before: object) -> None:
    present = table.get(name)
    if isinstance(present, MutableMapping):
        _fill(present, value, before)
    elif value != before:
        nested = tomlkit.table()
        _fill(nested, value, type(value)())
        table[name] = nested


def _fill_profile(table: _Table, profile: Profile, before: Profile) -> None:
    if profile == before:
        return
    if not isinstance(table.get("profile"), MutableMapping):
        table["profile"] = tomlkit.table()
    present = table["profile"]
    if not isinstance(present, MutableMapping):
        raise TypeError(type(present))
    new, old = dict(profile.values), dict(before.values)
    for name in old.keys() - new.keys():
        present.pop(name, None)
    for name, value in new.items():
        if value != old.get(name):
            present[name] = _as_toml(value)


def _fill_listed(
    table: _Table, name: str, values: tuple[object, ...], before: tuple[object, ...]
) -> None:
    """Write a list of tables; entries that are only added leave those before as they stand."""
    if values == before:
        return
    present = table.get(name)
    is_read_whole = isinstance(present, AoT) and len(present) == len(before)
    start = len(before) if is_read_whole and values[: len(before)] == before else 0
    if not isinstance(present, AoT) or not start:
        table.pop(name, None)
        start = 0
    new = [_table_of(each) for each in values[start:]]
    if isinstance(present, AoT) and start:
        for each in new:
            present.append(each)
    elif new:
        table[name] = tomlkit.aot()
        for each in new:
            table[name].append(each)  # type: ignore[attr-defined]


def _table_of(value: object) -> Table:
    table = tomlkit.table()
    for field in fields(value):  # type: ignore[arg-type]
        entry = getattr(value, field.name)
        if entry != field.default:
            table[field.name] = _as_toml(entry)
    return table


def _as_toml(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _plain(item: object) -> object:
    unwrap = getattr(item, "unwrap", None)
    return unwrap() if unwrap else item
