"""Drafts keep themselves."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from snswriter.drafts.draft import Draft
from snswriter.live.background import Runner
from snswriter.ports import DraftStore, OutsideError

SAVE_DELAY_MS = 300
"""After the first change, also while typing goes on: a crash costs less than a second."""
RETRY_DELAY_MS = 5_000


class Autosave(QObject):
    """Brings changed drafts to the store, one at a time, and lets go of none before it is kept."""

    saved = Signal(str, object)
    """A draft is durably stored; carries the id it was sent with and the draft as stored."""
    failed = Signal(object)
    """Saving did not work and will be tried again; carries the OutsideError."""
    settled = Signal()
    """Everything is stored."""

    def __init__(
        self, runner: Runner, delay_ms: int = SAVE_DELAY_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._delay_ms = delay_ms
        self._store: DraftStore | None = None
        self._why_no_store: OutsideError | None = None
        self._waiting: dict[str, Draft] = {}
        self._in_flight: Draft | None = None
        self._when_settled: list[Callable[[], object]] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.save_now)

    @property
    def is_settled(self) -> bool:
        """Tell whether nothing is left to save."""
        return not self._waiting and self._in_flight is None

    def use_store(self, store: DraftStore) -> None:
        """Save to this store from now on."""
        self._store = store
        self._why_no_store = None
        self.save_now()

    def do_without_store(self, error: OutsideError) -> None:
        """Keep everything in memory only; who waits for it to be saved hears of `error`."""
        self._why_no_store = error
        self._timer.stop()
        self.failed.emit(error)

    def keep(self, draft: Draft) -> None:
        """Save `draft` soon. An empty draft that was never saved is not worth keeping."""
        if draft.is_blank and draft.version == 0 and not self._is_on_its_way(draft.id):
            return
        self._waiting[draft.id] = draft
        if not self._timer.isActive() and self._why_no_store is None:
            self._timer.start(self._delay_ms)

    def save_now(self) -> None:
        """Begin saving what waits; `settled` follows, or `failed`."""
        self._timer.stop()
        if self._store is None or self._in_flight is not None or not self._waiting:
            return
        draft = self._waiting.pop(next(iter(self._waiting)))
        self._in_flight = draft
        self._runner.run(partial(self._store.save, draft), self._on_saved, self._on_failed)

    def when_settled(self, then: Callable[[], object]) -> None:
        """Call `then` once everything is stored, at once if it is."""
        if self.is_settled:
            then()
        else:
            self._when_settled.append(then)
            self.save_now()
            self._give_up_without_store()

    def _give_up_without_store(self) -> None:
        if self._why_no_store is not None:
            self._when_settled.clear()
            self.failed.emit(self._why_no_store)

    def _is_on_its_way(self, draft_id: str) -> bool:
        in_flight = self._in_flight is not None and self._in_flight.id == draft_id
        return in_flight or draft_id in self._waiting

    def _on_saved(self, stored: Draft) -> None:
        sent, self._in_flight = self._in_flight, None
        if sent is None:
            return
        # Each keeps its turn: what was written last must be saved last, to be opened first.
        self._waiting = {
            each.id: each for each in (_after(sent, stored, w) for w in self._waiting.values())
        }
        self.saved.emit(sent.id, stored)
        if self._when_settled:
            self.save_now()
        elif self._waiting and not self._timer.isActive():
            self._timer.start(self._delay_ms)
        self._tell_settled()

    def _tell_settled(self) -> None:
        if not self.is_settled:
            return
        callbacks, self._when_settled = self._when_settled, []
        for then in callbacks:
            then()
        self.settled.emit()

    def _on_failed(self, error: OutsideError) -> None:
        sent, self._in_flight = self._in_flight, None
        if sent is not None:
            self._waiting = {sent.id: sent, **self._waiting}
        self._when_settled.clear()
        self.failed.emit(error)
        self._timer.start(RETRY_DELAY_MS)


def _after(sent: Draft, stored: Draft, waiting: Draft) -> Draft:
    """Return a waiting draft so that it goes on from the state stored, should it be the same."""
    if waiting.id != sent.id:
        return waiting
    return replace(waiting, id=stored.id, version=stored.version)
