"""The import floors are held by contracts; here is the proof that the contracts hold.

That the tree itself keeps them is a step of its own in the test command.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

FLOORS = "Floors: a module imports only from floors below it"
QT = "Qt stays upstairs"
KEYCHAIN = "The keychain has one door"
DISK = "Screens never touch the disk"
CYCLES = "No cycles"

_BROKEN = re.compile(r"(.+) BROKEN( \(.*\))?$")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the program that a test may spoil."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def broken_contracts(house: Path) -> set[str]:
    """Return the names of the contracts that do not hold in `house`."""
    # The copy must come before the installed program, and its cache must not be shared.
    code = (
        "import sys; sys.path.insert(0, 'src'); "
        "from importlinter.cli import lint_imports_command; lint_imports_command()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"],
        cwd=house,
        env={**os.environ, "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    lines = [line.strip() for line in done.stdout.splitlines()]
    assert any(line.startswith("Contracts:") for line in lines), done.stdout + done.stderr
    return {found.group(1) for line in lines if (found := _BROKEN.match(line))}


def test_the_untouched_house_holds(house: Path) -> None:
    assert broken_contracts(house) == set()


@pytest.mark.parametrize(
    ("place", "source", "broken"),
    [
        ("text/planted.py", "import snswriter.engine.finding", {FLOORS, CYCLES}),
        ("platforms/planted.py", "import snswriter.engine.finding", {FLOORS}),
        ("engine/planted.py", "from PySide6 import QtCore", {QT}),
        ("exporters/planted.py", "import keyring", {KEYCHAIN}),
        ("gui/planted.py", "import snswriter.storage", {DISK}),
        ("attic/__init__.py", "", {FLOORS}),
    ],
)
def test_a_planted_violation_is_caught(
    house: Path, place: str, source: str, broken: set[str]
) -> None:
    planted = house / "src" / "snswriter" / place
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(source, encoding="utf-8")
    assert broken_contracts(house) == broken


def test_a_planted_cycle_is_caught(house: Path) -> None:
    engine = house / "src" / "snswriter" / "engine"
    (engine / "here.py").write_text("import snswriter.engine.there", encoding="utf-8")
    (engine / "there.py").write_text("import snswriter.engine.here", encoding="utf-8")
    assert broken_contracts(house) == {CYCLES}
