"""Dismissals as JSON in ASCII and back; any Python text comes back unchanged."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from snswriter.engine.dismissal import Dismissal, Scope

_TEXTS = ("rule", "text", "reason", "before", "after", "by")


def to_json(dismissals: Iterable[Dismissal]) -> str:
    """Return a JSON array with an object for each dismissal."""
    return json.dumps([_written(each) for each in dismissals])


def from_json(stored: str) -> tuple[Dismissal, ...]:
    """Return the dismissals of `to_json`; entries that make no sense are left out.

    An entry without scope is left out as well: showing the finding again does no harm, hiding
    it might.
    """
    try:
        entries = json.loads(stored)
    except (ValueError, RecursionError):
        return ()
    return tuple(_read(entries)) if isinstance(entries, list) else ()


def _written(dismissal: Dismissal) -> dict[str, str]:
    texts = {name: getattr(dismissal, name) for name in _TEXTS}
    at = dismissal.at.isoformat() if dismissal.at else ""
    return {**texts, "scope": dismissal.scope.value, "at": at}


def _read(entries: list[object]) -> Iterator[Dismissal]:
    scopes = {scope.value: scope for scope in Scope}
    for entry in entries:
        if not isinstance(entry, dict):
            continue
        texts = {name: entry.get(name, "") for name in _TEXTS}
        scope = scopes.get(entry["scope"]) if isinstance(entry.get("scope"), str) else None
        if scope and texts["rule"] and all(isinstance(text, str) for text in texts.values()):
            yield Dismissal(**texts, scope=scope, at=_moment(entry.get("at")))


def _moment(stored: object) -> datetime | None:
    try:
        return datetime.fromisoformat(stored) if isinstance(stored, str) else None
    except ValueError:
        return None
