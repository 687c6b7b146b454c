"""The rule packs in use on this PC: put in whole or not at all, the one before is kept."""

import shutil
from pathlib import Path

from snswriter.ports import Problem, StorageError, UnreadableError
from snswriter.storage.files import read_file, translated
from snswriter.storage.pack_folders import (
    ShelvedPack,
    latest_pack,
    pack_versions,
    packs_in_use,
    shelf_of,
)
from snswriter.storage.pack_keys import check_signature, trusted_keys
from snswriter.storage.paths import Places
from snswriter.storage.rule_pack import LIMIT_BYTES, Manifest, PackOlderError, RulePack, read_pack

SUFFIX = ".snsrules"

_KEPT_VERSIONS = 2


class PackShelf:
    """The packs of one person on this PC.

    What the information-systems section lays into `packs` of the site folder is taken over by
    itself; `trust` beside it holds the keys that packs must be signed with, if there are any.
    """

    def __init__(self, places: Places) -> None:
        self._places = places
        self._folder = shelf_of(places)
        self._offers = places.site / "packs"
        self._trust = places.site / "trust"

    def in_use(self) -> tuple[ShelvedPack, ...]:
        """Return the latest version of each pack, in the order of names."""
        return packs_in_use(self._places)

    def put(self, path: Path) -> ShelvedPack:
        """Check the pack in the file and put it to use.

        Raises:
            PackError: One of its kinds; what was in use stays so.
            StorageError: The file cannot be read, or the folder not be written.
        """
        pack = self._checked(path)
        held = latest_pack(self._folder / pack.manifest.name)
        if held and held.version >= pack.manifest.version:
            raise PackOlderError(f"{path}、{pack.manifest.name} {held.version}")
        try:
            return self._shelve(pack)
        except OSError as error:
            raise translated(error, self._folder) from error

    def take_offers(self) -> tuple[Problem, ...]:
        """Put every newer pack of the site folder to use; return what could not be."""
        problems = []
        offers = sorted(self._offers.glob(f"*{SUFFIX}")) if self._offers.is_dir() else []
        for path in offers:
            try:
                self.put(path)
            except PackOlderError:
                continue
            except StorageError as error:
                problems.append(Problem(str(path), "", error.what, error.remedy))
        return tuple(problems)

    def _checked(self, path: Path) -> RulePack:
        content = read_file(path, LIMIT_BYTES)
        if content is None:
            raise UnreadableError(str(path))
        pack = read_pack(content, str(path))
        check_signature(pack, trusted_keys(self._trust), str(path))
        return pack

    def _shelve(self, pack: RulePack) -> ShelvedPack:
        shelf = self._folder / pack.manifest.name
        unfinished = shelf / "unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        for name, content in pack.files.items():
            target = unfinished / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        place = shelf / _folder_name(pack.manifest)
        unfinished.rename(place)
        _drop_old(shelf)
        return ShelvedPack(pack.manifest.name, pack.manifest.version, place)


def _folder_name(manifest: Manifest) -> str:
    return str(manifest.version)


def _drop_old(shelf: Path) -> None:
    for version in pack_versions(shelf)[:-_KEPT_VERSIONS]:
        shutil.rmtree(shelf / str(version), ignore_errors=True)
