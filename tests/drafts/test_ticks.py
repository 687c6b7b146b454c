"""Ticks hold for one text, and only so many are kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from snswriter.drafts.draft import TICKS_KEPT, Tick, new_draft

NOW = datetime(2026, 11, 20, tzinfo=UTC)
LAW = Tick("law", "a", "佐藤", NOW)


def test_an_item_is_ticked_once_a_text() -> None:
    again = replace(LAW, by="鈴木", at=NOW + timedelta(minutes=1))
    draft = new_draft("koho", NOW).with_tick(LAW).with_tick(replace(LAW, digest="b"))
    draft = draft.with_tick(again)
    assert (draft.ticks_for(["a"]), draft.updated_at) == ((again,), again.at)
    assert len(draft.ticks_for(["a", "b"])) == 2


def test_taking_back_what_is_not_there_changes_nothing() -> None:
    draft = new_draft("koho", NOW).with_tick(LAW)
    assert draft.without_tick("law", "b", NOW) is draft
    assert draft.without_tick("law", "a", NOW).ticks == ()


def test_the_newest_are_kept() -> None:
    draft = new_draft("koho", NOW)
    for number in range(TICKS_KEPT + 5):
        draft = draft.with_tick(replace(LAW, digest=str(number)))
    assert (len(draft.ticks), draft.ticks[0].digest) == (TICKS_KEPT, "5")
