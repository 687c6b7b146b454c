"""The command behind build_windows.py: program folder, self-test under Wine, setup, zip."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from installers.archives import folder_bytes, write_zip
from installers.commands import need
from installers.failures import BuildError, exit_code
from installers.file_list import add_file_list
from installers.launchers import CONSOLE_NAME, add_launchers
from installers.msi import NEEDED as MSI_NEEDED
from installers.msi import write_msi
from installers.notices import add_notices
from installers.overlay import add_overlay
from installers.pins import read_pins
from installers.places import ROOT, System, Workshop, open_workshop, version
from installers.program import Program, lay_out
from installers.proof import judge
from installers.setup_program import Compressor, write_setup
from installers.sums import write_sums
from installers.windows_runtime import add_cross_built_runtime, add_official_runtime
from installers.wine import NEEDED as WINE_NEEDED
from installers.wine import open_wine

NEEDED = {
    "makensis": "nsis",
    "dpkg-source": "dpkg-dev",
    "gcc": "gcc libc6-dev",
    "make": "make",
    "tclsh": "tcl",
    "patch": "patch",
    "xz": "xz-utils",
    **WINE_NEEDED,
}


def main(words: Sequence[str]) -> int:
    """Build what is asked for; return the exit code."""
    options = _parse(words)
    started_s = time.monotonic()
    try:
        need({**NEEDED, **(MSI_NEEDED if options.msi else {})})
        shop = open_workshop(options.output)
        program = build_folder(shop, options.runtime, options.overlay)
        print(f"program folder: {folder_bytes(program.folder) / 1e6:.0f} MB", flush=True)
        prove_under_wine(shop, program)
        print("self-test passed under Wine", flush=True)
        compressor = Compressor.ZLIB if options.fast else Compressor.LZMA
        setup = shop.output / f"snswriter-{version()}-win64-setup.exe"
        made = [write_setup(program, setup, compressor)]
        if options.msi:
            msi = shop.output / f"snswriter-{version()}-win64-allusers.msi"
            made.append(write_msi(program, shop.rooms, msi))
        if options.portable:
            made.append(write_portable(shop, program))
        for path in made:
            print(f"{path}: {path.stat().st_size / 1e6:.1f} MB", flush=True)
        write_sums(shop.output)
    except BuildError as problem:
        print(problem, file=sys.stderr)
        return exit_code(problem)
    print(f"built in {time.monotonic() - started_s:.0f} s")
    return 0


def build_folder(shop: Workshop, runtime: Path | None, overlay: Path | None) -> Program:
    """Return the program folder as it will be installed, with everything inside."""
    pins = read_pins()
    program = lay_out(shop, System.WINDOWS)
    if runtime:
        add_official_runtime(pins, program, runtime)
    else:
        add_cross_built_runtime(shop, pins, program)
    add_launchers(shop, program)
    if overlay:
        add_overlay(program, overlay)
    add_notices(program, pins)
    add_file_list(program)
    return program


def prove_under_wine(shop: Workshop, program: Program) -> None:
    """Run the self-test of the folder under Wine.

    Raises:
        BuildError: A check failed, or the keychain was skipped, which Windows always has.
    """
    with open_wine(shop, shop.rooms / "wine") as wine:
        command = [str(program.folder / CONSOLE_NAME), "--selftest", "--screen"]
        verdicts = judge(wine.run(command, SNSWRITER_QUIET="1"))
    skipped = [name for name, verdict in verdicts.items() if verdict == "skipped"]
    if skipped:
        raise BuildError(f"The self-test skipped {', '.join(skipped)} on Windows.")


def write_portable(shop: Workshop, program: Program) -> Path:
    """Pack the folder for PCs where nothing may be installed."""
    name = f"snswriter-{version()}"
    return write_zip(program.folder, shop.output / f"{name}-win64-portable.zip", prefix=f"{name}/")


def _parse(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="build_windows.py", description=__doc__)
    parser.add_argument(
        "--runtime",
        type=Path,
        metavar="FILE",
        help="the embeddable package from Python's makers; without it one is cross-built",
    )
    parser.add_argument("--overlay", type=Path, metavar="DIR", help="what the organisation adds")
    parser.add_argument("--msi", action="store_true", help="a package for group policy as well")
    parser.add_argument("--portable", action="store_true", help="a zip for unpacking as well")
    parser.add_argument("--fast", action="store_true", help="larger setup program, made sooner")
    parser.add_argument("--output", type=Path, metavar="DIR", default=ROOT / "dist")
    return parser.parse_args(words)
