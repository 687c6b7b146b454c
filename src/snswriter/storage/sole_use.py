"""Being the only program that opens, mends or copies a database at a time."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

WAIT_S = 30.0


@contextlib.contextmanager
def sole_use(path: Path, wait_s: float = WAIT_S) -> Iterator[None]:
    """Hold the lock of the database at `path` for the length of a with block.

    The lock is one of SQLite's on an empty file beside it, which the system gives back however
    the program ends, so a lock never outlives its owner.

    Raises:
        sqlite3.Error: Another program held it all the time, or the folder cannot be written.
    """
    lock = _locked(path.with_name(f".{path.name}.lock"), wait_s)
    try:
        yield
    finally:
        lock.close()


def _locked(path: Path, wait_s: float) -> sqlite3.Connection:
    try:
        return _begun(path, wait_s)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_NOTADB:
            raise
        # Somebody wrote something into the empty file.
        path.unlink(missing_ok=True)
        return _begun(path, wait_s)


def _begun(path: Path, wait_s: float) -> sqlite3.Connection:
    lock = sqlite3.connect(path, timeout=wait_s, isolation_level=None, check_same_thread=False)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        lock.close()
        raise
    return lock
