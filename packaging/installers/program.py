"""Lay out a program folder: the same on every system but for runtime and launcher.

<launcher>      starts the runtime with app/start.py
runtime/        interpreter, its library (python311.zip) and its extensions
runtime/site-packages/   the locked packages, cut down to what the program uses
app/            snswriter itself with rules and resources, and start.py
LICENSES/       licence texts and notices of everything inside
sbom.json       every part with version, licence and hash (CycloneDX)
"""

import shutil
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from installers.archives import write_zip
from installers.bytecode import compile_all
from installers.contents import Contents, is_licence, read_contents
from installers.places import PACKAGING, System, Workshop
from installers.wheels import fetch_wheels, own_wheel

PATH_LINES = ("stand-ins", "python311.zip", ".", "lib-dynload", "site-packages", "../app")


@dataclass(frozen=True, slots=True)
class Program:
    """A program folder in the making.

    Attributes:
        folder: What will be installed as a whole.
        system: For which system.
        wheels: Name and wheel of everything in site-packages, and of snswriter itself.
    """

    folder: Path
    system: System
    wheels: Mapping[str, Path]

    @property
    def runtime(self) -> Path:
        """Return the folder of the interpreter."""
        return self.folder / "runtime"

    @property
    def app(self) -> Path:
        """Return the folder of snswriter itself."""
        return self.folder / "app"

    @property
    def licences(self) -> Path:
        """Return the folder of licence texts."""
        return self.folder / "LICENSES"


def lay_out(shop: Workshop, system: System) -> Program:
    """Return a new program folder with packages and application, still without a runtime."""
    contents = read_contents(system)
    folder = shop.rooms / f"program-{system.value}"
    shutil.rmtree(folder, ignore_errors=True)
    wheels = {**fetch_wheels(shop, system), "snswriter": own_wheel(shop, system.value)}
    program = Program(folder, system, wheels)
    contents.check_known(wheels)
    jobs: list[tuple[Path, Path, str]] = []
    for name, wheel in wheels.items():
        target = program.app if name == "snswriter" else program.runtime / "site-packages"
        unpack_wheel(program, contents, name, wheel, target)
    shutil.copy(PACKAGING / "start.py", program.app / "start.py")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGING / "stand-ins", program.runtime / "stand-ins", ignore=ignored)
    jobs += _beside_source(program.app)
    jobs += _instead_of_source(program.runtime / "site-packages")
    compile_all(jobs)
    for source, target, _ in jobs:
        if target.suffix == ".pyc" and target.parent == source.parent:
            source.unlink()
    return program


def unpack_wheel(
    program: Program, contents: Contents, name: str, wheel: Path, target: Path
) -> None:
    """Unpack what is wanted of a wheel into `target`, and its licences into LICENSES."""
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            if entry.is_dir():
                continue
            if is_licence(entry.filename):
                _write(program.licences / name / Path(entry.filename).name, archive.read(entry))
            elif contents.is_wanted(name, entry.filename):
                _write(target / entry.filename, archive.read(entry))


def pack_library(library: Path, target: Path, contents: Contents, room: Path) -> None:
    """Put Python's own library, compiled, into the zip file `target`.

    It is not pressed: a start would have to undo that, and the packages press it better.
    """
    shutil.rmtree(room, ignore_errors=True)
    sources = [
        path
        for path in sorted(library.rglob("*.py"))
        if not contents.library_left_out.intersection(path.relative_to(library).parts)
        and "test" not in path.relative_to(library).parts
        and "tests" not in path.relative_to(library).parts
    ]
    compile_all(
        (path, room / f"{path.relative_to(library)}c", path.relative_to(library).as_posix())
        for path in sources
    )
    write_zip(room, target, zipfile.ZIP_STORED)
    shutil.rmtree(room)


def write_search_path(program: Program, name: str) -> None:
    """Write the file that tells the interpreter where to look, and nowhere else."""
    text = "\n".join(PATH_LINES) + "\n"
    (program.runtime / name).write_text(text, encoding="utf-8", newline="\n")


def _beside_source(folder: Path) -> Iterator[tuple[Path, Path, str]]:
    """Keep the sources: an information-systems section can read what runs."""
    for source in sorted(folder.rglob("*.py")):
        cache = source.parent / "__pycache__" / f"{source.stem}.cpython-311.pyc"
        yield source, cache, f"app/{source.relative_to(folder).as_posix()}"


def _instead_of_source(folder: Path) -> Iterator[tuple[Path, Path, str]]:
    for source in sorted(folder.rglob("*.py")):
        yield source, source.with_suffix(".pyc"), source.relative_to(folder).as_posix()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
