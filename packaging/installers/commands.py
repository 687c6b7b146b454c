"""Run other programs, and tell plainly when one is missing or fails."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from installers.failures import BuildError, MissingError

_SHOWN_LINES = 30
# What pip says when a file is another than the locked one.
_WRONG_HASH = "DO NOT MATCH THE HASHES"
_LIMIT_S = 3600


@dataclass(frozen=True, slots=True)
class Finished:
    """How a program ended, with standard output and error apart."""

    code: int
    output: str
    errors: str


def run(
    command: Sequence[str | Path],
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> str:
    """Return what `command` printed; `environment` replaces the whole environment.

    Raises:
        BuildError: The program is missing or ended with another code than 0.
    """
    finished = attempt(command, cwd, environment)
    if finished.code != 0:
        told = (finished.errors or finished.output).splitlines()[-_SHOWN_LINES:]
        raise BuildError(f"{_shown(command)} ended with {finished.code}:\n" + "\n".join(told))
    return finished.output


def attempt(
    command: Sequence[str | Path],
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Finished:
    """Run `command` and return how it ended, whatever its exit code."""
    try:
        # Pipes, never files: a program under Wine cannot take a plain file as its stdin or stdout.
        done = subprocess.run(
            [str(word) for word in command],
            cwd=cwd,
            env=None if environment is None else dict(environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_LIMIT_S,
            check=False,
        )
    except FileNotFoundError as error:
        raise BuildError(
            f"{command[0]} is missing; packaging/README.md lists the packages."
        ) from error
    except subprocess.TimeoutExpired as error:
        raise BuildError(f"{_shown(command)} did not end within {_LIMIT_S} s.") from error
    return Finished(done.returncode, _text(done.stdout), _text(done.stderr))


def fetch(
    command: Sequence[str | Path],
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> None:
    """Run a command that takes something from a package registry.

    Raises:
        MissingError: The registry did not give it.
        BuildError: What it gave is not what was pinned.
    """
    try:
        run(command, cwd, environment)
    except BuildError as error:
        if _WRONG_HASH in str(error):
            raise
        raise MissingError(str(error)) from error


def need(programs: Mapping[str, str]) -> None:
    """Check that every program or file (key) is there; its Debian package is the value.

    Raises:
        MissingError: Some are missing; names the command that installs them all.
    """
    missing = sorted({package for name, package in programs.items() if not _is_there(name)})
    if missing:
        raise MissingError(
            "Programs are missing. On Debian 12 this installs them:\n"
            f"    apt-get install --no-install-recommends {' '.join(missing)}"
        )


def with_variables(**variables: str) -> Mapping[str, str]:
    """Return this process's environment with `variables` on top."""
    return {**os.environ, **variables}


def _is_there(name: str) -> bool:
    return Path(name).exists() if name.startswith("/") else shutil.which(name) is not None


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _shown(command: Sequence[str | Path]) -> str:
    words = " ".join(str(word) for word in command)
    return words if len(words) < 400 else f"{words[:400]}…"
