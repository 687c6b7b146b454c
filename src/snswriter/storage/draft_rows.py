"""Drafts as rows of the database and back; any Python text comes back unchanged."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from snswriter.drafts.compose import FooterForm
from snswriter.drafts.draft import Draft, Thread, Variant
from snswriter.engine.finding import Mode
from snswriter.storage.dismissal_json import from_json, to_json

COLUMNS = (
    "id, account_id, mode, footer_form, body, footer_reason, variants, threads,"
    " dismissals, created_us, updated_us, version"
)
PUT = f"""
    INSERT INTO draft ({COLUMNS})
    VALUES (?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
        account_id = excluded.account_id, mode = excluded.mode,
        footer_form = excluded.footer_form, body = excluded.body,
        footer_reason = excluded.footer_reason, variants = excluded.variants,
        threads = excluded.threads, dismissals = excluded.dismissals,
        created_us = excluded.created_us, updated_us = excluded.updated_us,
        version = excluded.version
"""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_LATEST_US = (datetime.max.replace(tzinfo=UTC) - _EPOCH) // _MICROSECOND


Row = tuple[str, str, str, str, bytes, bytes, str, str, str, int, int, int]


def to_row(draft: Draft) -> Row:
    """Return the values of `COLUMNS` for a draft.

    What somebody typed is bytes, to be bound as CAST(? AS TEXT), or JSON in ASCII: a lone
    surrogate, which a pasted text may hold, has no UTF-8 and would be refused as a string.
    """
    return (
        draft.id,
        draft.account_id,
        draft.mode.value,
        draft.footer_form.value,
        draft.body.encode("utf-8", "surrogatepass"),
        draft.footer_reason.encode("utf-8", "surrogatepass"),
        json.dumps([[each.platform, each.body] for each in draft.variants]),
        json.dumps([[each.platform, each.cuts] for each in draft.threads]),
        to_json(draft.dismissals),
        _microseconds(draft.created_at),
        _microseconds(draft.updated_at),
        draft.version,
    )


def to_draft(values: tuple[object, ...]) -> Draft:
    """Return the draft of a row; a value that makes no sense takes a harmless one.

    Only the body matters when a damaged database is read, so nothing else may stop it.
    """
    texts = [value if isinstance(value, str) else "" for value in values[:9]]
    draft_id, account_id, mode, form, body, reason, variants, threads, dismissals = texts
    numbers = values[9:]
    created, updated, version = (v if isinstance(v, int) else 0 for v in numbers)
    return Draft(
        id=draft_id or uuid4().hex,
        account_id=account_id,
        mode=Mode(mode) if mode in {m.value for m in Mode} else Mode.POST,
        body=body,
        created_at=_moment(created),
        updated_at=_moment(updated),
        footer_form=(
            FooterForm(form) if form in {f.value for f in FooterForm} else FooterForm.AUTO
        ),
        version=version,
        footer_reason=reason,
        variants=tuple(_variants(variants)),
        threads=tuple(_threads(threads)),
        dismissals=from_json(dismissals),
    )


def _variants(stored: str) -> Iterator[Variant]:
    for platform, body in _pairs(stored):
        if isinstance(body, str):
            yield Variant(platform, body)


def _threads(stored: str) -> Iterator[Thread]:
    for platform, cuts in _pairs(stored):
        if isinstance(cuts, list) and all(isinstance(cut, int) for cut in cuts):
            yield Thread(platform, tuple(cuts))


def _pairs(stored: str) -> Iterator[tuple[str, object]]:
    try:
        pairs = json.loads(stored)
    except (ValueError, RecursionError):
        return
    for pair in pairs if isinstance(pairs, list) else ():
        if isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str):
            yield pair[0], pair[1]


def text_of(data: bytes) -> str:
    """Return text as it was stored; bytes damaged on disk become U+FFFD."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


def same_content(first: Draft, second: Draft) -> bool:
    """Tell whether two drafts say the same, whenever and however often they were saved."""
    return replace(first, updated_at=second.updated_at, version=second.version) == second


def _microseconds(moment: datetime) -> int:
    return (moment.astimezone(UTC) - _EPOCH) // _MICROSECOND


def _moment(microseconds: int) -> datetime:
    return _EPOCH + timedelta(microseconds=min(max(microseconds, 0), _LATEST_US))
