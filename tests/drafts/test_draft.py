from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from snswriter.drafts.compose import FooterForm
from snswriter.drafts.draft import UNTITLED, Draft, new_draft
from snswriter.engine.finding import Mode

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
FAMILY = "👨‍👩‍👧"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("", UNTITLED),
        (" \n　\n", UNTITLED),
        ("\n\n  防災訓練のお知らせ \n本文", "防災訓練のお知らせ"),
        ("あ" * 40, "あ" * 40),
        ("あ" * 41, "あ" * 40 + "…"),
        (FAMILY * 41, FAMILY * 40 + "…"),
        ("一行目\r\n二行目", "一行目"),
        ("\ud800", "\ud800"),
    ],
)
def test_title(body: str, title: str) -> None:
    assert replace(new_draft("pr", NOW), body=body).title == title


def test_new_drafts_differ_in_their_id_only() -> None:
    first, second = new_draft("pr", NOW), new_draft("pr", NOW)
    plain = Draft(first.id, "pr", Mode.POST, "", NOW, NOW, FooterForm.FULL, version=0)
    assert (first == plain, replace(second, id=first.id) == plain, first.id != second.id) == (
        True,
        True,
        True,
    )


def test_editing_keeps_the_birthday() -> None:
    later = NOW + timedelta(minutes=1)
    draft = new_draft("pr", NOW)
    assert draft.with_body("あ", later) == replace(draft, body="あ", updated_at=later)
