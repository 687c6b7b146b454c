"""The checks behind `dev.py test`, in the order in which they are cheapest to learn from."""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from devtools import steps
from devtools.display import virtual_display
from devtools.places import PYTHON, ROOT, tool
from devtools.steps import Outcome, Step

_PYTEST = (str(PYTHON), "-m", "pytest")
_IN_PARALLEL = ("-n", "2", "--dist", "worksteal")
_UNITS = "not (slow or evaluation or screen or keychain or input_method)"
_SLOW = "(slow or evaluation) and not (screen or keychain or input_method)"
_NO_SCREEN = {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
_ON_X = {"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}
_MOZC = Path("/usr/lib/ibus-mozc/ibus-engine-mozc")
# The password is that of a keyring made for this run, in a folder that goes away with it.
_UNLOCK = "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null"


class Depth(Enum):
    """How much to run: QUICK leaves out what needs minutes or system services.

    WITH_PACKAGES adds to FULL what takes some minutes more: the packages for Linux and Windows
    are built, installed and used.
    """

    QUICK = "quick"
    FULL = "full"
    WITH_PACKAGES = "with-packages"


def run_all(depth: Depth) -> int:
    """Run every check of `depth` and return the exit code, 0 only when none failed."""
    outcomes = [steps.run(step) for step in (*_static(), *_units())]
    # They wait more than they work, and what follows keeps no more than one core busy.
    packages = (_packages("Linux"), _packages("Windows")) if depth is Depth.WITH_PACKAGES else ()
    beside = [steps.begin(step) for step in packages]
    if depth is not Depth.QUICK:
        outcomes += [steps.run(_pytest("slow tests", _SLOW)), _on_screen(), _with_keychain()]
        outcomes.append(_with_input_method())
    outcomes += [steps.finish(each) for each in beside]
    return steps.close(outcomes)


def _static() -> Sequence[Step]:
    return (
        Step("ruff check", (tool("ruff"), "check", ".")),
        Step("ruff format", (tool("ruff"), "format", "--check", ".")),
        Step("mypy --strict", (tool("mypy"),)),
        Step("import floors", (tool("lint-imports"),)),
    )


def _units() -> Sequence[Step]:
    """Return the unit tests, run where no network exists if this machine lets us.

    The same tests with and without a network would tell the same twice: what passes
    without one needs none.
    """
    prefix = _without_network()
    name = "unit tests, networking removed" if prefix else "unit tests"
    step = Step(name, (*prefix, *_PYTEST, *_IN_PARALLEL, "-m", _UNITS), _NO_SCREEN)
    if prefix:
        return (step,)
    reason = "this system lets us remove no network (unshare -n)"
    return (step, Step("no network needed", (), why_not=reason))


def _pytest(name: str, marks: str) -> Step:
    return Step(name, (*_PYTEST, "-m", marks), _NO_SCREEN)


def _packages(system: str) -> Step:
    name = f"{system} packages, built and lived with"
    if not sys.platform.startswith("linux") or platform.machine() != "x86_64":
        return Step(name, (), why_not="they are built on 64-bit PCs with Debian")
    # The interpreter that people build with, not that of `.venv`; it gives way to the tests.
    words = ("nice", sys.executable, str(ROOT / "packaging" / "try_all.py"))
    return Step(name, (*words, "--fast", system.lower()), limit_s=2_400)


def _without_network() -> Sequence[str]:
    """Return the command prefix that takes the network away, empty where not allowed."""
    if not sys.platform.startswith("linux") or shutil.which("unshare") is None:
        return ()
    prefix = ("unshare", "-n") if os.geteuid() == 0 else ("unshare", "-rn")
    tried = subprocess.run([*prefix, "true"], capture_output=True, check=False)
    return prefix if tried.returncode == 0 else ()


def _on_screen() -> Outcome:
    name = "screen tests"
    command = (*_PYTEST, "-m", "screen")
    if not sys.platform.startswith("linux"):
        return steps.run(Step(name, command))
    if shutil.which("Xvfb") is None:
        return steps.run(Step(name, (), why_not="Xvfb is missing (Debian package xvfb)"))
    with virtual_display() as display:
        return steps.run(Step(name, command, {**_ON_X, "DISPLAY": display}))


def _with_keychain() -> Outcome:
    name = "keychain tests"
    command = (*_PYTEST, "-m", "keychain")
    if not sys.platform.startswith("linux"):
        return steps.run(Step(name, command, _NO_SCREEN))
    if not all(map(shutil.which, ("dbus-run-session", "gnome-keyring-daemon"))):
        reason = "no secret service (Debian packages dbus, gnome-keyring)"
        return steps.run(Step(name, (), why_not=reason))
    script = f'{_UNLOCK}; exec "$@"'
    with tempfile.TemporaryDirectory() as home:
        session = ("dbus-run-session", "--", "sh", "-c", script, "keychain", *command)
        return steps.run(Step(name, session, {**_NO_SCREEN, **_own_folders(Path(home))}))


def _with_input_method() -> Outcome:
    name = "Japanese input tests"
    if not sys.platform.startswith("linux"):
        return steps.run(Step(name, (), why_not="ibus and Mozc are Linux programs"))
    needed = ("Xvfb", "dbus-run-session", "ibus-daemon", "openbox", "xdotool")
    if not all(map(shutil.which, needed)) or not _MOZC.exists():
        reason = "no input method (Debian packages ibus-mozc, openbox, xdotool)"
        return steps.run(Step(name, (), why_not=reason))
    as_somebody = _as_ordinary_user()
    if as_somebody is None:
        reason = "Mozc refuses root, and this system lets root be nobody else (unshare --user)"
        return steps.run(Step(name, (), why_not=reason))
    command = (*as_somebody, "dbus-run-session", "--", *_PYTEST, "-m", "input_method")
    with virtual_display() as display:
        return steps.run(Step(name, command, {**_ON_X, "DISPLAY": display}))


def _as_ordinary_user() -> Sequence[str] | None:
    """Return the prefix that lets a command think it is no root; None where that is not allowed.

    In a user namespace the files stay readable, wherever this Python lies; and what the input
    method leaves running ends with its process namespace.
    """
    if os.geteuid() != 0:
        return ()
    somebody = ("--user", "--map-user=1000", "--map-group=1000")
    prefix = ("unshare", *somebody, "--pid", "--fork", "--kill-child", "--mount-proc")
    tried = subprocess.run([*prefix, "true"], capture_output=True, check=False)
    return prefix if tried.returncode == 0 else None


def _own_folders(home: Path) -> dict[str, str]:
    """Keep the keyring of whoever runs the tests out of reach."""
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    return {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_RUNTIME_DIR": str(runtime)}
