import csv
import io
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from snswriter.drafts.account import Account, AccountKind, Footer
from snswriter.drafts.account_values import CORE_FIELDS, with_value
from snswriter.drafts.field_book import FieldBook, FieldKind
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.life_cycle import Stage, StepRecord
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.exporters.account_papers import (
    account_list_csv,
    account_list_html,
    handover_html,
    life_html,
    policy_html,
    policy_text,
)

TODAY = date(2026, 11, 20)
BOOK = FieldBook.shipped()
HANDBOOK = Handbook.with_library(GuidelineLibrary.shipped())
KOHO = replace(
    with_value(
        Account(
            "koho",
            "みどり野市 広報課",
            section="企画部 広報課",
            platforms=("x",),
            policy_url="https://www.city.midorino.lg.jp/p",
            guidelines=("kimitsu",),
            footer=Footer("運用方針 {policy_url}"),
        ),
        "purpose",
        "暮らしの情報を\nお届けします。",
    ),
    records=(StepRecord("listed", TODAY, "広報課長", "文書1号"),),
)


class Reader(HTMLParser):
    """Notes the tags of a page and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def named(platform_id: str) -> str:
    return {"x": "X（旧Twitter）"}.get(platform_id, platform_id)


def test_the_policy_as_text() -> None:
    account = with_value(KOHO, "policy_adopted_on", date(2026, 4, 1))
    assert policy_text(account, BOOK, named) == (
        "「みどり野市 広報課」運用方針\n\n"
        "1　アカウント\n表示名：みどり野市 広報課\nサービス：X（旧Twitter）\n\n"
        "2　運営\n運営する部署：企画部 広報課\n\n"
        "3　目的\n目的：暮らしの情報を\nお届けします。\n\n"
        "この運用方針は、2026年4月1日に定めました。\n"
    )


def test_the_policy_keeps_what_is_not_public() -> None:
    account = KOHO
    for spec in BOOK.without(CORE_FIELDS):
        if spec.kind in (FieldKind.TEXT, FieldKind.LINES):
            account = with_value(account, spec.id, f"印{spec.id}印")
    secret = [f"印{s.id}印" for s in BOOK.fields if not s.public]
    for page in (policy_html(account, BOOK, named), policy_text(account, BOOK, named)):
        assert [mark for mark in secret if mark in page] == []


def test_only_official_accounts_in_use_are_listed() -> None:
    accounts = [
        KOHO,
        replace(KOHO, id="a", name="私用", kind=AccountKind.PRIVATE),
        replace(KOHO, id="b", name="準備", stage=Stage.PLANNED),
        replace(KOHO, id="c", name="閉鎖", stage=Stage.CLOSED),
    ]
    table = account_list_csv(accounts, BOOK, named)
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"))))
    assert [row[0] for row in rows] == ["表示名", "みどり野市 広報課"]
    assert Reader(account_list_html(accounts, BOOK, named)).tags.count("tr") == 2


def test_the_sheet_for_the_successor_tells_everything() -> None:
    page = handover_html(KOHO, HANDBOOK, named, TODAY)
    words = Reader(page).words
    wanted = ("運用方針 {policy_url}", "君津市 ソーシャルメディア", "広報課長", "文書1号")
    assert [each for each in wanted if each not in words] == []
    assert "公式ホームページに載せた" in Reader(life_html(KOHO, HANDBOOK, TODAY)).words


def test_the_record_of_steps_leaves_room_for_those_that_are_missing() -> None:
    begun = replace(KOHO, records=(StepRecord("archive", TODAY, "課長"),))
    planned = replace(KOHO, stage=Stage.PLANNED, records=())
    words = [Reader(life_html(each, HANDBOOK, TODAY)).words for each in (KOHO, begun, planned)]
    assert ["これからの手順" in each for each in words] == [False, True, True]
    assert ["所属の長が削除を確かめた" in each for each in words] == [False, True, False]
    assert "所属の長が承認した" in words[2]


HOSTILE = st.sampled_from(
    ["<script>x</script>", "=cmd|' /C calc'!A1", "＝１", "@SUM(1)", '"><img src=x>', "\x00\x1b[3m",
     "\ud800", "\t=1", "-1", "a,b\r\n=2", "<b>&amp;", "https://a.jp/<i>"]
) | st.text(max_size=20)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(s.id for s in BOOK.fields)), HOSTILE))
def test_whatever_is_filled_in_stays_words(values: dict[str, str]) -> None:
    account, plain = KOHO, KOHO
    for name, text in values.items():
        kind = next(each.kind for each in BOOK.fields if each.id == name)
        is_list = kind in (FieldKind.LIST, FieldKind.PLATFORMS)
        account = with_value(account, name, (text,) if is_list else text)
    pages = (
        policy_html(account, BOOK, named),
        account_list_html([account], BOOK, named),
        handover_html(account, HANDBOOK, named, TODAY),
    )
    words = (
        "html head meta title style body h1 h2 p dl dt dd br table thead tbody tr th td ul li a"
    )
    allowed = set(words.split())
    for page in pages:
        assert set(Reader(page).tags) <= allowed
        page.encode("utf-8")
    table = account_list_csv([account, plain], BOOK, named)
    cells = [c for row in csv.reader(io.StringIO(table[1:])) for c in row]
    starts = tuple("=+-@\t\r\n＝＋－＠")
    assert [cell for cell in cells if cell.lstrip(" \u3000").startswith(starts)] == []
