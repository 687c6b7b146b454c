"""`snswriter rules`: prove, list and explain rules, and show what they cover."""

import argparse
import sys
from collections import Counter
from pathlib import Path

from snswriter.cli.checkers import office_checker
from snswriter.cli.outputs import Exit
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.engine.loader import read_rules, shipped_rules
from snswriter.engine.prove import prove_files
from snswriter.engine.rule_set import Rule


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its verbs to the command line."""
    parser = commands.add_parser("rules", help="規則を確かめ、一覧し、説明します")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    test = verbs.add_parser("test", help="すべての規則を、規則自身の例で確かめます")
    test.add_argument("folder", nargs="?", type=Path, help="自分の規則のフォルダー")
    test.set_defaults(run=_test)
    verbs.add_parser("list", help="規則の一覧").set_defaults(run=_list)
    explain = verbs.add_parser("explain", help="一つの規則の説明")
    explain.add_argument("id", metavar="ID")
    explain.set_defaults(run=_explain)
    verbs.add_parser("coverage", help="分類ごとの規則の数").set_defaults(run=_coverage)


def _test(options: argparse.Namespace) -> int:
    files = shipped_rules()
    if options.folder:
        files += read_rules(options.folder)
    proof = prove_files(files)
    for problem in proof.problems:
        print(problem)
    print(f"{proof.rules - len(proof.failed)} passed, {len(proof.failed)} failed")
    return Exit.LOOK if proof.problems else Exit.CLEAN


def _list(options: argparse.Namespace) -> int:
    for rule in office_checker().rules:
        spec = rule.spec
        print(f"{spec.id:44} {spec.severity.value:8} {spec.title}")
    return Exit.CLEAN


def _explain(options: argparse.Namespace) -> int:
    checker = office_checker()
    rules = {rule.spec.id: rule for rule in (*checker.rules, *checker.switched_off)}
    rule = rules.get(options.id)
    if rule is None:
        near = [name for name in rules if name.startswith(options.id.split(".")[0])]
        hint = f" 近い名前: {'、'.join(near)}" if near else ""
        print(f"snswriter: 規則「{options.id}」はありません。{hint}", file=sys.stderr)
        return Exit.UNUSABLE
    print("\n".join(_explanation(rule)))
    return Exit.CLEAN


def _explanation(rule: Rule) -> list[str]:
    spec, library = rule.spec, GuidelineLibrary.shipped()
    lines = [
        f"{spec.id} ({spec.severity.value}) {spec.title}",
        f"  ファイル: {spec.file}",
        f"  {spec.message}{spec.advice}",
        f"  いまの扱い: {'使わない' if rule.is_off else '使う'}",
    ]
    lines += [f"  変更({change.layer}): {change.reason} {change.by}" for change in rule.changes]
    for clause_id in spec.clauses:
        clause = library.clause(clause_id)
        lines.append(f"  根拠: {library.citation(clause_id)} {clause.gist if clause else ''}")
    lines += [f"  悪い例: {bad if isinstance(bad, str) else bad.text}" for bad in spec.bad]
    lines += [f"  良い例: {good if isinstance(good, str) else good.text}" for good in spec.good]
    return lines


def _coverage(options: argparse.Namespace) -> int:
    rules = office_checker().rules
    for category, number in sorted(Counter(rule.spec.category for rule in rules).items()):
        print(f"{category:24} {number:4}")
    cited = {clause for rule in rules for clause in rule.spec.clauses}
    for guideline in GuidelineLibrary.shipped().guidelines:
        missing = [c.id for c in guideline.clause if "D" in c.grades and c.id not in cited]
        print(f"{guideline.id:24} 規則のない条項(D): {'、'.join(missing) or 'なし'}")
    return Exit.CLEAN
