"""An audit as SARIF 2.1.0, the form in which code hosts and editors take findings."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from snswriter import __version__
from snswriter.engine import Finding, Severity
from snswriter.exporters.audit_item import Audited, AuditItem, Origin, Unread
from snswriter.exporters.finding_json import summary_as_json
from snswriter.exporters.rule_cards import RuleCard
from snswriter.exporters.tally import Tally
from snswriter.text.span import Span

MOST_NOTIFICATIONS = 1000

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def audit_as_sarif(items: Iterable[AuditItem], cards: Mapping[str, RuleCard]) -> Iterator[str]:
    """Yield the pieces of one SARIF log; results first, then the rules that they name.

    Columns are code points. A text that is a file of its own has exact regions; an entry of a
    table or of JSON Lines is located by its line, and its offsets are in `properties`. Of
    unread entries the first thousand become notifications.
    """
    tally = Tally()
    numbers: dict[str, int] = {}
    notifications: list[dict[str, Any]] = []
    comma = ""
    yield f'{{"$schema": "{_SCHEMA}",\n"version": "2.1.0",\n"runs": [{{"results": ['
    for item in items:
        tally.add(item)
        if isinstance(item, Unread):
            notifications += [_notification(item)][: MOST_NOTIFICATIONS - len(notifications)]
            continue
        for finding in item.findings:
            number = numbers.setdefault(finding.rule, len(numbers))
            yield f"{comma}\n{_dumped(_result(item, finding, number))}"
            comma = ","
    run = {
        "columnKind": "unicodeCodePoints",
        "language": "ja",
        "tool": {"driver": _driver([cards[rule] for rule in numbers])},
        "invocations": [
            {"executionSuccessful": True, "toolExecutionNotifications": notifications}
        ],
        "properties": {"summary": summary_as_json(tally.summary())},
    }
    yield f"\n],\n{_dumped(run).removeprefix('{')}]}}\n"


def _driver(cards: Iterable[RuleCard]) -> dict[str, Any]:
    return {
        "name": "snswriter",
        "semanticVersion": __version__,
        "language": "ja",
        "rules": [_rule(card) for card in cards],
    }


def _rule(card: RuleCard) -> dict[str, Any]:
    clauses = [f"{clause.citation}: {clause.gist}" for clause in card.clauses]
    plain = "\n".join([card.advice, *(f"根拠 {clause}" for clause in clauses)])
    marked = "\n".join([card.advice, "", *(f"- 根拠 {clause}" for clause in clauses)])
    return {
        "id": card.id,
        "shortDescription": {"text": card.title},
        "fullDescription": {"text": card.message},
        "help": {"text": plain.strip() or card.message, "markdown": marked.strip()},
        "defaultConfiguration": {"level": _LEVELS[card.severity]},
        "properties": {
            "category": card.category,
            "clauses": [clause.id for clause in card.clauses],
            "tags": [card.category],
        },
    }


def _result(item: Audited, finding: Finding, rule_number: int) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_number,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}{finding.advice}"},
        "locations": [_location(item, finding)],
        "partialFingerprints": {"snswriterFinding/v1": _fingerprint(item, finding)},
        "properties": {
            "id": item.id,
            "account": item.account,
            "start": finding.span.start,
            "end": finding.span.end,
            "suggestions": list(finding.suggestions),
        },
    }


def _location(item: Audited, finding: Finding) -> dict[str, Any]:
    region = (
        {"startLine": item.origin.line} if item.origin.line else _region(item.text, finding.span)
    )
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": artifact_uri(item.origin.file)},
            "region": {**region, "snippet": {"text": finding.text}},
        }
    }


def _region(text: str, span: Span) -> dict[str, int]:
    return {
        "startLine": text.count("\n", 0, span.start) + 1,
        "startColumn": _column(text, span.start),
        "endLine": text.count("\n", 0, span.end) + 1,
        "endColumn": _column(text, span.end),
    }


def _column(text: str, offset: int) -> int:
    return offset - text.rfind("\n", 0, offset)


def artifact_uri(file: str) -> str:
    """Return the URI of a file: "file:" for an absolute path, else relative as given."""
    path = Path(file)
    if path.is_absolute():
        return path.as_uri()
    return quote(path.as_posix().encode("utf-8", "replace"))


def _notification(item: Unread) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": item.reason},
        "locations": [{"physicalLocation": _place(item.origin)}],
    }


def _place(origin: Origin) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": artifact_uri(origin.file)}}
    return {**place, "region": {"startLine": origin.line}} if origin.line else place


def _fingerprint(item: Audited, finding: Finding) -> str:
    """Return what stays when entries are added to the archive: rule, words, text."""
    parts = (finding.rule, str(finding.span.start), item.text)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _dumped(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
