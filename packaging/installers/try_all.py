"""The command behind try_all.py: both systems at once, each package tried as an office would.

Ends with 0 when all held, 1 when something did not, and 75 when nothing is known to be wrong but
this machine or a registry lacks something. What could not be tried is told in a line.
"""

import contextlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from installers.commands import attempt, need
from installers.failures import EXIT_MISSING, BuildError, MissingError, exit_code
from installers.linux import NEEDED as LINUX_NEEDED
from installers.pins import sha256_of
from installers.places import PACKAGING, ROOT, Workshop, alone, open_workshop
from installers.tools import tools_python
from installers.wheels import dictionary_wheel
from installers.windows import NEEDED as WINDOWS_NEEDED

SETUP_LIMIT_MB, INSTALLED_LIMIT_MB = 60, 400

_TRYING = {"xdotool": "xdotool", "Xvfb": "xvfb", "debootstrap": "debootstrap"}


def main(names: Sequence[str]) -> int:
    """Tell a line for each thing that held; return the exit code.

    `names` are "linux" or "windows"; none stands for both.
    """
    chosen = [_SYSTEMS[name] for name in names or _SYSTEMS]
    output = ROOT / "build" / "tried"
    # What an earlier version left there would be tried instead.
    shutil.rmtree(output, ignore_errors=True)
    shop = open_workshop(output)
    try:
        need({**_TRYING, **{name: each for system in chosen for name, each in system.needed}})
        # Both need these, so they come first.
        tools_python(shop)
        dictionary_wheel(shop)
    except BuildError as problem:
        print(problem, flush=True)
        return exit_code(problem)
    with ThreadPoolExecutor(2) as workers:
        systems = (workers.submit(_tried, shop, each.story) for each in chosen)
        codes = {each.result() for each in tuple(systems)}
    return max(codes - {EXIT_MISSING}, default=0) or (EXIT_MISSING if EXIT_MISSING in codes else 0)


def _tried(shop: Workshop, system: Callable[[Workshop], None]) -> int:
    started_s = time.monotonic()
    try:
        system(shop)
    except BuildError as problem:
        print(f"{system.__name__[1:]}: {problem}", flush=True)
        return exit_code(problem)
    _tell(system.__name__[1:], f"all held after {time.monotonic() - started_s:.0f} s")
    return 0


def _windows(shop: Workshop) -> None:
    printed = _script("build_windows.py", "--msi", "--output", str(shop.output))
    _tell("windows", printed)
    (setup,), (msi,) = shop.output.glob("*-setup.exe"), shop.output.glob("*.msi")
    _hold_size(printed)
    if setup.stat().st_size > SETUP_LIMIT_MB * 1e6:
        raise BuildError(f"{setup.name} is larger than {SETUP_LIMIT_MB} MB.")
    try:
        told = _script("try_windows.py", str(setup), str(msi))
    except MissingError:
        raise
    except BuildError as problem:
        # Wine's windows come and go by the clock of a busy machine; a fault stays a fault.
        _tell("windows", f"once more, because: {problem}")
        told = _script("try_windows.py", str(setup), str(msi))
    _tell("windows", told)


def _linux(shop: Workshop) -> None:
    printed = _script("build_linux.py", "--fast", "--output", str(shop.output))
    _tell("linux", printed)
    (deb,), (tar,) = shop.output.glob("*.deb"), shop.output.glob("*.tar.xz")
    _hold_size(printed)
    if os.geteuid() != 0 or attempt(["unshare", "--mount", "--net", "true"]).code != 0:
        raise MissingError("making a root file system without a network takes root's rights here")
    trial = PACKAGING / "try_linux.sh"
    root = shop.made / f"debian-{sha256_of(trial)[:16]}"
    with alone(shop, "debian"):
        _tell("linux", _command(str(trial), str(root), str(deb), str(tar)))


def _script(name: str, *words: str) -> str:
    return _command(sys.executable, str(PACKAGING / name), *words)


def _command(*words: str) -> str:
    """Run one of our commands; return what it printed.

    Raises:
        MissingError: It lacked something from outside.
        BuildError: It failed in another way.
    """
    finished = attempt(words)
    if finished.code == 0:
        return finished.output
    told = f"{finished.output}{finished.errors}".strip()
    kind = MissingError if finished.code == EXIT_MISSING else BuildError
    raise kind(f"{' '.join(words)} ended with {finished.code}:\n{told}")


def _hold_size(printed: str) -> None:
    (line,) = [each for each in printed.splitlines() if each.startswith("program folder: ")]
    if int(line.split()[2]) > INSTALLED_LIMIT_MB:
        raise BuildError(f"{line}: more than {INSTALLED_LIMIT_MB} MB.")


@dataclass(frozen=True, slots=True)
class _System:
    story: Callable[[Workshop], None]
    needed: Sequence[tuple[str, str]]


_SYSTEMS = {
    "windows": _System(_windows, tuple(WINDOWS_NEEDED.items())),
    "linux": _System(_linux, tuple(LINUX_NEEDED.items())),
}


def _tell(system: str, told: str) -> None:
    with contextlib.suppress(BrokenPipeError):
        for line in told.splitlines():
            print(f"{system}: {line}", flush=True)
