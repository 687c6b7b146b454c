"""Read the command line and run the command that it names."""

import argparse
import importlib
import sys
from collections.abc import Sequence

from snswriter import __version__
from snswriter.cli import COMMANDS
from snswriter.cli.inputs import InputError
from snswriter.cli.outputs import Exit, use_utf8
from snswriter.storage.installed_files import damaged_data, program_folder


def main(arguments: Sequence[str]) -> int:
    """Run one command; return 0 (clean), 1 (something to look at) or 2 (could not be done)."""
    use_utf8()
    parser = argparse.ArgumentParser(
        prog="snswriter",
        description="自治体の公式SNS投稿を点検し、文字数を数えます。引数なしで編集画面を開きます。",
    )
    parser.add_argument("--version", action="version", version=f"snswriter {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    # One command does not wait for what only the others import.
    first = arguments[0] if arguments else ""
    for name in (first,) if first in COMMANDS else COMMANDS:
        importlib.import_module(f"snswriter.cli.{name}").add_parser(commands)
    options = parser.parse_args(arguments)
    is_whole = _tell_of_damage()
    try:
        code = Exit(options.run(options))
        # Nothing is clean by rules that are not there.
        return code if is_whole else Exit.UNUSABLE
    except InputError as error:
        print(f"snswriter: {error}", file=sys.stderr)
        return Exit.UNUSABLE
    except BrokenPipeError:
        return Exit.UNUSABLE


def _tell_of_damage() -> bool:
    """Name what is missing of an installed program; tell whether its data is whole."""
    folder = program_folder()
    problems = damaged_data(folder) if folder else ()
    for problem in problems:
        print(f"snswriter: {problem}", file=sys.stderr)
    return not problems
