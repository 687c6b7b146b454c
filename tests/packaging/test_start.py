"""The first module of an installed program, with parts of the program taken away."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder laid out like an installed program, with a program of our own in it."""
    app = tmp_path / "app"
    (app / "snswriter").mkdir(parents=True)
    shutil.copy(ROOT / "packaging" / "start.py", app / "start.py")
    (app / "snswriter" / "__init__.py").write_text("", encoding="utf-8")
    return tmp_path


def started(installed: Path, main: str, *words: str) -> tuple[int, str, str]:
    """Return exit code, output and errors of a start where `__main__` holds `main`."""
    (installed / "app" / "snswriter" / "__main__.py").write_text(main, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", installed / "app" / "start.py", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("main", "told"),
    [
        ("import absent_part", "ModuleNotFoundError：No module named 'absent_part'"),
        ("main = (", "SyntaxError："),
        ("def main():\n    open('/absent/file')", "FileNotFoundError："),
        ("def main():\n    raise RuntimeError('no dictionary')", "RuntimeError：no dictionary"),
    ],
)
def test_what_is_missing_is_told_in_a_sentence(installed: Path, main: str, told: str) -> None:
    code, output, errors = started(installed, main)
    assert (code, output, told in errors, "Traceback" in errors) == (3, "", True, False)
    assert errors.startswith("SNSライターを始められませんでした。")


def test_the_exit_code_of_the_program_is_the_exit_code(installed: Path) -> None:
    assert started(installed, "def main():\n    return 2") == (2, "", "")


def test_folders_beside_the_program_are_named_to_it(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (installed / "site").mkdir()
    (installed / "home").mkdir()
    main = (
        "import os\ndef main():\n"
        "    print(os.environ.get('SNSWRITER_OVERLAY'), os.environ.get('SNSWRITER_HOME'))\n"
        "    return 0"
    )
    monkeypatch.delenv("SNSWRITER_HOME")
    assert started(installed, main) == (0, f"{installed / 'site'} {installed / 'home'}\n", "")
