"""An audit as a summary for people, in lines for a terminal."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from snswriter.exporters.audit_item import AuditItem
from snswriter.exporters.rule_cards import RuleCard
from snswriter.exporters.tally import GroupBy, Row, Summary, Tally
from snswriter.exporters.wording import category_word, one_line

_NAMELESS = "(アカウントの記載なし)"
_MOST_ROWS = 30
_NAME_WIDTH = 44


def audit_as_text(
    items: Iterable[AuditItem], cards: Mapping[str, RuleCard], group_by: GroupBy
) -> Iterator[str]:
    """Yield the lines of the summary; nothing comes before the last item was read."""
    tally = Tally()
    for item in items:
        tally.add(item)
    summary = tally.summary()
    yield f"{in_one_sentence(summary)}\n"
    yield from _tables(summary, cards)
    if len(summary.accounts) > 1:
        yield from _table("アカウント", [_renamed(row) for row in summary.accounts])
    if group_by is GroupBy.ACCOUNT:
        for account, figures in tally.by_account():
            yield f"\n■ {account_word(account)}  {in_one_sentence(figures)}\n"
            yield from _tables(figures, cards)
    if summary.findings.total:
        yield "\n一件ずつ見るには --format html や --format csv をお使いください。\n"


def in_one_sentence(summary: Summary) -> str:
    """Return the figures of an audit in a sentence or two."""
    unread = f"読めなかったものが{summary.unread:,}件あります。" if summary.unread else ""
    if not summary.findings.total:
        return f"{summary.texts:,}件を点検しました。気になるところはありませんでした。{unread}"
    found = summary.findings
    return (
        f"{summary.texts:,}件を点検し、{summary.texts_to_look_at:,}件に"
        f"見ていただきたいところがありました(修正が必要 {found.errors:,}、"
        f"要確認 {found.warnings:,}、助言 {found.infos:,})。{unread}"
    )


def account_word(account: str) -> str:
    """Return the name of an account as reports show it."""
    return one_line(account) or _NAMELESS


def _tables(summary: Summary, cards: Mapping[str, RuleCard]) -> Iterator[str]:
    yield from _table("分類", [_named(row, category_word(row.name)) for row in summary.categories])
    yield from _table("規則", [_named(row, _rule_name(row, cards)) for row in summary.rules])


def _rule_name(row: Row, cards: Mapping[str, RuleCard]) -> str:
    return f"{cards[row.name].title} [{row.name}]"


def _renamed(row: Row) -> Row:
    return _named(row, account_word(row.name))


def _named(row: Row, name: str) -> Row:
    return Row(name, row.errors, row.warnings, row.infos)


def _table(title: str, rows: list[Row]) -> Iterator[str]:
    if not rows:
        return
    yield f"\n{padded(title, _NAME_WIDTH)}修正が必要    要確認      助言\n"
    for row in rows[:_MOST_ROWS]:
        name = padded(row.name, _NAME_WIDTH)
        yield f"{name}{row.errors:10,}{row.warnings:10,}{row.infos:10,}\n"
    if len(rows) > _MOST_ROWS:
        yield f"ほか {len(rows) - _MOST_ROWS} 行\n"


def padded(text: str, width: int) -> str:
    """Return `text` with spaces up to `width` columns of a terminal, at least one of them.

    A wide character takes two columns.
    """
    taken = sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
    return text + " " * max(1, width - taken)
