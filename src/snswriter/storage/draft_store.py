"""All drafts of one person in one SQLite file on this PC."""

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from snswriter.drafts.draft import Draft
from snswriter.drafts.folder import Entry, Folder, Selection
from snswriter.drafts.revision import Revision, Stamp, ends_revision, was_cut
from snswriter.ports import DamagedError, DraftChangedError, DraftMissingError, Problem
from snswriter.storage import draft_lists, draft_log
from snswriter.storage.draft_database import open_database, translated
from snswriter.storage.draft_lists import read_kept
from snswriter.storage.draft_merge import put, stored
from snswriter.storage.draft_repair import keep_aside, mend, open_drafts, rescue_open_database
from snswriter.storage.draft_revisions import (
    load_revision,
    put_revision,
    revision_of,
    revisions_of,
)
from snswriter.storage.draft_rows import Kept, same_content
from snswriter.storage.draft_spare import Spare, forget_rows
from snswriter.storage.sole_use import sole_use
from snswriter.text.search_key import SearchKeys

_IN_ORDER = "WHERE folder != 'trash' ORDER BY place DESC, rowid DESC"
_LATEST = "WHERE folder = 'drafts' ORDER BY place DESC, rowid DESC LIMIT 1"
# More ids than this in one statement, and older versions of SQLite refuse.
_IDS_AT_ONCE = 500

Answer = TypeVar("Answer")
Work = Callable[[sqlite3.Connection], Answer]


