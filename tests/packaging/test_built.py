"""The packages themselves: built, tried as an office would, and built again.

Needs Debian, the packages that packaging/README.md lists, and a quarter of an hour; so only where
SNSWRITER_INSTALLERS=1 asks for it.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from installers.archives import files_of
from installers.pins import sha256_of
from installers.places import System, Workshop, open_workshop
from installers.program import lay_out
from tests.architecture.sources import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.installer,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(
        os.environ.get("SNSWRITER_INSTALLERS") != "1",
        reason="builds installers, which takes long: SNSWRITER_INSTALLERS=1 asks for it",
    ),
]

PACKAGING = ROOT / "packaging"
SETUP_LIMIT_MB, INSTALLED_LIMIT_MB = 60, 400


def told(*command: str | Path) -> str:
    """Return what a command printed; show it when the command failed."""
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def installed_mb(printed: str) -> int:
    (line,) = [each for each in printed.splitlines() if each.startswith("program folder: ")]
    return int(line.split()[2])


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("dist")


def test_the_windows_setup_keeps_its_promises_under_wine(output: Path) -> None:
    printed = told(sys.executable, PACKAGING / "build_windows.py", "--output", output)
    (setup,) = output.glob("*-setup.exe")
    sizes = (setup.stat().st_size / 1e6, installed_mb(printed))
    assert (sizes[0] <= SETUP_LIMIT_MB, sizes[1] <= INSTALLED_LIMIT_MB) == (True, True), sizes
    told(sys.executable, PACKAGING / "try_windows.py", setup)


def test_the_linux_packages_keep_theirs_in_a_minimal_debian(
    output: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    if os.geteuid() != 0:
        pytest.skip("making a root file system needs root")
    printed = told(sys.executable, PACKAGING / "build_linux.py", "--output", output)
    assert installed_mb(printed) <= INSTALLED_LIMIT_MB
    (deb,), (tar,) = output.glob("*.deb"), output.glob("*.tar.xz")
    told(PACKAGING / "try_linux.sh", tmp_path_factory.mktemp("debian"), deb, tar)


@pytest.mark.parametrize("system", list(System))
def test_two_layouts_are_equal(system: System, tmp_path: Path) -> None:
    kept = open_workshop(tmp_path)
    first, second = (
        sums(
            lay_out(
                Workshop(kept.inputs, kept.made, room(tmp_path, name), tmp_path), system
            ).folder
        )
        for name in ("first", "second")
    )
    assert first == second


def room(base: Path, name: str) -> Path:
    folder = base / name
    folder.mkdir()
    return folder


def sums(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): sha256_of(path) for path in files_of(folder)}
