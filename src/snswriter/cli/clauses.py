"""`snswriter clauses`: the guidelines clause by clause, and what serves each."""

import argparse
import os
import sys
from collections.abc import Sequence

from snswriter.cli.checkers import checker_of
from snswriter.cli.outputs import Exit, print_json
from snswriter.drafts.clause_map import ClauseMap, Service, ServiceKind, map_clauses, rule_services
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.template_shelf import shipped_templates, template_services
from snswriter.engine.guidelines import Clause, Guideline
from snswriter.storage.field_layers import load_fields
from snswriter.storage.paths import find_places
from snswriter.storage.rule_layers import load_office_layers

_NAMED_RULES = 4


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("clauses", help="ガイドラインの条項と、それを支えるものの一覧")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--guideline", default="", help="このidのガイドラインだけ")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every clause with what serves it; say what nothing serves or what does not exist."""
    places = find_places(os.environ)
    layers = load_office_layers(places)
    library = layers.library
    rules = checker_of(layers).rules
    services = (
        *rule_services(rule.spec for rule in rules),
        *template_services(shipped_templates().templates),
    )
    table = map_clauses(Handbook.with_library(library, load_fields(places.layers).book), services)
    for guideline in library.guidelines:
        if options.guideline in ("", guideline.id):
            _print_guideline(guideline, table, options.format)
    faults = [*map(str, library.problems), *table.broken, *_unserved(table)]
    for fault in faults:
        print(f"snswriter: {fault}", file=sys.stderr)
    return Exit.LOOK if faults else Exit.CLEAN


def _print_guideline(guideline: Guideline, table: ClauseMap, form: str) -> None:
    for clause in guideline.clause:
        services = table.by_clause[clause.id]
        if form == "json":
            print_json(_as_json(guideline, clause, services))
        else:
            grades = "".join(clause.grades)
            print(f"{clause.id:24} {grades:4} {clause.gist}  {_shortened(services)}")


def _shortened(services: Sequence[Service]) -> str:
    """Return the services on one line, many rules as their number; JSON names them all."""
    rules = [each for each in services if each.kind is ServiceKind.RULE]
    shown = [each.reference for each in services if each not in rules[_NAMED_RULES:]]
    more = len(rules) - _NAMED_RULES
    return " ".join([*shown, f"(規則はほか{more}件)"] if more > 0 else shown)


def _as_json(
    guideline: Guideline, clause: Clause, services: Sequence[Service]
) -> dict[str, object]:
    return {
        "clause": clause.id,
        "guideline": guideline.id,
        "number": clause.number,
        "grades": clause.grades,
        "gist": clause.gist,
        "rules": [each.id for each in services if each.kind is ServiceKind.RULE],
        "served_by": [each.reference for each in services],
    }


def _unserved(table: ClauseMap) -> list[str]:
    return [f"条項 {each} を支えるものがありません。" for each in table.unserved]
