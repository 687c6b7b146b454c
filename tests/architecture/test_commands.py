"""The two commands: what a step's end means, and what a newcomer reads."""

import subprocess
import sys
from pathlib import Path

import pytest

from devtools import steps
from devtools.steps import Outcome, Step
from tests.architecture.sources import ROOT


def python(code: str) -> Step:
    return Step("step", (sys.executable, "-c", code))


@pytest.mark.parametrize(
    ("step", "outcome", "line"),
    [
        (python("pass"), Outcome.PASSED, "passed"),
        (python("raise SystemExit(3)"), Outcome.FAILED, "(exit code 3)"),
        (python("print('2 passed, 1 skipped in 0.1s')"), Outcome.PASSED, "(2 passed, 1 skipped"),
        (python("print('3 skipped in 0.1s')"), Outcome.SKIPPED, "(3 skipped"),
        (python("print('1 failed, 2 passed'); exit(1)"), Outcome.FAILED, "(1 failed, 2 passed)"),
        (python("print('2 errors in 0.1s'); exit(1)"), Outcome.FAILED, "(2 errors in 0.1s)"),
        (python("print('9 deselected in 0.1s'); exit(5)"), Outcome.SKIPPED, "(no such test yet)"),
        (Step("step", (), why_not="no display"), Outcome.SKIPPED, "skipped: no display"),
    ],
)
def test_a_step_tells_how_it_ended(
    step: Step, outcome: Outcome, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert steps.run(step) is outcome
    assert line in capsys.readouterr().out.splitlines()[0]


def test_a_step_runs_beside_others_until_somebody_waits_for_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mark = tmp_path / "mark"
    wait = (
        f"import pathlib, time\nwhile not pathlib.Path({str(mark)!r}).exists(): time.sleep(0.01)"
    )
    begun = steps.begin(python(f"{wait}\nraise SystemExit(3)"))
    steps.run(python(f"open({str(mark)!r}, 'w')"))
    assert steps.finish(begun) is Outcome.FAILED
    assert [line.split(" in ")[0] for line in capsys.readouterr().out.splitlines()[:2]] == [
        "step ... passed",
        "step ... FAILED",
    ]


def test_a_step_that_cannot_run_is_begun_and_finished_all_the_same(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert steps.finish(steps.begin(Step("step", (), why_not="no Wine"))) is Outcome.SKIPPED
    assert capsys.readouterr().out == "step ... skipped: no Wine\n"


@pytest.mark.parametrize(
    ("outcomes", "code", "line"),
    [
        ([Outcome.PASSED, Outcome.SKIPPED], 0, "1 passed, 0 failed, 1 skipped"),
        ([Outcome.PASSED, Outcome.FAILED], 1, "1 passed, 1 failed, 0 skipped"),
        ([Outcome.SKIPPED], 1, "0 passed, 0 failed, 1 skipped"),
    ],
)
def test_the_closing_line_counts_steps(
    outcomes: list[Outcome], code: int, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert steps.close(outcomes) == code
    assert capsys.readouterr().out == f"{line}\n"


def test_a_failed_step_shows_the_end_of_its_output(capsys: pytest.CaptureFixture[str]) -> None:
    steps.run(python("print('first'); print('\\n' * 100); print('last'); exit(1)"))
    shown = capsys.readouterr().out
    assert ("first" in shown, "last" in shown) == (False, True)


def test_an_unknown_option_is_refused_before_anything_is_installed() -> None:
    command = [sys.executable, str(ROOT / "dev.py"), "test", "--fast"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (
        2,
        "dev.py: error: test does not know --fast",
    )


def test_ci_runs_the_command_that_a_developer_types() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert 'exec "$python" dev.py test' in script
