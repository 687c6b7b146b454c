"""The guidelines that findings rest on: documents and their clauses."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

import msgspec

from snswriter.engine.rule_file import Problem
from snswriter.shipped import resource


class Clause(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One clause of a guideline.

    `grades` say how the program serves it: D by a rule on the text, C by a checklist item, W by
    a step of the workflow, A by a field of the account, T by a template, I by information.
    """

    id: str
    number: str
    gist: str
    grades: tuple[str, ...] = ()


class Guideline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A guideline of one body, clause by clause, in our own words."""

    id: str
    title: str
    body: str
    clause: tuple[Clause, ...] = ()
    adopted: date | None = None


@dataclass(frozen=True, slots=True)
class GuidelineLibrary:
    """All known guidelines; finds clauses by id."""

    guidelines: tuple[Guideline, ...]
    problems: tuple[Problem, ...]
    _by_clause: Mapping[str, tuple[Guideline, Clause]]

    @classmethod
    def shipped(cls) -> "GuidelineLibrary":
        """Return the guidelines that ship with the program."""
        return cls.from_files(sorted(resource("guidelines").glob("*.toml")))

    @classmethod
    def from_files(cls, paths: Iterable[Path]) -> "GuidelineLibrary":
        """Return the guidelines of these files; files that cannot be used become problems."""
        read = [_read(path) for path in paths]
        guidelines = tuple(item for item in read if isinstance(item, Guideline))
        by_clause = {
            clause.id: (guideline, clause)
            for guideline in guidelines
            for clause in guideline.clause
        }
        problems = tuple(item for item in read if isinstance(item, Problem))
        return cls(guidelines, problems, MappingProxyType(by_clause))

    def clause(self, clause_id: str) -> Clause | None:
        """Return the clause with this id, or None."""
        found = self._by_clause.get(clause_id)
        return found[1] if found else None

    def citation(self, clause_id: str) -> str:
        """Return how a clause is cited on screen, e.g. "君津市 6-ウ"; the bare id if unknown."""
        found = self._by_clause.get(clause_id)
        return f"{found[0].body} {found[1].number}".strip() if found else clause_id


def _read(path: Path) -> Guideline | Problem:
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Guideline)
    except (OSError, ValueError) as error:
        return Problem(
            path.name, "", f"ガイドラインとして読めません({error})。書き方を確かめてください。"
        )
