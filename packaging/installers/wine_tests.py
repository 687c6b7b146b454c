"""The command behind test_under_wine.py: the program folder, pytest beside it, and the tests."""

import re
import shutil
import sys
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path

from installers.commands import fetch, run
from installers.failures import BuildError, exit_code
from installers.pins import sha256_of
from installers.places import LOCKS, ROOT, System, Workshop, open_workshop
from installers.tools import tools_python, uv
from installers.wheels import fetch_wheels
from installers.wine import Wine, open_wine

# What the tests import beyond the program; all of it pure Python or with a wheel for Windows.
_WANTED = (
    "pytest", "pytest-qt", "pytest-timeout", "hypothesis", "pluggy", "iniconfig", "packaging",
    "pygments", "colorama", "attrs", "sortedcontainers", "pyyaml", "typing-extensions",
    "setuptools",
)  # fmt: skip
# The program does without; pytest-qt does not.
_QT_TEST = ("PySide6/QtTest.pyd", "PySide6/Qt6Test.dll")
_UNITS = "not (slow or evaluation or screen or keychain or installer)"
# What looks at the checkout with the developer's tools, which are not there.
_ROOMS = (
    "text",
    "engine",
    "platforms",
    "drafts",
    "exporters",
    "rules",
    "storage",
    "live",
    "gui",
    "selftest",
    "cli",
)


# Process pools: under Wine a pool whose worker died waits for ever.
_NOT_UNDER_WINE = ("tests/cli/test_audit_pool.py",)


def main(words: Sequence[str]) -> int:
    """Run the tests and print what pytest printed; return its exit code."""
    shop = open_workshop(ROOT / "dist")
    runtime = shop.rooms / "program-windows" / "runtime"
    try:
        if not (runtime / "python.exe").exists():
            raise BuildError("Build the folder first: python3 packaging/build_windows.py --fast")
        packages = _unpack_test_packages(shop)
        with open_wine(shop, shop.rooms / "wine-tests") as wine:
            wine_runtime = _copy_of(runtime, wine.disk / "runtime", packages)
            python = wine_runtime / "python.exe"
            codes = [_run(wine, python, chosen) for chosen in ([words] if words else _rooms())]
    except BuildError as problem:
        print(problem, file=sys.stderr)
        return exit_code(problem)
    return max(codes)


def _rooms() -> list[Sequence[str]]:
    return [(f"tests/{room}",) for room in _ROOMS if (ROOT / "tests" / room).is_dir()]


def _run(wine: Wine, python: Path, chosen: Sequence[str]) -> int:
    """Run these tests in a process of their own, so that one that hangs costs no others."""
    left_out = [f"--ignore={name}" for name in _NOT_UNDER_WINE]
    options = ["-p", "no:cacheprovider", "--timeout=90", *left_out, "-m", _UNITS, *chosen]
    started_s = time.monotonic()
    finished = wine.run(
        [python, "-X", "utf8", "-c", _START, str(ROOT), *options],
        HYPOTHESIS_STORAGE_DIRECTORY=r"C:\hypothesis",
    )
    lines = f"{finished.output}\n{finished.errors}".strip().splitlines()
    shown = lines[-1:] if finished.code == 0 else lines
    print("\n".join(shown))
    print(
        f"{' '.join(chosen)}: exit code {finished.code} after "
        f"{time.monotonic() - started_s:.0f} s",
        flush=True,
    )
    return finished.code


# Wine hands no QT_ variables on; the platform is set inside.
_START = """
import os, sys
root = "Z:" + sys.argv[1].replace("/", chr(92))
os.chdir(root)
os.environ["QT_QPA_PLATFORM"] = "offscreen"
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
