"""All rules of a checker, filed so that an edit costs only what the edited line costs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from snswriter.engine.document import Document, Line
from snswriter.engine.finding import Finding
from snswriter.engine.judge import has_needed, is_active
from snswriter.engine.judging import hits_of, judged
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import ByLine, Context, Hit, Sight
from snswriter.engine.repeats import without_repeats
from snswriter.engine.rule_file import Where
from snswriter.engine.rule_set import Rule

_Key = tuple[object, ...]
_ByLine = dict[int, list[Finding]]


class RuleIndex:
    """The rules of one checker, parted into those that see one line and those that see all.

    What the first kind finds in a line depends on nothing else, so it is remembered with the
    line; only the second kind is asked again at every check.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._wide = tuple(rule for rule in self.rules if not _sees_one_line(rule))
        local = [rule for rule in self.rules if _sees_one_line(rule)]
        self._by_probe = {rule.probe: rule for rule in local}
        self._by_sight: dict[Sight, list[Rule]] = defaultdict(list)
        for rule in local:
            if isinstance(rule.recognizer, ByLine):
                self._by_sight[rule.recognizer.sees].append(rule)

    def findings(self, document: Document, context: Context) -> tuple[Finding, ...]:
        """Return all findings in a document, sorted by place, without repeats."""
        key = (context.on, context.mode, context.guidelines, context.platforms)
        wide = self._wide_findings(document, context)
        found: list[Finding] = []
        for number, line in enumerate(document.lines):
            local = self._in_place(line, context, key)
            if number in wide:
                local = without_repeats((*local, *wide[number]))
            found.extend(local)
        return tuple(found)

    def _wide_findings(self, document: Document, context: Context) -> _ByLine:
        found: _ByLine = defaultdict(list)
        for rule in self._wide:
            if is_active(rule, context) and has_needed(rule, document):
                for hit in hits_of(rule, document, context):
                    found[hit.line].extend(judged(rule, hit, document, context))
        return found

    def _in_place(self, line: Line, context: Context, key: _Key) -> tuple[Finding, ...]:
        """Return the findings in one line, at their places in the whole text."""
        passage = line.passage
        if passage.placed.get(key, (-1,))[0] != line.offset:
            alone = passage.remember(
                (RuleIndex, key), lambda: without_repeats(self._alone(passage, context))
            )
            passage.placed[key] = (line.offset, _moved(alone, line.offset))
        findings: tuple[Finding, ...] = passage.placed[key][1]
        return findings

    def _alone(self, passage: Passage, context: Context) -> Iterator[Finding]:
        document = Document(passage.raw, (Line(0, passage),))
        for rule, hit in self._hits_alone(passage, document, context):
            if is_active(rule, context):
                yield from judged(rule, hit, document, context)

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


def _moved(findings: tuple[Finding, ...], offset: int) -> tuple[Finding, ...]:
    if not offset:
        return findings
    return tuple(replace(finding, span=finding.span.shifted(offset)) for finding in findings)
