"""What the commands print: the public JSON contract and its plain-text twin.

docs/json.md describes the shapes for those who call the program from theirs.
"""

import io
import json
import sys
from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from snswriter.engine import Finding
from snswriter.exporters.wording import SEVERITY_WORDS
from snswriter.platforms.platform import Count


class Exit(IntEnum):
    """Exit codes of every command."""

    CLEAN = 0
    LOOK = 1
    UNUSABLE = 2


def use_utf8() -> None:
    """Let standard output and error carry any text, whatever the console's code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def print_json(value: Any) -> None:
    """Print one JSON value on a line of its own, at once.

    A lone surrogate leaves as an escape: "backslashreplace" writes just what JSON wants.
    """
    print(json.dumps(value, ensure_ascii=False), flush=True)


def count_as_json(count: Count) -> dict[str, Any]:
    """Return a count in the shape of the contract; `limit` is null where none is known."""
    return {
        "platform": count.platform,
        "unit": count.unit,
        "length": count.length,
        "limit": count.limit,
        "over": count.over,
    }


def exit_code(findings: Iterable[Finding]) -> Exit:
    """Return 1 when there is a warning or an error, else 0."""
    return Exit.LOOK if any(finding.severity.rank for finding in findings) else Exit.CLEAN


def finding_as_text(finding: Finding, text: str) -> str:
    """Return a finding as two lines for people: place and words, then why and what to do."""
    line = text.count("\n", 0, finding.span.start) + 1
    column = finding.span.start - (text.rfind("\n", 0, finding.span.start) + 1) + 1
    head = (
        f"{line}行{column}字 {SEVERITY_WORDS[finding.severity]} 「{finding.text}」 {finding.title}"
    )
    tail = [f"    {finding.message}{finding.advice}"]
    if finding.suggestions:
        tail.append(f"    言いかえ: {'、'.join(finding.suggestions)}")
    if finding.clauses:
        tail.append(f"    根拠: {'、'.join(finding.clauses)} [{finding.rule}]")
    return "\n".join([head, *tail])


def count_as_text(count: Count) -> str:
    """Return a count as one line for people."""
    limit = "上限不明" if count.limit is None else f"/ {count.limit}"
    excess = f" 超過 {count.excess}" if count.over else ""
    return f"{count.platform:20} {count.unit:14} {count.length} {limit}{excess}"
