"""The written form of rules: what a TOML rule file may say. Data only, no code."""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from snswriter.engine.finding import Severity

SHIPPED = "shipped"

_Entry = TypeVar("_Entry", "RuleSpec", "Change")


class Boundary(Enum):
    """On which sides a match must sit on the border of a token."""

    TOKEN = "token"
    START = "start"
    END = "end"
    NONE = "none"


class Where(Enum):
    """Where the words of a condition must stand, seen from the match."""

    OVERLAP = "overlap"
    BEFORE = "before"
    AFTER = "after"
    NEAR = "near"
    SENTENCE = "sentence"
    LINE = "line"
    TEXT = "text"


class Extent(Enum):
    """How much of the text around the matched words a finding marks."""

    WORDS = "words"
    CLAUSE = "clause"
    SENTENCE = "sentence"


class Part(Enum):
    """Parts of a post; a rule names those in which it looks."""

    BODY = "body"
    QUOTE = "quote"
    HASHTAG = "hashtag"
    URL = "url"


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to look for; several kinds may be given together, any of them matches."""

    phrases: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    sequences: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    raw_patterns: tuple[str, ...] = ()
    recognizer: str = ""
    boundary: Boundary | None = None


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that silence (`unless`) or are needed by (`needs`) a rule.

    `within` counts code points for before, after and near; 0 means anywhere in the sentence.
    """

    where: Where = Where.OVERLAP
    within: int = 0
    phrases: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    sequences: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    boundary: Boundary | None = None
    lower_to: Severity | None = None
    example: str = ""
    note: str = ""

    def words(self) -> Words:
        """Return what the condition looks for."""
        return Words(
            self.phrases, self.lemmas, self.sequences, self.patterns, boundary=self.boundary
        )


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An example text; 《》 mark exactly the span that the rule must find.

    The other fields say what is known besides the text: day, mode, words of the office.
    """

    text: str
    on: date | None = None
    mode: str = ""
    contacts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    retired_domains: tuple[str, ...] = ()


class RuleSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule as its author wrote it; rules/README.md explains every field."""

    id: str
    title: str
    severity: Severity
    message: str
    match: Words
    advice: str = ""
    clauses: tuple[str, ...] = ()
    suggest: tuple[str, ...] = ()
    replace: dict[str, str] = {}
    extent: Extent = Extent.WORDS
    modes: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    parts: tuple[Part, ...] = (Part.BODY, Part.QUOTE, Part.HASHTAG)
    severity_in: dict[str, Severity] = {}
    severity_by: dict[str, Severity] = {}
    options: dict[str, int | float | str | list[str]] = {}
    unless: tuple[Condition, ...] = ()
    needs: tuple[Condition, ...] = ()
    effective_from: date | None = None
    until: date | None = None
    verified_on: date | None = None
    source: str = ""
    bad: tuple[str | Example, ...] = ()
    good: tuple[str | Example, ...] = ()
    category: str = ""
    layer: str = ""
    file: str = ""


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a later layer changes about a rule of an earlier one; always with a reason."""

    rule: str
    reason: str
    severity: Severity | None = None
    off: bool = False
    by: str = ""
    on: date | None = None
    layer: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Basis:
    """That a clause of a guideline rests on a rule; said by the guideline, not by the rule.

    Attributes:
        rule: Id of the rule.
        clause: Id of the clause; the rule's findings cite it from now on.
        guideline: Id of the guideline that the clause belongs to.
        severity: What the finding is for accounts that follow this guideline; None leaves it.
        file: Where it was said.
    """

    rule: str
    clause: str
    guideline: str
    severity: Severity | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in a rule file: which file, which rule, what was expected and what was found."""

    file: str
    rule: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}: 規則「{self.rule}」" if self.rule else self.file
        return f"{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class RuleText:
    """The text of one rule file, the name under which problems are reported, and its layer."""

    name: str
    text: str
    layer: str = SHIPPED


@dataclass(frozen=True, slots=True)
class RuleFile:
    """The rules, changes, bases, words and fragments of one file, and what was wrong in it."""

    rules: tuple[RuleSpec, ...] = ()
    changes: tuple[Change, ...] = ()
    bases: tuple[Basis, ...] = ()
    words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fragments: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    name: str = ""


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    category: str = ""
    words: dict[str, tuple[str, ...]] = {}
    fragments: dict[str, str] = {}
    rule: list[Any] = []
    change: list[Any] = []


def read_rule_file(source: RuleText) -> RuleFile:
    """Return what a rule file says; broken rules are left out and reported as problems."""
    try:
        head = msgspec.convert(tomllib.loads(source.text), _Head)
    except tomllib.TOMLDecodeError as error:
        return _unreadable(source, f"TOML として読めません({error})。その行を直してください。")
    except msgspec.ValidationError as error:
        return _unreadable(source, f"書き方が規則ファイルの形と合いません({error})。")
    problems: list[Problem] = []
    rules = _entries(head.rule, RuleSpec, "id", source, problems)
    changes = _entries(head.change, Change, "rule", source, problems)
    return RuleFile(
        rules=tuple(replace(rule, category=rule.category or head.category) for rule in rules),
        changes=tuple(changes),
        words=tuple(head.words.items()),
        fragments=tuple(head.fragments.items()),
        problems=tuple(problems),
        name=source.name,
    )


def _unreadable(source: RuleText, message: str) -> RuleFile:
    return RuleFile(problems=(Problem(source.name, "", message),))


def _entries(
    raws: list[Any], kind: type[_Entry], key: str, source: RuleText, problems: list[Problem]
) -> list[_Entry]:
    entries: list[_Entry] = []
    for number, raw in enumerate(raws, start=1):
        name = str(raw.get(key, number)) if isinstance(raw, dict) else str(number)
        try:
            entry = msgspec.convert(raw, kind)
        except msgspec.ValidationError as error:
            said = f"項目の書き方に誤りがあります({error})。この項目は外して続けます。"
            problems.append(Problem(source.name, name, said))
            continue
        entries.append(replace(entry, file=source.name, layer=source.layer))
    return entries
