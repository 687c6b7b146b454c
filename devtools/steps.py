"""Run one check after another and say in a line each how it went."""

import re
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import Enum
from threading import Thread

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


@dataclass(frozen=True, slots=True)
class _Ended:
    """How a command ended (`code` None: out of time), what it printed, and after how long."""

    code: int | None
    output: str
    took_s: float


@dataclass(frozen=True, slots=True)
class Begun:
    """A step that runs beside others; `finish` waits for it."""

    step: Step
    ended: Future[_Ended]


def run(step: Step) -> Outcome:
    """Run `step`, print one line (and the end of its output when it failed)."""
    print(f"{step.name} ... ", end="", flush=True)
    return _tell(step, None if step.why_not else _carry_out(step))


def begin(step: Step) -> Begun:
    """Start `step` and return at once; nothing is printed before `finish`."""
    ended: Future[_Ended] = Future()
    if not step.why_not:
        Thread(target=lambda: ended.set_result(_carry_out(step)), daemon=True).start()
    return Begun(step, ended)


def finish(begun: Begun) -> Outcome:
    """Wait for a step that was begun and print what `run` prints."""
    print(f"{begun.step.name} ... ", end="", flush=True)
    return _tell(begun.step, None if begun.step.why_not else begun.ended.result())


def _tell(step: Step, ended: _Ended | None) -> Outcome:
    if ended is None:
        print(f"skipped: {step.why_not}", flush=True)
        return Outcome.SKIPPED
    outcome, remark = _judge(ended.code, ended.output, step)
    print(f"{outcome.value} in {ended.took_s:.1f} s{remark}", flush=True)
    if outcome is Outcome.FAILED:
        print("\n".join(ended.output.splitlines()[-_SHOWN_LINES:]) + "\n", flush=True)
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


def _carry_out(step: Step) -> _Ended:
    started_s = time.monotonic()
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
        output = spool.read().decode("utf-8", "replace")
        return _Ended(code, output, time.monotonic() - started_s)


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
