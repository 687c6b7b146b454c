from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from snswriter.drafts.compose import FooterForm
from snswriter.drafts.review import terms_of
from snswriter.engine import Mode
from snswriter.live.background import RunNow
from snswriter.live.desk import Desk
from snswriter.live.versions import Versions
from snswriter.platforms.catalog import Catalog
from tests.live.held_runner import HeldRunner
from tests.live.office import ACCOUNTS, BOSAI, KOHO, NOW, PRIVATE, checker, draft, now


def test_a_body_becomes_a_post_that_is_counted_at_once(desk: Desk) -> None:
    desk.edit_body("こんにちは")
    counts = [(each.platform, each.unit, each.length) for each in desk.lengths.counts]
    assert (desk.post.text, counts[0]) == (
        "こんにちは\n\n運用方針 https://www.city.midorino.lg.jp/p",
        ("x", "weighted", 10 + 2 + 9 + 23),
    )


def test_findings_follow(desk: Desk, reviewed: Callable[[], None]) -> None:
    desk.edit_body("🌸○○で危険")
    reviewed()
    findings = desk.review.findings if desk.review else ()
    assert [each.text for each in findings] == ["○○", "危険"]


def test_only_the_newest_text_is_reviewed() -> None:
    runner, seen = HeldRunner(), list[str]()
    desk = Desk(Catalog.shipped(), runner, now)
    desk.use_checker(checker())
    desk.reviewed.connect(lambda review: seen.append(review.post.body))
    for body in ("危", "危険", "危険な"):
        desk.edit_body(body)
    while runner.waiting:
        runner.go()
    assert seen == ["危険な"]


def test_a_few_letters_after_a_quick_check_are_checked_on_the_spot() -> None:
    runner, seen = HeldRunner(), list[str]()
    desk = Desk(Catalog.shipped(), runner, now)
    desk.use_checker(checker())
    desk.edit_body("危")
    while runner.waiting:
        runner.go()
    desk.reviewed.connect(lambda review: seen.append(review.post.body))
    desk.edit_body("危険")
    desk.edit_body("危険" + "な場所です。" * 10)
    assert (seen, runner.waiting) == (["危険"], 1)


def test_the_same_body_is_no_change(desk: Desk) -> None:
    desk.edit_body("あ")
    changes: list[object] = []
    desk.draft_changed.connect(changes.append)
    desk.edit_body("あ")
    assert changes == []


def test_another_account_brings_its_footer_and_platforms(desk: Desk) -> None:
    desk.edit_body("あ")
    desk.choose_account(BOSAI.id)
    platforms = [each.platform for each in desk.lengths.counts]
    assert (desk.account, desk.post.text, platforms, desk.draft.account_id) == (
        BOSAI,
        "あ",
        ["x"],
        BOSAI.id,
    )


@pytest.mark.parametrize(
    ("form", "footer"),
    [
        (FooterForm.FULL, KOHO.footer.full),
        (FooterForm.SHORT, KOHO.footer.short),
        (FooterForm.NONE, ""),
    ],
)
def test_the_footer_has_the_chosen_form(desk: Desk, form: FooterForm, footer: str) -> None:
    Versions(desk).choose_footer(form)
    assert (desk.post.footer, desk.draft.footer_form) == (footer, form)


def test_a_private_account_checks_private_texts(desk: Desk) -> None:
    desk.choose_account(PRIVATE.id)
    account = desk.account
    assert account is not None
    assert terms_of(desk.draft, account, (), NOW.date()).mode is Mode.PRIVATE


def test_a_draft_whose_account_is_gone_has_none(desk: Desk) -> None:
    desk.open_draft(replace(draft("本文"), account_id="gone"))
    assert (desk.account, desk.platforms, desk.post.text) == (None, (), "本文")


def test_accounts_that_arrive_later_find_their_draft(qtbot: QtBot) -> None:
    desk = Desk(Catalog.shipped(), RunNow(), now)
    desk.open_draft(draft("本文"))
    desk.use_accounts(ACCOUNTS)
    assert (desk.account, desk.post.footer) == (KOHO, KOHO.footer.full)


