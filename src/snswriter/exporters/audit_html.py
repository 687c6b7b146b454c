"""An audit as one HTML page that needs nothing else: no network, no script, ready to print."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from snswriter import __version__
from snswriter.exporters.audit_item import AuditItem
from snswriter.exporters.audit_text import account_word, in_one_sentence
from snswriter.exporters.gallery import Gallery
from snswriter.exporters.html_parts import TableLine, rule_article, shown, table, tiles
from snswriter.exporters.rule_cards import RuleCard
from snswriter.exporters.tally import GroupBy, Row, Summary, Tally
from snswriter.exporters.wording import category_word

_TITLE = "SNS投稿の点検報告"
# Nothing may be fetched, whatever a text in the report looks like.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True)
class ReportHead:
    """What a report says about itself, and its looks.

    Attributes:
        made_on: Day on which it was made.
        subject: What was audited, in a few words.
        style: Style sheet (CSS).
    """

    made_on: date
    subject: str
    style: str


def audit_as_html(
    items: Iterable[AuditItem],
    cards: Mapping[str, RuleCard],
    group_by: GroupBy,
    head: ReportHead,
) -> Iterator[str]:
    """Yield the pieces of the page; nothing comes before the last item was read.

    The figures are complete. Of each rule the first twenty places are shown (with
    `GroupBy.ACCOUNT`, of each rule in each account), so the page stays readable.
    """
    tally, gallery = Tally(), Gallery()
    for item in items:
        account = tally.add(item)
        gallery.add(item, account if group_by is GroupBy.ACCOUNT else "")
    page = _Page(cards, gallery)
    summary = tally.summary()
    yield from _opening(summary, head)
    yield from page.overview(summary, group_by)
    if group_by is GroupBy.ACCOUNT:
        for number, (account, figures) in enumerate(tally.by_account(), start=1):
            yield from page.account(number, account, figures)
    elif summary.rules:
        yield "<h2>指摘の内容</h2>\n"
        yield from page.articles(0, "", summary)
    yield from page.unread(summary.unread)
    yield f"<footer>snswriter {__version__} が作りました。</footer>\n</main></body></html>\n"


def _opening(summary: Summary, head: ReportHead) -> Iterator[str]:
    day = f"{head.made_on.year}年{head.made_on.month}月{head.made_on.day}日"
    yield (
        '<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{_TITLE}</title>\n<style>{head.style}</style></head>\n<body><main>\n"
    )
    yield f'<h1>{_TITLE}</h1>\n<p class="meta">{day} · {shown(head.subject)}</p>\n'
    yield f'<p class="lead">{shown(in_one_sentence(summary))}</p>\n'
    yield tiles(summary)


class _Page:
    def __init__(self, cards: Mapping[str, RuleCard], gallery: Gallery) -> None:
        self._cards = cards
        self._gallery = gallery

    def overview(self, summary: Summary, group_by: GroupBy) -> Iterator[str]:
        if summary.categories:
            yield "<h2>分類ごと</h2>\n"
            yield from table("分類", [_category_line(row) for row in summary.categories])
        if len(summary.accounts) > 1:
            yield "<h2>アカウントごと</h2>\n"
            yield from table("アカウント", [_account_line(row) for row in summary.accounts])
        if summary.rules:
            yield "<h2>規則ごと</h2>\n"
            yield from table("規則", [self._rule_line(row, group_by) for row in summary.rules])

    def account(self, number: int, account: str, figures: Summary) -> Iterator[str]:
        yield f"<h2>{shown(account_word(account))}</h2>\n"
        yield f"<p>{shown(in_one_sentence(figures))}</p>\n"
        yield from self.articles(number, account, figures)

    def articles(self, number: int, group: str, figures: Summary) -> Iterator[str]:
        for row in figures.rules:
            examples = self._gallery.examples(group, row.name)
            yield rule_article(self._cards[row.name], row, _anchor(row, number), examples)

    def unread(self, number: int) -> Iterator[str]:
        kept = self._gallery.unread()
        if not kept:
            return
        yield "<h2>読めなかったもの</h2>\n<article><ul>\n"
        yield from (f"<li>{shown(item.reason)}</li>\n" for item in kept)
        yield "</ul>\n"
        if number > len(kept):
            yield f'<p class="more">ほか {number - len(kept):,} 件。</p>'
        yield "</article>\n"

    def _rule_line(self, row: Row, group_by: GroupBy) -> TableLine:
        title = shown(self._cards[row.name].title)
        if group_by is GroupBy.NOTHING:
            title = f'<a href="#{shown(_anchor(row, 0))}">{title}</a>'
        return TableLine(f"{title} <small>{shown(row.name)}</small>", row)


def _anchor(row: Row, group_number: int) -> str:
    return f"{row.name}-{group_number}"


def _category_line(row: Row) -> TableLine:
    return TableLine(shown(category_word(row.name)), row)


def _account_line(row: Row) -> TableLine:
    return TableLine(shown(account_word(row.name)), row)
