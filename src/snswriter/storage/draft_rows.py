"""Kept drafts as rows of the database and back; any Python text comes back unchanged."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4
from zlib import crc32

from snswriter.drafts.compose import FooterForm
from snswriter.drafts.draft import Draft, Thread, Variant
from snswriter.drafts.folder import Folder
from snswriter.drafts.revision import Stamp
from snswriter.engine.finding import Mode
from snswriter.storage.dismissal_json import from_json, to_json
from snswriter.storage.tick_json import ticks_from_json, ticks_to_json

Fields = dict[str, str | int]
"""A row by the names of its columns. Texts may hold lone surrogates."""

TEXT_COLUMNS = (
    "id", "account_id", "mode", "footer_form", "body", "footer_reason", "variants", "threads",
    "dismissals", "ticks", "folder", "author", "session",
)  # fmt: skip
NUMBER_COLUMNS = (
    "created_us", "updated_us", "version", "place", "begun_us", "is_sealed", "was_cut",
    "check_sum",
)  # fmt: skip
_NAMES = (*TEXT_COLUMNS, *NUMBER_COLUMNS)
COLUMNS = ", ".join(_NAMES)
# A lone surrogate, which a pasted text may hold, has no UTF-8: sqlite3 would refuse the string.
_PLACES = ", ".join(["CAST(? AS TEXT)"] * len(TEXT_COLUMNS) + ["?"] * len(NUMBER_COLUMNS))
PUT = f"""
    INSERT INTO draft ({COLUMNS}) VALUES ({_PLACES})
    ON CONFLICT (id) DO UPDATE SET {", ".join(f"{each} = excluded.{each}" for each in _NAMES[1:])}
"""

# Never changed: another choice would take every row that was written before for damaged.
_SUMMED = ("id", "account_id", "body", "footer_reason", "variants", "threads", "version")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_LATEST_US = (datetime.max.replace(tzinfo=UTC) - _EPOCH) // _MICROSECOND


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft as it is kept.

    Attributes:
        draft: The draft.
        stamp: How its present state came about.
        folder: Where it lies.
        place: Drafts saved later have higher ones, whatever the clock says.
        is_sound: The row says what was once written into it.
    """

    draft: Draft
    stamp: Stamp
    folder: Folder = Folder.DRAFTS
    place: int = 0
    is_sound: bool = True


def to_fields(kept: Kept) -> Fields:
    """Return the row of a kept draft."""
    draft, stamp = kept.draft, kept.stamp
    fields: Fields = {
        "id": draft.id,
        "account_id": draft.account_id,
        "mode": draft.mode.value,
        "footer_form": draft.footer_form.value,
        "body": draft.body,
        "footer_reason": draft.footer_reason,
        "variants": json.dumps([[each.platform, each.body] for each in draft.variants]),
        "threads": json.dumps([[each.platform, each.cuts] for each in draft.threads]),
        "dismissals": to_json(draft.dismissals),
        "ticks": ticks_to_json(draft.ticks),
        "created_us": to_microseconds(draft.created_at),
        "updated_us": to_microseconds(draft.updated_at),
        "version": draft.version,
        "folder": kept.folder.value,
        "place": kept.place,
        "begun_us": to_microseconds(stamp.begun_at),
        "author": stamp.author,
        "session": stamp.session,
        "is_sealed": int(stamp.is_sealed),
        "was_cut": int(stamp.was_cut),
    }
    return {**fields, "check_sum": check_sum(fields)}


def to_values(fields: Fields) -> tuple[bytes | int, ...]:
    """Return what is bound to the places of `PUT`."""
    texts = (str(fields[name]).encode("utf-8", "surrogatepass") for name in TEXT_COLUMNS)
    return (*texts, *(int(fields[name]) for name in NUMBER_COLUMNS))


def to_kept(fields: Mapping[str, object]) -> Kept:
    """Return the kept draft of a row; a value that makes no sense takes a harmless one.

    Only the texts matter when a damaged database is read, so nothing else may stop it. Columns
    that are not there, as in rows of earlier layouts, count as empty.
    """
    texts = {name: _text(fields.get(name)) for name in TEXT_COLUMNS}
    numbers = {name: _number(fields.get(name)) for name in NUMBER_COLUMNS}
    draft = Draft(
        id=texts["id"] or uuid4().hex,
        account_id=texts["account_id"],
        mode=Mode(texts["mode"]) if texts["mode"] in {m.value for m in Mode} else Mode.POST,
        body=texts["body"],
        created_at=to_moment(numbers["created_us"]),
        updated_at=to_moment(numbers["updated_us"]),
        footer_form=_footer_form(texts["footer_form"]),
        version=numbers["version"],
        footer_reason=texts["footer_reason"],
        variants=tuple(_variants(texts["variants"])),
        threads=tuple(_threads(texts["threads"])),
        dismissals=from_json(texts["dismissals"]),
        ticks=ticks_from_json(texts["ticks"]),
    )
    stamp = Stamp(
        to_moment(numbers["begun_us"]),
        texts["author"],
        texts["session"],
        is_sealed=bool(numbers["is_sealed"]),
        was_cut=bool(numbers["was_cut"]),
    )
    folders = {each.value for each in Folder}
    folder = Folder(texts["folder"]) if texts["folder"] in folders else Folder.DRAFTS
    return Kept(draft, stamp, folder, numbers["place"], is_sound=_is_sound(fields))


def check_sum(fields: Mapping[str, object]) -> int:
    """Return a number that hardly stays the same when bits of the row change by themselves."""
    summed = "\0".join(str(fields.get(name)) for name in _SUMMED)
    return crc32(summed.encode("utf-8", "surrogatepass"))


def text_of(data: bytes) -> str:
    """Return text as it was stored; bytes damaged on disk become U+FFFD."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


def same_content(first: Draft, second: Draft) -> bool:
    """Tell whether two drafts say the same, whenever and however often they were saved."""
    return replace(first, updated_at=second.updated_at, version=second.version) == second


def to_microseconds(moment: datetime) -> int:
    """Return microseconds since 1970 in UTC, which no change of the time zone moves."""
    return (moment.astimezone(UTC) - _EPOCH) // _MICROSECOND


def to_moment(microseconds: int) -> datetime:
    """Return the moment, the nearest one that a datetime can hold."""
    return _EPOCH + timedelta(microseconds=min(max(microseconds, 0), _LATEST_US))


def _is_sound(fields: Mapping[str, object]) -> bool:
    # Rows of earlier layouts carry no sum.
    return fields.get("check_sum") in (None, check_sum(fields))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _footer_form(stored: str) -> FooterForm:
    return FooterForm(stored) if stored in {f.value for f in FooterForm} else FooterForm.AUTO


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
