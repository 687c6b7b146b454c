"""The files that these tests look at: the modules of the program, and all that is tracked."""

import ast
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"


@dataclass(frozen=True, slots=True)
class Module:
    """A parsed module; `name` is its path below `src`, with slashes on every system."""

    name: str
    text: str
    tree: ast.Module


@cache
def modules() -> Sequence[Module]:
    """Return every module of the program."""
    return tuple(parse(path) for path in sorted(SRC.rglob("*.py")))


def parse(path: Path) -> Module:
    """Return the module in the file `path`, which lies below `src`."""
    text = path.read_text(encoding="utf-8")
    return Module(path.relative_to(SRC).as_posix(), text, ast.parse(text))


def sample(text: str) -> Module:
    """Return a module made of `text`, to show that a check finds what it is meant to find."""
    return Module("sample.py", text, ast.parse(text))


def tracked_files() -> Sequence[Path]:
    """Return every file that git knows.

    Raises:
        OSError: there is no git here.
        subprocess.CalledProcessError: this is no git checkout.
    """
    command = ["git", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in listed.decode("utf-8").split("\0") if name]
