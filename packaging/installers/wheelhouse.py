"""The command behind build_wheels.py: our wheel, and all that pip needs without a network."""

import argparse
import re
import shutil
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

from installers.archives import write_zip
from installers.failures import BuildError, exit_code
from installers.pins import sha256_of
from installers.places import ROOT, System, Workshop, open_workshop, version
from installers.sums import write_sums
from installers.wheels import fetch_wheels, own_wheel, version_of

_LOCK = "requirements.txt"
_README = """\
ネットワークのないパソコンへの入れ方（Python 3.11、{system}）

    python -m pip install --no-index --find-links . --require-hashes -r requirements.txt

画面のない環境でエンジンだけを使うときも同じです。requirements.txt から pyside6-essentials、
shiboken6、keyring の行を除いても動きます（点検と文字数の確認のみ）。

To install without a network: run the command above in this folder with Python 3.11.
"""


def main(words: Sequence[str]) -> int:
    """Build the wheel and both wheelhouses; return the exit code."""
    parser = argparse.ArgumentParser(prog="build_wheels.py", description=__doc__)
    parser.add_argument("--output", type=Path, metavar="DIR", default=ROOT / "dist")
    parser.add_argument("--system", choices=[each.value for each in System])
    options = parser.parse_args(words)
    try:
        shop = open_workshop(options.output)
        wheel = own_wheel(shop, "wheelhouse")
        shutil.copy(wheel, shop.output / wheel.name)
        for system in System:
            if options.system in (None, system.value):
                made = write_wheelhouse(shop, system, wheel)
                print(f"{made}: {made.stat().st_size / 1e6:.1f} MB", flush=True)
        write_sums(shop.output)
    except BuildError as problem:
        print(problem, file=sys.stderr)
        return exit_code(problem)
    return 0


def write_wheelhouse(shop: Workshop, system: System, own: Path) -> Path:
    """Pack every wheel for `system` with a lock file that names their hashes."""
    room = shop.rooms / f"wheelhouse-{system.value}"
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir()
    wheels = {**fetch_wheels(shop, system), "snswriter": own}
    for wheel in wheels.values():
        shutil.copy(wheel, room / wheel.name)
    (room / _LOCK).write_text(lock_of(wheels), encoding="utf-8", newline="\n")
    readme = _README.format(system=system.value)
    (room / "README.txt").write_text(readme, encoding="utf-8", newline="\n")
    name = f"snswriter-{version()}-wheelhouse-{system.value}"
    # Wheels are compressed already.
    return write_zip(room, shop.output / f"{name}.zip", zipfile.ZIP_STORED, f"{name}/")


def lock_of(wheels: dict[str, Path]) -> str:
    """Return a lock file that takes exactly these wheels."""
    return "".join(
        f"{re.sub('[-_.]+', '-', name)}=={version_of(wheel)} --hash=sha256:{sha256_of(wheel)}\n"
        for name, wheel in sorted(wheels.items())
    )
