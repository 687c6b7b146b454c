"""A finding and a summary in the shape of the public JSON contract; docs/json.md describes it."""

from collections.abc import Iterable
from typing import Any

from snswriter.engine import Finding
from snswriter.exporters.tally import Row, Summary


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """Return a finding in the shape of the contract; offsets are code points."""
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.value,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": finding.text,
        "message": f"{finding.message}{finding.advice}",
        "suggestions": list(finding.suggestions),
        "clauses": list(finding.clauses),
    }


def summary_as_json(summary: Summary) -> dict[str, Any]:
    """Return the figures of an audit in the shape of the contract."""
    return {
        "texts": summary.texts,
        "characters": summary.characters,
        "texts_to_look_at": summary.texts_to_look_at,
        "unread": summary.unread,
        "severity": _numbers(summary.findings),
        "category": _table(summary.categories),
        "rule": _table(summary.rules),
        "account": _table(summary.accounts),
    }


def _table(rows: Iterable[Row]) -> dict[str, dict[str, int]]:
    return {row.name: _numbers(row) for row in rows}


def _numbers(row: Row) -> dict[str, int]:
    return {"error": row.errors, "warning": row.warnings, "info": row.infos}
