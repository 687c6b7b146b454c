"""Let a program folder prove itself: what does not pass its own self-test is not packed."""

import json
import shutil
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from installers.commands import Finished, attempt
from installers.failures import BuildError

_BARE = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}
# 亜 goes before 一 only in Japanese order, which is in the data that ICU is left with.
_ORDER = """
from PySide6.QtCore import QCollator, QLocale
print(QCollator(QLocale("ja_JP")).compare("亜", "一"))
"""


def prove_on_linux(program: Path) -> str:
    """Run the self-test of the launcher `program` with nothing around it and no network.

    Returns:
        One line with the time it took.

    Raises:
        BuildError: A check failed; names it.
    """
    started_s = time.monotonic()
    command = [*_without_network(), str(program), "--selftest"]
    judge(attempt(command, environment=_BARE))
    return f"self-test passed in {time.monotonic() - started_s:.1f} s"


def prove_order(python: Path) -> None:
    """Have Qt compare two words in the interpreter `python` of a program folder.

    Raises:
        BuildError: It does not know the order of Japanese.
    """
    command = [str(python), "-I", "-B", "-X", "utf8", "-c", _ORDER]
    finished = attempt(command, environment=_BARE)
    if finished.output.strip() != "-1":
        told = f"{finished.output}{finished.errors}"
        raise BuildError(f"Qt does not know the order of Japanese words:\n{told}")


def judge(finished: Finished) -> Mapping[str, str]:
    """Return the verdicts of a self-test by check; raise BuildError when one failed."""
    try:
        report = json.loads(finished.output)
    except ValueError as error:
        told = f"{finished.output}{finished.errors}"
        raise BuildError(
            f"The program did not start (exit code {finished.code}):\n{told}"
        ) from error
    failed = [check for check in report["checks"] if check["verdict"] == "failed"]
    if failed or finished.code != 0:
        lines = [f"  {check['name']}: {check['detail']}" for check in failed]
        raise BuildError("\n".join([f"The self-test ended with {finished.code}:", *lines]))
    return {check["name"]: check["verdict"] for check in report["checks"]}


def _without_network() -> Sequence[str]:
    if shutil.which("unshare") is None:
        return ()
    for prefix in (("unshare", "-n"), ("unshare", "-rn")):
        if attempt([*prefix, "true"]).code == 0:
            return prefix
    return ()
