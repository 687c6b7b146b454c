"""What somebody should see to about the accounts, and since when."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.account_values import value_of
from snswriter.drafts.life_cycle import Stage

AHEAD = timedelta(days=30)
"""How long before a day somebody is reminded of it."""
PASSWORD_AGE = timedelta(days=365)
LOOKED_UP_AGE = timedelta(days=365)
"""How long terms of use and the listing on the website may go without another look."""
IDLE_PACES = 3
"""An account is idle after this many times its usual pause between posts."""
_SEASON = ((3, 15), (5, 15))
"""When people move: from the middle of March until the middle of May."""


class ReminderKind(Enum):
    """What is to be seen to."""

    POLICY_REVIEW = "policy-review"
    CONTRACTOR_REPORT = "contractor-report"
    PASSWORD_AGE = "password-age"
    TERMS = "terms"
    LISTING = "listing"
    PERSONNEL = "personnel"
    IDLE = "idle"
    NO_MFA = "no-mfa"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One matter of one account.

    Attributes:
        account_id: Of the account.
        kind: What is to be seen to.
        field: The field of the account to change when it is done.
        on: The day it falls due or became true; None where no day is known.
        is_due: It is time already, not only soon.
    """

    account_id: str
    kind: ReminderKind
    field: str
    on: date | None
    is_due: bool = True


def reminders(
    accounts: Iterable[Account], today: date, last_written: Mapping[str, date]
) -> tuple[Reminder, ...]:
    """Return what should be seen to, the longest due first; only of accounts in use.

    Args:
        accounts: All accounts; private ones have nobody to remind.
        today: The day on which somebody asks.
        last_written: When something was last written for an account, by its id.
    """
    found = [
        reminder
        for account in accounts
        if account.stage is Stage.ACTIVE and account.kind is AccountKind.OFFICIAL
        for reminder in _of(account, today, last_written.get(account.id))
    ]
    return tuple(sorted(found, key=lambda each: (not each.is_due, each.on or today)))


def _of(account: Account, today: date, written: date | None) -> Iterator[Reminder]:
    yield from _coming(account, "policy_review_on", ReminderKind.POLICY_REVIEW, today)
    yield from _coming(account, "contractor_report_on", ReminderKind.CONTRACTOR_REPORT, today)
    yield from _aged(account, "password_changed_on", ReminderKind.PASSWORD_AGE, today)
    yield from _aged(account, "terms_checked_on", ReminderKind.TERMS, today)
    yield from _aged(account, "listed_checked_on", ReminderKind.LISTING, today)
    yield from _moved(account, today)
    yield from _idle(account, today, written)
    if value_of(account, "mfa") == "off":
        yield Reminder(account.id, ReminderKind.NO_MFA, "mfa", None)


def _coming(account: Account, field: str, kind: ReminderKind, today: date) -> Iterator[Reminder]:
    day = value_of(account, field)
    if isinstance(day, date) and day - AHEAD <= today:
        yield Reminder(account.id, kind, field, day, is_due=day <= today)


def _aged(account: Account, field: str, kind: ReminderKind, today: date) -> Iterator[Reminder]:
    day = value_of(account, field)
    age = PASSWORD_AGE if kind is ReminderKind.PASSWORD_AGE else LOOKED_UP_AGE
    if isinstance(day, date) and today - day > age:
        yield Reminder(account.id, kind, field, day + age)


def _moved(account: Account, today: date) -> Iterator[Reminder]:
    begin, end = (date(today.year, *day) for day in _SEASON)
    checked = value_of(account, "holders_checked_on")
    is_done = isinstance(checked, date) and checked >= begin
    if begin <= today <= end and not is_done:
        yield Reminder(
            account.id, ReminderKind.PERSONNEL, "holders_checked_on", date(today.year, 4, 1)
        )


def _idle(account: Account, today: date, written: date | None) -> Iterator[Reminder]:
    pace = value_of(account, "pace_days")
    if not isinstance(pace, int) or written is None:
        return
    # A hand-written file may hold any number, and days have an end.
    since = written + timedelta(days=min(pace * IDLE_PACES, 3650))
    if today > since:
        yield Reminder(account.id, ReminderKind.IDLE, "pace_days", since)
