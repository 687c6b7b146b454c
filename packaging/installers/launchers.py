"""Build the two Windows programs that start the runtime: one with a window, one for consoles."""

import shutil
from pathlib import Path

from installers.commands import run
from installers.places import PACKAGING, Workshop, version
from installers.program import Program
from installers.tools import c_compiler, compile_environment, resource_compiler

WINDOW_NAME = "SnsWriter.exe"
CONSOLE_NAME = "bin/snswriter.exe"

_WINDOWS = PACKAGING / "windows"
_LIBRARIES = ("-luser32", "-lkernel32")


def add_launchers(shop: Workshop, program: Program) -> None:
    """Put both launchers into the program folder."""
    _build(shop, program.folder / WINDOW_NAME, ("-Wl,--subsystem,windows",))
    _build(shop, program.folder / CONSOLE_NAME, ("-DCONSOLE",))


def resource_script(name: str, number: str) -> str:
    """Return the resource script for the program `name` of version `number`, e.g. "0.1.0"."""
    text = (_WINDOWS / "launcher.rc.in").read_text(encoding="utf-8")
    numbers = ",".join([*number.split("."), "0", "0", "0", "0"][:4])
    values = (("@NUMBERS@", numbers), ("@VERSION@", number), ("@NAME@", name))
    for mark, value in values:
        text = text.replace(mark, value)
    return text


def _build(shop: Workshop, target: Path, words: tuple[str, ...]) -> None:
    target.parent.mkdir(exist_ok=True)
    room = shop.rooms / "launcher"
    room.mkdir(exist_ok=True)
    environment = compile_environment(shop.made / "cpython-objects" / "zig-cache")
    script = room / f"{target.stem}.rc"
    script.write_text(resource_script(target.name, version()), encoding="utf-8")
    shutil.copy(_WINDOWS / "snswriter.manifest", room / "snswriter.manifest")
    shutil.copy(PACKAGING / "icon" / "snswriter.ico", room / "snswriter.ico")
    compiled = script.with_suffix(".res")
    # Words that start with "/" are options to this compiler: paths go behind "--".
    run(
        [*resource_compiler(shop), "/:no-preprocess", "--", script.name, compiled.name],
        room,
        environment,
    )
    flags = ["-O2", "-s", "-municode", "-Wall", "-Wextra", "-Werror", *words]
    source = _WINDOWS / "launcher.c"
    run(
        [*c_compiler(shop), *flags, "-o", target, source, compiled, *_LIBRARIES], room, environment
    )
    for leftover in (target.with_suffix(".pdb"), target.with_suffix(".lib")):
        leftover.unlink(missing_ok=True)
