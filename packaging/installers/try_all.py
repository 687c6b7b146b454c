"""The command behind try_all.py: both systems at once, each package tried as an office would.

Ends with 0 when all held, 1 when something did not, and 75 when nothing is known to be wrong but
this machine or a registry lacks something. What could not be tried is told in a line.
"""

import argparse
import contextlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import MappingProxyType

from installers.commands import attempt, need
from installers.failures import EXIT_MISSING, BuildError, MissingError, exit_code
from installers.linux import NEEDED as LINUX_NEEDED
from installers.msi import NEEDED as MSI_NEEDED
from installers.pins import sha256_of
from installers.places import PACKAGING, ROOT, Workshop, alone, open_workshop
from installers.windows import NEEDED as WINDOWS_NEEDED

SETUP_LIMIT_MB, INSTALLED_LIMIT_MB = 60, 400

_TRYING = {"xdotool": "xdotool", "Xvfb": "xvfb", "debootstrap": "debootstrap"}


def main(words: Sequence[str]) -> int:
    """Tell a line for each thing that held; return the exit code.

    `words` are "linux" or "windows", both without any; "--fast" makes larger packages sooner.
    """
    options = _parse(words)
    with ThreadPoolExecutor(2) as workers:
        trials = tuple(
            workers.submit(_tried, name, is_fast=options.fast)
            for name in options.systems or _SYSTEMS
        )
        codes = {each.result() for each in trials}
    return max(codes - {EXIT_MISSING}, default=0) or (EXIT_MISSING if EXIT_MISSING in codes else 0)


def _parse(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="try_all.py")
    parser.add_argument("--fast", action="store_true", help="larger packages, made sooner")
    parser.add_argument("systems", nargs="*", metavar="linux|windows")
    options = parser.parse_args(words)
    unknown = [name for name in options.systems if name not in _SYSTEMS]
    if unknown:
        parser.error(f"{', '.join(unknown)} is neither {' nor '.join(_SYSTEMS)}")
    return options


def _tried(name: str, *, is_fast: bool) -> int:
    started_s = time.monotonic()
    system = _SYSTEMS[name]
    output = ROOT / "build" / "tried" / name
    # What an earlier version left there would be tried instead.
    shutil.rmtree(output, ignore_errors=True)
    try:
        need({**_TRYING, **system.needed})
        system.story(open_workshop(output), ("--fast",) if is_fast else ())
    except BuildError as problem:
        _tell(name, str(problem))
        return exit_code(problem)
    _tell(name, f"all held after {time.monotonic() - started_s:.0f} s")
    return 0


def _windows(shop: Workshop, effort: Sequence[str]) -> None:
    printed = _script("build_windows.py", "--msi", *effort, "--output", str(shop.output))
    _tell("windows", printed)
    (setup,), (msi,) = shop.output.glob("*-setup.exe"), shop.output.glob("*.msi")
    _hold_size(printed)
    if not effort and setup.stat().st_size > SETUP_LIMIT_MB * 1e6:
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


def _linux(shop: Workshop, effort: Sequence[str]) -> None:
    printed = _script("build_linux.py", *effort, "--output", str(shop.output))
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
    story: Callable[[Workshop, Sequence[str]], None]
    needed: Mapping[str, str]


_SYSTEMS: Mapping[str, _System] = MappingProxyType(
    {
        "linux": _System(_linux, LINUX_NEEDED),
        "windows": _System(_windows, {**WINDOWS_NEEDED, **MSI_NEEDED}),
    }
)


def _tell(system: str, told: str) -> None:
    with contextlib.suppress(BrokenPipeError):
        for line in told.splitlines():
            print(f"{system}: {line}", flush=True)
