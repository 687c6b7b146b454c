"""Ticks of the checklist as JSON in ASCII and back."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from snswriter.drafts.draft import Tick

_TEXTS = ("item", "digest", "by")


def ticks_to_json(ticks: Iterable[Tick]) -> str:
    """Return a JSON array with an object for each tick."""
    return json.dumps([_written(each) for each in ticks])


def ticks_from_json(stored: str) -> tuple[Tick, ...]:
    """Return the ticks of `ticks_to_json`; entries that make no sense are left out.

    A tick that cannot be read is no tick: the person is asked to look again.
    """
    try:
        entries = json.loads(stored)
    except (ValueError, RecursionError):
        return ()
    return tuple(_read(entries)) if isinstance(entries, list) else ()


def _written(tick: Tick) -> dict[str, str]:
    return {**{name: getattr(tick, name) for name in _TEXTS}, "at": tick.at.isoformat()}


def _read(entries: list[object]) -> Iterator[Tick]:
    for entry in entries:
        if not isinstance(entry, dict):
            continue
        texts = {name: entry.get(name) for name in _TEXTS}
        at = _moment(entry.get("at"))
        if at is not None and all(isinstance(text, str) for text in texts.values()):
            yield Tick(**texts, at=at)  # type: ignore[arg-type]


def _moment(stored: object) -> datetime | None:
    try:
        at = datetime.fromisoformat(stored) if isinstance(stored, str) else None
    except ValueError:
        return None
    return at if at is not None and at.tzinfo is not None else None
