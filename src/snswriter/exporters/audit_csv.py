"""An audit as a table for Excel: one finding a row."""

import json
from collections.abc import Iterable, Iterator

from snswriter.engine import Finding
from snswriter.exporters.audit_item import Audited, AuditItem
from snswriter.exporters.csv_rows import BYTE_ORDER_MARK, written
from snswriter.exporters.excerpt import excerpt
from snswriter.exporters.wording import SEVERITY_WORDS, category_word, one_line, printable

HEADER = (
    "ファイル", "行", "ID", "アカウント", "重さ", "分類", "題", "該当箇所", "前後の文",
    "理由と直し方", "言いかえ", "根拠", "規則", "開始", "終了",
)  # fmt: skip

# Excel takes a cell that begins like this for a formula; in Japanese also the wide signs.
_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def audit_as_csv(items: Iterable[AuditItem]) -> Iterator[str]:
    """Yield the rows of all findings, header first, line ends and byte-order mark included.

    Texts without findings and unread entries have no row. A cell that a spreadsheet would
    take for a formula begins with an apostrophe.
    """
    yield BYTE_ORDER_MARK + written(HEADER)
    for item in items:
        if isinstance(item, Audited):
            yield from (written(_row(item, finding)) for finding in item.findings)


def guarded(cell: str) -> str:
    """Return the text of a cell so that no spreadsheet calculates it."""
    shown = printable(cell)
    return f"'{shown}" if shown.lstrip(" \u3000").startswith(_FORMULA_STARTS) else shown


def _row(item: Audited, finding: Finding) -> tuple[str | int, ...]:
    around = excerpt(item.text, finding.span)
    return (
        guarded(item.origin.file),
        item.origin.line or "",
        guarded(_name(item)),
        guarded(item.account),
        SEVERITY_WORDS[finding.severity],
        category_word(finding.category),
        guarded(finding.title),
        guarded(one_line(finding.text)),
        guarded(f"{around.before}【{around.marked}】{around.after}"),
        guarded(f"{finding.message}{finding.advice}"),
        guarded("、".join(finding.suggestions)),
        guarded("、".join(finding.clauses)),
        finding.rule,
        finding.span.start,
        finding.span.end,
    )


def _name(item: Audited) -> str:
    if item.id is None:
        return ""
    return item.id if isinstance(item.id, str) else json.dumps(item.id, ensure_ascii=False)
