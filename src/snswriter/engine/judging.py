"""From hits to findings: judge a hit and put it into words."""

import re
from collections.abc import Iterator, Mapping

from snswriter.engine.document import Document
from snswriter.engine.finding import Finding, Severity
from snswriter.engine.judge import severity_of
from snswriter.engine.recognizer import Context, Hit
from snswriter.engine.rule_set import Rule

_PLACE = re.compile(r"\{(\w+)\}")


def findings_of(rule: Rule, document: Document, context: Context) -> Iterator[Finding]:
    """Yield every finding of one rule in a document."""
    for hit in hits_of(rule, document, context):
        yield from judged(rule, hit, document, context)


def hits_of(rule: Rule, document: Document, context: Context) -> Iterator[Hit]:
    """Yield every hit of one rule in a document."""
    for number, line in enumerate(document.lines):
        if rule.probe in line.passage.hits.numbers:
            for span in line.passage.hits.spans(rule.probe):
                yield Hit(number, span)
    if rule.recognizer is not None:
        yield from rule.recognizer(document, context, rule.spec.options)


def judged(rule: Rule, hit: Hit, document: Document, context: Context) -> Iterator[Finding]:
    """Yield the finding that a hit makes, or nothing when a condition silences it."""
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
