"""Accounts are taken into use and closed with everything on record, and not before."""

from dataclasses import replace
from datetime import date

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.account_values import with_value
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.life_cycle import Phase, Stage, StepRecord
from snswriter.drafts.readiness import missing_steps
from snswriter.drafts.stages import activated, closed, recorded, settled
from snswriter.engine.guidelines import GuidelineLibrary

BOOK = Handbook.with_library(GuidelineLibrary.shipped())
DAY = date(2026, 4, 1)
BY = StepRecord("", DAY, "広報課長")
BARE = Account("koho", "広報課", section="企画部", platforms=("x",), stage=Stage.PLANNED)
FILLED = with_value(with_value(BARE, "responsible_head", "広報課長"), "purpose", "お知らせ")
PRIVATE = Account("me", "自分", kind=AccountKind.PRIVATE)


def through(account: Account, phase: Phase) -> Account:
    """Return the account with every missing step of a phase on record."""
    for each in missing_steps(account, BOOK, phase):
        account = recorded(account, replace(BY, step=each.step.id))
    return account


def test_an_account_without_its_fields_or_steps_is_not_taken_into_use() -> None:
    lacking = (BARE, FILLED, through(BARE, Phase.OPEN))
    assert [activated(each, BOOK, BY) for each in lacking] == list(lacking)


def test_who_took_it_into_use_and_when_is_on_record() -> None:
    ready = through(FILLED, Phase.OPEN)
    active = activated(ready, BOOK, BY)
    assert active == recorded(
        replace(ready, stage=Stage.ACTIVE), StepRecord("activated", DAY, "広報課長")
    )


def test_an_account_is_closed_only_after_its_steps() -> None:
    active = activated(through(FILLED, Phase.OPEN), BOOK, BY)
    early = closed(active, BOOK, BY)
    late = closed(through(active, Phase.CLOSE), BOOK, BY)
    assert (early, late.stage) == (active, Stage.CLOSED)
    assert late.records[-1] == StepRecord("closed", DAY, "広報課長")


def test_an_account_that_is_opened_again_goes_through_all_steps_again() -> None:
    active = activated(through(FILLED, Phase.OPEN), BOOK, BY)
    gone = closed(through(active, Phase.CLOSE), BOOK, BY)
    again = activated(gone, BOOK, BY)
    twice = activated(through(gone, Phase.OPEN), BOOK, BY)
    assert (again, twice.stage) == (gone, Stage.ACTIVE)
    assert len(missing_steps(twice, BOOK, Phase.CLOSE)) == 4


def test_a_private_account_has_no_steps() -> None:
    planned = replace(PRIVATE, stage=Stage.PLANNED)
    assert activated(planned, BOOK, BY) == PRIVATE
    assert closed(PRIVATE, BOOK, BY).stage is Stage.CLOSED


def test_a_private_account_that_becomes_official_begins_its_life() -> None:
    official = replace(PRIVATE, kind=AccountKind.OFFICIAL)
    ready = replace(through(FILLED, Phase.OPEN), stage=Stage.ACTIVE)
    assert settled(official, PRIVATE, BOOK).stage is Stage.PLANNED
    assert settled(ready, replace(ready, kind=AccountKind.PRIVATE), BOOK) == ready
    assert settled(replace(ready, handle="@a"), ready, BOOK) == replace(ready, handle="@a")
