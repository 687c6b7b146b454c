"""The aids for the text on the page, worked out away from the GUI thread while somebody looks."""

import importlib
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal

from snswriter.live.background import Runner
from snswriter.live.desk import Desk
from snswriter.live.scheduler import Scheduler

if TYPE_CHECKING:
    # The window does not wait for what the aids are made of.
    from snswriter.aids.read_aloud import Said
    from snswriter.aids.report import AidsReport

DELAY_MS = 250
Look = Callable[[str, date], "AidsReport | None"]
"""Makes the report of a text; None where that is not possible. May take a while."""
_Mark = tuple[str, str, int]


class LateAids:
    """Makes the aids when they are first asked for, in the thread that asks."""

    def __init__(self) -> None:
        self._aids: Any = None

    def look(self, text: str, on: date) -> "AidsReport | None":
        """Return the report of a text; None where the dictionary is missing or broken."""
        if self._aids is None:
            self._aids = importlib.import_module("snswriter.aids.report").aids_here()
        report: AidsReport | None = self._aids.look(text, on) if self._aids else None
        return report


class WritingAids(QObject):
    """Follows the text on the page while it is watched, and remembers what was ticked off."""

    reported = Signal(object)
    """Carries the AidsReport of the text on the page, or None where there can be none."""
    ticked = Signal()
    """Something else is ticked off now."""

    def __init__(
        self, desk: Desk, look: Look, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._look = look
        self._runner = runner
        self._is_watched = False
        self._asked: str | None = None
        self._report: AidsReport | None = None
        self._ticks: dict[str, frozenset[_Mark]] = {}
        self._scheduler = Scheduler(runner, DELAY_MS, self)
        self._scheduler.answered.connect(self._on_answered)
        desk.post_composed.connect(self._follow)

    @property
    def report(self) -> "AidsReport | None":
        """Return the latest report; its text may be older than the page."""
        return self._report

    def watch(self) -> None:
        """Follow the text from now on."""
        self._is_watched = True
        self._asked = None
        self._follow()
        self._scheduler.hurry()

    def leave(self) -> None:
        """Stop following; nothing is computed any more."""
        self._is_watched = False

    def load(self, module: str, done: Callable[[Any], None]) -> None:
        """Call `done` with a module that nobody should wait for."""
        self._runner.run(partial(importlib.import_module, module), done)

    def ask(self, done: "Callable[[AidsReport | None], None]") -> None:
        """Call `done` with the report of the text as it is now."""
        self._runner.run(partial(self._look, self._desk.body, self._desk.now().date()), done)

    def ticks(self, items: "tuple[Said, ...]") -> tuple[bool, ...]:
        """Return which items of the list for reading aloud were ticked off."""
        known = self._ticks.get(self._desk.draft.id, frozenset())
        return tuple(mark in known for mark in _marks(items))

    def tick(self, items: "tuple[Said, ...]", row: int) -> None:
        """Tick an item off, or take the tick away; it holds while the item stays in the text."""
        known = self._ticks.get(self._desk.draft.id, frozenset())
        self._ticks[self._desk.draft.id] = known ^ {_marks(items)[row]}
        self.ticked.emit()

    def clear_ticks(self) -> None:
        """Begin anew."""
        self._ticks.pop(self._desk.draft.id, None)
        self.ticked.emit()

    def _follow(self) -> None:
        body = self._desk.body
        if self._is_watched and body != self._asked:
            self._asked = body
            self._scheduler.ask(partial(self._look, body, self._desk.now().date()))

    def _on_answered(self, answer: object) -> None:
        self._report = cast("AidsReport | None", answer)
        self.reported.emit(self._report)


def _marks(items: "tuple[Said, ...]") -> tuple[_Mark, ...]:
    """Return what tells each item from the others: kind, words, and which of several it is."""
    seen: Counter[tuple[str, str]] = Counter()
    marks: list[_Mark] = []
    for item in items:
        key = (item.kind.value, item.text)
        marks.append((*key, seen[key]))
        seen[key] += 1
    return tuple(marks)
