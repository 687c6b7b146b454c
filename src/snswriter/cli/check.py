"""`snswriter check`: findings and counts of one text, or of one a line."""

import argparse
import sys
from datetime import date
from typing import Any

from snswriter.cli.checkers import office_checker
from snswriter.cli.inputs import InputError, Request, parse_day, read_requests, read_text
from snswriter.cli.outputs import (
    Exit,
    count_as_json,
    count_as_text,
    exit_code,
    finding_as_text,
    print_json,
)
from snswriter.cli.targets import Targets, add_options, chosen_targets
from snswriter.engine import RULE_MODES, Checker, Finding, Mode
from snswriter.exporters.finding_json import finding_as_json


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("check", help="文章を点検し、文字数も数えます")
    parser.add_argument("file", metavar="FILE", help="UTF-8 のファイル。- は標準入力")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--mode", choices=[mode.value for mode in RULE_MODES], default="post")
    parser.add_argument("--on", metavar="DATE", help="投稿する予定の日(2026-11-20)。省くと今日")
    parser.add_argument(
        "--jsonl", action="store_true", help="1行に1つの JSON を読み、1行ずつ答えます"
    )
    add_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Carry out the command; return the exit code."""
    command = _Check(office_checker(), chosen_targets(options), Mode(options.mode), _day(options))
    for problem in command.checker.problems:
        print(f"snswriter: {problem}", file=sys.stderr)
    if options.jsonl:
        return command.stream(options.file)
    return command.single(options.file, options.format)


def _day(options: argparse.Namespace) -> date:
    try:
        return parse_day(options.on) if options.on else date.today()
    except ValueError as error:
        raise InputError(str(error)) from error


class _Check:
    def __init__(self, checker: Checker, targets: Targets, mode: Mode, on: date) -> None:
        self.checker = checker
        self._targets = targets
        self._mode = mode
        self._on = on

    def single(self, name: str, shape: str) -> int:
        request = Request(read_text(name))
        findings = self._findings(request)
        if shape == "json":
            print_json(self._answer(request, findings))
        else:
            self._print_text(request, findings)
        return exit_code(findings)

    def stream(self, name: str) -> int:
        worst = Exit.CLEAN
        for request in read_requests(name):
            if isinstance(request, InputError):
                print_json({"id": None, "error": str(request)})
                worst = Exit.UNUSABLE
                continue
            findings = self._findings(request)
            print_json({"id": request.id, **self._answer(request, findings)})
            worst = max(worst, exit_code(findings))
        return worst

    def _findings(self, request: Request) -> tuple[Finding, ...]:
        return self.checker.check(
            request.text,
            mode=request.mode or self._mode,
            on=request.on or self._on,
            guidelines=self._targets.guidelines,
            platforms=self._targets.platform_ids,
        )

    def _answer(self, request: Request, findings: tuple[Finding, ...]) -> dict[str, Any]:
        return {
            "findings": [finding_as_json(finding) for finding in findings],
            "counts": [count_as_json(count) for count in self._targets.counts(request.text)],
        }

    def _print_text(self, request: Request, findings: tuple[Finding, ...]) -> None:
        for finding in findings:
            print(finding_as_text(finding, request.text))
        if not findings:
            print("気になるところは見つかりませんでした。")
        for count in self._targets.counts(request.text):
            print(count_as_text(count))
