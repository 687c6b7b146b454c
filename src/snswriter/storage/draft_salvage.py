"""Reading what can still be read of a database that is damaged."""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from snswriter.storage.draft_database import (
    DAMAGE,
    LOG,
    PAGE_BYTES,
    beside,
    connect,
    open_database,
)
from snswriter.storage.draft_layout import names_of
from snswriter.storage.draft_revisions import revisions_at
from snswriter.storage.draft_rows import Kept, to_kept

# Rows are numbered by age. After a damaged page this many numbers are tried one by one.
PROBED_ROWS = 20_000
_PROBED_REVISIONS = 2_000

# Place of the number of pages in the first page. Source: sqlite.org/fileformat.html, 1.3.
_PAGE_COUNT = slice(28, 32)


class Wreck:
    """A copy of a damaged database, to be read from; the file itself is not touched."""

    def __init__(self, copy: Path) -> None:
        self._copy = copy

    def drafts(self) -> Iterator[Kept]:
        """Yield every draft that can be read."""
        number = 0
        for number, kept in enumerate(self._read_drafts(), 1):  # noqa: B007
            yield kept
        if not number:
            _transplant_first_page(self._copy)
            yield from self._read_drafts()

    def revisions(self) -> Iterator[Kept]:
        """Yield every earlier state that can be read; to be asked after the drafts."""
        with contextlib.closing(_patient(self._copy)) as connection:
            yield from _revisions(connection)

    def _read_drafts(self) -> Iterator[Kept]:
        with contextlib.closing(_patient(self._copy)) as connection:
            yield from _drafts(connection)


@contextlib.contextmanager
def wreck_of(path: Path) -> Iterator[Wreck]:
    """Copy the database at `path`, missing or not, for the length of a with block.

    SQLite would fold the log left behind into the file, or throw the log away where the file
    is empty, so it is never let near the file itself.

    Raises:
        OSError: It cannot be copied.
    """
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".salvage.") as folder:
        copy = Path(folder) / path.name
        if path.exists() and path.stat().st_size >= PAGE_BYTES:
            shutil.copyfile(path, copy)
        else:
            open_database(copy).close()
        if beside(path, LOG).exists():
            shutil.copyfile(beside(path, LOG), beside(copy, LOG))
        yield Wreck(copy)


def _patient(copy: Path) -> sqlite3.Connection:
    connection = connect(copy)
    # Lets SQLite read a file that is shorter than its header says.
    with contextlib.suppress(*DAMAGE):
        connection.execute("PRAGMA writable_schema = ON")
    return connection


def _transplant_first_page(copy: Path) -> None:
    """Give the database the first page of an empty one, which says where its tables begin.

    The first layout made its table before there were any drafts, so the drafts begin at the
    same page in every file; only the number of pages differs.
    """
    model = copy.with_name("model.sqlite3")
    open_database(model).close()
    page = bytearray(model.read_bytes()[:PAGE_BYTES])
    page[_PAGE_COUNT] = (copy.stat().st_size // PAGE_BYTES).to_bytes(4, "big")
    with copy.open("r+b") as file:
        file.write(page)


def _drafts(connection: sqlite3.Connection) -> Iterator[Kept]:
    last = 0
    try:
        rows = connection.execute("SELECT rowid AS number, * FROM draft ORDER BY rowid")
        named = names_of(rows)
        for row in rows:
            fields = named(row)
            last = int(str(fields["number"]))
            yield to_kept(fields)
    except (*DAMAGE, ValueError):
        yield from _one_by_one(connection, last + 1)


def _one_by_one(connection: sqlite3.Connection, start: int) -> Iterator[Kept]:
    for number in range(start, start + PROBED_ROWS):
        with contextlib.suppress(*DAMAGE):
            rows = connection.execute("SELECT * FROM draft WHERE rowid = ?", (number,))
            named = names_of(rows)
            for row in rows:
                yield to_kept(named(row))


def _revisions(connection: sqlite3.Connection) -> Iterator[Kept]:
    last = 0
    try:
        for number, kept in revisions_at(connection, 1, 2**62):
            last = number
            if kept is not None:
                yield kept
    except (*DAMAGE, TypeError):
        for number in range(last + 1, last + 1 + _PROBED_REVISIONS):
            with contextlib.suppress(*DAMAGE, TypeError):
                for _, kept in revisions_at(connection, number, number):
                    if kept is not None:
                        yield kept
