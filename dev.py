"""Two commands that do everything on a fresh machine: `dev.py run` and `dev.py test`.

Needs Python 3.11 or newer and nothing else. Each command makes the environment `.venv`
from the lock files in `requirements/`; once made, it is used again as it is.
"""

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence

from devtools import checks, environment, locks, machine
from devtools.checks import Depth
from devtools.environment import Group, InstallError
from devtools.places import PYTHON, ROOT, surroundings


def main() -> int:
    """Carry out the command given on the command line; return the exit code."""
    parser = _parser()
    arguments, rest = parser.parse_known_args()
    if rest and arguments.command not in {"run", "lock"}:
        parser.error(f"unknown: {' '.join(rest)}")
    action: Callable[[argparse.Namespace, Sequence[str]], int] = arguments.action
    try:
        return action(arguments, rest)
    except InstallError as problem:
        print(problem, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as problem:
        print(f"{problem.cmd} ended with exit code {problem.returncode}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, action, summary in (
        ("run", _run, "start the editor; anything after it goes to snswriter"),
        ("test", _test, "run all tests and checks"),
        ("setup", _setup, "make the environment for development, start nothing"),
        ("bench", _bench, "measure speed"),
        ("lock", _lock, "re-create the lock files with uv; --upgrade for newer versions"),
    ):
        command = commands.add_parser(name, help=summary, description=summary)
        command.set_defaults(action=action)
        if name == "test":
            help_text = "leave out what needs minutes, a screen or a keychain"
            command.add_argument("--quick", action="store_true", help=help_text)
    return parser


def _prepare(group: Group) -> None:
    machine.prepare(group)
    environment.ensure(group)


def _run(_arguments: argparse.Namespace, rest: Sequence[str]) -> int:
    _prepare(Group.RUN)
    return _python("-m", "snswriter", *rest)


def _test(arguments: argparse.Namespace, _rest: Sequence[str]) -> int:
    _prepare(Group.DEV)
    return checks.run_all(Depth.QUICK if arguments.quick else Depth.FULL)


def _setup(_arguments: argparse.Namespace, _rest: Sequence[str]) -> int:
    _prepare(Group.DEV)
    return 0


def _bench(_arguments: argparse.Namespace, _rest: Sequence[str]) -> int:
    _prepare(Group.DEV)
    codes = [_python(str(path)) for path in sorted(ROOT.glob("tests/bench/bench_*.py"))]
    return max(codes, default=0)


def _lock(_arguments: argparse.Namespace, rest: Sequence[str]) -> int:
    _prepare(Group.DEV)
    locks.renew(rest)
    return 0


def _python(*arguments: str) -> int:
    """Run the environment's Python in the foreground; return its exit code."""
    command = [str(PYTHON), *arguments]
    try:
        return subprocess.run(command, env=surroundings(), check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
