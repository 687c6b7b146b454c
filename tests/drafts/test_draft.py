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
    plain = Draft(first.id, "pr", Mode.POST, "", NOW, NOW, FooterForm.AUTO, version=0)
    assert (first == plain, replace(second, id=first.id) == plain, first.id != second.id) == (
        True,
        True,
        True,
    )


def test_editing_keeps_the_birthday() -> None:
    later = NOW + timedelta(minutes=1)
    draft = new_draft("pr", NOW)
    assert draft.with_body("あ", later) == replace(draft, body="あ", updated_at=later)


def test_each_platform_has_its_own_text_or_the_common_one() -> None:
    draft = new_draft("pr", NOW).with_body("共通", NOW).with_own_body("x", "短い", NOW)
    edited = draft.with_body_on("x", "短い文", NOW).with_body_on("line", "共通の文", NOW)
    back = edited.without_own_body("x", NOW)
    assert [
        (each.body_on("x"), each.body_on("line"), each.has_own_body("x"))
        for each in (draft, edited, back)
    ] == [("短い", "共通", True), ("短い文", "共通の文", True), ("共通の文", "共通の文", False)]


def test_cuts_are_forgotten_with_the_text_they_were_made_in() -> None:
    cut = new_draft("pr", NOW).with_own_body("x", "一二", NOW)
    cut = cut.with_cuts("x", (1,), NOW).with_cuts("line", (2,), NOW)
    common, own = cut.with_body("三", NOW), cut.with_body_on("x", "四", NOW)
    assert [(each.cuts_on("x"), each.cuts_on("line")) for each in (cut, common, own)] == [
        ((1,), (2,)),
        ((1,), ()),
        ((), (2,)),
    ]


def test_a_draft_with_a_text_for_one_platform_only_is_not_blank() -> None:
    draft = new_draft("pr", NOW).with_own_body("x", "Xだけの文", NOW)
    assert (draft.is_blank, draft.title) == (False, "Xだけの文")
