"""Reminders in words."""

from PySide6.QtCore import QCoreApplication

from snswriter.drafts.account import Account
from snswriter.drafts.reminders import Reminder, ReminderKind


def reminder_text(reminder: Reminder, account: Account) -> str:
    """Return one sentence for the screen: which account, what, since when or until when."""
    translate = QCoreApplication.translate
    words = {
        ReminderKind.POLICY_REVIEW: translate("Reminders", "The policy wants a review"),
        ReminderKind.CONTRACTOR_REPORT: translate("Reminders", "The contractor's report is due"),
        ReminderKind.PASSWORD_AGE: translate(
            "Reminders", "The password has not been changed for a year"
        ),
        ReminderKind.TERMS: translate(
            "Reminders", "Nobody has looked for new terms of use for a year"
        ),
        ReminderKind.LISTING: translate(
            "Reminders", "Nobody has tried the link on the website for a year"
        ),
        ReminderKind.PERSONNEL: translate(
            "Reminders", "People have moved: look through who can sign in"
        ),
        ReminderKind.IDLE: translate("Reminders", "Nothing was written for long"),
        ReminderKind.NO_MFA: translate("Reminders", "Two-step sign-in is off"),
    }
    text = f"{account.name}：{words[reminder.kind]}"
    return f"{text}（{reminder.on.isoformat()}）" if reminder.on else text
