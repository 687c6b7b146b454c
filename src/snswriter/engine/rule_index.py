"""Which rules have hits in a document, without asking every rule."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from snswriter.engine.document import Document, Line
from snswriter.engine.judge import is_active
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import ByLine, Context, Hit, Sight
from snswriter.engine.rule_set import Rule

_LineHits = tuple[tuple[Rule, Hit], ...]


class RuleIndex:
    """All rules of a checker, filed by what makes them speak up."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._by_probe = {rule.probe: rule for rule in self.rules}
        recognizing = [rule for rule in self.rules if rule.recognizer is not None]
        self._by_line: dict[Sight, list[Rule]] = defaultdict(list)
        for rule in recognizing:
            if isinstance(rule.recognizer, ByLine):
                self._by_line[rule.recognizer.sees].append(rule)
        self._by_document = tuple(r for r in recognizing if not isinstance(r.recognizer, ByLine))

    def hits(self, document: Document, context: Context) -> Iterator[tuple[Rule, Hit]]:
        """Yield (rule, hit) for every hit of a rule that holds for the mode and the day."""
        for probe in sorted(self._by_probe.keys() & document.lines_with.keys()):
            rule = self._by_probe[probe]
            if is_active(rule, context):
                yield from ((rule, hit) for hit in word_hits(rule, document))
        yield from self._line_hits(document, context)
        for rule in self._by_document:
            if is_active(rule, context):
                yield from ((rule, hit) for hit in recognized(rule, document, context))

    def _line_hits(self, document: Document, context: Context) -> Iterator[tuple[Rule, Hit]]:
        for number, line in enumerate(document.lines):
            for rule, hit in self._hits_in(line.passage, context):
                if is_active(rule, context):
                    yield rule, replace(hit, line=number)

    def _hits_in(self, passage: Passage, context: Context) -> _LineHits:
        """Return the hits of by-line rules in one line; remembered with the line.

        A passage belongs to one checker, and so to one office; only the day can differ.
        """
        key = (RuleIndex, context.on)
        return passage.remember(key, lambda: self._recognize_line(passage, context))

    def _recognize_line(self, passage: Passage, context: Context) -> _LineHits:
        alone = Document(passage.raw, (Line(0, passage),))
        return tuple(
            (rule, hit)
            for sees, rules in self._by_line.items()
            if passage.extract(sees)
            for rule in rules
            for hit in recognized(rule, alone, context)
        )


def hits_of(rule: Rule, document: Document, context: Context) -> Iterator[Hit]:
    """Yield every hit of one rule in a document."""
    yield from word_hits(rule, document)
    yield from recognized(rule, document, context)


def word_hits(rule: Rule, document: Document) -> Iterator[Hit]:
    """Yield the hits of a rule's words."""
    for number in document.lines_with.get(rule.probe, ()):
        for span in document.lines[number].passage.hits.spans(rule.probe):
            yield Hit(number, span)


def recognized(rule: Rule, document: Document, context: Context) -> Iterator[Hit]:
    """Yield the hits of a rule's recognizer."""
    if rule.recognizer is not None:
        yield from rule.recognizer(document, context, rule.spec.options)
