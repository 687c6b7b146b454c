"""What a build may take in, each with its hash; the list is packaging/pins.toml."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from installers.failures import BuildError
from installers.places import PACKAGING

_PIECE_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Pin:
    """One file that a build may take in.

    Attributes:
        name: File name.
        sha256: 64 hex digits.
    """

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Pins:
    """All inputs that are no Python packages."""

    official_runtime: Pin
    sources: tuple[Pin, ...]
    binaries: tuple[Pin, ...]


def read_pins(path: Path = PACKAGING / "pins.toml") -> Pins:
    """Return the pins of this checkout."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    official = table["official-runtime"]
    return Pins(
        Pin(official["file"], official["sha256"]),
        _pins(table["sources"]),
        _pins(table["binaries"]),
    )


def verified(path: Path, pin: Pin) -> Path:
    """Return `path` when its content is the pinned one.

    Raises:
        BuildError: The file is another; tells both hashes.
    """
    found = sha256_of(path)
    if found != pin.sha256:
        raise BuildError(
            f"{path} is not the pinned file.\n  expected {pin.sha256}\n  found    {found}\n"
            "Fetch it again; if a newer one is meant, change packaging/pins.toml and test it."
        )
    return path


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file as 64 hex digits."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE_BYTES):
            digest.update(piece)
    return digest.hexdigest()


def _pins(table: Mapping[str, str]) -> tuple[Pin, ...]:
    return tuple(Pin(name, sha256) for name, sha256 in table.items())
