from dataclasses import replace
from datetime import date

import pytest

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.account_values import with_value
from snswriter.drafts.life_cycle import Stage
from snswriter.drafts.profile import Value
from snswriter.drafts.reminders import ReminderKind, reminders

TODAY = date(2026, 11, 20)
KOHO = Account("koho", "広報課")
CASES: list[tuple[str, Value, date, list[tuple[ReminderKind, date | None, bool]]]] = [
    ("policy_review_on", date(2026, 12, 21), TODAY, []),
    (
        "policy_review_on",
        date(2026, 12, 20),
        TODAY,
        [(ReminderKind.POLICY_REVIEW, date(2026, 12, 20), False)],
    ),
    ("policy_review_on", TODAY, TODAY, [(ReminderKind.POLICY_REVIEW, TODAY, True)]),
    (
        "contractor_report_on",
        date(2026, 11, 1),
        TODAY,
        [(ReminderKind.CONTRACTOR_REPORT, date(2026, 11, 1), True)],
    ),
    ("password_changed_on", date(2025, 11, 20), TODAY, []),
    (
        "password_changed_on",
        date(2025, 11, 19),
        TODAY,
        [(ReminderKind.PASSWORD_AGE, date(2026, 11, 19), True)],
    ),
    (
        "terms_checked_on",
        date(2024, 1, 1),
        TODAY,
        [(ReminderKind.TERMS, date(2024, 12, 31), True)],
    ),
    ("mfa", "off", TODAY, [(ReminderKind.NO_MFA, None, True)]),
    ("mfa", "on", TODAY, []),
    ("purpose", "目的", date(2027, 3, 14), []),
    ("purpose", "目的", date(2027, 4, 10), [(ReminderKind.PERSONNEL, date(2027, 4, 1), True)]),
    ("holders_checked_on", date(2027, 3, 20), date(2027, 4, 10), []),
    (
        "holders_checked_on",
        date(2026, 4, 1),
        date(2027, 4, 10),
        [(ReminderKind.PERSONNEL, date(2027, 4, 1), True)],
    ),
]


@pytest.mark.parametrize(("field", "value", "today", "found"), CASES)
def test_when_somebody_is_reminded(
    field: str, value: Value, today: date, found: list[tuple[ReminderKind, date | None, bool]]
) -> None:
    told = reminders([with_value(KOHO, field, value)], today, {})
    assert [(each.kind, each.on, each.is_due) for each in told] == found


@pytest.mark.parametrize(
    ("written", "pace", "is_idle"),
    [
        (date(2026, 10, 30), 7, False),
        (date(2026, 10, 29), 7, True),
        (None, 7, False),
        (date(2026, 1, 1), 10**12, False),
    ],
)
def test_an_account_is_idle_after_three_paces(
    written: date | None, pace: int, is_idle: bool
) -> None:
    known = {"koho": written} if written else {}
    told = reminders([with_value(KOHO, "pace_days", pace)], TODAY, known)
    assert bool(told) is is_idle


def test_only_accounts_in_use_and_the_longest_due_first() -> None:
    old = with_value(KOHO, "policy_review_on", date(2020, 1, 1))
    accounts = [
        replace(with_value(KOHO, "policy_review_on", date(2026, 11, 1)), id="later"),
        replace(old, id="longest"),
        replace(old, id="closed", stage=Stage.CLOSED),
        replace(old, id="planned", stage=Stage.PLANNED),
        replace(old, id="private", kind=AccountKind.PRIVATE),
    ]
    assert [each.account_id for each in reminders(accounts, TODAY, {})] == ["longest", "later"]
