"""Measure guidance on labelled drafts and on real public-sector text; prints the figures.

    python tests/evaluation/measure.py                 all figures
    python tests/evaluation/measure.py -c facts -m     one category, with misses and alarms
    python tests/evaluation/measure.py --half a        one half of the labelled drafts

The data is not part of the project: give its folder by --data, else the usual place is used.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from snswriter.engine import Checker, Finding, Severity

DATA = Path(__file__).resolve().parents[3] / "shared" / "evaluation"
ON = date(2026, 11, 20)
EXACT = frozenset(
    [
        "facts",
        "placeholder",
        "link",
        "harmful-link",
        "accessibility",
        "disaster-terms",
        "personal-information",
        "obscenity",
    ]
)
CLOSE = [
    {"personal-information", "confidential"},
    {"unverified", "quotation"},
    {"public-order", "illegal-conduct"},
    {"impartiality", "commercial"},
    {"disruption", "tone"},
    {"defamation", "discrimination"},
    {"harmful-link", "link"},
    {"disaster-terms", "facts"},
    {"reputation", "facts"},
    {"quotation", "rights"},
]


@dataclass
class Recall:
    found: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        share = 100 * self.found / self.wanted if self.wanted else 100.0
        return f"{self.found:4d}/{self.wanted:<4d} {share:5.1f} %"


@dataclass
class Alarms:
    texts: int = 0
    alarmed: int = 0
    shown: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        share = 100 * self.alarmed / self.texts if self.texts else 0.0
        return f"{self.alarmed:4d}/{self.texts:<5d} {share:5.2f} %"


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def accepts(category: str) -> set[str]:
    return {category}.union(*(pair for pair in CLOSE if category in pair))


def describe(finding: Finding) -> str:
    return f"{finding.severity.value}:{finding.rule}「{finding.text}」"


def around(finding: Finding, text: str) -> str:
    return text[max(0, finding.span.start - 40) : finding.span.end + 40]


def is_found(findings: Iterable[Finding], text: str, expected: dict[str, Any]) -> bool:
    start = text.index(expected["quote"])
    end = start + len(expected["quote"])
    least = Severity(expected["min_severity"]).rank
    return any(
        finding.category in accepts(expected["category"])
        and finding.severity.rank >= least
        and finding.span.start < end
        and start < finding.span.end
        for finding in findings
    )


def measure_cases(
    checker: Checker, cases: list[dict[str, Any]]
) -> tuple[dict[str, Recall], dict[str, Alarms]]:
    recall: dict[str, Recall] = defaultdict(Recall)
    alarms: dict[str, Alarms] = defaultdict(Alarms)
    for case in cases:
        findings = checker.check(case["text"], case["mode"], date.fromisoformat(case["today"]))
        for expected in case["expect"]:
            score = recall[expected["category"]]
            score.wanted += 1
            if is_found(findings, case["text"], expected):
                score.found += 1
            else:
                score.misses.append(
                    f"{case['id']} {case['mode']} {expected['min_severity']} "
                    f"«{expected['quote']}» in {case['text']!r}: {[describe(f) for f in findings]}"
                )
        if case["kind"] == "benign":
            loud = [f for f in findings if f.severity.rank and f.category in case["forbid"]]
            for category in case["forbid"]:
                alarms[category].texts += 1
            alarms["(twins)"].texts += 1
            alarms["(twins)"].alarmed += bool(loud)
            for category in {finding.category for finding in loud}:
                alarms[category].alarmed += 1
            alarms["(twins)"].shown += [
                f"{case['id']} {describe(f)} in {case['text']!r}" for f in loud
            ]
    return recall, alarms


def measure_passages(checker: Checker, folder: Path) -> tuple[dict[str, Alarms], Counter[str]]:
    alarms: dict[str, Alarms] = defaultdict(Alarms)
    by_rule: Counter[str] = Counter()
    for path in sorted(folder.glob("*.jsonl")):
        general = path.stem == "ud_gsd_general"
        for row in rows(path):
            findings = checker.check(row["text"], on=ON)
            ranks = {finding.severity.rank for finding in findings}
            for name, rank in (("error", 2), ("warning+", 1), ("info", 0)):
                score = alarms[f"general {name}" if general else name]
                score.texts += 1
                hit = 0 in ranks if rank == 0 else any(value >= rank for value in ranks)
                score.alarmed += hit
                if hit and not general:
                    score.shown += [
                        f"{path.stem} {describe(f)} in {around(f, row['text'])!r}"
                        for f in findings
                        if (f.severity.rank >= rank if rank else f.severity.rank == 0)
                    ]
            if not general:
                by_rule.update({f"{f.severity.value} {f.rule}" for f in findings})
    return alarms, by_rule


def measure_confusables(checker: Checker, path: Path) -> dict[str, Alarms]:
    alarms: dict[str, Alarms] = defaultdict(Alarms)
    for row in rows(path):
        findings = checker.check(row["text"], on=ON)
        limit = {"no_alert": 0, "no_high": 1}.get(row["expect"])
        score = alarms[row["expect"]]
        score.texts += 1
        if limit is None:
            hit = any(f.severity.rank for f in findings)
            score.alarmed += hit
            if row["expect"] == "fire" and not hit:
                score.shown.append(f"silent: {row['trigger']} in {row['text']!r}")
            continue
        loud = [f for f in findings if f.severity.rank >= limit]
        score.alarmed += bool(loud)
        score.shown += [f"{row['trigger']}: {describe(f)} in {row['text']!r}" for f in loud]
    return alarms


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-c", "--category", action="append", help="only these categories")
    parser.add_argument("-m", "--misses", action="store_true", help="show misses and alarms")
    parser.add_argument("--half", choices=["a", "b"], help="only one half of the drafts")
    parser.add_argument("--no-passages", action="store_true", help="drafts only")
    parser.add_argument("--data", type=Path, default=DATA)
    options = parser.parse_args()
    if not options.data.is_dir():
        sys.exit(f"no evaluation data at {options.data}")
    checker = Checker.default()
    for problem in checker.problems:
        print("PROBLEM", problem)
    print_cases(checker, options)
    print_own_drafts(checker, options)
    if not options.no_passages:
        print_passages(checker, options)


def print_cases(checker: Checker, options: argparse.Namespace) -> None:
    cases = list(rows(options.data / "cases" / "dev.jsonl"))
    if options.half:
        cases = [case for i, case in enumerate(cases) if (i // 2) % 2 == (options.half == "b")]
    recall, alarms = measure_cases(checker, cases)
    print("recall per category (any severity at or above the least); false alarms on twins")
    for category in sorted(recall):
        if options.category and category not in options.category:
            continue
        print(f"  {category:22}{recall[category]}   twins {alarms[category]}")
        if options.misses:
            print(*("      MISS " + miss for miss in recall[category].misses), sep="\n")
    for name, group in (("exact", EXACT), ("meaning", set(recall) - EXACT)):
        scores = [score for category, score in recall.items() if category in group]
        print(f"  {name:22}{Recall(sum(s.found for s in scores), sum(s.wanted for s in scores))}")
    print(f"  benign twins with a forbidden finding: {alarms['(twins)']}")
    if options.misses:
        shown = [
            line
            for line in alarms["(twins)"].shown
            if not options.category or any(f":{c}." in line for c in options.category)
        ]
        print(*("      ALARM " + line for line in shown), sep="\n")


def print_own_drafts(checker: Checker, options: argparse.Namespace) -> None:
    """Print the figures on the drafts that stand in the project."""
    paths = sorted(Path(__file__).parent.glob("own_drafts_*.jsonl"))
    recall, alarms = measure_cases(checker, [row for path in paths for row in rows(path)])
    print("own drafts (written without a look at the rules, which were fitted to them since)")
    for category in sorted(recall):
        if not options.category or category in options.category:
            print(f"  {category:22}{recall[category]}   twins {alarms[category]}")
            if options.misses:
                print(*("      MISS " + miss for miss in recall[category].misses), sep="\n")
    for name, group in (("exact", EXACT), ("meaning", set(recall) - EXACT)):
        scores = [score for category, score in recall.items() if category in group]
        print(f"  {name:22}{Recall(sum(s.found for s in scores), sum(s.wanted for s in scores))}")
    print(f"  benign twins with a forbidden finding: {alarms['(twins)']}")


def print_passages(checker: Checker, options: argparse.Namespace) -> None:
    alarms, by_rule = measure_passages(checker, options.data / "benign")
    confusables = measure_confusables(checker, options.data / "confusables" / "confusables.jsonl")
    print("real passages: alarms")
    for name, score in alarms.items():
        print(f"  {name:22}{score}")
    print("confusables")
    for name, score in confusables.items():
        print(f"  {name:22}{score}")
    print("loudest rules on real passages:", by_rule.most_common(15))
    if options.misses:
        lines = [
            *alarms["warning+"].shown,
            *confusables["no_alert"].shown,
            *confusables["no_high"].shown,
        ]
        if options.category:
            lines = [line for line in lines if any(f":{c}." in line for c in options.category)]
        print(*("      ALARM " + line for line in lines), sep="\n")


if __name__ == "__main__":
    main()
