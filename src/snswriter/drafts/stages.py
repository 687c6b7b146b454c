"""From one stage of an account's life to the next: only with everything there, and on record."""

from dataclasses import replace

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.life_cycle import ACTIVATED, CLOSED, Phase, Stage, StepRecord
from snswriter.drafts.readiness import MissingStep, missing_steps, readiness


def recorded(account: Account, record: StepRecord) -> Account:
    """Return the account with one more step on record."""
    return replace(account, records=(*account.records, record))


def activated(account: Account, handbook: Handbook, record: StepRecord) -> Account:
    """Return the account taken into use, with who and when on record.

    An account that lacks something stays as it is. `record` says who and when; its step and
    those of a private account, which has no life to speak of, do not matter.
    """
    if not readiness(account, handbook).is_ready:
        return account
    active = replace(account, stage=Stage.ACTIVE)
    if account.kind is AccountKind.PRIVATE:
        return active
    return recorded(active, replace(record, step=ACTIVATED))


def missing_before_closing(account: Account, handbook: Handbook) -> tuple[MissingStep, ...]:
    """Return the steps that must be on record before closing; a private account needs none."""
    is_private = account.kind is AccountKind.PRIVATE
    return () if is_private else missing_steps(account, handbook, Phase.CLOSE)


def closed(account: Account, handbook: Handbook, record: StepRecord) -> Account:
    """Return the account closed, with who and when on record; it stays while a step is missing."""
    if missing_before_closing(account, handbook):
        return account
    return recorded(replace(account, stage=Stage.CLOSED), replace(record, step=CLOSED))


def settled(account: Account, before: Account, handbook: Handbook) -> Account:
    """Return the account as it may be kept after a change.

    A private account is in use without any steps; one that becomes official begins its life.
    """
    became_official = (before.kind, account.kind) == (AccountKind.PRIVATE, AccountKind.OFFICIAL)
    if became_official and not readiness(account, handbook).is_ready:
        return replace(account, stage=Stage.PLANNED)
    return account
