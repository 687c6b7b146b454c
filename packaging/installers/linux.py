"""The command behind build_linux.py: program folder, self-test, .deb and tar."""

import argparse
import shutil
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from installers.archives import XZ_FAST, XZ_USUAL, folder_bytes, write_tar_xz
from installers.commands import need
from installers.deb import write_deb
from installers.failures import BuildError, exit_code
from installers.file_list import add_file_list
from installers.linux_runtime import add_linux_runtime
from installers.notices import add_notices
from installers.overlay import add_overlay
from installers.pins import read_pins
from installers.places import PACKAGING, ROOT, System, Workshop, open_workshop, version
from installers.program import Program, lay_out
from installers.proof import prove_on_linux, prove_order
from installers.sums import write_sums

NEEDED = {
    "dpkg-deb": "dpkg",
    "patchelf": "patchelf",
    "objdump": "binutils",
    "as": "binutils",
    "xz": "xz-utils",
    "apt-get": "apt",
}


def main(words: Sequence[str]) -> int:
    """Build both packages; return the exit code."""
    options = _parse(words)
    started_s = time.monotonic()
    try:
        need(NEEDED)
        shop = open_workshop(options.output)
        program = build_folder(shop, options.overlay)
        print(f"program folder: {folder_bytes(program.folder) / 1e6:.0f} MB", flush=True)
        print(prove_on_linux(program.folder / "snswriter"), flush=True)
        prove_order(program.runtime / "python3.11")
        for package in pack(shop, program, XZ_FAST if options.fast else XZ_USUAL):
            print(f"{package}: {package.stat().st_size / 1e6:.1f} MB", flush=True)
        write_sums(shop.output)
    except BuildError as problem:
        print(problem, file=sys.stderr)
        return exit_code(problem)
    print(f"built in {time.monotonic() - started_s:.0f} s")
    return 0


def build_folder(shop: Workshop, overlay: Path | None) -> Program:
    """Return the program folder as it will be installed, with everything inside."""
    program = lay_out(shop, System.LINUX)
    pins = read_pins()
    add_linux_runtime(shop, pins, program)
    shutil.copy(PACKAGING / "linux" / "snswriter", program.folder / "snswriter")
    share = program.folder / "share"
    shutil.copytree(PACKAGING / "linux" / "share", share)
    shutil.copy(PACKAGING / "icon" / "snswriter.png", share / "snswriter.png")
    shutil.copy(PACKAGING / "icon" / "snswriter.svg", share / "snswriter.svg")
    if overlay:
        add_overlay(program, overlay)
    add_notices(program, pins)
    add_file_list(program)
    return program


def pack(shop: Workshop, program: Program, level: int) -> Sequence[Path]:
    """Write both packages at once: compressing takes minutes and one core each."""
    name = f"snswriter-{version()}"
    deb = shop.output / f"snswriter_{version()}_amd64.deb"
    tar = shop.output / f"{name}-linux-x86_64.tar.xz"
    with ThreadPoolExecutor(2) as workers:
        made = (
            workers.submit(write_deb, shop, program, deb, level),
            workers.submit(write_tar_xz, program.folder, tar, f"{name}/", level),
        )
        return [each.result() for each in made]


def _parse(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="build_linux.py", description=__doc__)
    parser.add_argument("--overlay", type=Path, metavar="DIR", help="what the organisation adds")
    parser.add_argument("--fast", action="store_true", help="larger packages, made sooner")
    parser.add_argument("--output", type=Path, metavar="DIR", default=ROOT / "dist")
    return parser.parse_args(words)
