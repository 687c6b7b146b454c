"""All rules of a checker, filed so that an edit costs only what the edited line costs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from snswriter.engine.document import Document, Line
from snswriter.engine.finding import Finding
from snswriter.engine.judge import has_needed, is_active, may_count
from snswriter.engine.judging import judged
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import ByLine, Context, Hit, Sight
from snswriter.engine.repeats import without_repeats
from snswriter.engine.rule_file import Where
from snswriter.engine.rule_set import Rule

_Key = tuple[object, ...]
_ByLine = dict[int, list[Finding]]


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What one line says by itself.

    Attributes:
        settled: Findings that depend on nothing else.
        undecided: Hits that count only if the rest of the text says so.
    """

    settled: tuple[Finding, ...]
    undecided: tuple[tuple[Rule, Hit], ...]


class RuleIndex:
    """The rules of one checker, parted into those that see one line and those that see all.

    What the first kind finds in a line depends on nothing else, so it is remembered with the
    line. Of rules that ask for words anywhere in the text, the hits are remembered; only
    recognizers that look at all lines are asked again at every check.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._by_probe = {rule.probe: rule for rule in self.rules}
        self._by_sight: dict[Sight, list[Rule]] = defaultdict(list)
        self._wide: list[Rule] = []
        for rule in self.rules:
            if isinstance(rule.recognizer, ByLine):
                self._by_sight[rule.recognizer.sees].append(rule)
            elif rule.recognizer is not None:
                self._wide.append(rule)
        self._undecided = frozenset(
            rule.spec.id for rule in self.rules if not _sees_one_line(rule)
        )

    def findings(self, document: Document, context: Context) -> tuple[Finding, ...]:
        """Return all findings in a document, sorted by place, without repeats."""
        key = (context.on, context.mode, context.guidelines, context.platforms)
        verdicts = [self._verdict(line.passage, context, key) for line in document.lines]
        wide = self._wide_findings(document, context)
        for number, verdict in enumerate(verdicts):
            for rule, hit in verdict.undecided:
                placed = replace(hit, line=number)
                wide[number].extend(judged(rule, placed, document, context))
        found: list[Finding] = []
        for number, line in enumerate(document.lines):
            local = _in_place(line, verdicts[number].settled, key)
            if number in wide:
                local = without_repeats((*local, *wide[number]))
            found.extend(local)
        return tuple(found)

    def _wide_findings(self, document: Document, context: Context) -> _ByLine:
        found: _ByLine = defaultdict(list)
        for rule in self._wide:
            if rule.recognizer is None or not is_active(rule, context):
                continue
            if has_needed(rule, document):
                for hit in rule.recognizer(document, context, rule.spec.options):
                    found[hit.line].extend(judged(rule, hit, document, context))
        return found

    def _verdict(self, passage: Passage, context: Context, key: _Key) -> _Verdict:
        return passage.remember((RuleIndex, key), lambda: self._alone(passage, context))

    def _alone(self, passage: Passage, context: Context) -> _Verdict:
        document = Document(passage.raw, (Line(0, passage),))
        settled: list[Finding] = []
        undecided: list[tuple[Rule, Hit]] = []
        for rule, hit in self._hits_alone(passage, document, context):
            if not is_active(rule, context):
                continue
            if rule.spec.id not in self._undecided:
                settled.extend(judged(rule, hit, document, context))
            elif may_count(rule, hit, document):
                undecided.append((rule, hit))
        return _Verdict(without_repeats(settled), tuple(undecided))

    def _hits_alone(
        self, passage: Passage, document: Document, context: Context
    ) -> Iterator[tuple[Rule, Hit]]:
        for probe in self._by_probe.keys() & passage.hits.numbers:
            for span in passage.hits.spans(probe):
                yield self._by_probe[probe], Hit(0, span)
        for sees, rules in self._by_sight.items():
            if passage.extract(sees):
                for rule in rules:
                    if rule.recognizer is not None:
                        hits = rule.recognizer(document, context, rule.spec.options)
                        yield from ((rule, hit) for hit in hits)


def _sees_one_line(rule: Rule) -> bool:
    conditions = (*rule.unless, *rule.needs)
    if any(compiled.condition.where is Where.TEXT for compiled in conditions):
        return False
    return rule.recognizer is None or isinstance(rule.recognizer, ByLine)


def _in_place(line: Line, findings: tuple[Finding, ...], key: _Key) -> tuple[Finding, ...]:
    """Return findings of one line at their places in the whole text."""
    if not findings:
        return ()
    placed = line.passage.placed
    if placed.get(key, (-1,))[0] != line.offset:
        placed[key] = (line.offset, _moved(findings, line.offset))
    there: tuple[Finding, ...] = placed[key][1]
    return there


def _moved(findings: tuple[Finding, ...], offset: int) -> tuple[Finding, ...]:
    if not offset:
        return findings
    return tuple(replace(finding, span=finding.span.shifted(offset)) for finding in findings)
