"""`snswriter clauses`: the guidelines clause by clause, and the rules that rest on each."""

import argparse
from collections import defaultdict

from snswriter.cli.checkers import office_checker
from snswriter.cli.outputs import Exit, print_json
from snswriter.engine.guidelines import GuidelineLibrary


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("clauses", help="ガイドラインの条項と、それに基づく規則の一覧")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every clause with the rules that cite it."""
    library = GuidelineLibrary.shipped()
    citing = defaultdict(list)
    for rule in office_checker().rules:
        for clause_id in rule.spec.clauses:
            citing[clause_id].append(rule.spec.id)
    for guideline in library.guidelines:
        for clause in guideline.clause:
            rules = citing[clause.id]
            if options.format == "json":
                print_json({"clause": clause.id, "grades": clause.grades, "rules": rules})
            else:
                grades = "".join(clause.grades)
                print(f"{clause.id:24} {grades:4} {clause.gist}  {' '.join(rules)}")
    return Exit.CLEAN