def test_a_checker_that_arrives_later_finds_what_is_there(qtbot: QtBot) -> None:
    desk = Desk(Catalog.shipped(), RunNow(), now)
    desk.open_draft(draft("○○"))
    with qtbot.waitSignal(desk.reviewed):
        desk.use_checker(checker())


def test_the_chosen_platform_stays_while_the_account_has_it(desk: Desk) -> None:
    chosen = [desk.platform_id]
    desk.choose_platform("bluesky")
    desk.edit_body("あ")
    chosen.append(desk.platform_id)
    desk.choose_account(BOSAI.id)
    chosen.append(desk.platform_id)
    assert chosen == ["x", "bluesky", "x"]


def test_an_opened_draft_is_clean_and_no_change(desk: Desk) -> None:
    changes: list[object] = []
    desk.draft_changed.connect(changes.append)
    desk.open_draft(draft("一行\r\n二行\u2028三行\u00a0"))
    assert (desk.draft.body, changes) == ("一行\n二行\n三行 ", [])


def test_a_very_long_post_is_counted_with_its_review() -> None:
    runner = HeldRunner()
    desk = Desk(Catalog.shipped(), runner, now)
    desk.use_checker(checker())
    desk.edit_body("あ" * 30_000)
    assert desk.lengths.post != desk.post
    while runner.waiting:
        runner.go()
    assert desk.lengths.post == desk.post


def test_a_saved_version_is_taken_over_without_touching_the_text(desk: Desk) -> None:
    desk.edit_body("新しい本文")
    desk.take_over_version(replace(desk.draft, body="古い本文", id="f" * 32, version=7))
    assert (desk.draft.id, desk.draft.version, desk.draft.body) == ("f" * 32, 7, "新しい本文")


def test_each_platform_has_its_text_its_footer_and_its_count(desk: Desk) -> None:
    desk.edit_body("あ" * 130)
    posts = {each.platform.id: each.post.footer for each in desk.editions}
    assert (posts, desk.post.footer) == (
        {"x": KOHO.footer.short, "bluesky": KOHO.footer.full},
        KOHO.footer.short,
    )


def test_a_text_for_one_platform_leaves_the_others_alone(desk: Desk) -> None:
    versions = Versions(desk)
    switched: list[str] = []
    desk.body_switched.connect(switched.append)
    desk.edit_body("共通の文")
    versions.take_own_body()
    desk.edit_body("短い文")
    desk.choose_platform("bluesky")
    on_bluesky = (desk.body, versions.has_own_body)
    desk.choose_platform("x")
    before = versions.take_common_body()
    versions.bring_back(before, "x")
    assert (on_bluesky, switched, [each.post.body for each in desk.editions]) == (
        ("共通の文", False),
        ["共通の文", "共通の文", "短い文", "共通の文", "短い文"],
        ["短い文", "共通の文"],
    )


def test_every_text_is_checked_and_differing_facts_are_found(
    desk: Desk, reviewed: Callable[[], None]
) -> None:
    desk.edit_body("定員20名です。○○")
    Versions(desk).take_own_body()
    desk.edit_body("定員30名です")
    reviewed()
    review = desk.review
    assert review is not None
    assert (
        [(each.rule, each.text) for each in review.findings],
        [(each.platform, [one.text for one in each.findings]) for each in review.elsewhere],
    ) == ([("facts.variants-differ", "30名")], [("bluesky", ["○○"])])


def test_a_thread_is_cut_edited_and_cut_anew(desk: Desk) -> None:
    versions = Versions(desk)
    desk.edit_body("あ" * 100 + "。\n" + "い" * 100 + "。")
    automatic = [part.label for part in versions.parts]
    versions.edit_part(0, "短く。")
    by_hand = [part.post for part in versions.parts], versions.is_cut_by_hand
    versions.cut_anew()
    assert (automatic, by_hand, len(versions.parts), desk.body[:4]) == (
        ["(1/2)", "(2/2)"],
        (["短く。 (1/2)", f"{'い' * 100}。 (2/2)\n\n{KOHO.footer.full}"], True),
        1,
        "短く。\n",
    )
