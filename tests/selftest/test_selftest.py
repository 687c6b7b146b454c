import json
import subprocess
import sys
from pathlib import Path

import pytest

from snswriter import selftest
from snswriter.selftest import CHECKS, main, run_check
from snswriter.selftest.outcome import CheckFailedError, Verdict, expect

# Run in a process of its own: the self-test makes the one QApplication that a process may have.
_WITHOUT = """
import sys
sys.modules[sys.argv[1]] = None
from snswriter.selftest import main
sys.exit(main([]))
"""


def report_without(module: str) -> tuple[int, dict[str, str]]:
    """Return exit code and verdicts of a self-test where `module` cannot be imported."""
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT, module], capture_output=True, check=False
    )
    report = json.loads(done.stdout)
    return done.returncode, {each["name"]: each["verdict"] for each in report["checks"]}


@pytest.mark.parametrize(
    "name", [name for name in CHECKS if name not in ("files", "window", "keychain")]
)
def test_each_check_passes_here(name: str) -> None:
    outcome = run_check(name)
    assert (outcome.verdict, outcome.detail) == (Verdict.PASSED, outcome.detail)


@pytest.mark.parametrize(
    ("module", "failed"),
    [
        ("unidic_lite", {"dictionary", "rules"}),
        ("_sqlite3", {"modules", "drafts"}),
        ("PySide6.QtWidgets", {"modules", "window"}),
    ],
)
def test_a_missing_part_fails_its_checks_and_no_other(module: str, failed: set[str]) -> None:
    code, verdicts = report_without(module)
    assert (code, {name for name, verdict in verdicts.items() if verdict == "failed"}) == (
        1,
        failed,
    )


def test_the_report_goes_to_the_named_file(tmp_path: Path) -> None:
    target = tmp_path / "結果.json"
    done = subprocess.run(
        [sys.executable, "-m", "snswriter", "--selftest", str(target)],
        capture_output=True,
        check=False,
    )
    report = json.loads(target.read_text(encoding="utf-8"))
    assert (done.returncode, done.stdout, report["passed"], len(report["checks"])) == (
        0,
        b"",
        True,
        len(CHECKS),
    )


@pytest.mark.parametrize("words", [["--loud"], ["a.json", "b.json"]])
def test_bad_usage_is_told(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert (main(words), capsys.readouterr().err) == (2, f"{selftest.USAGE}\n")


def test_a_difference_names_both_sides() -> None:
    with pytest.raises(
        CheckFailedError, match="文字数が期待どおりではありません。期待：1、実際：2。"
    ):
        expect(2, 1, "文字数")


def test_files_are_compared_only_where_they_were_packed() -> None:
    assert run_check("files").verdict is Verdict.SKIPPED
