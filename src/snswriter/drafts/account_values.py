"""Reading and changing any field of an account by its description."""

from dataclasses import replace
from datetime import date
from typing import Any

from snswriter.drafts.account import Account
from snswriter.drafts.field_book import FieldKind, FieldSpec
from snswriter.drafts.profile import Value

CORE_FIELDS = frozenset(
    ("name", "handle", "platforms", "own_domains", "hashtags", "section", "contacts", "policy_url")
)
"""Fields of `Account` itself; all others are in its profile."""


def value_of(account: Account, field_id: str) -> Value | None:
    """Return the value of a field; None while it is empty."""
    if field_id in CORE_FIELDS:
        value: Value = getattr(account, field_id)
        return value or None
    return account.profile.get(field_id)


def with_value(account: Account, field_id: str, value: Value | None) -> Account:
    """Return the account with another value of a field; None empties it."""
    if field_id in CORE_FIELDS:
        empty: Value = () if isinstance(getattr(account, field_id), tuple) else ""
        change: dict[str, Any] = {field_id: empty if value is None else value}
        return replace(account, **change)
    return replace(account, profile=account.profile.with_value(field_id, value))


def shown(spec: FieldSpec, value: Value | None) -> str:
    """Return a value as Japanese papers show it; "" for none.

    Lists have one entry a line, a choice its label, a day the Japanese form.
    """
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "\n".join(value)
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    if spec.kind is FieldKind.CHOICE:
        choice = spec.choice(str(value))
        return choice.label if choice else str(value)
    return str(value)


def matters(spec: FieldSpec, account: Account) -> bool:
    """Tell whether the field concerns this account, as far as other fields decide that."""
    condition = spec.only_if
    return condition is None or value_of(account, condition.field) in condition.values
