"""All drafts of one person in one SQLite file on this PC."""

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from snswriter.drafts.draft import Draft
from snswriter.ports import DamagedError, DraftChangedError, DraftMissingError, Problem
from snswriter.storage.draft_database import open_database, translated
from snswriter.storage.draft_rows import COLUMNS, PUT, same_content, to_draft, to_row
from snswriter.storage.draft_salvage import repair, rescue_open_database

_NEWEST_FIRST = f"SELECT {COLUMNS} FROM draft ORDER BY updated_us DESC, rowid DESC"
_ONE = f"SELECT {COLUMNS} FROM draft WHERE id = ?"


class SqliteDraftStore:
    """Implements `ports.DraftStore`. Several windows, even several programs, may share a file.

    Raises on creation what `open_database` raises, except for damage: a damaged file is set
    aside, and what can be read from it begins a new one, which `problems` tells.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._problems: tuple[Problem, ...] = ()
        try:
            self._database = open_database(path)
        except DamagedError:
            self._problems = (repair(path),)
            self._database = open_database(path)
        self._identity = _identity(path)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what had to be repaired so far."""
        return self._problems

    def newest_first(self) -> tuple[Draft, ...]:
        """Return all drafts, the last changed first."""
        with self._access() as database:
            return tuple(to_draft(row) for row in database.execute(_NEWEST_FIRST))

    def latest(self) -> Draft | None:
        """Return the draft changed last."""
        with self._access() as database:
            row = database.execute(f"{_NEWEST_FIRST} LIMIT 1").fetchone()
        return to_draft(row) if row else None

    def load(self, draft_id: str) -> Draft:
        """Return one draft; raise DraftMissingError when there is none."""
        with self._access() as database:
            draft = _find(database, draft_id)
        if draft is None:
            raise DraftMissingError(draft_id)
        return draft

    def save(self, draft: Draft) -> Draft:
        """Return the draft as stored; a draft changed elsewhere is kept beside the other one."""
        with self._change() as database:
            stored = _find(database, draft.id)
            if stored and stored.version != draft.version:
                if same_content(stored, draft):
                    return stored
                draft = replace(draft, id=uuid4().hex, version=0)
            saved = replace(draft, version=draft.version + 1)
            database.execute(PUT, to_row(saved))
        return saved

    def delete(self, draft: Draft) -> None:
        """Remove the draft unless the stored one is newer."""
        with self._change() as database:
            stored = _find(database, draft.id)
            if stored and stored.version != draft.version and not same_content(stored, draft):
                raise DraftChangedError(draft.title)
            database.execute("DELETE FROM draft WHERE id = ?", (draft.id,))

    def close(self) -> None:
        """Let go of the file; closing twice is no error."""
        with self._lock:
            self._database.close()

    @contextlib.contextmanager
    def _access(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                self._follow_file()
                yield self._database
            except sqlite3.Error as error:
                raise translated(error, self._path) from error

    @contextlib.contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        with self._access() as database:
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
                database.execute("COMMIT")
            finally:
                if database.in_transaction:
                    database.execute("ROLLBACK")

    def _follow_file(self) -> None:
        """Go on with the file that is at the path now, should somebody have moved ours."""
        present = _identity(self._path)
        if present == self._identity:
            return
        if present is None:
            rescue_open_database(self._database, self._path)
        self._database.close()
        self._database = open_database(self._path)
        self._identity = _identity(self._path)


def _find(database: sqlite3.Connection, draft_id: str) -> Draft | None:
    row = database.execute(_ONE, (draft_id,)).fetchone()
    return to_draft(row) if row else None


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
