"""The command behind test_under_wine.py: the program folder, pytest beside it, and the tests."""

import re
import shutil
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from installers.commands import fetch, run
from installers.failures import BuildError, exit_code
from installers.pins import sha256_of
from installers.places import LOCKS, ROOT, System, Workshop, open_workshop
from installers.tools import tools_python, uv
from installers.wheels import fetch_wheels
from installers.wine import Wine, open_wine
from installers.wine_portions import ROOMS, Told, portions

# What the tests import beyond the program; all of it pure Python or with a wheel for Windows.
_WANTED = (
    "pytest", "pytest-qt", "pytest-timeout", "hypothesis", "pluggy", "iniconfig", "packaging",
    "pygments", "colorama", "attrs", "sortedcontainers", "pyyaml", "typing-extensions",
    "setuptools",
)  # fmt: skip
# The program does without; pytest-qt does not.
_QT_TEST = ("PySide6/QtTest.pyd", "PySide6/Qt6Test.dll")
_UNITS = "not (slow or evaluation or screen or keychain or input_method or installer)"
_LONGEST_TEST_S = 90
_LONGEST_PORTION_S = 1_200


def main(words: Sequence[str]) -> int:
    """Run the tests and print what pytest printed; return the exit code.

    `words` are names of rooms, or else words for one run of pytest; without any, all rooms.
    """
    shop = open_workshop(ROOT / "dist")
    runtime = shop.rooms / "program-windows" / "runtime"
    try:
        if not (runtime / "python.exe").exists():
            raise BuildError("Build the folder first: python3 packaging/build_windows.py --fast")
        packages = _unpack_test_packages(shop)
        with open_wine(shop, shop.rooms / "wine-tests") as wine:
            wine_runtime = _copy_of(runtime, wine.disk / "runtime", packages)
            trial = _Trial(wine, wine_runtime / "python.exe")
            if words and not set(words) <= ROOMS.keys():
                return trial.run(words).code
            results = [trial.run_room(room) for room in words or ROOMS]
    except BuildError as problem:
        print(problem, file=sys.stderr)
        return exit_code(problem)
    print("\n".join(str(result) for result in results))
    return int(any(result.is_bad for result in results))


@dataclass(frozen=True, slots=True)
class _Result:
    room: str
    is_bad: bool
    counts: Counter[str]
    took_s: float

    def __str__(self) -> str:
        counted = ", ".join(f"{number} {what}" for what, number in sorted(self.counts.items()))
        return f"{self.room}: {counted or 'nothing'} in {self.took_s:.0f} s"


@dataclass(frozen=True, slots=True)
class _Trial:
    wine: Wine
    python: Path

    def run_room(self, room: str) -> _Result:
        """Run a room portion by portion."""
        told = [each for files in portions(room) for each in self._run_portion(files)]
        counts = sum((each.counts for each in told), Counter[str]())
        is_bad = any(each.code not in _GOOD for each in told)
        return _Result(room, is_bad, counts, sum(each.took_s for each in told))

    def _run_portion(self, files: Sequence[str]) -> Iterator[Told]:
        """Run these files together; where that comes to no end, each of them alone."""
        together = self.run(files)
        if together.is_whole or len(files) == 1:
            yield together
        else:
            yield from (self.run([name]) for name in files)

    def run(self, chosen: Sequence[str]) -> Told:
        """Run these tests in a process of their own."""
        options = ["-p", "no:cacheprovider", f"--timeout={_LONGEST_TEST_S}", "-m", _UNITS]
        started_s = time.monotonic()
        finished = self.wine.run_alone(
            _LONGEST_PORTION_S,
            [self.python, "-X", "utf8", "-c", _START, str(ROOT), *options, *chosen],
        )
        lines = f"{finished.errors}\n{finished.output}".strip().splitlines()
        told = Told(finished.code, lines, time.monotonic() - started_s)
        print("\n".join(lines[-1:] if told.code in _GOOD else lines))
        print(f"{' '.join(chosen)}: exit code {told.code} after {told.took_s:.0f} s", flush=True)
        return told


# Of pytest: all passed, and none of these files has a test without a mark.
_GOOD = (0, 5)

# Wine hands no QT_ variables on; the platform is set inside.
_START = """
import os, sys
root = "Z:" + sys.argv[1].replace("/", chr(92))
os.chdir(root)
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# This platform of Qt asks for fonts of its own.
os.environ["QT_QPA_FONTDIR"] = os.path.join(os.environ["SYSTEMROOT"], "Fonts")
os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = "C:\\\\hypothesis"
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
sys.dont_write_bytecode = True
import pytest
sys.exit(pytest.main(sys.argv[2:]))
"""


def _copy_of(runtime: Path, target: Path, packages: Path) -> Path:
    """Return a copy of the runtime with the test packages in it and without the app's path."""
    shutil.copytree(runtime, target)
    shutil.copytree(packages, target / "site-packages", dirs_exist_ok=True)
    # In the file, not in a variable: the processes that tests start must find the program too.
    path = target / "python311._pth"
    checkout = "Z:" + str(ROOT).replace("/", "\\")
    lines = path.read_text(encoding="utf-8").replace("../app\n", f"{checkout}\n{checkout}\\src\n")
    path.write_text(lines, encoding="utf-8")
    return target


def _unpack_test_packages(shop: Workshop) -> Path:
    """Return a folder with the locked packages that the tests need, for Windows."""
    lock = shop.rooms / "lock-wine-tests.txt"
    words = ["--no-deps", "--generate-hashes", "--no-header", "--no-annotate", "--quiet"]
    words += ["--no-config", "--python-version=3.11", "--python-platform=x86_64-pc-windows-msvc"]
    run([str(uv(shop)), "pip", "compile", *words, str(LOCKS / "dev.txt"), "-o", str(lock)])
    text = lock.read_text(encoding="utf-8")
    entries = [re.search(rf"^{name}==.*(?:\n .*)*", text, re.MULTILINE) for name in _WANTED]
    lock.write_text("\n".join(found[0] for found in entries if found) + "\n", encoding="utf-8")
    wheels = shop.inputs / f"wheels-wine-tests-{sha256_of(lock)[:16]}"
    pip = [str(tools_python(shop)), "-m", "pip", "download", "--quiet", "--no-deps"]
    pip += ["--require-hashes", "--only-binary=:all:", "--python-version=3.11"]
    fetch([*pip, "--platform=win_amd64", "-d", str(wheels), "-r", str(lock)])
    target = shop.rooms / "wine-test-packages"
    shutil.rmtree(target, ignore_errors=True)
    with zipfile.ZipFile(fetch_wheels(shop, System.WINDOWS)["pyside6-essentials"]) as archive:
        for name in _QT_TEST:
            archive.extract(name, target)
    for wheel in sorted(wheels.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(target)
    return target
