"""What an emergency post must have, and what still matters when seconds count."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

import msgspec

from snswriter.drafts.blanks import without_blanks
from snswriter.drafts.compose import Post
from snswriter.drafts.listed import shipped_entries
from snswriter.engine import Finding, Severity

_STILL_SHOWN = frozenset({"disaster-terms", "facts"})
"""Categories whose warnings an emergency cannot do without: outdated names, wrong days."""


class Need(Enum):
    """What people must learn from an emergency post."""

    PLACE = "place"
    TIME = "time"
    ACTION = "action"
    SOURCE = "source"


class _NeedSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: Need
    patterns: tuple[str, ...]
    in_footer: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One need of an emergency post.

    Attributes:
        need: What people must learn.
        words: Where the text says it first; "" when it does not.
    """

    need: Need
    words: str


def facts_of(post: Post) -> tuple[Fact, ...]:
    """Return for each need what the post says, in the order place, time, action, source.

    Blanks say nothing, whatever example stands in them.
    """
    body = without_blanks(post.body)
    return tuple(
        Fact(spec.id, _first(pattern, f"{body}\n{post.footer}" if spec.in_footer else body))
        for spec, pattern in _needs()
    )


def missing_in(post: Post) -> tuple[Need, ...]:
    """Return what an emergency post leaves out; nothing is asked of an empty one."""
    if post.is_blank:
        return ()
    return tuple(each.need for each in facts_of(post) if not each.words)


def fatal(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that still matter in an emergency."""
    return tuple(
        each
        for each in findings
        if each.severity is Severity.ERROR
        or (each.severity is Severity.WARNING and each.category in _STILL_SHOWN)
    )


@cache
def _needs() -> "tuple[tuple[_NeedSpec, re.Pattern[str]], ...]":
    specs = shipped_entries("emergency.toml", "need", _NeedSpec)
    return tuple((each, re.compile("|".join(each.patterns), re.MULTILINE)) for each in specs)


def _first(pattern: "re.Pattern[str]", text: str) -> str:
    found = pattern.search(text)
    return found[0].strip() if found else ""
