import pickle
from dataclasses import replace
from datetime import date

import pytest

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.clearance import Refusal, clear
from snswriter.drafts.compose import Post
from snswriter.drafts.lengths import Overflow, measure_post
from snswriter.drafts.life_cycle import Stage
from snswriter.drafts.office import with_accounts
from snswriter.drafts.review import Terms, review
from snswriter.engine import Checker, Mode, OfficeWords, Severity
from snswriter.engine.dismissal import Scope, dismiss
from snswriter.engine.rule_file import RuleText, read_rule_file
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.platform import Count, Platform

_RULES = """
category = "tone"
[[rule]]
id = "tone.blank"
title = "題"
severity = "error"
message = "説明"
match = { patterns = ["○○"] }
[[rule]]
id = "tone.danger"
title = "題"
severity = "warning"
message = "説明"
match = { patterns = ["危険"] }
"""
CHECKER = Checker([read_rule_file(RuleText("test.toml", _RULES))])
FRIDAY = date(2026, 11, 20)
PR = Account("pr", "広報", platforms=("x",))


def platforms(*ids: str) -> tuple[Platform, ...]:
    catalog = Catalog.shipped()
    return tuple(found for each in ids if (found := catalog.get(each)))


TERMS = Terms(platforms("x"), Mode.POST, FRIDAY)


def test_findings_point_into_the_whole_post() -> None:
    post = Post("pr", "🌸○○です", "危険")
    places = [
        (each.text, each.span.of(post.text)) for each in review(post, CHECKER, TERMS).findings
    ]
    assert places == [("○○", "○○"), ("危険", "危険")]


def test_lengths_include_the_footer() -> None:
    counts = measure_post(Post("pr", "あい", "運用方針"), platforms("x")).counts
    assert counts == (Count("x", "weighted", 14, 280),)


@pytest.mark.parametrize(
    ("body", "footer", "start"),
    [
        ("あ" * 140, "", None),
        ("あ" * 141, "", 140),
        ("あ" * 140, "方針", 140 - 3),
        ("🌸" + "あ" * 140, "", 140),
        ("あ" * 139 + "👨‍👩‍👧い", "", 140 + 4),
        ("あ", "方" * 140, 0),
        ("", "方" * 141, None),
    ],
)
def test_the_body_gives_way_to_the_footer(body: str, footer: str, start: int | None) -> None:
    overflow = measure_post(Post("pr", body, footer), platforms("x")).overflow_on("x")
    assert overflow == (None if start is None else Overflow("x", start))


def test_each_platform_overflows_on_its_own() -> None:
    lengths = measure_post(Post("pr", "あ" * 200), platforms("x", "bluesky", "facebook"))
    assert [each.platform for each in lengths.overflows] == ["x"]


@pytest.mark.parametrize(
    ("body", "unit"), [("a" * 301, "graphemes"), ("👨‍👩‍👧" * 200, "utf8-bytes")]
)
def test_the_tightest_count_is_the_one_to_show(body: str, unit: str) -> None:
    tightest = measure_post(Post("pr", body), platforms("bluesky")).tightest_on("bluesky")
    assert tightest is not None
    assert tightest.unit == unit


def test_a_platform_that_is_not_measured_has_no_count() -> None:
    assert measure_post(Post("pr", "あ"), ()).tightest_on("x") is None


def test_a_review_can_go_to_another_process() -> None:
    made = review(Post("pr", "🌸○○"), CHECKER, TERMS)
    assert pickle.loads(pickle.dumps(made)) == made


def test_findings_are_numbered_by_severity() -> None:
    made = review(Post("pr", "○○と○○で危険"), CHECKER, TERMS)
    assert [made.number_of(each) for each in Severity] == [2, 1, 0]


@pytest.mark.parametrize(
    ("body", "account", "refusal", "errors", "overlong"),
    [
        ("おしらせ", PR, None, 0, 0),
        ("危険", PR, None, 0, 0),
        ("○○と○○", PR, None, 2, 0),
        ("あ" * 141, PR, None, 0, 1),
        (" \n", PR, Refusal.BLANK, 0, 0),
        ("○○", None, Refusal.NO_ACCOUNT, 1, 0),
        ("○○", Account("me", "自分", kind=AccountKind.PRIVATE), Refusal.PRIVATE_ACCOUNT, 1, 0),
        ("○○", Account("a", "課", stage=Stage.PLANNED), Refusal.PLANNED_ACCOUNT, 1, 0),
        ("○○", Account("a", "課", stage=Stage.CLOSED), Refusal.CLOSED_ACCOUNT, 1, 0),
    ],
)
def test_what_stands_in_the_way(
    body: str, account: Account | None, refusal: Refusal | None, errors: int, overlong: int
) -> None:
    found = clear(review(Post("pr", body), CHECKER, TERMS), account)
    assert (found.refusal, len(found.errors), len(found.overlong), found.is_free) == (
        refusal,
        errors,
        overlong,
        not (refusal or errors or overlong),
    )


def test_an_error_left_as_it_is_is_named_before_the_post_leaves() -> None:
    post = Post("pr", "○○と危険")
    blank, danger = review(post, CHECKER, TERMS).findings
    decisions = tuple(dismiss(each, post.text, Scope.DRAFT, "理由") for each in (blank, danger))
    found = clear(review(post, CHECKER, replace(TERMS, dismissals=decisions)), PR)
    assert (found.errors, found.left_errors, found.is_free) == (
        (),
        ((blank, decisions[0]),),
        False,
    )


def test_accounts_tell_about_the_office() -> None:
    accounts = (
        Account("a", "甲", own_domains=("city.example.lg.jp",), contacts=("028-000-0000",)),
        Account("b", "乙", own_domains=("city.example.lg.jp", "lib.example.lg.jp")),
    )
    known = OfficeWords(domains=("old.example.lg.jp",), names=("児童虐待防止推進月間",))
    assert with_accounts(known, accounts) == OfficeWords(
        domains=("old.example.lg.jp", "city.example.lg.jp", "lib.example.lg.jp"),
        contacts=("028-000-0000",),
        names=("児童虐待防止推進月間",),
    )
