"""The build's own environment: uv, the C compiler and what builds wheels, all hash-locked."""

import hashlib
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from installers.commands import fetch, run, with_variables
from installers.failures import MissingError
from installers.places import LOCKS, PACKAGING, Workshop, alone

WINDOWS_TARGET = "x86_64-windows-gnu"
SERIES = (3, 11)

_LOCKS = (LOCKS / "build.txt", LOCKS / "uv.txt", PACKAGING / "tools.txt")


def tools_python(shop: Workshop) -> Path:
    """Return the interpreter of the environment, made where there is none for these locks."""
    locks = "".join(path.read_text(encoding="utf-8") for path in _LOCKS)
    key = hashlib.sha256(f"{host_python()}\n{locks}".encode()).hexdigest()[:16]
    folder = shop.made / f"tools-{key}"
    python = folder / "bin" / "python"
    stamp = folder / "is-complete"
    with alone(shop, "tools"):
        if not stamp.exists():
            run([host_python(), "-m", "venv", "--clear", folder])
            wanted = [word for path in _LOCKS for word in ("-r", str(path))]
            pip = [str(python), "-m", "pip", "install", "--quiet", "--require-hashes"]
            fetch([*pip, "--only-binary=:all:", *wanted])
            stamp.touch()
    return python


def uv(shop: Workshop) -> Path:
    """Return the program that reads lock files for other systems than this one."""
    return tools_python(shop).with_name("uv")


def c_compiler(shop: Workshop) -> Sequence[str]:
    """Return the command that compiles C for 64-bit Windows."""
    return (*_zig(shop), "cc", "-target", WINDOWS_TARGET)


def resource_compiler(shop: Workshop) -> Sequence[str]:
    """Return the command that compiles version information and manifests."""
    return (*_zig(shop), "rc")


def host_python() -> str:
    """Return an interpreter of the series that is packed: bytecode and frozen modules need it."""
    if sys.version_info[:2] == SERIES:
        return sys.executable
    found = shutil.which("python3.11")
    if found is None:
        raise MissingError(
            "Python 3.11 is needed for the build (Debian packages python3.11-venv)."
        )
    return found


def compile_environment(cache: Path) -> dict[str, str]:
    """Return the environment in which the compiler leaves no trace of day or user."""
    folders = {"ZIG_LOCAL_CACHE_DIR": str(cache), "ZIG_GLOBAL_CACHE_DIR": str(cache)}
    return dict(with_variables(SOURCE_DATE_EPOCH="1577836800", **folders))


def _zig(shop: Workshop) -> Sequence[str]:
    # Not through Python: it is started for every file that is compiled.
    library = tools_python(shop).parents[1] / "lib" / f"python{SERIES[0]}.{SERIES[1]}"
    return (str(library / "site-packages" / "ziglang" / "zig"),)
