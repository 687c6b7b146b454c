import re
from datetime import date
from html.parser import HTMLParser

import pytest

from snswriter.exporters.audit_html import ReportHead, audit_as_html
from snswriter.exporters.audit_item import AuditItem
from snswriter.exporters.gallery import MOST_OF_ONE_RULE
from snswriter.exporters.tally import GroupBy
from snswriter.shipped import resource
from tests.exporters.audit_material import CARDS, TWO_TEXTS, audited, word_at

STYLE = resource("style", "report.css").read_text("utf-8")
EVIL = "<img src=http://evil.example/x onerror=alert(1)>\"&amp;'</style><script>だめ"


class Page(HTMLParser):
    """What a browser would see: tags, attributes, text, and that every tag is closed."""

    VOID = ("meta", "path", "circle")

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text += data


def source_of(*items: AuditItem, group_by: GroupBy = GroupBy.NOTHING) -> str:
    head = ReportHead(date(2026, 11, 20), "posts.csv", STYLE)
    return "".join(audit_as_html(items, CARDS, group_by, head))


@pytest.mark.parametrize("group_by", list(GroupBy))
def test_the_page_tells_everything(group_by: GroupBy) -> None:
    page = Page(source_of(*TWO_TEXTS, group_by=group_by))
    wanted = [
        "SNS投稿の点検報告",
        "2026年11月20日",
        "posts.csv",
        "2件を点検し",
        "防災課",
        "図書館",
        "数のちがい",
        "「3」と合いません。",
        "強い言葉です。",
        "言いかえ: ご遠慮",
        "みどり野市 1",
        "a.csv 2行目 · p1 · 防災課",
        "a.csv の7行目を読めません。",
        "修正が必要",
    ]
    assert ([words for words in wanted if words not in page.text], page.open) == ([], [])


def test_the_page_needs_nothing_from_outside() -> None:
    source = source_of(*TWO_TEXTS)
    page = Page(source)
    assert not {"script", "link", "img", "iframe", "object", "base", "form"} & set(page.tags)
    assert not {"src", "onload", "onerror", "onclick", "srcset", "action"} & page.attributes
    assert not re.search(r"url\(|@import|https?:", source)
    assert "default-src 'none'" in source


def test_text_from_outside_stays_text() -> None:
    item = audited(EVIL, word_at(EVIL, "だめ", EVIL), name=EVIL, account=EVIL)
    harmless = Page(source_of(audited("だめ", word_at("だめ", "だめ", "x"))))
    page = Page(source_of(item, group_by=GroupBy.ACCOUNT))
    assert set(page.tags) <= set(harmless.tags)
    assert page.attributes <= harmless.attributes
    assert EVIL in page.text


def test_control_characters_and_surrogates_can_be_written() -> None:
    text = "\0\x1b\ud800だめ"
    source = source_of(audited(text, word_at(text, "だめ")))
    assert not re.search("[\0\x1b]", source)
    source.encode("utf-8")


def test_a_rule_shows_only_its_first_examples_and_says_so() -> None:
    item = audited("だめ", word_at("だめ", "だめ"))
    source = source_of(*[item] * (MOST_OF_ONE_RULE + 7))
    assert (source.count("<mark"), "ほか 7 件" in source) == (MOST_OF_ONE_RULE, True)


def test_a_clean_archive_has_a_short_page() -> None:
    page = Page(source_of(audited("よい日です。")))
    assert "気になるところはありませんでした" in page.text
    assert "table" not in page.tags


def test_dark_and_paper_are_thought_of() -> None:
    assert ("prefers-color-scheme: dark" in STYLE, "@media print" in STYLE) == (True, True)
