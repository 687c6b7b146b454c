"""Opening the drafts database so that a committed draft survives a power cut."""

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
from snswriter.storage.draft_rows import COLUMNS, text_of
from snswriter.storage.files import translated as translated_os_error
from snswriter.storage.locality import is_on_network

SCHEMA = 3
# A number beyond this was written by no program but by chance.
PLAUSIBLE_SCHEMA = 1_000
BUSY_MS = 5_000
_RETRY_SECONDS = 0.02
_HEADER_BYTES = 100

# What reading a damaged file may raise: sqlite3 fails to decode even its own message where a
# name in the layout was hit.
DAMAGE = (sqlite3.Error, UnicodeDecodeError)
PAGE_BYTES = 4_096

_CREATE = """
    CREATE TABLE draft (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL,
        mode TEXT NOT NULL,
        footer_form TEXT NOT NULL,
        body TEXT NOT NULL,
        created_us INTEGER NOT NULL,
        updated_us INTEGER NOT NULL,
        version INTEGER NOT NULL
    );
    CREATE INDEX draft_by_change ON draft (updated_us);
"""

_FOR_EACH_PLATFORM = """
    ALTER TABLE draft ADD COLUMN footer_reason TEXT NOT NULL DEFAULT '';
    ALTER TABLE draft ADD COLUMN variants TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE draft ADD COLUMN threads TEXT NOT NULL DEFAULT '[]';
"""

_WITH_DISMISSALS = """
    ALTER TABLE draft ADD COLUMN dismissals TEXT NOT NULL DEFAULT '[]';
"""

# Index n leads from layout n to n + 1. A layout that was released is never edited again.
MIGRATIONS = (_CREATE, _FOR_EACH_PLATFORM, _WITH_DISMISSALS)

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
    if is_on_network(path):
        raise NetworkFolderError(str(path))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise translated_os_error(error, path) from error
    # Before the connection is there: closing any other handle of the file drops SQLite's locks.
    if not _is_writable_format(path):
        raise DamagedError(str(path))
    return _opened(path)


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


def _opened(path: Path) -> sqlite3.Connection:
    connection: sqlite3.Connection | None = None
    try:
        connection = connect(path)
        _prepare(connection, path)
    except (*DAMAGE, StorageError) as error:
        if connection is not None:
            connection.close()
        if isinstance(error, StorageError):
            raise
        if isinstance(error, UnicodeDecodeError):
            raise DamagedError(str(path)) from error
        # Our own statements are right, so it is the layout that they do not fit.
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_ERROR:
            raise DamagedError(str(path)) from error
        raise translated(error, path) from error
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    if SCHEMA < _layout(connection) <= PLAUSIBLE_SCHEMA:
        raise NewerVersionError(str(path))
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != ("ok",):
        raise DamagedError(str(path))
    connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
    _use_write_ahead_log(connection)
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


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a database of any earlier layout to the present one, or leave it as it was."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again inside the transaction: another window may have just done it.
        for layout in range(max(0, _layout(connection)), SCHEMA):
            for statement in MIGRATIONS[layout].split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {layout + 1}")
        connection.execute("COMMIT")
    except sqlite3.Error:
        connection.execute("ROLLBACK")
        raise


def _layout(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
