"""Changing one account in the text of a TOML file, leaving everything else untouched."""

from collections.abc import Mapping, MutableMapping
from dataclasses import fields, is_dataclass
from enum import Enum

import tomlkit
from tomlkit.items import AoT

from snswriter.drafts.account import Account


def with_account(text: str, account: Account) -> str:
    """Return `text` with the account added at the end, or updated where it stands."""
    document = tomlkit.parse(text)
    entries = _entries(document)
    blank = Account(account.id, "")
    present = next((entry for entry in entries if entry.get("id") == account.id), None)
    if present is None:
        table = tomlkit.table()
        table.trivia.indent = "\n"
        _fill(table, account, blank)
        entries.append(table)
    else:
        _fill(present, account, blank)
    return tomlkit.dumps(document)


def without_account(text: str, account_id: str) -> str:
    """Return `text` without the accounts of this id."""
    document = tomlkit.parse(text)
    entries = _entries(document)
    for index in reversed(range(len(entries))):
        if entries[index].get("id") == account_id:
            del entries[index]
    return tomlkit.dumps(document)


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


def _fill(table: MutableMapping[str, object], value: object, default: object) -> None:
    """Write the fields of a dataclass that differ from the default or stand there already."""
    for field in fields(value):  # type: ignore[arg-type]
        new, usual = getattr(value, field.name), getattr(default, field.name)
        if is_dataclass(new):
            _fill_nested(table, field.name, new, usual)
        elif field.name in table:
            if _plain(table[field.name]) != _as_toml(new):
                table[field.name] = _as_toml(new)
        elif new != usual or field.name == "id":
            table[field.name] = _as_toml(new)


def _fill_nested(
    table: MutableMapping[str, object], name: str, value: object, default: object
) -> None:
    present = table.get(name)
    if isinstance(present, MutableMapping):
        _fill(present, value, default)
    elif value != default:
        nested = tomlkit.table()
        _fill(nested, value, default)
        table[name] = nested


def _as_toml(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _plain(item: object) -> object:
    unwrap = getattr(item, "unwrap", None)
    return unwrap() if unwrap else item
