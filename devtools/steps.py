"""Run one check after another and say in a line each how it went."""

import re
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from devtools.places import ROOT, surroundings

_LIMIT_S = 1200
_SHOWN_LINES = 80
_PYTEST_NOTHING_COLLECTED = 5
# What a build ends with when a machine or a registry lacks something and nothing is wrong.
_SOMETHING_MISSING = 75
_PYTEST_SUMMARY = re.compile(
    r"^=*\s*(\d+ (?:passed|failed|skipped|errors?|deselected)\b.*?)\s*=*$"
)


class Outcome(Enum):
    """How a step ended; SKIPPED never counts as passed."""

    PASSED = "passed"
    FAILED = "FAILED"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Step:
    """One check: its name, the command, and variables added to the child's environment.

    `why_not` is the reason when this machine cannot run it; the command is then ignored.
    A command that takes longer than `limit_s` is stopped and counts as failed.
    """

    name: str
    command: Sequence[str]
    variables: Mapping[str, str] = field(default_factory=dict)
    why_not: str = ""
    limit_s: int = _LIMIT_S


def run(step: Step) -> Outcome:
    """Run `step`, print one line (and the end of its output when it failed)."""
    print(f"{step.name} ... ", end="", flush=True)
    if step.why_not:
        print(f"skipped: {step.why_not}", flush=True)
        return Outcome.SKIPPED
    started_s = time.monotonic()
    code, output = _execute(step)
    outcome, remark = _judge(code, output, step)
    print(f"{outcome.value} in {time.monotonic() - started_s:.1f} s{remark}", flush=True)
    if outcome is Outcome.FAILED:
        print("\n".join(output.splitlines()[-_SHOWN_LINES:]) + "\n", flush=True)
    return outcome


def close(outcomes: Sequence[Outcome]) -> int:
    """Print the closing count of steps; return the exit code, 0 only when none failed."""
    count = {outcome: outcomes.count(outcome) for outcome in Outcome}
    print(
        f"{count[Outcome.PASSED]} passed, {count[Outcome.FAILED]} failed, "
        f"{count[Outcome.SKIPPED]} skipped",
        flush=True,
    )
    return 1 if count[Outcome.FAILED] or not count[Outcome.PASSED] else 0


def _execute(step: Step) -> tuple[int | None, str]:
    """Return the exit code (None: out of time) and everything the step printed."""
    # A file, not a pipe: a grandchild that outlives its parent would keep a pipe open.
    with tempfile.TemporaryFile() as spool:
        try:
            code: int | None = subprocess.run(
                step.command,
                cwd=ROOT,
                env=surroundings(**step.variables),
                stdin=subprocess.DEVNULL,
                stdout=spool,
                stderr=subprocess.STDOUT,
                timeout=step.limit_s,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            code = None
        spool.seek(0)
        return code, spool.read().decode("utf-8", "replace")


def _judge(code: int | None, output: str, step: Step) -> tuple[Outcome, str]:
    if code is None:
        return Outcome.FAILED, f" (stopped after {step.limit_s} s)"
    if code == _SOMETHING_MISSING:
        return Outcome.SKIPPED, f":\n{output.strip()}"
    lines = [
        found.group(1) for line in output.splitlines() if (found := _PYTEST_SUMMARY.match(line))
    ]
    remark = f" ({lines[-1]})" if lines else ""
    if code == _PYTEST_NOTHING_COLLECTED and not re.search(r"\b(failed|error)", remark):
        return Outcome.SKIPPED, " (no such test yet)"
    if code != 0:
        return Outcome.FAILED, remark or f" (exit code {code})"
    if lines and " passed" not in remark:
        return Outcome.SKIPPED, remark
    return Outcome.PASSED, remark