class SqliteDraftStore:
    """Implements `ports.DraftStore`. Several windows, even several programs, may share a file.

    Raises on creation what `open_database` raises, except for damage: a damaged file is kept
    aside, and what can be read from it and from the spare begins a new one, which `problems`
    tells. Damage that shows later is mended in the same way on the spot.
    """

    def __init__(self, path: Path, author: str = "") -> None:
        """Open the drafts at `path`.

        Args:
            path: The file; made where there is none.
            author: Who writes here, for the revisions; "" when unknown.
        """
        self._path = path
        self._author = author
        self._session = uuid4().hex
        self._lock = threading.RLock()
        self._keys = SearchKeys()
        self._spare = Spare(path)
        opened = open_drafts(path, self._spare, self._keys)
        self._database = opened.database
        self._problems = opened.problems
        self._identity = _identity(path)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what had to be repaired so far."""
        return self._problems

    def newest_first(self) -> tuple[Draft, ...]:
        """Return all drafts outside the trash, the last saved first."""
        kept = self._read(lambda database: tuple(read_kept(database, _IN_ORDER)))
        return tuple(each.draft for each in kept)

    def latest(self) -> Draft | None:
        """Return the draft among the drafts that was saved last."""
        found = self._read(lambda database: [self._sound(k) for k in read_kept(database, _LATEST)])
        return found[0].draft if found else None

    def load(self, draft_id: str) -> Draft:
        """Return one draft; raise DraftMissingError when there is none."""
        return self._read(lambda database: self._find(database, draft_id)).draft

    def save(self, draft: Draft) -> Draft:
        """Return the draft as stored; a draft changed elsewhere is kept beside the other one."""
        return self._write(lambda database: self._save(database, draft))

    def delete(self, draft: Draft) -> None:
        """Remove the draft for ever unless the stored one is newer."""

        def remove(database: sqlite3.Connection) -> None:
            present = stored(database, draft.id)
            if present and not _same_state(present.draft, draft):
                raise DraftChangedError(draft.title)
            self._forget(database, [draft.id])

        self._write(remove)
        self._forget_copies([draft.id])

    def empty_trash(self) -> int:
        """Remove everything in the trash for ever; return how many drafts that were."""

        def remove(database: sqlite3.Connection) -> tuple[str, ...]:
            thrown = draft_lists.find(database, Selection(Folder.TRASH), self._keys)
            self._forget(database, thrown)
            return thrown

        ids = self._write(remove)
        self._forget_copies(ids)
        return len(ids)

    def move(self, draft_id: str, folder: Folder) -> None:
        """Put a draft into another folder."""

        def put_there(database: sqlite3.Connection) -> None:
            kept = replace(self._find(database, draft_id), folder=folder, place=_next(database))
            put(database, kept, self._keys)
            self._spare.log.append([draft_log.saved(kept)])

        self._write(put_there)

    def find(self, selection: Selection) -> tuple[str, ...]:
        """Return the ids of the drafts selected, the last saved first."""
        return self._read(lambda database: draft_lists.find(database, selection, self._keys))

    def entries(self, draft_ids: tuple[str, ...], words: str = "") -> tuple[Entry, ...]:
        """Return the lines of a list for those of these drafts that there are, in this order."""
        kept = {each.draft.id: each for each in self._read(lambda d: self._some(d, draft_ids))}
        found = (kept[draft_id] for draft_id in draft_ids if draft_id in kept)
        return draft_lists.entries_of(found, words, self._keys)

    def seal(self, draft_id: str) -> None:
        """Let the present state of a draft stay as a revision whatever is written next."""
        query = "UPDATE draft SET is_sealed = 1 WHERE id = ?"
        self._write(lambda database: database.execute(query, (draft_id,)))

    def revisions(self, draft_id: str) -> tuple[Revision, ...]:
        """Return the present state and all earlier ones that were kept, the latest first."""

        def read(database: sqlite3.Connection) -> tuple[Revision, ...]:
            present = revision_of(self._find(database, draft_id))
            return (present, *revisions_of(database, draft_id))

        return self._read(read)

    def revision(self, draft_id: str, version: int) -> Draft:
        """Return a draft as it was; raise DraftMissingError when there is no such revision."""

        def read(database: sqlite3.Connection) -> Kept:
            present = self._find(database, draft_id)
            if present.draft.version == version:
                return present
            return load_revision(database, draft_id, version)

        return self._read(read).draft

    def look_after(self) -> tuple[Problem, ...]:
        """Check everything and renew the spare; return what had to be repaired."""
        before = self._problems
        with contextlib.suppress(sqlite3.Error), sole_use(self._path, wait_s=0):
            try:
                self._spare.look_after()
            except DamagedError:
                with self._lock:
                    self._mend()
        return self._problems[len(before) :]

    def close(self) -> None:
        """Let go of the file; closing twice is no error."""
        with self._lock:
            self._database.close()

    def _save(self, database: sqlite3.Connection, draft: Draft) -> Draft:
        present = stored(database, draft.id)
        if present and self._sound(present).draft.version != draft.version:
            if same_content(present.draft, draft):
                return present.draft
            draft, present = replace(draft, id=uuid4().hex, version=0), None
        saved = replace(draft, version=draft.version + 1)
        if present is None:
            kept = Kept(saved, Stamp(saved.updated_at, self._author, self._session))
        elif same_content(present.draft, draft):
            kept = replace(present, draft=saved)
        else:
            kept = self._succeed(database, present, saved)
        kept = replace(kept, place=_next(database))
        put(database, kept, self._keys)
        self._spare.log.append([draft_log.saved(kept)])
        return saved

    def _succeed(self, database: sqlite3.Connection, present: Kept, draft: Draft) -> Kept:
        """Return what takes the place of `present`, which stays as a revision where it should."""
        ends = ends_revision(present.draft, present.stamp, draft, self._author, self._session)
        if ends:
            put_revision(database, present)
            self._spare.log.append([draft_log.revision(present)])
        begun_at = draft.updated_at if ends else present.stamp.begun_at
        cut = was_cut(present.draft, draft)
        return Kept(draft, Stamp(begun_at, self._author, self._session, was_cut=cut))

    def _forget(self, database: sqlite3.Connection, draft_ids: Iterable[str]) -> None:
        for draft_id in draft_ids:
            forget_rows(database, draft_id)
            self._spare.log.append([draft_log.deleted(draft_id)])

    def _forget_copies(self, draft_ids: Iterable[str]) -> None:
        self._spare.forget(frozenset(draft_ids))
        # What SQLite's own log still says; another window that reads may hinder it.
        self._read(lambda database: database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())

    def _find(self, database: sqlite3.Connection, draft_id: str) -> Kept:
        found = stored(database, draft_id)
        if found is None:
            raise DraftMissingError(draft_id)
        return self._sound(found)

    def _some(self, database: sqlite3.Connection, draft_ids: tuple[str, ...]) -> list[Kept]:
        found: list[Kept] = []
        for start in range(0, len(draft_ids), _IDS_AT_ONCE):
            some = draft_ids[start : start + _IDS_AT_ONCE]
            marks = ", ".join("?" * len(some))
            found += map(self._sound, read_kept(database, f"WHERE id IN ({marks})", some))
        return found

    def _sound(self, kept: Kept) -> Kept:
        if not kept.is_sound:
            raise DamagedError(str(self._path))
        return kept

    def _read(self, work: Work[Answer]) -> Answer:
        with self._lock:
            try:
                return self._once(work)
            except DamagedError:
                self._mend_alone()
                return self._once(work)

    def _write(self, work: Work[Answer]) -> Answer:
        return self._read(lambda database: _in_transaction(database, work))

    def _once(self, work: Work[Answer]) -> Answer:
        try:
            self._follow_file()
            return work(self._database)
        except sqlite3.Error as error:
            raise translated(error, self._path) from error
        except UnicodeDecodeError as error:
            raise DamagedError(str(self._path)) from error

    def _mend_alone(self) -> None:
        try:
            with sole_use(self._path):
                self._mend()
        except sqlite3.Error as error:
            raise translated(error, self._path) from error

    def _mend(self) -> None:
        """Replace the damaged database, unless another window has just done it."""
        present = _identity(self._path)
        is_ours = present == self._identity
        aside = keep_aside(self._path) if is_ours and present is not None else None
        self._database.close()
        if is_ours:
            self._problems += (mend(self._path, self._spare, self._keys, aside),)
        self._database = open_database(self._path)
        self._identity = _identity(self._path)

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


def _in_transaction(database: sqlite3.Connection, work: Work[Answer]) -> Answer:
    database.execute("BEGIN IMMEDIATE")
    try:
        answer = work(database)
        database.execute("COMMIT")
    finally:
        if database.in_transaction:
            database.execute("ROLLBACK")
    return answer


def _same_state(present: Draft, draft: Draft) -> bool:
    return present.version == draft.version or same_content(present, draft)


def _next(database: sqlite3.Connection) -> int:
    """Return a place above all others."""
    query = "SELECT max(place) FROM draft WHERE folder = ?"
    tops = (database.execute(query, (folder.value,)).fetchone()[0] for folder in Folder)
    return 1 + max(top or 0 for top in tops)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
