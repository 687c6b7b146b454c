"""The command line: checking and counting without Qt."""

import argparse
import sys
from collections.abc import Sequence

from snswriter import __version__
from snswriter.cli import audit, check, clauses, count, pack, rules
from snswriter.cli.inputs import InputError
from snswriter.cli.outputs import Exit, use_utf8

COMMANDS = ("check", "count", "audit", "rules", "clauses", "pack")


def main(arguments: Sequence[str]) -> int:
    """Run one command; return 0 (clean), 1 (something to look at) or 2 (could not be done)."""
    use_utf8()
    parser = argparse.ArgumentParser(
        prog="snswriter",
        description="自治体の公式SNS投稿を点検し、文字数を数えます。引数なしで編集画面を開きます。",
    )
    parser.add_argument("--version", action="version", version=f"snswriter {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in (check, count, audit, rules, clauses, pack):
        command.add_parser(commands)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except InputError as error:
        print(f"snswriter: {error}", file=sys.stderr)
        return Exit.UNUSABLE
    except BrokenPipeError:
        return Exit.UNUSABLE
