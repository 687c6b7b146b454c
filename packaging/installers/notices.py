"""Licence texts and notices beside the program, and the bill of materials."""

import shutil
import tomllib
from pathlib import Path

from installers.bill import Part, bill_of, entries_inside, parts_of
from installers.failures import BuildError
from installers.pins import Pins
from installers.places import PACKAGING, System
from installers.program import Program

_COMMON = Path("/usr/share/common-licenses")
_SETUP_NOTICE = Path("/usr/share/doc/nsis/copyright")
_QT_FOLDER = {
    System.WINDOWS: r"runtime\site-packages\PySide6",
    System.LINUX: "runtime/site-packages/PySide6/Qt/lib",
}


def add_notices(program: Program, pins: Pins) -> None:
    """Write LICENSES and sbom.json into the program folder.

    Raises:
        BuildError: A part has no licence text, which nobody may pass on.
    """
    known = tomllib.loads((PACKAGING / "parts.toml").read_text(encoding="utf-8"))
    for package, names in known["texts"].items():
        for name in names:
            _copy(_COMMON / name, program.licences / package / f"{name}.txt")
    for entry in entries_inside(program.system, known):
        if "text" in entry:
            target = program.licences / entry["name"].lower() / entry["text"]
            _copy(PACKAGING / "licences" / entry["text"], target)
    if program.system is System.WINDOWS:
        _copy(_SETUP_NOTICE, program.licences / "nsis" / "copyright")
    parts = parts_of(program, pins)
    _check(program)
    (program.folder / "sbom.json").write_text(
        bill_of(program, parts), encoding="utf-8", newline="\n"
    )
    (program.licences / "README.txt").write_text(
        notice(program.system, parts), encoding="utf-8", newline="\n"
    )


def notice(system: System, parts: tuple[Part, ...]) -> str:
    """Return the notice for people: the note on Qt, then a line for each part."""
    lines = [_line(part) for part in parts]
    head = (PACKAGING / "notice.txt").read_text(encoding="utf-8")
    return head.format(qt=_QT_FOLDER[system]) + "\n".join(lines) + "\n"


def _line(part: Part) -> str:
    changed = f" (changed: {part.changed})" if part.changed else ""
    return f"{part.name} {part.version}: {part.licence}{changed}"


def _check(program: Program) -> None:
    here = {path.name for path in program.licences.iterdir()}
    missing = sorted(set(program.wheels) - here - {"snswriter"})
    if missing:
        raise BuildError(
            f"No licence text for {', '.join(missing)}: name one under [texts] in "
            "packaging/parts.toml."
        )


def _copy(source: Path, target: Path) -> None:
    _made(target.parent)
    shutil.copy(source, target)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
