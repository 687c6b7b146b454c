"""An audit as JSON: one document with one text a line, or JSON Lines."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from snswriter.exporters.audit_item import Audited, AuditItem
from snswriter.exporters.finding_json import finding_as_json, summary_as_json
from snswriter.exporters.tally import GroupBy, Tally


def audit_as_json(items: Iterable[AuditItem], group_by: GroupBy) -> Iterator[str]:
    """Yield the pieces of one JSON document {"results": [...], "summary": {...}}.

    Every result stands on a line of its own. A lone surrogate stays in the text; writing with
    the error handler "backslashreplace" makes it the escape that JSON wants.
    """
    tally = Tally()
    comma = ""
    yield '{"results": ['
    for item in items:
        tally.add(item)
        yield f"{comma}\n{_dumped(item_as_json(item))}"
        comma = ","
    yield f'\n],\n"summary": {_dumped(_summary(tally, group_by))}}}\n'


def audit_as_json_lines(items: Iterable[AuditItem], group_by: GroupBy) -> Iterator[str]:
    """Yield one line for each text as it comes, then a line {"summary": {...}}."""
    tally = Tally()
    for item in items:
        tally.add(item)
        yield f"{_dumped(item_as_json(item))}\n"
    yield f"{_dumped({'summary': _summary(tally, group_by)})}\n"


def item_as_json(item: AuditItem) -> dict[str, Any]:
    """Return one text with its findings, or one unread entry, in the shape of the contract."""
    place: dict[str, Any] = {"file": item.origin.file, "line": item.origin.line or None}
    if not isinstance(item, Audited):
        return {**place, "id": None, "error": item.reason}
    return {
        **place,
        "id": item.id,
        "account": item.account,
        "findings": [finding_as_json(finding) for finding in item.findings],
    }


def _summary(tally: Tally, group_by: GroupBy) -> dict[str, Any]:
    summary = summary_as_json(tally.summary())
    if group_by is GroupBy.NOTHING:
        return summary
    groups = [
        {**summary_as_json(figures), "account": account} for account, figures in tally.by_account()
    ]
    return {**summary, "groups": groups}


def _dumped(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
