"""Lists of drafts: which there are in which order, what a list shows of them, and searching.

A search reads the search keys of all drafts: of 20,000 in some 30 to 120 milliseconds, any
number of characters, also one. An index of three-character pieces would find neither one nor two.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from snswriter.drafts.draft import Draft
from snswriter.drafts.folder import Entry, Folder, Selection
from snswriter.storage.draft_layout import names_of
from snswriter.storage.draft_rows import COLUMNS, Kept, to_kept
from snswriter.text.search_key import SearchKeys

_IN_ORDER = """
    SELECT rowid, id FROM draft WHERE folder IN ({marks}) ORDER BY place DESC, rowid DESC
"""


def find(database: sqlite3.Connection, selection: Selection, keys: SearchKeys) -> tuple[str, ...]:
    """Return the ids of the drafts selected, the last saved first."""
    folders = [each.value for each in Folder if selection.folder in (each, None)]
    rows = database.execute(_IN_ORDER.format(marks=", ".join("?" * len(folders))), folders)
    words = keys.words(selection.words)
    if not words:
        return tuple(draft_id for _, draft_id in rows)
    hits = _hits(database, words)
    return tuple(draft_id for number, draft_id in rows if number in hits)


def read_kept(
    database: sqlite3.Connection, ending: str, values: Sequence[object] = ()
) -> Iterator[Kept]:
    """Yield the kept drafts that a query on the table finds; `ending` follows FROM draft."""
    rows = database.execute(f"SELECT {COLUMNS} FROM draft {ending}", values)
    named = names_of(rows)
    for row in rows:
        yield to_kept(named(row))


def entries_of(kept: Iterable[Kept], words: str, keys: SearchKeys) -> tuple[Entry, ...]:
    """Return the lines of a list for these drafts."""
    first = next(iter(keys.words(words)), "")
    return tuple(_entry(each, first, keys) for each in kept)


def _entry(kept: Kept, word: str, keys: SearchKeys) -> Entry:
    draft = kept.draft
    excerpt = _excerpt(draft, word, keys) if word else ""
    return Entry(
        draft.id,
        draft.title,
        draft.account_id,
        draft.mode,
        draft.updated_at,
        kept.folder,
        excerpt,
    )


def _excerpt(draft: Draft, word: str, keys: SearchKeys) -> str:
    bodies = (draft.body, *(each.body for each in draft.variants))
    return next((found for body in bodies if (found := keys.excerpt(body, word))), "")


def _hits(database: sqlite3.Connection, words: tuple[str, ...]) -> set[int]:
    # As bytes: sqlite3 then compares without counting characters, and UTF-8 allows it.
    conditions = " AND ".join(["instr(key, ?)"] * len(words))
    values = [word.encode("utf-8", "replace") for word in words]
    query = f"SELECT draft FROM search WHERE {conditions}"
    return {number for (number,) in database.execute(query, values)}
