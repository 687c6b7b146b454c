"""Compile written rules into one set that scans passages in a single pass."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

import msgspec
import re2

from snswriter.engine.linear_pattern import LinearPattern, PatternError
from snswriter.engine.probe import Probe, Role
from snswriter.engine.recognizer import ByLine, Recognizer
from snswriter.engine.rule_file import (
    SHIPPED,
    Basis,
    Boundary,
    Change,
    Condition,
    Problem,
    RuleFile,
    RuleSpec,
    Words,
)
from snswriter.engine.scanner import Scanner
from snswriter.engine.sequence import SequenceError, compile_sequence
from snswriter.text.fold import Folder

_NAME_IN_PATTERN = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_MAX_NESTING = 8


@dataclass(frozen=True, slots=True)
class CompiledCondition:
    """A condition and the number of the probe that looks for its words."""

    condition: Condition
    probe: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready for use: what was written, its probe, its conditions, its recognizer.

    Attributes:
        spec: The rule as written; its severity after all changes.
        changes: What later layers changed about it, in order.
    """

    spec: RuleSpec
    probe: int
    unless: tuple[CompiledCondition, ...]
    needs: tuple[CompiledCondition, ...]
    recognizer: Recognizer | None
    changes: tuple[Change, ...] = ()

    @property
    def is_off(self) -> bool:
        """Tell whether the last layer that spoke of it switched it off."""
        return bool(self.changes) and self.changes[-1].off


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All usable rules, the scanner for their probes, and the problems of the others.

    Attributes:
        rules: Rules that are on.
        switched_off: Rules that a later layer switched off, with its reason in `changes`.
    """

    rules: tuple[Rule, ...]
    switched_off: tuple[Rule, ...]
    scanner: Scanner
    problems: tuple[Problem, ...]


class Trust(Enum):
    """Which patterns are compiled at once, so that a faulty one is found now."""

    SHIPPED_IS_PROVED = "shipped is proved"
    """Shipped rules were proved when the program was built; theirs wait until needed."""
    PROVE_ALL = "prove all"


class RuleError(ValueError):
    """A rule cannot be compiled; the message says what to mend."""


def compile_rules(
    files: Iterable[RuleFile],
    recognizers: Mapping[str, Recognizer],
    folder: Folder,
    trust: Trust = Trust.SHIPPED_IS_PROVED,
) -> RuleSet:
    """Compile the rules of all files together.

    Word lists and fragments of every file are known to all; the first of a name stays, and the
    others are reported. A rule that cannot be compiled, or whose id another rule already has, is
    left out and reported.
    """
    known = tuple(files)
    problems = [problem for file in known for problem in file.problems]
    problems += _taken_names(known)
    bases = _bases(known)
    compiler = _Compiler(_Names.collect(known, folder), recognizers, folder, trust)
    rules: dict[str, Rule] = {}
    for spec in (spec for file in known for spec in file.rules):
        try:
            if spec.id in rules:
                raise RuleError("同じ id の規則がすでにあります。id を変えてください。")
            rules[spec.id] = compiler.rule(_rested(spec, bases.get(spec.id, ())))
        except (RuleError, SequenceError, PatternError) as error:
            problems.append(Problem(spec.file, spec.id, f"{error}この規則は外して続けます。"))
    problems += [
        _adrift(each) for named in bases.values() for each in named if each.rule not in rules
    ]
    changed = tuple(_with_changes(rules, known, problems))
    return RuleSet(
        rules=tuple(rule for rule in changed if not rule.is_off),
        switched_off=tuple(rule for rule in changed if rule.is_off),
        scanner=Scanner(compiler.probes, folder.kana),
        problems=tuple(problems),
    )


def _taken_names(files: Iterable[RuleFile]) -> Iterator[Problem]:
    """Yield each word list or fragment whose name an earlier file has given to another."""
    owners: dict[str, RuleFile] = {}
    for file in files:
        for name in [name for name, _ in (*file.words, *file.fragments)]:
            owner = owners.setdefault(name, file)
            if owner is not file:
                yield Problem(
                    file.name,
                    "",
                    f"「{name}」という語のリストか断片は、{owner.name}にもうあります。"
                    "前のものがそのまま使われます。別の名前にしてください。",
                )


def _bases(files: Iterable[RuleFile]) -> Mapping[str, list[Basis]]:
    bases: dict[str, list[Basis]] = defaultdict(list)
    for basis in (basis for file in files for basis in file.bases):
        bases[basis.rule].append(basis)
    return bases


def _rested(spec: RuleSpec, bases: Iterable[Basis]) -> RuleSpec:
    """Return the rule with the clauses and severities that guidelines give it."""
    clauses, severities = list(spec.clauses), dict(spec.severity_by)
    for basis in bases:
        clauses.append(basis.clause)
        if basis.severity is not None:
            severities[basis.guideline] = basis.severity
    unique = tuple(dict.fromkeys(clauses))
    return msgspec.structs.replace(spec, clauses=unique, severity_by=severities)


def _adrift(basis: Basis) -> Problem:
    said = f"条項「{basis.clause}」が挙げている規則がありません。id を確かめてください。"
    return Problem(basis.file, basis.rule, said)


def _with_changes(
    rules: Mapping[str, Rule], files: Iterable[RuleFile], problems: list[Problem]
) -> Iterator[Rule]:
    changes: dict[str, list[Change]] = defaultdict(list)
    for change in (change for file in files for change in file.changes):
        fault = _fault_of(change, rules)
        if fault:
            problems.append(Problem(change.file, change.rule, fault))
        else:
            changes[change.rule].append(change)
    for rule_id, rule in rules.items():
        yield _changed(rule, tuple(changes[rule_id]))


def _fault_of(change: Change, rules: Mapping[str, Rule]) -> str:
    if change.rule not in rules:
        return "この id の規則はありません。「snswriter rules list」で id を確かめてください。"
    if not change.reason.strip():
        return "変更の理由(reason)を書いてください。理由のない変更は使いません。"
    if not change.off and change.severity is None:
        return "off = true か severity のどちらかを書いてください。"
    return ""


def _changed(rule: Rule, changes: tuple[Change, ...]) -> Rule:
    graded = [change.severity for change in changes if change.severity is not None]
    if not graded:
        return replace(rule, changes=changes)
    spec = msgspec.structs.replace(rule.spec, severity=graded[-1], severity_in={}, severity_by={})
    return replace(rule, spec=spec, changes=changes)


@dataclass(frozen=True, slots=True)
class _Names:
    words: Mapping[str, tuple[str, ...]]
    fragments: Mapping[str, str]

    @classmethod
    def collect(cls, files: Iterable[RuleFile], folder: Folder) -> "_Names":
        known = tuple(files)
        words: dict[str, tuple[str, ...]] = {}
        fragments: dict[str, str] = {}
        for file in known:
            for name, listed in file.words:
                words.setdefault(name, tuple(folder.fold(word).text for word in listed))
            for name, text in file.fragments:
                fragments.setdefault(name, text)
        return cls(words, fragments)

    def expand(self, pattern: str, depth: int = 0) -> str:
        if depth > _MAX_NESTING:
            raise RuleError("断片({名前})が互いを呼び合っています。")
        return _NAME_IN_PATTERN.sub(lambda found: self._one(found[1], depth), pattern)

    def _one(self, name: str, depth: int) -> str:
        if name in self.words:
            longest_first = sorted(self.words[name], key=len, reverse=True)
            return f"(?:{'|'.join(map(re2.escape, longest_first))})"
        if name in self.fragments:
            return f"(?:{self.expand(self.fragments[name], depth + 1)})"
        raise RuleError(f"「{{{name}}}」という語のリストや断片がありません。")


class _Compiler:
    def __init__(
        self,
        names: _Names,
        recognizers: Mapping[str, Recognizer],
        folder: Folder,
        trust: "Trust",
    ) -> None:
        self.probes: list[Probe] = []
        self._trust = trust
        self._names = names
        self._recognizers = recognizers
        self._folder = folder

    def rule(self, spec: RuleSpec) -> Rule:
        first = len(self.probes)
        try:
            return self._rule(spec)
        except ValueError:
            del self.probes[first:]
            raise

    def _rule(self, spec: RuleSpec) -> Rule:
        first = len(self.probes)
        rule = Rule(
            spec,
            self._probe(spec.match, Role.MATCH),
            tuple(self._condition(condition) for condition in spec.unless),
            tuple(self._condition(condition) for condition in spec.needs),
            self._recognizer(spec.match.recognizer),
        )
        if self._trust is Trust.PROVE_ALL or spec.layer != SHIPPED:
            for probe in self.probes[first:]:
                probe.prove()
        return rule

    def _recognizer(self, name: str) -> Recognizer | None:
        if name and name not in self._recognizers:
            raise RuleError(f"「{name}」という認識器はありません。")
        recognizer = self._recognizers.get(name)
        if isinstance(recognizer, ByLine):
            try:
                recognizer.prepare()
            except (OSError, ValueError) as error:
                raise RuleError(
                    f"「{name}」に要るファイルを読めません（{error}）。プログラムを入れ直してください。"
                ) from error
        return recognizer

    def _condition(self, condition: Condition) -> CompiledCondition:
        return CompiledCondition(condition, self._probe(condition.words(), Role.CONDITION))

    def _probe(self, words: Words, role: Role) -> int:
        probe = Probe(
            number=len(self.probes),
            phrases=tuple(self._phrases(words.phrases)),
            lemmas=words.lemmas,
            sequences=tuple(
                compile_sequence(source, self._names.words, self._fold)
                for source in words.sequences
            ),
            patterns=tuple(self._pattern(self._folder.pattern(p)) for p in words.patterns),
            raw_patterns=tuple(self._pattern(p) for p in words.raw_patterns),
            boundary=words.boundary or Boundary.TOKEN,
            pattern_boundary=words.boundary or Boundary.NONE,
            role=role,
        )
        self.probes.append(probe)
        return probe.number

    def _fold(self, text: str) -> str:
        return self._folder.fold(text).text

    def _phrases(self, phrases: tuple[str, ...]) -> Iterable[str]:
        for phrase in phrases:
            listed = phrase.removeprefix("@")
            if phrase.startswith("@") and listed in self._names.words:
                yield from map(self._folder.kana, self._names.words[listed])
            elif not phrase.strip():
                raise RuleError("空の語句があります。")
            else:
                yield self._folder.kana(self._fold(phrase))

    def _pattern(self, pattern: str) -> LinearPattern:
        marked = pattern.replace("《", "(?P<hit>").replace("》", ")")
        return LinearPattern(self._names.expand(marked))
