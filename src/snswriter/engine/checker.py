"""The checker: text in, findings out."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from snswriter.engine.document import Document, Reader
from snswriter.engine.finding import Finding, Mode, Severity
from snswriter.engine.judge import severity_of
from snswriter.engine.loader import shipped_rules
from snswriter.engine.office import NO_OFFICE, OfficeWords
from snswriter.engine.recognizer import Context, Hit
from snswriter.engine.recognizers import RECOGNIZERS
from snswriter.engine.rule_file import Problem, RuleFile
from snswriter.engine.rule_index import RuleIndex, hits_of
from snswriter.engine.rule_set import Rule, compile_rules
from snswriter.text.fold import Folder
from snswriter.text.tokens import Tokenizer

_PLACE = re.compile(r"\{(\w+)\}")


class Checker:
    """Check texts against a set of rules.

    A checker accepts any `str`, never raises on text, never changes it, gives the same answer
    to the same question, may be pickled and may be used from several threads.
    """

    def __init__(self, files: Iterable[RuleFile], office: OfficeWords = NO_OFFICE) -> None:
        """Compile the rules of `files`; see `problems` for those that could not be used."""
        self._files = tuple(files)
        self._office = office
        self._compile()

    def _compile(self) -> None:
        folder = Folder()
        rule_set = compile_rules(self._files, RECOGNIZERS, folder)
        self._index = RuleIndex(rule_set.rules)
        self._problems = rule_set.problems
        self._switched_off = rule_set.switched_off
        self._reader = Reader(rule_set.scanner, folder, Tokenizer())

    def __getstate__(self) -> dict[str, object]:
        return {"_files": self._files, "_office": self._office}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)
        self._compile()

    @classmethod
    def default(cls) -> "Checker":
        """Return a checker with the rules that ship with the program."""
        return cls(shipped_rules())

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what was wrong in the rule files; the rules concerned are not in use."""
        return self._problems

    @property
    def switched_off(self) -> tuple[Rule, ...]:
        """Return the rules that a later layer switched off, each with who said why."""
        return self._switched_off

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules in use, in the order of their files."""
        return self._index.rules

    def check(
        self,
        text: str,
        mode: Mode | str = Mode.POST,
        on: date | None = None,
        guidelines: tuple[str, ...] = (),
        platforms: tuple[str, ...] = (),
    ) -> tuple[Finding, ...]:
        """Return the findings in `text`, in the order of their places.

        Args:
            text: Any string; findings point into exactly this string, in code points.
            mode: "post", "reply" or "private" (a check-only private text).
            on: Planned day of posting; today when left out. Dates without a year, weekdays and
                dated rules depend on it.
            guidelines: Ids of the guidelines that bind the account; they may raise severities.
            platforms: Ids of the platforms the text goes to; empty means any.

        Raises:
            ValueError: `mode` is none of the three. Nothing else is raised, whatever the text.
        """
        context = Context(on or date.today(), Mode(mode), guidelines, platforms, self._office)
        document = self._reader.read(text)
        found = [
            finding
            for rule, hit in self._index.hits(document, context)
            for finding in _judged(rule, hit, document, context)
        ]
        return without_repeats(found)


def findings_of(rule: Rule, document: Document, context: Context) -> Iterator[Finding]:
    """Yield every finding of one rule in a document."""
    for hit in hits_of(rule, document, context):
        yield from _judged(rule, hit, document, context)


def _judged(rule: Rule, hit: Hit, document: Document, context: Context) -> Iterator[Finding]:
    severity = severity_of(rule, hit, document, context)
    if severity is not None:
        yield _finding(rule, hit, severity, document)


def _finding(rule: Rule, hit: Hit, severity: Severity, document: Document) -> Finding:
    spec = rule.spec
    passage = document.lines[hit.line].passage
    span = document.source_span(hit.line, passage.widened(hit.span, spec.extent))
    matched = passage.text[hit.span.start : hit.span.end]
    values = {"text": span.of(document.text), **hit.values}
    replaced = spec.replace.get(matched)
    suggestions = (*hit.suggestions, *((replaced,) if replaced else ()), *spec.suggest)
    return Finding(
        rule=spec.id,
        category=spec.category,
        severity=severity,
        span=span,
        text=span.of(document.text),
        title=spec.title,
        message=_filled(spec.message, values),
        advice=_filled(spec.advice, values),
        suggestions=tuple(dict.fromkeys(suggestions)),
        clauses=spec.clauses,
    )


def _filled(template: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda found: values.get(found[1], found[0]), template)


def without_repeats(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings sorted by place; of overlapping ones in one category only the gravest."""
    kept: dict[str, list[Finding]] = defaultdict(list)
    by_weight = sorted(
        findings, key=lambda f: (-f.severity.rank, f.span.start, -f.span.end, f.rule)
    )
    for finding in by_weight:
        _keep(finding, kept[finding.category])
    everything = (finding for sorted_kept in kept.values() for finding in sorted_kept)
    return tuple(sorted(everything, key=lambda f: (f.span, -f.severity.rank, f.category, f.rule)))


def _keep(finding: Finding, kept: list[Finding]) -> None:
    place = bisect_left(kept, finding.span.start, key=lambda other: other.span.start)
    neighbours = kept[max(place - 1, 0) : place + 1]
    if not any(other.span.overlaps(finding.span) for other in neighbours):
        kept.insert(place, finding)
