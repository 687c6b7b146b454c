"""The interpreter of the Windows program: its maker's when given, else the cross-built one."""

import shutil
import zipfile
from pathlib import Path

from installers.contents import read_contents
from installers.cpython.interpreter import build_interpreter
from installers.pins import Pins, verified
from installers.places import System, Workshop
from installers.program import Program, pack_library, write_search_path

# Of the official package: no network encryption (nothing here may use a network), no installer
# database, no sounds.
_NOT_PACKED = frozenset(["_ssl.pyd", "_hashlib.pyd", "_msi.pyd", "winsound.pyd", "python.cat"])
_NOT_PACKED_PREFIXES = ("libcrypto", "libssl")


def add_official_runtime(pins: Pins, program: Program, file: Path) -> None:
    """Unpack the embeddable package `file` into `program`.

    Raises:
        BuildError: The file is not the pinned one.
    """
    with zipfile.ZipFile(verified(file, pins.official_runtime)) as archive:
        for entry in archive.infolist():
            if _is_packed(entry.filename):
                archive.extract(entry, program.runtime)
    licence = program.runtime / "LICENSE.txt"
    _finish(program, licence)
    licence.unlink()


def add_cross_built_runtime(shop: Workshop, pins: Pins, program: Program) -> None:
    """Build the interpreter where that is not done yet, and put it into `program`."""
    built = build_interpreter(shop, pins)
    runtime = program.runtime
    for path in (*sorted(built.glob("*.dll")), *sorted(built.glob("python*.exe"))):
        shutil.copy(path, runtime / path.name)
    for path in sorted((built / "DLLs").glob("*.pyd")):
        shutil.copy(path, runtime / path.name)
    # The maker's package has these beside the interpreter; every compiled extension needs them.
    for path in sorted((runtime / "site-packages" / "shiboken6").glob("vcruntime140*.dll")):
        shutil.copy(path, runtime / path.name)
    contents = read_contents(System.WINDOWS)
    pack_library(
        built / "Lib", runtime / "python311.zip", contents, shop.rooms / "library-windows"
    )
    _finish(program, built / "LICENSE.txt")


def _is_packed(name: str) -> bool:
    return name not in _NOT_PACKED and not name.startswith(_NOT_PACKED_PREFIXES)


def _finish(program: Program, licence: Path) -> None:
    write_search_path(program, "python311._pth")
    target = program.licences / "python" / "LICENSE.txt"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(licence, target)
