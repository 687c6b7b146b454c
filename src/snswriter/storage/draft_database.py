"""Opening the drafts database so that a committed draft survives a power cut."""

import contextlib
import sqlite3
from pathlib import Path
from time import monotonic, sleep

from snswriter.ports import (
    BusyError,
    DamagedError,
    DiskFullError,
    NetworkFolderError,
    NewerVersionError,
    ReadOnlyError,
    StorageError,
)
from snswriter.storage.draft_layout import (
    PLAUSIBLE_SCHEMA,
    SCHEMA,
    is_consistent,
    layout_of,
    migrate,
)
from snswriter.storage.draft_rows import COLUMNS, text_of
from snswriter.storage.files import translated as translated_os_error
from snswriter.storage.locality import is_on_network

# On a PC with an old disk, several windows may have to wait for each other for long.
BUSY_MS = 20_000
PAGE_BYTES = 4_096
# Reading through this much takes some 30 ms; larger files are read through after the start.
CHECKED_AT_ONCE_BYTES = 16_000_000
LOG = "-wal"
SHARED_MEMORY = "-shm"

# What reading a damaged file may raise: sqlite3 fails to decode even its own message where a
# name in the layout was hit.
DAMAGE = (sqlite3.Error, UnicodeDecodeError)

_RETRY_SECONDS = 0.02
_HEADER_BYTES = 100
# Folded into the database this often, so that little depends on the log being there.
_PAGES_IN_LOG = 64

_MEANINGS: dict[int, type[StorageError]] = {
    sqlite3.SQLITE_BUSY: BusyError,
    sqlite3.SQLITE_LOCKED: BusyError,
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_READONLY: ReadOnlyError,
    sqlite3.SQLITE_CANTOPEN: ReadOnlyError,
    sqlite3.SQLITE_PERM: ReadOnlyError,
    sqlite3.SQLITE_CORRUPT: DamagedError,
    sqlite3.SQLITE_NOTADB: DamagedError,
}


def open_database(path: Path) -> sqlite3.Connection:
    """Return a connection in autocommit mode, checked and brought to the present layout.

    It may be used by one thread at a time. Each commit is on disk when it returns.

    Raises:
        NetworkFolderError: The file would lie on a share; nothing is created there.
        NewerVersionError: A later program wrote it; it stays as it is.
        DamagedError: It is no database, or its pages contradict each other.
        StorageError: It cannot be opened or written, by cause.
    """
    make_folder(path)
    # Before the connection is there: closing any other handle of the file drops SQLite's locks.
    if not _is_writable_format(path):
        raise DamagedError(str(path))
    return _opened(path)


def make_folder(path: Path) -> None:
    """Make the folder that the database lies in, private to the person.

    Raises:
        NetworkFolderError: It would lie on a share; nothing is created there.
        StorageError: It cannot be made.
    """
    if is_on_network(path):
        raise NetworkFolderError(str(path))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise translated_os_error(error, path) from error


def translated(error: sqlite3.Error, path: Path) -> StorageError:
    """Return what an error of SQLite means for the person."""
    # The lower byte is the kind; the upper ones tell the developers more, through the chain.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return _MEANINGS.get(code, StorageError)(str(path))


def connect(path: Path) -> sqlite3.Connection:
    """Return a bare connection that decodes text as drafts need it."""
    connection = sqlite3.connect(
        path, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False
    )
    connection.text_factory = text_of
    return connection


def beside(path: Path, ending: str) -> Path:
    """Return the file whose name is that of `path` and `ending`."""
    return path.with_name(path.name + ending)


def is_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether no page and no index contradicts another."""
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def _opened(path: Path) -> sqlite3.Connection:
    connection: sqlite3.Connection | None = None
    try:
        _examine(path)
        connection = connect(path)
        _prepare(connection)
    except (*DAMAGE, StorageError) as error:
        if connection is not None:
            connection.close()
        raise _meaning(error, path) from error
    return connection


def _meaning(error: Exception, path: Path) -> StorageError:
    if isinstance(error, StorageError):
        return error
    # Our own statements are right, so it is the layout that they do not fit.
    is_misfit = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_ERROR
    if is_misfit or not isinstance(error, sqlite3.Error):
        return DamagedError(str(path))
    return translated(error, path)


def _examine(path: Path) -> None:
    """Look at a database without leaving a trace in it, whatever becomes of it then.

    A connection that could write would fold a log left behind into the file when it is closed.
    """
    if not path.exists() or path.stat().st_size == 0:
        return
    with contextlib.closing(_reader(path)) as connection:
        if not is_consistent(connection):
            raise DamagedError(str(path))
        if SCHEMA < layout_of(connection) <= PLAUSIBLE_SCHEMA:
            raise NewerVersionError(str(path))
        if path.stat().st_size <= CHECKED_AT_ONCE_BYTES and not is_sound(connection):
            raise DamagedError(str(path))


def _reader(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=BUSY_MS / 1000,
        isolation_level=None,
    )
    connection.text_factory = text_of
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
    _use_write_ahead_log(connection)
    connection.execute(f"PRAGMA wal_autocheckpoint = {_PAGES_IN_LOG}")
    connection.execute("PRAGMA synchronous = FULL")
    # A deleted draft may hold personal data: overwrite it rather than only forgetting it.
    connection.execute("PRAGMA secure_delete = ON")
    migrate(connection)
    connection.execute(f"SELECT {COLUMNS} FROM draft LIMIT 0")


def _is_writable_format(path: Path) -> bool:
    """Tell whether the header has a format that SQLite writes; it only reads unknown ones.

    Source: sqlite.org/fileformat.html, 1.3.3.
    """
    try:
        with path.open("rb") as file:
            formats = file.read(_HEADER_BYTES)[18:20]
    except OSError:
        # Missing or locked away: SQLite tells that better.
        return True
    # Zeros are a page that another window is about to write.
    return all(known <= 2 for known in formats)


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switch to WAL; waits for other windows, which SQLite itself does not do here."""
    deadline = monotonic() + BUSY_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or monotonic() > deadline:
                raise
            sleep(_RETRY_SECONDS)
