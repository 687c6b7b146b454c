"""The list that a build writes, read by the program that it came with."""

import subprocess
import sys
from pathlib import Path

import pytest

from installers.file_list import add_file_list
from installers.places import System
from installers.program import Program
from snswriter.ports import Problem
from snswriter.storage.installed_files import (
    LIST_NAME,
    changed_files,
    damaged_data,
    damaged_files,
    program_folder,
)

RULES = "app/snswriter/_data/rules/facts.toml"
MODULE = "app/snswriter/app/editor.py"
QT = "runtime/site-packages/PySide6/Qt6Core.dll"
SITE = "site/organisation/rules/town.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A program folder as the build leaves it."""
    for name in (RULES, MODULE, QT, SITE):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("as packed", "utf-8")
    add_file_list(Program(tmp_path, System.WINDOWS, {}))
    return tmp_path


def named(folder: Path, problems: tuple[Problem, ...]) -> list[str]:
    return [Path(each.file).relative_to(folder).as_posix() for each in problems]


def test_a_whole_program_has_no_damage(folder: Path) -> None:
    assert (damaged_files(folder), damaged_data(folder), changed_files(folder)) == ((), (), ())


@pytest.mark.parametrize(
    ("name", "told", "told_of_data"),
    [(RULES, [RULES], [RULES]), (MODULE, [MODULE], []), (QT, [QT], []), (SITE, [], [])],
)
def test_a_missing_file_is_named(
    folder: Path, name: str, told: list[str], told_of_data: list[str]
) -> None:
    (folder / name).unlink()
    found = (named(folder, damaged_files(folder)), named(folder, damaged_data(folder)))
    assert found == (told, told_of_data)


@pytest.mark.parametrize(
    ("name", "told"), [(RULES, [RULES]), (MODULE, [MODULE]), (QT, []), (SITE, [])]
)
def test_a_file_of_another_size_is_named_unless_it_may_be_replaced(
    folder: Path, name: str, told: list[str]
) -> None:
    (folder / name).write_text("cut", "utf-8")
    assert (named(folder, damaged_files(folder)), list(changed_files(folder))) == (told, told)


def test_a_changed_letter_is_found_by_reading_everything(folder: Path) -> None:
    (folder / RULES).write_text("as PACKED", "utf-8")
    assert (damaged_files(folder), changed_files(folder)) == ((), (RULES,))


@pytest.mark.parametrize("content", [b"", b"{", b'{"files": {"a": 1}}', b"\xff" * 99])
def test_a_spoilt_list_is_told(folder: Path, content: bytes) -> None:
    (folder / "app" / LIST_NAME).write_bytes(content)
    (problem,) = damaged_files(folder)
    assert (Path(problem.file).name, bool(problem.remedy)) == (LIST_NAME, True)


def test_a_checkout_has_no_list() -> None:
    assert program_folder() is None


PROGRAM = """
import sys
from pathlib import Path
from snswriter.cli import command_line
command_line.program_folder = lambda: Path(sys.argv[1])
sys.exit(command_line.main(["count", sys.argv[2]]))
"""


def counted(folder: Path, text: Path) -> tuple[int, str]:
    """Return exit code and errors of a count by the program in `folder`."""
    words = [sys.executable, "-X", "utf8", "-c", PROGRAM, str(folder), str(text)]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stderr


def test_a_command_of_a_damaged_program_names_the_file_and_calls_nothing_clean(
    folder: Path, tmp_path: Path
) -> None:
    text = tmp_path / "text.txt"
    text.write_text("桜まつり", "utf-8")
    before = counted(folder, text)
    (folder / RULES).unlink()
    code, errors = counted(folder, text)
    assert (before, code, "facts.toml" in errors, "見つかりません。" in errors) == (
        (0, ""),
        2,
        True,
        True,
    )
