"""One account as several files give it: a narrower file changes values that are not locked.

schema = 1
locked = ["profile_text"]        # of all accounts in this file

[[account]]
id = "koho"
name = "みどり野市 広報課"
locked = ["policy_url", "guidelines"]
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType

from snswriter.drafts.account import Account
from snswriter.drafts.account_checks import Fault
from snswriter.drafts.account_values import CORE_FIELDS, value_of, with_value
from snswriter.drafts.field_book import FieldBook

LOCKED = "locked"

Table = Mapping[str, object]
_APART = ("id", "records", LOCKED)
"""Keys that are no values of an account, or that every file only adds to."""


@dataclass(frozen=True, slots=True)
class Given:
    """What wider files say about one account.

    Attributes:
        table: Their tables put together.
        layers: For each field that they give, the layer with the last word.
        locked: Fields that narrower files do not change.
    """

    table: Table = field(default_factory=dict)
    layers: Mapping[str, str] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()


AllGiven = Mapping[str, Given]
"""By the ids of the accounts."""

NOTHING = Given()
NONE_GIVEN: AllGiven = MappingProxyType({})


def over(given: Given, table: Table) -> dict[str, object]:
    """Return the table of a narrower file, completed by what is given; locked values stay."""
    whole = {key: value for key, value in given.table.items() if key != LOCKED}
    for key, value in table.items():
        if key not in given.locked:
            whole[key] = _joined(key, whole.get(key), value, given.locked)
    return whole


def with_layer(given: Given, table: Table, layer: str, locked: frozenset[str]) -> Given:
    """Return what is given once a further file has spoken, which locks more fields."""
    changed = {name: layer for name in _fields_of(table) if name not in given.locked}
    return Given(over(given, table), {**given.layers, **changed}, given.locked | locked)


def locks_of(table: Table, book: FieldBook) -> tuple[frozenset[str], tuple[Fault, ...]]:
    """Return the fields that a table locks, and the names among them that mean nothing."""
    raw = table.get(LOCKED, [])
    if not isinstance(raw, list) or not all(isinstance(each, str) for each in raw):
        said = '「locked」は項目の名前の並び（["…", "…"]）で書きます。'
        return frozenset(), (Fault(LOCKED, said, ""),)
    known = {each.id for each in book.fields} | {each.name for each in fields(Account)}
    unknown = (each for each in raw if each not in known - frozenset(_APART))
    faults = tuple(
        Fault(LOCKED, f"「{each}」という項目はありません。", "綴りをご確認ください。")
        for each in unknown
    )
    return frozenset(raw) & known, faults


def enforced(account: Account, base: Account, locked: frozenset[str]) -> Account:
    """Return the account with all locked fields as they are given."""
    own = {each.name for each in fields(Account)}
    for name in locked:
        if name in own and name not in CORE_FIELDS:
            change = {name: getattr(base, name)}
            account = replace(account, **change)
        else:
            account = with_value(account, name, value_of(base, name))
    return account


def _joined(key: str, given: object, value: object, locked: frozenset[str]) -> object:
    if key in ("profile", "footer") and isinstance(given, Mapping):
        if not isinstance(value, Mapping):
            return given
        return {**given, **{name: each for name, each in value.items() if name not in locked}}
    if key == "records" and isinstance(given, list) and isinstance(value, list):
        return given + [each for each in value if each not in given]
    return value


def _fields_of(table: Table) -> Iterator[str]:
    for key, value in table.items():
        if key == "profile" and isinstance(value, Mapping):
            yield from value
        elif key not in _APART:
            yield key
