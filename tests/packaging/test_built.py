"""Two builds of each program folder, compared.

Needs Debian, the packages that packaging/README.md lists, and some minutes; so only where
SNSWRITER_INSTALLERS=1 asks for it. That the packages work is told by packaging/try_all.py.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from installers import linux, windows
from installers.archives import XZ_FAST, files_of
from installers.msi import write_msi
from installers.pins import sha256_of
from installers.places import Workshop, open_workshop
from installers.setup_program import Compressor, write_setup

pytestmark = [
    pytest.mark.slow,
    pytest.mark.installer,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(
        os.environ.get("SNSWRITER_INSTALLERS") != "1",
        reason="builds installers, which takes long: SNSWRITER_INSTALLERS=1 asks for it",
    ),
]


def linux_packages(shop: Workshop) -> Path:
    program = linux.build_folder(shop, overlay=None)
    linux.pack(shop, program, XZ_FAST)
    return program.folder


def windows_packages(shop: Workshop) -> Path:
    program = windows.build_folder(shop, runtime=None, overlay=None)
    write_setup(program, shop.output / "setup.exe", Compressor.ZLIB)
    write_msi(program, shop.rooms, shop.output / "allusers.msi")
    windows.write_portable(shop, program)
    return program.folder


@pytest.mark.parametrize("build", [linux_packages, windows_packages])
def test_two_builds_are_equal(build: Callable[[Workshop], Path], tmp_path: Path) -> None:
    kept = open_workshop(tmp_path / "kept")
    shops = [workshop(kept, tmp_path / name) for name in ("first", "second")]
    folders = [build(shop) for shop in shops]
    files, packages = zip(
        *((sums(folder), sums(shop.output)) for folder, shop in zip(folders, shops, strict=True)),
        strict=True,
    )
    assert (files[0], packages[0], len(packages[0]) > 1) == (files[1], packages[1], True)


def workshop(kept: Workshop, base: Path) -> Workshop:
    shop = Workshop(kept.inputs, kept.made, base / "rooms", base / "output")
    shop.rooms.mkdir(parents=True)
    shop.output.mkdir()
    return shop


def sums(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): sha256_of(path) for path in files_of(folder)}
