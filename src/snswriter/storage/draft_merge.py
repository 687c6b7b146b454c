"""Bringing drafts from copies, logs and wrecks together, so that the latest text wins."""

import sqlite3
from collections.abc import Iterable

from snswriter.ports import DamagedError
from snswriter.storage.draft_layout import PUT_KEY, search_key
from snswriter.storage.draft_lists import read_kept
from snswriter.storage.draft_log import Deed, Record
from snswriter.storage.draft_revisions import put_revision
from snswriter.storage.draft_rows import PUT, Kept, same_content, to_fields, to_values
from snswriter.storage.draft_spare import forget_rows
from snswriter.text.search_key import SearchKeys


def put(database: sqlite3.Connection, kept: Kept, keys: SearchKeys) -> None:
    """Write a draft as it is, and what a search looks at."""
    database.execute(PUT, to_values(to_fields(kept)))
    row = database.execute("SELECT rowid FROM draft WHERE id = ?", (kept.draft.id,)).fetchone()
    database.execute(PUT_KEY, (row[0], search_key(keys, kept.draft)))


def stored(database: sqlite3.Connection, draft_id: str) -> Kept | None:
    """Return the kept draft with this id, or None."""
    return next(read_kept(database, "WHERE id = ?", (draft_id,)), None)


def take(database: sqlite3.Connection, kept: Kept, keys: SearchKeys) -> int:
    """Let a draft in where it is later than what is there; return by how many saves it is.

    0 where nothing later came. A text that is only nearly certain does not push out a certain
    one without a trace: that stays as a revision.
    """
    present = stored(database, kept.draft.id)
    if present is not None and _rank(present) >= _rank(kept):
        return 0
    put(database, kept, keys)
    if present is None:
        return kept.draft.version
    if present.is_sound and not kept.is_sound and not same_content(present.draft, kept.draft):
        put_revision(database, present)
    return kept.draft.version - present.draft.version


def is_ghost(database: sqlite3.Connection, kept: Kept) -> bool:
    """Tell whether damage made this up: a row of nothing, or a known draft under another id."""
    draft = kept.draft
    if draft.is_blank and draft.version == 0:
        return True
    if kept.is_sound or stored(database, draft.id):
        return False
    fields = to_fields(kept)
    body = str(fields["body"]).encode("utf-8", "surrogatepass")
    query = "SELECT 1 FROM draft WHERE created_us = ? AND body = CAST(? AS TEXT)"
    return database.execute(query, (fields["created_us"], body)).fetchone() is not None


def take_revision(database: sqlite3.Connection, kept: Kept) -> None:
    """Let an earlier state in that is not there yet."""
    query = "SELECT 1 FROM revision WHERE draft_id = ? AND version = ?"
    if database.execute(query, (kept.draft.id, kept.draft.version)).fetchone() is None:
        put_revision(database, kept)


def replay(database: sqlite3.Connection, records: Iterable[Record], keys: SearchKeys) -> int:
    """Do again what the log tells of; return how many drafts were more than one save behind.

    Raises:
        DamagedError: A draft in the database is not what was once written there.
    """
    behind = 0
    for record in records:
        if record.deed is Deed.DELETED:
            forget_rows(database, record.draft_id)
        elif record.kept is not None and record.deed is Deed.REVISION:
            take_revision(database, record.kept)
        elif record.kept is not None:
            _see_that_sound(database, record.draft_id)
            behind += take(database, record.kept, keys) > 1
    return behind


def _see_that_sound(database: sqlite3.Connection, draft_id: str) -> None:
    present = stored(database, draft_id)
    if present is not None and not present.is_sound:
        raise DamagedError(draft_id)


def _rank(kept: Kept) -> tuple[int, bool, int]:
    return kept.draft.version, kept.is_sound, kept.place
