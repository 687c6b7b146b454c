"""`snswriter audit`: check a whole archive on all cores and report what was found."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from snswriter.cli.audit_output import write_report
from snswriter.cli.audit_pool import Examiner, audit, available_cores
from snswriter.cli.audit_progress import Progress
from snswriter.cli.audit_records import Archive
from snswriter.cli.audit_table import TableForm
from snswriter.cli.checkers import office_checker
from snswriter.cli.inputs import InputError, parse_day, shown_name
from snswriter.cli.outputs import Exit, exit_code
from snswriter.cli.targets import add_options, chosen_targets
from snswriter.engine import RULE_MODES, Mode
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.exporters.audit_csv import audit_as_csv
from snswriter.exporters.audit_html import ReportHead, audit_as_html
from snswriter.exporters.audit_item import AuditItem, Unread
from snswriter.exporters.audit_json import audit_as_json, audit_as_json_lines
from snswriter.exporters.audit_sarif import audit_as_sarif
from snswriter.exporters.audit_text import audit_as_text, in_one_sentence
from snswriter.exporters.rule_cards import RuleCard, rule_cards
from snswriter.exporters.tally import GroupBy, Tally
from snswriter.shipped import resource

_SHAPES = ("text", "json", "jsonl", "sarif", "csv", "html")


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("audit", help="たくさんの文章をまとめて点検し、報告を作ります")
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="JSON Lines(.jsonl)、CSV(.csv)、文章(.txt)、文章のフォルダー。"
        "- は標準入力(JSON Lines)",
    )
    parser.add_argument("--format", choices=_SHAPES, default="text", help="報告の形")
    parser.add_argument("--out", type=Path, metavar="FILE", help="報告のファイル。省くと標準出力")
    parser.add_argument("--mode", choices=[mode.value for mode in RULE_MODES], default="post")
    parser.add_argument("--on", metavar="DATE", help="投稿日のない文章の投稿日。省くと今日")
    parser.add_argument("--jobs", type=int, metavar="N", help="使うコアの数。省くとすべて")
    parser.add_argument("--group-by", choices=["account"], help="アカウントごとにもまとめます")
    _add_table_options(parser)
    add_options(parser)
    parser.set_defaults(run=run)


def _add_table_options(parser: argparse.ArgumentParser) -> None:
    table = parser.add_argument_group("CSV とテキストファイルの読み方")
    table.add_argument("--text-column", metavar="NAME", help="文章の列。省くと text、本文 など")
    table.add_argument("--id-column", metavar="NAME", help="ID の列。省くと id など")
    table.add_argument("--account-column", metavar="NAME", help="省くと account、アカウント など")
    table.add_argument("--date-column", metavar="NAME", help="投稿日の列。省くと date、日付 など")
    table.add_argument("--encoding", choices=("utf-8", "cp932"), default="utf-8")


def run(options: argparse.Namespace) -> int:
    """Carry out the command; return the exit code."""
    jobs = _jobs(options)
    examiner = _examiner(options)
    for problem in examiner.checker.problems:
        print(f"snswriter: {problem}", file=sys.stderr)
    archive = Archive(tuple(options.paths), _form(options))
    progress = Progress(sys.stderr, archive.size_bytes() if sys.stderr.isatty() else None)
    watch = _Watch(progress)
    items = watch.over(audit(archive.entries(progress.read), examiner, jobs))
    try:
        write_report(_report(items, options, examiner), options.out)
    except KeyboardInterrupt:
        raise InputError("点検を途中でやめました。報告は作っていません。") from None
    finally:
        progress.clear()
    if options.out:
        print(f"{options.out} に報告を書きました。{watch.closing()}", file=sys.stderr)
    return watch.exit


def _report(
    items: Iterable[AuditItem], options: argparse.Namespace, examiner: Examiner
) -> Iterator[str]:
    group_by = GroupBy(options.group_by) if options.group_by else GroupBy.NOTHING
    match options.format:
        case "json":
            return audit_as_json(items, group_by)
        case "jsonl":
            return audit_as_json_lines(items, group_by)
        case "csv":
            return audit_as_csv(items)
        case "sarif":
            return audit_as_sarif(items, _cards(examiner))
        case "html":
            head = _head(options)
            return audit_as_html(items, _cards(examiner), group_by, head)
        case _:
            return audit_as_text(items, _cards(examiner), group_by)


def _head(options: argparse.Namespace) -> ReportHead:
    subject = "、".join(map(shown_name, options.paths))
    return ReportHead(date.today(), subject, resource("style", "report.css").read_text("utf-8"))


def _cards(examiner: Examiner) -> Mapping[str, RuleCard]:
    return rule_cards(examiner.checker.rules, GuidelineLibrary.shipped())


def _examiner(options: argparse.Namespace) -> Examiner:
    targets = chosen_targets(options)
    try:
        day = parse_day(options.on) if options.on else date.today()
    except ValueError as error:
        raise InputError(str(error)) from error
    platforms = targets.platform_ids if options.platform or options.account else ()
    return Examiner(office_checker(), Mode(options.mode), day, targets.guidelines, platforms)


def _form(options: argparse.Namespace) -> TableForm:
    named = {
        "text": options.text_column,
        "id": options.id_column,
        "account": options.account_column,
        "date": options.date_column,
    }
    chosen = {field: (name,) for field, name in named.items() if name}
    return TableForm(encoding=options.encoding, **chosen)


def _jobs(options: argparse.Namespace) -> int:
    if options.jobs is None:
        return available_cores()
    if options.jobs < 1:
        raise InputError(f"--jobs には 1 以上の数を書いてください: {options.jobs}")
    return int(options.jobs)


class _Watch:
    """Looks on while items pass: progress, bad entries on standard error, the exit code."""

    def __init__(self, progress: Progress) -> None:
        self.exit = Exit.CLEAN
        self._progress = progress
        self._tally = Tally()

    def over(self, items: Iterable[AuditItem]) -> Iterator[AuditItem]:
        for item in items:
            self._tally.add(item)
            self._progress.passed(item)
            if isinstance(item, Unread):
                self._progress.clear()
                print(f"snswriter: {item.reason}", file=sys.stderr)
                self.exit = Exit.UNUSABLE
            else:
                self.exit = max(self.exit, exit_code(item.findings))
            yield item

    def closing(self) -> str:
        return in_one_sentence(self._tally.summary())
