"""The interpreter of the Linux packages: Debian's, with the libraries it stands on."""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from installers.commands import run
from installers.contents import Contents, read_contents
from installers.debian import fetch_binary
from installers.icu_data import cut_data
from installers.pins import Pins
from installers.places import System, Workshop
from installers.program import Program, pack_library, write_search_path

_TRIPLET = "x86_64-linux-gnu"
# Libraries of the interpreter itself; all others from the pins are spares for Qt.
_OWN = re.compile(r"^lib(ffi|sqlite3|z|expat|bz2|lzma|uuid)\.so")
# Another form of expat, from the same package.
_UNUSED = frozenset(["libexpatw.so.1"])
_QT_LIBRARIES = Path("site-packages", "PySide6", "Qt", "lib")
_NEEDED = re.compile(r"NEEDED\s+(\S+)")
_SONAME = re.compile(r"SONAME\s+(\S+)")


def add_linux_runtime(shop: Workshop, pins: Pins, program: Program) -> None:
    """Put interpreter, library, extensions and spare libraries into `program`."""
    root = _unpack(shop, pins, shop.rooms / "debian")
    runtime = program.runtime
    shutil.copy(root / "usr/bin/python3.11", runtime / "python3.11")
    library = root / "usr/lib/python3.11"
    contents = read_contents(System.LINUX)
    pack_library(library, runtime / "python311.zip", contents, shop.rooms / "library-linux")
    _copy_extensions(library / "lib-dynload", runtime / "lib-dynload", contents)
    _copy_libraries(root, runtime)
    write_search_path(program, "python3.11._pth")
    _strip(runtime / "site-packages")
    cut_icu(runtime / _QT_LIBRARIES, shop.rooms / "icu-data", contents)
    shutil.copy(
        root / "usr/share/doc/libpython3.11-minimal/copyright", _licence(program, "python")
    )
    for pin in pins.binaries:
        package = pin.name.partition("_")[0]
        shutil.copy(root / "usr/share/doc" / package / "copyright", _licence(program, package))


def _strip(folder: Path) -> None:
    """Take tables for debuggers out of extension modules; Qt's own libraries stay untouched."""
    for path in sorted(folder.rglob("*.so")):
        if "Qt" not in path.relative_to(folder).parts:
            run(["strip", "--strip-unneeded", path])


def cut_icu(libraries: Path, room: Path, contents: Contents) -> None:
    """Take out of ICU, which Qt stands on, data and tables for debuggers that nobody asks for."""
    for path in sorted(libraries.glob("libicu*")):
        if path.name.startswith("libicudata"):
            cut_data(path, room, contents.is_kept_of_icu)
        else:
            run(["strip", "--strip-unneeded", path])


def _licence(program: Program, package: str) -> Path:
    target = program.licences / package / "copyright"
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def _unpack(shop: Workshop, pins: Pins, root: Path) -> Path:
    shutil.rmtree(root, ignore_errors=True)
    for pin in pins.binaries:
        run(["dpkg-deb", "-x", fetch_binary(pin, shop.inputs), root])
    return root


def _copy_extensions(source: Path, target: Path, contents: Contents) -> None:
    target.mkdir(exist_ok=True)
    for path in sorted(source.glob("*.so")):
        if contents.is_compiled_wanted(path.name):
            shutil.copy(path, target / path.name)
            run(["patchelf", "--set-rpath", "$ORIGIN/../lib", target / path.name])


def _copy_libraries(root: Path, runtime: Path) -> None:
    own, spare = runtime / "lib", runtime / "spare"
    own.mkdir(exist_ok=True)
    spare.mkdir(exist_ok=True)
    for path in sorted(root.glob(f"**/{_TRIPLET}/lib*.so.*")):
        if path.is_symlink():
            continue
        name = _soname(path)
        if name in _UNUSED:
            continue
        shutil.copy(path, (own if _OWN.match(name) else spare) / name)
    for path in own.iterdir():
        run(["patchelf", "--set-rpath", "$ORIGIN", path])
    run(["patchelf", "--set-rpath", "$ORIGIN/lib", runtime / "python3.11"])
    (spare / "order.txt").write_text("\n".join(_in_order(spare)) + "\n", encoding="utf-8")


def _in_order(folder: Path) -> Sequence[str]:
    """Return the libraries of `folder`, each behind those that it needs."""
    needs = {path.name: set(_needed(path)) for path in sorted(folder.glob("lib*"))}
    order: list[str] = []
    while len(order) < len(needs):
        ready = [
            name
            for name, wanted in needs.items()
            if name not in order and not (wanted & needs.keys()) - set(order)
        ]
        order += ready
    return order


def _needed(path: Path) -> Sequence[str]:
    return _NEEDED.findall(run(["objdump", "-p", path]))


def _soname(path: Path) -> str:
    found = _SONAME.search(run(["objdump", "-p", path]))
    return found[1] if found else path.name
