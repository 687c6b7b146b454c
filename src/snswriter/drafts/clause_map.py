"""Which rule, field, item, step, template or glossary entry serves which clause."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from snswriter.drafts.handbook import Handbook
from snswriter.engine.guidelines import Clause
from snswriter.engine.rule_file import RuleSpec


class ServiceKind(Enum):
    """What kinds of things serve a clause; the value stands before the ":" of a reference."""

    RULE = "rule"
    FIELD = "field"
    CHECKLIST = "checklist"
    STEP = "step"
    TEMPLATE = "template"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Service:
    """One thing that serves clauses.

    Attributes:
        kind: What it is.
        id: Its id among its kind.
        title: Japanese, for the screen.
        clauses: The clauses that it says it serves.
    """

    kind: ServiceKind
    id: str
    title: str
    clauses: tuple[str, ...] = ()

    @property
    def reference(self) -> str:
        """Return how guidelines name it, e.g. "field:policy_url"."""
        return f"{self.kind.value}:{self.id}"


@dataclass(frozen=True, slots=True)
class ClauseMap:
    """What serves each clause.

    Attributes:
        by_clause: Services of every known clause, in the order rules, fields, items, steps,
            templates, glossary; empty where nothing serves it.
        broken: References to clauses or services that do not exist, told in Japanese.
    """

    by_clause: Mapping[str, tuple[Service, ...]]
    broken: tuple[str, ...]

    @property
    def unserved(self) -> tuple[str, ...]:
        """Return the clauses that nothing serves."""
        return tuple(each for each, services in self.by_clause.items() if not services)


def rule_services(specs: Iterable[RuleSpec]) -> tuple[Service, ...]:
    """Return the rules as services."""
    kind = ServiceKind.RULE
    return tuple(Service(kind, each.id, each.title, each.clauses) for each in specs)


def map_clauses(handbook: Handbook, others: Iterable[Service]) -> ClauseMap:
    """Return what serves each clause of the handbook's guidelines.

    Args:
        handbook: Brings fields, items, steps and glossary along.
        others: Rules and templates.
    """
    services = sorted((*others, *_of_handbook(handbook)), key=_place)
    by_reference = {each.reference: each for each in services}
    found: dict[str, list[Service]] = defaultdict(list)
    broken: list[str] = []
    known = {clause.id: clause for clause in _clauses(handbook)}
    for service in services:
        for clause_id in service.clauses:
            if clause_id in known:
                found[clause_id].append(service)
            else:
                broken.append(f"{service.reference} が挙げる条項「{clause_id}」がありません。")
    for clause in known.values():
        for reference in _named(clause):
            if reference in by_reference:
                found[clause.id].append(by_reference[reference])
            else:
                broken.append(f"条項 {clause.id} が挙げる「{reference}」がありません。")
    by_clause = {each: tuple(dict.fromkeys(found[each])) for each in known}
    return ClauseMap(by_clause, tuple(broken))


def _named(clause: Clause) -> Iterator[str]:
    yield from clause.served_by
    step = f"{ServiceKind.STEP.value}:"
    for each in clause.requires:
        yield each if each.startswith(step) else f"{ServiceKind.FIELD.value}:{each}"


def _clauses(handbook: Handbook) -> Iterator[Clause]:
    for guideline in handbook.library.guidelines:
        yield from guideline.clause


def _of_handbook(book: Handbook) -> Iterator[Service]:
    for field in book.fields.fields:
        clauses = (*field.required_by, *field.clauses)
        yield Service(ServiceKind.FIELD, field.id, field.label, clauses)
    for item in book.checklist:
        yield Service(ServiceKind.CHECKLIST, item.id, item.text, item.clauses)
    for step in book.steps:
        clauses = (*step.required_by, *step.clauses)
        yield Service(ServiceKind.STEP, step.id, step.label, clauses)
    for entry in book.glossary:
        yield Service(ServiceKind.GLOSSARY, entry.id, entry.term, entry.clauses)


def _place(service: Service) -> int:
    return list(ServiceKind).index(service.kind)
