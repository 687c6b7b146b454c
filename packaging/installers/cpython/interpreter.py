"""Build the interpreter: python311.dll, python3.dll, python.exe, pythonw.exe, extensions."""

import hashlib
import re
import shutil
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from installers.cpython.compiling import Compiler, Job
from installers.cpython.sources import Sources, prepare_sources
from installers.pins import Pins
from installers.places import PACKAGING, Workshop, alone
from installers.tools import c_compiler, host_python

_HERE = Path(__file__).parent
_CORE = (
    "Py_BUILD_CORE", "Py_BUILD_CORE_BUILTIN", "Py_ENABLE_SHARED", "_USRDLL", 'MS_DLL_ID="3.11"',
    "_Py_HAVE_ZLIB", 'VPATH="..\\\\.."',
)  # fmt: skip
_GETPATH = (
    "PREFIX=NULL",
    "EXEC_PREFIX=NULL",
    "VERSION=NULL",
    'PYDEBUGEXT=""',
    'PLATLIBDIR="DLLs"',
)
# The path functions of Windows 8 and later; zig has no import library named pathcch.
_CORE_LIBRARIES = (
    "version", "ws2_32", "api-ms-win-core-path-l1-1-0", "bcrypt", "advapi32", "shell32", "ole32",
    "oleaut32", "user32",
)  # fmt: skip
_STABLE = re.compile(r"^EXPORT_(FUNC|DATA)\((\w+)\)", re.MULTILINE)
_PROJECT = "{http://schemas.microsoft.com/developer/msbuild/2003}"
_ENTRY = (
    "#include <windows.h>\nBOOL WINAPI DllMain(HINSTANCE a, DWORD b, LPVOID c) { return TRUE; }\n"
)


def build_interpreter(shop: Workshop, pins: Pins) -> Path:
    """Return a folder with the interpreter, its extensions (DLLs) and the library (Lib).

    Takes some minutes the first time; later the same folder is found by the hash of all inputs.
    """
    target = shop.made / f"cpython-{_key(pins)}"
    with alone(shop, "cpython"):
        return target if target.exists() else _build(shop, pins, target)


def _build(shop: Workshop, pins: Pins, target: Path) -> Path:
    folder = shop.made / f"cpython-sources-{_key(pins)}"
    sources = prepare_sources(shop, pins, folder, host_python())
    compiler = Compiler(c_compiler(shop), sources, shop.made / "cpython-objects")
    compiler.folder.mkdir(exist_ok=True)
    unfinished = target.with_name(f"{target.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    (unfinished / "DLLs").mkdir(parents=True)
    library = _link_core(compiler, unfinished)
    _link_stable(compiler, unfinished, library)
    _link_programs(compiler, unfinished, library)
    for extension in _extensions():
        _link_extension(compiler, unfinished / "DLLs", extension, library)
    shutil.copytree(sources.python / "Lib", unfinished / "Lib")
    shutil.copy(sources.python / "LICENSE", unfinished / "LICENSE.txt")
    return unfinished.rename(target)


def _key(pins: Pins) -> str:
    digest = hashlib.sha256((PACKAGING / "tools.txt").read_bytes())
    for path in sorted(_HERE.iterdir()):
        if path.is_file():
            digest.update(path.read_bytes())
    digest.update("".join(pin.sha256 for pin in pins.sources).encode())
    return digest.hexdigest()[:16]


def _link_core(compiler: Compiler, folder: Path) -> Path:
    jobs = [_core_job(path, compiler.sources) for path in _core_sources(compiler.sources)]
    library = compiler.folder / "libpython311.lib"
    words = [*_libraries(_CORE_LIBRARIES), f"-Wl,--out-implib,{library}"]
    compiler.link(folder / "python311.dll", compiler.compile(jobs), "-shared", *words)
    return library


def _core_sources(sources: Sources) -> list[Path]:
    """Return what the makers' own project file lists."""
    project = ElementTree.parse(sources.python / "PCbuild" / "pythoncore.vcxproj")
    names = [entry.get("Include", "") for entry in project.iter(f"{_PROJECT}ClCompile")]
    return [_core_source(name.replace("\\", "/"), sources) for name in names if name]


def _core_source(name: str, sources: Sources) -> Path:
    if name.startswith("$(zlibDir)"):
        return sources.zlib / Path(name).name
    return (sources.python / "PCbuild" / name).resolve()


def _core_job(path: Path, sources: Sources) -> Job:
    defines = (*_CORE, *_GETPATH) if path.name == "getpath.c" else _CORE
    return Job(path, defines, (sources.python / "Python", sources.zlib))


def _link_stable(compiler: Compiler, folder: Path, library: Path) -> None:
    """Make python3.dll, which hands every call of the stable interface on to python311.dll."""
    listed = (compiler.sources.python / "PC" / "python3dll.c").read_text(encoding="utf-8")
    exports = [
        f"  {name}=python311.{name}" + (" DATA" if kind == "DATA" else "")
        for kind, name in _STABLE.findall(listed)
    ]
    definition = compiler.folder / "python3.def"
    definition.write_text("LIBRARY python3.dll\nEXPORTS\n" + "\n".join(exports) + "\n")
    entry = compiler.folder / "python3_entry.c"
    entry.write_text(_ENTRY)
    objects = compiler.compile([Job(entry)])
    compiler.link(folder / "python3.dll", objects, "-shared", definition, library)


def _link_programs(compiler: Compiler, folder: Path, library: Path) -> None:
    source = compiler.sources.python
    console = compiler.compile([Job(source / "Programs" / "python.c")])
    compiler.link(folder / "python.exe", console, "-municode", library)
    window = compiler.compile([Job(source / "PC" / "WinMain.c")])
    # zig takes no -mwindows; without this a console window would open beside the program.
    compiler.link(folder / "pythonw.exe", window, "-municode", library, "-Wl,--subsystem,windows")


def _extensions() -> list[Mapping[str, Any]]:
    listed: list[Mapping[str, Any]] = tomllib.loads(
        (_HERE / "extensions.toml").read_text(encoding="utf-8")
    )["extension"]
    return listed


def _link_extension(
    compiler: Compiler, folder: Path, extension: Mapping[str, Any], library: Path
) -> None:
    place = compiler.sources.path
    files = [place(name) for name in extension["sources"]]
    for pattern in extension.get("globs", ()):
        files += sorted(compiler.sources.python.glob(pattern))
    jobs = [
        Job(
            path,
            ("Py_BUILD_CORE_MODULE", *extension.get("defines", ())),
            tuple(map(place, extension.get("includes", ()))),
            tuple(map(place, extension.get("quoted_includes", ()))),
        )
        for path in files
        if path.name not in extension.get("left_out", ())
    ]
    libraries = _libraries(extension.get("libraries", ()))
    name = f"{extension['name']}.pyd"
    compiler.link(folder / name, compiler.compile(jobs), "-shared", library, *libraries)


def _libraries(names: tuple[str, ...]) -> list[str]:
    return [f"-l{name}" for name in names]
