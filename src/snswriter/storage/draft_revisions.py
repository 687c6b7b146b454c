"""Earlier states of drafts, packed: each holds little more than what differs from another one."""

import json
import sqlite3
import zlib
from collections.abc import Iterator

from snswriter.drafts.revision import Revision
from snswriter.ports import DraftMissingError
from snswriter.storage.draft_rows import Fields, Kept, to_fields, to_kept, to_moment

_PUT = """
    INSERT OR IGNORE INTO revision
        (draft_id, version, begun_us, saved_us, author, account_id, length, base, packed)
    VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?, ?)
"""
_LIST = """
    SELECT draft_id, version, begun_us, saved_us, author, account_id, length
    FROM revision WHERE draft_id = ? ORDER BY version DESC
"""
_NEWEST_WHOLE = """
    SELECT number, packed FROM revision WHERE draft_id = ? AND base IS NULL
    ORDER BY version DESC LIMIT 1
"""
_WITH_BASE = """
    SELECT revision.packed, base.packed FROM revision
    LEFT JOIN revision AS base ON base.number = revision.base
"""
# A difference that saves less than this is not worth depending on another revision.
_WORTH = 0.7


def put_revision(database: sqlite3.Connection, kept: Kept) -> None:
    """Add a state of a draft; one that is there already (same version) stays."""
    fields = to_fields(kept)
    base, packed = _packed(database, fields)
    names = ("id", "version", "begun_us", "updated_us", "author", "account_id")
    values = [fields[name] for name in names]
    values[5] = str(values[5]).encode("utf-8", "surrogatepass")  # type: ignore[call-overload]
    database.execute(_PUT, (*values, len(kept.draft.body), base, packed))


def revisions_of(database: sqlite3.Connection, draft_id: str) -> tuple[Revision, ...]:
    """Return the earlier states of a draft, the latest first."""
    return tuple(
        Revision(draft, version, to_moment(begun), to_moment(saved), author, account, length)
        for draft, version, begun, saved, author, account, length in database.execute(
            _LIST, (draft_id,)
        )
    )


def revision_of(present: Kept) -> Revision:
    """Return the present state of a draft as the latest of its revisions."""
    draft, stamp = present.draft, present.stamp
    return Revision(
        draft.id,
        draft.version,
        stamp.begun_at,
        draft.updated_at,
        stamp.author,
        draft.account_id,
        len(draft.body),
    )


def load_revision(database: sqlite3.Connection, draft_id: str, version: int) -> Kept:
    """Return one state of a draft.

    Raises:
        DraftMissingError: There is no such revision.
    """
    query = f"{_WITH_BASE} WHERE revision.draft_id = ? AND revision.version = ?"
    row = database.execute(query, (draft_id, version)).fetchone()
    if row is None:
        raise DraftMissingError(draft_id)
    return to_kept(unpacked(*row))


def revisions_at(
    database: sqlite3.Connection, first: int, last: int
) -> Iterator[tuple[int, Kept | None]]:
    """Yield the revisions with numbers from `first` to `last`, None for an unreadable one."""
    query = f"{_WITH_BASE.replace('SELECT', 'SELECT revision.number,')}"
    query += " WHERE revision.number BETWEEN ? AND ? ORDER BY revision.number"
    for number, packed, base in database.execute(query, (first, last)):
        try:
            yield number, to_kept(unpacked(packed, base))
        except UNPACKING:
            yield number, None


def delete_revisions(database: sqlite3.Connection, draft_id: str) -> None:
    """Remove all earlier states of a draft."""
    database.execute("DELETE FROM revision WHERE draft_id = ?", (draft_id,))


UNPACKING = (zlib.error, ValueError, TypeError, AttributeError)
"""What unpacking a damaged revision may raise."""


def unpacked(packed: bytes, base: bytes | None) -> Fields:
    """Return the row that was packed; `base` is the packed revision that it differs from."""
    content = _inflated(packed, b"") if base is None else _inflated(packed, _inflated(base, b""))
    fields: Fields = json.loads(content.decode("utf-8", "surrogatepass"))
    return fields


def _packed(database: sqlite3.Connection, fields: Fields) -> tuple[int | None, bytes]:
    content = json.dumps(fields, ensure_ascii=False).encode("utf-8", "surrogatepass")
    whole = _deflated(content, b"")
    row = database.execute(_NEWEST_WHOLE, (fields["id"],)).fetchone()
    if row is not None:
        number, base = row
        difference = _deflated(content, _inflated(base, b""))
        if len(difference) < _WORTH * len(whole):
            return number, difference
    return None, whole


def _deflated(content: bytes, known: bytes) -> bytes:
    packer = zlib.compressobj(level=9, zdict=known) if known else zlib.compressobj(level=9)
    return packer.compress(content) + packer.flush()


def _inflated(packed: bytes, known: bytes) -> bytes:
    unpacker = zlib.decompressobj(zdict=known) if known else zlib.decompressobj()
    return unpacker.decompress(packed) + unpacker.flush()
