"""Two commands that do everything on a fresh machine: `dev.py run` and `dev.py test`.

Needs Python 3.11 or newer and nothing else. Each command makes the environment `.venv`
from the lock files in `requirements/`; once made, it is used again as it is.
"""

import argparse
import io
import subprocess
import sys
from collections.abc import Callable, Sequence

from devtools import checks, environment, locks, machine
from devtools.checks import Depth
from devtools.environment import Group, InstallError
from devtools.places import PYTHON, ROOT, surroundings


def main() -> int:
    """Carry out the command given on the command line; return the exit code."""
    name, options = _parse()
    for stream in (sys.stdout, sys.stderr):
        # What a tool prints may have characters that a Japanese Windows console has not.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        return _COMMANDS[name][0](options)
    except InstallError as problem:
        print(problem, file=sys.stderr)
    except subprocess.CalledProcessError as problem:
        print(f"{problem.cmd} ended with exit code {problem.returncode}", file=sys.stderr)
    return 1


def _parse() -> tuple[str, Sequence[str]]:
    summaries = "\n".join(f"  {name:6} {text}" for name, (_, text) in _COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="dev.py",
        usage="python3 dev.py COMMAND [OPTIONS]",
        description=f"Commands:\n{summaries}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=_COMMANDS, help=argparse.SUPPRESS)
    parser.add_argument("options", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    known = _OPTIONS.get(arguments.command)
    if known is not None and not known.issuperset(arguments.options):
        parser.error(f"{arguments.command} does not know {' '.join(arguments.options)}")
    return arguments.command, arguments.options


def _prepare(group: Group) -> None:
    machine.prepare(group)
    environment.ensure(group)


def _run(options: Sequence[str]) -> int:
    _prepare(Group.RUN)
    return _python("-m", "snswriter", *options)


def _test(options: Sequence[str]) -> int:
    _prepare(Group.DEV)
    depth = next((_DEPTHS[option] for option in options), Depth.FULL)
    if depth is Depth.WITH_PACKAGES:
        machine.prepare_for_packages()
    return checks.run_all(depth)


def _setup(_options: Sequence[str]) -> int:
    _prepare(Group.DEV)
    return 0


def _bench(_options: Sequence[str]) -> int:
    _prepare(Group.DEV)
    codes = [_python(str(path)) for path in sorted(ROOT.glob("tests/bench/bench_*.py"))]
    return max(codes, default=0)


def _lock(options: Sequence[str]) -> int:
    _prepare(Group.DEV)
    locks.renew(options)
    return 0


def _python(*arguments: str) -> int:
    """Run the environment's Python in the foreground; return its exit code."""
    command = [str(PYTHON), *arguments]
    try:
        return subprocess.run(command, env=surroundings(), check=False).returncode
    except KeyboardInterrupt:
        return 130


_COMMANDS: dict[str, tuple[Callable[[Sequence[str]], int], str]] = {
    "run": (_run, "start the editor; what follows goes to snswriter: run check FILE"),
    "test": (
        _test,
        "run all tests and checks; --quick leaves out much, --packages adds more",
    ),
    "setup": (_setup, "make the environment for development, start nothing"),
    "bench": (_bench, "measure speed"),
    "lock": (_lock, "re-create requirements/*.txt; --upgrade takes newer versions"),
}
# A command that is not here hands everything on.
_DEPTHS = {"--quick": Depth.QUICK, "--packages": Depth.WITH_PACKAGES}
_OPTIONS: dict[str, set[str]] = {"test": set(_DEPTHS), "setup": set(), "bench": set()}


if __name__ == "__main__":
    sys.exit(main())
