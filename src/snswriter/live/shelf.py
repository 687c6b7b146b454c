"""The drafts that are kept: list, open, begin, delete and bring back."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.draft import Draft
from snswriter.live.autosave import Autosave
from snswriter.live.background import Runner
from snswriter.live.desk import Desk
from snswriter.ports import DraftStore, OutsideError


@dataclass(frozen=True, slots=True)
class _Start:
    store: DraftStore
    drafts: tuple[Draft, ...]
    first: Draft | None


class Shelf(QObject):
    """Moves drafts between the store and the desk; the store is used away from this thread."""

    opened = Signal()
    """The store has answered for the first time, or it cannot be used; writing can begin."""
    listed = Signal(object)
    """Carries all kept drafts, the last changed first."""
    deleted = Signal(object)
    """A draft was deleted and can be brought back; carries it."""
    failed = Signal(object)
    """Carries the OutsideError."""
    problems_found = Signal(object)
    """The store had to be repaired; carries the problems."""

    def __init__(
        self, desk: Desk, autosave: Autosave, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._autosave = autosave
        self._runner = runner
        self._store: DraftStore | None = None
        self._drafts: tuple[Draft, ...] = ()
        desk.draft_changed.connect(autosave.keep)
        autosave.saved.connect(self._on_saved)

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """Return all kept drafts, the last changed first."""
        return self._drafts

    def start(self, open_store: Callable[[], DraftStore], draft_id: str, account_id: str) -> None:
        """Open the store and put a draft on the desk.

        Args:
            open_store: Makes the store; may raise an OutsideError.
            draft_id: The draft that was open last time; "" for the newest one.
            account_id: Account for an empty draft, should there be none yet.
        """
        self._runner.run(
            partial(_open, open_store, draft_id),
            partial(self._on_started, account_id),
            partial(self._on_not_started, account_id),
        )

    def new(self, account_id: str) -> None:
        """Put an empty draft on the desk; the present one is saved first."""
        self._autosave.save_now()
        self._desk.start_draft(account_id)

    def open(self, draft_id: str) -> None:
        """Put a kept draft on the desk; the present one is saved first."""
        if self._store is None or draft_id == self._desk.draft.id:
            return
        self._autosave.save_now()
        self._runner.run(
            partial(self._store.load, draft_id), self._desk.open_draft, self._on_failed
        )

    def delete(self, draft_id: str) -> None:
        """Delete a kept draft after everything typed has been saved; it can be brought back."""
        self._autosave.when_settled(partial(self._delete, draft_id))

    def bring_back(self, draft: Draft) -> None:
        """Keep a deleted draft again and put it on the desk."""
        if self._store is not None:
            self._autosave.save_now()
            self._runner.run(
                partial(self._store.save, draft), self._on_brought_back, self._on_failed
            )

    def _delete(self, draft_id: str) -> None:
        if self._store is not None and any(each.id == draft_id for each in self._drafts):
            job = partial(_take_out, self._store, draft_id)
            self._runner.run(job, self._on_deleted, self._on_failed)

    def _on_started(self, account_id: str, start: _Start) -> None:
        self._store = start.store
        self._set_drafts(start.drafts)
        if start.first is not None:
            self._desk.open_draft(start.first)
        else:
            self._desk.start_draft(account_id)
        self._autosave.use_store(start.store)
        self.opened.emit()
        if start.store.problems:
            self.problems_found.emit(start.store.problems)

    def _on_not_started(self, account_id: str, error: OutsideError) -> None:
        self._desk.start_draft(account_id)
        self.opened.emit()
        self._autosave.do_without_store(error)

    def _on_saved(self, sent_id: str, stored: Draft) -> None:
        if self._desk.draft.id == sent_id:
            self._desk.take_over_version(stored)
        self._set_drafts((stored, *(each for each in self._drafts if each.id != stored.id)))

    def _on_deleted(self, draft: Draft) -> None:
        remaining = tuple(each for each in self._drafts if each.id != draft.id)
        self._set_drafts(remaining)
        if self._desk.draft.id == draft.id:
            if remaining:
                self._desk.open_draft(remaining[0])
            else:
                self._desk.start_draft(draft.account_id)
        self.deleted.emit(draft)

    def _on_brought_back(self, draft: Draft) -> None:
        newest_first = sorted((draft, *self._drafts), key=lambda each: each.updated_at)
        self._set_drafts(tuple(reversed(newest_first)))
        self._desk.open_draft(draft)

    def _on_failed(self, error: OutsideError) -> None:
        self.failed.emit(error)

    def _set_drafts(self, drafts: tuple[Draft, ...]) -> None:
        self._drafts = drafts
        self.listed.emit(drafts)


def _open(open_store: Callable[[], DraftStore], draft_id: str) -> _Start:
    store = open_store()
    drafts = store.newest_first()
    wanted = next((each for each in drafts if each.id == draft_id), None)
    return _Start(store, drafts, wanted or next(iter(drafts), None))


def _take_out(store: DraftStore, draft_id: str) -> Draft:
    draft = store.load(draft_id)
    store.delete(draft)
    return draft
