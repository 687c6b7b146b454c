"""Decide whether a hit counts: part of the post, conditions, severity."""

from collections.abc import Iterable

from snswriter.engine.document import Document
from snswriter.engine.finding import Severity
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit
from snswriter.engine.rule_file import Where
from snswriter.engine.rule_set import CompiledCondition, Rule
from snswriter.text.span import Span


def is_active(rule: Rule, context: Context) -> bool:
    """Tell whether the rule holds for this mode, these platforms and this day."""
    spec = rule.spec
    if spec.modes and context.mode.value not in spec.modes:
        return False
    if spec.platforms and context.platforms and not set(spec.platforms) & set(context.platforms):
        return False
    if spec.effective_from and context.on < spec.effective_from:
        return False
    return not (spec.until and context.on > spec.until)


def has_needed(rule: Rule, document: Document) -> bool:
    """Tell whether the text holds, somewhere, the words that the rule needs anywhere."""
    return all(
        document.has(needed.probe) for needed in rule.needs if needed.condition.where is Where.TEXT
    )


def may_count(rule: Rule, hit: Hit, document: Document) -> bool:
    """Tell whether the line of the hit, by itself, lets the hit count."""
    passage = document.lines[hit.line].passage
    if passage.part_of(hit.span) not in rule.spec.parts:
        return False
    if any(not _holds(needed, hit, document) for needed in _of_line(rule.needs)):
        return False
    silencing = (one for one in _of_line(rule.unless) if one.condition.lower_to is None)
    return not any(_holds(exception, hit, document) for exception in silencing)


def _of_line(conditions: Iterable[CompiledCondition]) -> Iterable[CompiledCondition]:
    return (one for one in conditions if one.condition.where is not Where.TEXT)


def severity_of(rule: Rule, hit: Hit, document: Document, context: Context) -> Severity | None:
    """Return how serious the hit is, or None when a condition silences it."""
    passage = document.lines[hit.line].passage
    if passage.part_of(hit.span) not in rule.spec.parts:
        return None
    if not all(_holds(needed, hit, document) for needed in rule.needs):
        return None
    severity = _written_severity(rule, context)
    for exception in rule.unless:
        if _holds(exception, hit, document):
            lowered = exception.condition.lower_to
            if lowered is None:
                return None
            severity = min(severity, lowered, key=lambda level: level.rank)
    return severity


def _written_severity(rule: Rule, context: Context) -> Severity:
    spec = rule.spec
    severity = spec.severity_in.get(context.mode.value, spec.severity)
    by_guideline = [
        spec.severity_by[guideline]
        for guideline in context.guidelines
        if guideline in spec.severity_by
    ]
    return max([*by_guideline], key=lambda level: level.rank) if by_guideline else severity


def _holds(compiled: CompiledCondition, hit: Hit, document: Document) -> bool:
    if compiled.condition.where is Where.TEXT:
        return document.has(compiled.probe)
    passage = document.lines[hit.line].passage
    return any(_stands(compiled, hit.span, span) for span in _in_reach(compiled, hit, passage))


def _in_reach(compiled: CompiledCondition, hit: Hit, passage: Passage) -> Iterable[Span]:
    spans = passage.hits.spans(compiled.probe)
    if not spans:
        return ()
    if compiled.condition.where in (Where.LINE, Where.OVERLAP):
        return spans
    sentence = passage.sentence(hit.span)
    return [span for span in spans if span.overlaps(sentence)]


def _stands(compiled: CompiledCondition, hit: Span, other: Span) -> bool:
    condition = compiled.condition
    reach = condition.within or 10_000
    if condition.where is Where.OVERLAP:
        return hit.overlaps(other)
    if condition.where is Where.BEFORE:
        return other.end <= hit.start <= other.end + reach
    if condition.where is Where.AFTER:
        return other.start >= hit.end >= other.start - reach
    if condition.where is Where.NEAR:
        return max(other.start - hit.end, hit.start - other.end) <= reach
    return True
