"""What was saved since the last spare copy, written a second time in the plainest way there is.

Where the database is damaged or has lost its own log, this file still has every text. A line
holds one record: a check sum, and JSON, packed. A line that was torn or damaged is passed over.
"""

import base64
import contextlib
import json
import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from snswriter.ports import StorageError
from snswriter.storage.draft_revisions import UNPACKING
from snswriter.storage.draft_rows import Fields, Kept, to_fields, to_kept
from snswriter.storage.files import replace_file

ROOM_BYTES = 1_000_000
"""Beyond this, records that later ones make superfluous are left out."""


class Deed(Enum):
    """What was done to a draft."""

    SAVED = "saved"
    REVISION = "revision"
    """An earlier state stays as a revision."""
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the log; `kept` is None where a draft was deleted for ever."""

    deed: Deed
    draft_id: str
    kept: Kept | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """Return what a later record must have in common to make this one superfluous."""
        version = self.kept.draft.version if self.kept and self.deed is Deed.REVISION else 0
        return self.deed is Deed.REVISION, self.draft_id, version


def saved(kept: Kept) -> Record:
    """Return the record of a saved draft."""
    return Record(Deed.SAVED, kept.draft.id, kept)


def revision(kept: Kept) -> Record:
    """Return the record of an earlier state that stays."""
    return Record(Deed.REVISION, kept.draft.id, kept)


def deleted(draft_id: str) -> Record:
    """Return the record of a draft that was deleted for ever."""
    return Record(Deed.DELETED, draft_id)


class DraftLog:
    """The file. Whoever writes to it holds the write lock of the database."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._next_tidying = ROOM_BYTES

    @property
    def size(self) -> int:
        """Return how many bytes the file has."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def append(self, records: Iterable[Record]) -> None:
        """Write records behind the others. Where that fails, the database still has them."""
        lines = b"".join(map(_line, records))
        with contextlib.suppress(OSError):
            handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | _BINARY, 0o600)
            try:
                os.write(handle, lines)
            finally:
                os.close(handle)
        if self.size > self._next_tidying:
            # Where it cannot be made shorter now, it is tried again when it is twice as long.
            self._next_tidying = 2 * self.size
            with contextlib.suppress(StorageError):
                self.tidy()

    def read(self) -> tuple[Record, ...]:
        """Return every readable record, the oldest first."""
        try:
            data = self.path.read_bytes()
        except OSError:
            return ()
        return tuple(_records(data))

    def tidy(self, without: frozenset[str] = frozenset()) -> None:
        """Write the file anew with the last record of each key, and no text of some drafts.

        That a draft was deleted stays, so that no older copy brings it back.

        Raises:
            StorageError: The file could not be replaced; it is as it was.
        """
        self.replace(
            each
            for each in last_ones(self.read())
            if each.deed is Deed.DELETED or each.draft_id not in without
        )

    def replace(self, records: Iterable[Record]) -> None:
        """Hold exactly these records.

        Raises:
            StorageError: The file could not be replaced; it is as it was.
        """
        replace_file(self.path, b"".join(map(_line, records)))
        self._next_tidying = max(ROOM_BYTES, 2 * self.size)


_BINARY = getattr(os, "O_BINARY", 0)


def last_ones(records: Iterable[Record]) -> tuple[Record, ...]:
    """Return the last record of each key, in the order in which they were written."""
    last: dict[tuple[object, ...], Record] = {}
    for record in records:
        last.pop(record.key, None)
        last[record.key] = record
    return tuple(last.values())


def _line(record: Record) -> bytes:
    fields: Fields = to_fields(record.kept) if record.kept else {}
    content = json.dumps([record.deed.value, record.draft_id, fields], ensure_ascii=False)
    packed = base64.b64encode(zlib.compress(content.encode("utf-8", "surrogatepass")))
    # The line break comes first: what follows half a line must not become part of it.
    return b"\n%08x %s\n" % (zlib.crc32(packed), packed)


def _records(data: bytes) -> Iterator[Record]:
    deeds = {deed.value: deed for deed in Deed}
    for line in data.split(b"\n"):
        with contextlib.suppress(*UNPACKING):
            sum_, _, packed = line.partition(b" ")
            if not packed or int(sum_, 16) != zlib.crc32(packed):
                continue
            content = zlib.decompress(base64.b64decode(packed))
            deed, draft_id, fields = json.loads(content.decode("utf-8", "surrogatepass"))
            if deed in deeds:
                yield Record(deeds[deed], draft_id, to_kept(fields) if fields else None)
