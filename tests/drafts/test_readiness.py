from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from snswriter.drafts.account import Account, AccountKind, Footer
from snswriter.drafts.account_values import with_value
from snswriter.drafts.footers import PRIVATE_DISCLAIMER
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.life_cycle import Phase, StepRecord
from snswriter.drafts.readiness import (
    missing_fields,
    missing_steps,
    profile_faults,
    readiness,
)
from snswriter.engine.guidelines import GuidelineLibrary

BOOK = Handbook.with_library(GuidelineLibrary.shipped())
KOHO = Account(
    "koho",
    "みどり野市 広報課",
    section="企画部 広報課",
    policy_url="https://www.city.midorino.lg.jp/p",
    own_domains=("www.city.midorino.lg.jp",),
)
DEMANDED = {
    "tochigi": [
        "operators", "purpose", "target", "direction", "procedure", "profile_text", "verification",
    ],
    "kimitsu": [
        "purpose", "content_outline", "reply_policy", "comment_policy", "listed_url",
        "verification", "terms_checked_on",
    ],
    "chiyoda": [
        "responsible_head", "operators", "purpose", "content_outline", "procedure",
        "access_holders", "security_notes",
    ],
    "tokyo-ward": ["reply_policy", "policy_review_on", "risk_notes"],
    "hokkaido": [
        "platforms", "responsible_head", "purpose", "content_outline", "reply_policy",
        "policy_shared_on", "procedure", "internal_rules", "profile_text", "listed_url",
        "registered_mail", "security_notes", "data_case",
    ],
    "national-2011": ["profile_text"],
}  # fmt: skip


@pytest.mark.parametrize("guideline", DEMANDED)
def test_each_guideline_demands_its_fields(guideline: str) -> None:
    missing = missing_fields(replace(KOHO, guidelines=(guideline,)), BOOK)
    assert [each.field.id for each in missing if each.clauses] == DEMANDED[guideline]
    library = BOOK.library
    owners = {
        found.id for each in missing for c in each.clauses if (found := library.guideline_of(c))
    }
    assert owners == {guideline}


ALWAYS_STEPS = {
    Phase.OPEN: ["application", "consult-pr", "head-approval", "listed"],
    Phase.CLOSE: ["archive", "head-confirmed", "unlisted", "secret-removed"],
}


def test_every_official_account_needs_the_same_few_fields_and_steps() -> None:
    bare = Account("new", "新しい課")
    ready = readiness(bare, BOOK)
    fields = ["platforms", "section", "responsible_head", "purpose"]
    assert [each.field.id for each in ready.fields] == fields
    assert [each.step.id for each in ready.steps] == ALWAYS_STEPS[Phase.OPEN]
    closing = missing_steps(bare, BOOK, Phase.CLOSE)
    assert [each.step.id for each in closing] == ALWAYS_STEPS[Phase.CLOSE]
    assert {each.clauses for each in closing} == {()}


def test_nothing_is_demanded_of_a_private_account() -> None:
    private = replace(Account("me", "自分"), kind=AccountKind.PRIVATE, guidelines=("hokkaido",))
    assert readiness(private, BOOK).is_ready


def test_two_way_accounts_need_people_and_hours() -> None:
    account = with_value(replace(KOHO, guidelines=("tochigi",)), "direction", "two-way")
    missing = [each.field.id for each in missing_fields(account, BOOK)]
    assert [each for each in missing if each.startswith("reply")] == [
        "reply_hours",
        "reply_people",
    ]


def test_an_own_guideline_demands_fields_and_steps(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        "id='own'\ntitle=''\nbody=''\n[[clause]]\nid='own-1'\nnumber='1'\ngist=''\n"
        "requires=['fax', 'step:prepare']\n",
        "utf-8",
    )
    book = Handbook.with_library(GuidelineLibrary.from_files([path]))
    account = replace(KOHO, guidelines=("own",))
    missing = [each for each in missing_fields(account, book) if each.clauses]
    assert [(each.field.id, each.clauses) for each in missing] == [("fax", ("own-1",))]
    steps = [each for each in missing_steps(account, book, Phase.OPEN) if each.clauses]
    assert [(each.step.id, each.clauses) for each in steps] == [("prepare", ("own-1",))]


def test_steps_are_demanded_until_they_are_on_record() -> None:
    account = replace(KOHO, guidelines=("chiyoda", "hokkaido"))
    first = [each.step.id for each in missing_steps(account, BOOK, Phase.OPEN)]
    done = tuple(StepRecord(each, date(2026, 4, 1)) for each in first)
    closing = [each.step.id for each in missing_steps(account, BOOK, Phase.CLOSE)]
    assert first == [
        "application", "primer", "consult-pr", "consult-it", "policy-shared", "head-approval",
        "listed",
    ]  # fmt: skip
    assert missing_steps(replace(account, records=done), BOOK, Phase.OPEN) == ()
    assert closing == [
        "archive", "posts-deleted", "head-confirmed", "unlisted", "filter-closed",
        "secret-removed",
    ]  # fmt: skip


GOOD_TEXT = "みどり野市 広報課の公式アカウント。運用方針 https://www.city.midorino.lg.jp/p"
FAULTS = [
    ("profile_text", GOOD_TEXT, []),
    ("profile_text", "企画部　広報課です。https://www.city.midorino.lg.jp/p", []),
    ("profile_text", "公式です。https://www.city.midorino.lg.jp/p", ["部署の名前"]),
    ("profile_text", "広報課です。", ["URLがありません"]),
    ("profile_text", "公式です。", ["部署の名前", "URLがありません"]),
    ("registered_mail", "koho@city.midorino.lg.jp", []),
    ("registered_mail", "koho@info.city.midorino.lg.jp", []),
    ("registered_mail", "midorino.koho@gmail.com", ["自治体のドメインのアドレスではない"]),
    ("registered_mail", "koho@notcity.midorino.lg.jp.example.com", ["自治体のドメイン"]),
    ("registered_mail", "hanako.midori@city.midorino.lg.jp", ["個人のアドレス"]),
    ("mail", "hanako.midori@city.midorino.lg.jp", []),
    ("mail", "koho", ["メールアドレスの形"]),
    ("listed_url", "www.city.midorino.lg.jp", ["https:// から"]),
    ("mfa", "maybe", ["選べるものの中に"]),
]


@pytest.mark.parametrize(("field", "value", "words"), FAULTS)
def test_what_cannot_be_right_is_told(field: str, value: str, words: list[str]) -> None:
    faults = profile_faults(with_value(KOHO, field, value), BOOK)
    found = [(each.field, word in each.message) for each, word in zip(faults, words, strict=True)]
    assert found == [(field, True) for _ in words]


def test_footers_with_names_that_have_no_meaning_or_value() -> None:
    account = replace(KOHO, footer=Footer("{sektion}", "{fax} {section}"))
    messages = [each.message for each in profile_faults(account, BOOK)]
    assert messages == [
        "フッターの「{sektion}」に当てはまる項目がありません。",
        "フッターの「{fax}」に入る内容が、まだ書かれていません。",
    ]


def test_a_private_profile_says_that_it_speaks_for_one_person() -> None:
    private = replace(KOHO, kind=AccountKind.PRIVATE)
    texts = ("みどり野市で働いています。", PRIVATE_DISCLAIMER)
    faults = [profile_faults(with_value(private, "profile_text", text), BOOK) for text in texts]
    assert [[each.message for each in found] for found in faults] == [
        ["プロフィール文に、個人の考えだという断りがありません。"],
        [],
    ]
