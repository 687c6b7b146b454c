"""Where a build reads and writes, and which version it makes."""

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from installers.failures import BuildError

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LOCKS = ROOT / "requirements"

# The moment that every file in a package bears, so that two builds are equal: 2026-01-01.
MOMENT_S = 1767225600

_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Workshop:
    """The folders of one build.

    Attributes:
        inputs: Verified downloads; kept, so that a second build fetches nothing.
        made: What costs minutes and depends on inputs only (interpreter, dictionary wheel).
        rooms: Program folders as they will be installed; made anew by each build.
        output: What people receive.
    """

    inputs: Path
    made: Path
    rooms: Path
    output: Path


def open_workshop(output: Path, rooms: Path = ROOT / "build" / "rooms") -> Workshop:
    """Return the folders of a build, created where missing.

    What is kept from one build to the next lies outside the checkout, found by the hashes of
    what it was made from; so a fresh checkout starts with it.
    """
    kept = _kept()
    # Absolute: not every tool of a build runs in the folder that it was called from.
    shop = Workshop(kept / "inputs", kept / "made", rooms, output.absolute())
    for folder in (shop.inputs, shop.made, shop.rooms, shop.output):
        folder.mkdir(parents=True, exist_ok=True)
    return shop


@contextmanager
def alone(shop: Workshop, what: str) -> Iterator[None]:
    """Keep other builds on this machine from making the same thing at the same time."""
    with (shop.made / f"{what}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _kept() -> Path:
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "snswriter-packaging"


class System(Enum):
    """What a program folder is made for: 64-bit Windows 10 1809, or Linux with glibc 2.36."""

    WINDOWS = "windows"
    LINUX = "linux"


def version() -> str:
    """Return the version of the program in this checkout, e.g. "0.1.0"."""
    source = ROOT / "src" / "snswriter" / "__init__.py"
    found = _VERSION.search(source.read_text(encoding="utf-8"))
    if found is None:
        raise BuildError(f'{source} has no line __version__ = "...".')
    return found[1]
