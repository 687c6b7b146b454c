"""Getting drafts out of a database that is damaged, or whose file was taken away."""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from snswriter.drafts.draft import Draft
from snswriter.ports import Problem
from snswriter.storage.draft_database import (
    DAMAGE,
    PAGE_BYTES,
    connect,
    migrate,
    open_database,
    translated,
)
from snswriter.storage.draft_rows import COLUMNS, PUT, to_draft, to_row
from snswriter.storage.files import set_aside
from snswriter.storage.files import translated as translated_os_error

# Rows are numbered by age. After a damaged page this many numbers are tried one by one.
PROBED_ROWS = 20_000

# Place of the number of pages in the first page. Source: sqlite.org/fileformat.html, 1.3.
_PAGE_COUNT = slice(28, 32)
_LOG = "-wal"
_SHARED_MEMORY = "-shm"


def repair(path: Path) -> Problem:
    """Put a new database with all readable drafts at `path`; the damaged one is kept aside.

    Returns what to tell the person. Until the new database is complete, nothing is moved.

    Raises:
        StorageError: Another program holds the file, or there is no room.
    """
    drafts = readable_drafts(path)
    fresh = path.with_name(f".{path.name}.new")
    try:
        fresh.unlink(missing_ok=True)
        _fill(fresh, drafts)
        aside = _set_aside(path)
        fresh.replace(path)
    except OSError as error:
        raise translated_os_error(error, path) from error
    message = f"保存ファイルが壊れていたため、読み取れた下書き{len(drafts)}件を移しました。"
    remedy = "壊れたファイルは消さずに残してあります。足りない下書きは担当者にご相談ください。"
    return Problem(str(aside), "", message, remedy)


def readable_drafts(path: Path) -> tuple[Draft, ...]:
    """Return every draft that can still be read from the database at `path`.

    The file itself is not touched: SQLite would fold the log into it, so a copy is read.
    """
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".salvage.") as folder:
        copy = Path(folder) / path.name
        try:
            shutil.copyfile(path, copy)
            if _beside(path, _LOG).exists():
                shutil.copyfile(_beside(path, _LOG), _beside(copy, _LOG))
        except OSError as error:
            raise translated_os_error(error, path) from error
        drafts = _read(copy)
        if not drafts:
            _transplant_first_page(copy)
            drafts = _read(copy)
        return drafts


def rescue_open_database(connection: sqlite3.Connection, path: Path) -> None:
    """Write what `connection` still holds to `path`, where its file is gone, and close it.

    Systems other than Windows let somebody delete or move an open database; its connection
    then works on a file without a name, and everything would be lost at the end.

    Raises:
        StorageError: The copy could not be written; the connection stays open.
    """
    rescued = path.with_name(f".{path.name}.rescued")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        rescued.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(rescued)) as copy:
            connection.backup(copy)
        # Closing removes a log by its name, so it comes before the new file takes that name.
        connection.close()
        _beside(path, _LOG).unlink(missing_ok=True)
        _beside(path, _SHARED_MEMORY).unlink(missing_ok=True)
        rescued.replace(path)
    except sqlite3.Error as error:
        raise translated(error, path) from error
    except OSError as error:
        raise translated_os_error(error, path) from error


def _fill(path: Path, drafts: Iterable[Draft]) -> None:
    with contextlib.closing(open_database(path)) as database:
        try:
            database.execute("BEGIN IMMEDIATE")
            database.executemany(PUT, map(to_row, drafts))
            database.execute("COMMIT")
        except sqlite3.Error as error:
            raise translated(error, path) from error


def _set_aside(path: Path) -> Path:
    target = set_aside(path)
    log = _beside(path, _LOG)
    if log.exists():
        log.replace(_beside(target, _LOG))
    _beside(path, _SHARED_MEMORY).unlink(missing_ok=True)
    return target


def _read(copy: Path) -> tuple[Draft, ...]:
    with contextlib.closing(connect(copy)) as connection:
        # Lets SQLite read a file that is shorter than its header says.
        connection.execute("PRAGMA writable_schema = ON")
        # An earlier layout lacks columns; where this fails, the transplant below brings them.
        with contextlib.suppress(*DAMAGE):
            migrate(connection)
        return tuple(_drafts(connection))


def _transplant_first_page(copy: Path) -> None:
    """Give the database the first page of an empty one, which says where its tables begin.

    Layouts are made by the same statements in the same order, so the tables begin at the same
    pages in every file; only the number of pages differs.
    """
    model = copy.with_name("model.sqlite3")
    open_database(model).close()
    page = bytearray(model.read_bytes()[:PAGE_BYTES])
    page[_PAGE_COUNT] = (copy.stat().st_size // PAGE_BYTES).to_bytes(4, "big")
    with copy.open("r+b") as file:
        file.write(page)


def _drafts(connection: sqlite3.Connection) -> Iterator[Draft]:
    last = 0
    try:
        for number, *values in connection.execute(
            f"SELECT rowid, {COLUMNS} FROM draft ORDER BY rowid"
        ):
            last = number
            yield to_draft(tuple(values))
    except DAMAGE:
        yield from _one_by_one(connection, last + 1)


def _one_by_one(connection: sqlite3.Connection, start: int) -> Iterator[Draft]:
    for number in range(start, start + PROBED_ROWS):
        with contextlib.suppress(*DAMAGE):
            query = f"SELECT {COLUMNS} FROM draft WHERE rowid = ?"
            for values in connection.execute(query, (number,)):
                yield to_draft(values)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
