"""CPython's source and those of the libraries in it: unpacked, patched, completed."""

import re
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

from installers.commands import run, with_variables
from installers.debian import unpack_source
from installers.failures import BuildError
from installers.pins import Pins
from installers.places import Workshop

_HERE = Path(__file__).parent
_FROZEN = re.compile(r"^Python/frozen_modules/(\S+)\.h: (\S+\.py) ", re.MULTILINE)

_FFI_VALUES = (
    ("@VERSION@", "3.4.4"),
    ("@TARGET@", "X86_WIN64"),
    ("@HAVE_LONG_DOUBLE@", "1"),
    ("@HAVE_LONG_DOUBLE_VARIANT@", "0"),
    ("@FFI_EXEC_TRAMPOLINE_TABLE@", "0"),
)
_FFI_FACTS = (
    "HAVE_ALLOCA 1",
    "HAVE_MEMCPY 1",
    "HAVE_INTTYPES_H 1",
    "HAVE_STDINT_H 1",
    "HAVE_LONG_DOUBLE 1",
    "HAVE_AS_X86_PCREL 1",
    "SIZEOF_DOUBLE 8",
    "SIZEOF_LONG_DOUBLE 16",
    "SIZEOF_SIZE_T 8",
    "STDC_HEADERS 1",
    'EH_FRAME_FLAGS "aw"',
)
_FFI_HIDDEN = "#ifdef LIBFFI_ASM\n#define FFI_HIDDEN(name)\n#else\n#define FFI_HIDDEN\n#endif\n"


@dataclass(frozen=True, slots=True)
class Sources:
    """Folders with sources, ready to compile."""

    python: Path
    zlib: Path
    ffi: Path
    sqlite: Path

    def path(self, name: str) -> Path:
        """Return where `name` of extensions.toml lies: "@ffi/src/types.c", "Modules/x.c"."""
        for mark, folder in (("@zlib", self.zlib), ("@ffi", self.ffi), ("@sqlite", self.sqlite)):
            if name == mark or name.startswith(f"{mark}/"):
                return folder / name.removeprefix(mark).lstrip("/")
        return self.python / name


def prepare_sources(shop: Workshop, pins: Pins, folder: Path, python: str) -> Sources:
    """Return the sources in `folder`, fetched and prepared where that is not done yet.

    `python` is an interpreter of the same series; it freezes the start-up modules.
    """
    found = {
        pin.name.partition("_")[0]: unpack_source(
            pin, shop.inputs, folder / pin.name.partition("_")[0]
        )
        for pin in pins.sources
    }
    sources = Sources(found["python3.11"], found["zlib"], found["libffi"], found["sqlite3"])
    _patch(sources.python)
    _freeze(sources.python, python)
    _complete_ffi(sources.ffi)
    _amalgamate(sources.sqlite)
    return sources


def _patch(source: Path) -> None:
    stamp = source / "patched-for-windows"
    if stamp.exists():
        return
    for patch in tomllib.loads((_HERE / "patches.toml").read_text(encoding="utf-8"))["patch"]:
        path = source / patch["file"]
        text = path.read_text(encoding="utf-8")
        if patch["find"] not in text:
            raise BuildError(f"{path} does not hold what a patch expects: {patch['find']!r}")
        path.write_text(text.replace(patch["find"], patch["replace"]), encoding="utf-8")
    shutil.copy(_HERE / "silent_parameters.c", source / "PC" / "invalid_parameter_handler.c")
    stamp.touch()


def _freeze(source: Path, python: str) -> None:
    """Make the headers with the modules that an interpreter needs before it can import."""
    deep = source / "Python" / "deepfreeze" / "deepfreeze.c"
    if deep.exists():
        return
    modules = _FROZEN.findall((source / "Makefile.pre.in").read_text(encoding="utf-8"))
    for name, module in modules:
        header = f"Python/frozen_modules/{name}.h"
        run([python, "Programs/_freeze_module.py", name, module, header], cwd=source)
    pairs = [f"Python/frozen_modules/{name}.h:{name}" for name, _ in modules if name != "getpath"]
    script = "Tools/scripts/deepfreeze.py"
    # Sets of strings are written in hash order: without a fixed seed no two builds are equal.
    steady = with_variables(PYTHONHASHSEED="0")
    run([python, script, *pairs, "-o", deep], cwd=source, environment=steady)


def _complete_ffi(source: Path) -> None:
    """Write the headers that libffi's configure would make on Windows."""
    folder = source / "windows"
    folder.mkdir(exist_ok=True)
    header = (source / "include" / "ffi.h.in").read_text(encoding="utf-8")
    for mark, value in _FFI_VALUES:
        header = header.replace(mark, value)
    facts = "".join(f"#define {fact}\n" for fact in _FFI_FACTS)
    (folder / "ffi.h").write_text(header, encoding="utf-8")
    (folder / "fficonfig.h").write_text(facts + _FFI_HIDDEN, encoding="utf-8")
    shutil.copy(source / "src" / "x86" / "ffitarget.h", folder / "ffitarget.h")


def _amalgamate(source: Path) -> None:
    """Make the single file sqlite3.c, which every build of SQLite starts from."""
    if (source / "sqlite3.c").exists():
        return
    run(["./configure", "--quiet", "--disable-tcl"], cwd=source)
    run(["make", "sqlite3.c", "sqlite3.h"], cwd=source)
