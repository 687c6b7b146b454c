"""A second copy of the whole database, and the log of what was saved since it was made.

Both stand beside the database. Together they hold every saved text once more, so that a
database that was cut off, overwritten or deleted costs nothing.
"""

import contextlib
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path

from snswriter.ports import DamagedError
from snswriter.storage.draft_database import (
    DAMAGE,
    connect,
    is_sound,
    translated,
)
from snswriter.storage.draft_layout import SCHEMA, layout_of
from snswriter.storage.draft_lists import read_kept
from snswriter.storage.draft_log import Deed, DraftLog, Record, last_ones
from snswriter.storage.draft_revisions import delete_revisions
from snswriter.storage.files import sync_folder
from snswriter.storage.files import translated as translated_os_error

RENEWED_AFTER_S = 7 * 24 * 3_600
RENEWED_BEYOND_BYTES = 256_000
"""A longer log makes the start slower, so what it says goes into a new copy."""

_CHECKED_IN_A_ROW = 50
_BREATH_S = 0.002


class Spare:
    """The copy and the log that belong to one database."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self.copy = database.with_name(f"{database.stem}.spare{database.suffix}")
        self.log = DraftLog(database.with_name(f"{database.stem}.spare.log"))
        # Stands in for the log while a new copy is being made; the copy may not hold it yet.
        self.older_log = DraftLog(database.with_name(f"{database.stem}.spare.old.log"))

    @property
    def is_there(self) -> bool:
        """Tell whether anything was kept a second time."""
        return any(each.exists() for each in (self.copy, self.log.path, self.older_log.path))

    @property
    def is_due(self) -> bool:
        """Tell whether a new copy should be made."""
        try:
            age_s = time.time() - self.copy.stat().st_mtime
        except OSError:
            return True
        # A clock that was set back must not put it off for years.
        is_old = not 0 <= age_s < RENEWED_AFTER_S
        return self.older_log.path.exists() or is_old or self.log.size > RENEWED_BEYOND_BYTES

    def look_after(self) -> None:
        """Renew the copy where that is due, else look through the database.

        Raises:
            DamagedError: The database holds damage.
            StorageError: The copy could not be made.
        """
        if self.is_due:
            self.renew()
        else:
            self.check()

    def renew(self) -> None:
        """Make a new copy, look through all of it, and begin a new log.

        The database stays in use meanwhile. Takes a second for each 50 megabytes or so.

        Raises:
            DamagedError: The database holds damage; the earlier copy and its log stay.
            StorageError: The copy could not be made; the earlier one stays.
        """
        fresh = self.copy.with_name(f".{self.copy.name}.new")
        try:
            fresh.unlink(missing_ok=True)
            with contextlib.closing(connect(self._database)) as database:
                self._change_logs(database)
                self._copy_over(database, fresh)
            fresh.replace(self.copy)
            sync_folder(self.copy.parent)
            self.older_log.path.unlink(missing_ok=True)
            # What was deleted while the copy was being made may be in it.
            self._forget_in_copy(deleted_ids(self.records()))
        except DAMAGE as error:
            raise _meaning(error, self._database) from error
        except OSError as error:
            raise translated_os_error(error, self.copy) from error
        finally:
            with contextlib.suppress(OSError):
                fresh.unlink(missing_ok=True)

    def check(self) -> None:
        """Look through the database itself.

        Raises:
            DamagedError: It holds damage.
            StorageError: It could not be read.
        """
        try:
            with contextlib.closing(connect(self._database)) as database:
                _look_through(database, self._database)
        except DAMAGE as error:
            raise _meaning(error, self._database) from error

    def records(self) -> tuple[Record, ...]:
        """Return the last record of each key since the copy was made."""
        return last_ones((*self.older_log.read(), *self.log.read()))

    def forget(self, draft_ids: frozenset[str]) -> None:
        """Remove drafts that were deleted for ever; a copy that cannot be mended goes whole."""
        self.log.tidy(without=draft_ids)
        if self.older_log.path.exists():
            self.older_log.tidy(without=draft_ids)
        try:
            self._forget_in_copy(draft_ids)
        except DAMAGE:
            self.copy.unlink(missing_ok=True)

    def _forget_in_copy(self, draft_ids: frozenset[str]) -> None:
        if not draft_ids or not self.copy.exists():
            return
        with contextlib.closing(connect(self.copy)) as copy:
            copy.execute("PRAGMA secure_delete = ON")
            if layout_of(copy) != SCHEMA:
                return
            copy.execute("BEGIN IMMEDIATE")
            for draft_id in draft_ids:
                forget_rows(copy, draft_id)
            copy.execute("COMMIT")

    def _change_logs(self, database: sqlite3.Connection) -> None:
        """Let everything that is saved from now on go into a new log."""
        database.execute("BEGIN IMMEDIATE")
        try:
            records = (*self.older_log.read(), *self.log.read())
            if self.older_log.path.exists():
                self.older_log.replace(records)
                self.log.path.unlink(missing_ok=True)
            elif self.log.path.exists():
                self.log.path.replace(self.older_log.path)
        finally:
            database.execute("ROLLBACK")

    def _copy_over(self, database: sqlite3.Connection, fresh: Path) -> None:
        with contextlib.closing(connect(fresh)) as copy:
            copy.execute("PRAGMA synchronous = FULL")
            database.backup(copy)
            # It stands alone: a copy must not need a log of its own.
            copy.execute("PRAGMA journal_mode = DELETE")
            _look_through(copy, self._database)


def deleted_ids(records: Iterable[Record]) -> frozenset[str]:
    """Return the drafts that were deleted for ever."""
    return frozenset(each.draft_id for each in records if each.deed is Deed.DELETED)


def forget_rows(database: sqlite3.Connection, draft_id: str) -> None:
    """Remove everything about a draft from the tables."""
    database.execute(
        "DELETE FROM search WHERE draft = (SELECT rowid FROM draft WHERE id = ?)", (draft_id,)
    )
    database.execute("DELETE FROM draft WHERE id = ?", (draft_id,))
    delete_revisions(database, draft_id)


def _look_through(database: sqlite3.Connection, path: Path) -> None:
    if not is_sound(database):
        raise DamagedError(str(path))
    for number, kept in enumerate(read_kept(database, "ORDER BY rowid")):
        if not kept.is_sound:
            raise DamagedError(str(path))
        if number % _CHECKED_IN_A_ROW == 0:
            # Whoever types meanwhile must not feel it.
            time.sleep(_BREATH_S)


def _meaning(error: Exception, path: Path) -> Exception:
    if isinstance(error, sqlite3.Error):
        return translated(error, path)
    return DamagedError(str(path))
