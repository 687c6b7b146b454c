"""The guidelines that findings rest on: documents and their clauses."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

import msgspec

from snswriter.engine.finding import Severity
from snswriter.engine.loader import read_text
from snswriter.engine.rule_file import SHIPPED, Basis, Problem, RuleFile
from snswriter.shipped import resource

SCHEMA = 1


class Clause(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One clause of a guideline.

    `grades` say how the program serves it: D by a rule on the text, C by a checklist item, W by
    a step of the workflow, A by a field of the account, T by a template, I by information.

    What serves a clause mostly says so itself, since rules, fields, items, steps, templates and
    glossary entries name their clauses. `served_by` says it from this side, as "kind:id" (see
    `drafts.clause_map`), which is how an office maps its own guideline. `severity` is what
    findings of the rules named there are for accounts that follow the guideline. `requires`
    names fields of the account that must be filled in for it, and as "step:id" steps of its life
    that must be on record.
    """

    id: str
    number: str
    gist: str
    grades: tuple[str, ...] = ()
    served_by: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    severity: Severity | None = None


class Guideline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A guideline of one body, clause by clause, in our own words.

    `layer` says who placed the file: "shipped", "organisation", "section" or "user".
    """

    id: str
    title: str
    body: str
    clause: tuple[Clause, ...] = ()
    adopted: date | None = None
    document_number: str = ""
    schema: int = SCHEMA
    layer: str = SHIPPED
    file: str = ""


@dataclass(frozen=True, slots=True)
class GuidelineLibrary:
    """All known guidelines; finds clauses by id."""

    guidelines: tuple[Guideline, ...]
    problems: tuple[Problem, ...]
    _by_clause: Mapping[str, tuple[Guideline, Clause]]

    @classmethod
    def shipped(cls) -> "GuidelineLibrary":
        """Return the guidelines that ship with the program."""
        return cls.from_files(shipped_guidelines())

    @classmethod
    def from_files(cls, paths: Iterable[Path]) -> "GuidelineLibrary":
        """Return the guidelines of these files; files that cannot be used become problems."""
        return cls.from_layers((SHIPPED, path) for path in paths)

    @classmethod
    def from_layers(cls, files: Iterable[tuple[str, Path]]) -> "GuidelineLibrary":
        """Return the guidelines of these (layer, file); an id or clause that is taken is told.

        Earlier files win, so that nobody's own guideline can pass for a founding one.
        """
        guidelines: dict[str, Guideline] = {}
        by_clause: dict[str, tuple[Guideline, Clause]] = {}
        problems: list[Problem] = []
        for item in (_read(path, layer) for layer, path in files):
            fault = item if isinstance(item, Problem) else _taken(item, guidelines, by_clause)
            if isinstance(fault, Problem):
                problems.append(fault)
            elif isinstance(item, Guideline):
                guidelines[item.id] = item
                by_clause |= {clause.id: (item, clause) for clause in item.clause}
        return cls(tuple(guidelines.values()), tuple(problems), MappingProxyType(by_clause))

    def clause(self, clause_id: str) -> Clause | None:
        """Return the clause with this id, or None."""
        found = self._by_clause.get(clause_id)
        return found[1] if found else None

    def guideline_of(self, clause_id: str) -> Guideline | None:
        """Return the guideline that has this clause, or None."""
        found = self._by_clause.get(clause_id)
        return found[0] if found else None

    def citation(self, clause_id: str) -> str:
        """Return how a clause is cited on screen, e.g. "君津市 6-ウ"; the bare id if unknown."""
        found = self._by_clause.get(clause_id)
        return f"{found[0].body} {found[1].number}".strip() if found else clause_id

    def followed(self, clauses: Iterable[str], guidelines: Iterable[str]) -> tuple[str, ...]:
        """Return those of `clauses` that belong to `guidelines`; all of them where none does.

        An account that follows no guideline, or none that speaks of the matter, still learns
        what others say about it.
        """
        cited, wanted = tuple(clauses), frozenset(guidelines)
        own = tuple(
            each
            for each in cited
            if (found := self._by_clause.get(each)) and found[0].id in wanted
        )
        return own or cited

    def bases(self) -> RuleFile:
        """Return what the guidelines say about rules, in the form that a checker takes."""
        return RuleFile(
            bases=tuple(
                Basis(rule, clause.id, guideline.id, clause.severity, guideline.file)
                for guideline in self.guidelines
                for clause in guideline.clause
                for rule in _rules_named(clause)
            )
        )


def shipped_guidelines() -> tuple[Path, ...]:
    """Return the files of the guidelines that ship with the program."""
    return tuple(sorted(resource("guidelines").glob("*.toml")))


def _rules_named(clause: Clause) -> tuple[str, ...]:
    prefix = "rule:"
    named = (each for each in clause.served_by if each.startswith(prefix))
    return tuple(each.removeprefix(prefix) for each in named)


def _taken(
    guideline: Guideline,
    guidelines: Mapping[str, Guideline],
    by_clause: Mapping[str, tuple[Guideline, Clause]],
) -> Problem | None:
    ids = [clause.id for clause in guideline.clause]
    twice = [each for each in ids if each in by_clause or ids.count(each) > 1]
    if guideline.id in guidelines:
        said = f"idの「{guideline.id}」は別のガイドラインで使われています。"
    elif twice:
        said = f"条項のid「{twice[0]}」が二度使われています。"
    else:
        return None
    return Problem(guideline.file, "", f"{said}別のidにすると使えます。")


def _read(path: Path, layer: str) -> Guideline | Problem:
    text = read_text(path, str(path))
    if isinstance(text, Problem):
        return text
    try:
        guideline = msgspec.convert(tomllib.loads(text), Guideline)
    except (ValueError, RecursionError) as error:
        said = f"ガイドラインとして読めません({error})。書き方を確かめてください。"
        return Problem(str(path), "", said)
    if guideline.schema > SCHEMA:
        said = "新しい版のsnswriterのためのガイドラインなので、使わずにそのまま残しました。"
        return Problem(str(path), "", f"{said}snswriterを新しい版に更新してください。")
    return msgspec.structs.replace(guideline, layer=layer, file=str(path))
