"""`snswriter --selftest`: does this installation work, as JSON and exit code.

For the build, which packs nothing that fails; for the information-systems section after a
roll-out; for a help desk on the telephone.
"""

import importlib
import json
import platform
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from snswriter import __version__
from snswriter.selftest.outcome import CheckFailedError, CheckSkippedError, Outcome, Verdict

# Each module has a function `run` that returns what it found. They are imported one by one,
# inside their check: a package that is missing fails a check and not the whole report.
CHECKS = (
    "files",
    "modules",
    "dictionary",
    "rules",
    "counting",
    "drafts",
    "window",
    "keychain",
)

USAGE = "使い方：snswriter --selftest [--screen] [結果を書くファイル]"
SCREEN = "--screen"
_REINSTALL = "インストールし直しても変わらないときは、この結果を情報システム担当にお渡しください。"


def main(words: Sequence[str]) -> int:
    """Run every check and report; return 0 (all well), 1 (something failed), 2 (bad usage).

    Args:
        words: `--screen` opens the window on the real screen (otherwise none appears), and the
            path of a file for the report; without one it goes to standard output.
    """
    targets = [word for word in words if word != SCREEN]
    if len(targets) > 1 or any(target.startswith("-") for target in targets):
        print(USAGE, file=sys.stderr)
        return 2
    outcomes = [run_check(name, words) for name in CHECKS]
    is_well = all(outcome.verdict is not Verdict.FAILED for outcome in outcomes)
    text = json.dumps(_report(outcomes), ensure_ascii=False, indent=2) + "\n"
    if targets:
        try:
            Path(targets[0]).write_text(text, encoding="utf-8")
        except OSError as error:
            print(
                f"結果を{targets[0]}に書き込めませんでした（{error.strerror}）。", file=sys.stderr
            )
            return 2
    else:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.flush()
    return 0 if is_well else 1


def run_check(name: str, words: Sequence[str] = ()) -> Outcome:
    """Return how the check `name` of `CHECKS` ended; nothing it does gets past this."""
    started_s = time.perf_counter()
    verdict = Verdict.FAILED
    try:
        check = importlib.import_module(f"snswriter.selftest.{name}_check")
        detail = str(check.run(words))
        verdict = Verdict.PASSED
    except CheckSkippedError as reason:
        verdict, detail = Verdict.SKIPPED, str(reason)
    except CheckFailedError as reason:
        detail = f"{reason}{_REINSTALL}"
    except Exception as error:  # noqa: BLE001 - whatever breaks is what the report is about
        detail = f"{type(error).__name__}: {error} {_REINSTALL}"
    return Outcome(name, verdict, detail, round((time.perf_counter() - started_s) * 1000))


def _report(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    return {
        "program": "snswriter",
        "version": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "executable": sys.executable,
        "passed": all(outcome.verdict is not Verdict.FAILED for outcome in outcomes),
        "checks": [outcome.as_json() for outcome in outcomes],
    }
