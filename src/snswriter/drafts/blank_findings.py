"""One finding for all blanks of a text, in the place of what rules say about them."""

from snswriter.drafts.blanks import Blank, blanks_in
from snswriter.engine import Finding, Severity

RULE = "placeholder.blank"
_NAMED = 3
_CLAUSES = ("chiyoda-5-1", "ward-9p-5", "chiyoda-5-3-a", "tochigi-6-2-2")


def with_blanks(findings: tuple[Finding, ...], text: str) -> tuple[Finding, ...]:
    """Return the findings of `text`, with one that tells of its blanks where it has any.

    What touches a blank is left out: nobody has written that text yet.
    """
    blanks = blanks_in(text)
    if not blanks:
        return findings
    kept = [
        each for each in findings if not any(each.span.overlaps(blank.span) for blank in blanks)
    ]
    return tuple(sorted([*kept, _finding(blanks, text)], key=lambda each: each.span))


def blanks_named(blanks: tuple[Blank, ...]) -> str:
    """Return the names of the first blanks, e.g. "開催日、会場、電話など5か所"."""
    names = tuple(dict.fromkeys(each.name for each in blanks))
    shown = "、".join(names[:_NAMED])
    return f"{shown}など{len(blanks)}か所" if len(names) > _NAMED else shown


def _finding(blanks: tuple[Blank, ...], text: str) -> Finding:
    first = blanks[0]
    return Finding(
        rule=RULE,
        category="placeholder",
        severity=Severity.ERROR,
        span=first.span,
        text=first.span.of(text),
        title="ひな形の空欄",
        message=f"まだ埋めていない空欄があります（{blanks_named(blanks)}）。",
        advice="Tabキーで空欄から空欄へ移れます。すべて埋めるとコピーできます。",
        clauses=_CLAUSES,
    )
