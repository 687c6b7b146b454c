"""The folders of rule packs that are in place: <data>/packs/<name>/<version>."""

from dataclasses import dataclass
from pathlib import Path

from snswriter.storage.paths import Places

LAYER = "organisation"


@dataclass(frozen=True, slots=True)
class ShelvedPack:
    """A pack that is in place.

    Attributes:
        name: Of the pack.
        version: Of the pack.
        folder: Where its files lie, as a layer has them: `rules/`, `dictionary.toml`.
    """

    name: str
    version: int
    folder: Path


def shelf_of(places: Places) -> Path:
    """Return the folder with a folder for each pack."""
    return places.data / "packs"


def packs_in_use(places: Places) -> tuple[ShelvedPack, ...]:
    """Return the latest version of each pack, in the order of names."""
    folder = shelf_of(places)
    names = sorted(folder.iterdir()) if folder.is_dir() else []
    return tuple(pack for name in names if (pack := latest_pack(name)) is not None)


def latest_pack(shelf: Path) -> ShelvedPack | None:
    """Return the latest version of the pack in this folder, if there is one."""
    versions = pack_versions(shelf)
    if not versions:
        return None
    return ShelvedPack(shelf.name, versions[-1], shelf / str(versions[-1]))


def pack_versions(shelf: Path) -> list[int]:
    """Return the versions of the pack in this folder, the latest last."""
    if not shelf.is_dir():
        return []
    return sorted(int(path.name) for path in shelf.iterdir() if path.name.isdecimal())
