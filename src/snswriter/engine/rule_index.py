"""All rules of a checker, filed so that an edit costs only what the edited line costs."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from snswriter.engine.document import Document, Line
from snswriter.engine.finding import Finding
from snswriter.engine.judge import has_needed, is_active, may_count
from snswriter.engine.judging import judged
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import ByLine, Context, Hit, Sight
from snswriter.engine.repeats import without_repeats
from snswriter.engine.rule_file import Extent, Where
from snswriter.engine.rule_set import Rule

_MOST_KEYS = 100

_Hits = tuple[tuple[Rule, Hit], ...]


class _Key:
    """All of a context on which findings depend. Each is made once, so that a key is its own."""

    __slots__ = ()


def _values(context: Context) -> Hashable:
    return context.on, context.mode, context.guidelines, context.platforms


class _Verdict(NamedTuple):
    """What one line says by itself.

    Attributes:
        settled: Findings that depend on nothing else.
        undecided: Hits that count only if the rest of the text says so.
        asked: The probes whose presence anywhere in the text decides about them.
    """

    settled: tuple[Finding, ...]
    undecided: _Hits
    asked: tuple[int, ...]


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
        self._keys: dict[Hashable, _Key] = {}
        self._asked = {rule.spec.id: _asked(rule) for rule in self.rules}
        self._vague = frozenset(
            rule.spec.id for rule in self.rules if rule.spec.extent is not Extent.WORDS
        )
        self._undecided = frozenset(
            rule.spec.id for rule in self.rules if not self._sees_one_line(rule)
        )

    def findings(self, document: Document, context: Context) -> tuple[Finding, ...]:
        """Return all findings in a document, sorted by place, without repeats."""
        key = self._key(context)
        wide = self._wide_hits(document, context)
        found: list[Finding] = []
        for number in range(len(document.lines)):
            hits = tuple(wide[number]) if number in wide else ()
            found += self._in_place(number, hits, document, context, key)
        return tuple(found)

    def _key(self, context: Context) -> _Key:
        if len(self._keys) >= _MOST_KEYS:
            self._keys = {}
        return self._keys.setdefault(_values(context), _Key())

    def _wide_hits(
        self, document: Document, context: Context
    ) -> dict[int, list[tuple[Rule, Hit]]]:
        found: dict[int, list[tuple[Rule, Hit]]] = defaultdict(list)
        for rule in self._wide:
            if rule.recognizer is None or not is_active(rule, context):
                continue
            if has_needed(rule, document):
                for hit in rule.recognizer(document, context, rule.spec.options):
                    found[hit.line].append((rule, hit))
        return found

    def _in_place(
        self, number: int, wide: _Hits, document: Document, context: Context, key: _Key
    ) -> tuple[Finding, ...]:
        """Return the findings of one line; those of the last check where nothing has changed."""
        line = document.lines[number]
        passage = line.passage
        verdict = passage.remember(key, lambda: self._alone(passage, context))
        if not wide and not verdict.undecided:
            return _settled(verdict, line, key)
        asked = (*verdict.asked, *(one for rule, _ in wide for one in self._asked[rule.spec.id]))

        def decide() -> tuple[int, tuple[Finding, ...]]:
            settled = _settled(verdict, line, key)
            local = ((rule, replace(hit, line=number)) for rule, hit in verdict.undecided)
            decided = [
                finding
                for rule, hit in (*wide, *local)
                for finding in judged(rule, hit, document, context)
            ]
            if not decided:
                return line.offset, settled
            return line.offset, without_repeats((*settled, *decided), self._vague)

        given = (tuple(map(document.has, asked)), wide)
        offset, found = passage.remember_latest(key, given, decide)
        return _moved(found, line.offset - offset)

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
        asked = dict.fromkeys(
            probe for rule, _ in undecided for probe in self._asked[rule.spec.id]
        )
        return _Verdict(without_repeats(settled, self._vague), tuple(undecided), tuple(asked))

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

    def _sees_one_line(self, rule: Rule) -> bool:
        is_wide = rule.recognizer is not None and not isinstance(rule.recognizer, ByLine)
        return not is_wide and not self._asked[rule.spec.id]


def _asked(rule: Rule) -> tuple[int, ...]:
    """Return the probes that the rule wants to know of anywhere in the text."""
    conditions = (*rule.unless, *rule.needs)
    return tuple(one.probe for one in conditions if one.condition.where is Where.TEXT)


def _settled(verdict: _Verdict, line: Line, key: _Key) -> tuple[Finding, ...]:
    """Return what is settled in its place in the text; moved once for as long as it is there."""
    if not verdict.settled or not line.offset:
        return verdict.settled
    return line.passage.remember_latest(
        (_settled, key), line.offset, lambda: _moved(verdict.settled, line.offset)
    )


def _moved(findings: tuple[Finding, ...], offset: int) -> tuple[Finding, ...]:
    if not offset or not findings:
        return findings
    return tuple([finding.shifted(offset) for finding in findings])
