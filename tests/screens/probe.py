"""Reads what the editor tells assistive technology. Run by the system's Python, which has pyatspi.

Prints one JSON list: the accessible things of the application, each with role, name, states and
the names of what holds it. The argument is the process id of the editor.
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]
from gi.repository import GLib  # type: ignore[import-not-found]

_PATIENCE_S = 10
_STATES = (
    ("showing", pyatspi.STATE_SHOWING),
    ("focusable", pyatspi.STATE_FOCUSABLE),
    ("focused", pyatspi.STATE_FOCUSED),
    ("enabled", pyatspi.STATE_ENABLED),
)
_HOLD_HIDDEN = ("menu bar", "menu item", "menu", "popup menu")
"""What is in a menu counts although it is not shown before the menu is open."""


def application(process_id: int) -> Any:
    """Return the application of this process; it may need a moment to register."""
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        for each in pyatspi.Registry.getDesktop(0):
            if each is not None and each.get_process_id() == process_id:
                return each
        time.sleep(0.05)
    raise SystemExit("the editor has not registered with the accessibility bus")


def walk(node: Any, above: list[str]) -> Iterator[dict[str, object]]:
    """Yield the nodes below `node`; what is in something hidden is left out, but not menus."""
    for child in node:
        if child is None:
            continue
        states = child.getState()
        told = [name for name, state in _STATES if states.contains(state)]
        name = child.name or ""
        yield {
            "role": child.getRoleName(),
            "name": name,
            "description": child.description or "",
            "states": told,
            "above": above,
        }
        if "showing" in told or child.getRoleName() in _HOLD_HIDDEN:
            yield from walk(child, [*above, name or child.getRoleName()])


def whole(app: Any) -> list[dict[str, object]]:
    """Return all nodes; an editor that is busy, or changes meanwhile, is asked anew."""
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        try:
            return list(walk(app, []))
        except GLib.GError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.5)


def main() -> None:
    app = application(int(sys.argv[1]))
    print(json.dumps(whole(app)))


if __name__ == "__main__":
    main()
