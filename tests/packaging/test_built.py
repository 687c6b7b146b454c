"""Two builds of each program folder, compared.

Needs Debian, the packages that packaging/README.md lists, and some minutes; so only where
SNSWRITER_INSTALLERS=1 asks for it. That the packages work is told by packaging/try_all.py.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from installers import linux, windows
from installers.archives import files_of
from installers.pins import sha256_of
from installers.places import Workshop, open_workshop

pytestmark = [
    pytest.mark.slow,
    pytest.mark.installer,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(
        os.environ.get("SNSWRITER_INSTALLERS") != "1",
        reason="builds installers, which takes long: SNSWRITER_INSTALLERS=1 asks for it",
    ),
]


def linux_folder(shop: Workshop) -> Path:
    return linux.build_folder(shop, overlay=None).folder


def windows_folder(shop: Workshop) -> Path:
    return windows.build_folder(shop, runtime=None, overlay=None).folder


@pytest.mark.parametrize("build", [linux_folder, windows_folder])
def test_two_builds_are_equal(build: Callable[[Workshop], Path], tmp_path: Path) -> None:
    kept = open_workshop(tmp_path)
    first, second = (
        sums(build(Workshop(kept.inputs, kept.made, room(tmp_path, name), tmp_path)))
        for name in ("first", "second")
    )
    assert first == second


def room(base: Path, name: str) -> Path:
    folder = base / name
    folder.mkdir()
    return folder


def sums(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): sha256_of(path) for path in files_of(folder)}
