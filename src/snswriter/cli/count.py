"""`snswriter count`: the length of a text as each platform counts it."""

import argparse

from snswriter.cli.inputs import InputError, read_requests, read_text
from snswriter.cli.outputs import Exit, count_as_json, count_as_text, print_json
from snswriter.cli.targets import Targets, add_options, chosen_targets


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("count", help="投稿先ごとの数え方で文字数を数えます")
    parser.add_argument("file", metavar="FILE", help="UTF-8 のファイル。- は標準入力")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument(
        "--jsonl", action="store_true", help="1行に1つの JSON を読み、1行ずつ答えます"
    )
    add_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Carry out the command; return the exit code: 0, or 2 when something cannot be read."""
    targets = chosen_targets(options)
    if options.jsonl:
        return _stream(options.file, targets)
    counts = targets.counts(read_text(options.file))
    if options.format == "json":
        print_json({"counts": [count_as_json(count) for count in counts]})
    else:
        print(*map(count_as_text, counts), sep="\n")
    return Exit.CLEAN


def _stream(name: str, targets: Targets) -> int:
    worst = Exit.CLEAN
    for request in read_requests(name):
        if isinstance(request, InputError):
            print_json({"id": None, "error": str(request)})
            worst = Exit.UNUSABLE
            continue
        counts = [count_as_json(count) for count in targets.counts(request.text)]
        print_json({"id": request.id, "counts": counts})
    return worst
