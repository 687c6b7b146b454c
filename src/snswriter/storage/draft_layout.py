"""The tables of the drafts database, and the way from every earlier layout to the present one."""

import sqlite3
from collections.abc import Callable

from snswriter.drafts.draft import Draft
from snswriter.storage.draft_rows import COLUMNS, check_sum, to_kept
from snswriter.text.search_key import SearchKeys

SCHEMA = 5
# A number beyond this was written by no program but by chance.
PLAUSIBLE_SCHEMA = 1_000

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

# The table `about` says the layout a second time, so that a number hit in the header is noticed.
_WITH_HISTORY = """
    ALTER TABLE draft ADD COLUMN folder TEXT NOT NULL DEFAULT 'drafts';
    ALTER TABLE draft ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE draft ADD COLUMN begun_us INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE draft ADD COLUMN author TEXT NOT NULL DEFAULT '';
    ALTER TABLE draft ADD COLUMN session TEXT NOT NULL DEFAULT '';
    ALTER TABLE draft ADD COLUMN is_sealed INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE draft ADD COLUMN was_cut INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE draft ADD COLUMN check_sum INTEGER;
    UPDATE draft SET place = updated_us, begun_us = updated_us;
    DROP INDEX draft_by_change;
    CREATE INDEX draft_by_place ON draft (folder, place, id);
    CREATE TABLE search (draft INTEGER PRIMARY KEY, key BLOB NOT NULL);
    CREATE TABLE revision (
        number INTEGER PRIMARY KEY,
        draft_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        begun_us INTEGER NOT NULL,
        saved_us INTEGER NOT NULL,
        author TEXT NOT NULL,
        account_id TEXT NOT NULL,
        length INTEGER NOT NULL,
        base INTEGER,
        packed BLOB NOT NULL
    );
    CREATE UNIQUE INDEX revision_by_draft ON revision (draft_id, version);
    CREATE TABLE about (layout INTEGER NOT NULL);
    INSERT INTO about VALUES (0);
"""
_LAYOUT_WITH_ABOUT = 4

_WITH_TICKS = """
    ALTER TABLE draft ADD COLUMN ticks TEXT NOT NULL DEFAULT '[]';
"""

# Index n leads from layout n to n + 1. A layout that was released is never edited again.
MIGRATIONS = (_CREATE, _FOR_EACH_PLATFORM, _WITH_DISMISSALS, _WITH_HISTORY, _WITH_TICKS)

PUT_KEY = "INSERT OR REPLACE INTO search (draft, key) VALUES (?, ?)"


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a database of any earlier layout to the present one, or leave it as it was."""
    if layout_of(connection) == SCHEMA:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again inside the transaction: another window may have just done it.
        for layout in range(max(0, layout_of(connection)), SCHEMA):
            for statement in MIGRATIONS[layout].split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {layout + 1}")
        _fill_in(connection)
        connection.execute(f"UPDATE about SET layout = {SCHEMA}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def layout_of(connection: sqlite3.Connection) -> int:
    """Return the number of the layout as the header has it; 0 for an empty database."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_consistent(connection: sqlite3.Connection) -> bool:
    """Tell whether header and table name the same layout, where both are there."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if "about" not in tables:
        return layout_of(connection) < _LAYOUT_WITH_ABOUT or "search" not in tables
    said = connection.execute("SELECT layout FROM about").fetchone()
    return said is not None and int(said[0]) == layout_of(connection)


def search_key(keys: SearchKeys, draft: Draft) -> bytes:
    """Return what a search looks at in place of the texts of a draft."""
    texts = dict.fromkeys([draft.body, *(each.body for each in draft.variants)])
    return keys.key("\n".join(texts)).encode("utf-8", "replace")


def _fill_in(connection: sqlite3.Connection) -> None:
    """Add what no statement can work out: search keys and check sums of older rows."""
    keys = SearchKeys()
    rows = connection.execute(f"SELECT rowid, {COLUMNS} FROM draft WHERE check_sum IS NULL")
    read: Callable[[tuple[object, ...]], dict[str, object]] = names_of(rows)
    for row in rows.fetchall():
        fields = read(row)
        number = fields["rowid"]
        connection.execute(PUT_KEY, (number, search_key(keys, to_kept(fields).draft)))
        connection.execute(
            "UPDATE draft SET check_sum = ? WHERE rowid = ?", (check_sum(fields), number)
        )


def names_of(cursor: sqlite3.Cursor) -> Callable[[tuple[object, ...]], dict[str, object]]:
    """Return what turns rows of the cursor into fields by name."""
    names = [column[0] for column in cursor.description]
    return lambda row: dict(zip(names, row, strict=True))
