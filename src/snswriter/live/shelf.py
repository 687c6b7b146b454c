"""The drafts that are kept: open, begin, put into folders, delete for ever."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from snswriter.drafts.draft import Draft
from snswriter.drafts.folder import Entry, Folder, Selection
from snswriter.live.autosave import Autosave
from snswriter.live.background import Runner
from snswriter.live.desk import Desk
from snswriter.live.draft_list import DraftList
from snswriter.ports import (
    DraftMissingError,
    DraftStore,
    NetworkFolderError,
    NewerVersionError,
    OutsideError,
    Problem,
)

RECENT = 10
TRY_AGAIN_MS = 5_000
CARE_AFTER_MS = 5_000
CARE_EVERY_MS = 6 * 3_600_000
_HOPELESS = (NetworkFolderError, NewerVersionError)
"""Trying again changes nothing about these."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A draft that was put into another folder.

    Attributes:
        entry: What it is, as a list shows it; its folder is the one that it came from.
        folder: Where it lies now.
        was_open: It lay on the desk.
    """

    entry: Entry
    folder: Folder
    was_open: bool


@dataclass(frozen=True, slots=True)
class _Start:
    store: DraftStore
    first: Draft | None


class Shelf(QObject):
    """Moves drafts between the store and the desk; the store is used away from this thread."""

    opened = Signal()
    """The store has answered for the first time, or it cannot be used; writing can begin."""
    moved = Signal(object)
    """A draft was put into another folder, and can be put back; carries the Moved."""
    erased = Signal(int)
    """So many drafts were deleted for ever."""
    failed = Signal(object)
    """Carries the OutsideError."""
    problems_found = Signal(object)
    """The store had to be repaired; carries the problems."""

    def __init__(
        self,
        desk: Desk,
        autosave: Autosave,
        runner: Runner,
        care: Runner | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Build a shelf.

        Args:
            desk: Where drafts are opened.
            autosave: Brings what is written to the store.
            runner: Does what the writer waits for.
            care: Does what may take long; without it, the store is not looked after.
            parent: Qt's.
        """
        super().__init__(parent)
        self._desk = desk
        self._autosave = autosave
        self._runner = runner
        self._care = care
        self._store: DraftStore | None = None
        self.list = DraftList(runner, parent=self)
        self.recent = DraftList(runner, parent=self)
        self._care_timer = QTimer(self, singleShot=True)
        self._care_timer.timeout.connect(self._look_after)
        desk.draft_changed.connect(autosave.keep)
        autosave.saved.connect(self._on_saved)
        for each in (self.list, self.recent):
            each.failed.connect(self.failed)

    @property
    def store(self) -> DraftStore | None:
        """Return the store, to be used in the lane of this shelf only; None without one."""
        return self._store

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
            partial(self._on_not_started, open_store, account_id),
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
        job = partial(self._store.load, draft_id)
        self._runner.run(job, self._desk.open_draft, self._on_failed)

    def move(self, draft_id: str, folder: Folder) -> None:
        """Put a kept draft into a folder, after everything typed has been saved."""
        self._autosave.when_settled(partial(self._move, draft_id, folder, self._on_moved))

    def throw_away(self) -> None:
        """Put the draft on the desk into the trash."""
        self.move(self._desk.draft.id, Folder.TRASH)

    def put_back(self, moved: Moved) -> None:
        """Put a moved draft back where it came from, on the desk too if it lay there."""
        then = self._on_put_back if moved.was_open else self._on_put_back_unseen
        self._autosave.when_settled(partial(self._move, moved.entry.id, moved.entry.folder, then))

    def erase(self, draft_id: str) -> None:
        """Delete a draft of the trash for ever, with its history."""
        if self._store is not None:
            job = partial(_erase, self._store, draft_id)
            self._runner.run(job, self._on_erased, self._on_failed)

    def empty_trash(self) -> None:
        """Delete everything in the trash for ever."""
        if self._store is not None:
            self._runner.run(self._store.empty_trash, self._on_erased, self._on_failed)

    def seal(self) -> None:
        """Let the text on the desk stay as a revision whatever is written next."""
        self._autosave.when_settled(self._seal)

    def _seal(self) -> None:
        if self._store is not None:
            job = partial(self._store.seal, self._desk.draft.id)
            self._runner.run(job, lambda _: None, self._on_failed)

    def _move(self, draft_id: str, folder: Folder, then: Callable[[Moved], None]) -> None:
        was_open = self._desk.draft.id == draft_id
        # Settled and still without a version: there is nothing to be moved.
        is_kept = not was_open or self._desk.draft.version > 0
        if self._store is not None and is_kept:
            job = partial(_move, self._store, draft_id, folder, was_open=was_open)
            self._runner.run(job, then, self._on_failed)

    def _on_started(self, account_id: str, start: _Start) -> None:
        if start.first is not None:
            self._desk.open_draft(start.first)
        else:
            self._desk.start_draft(account_id)
        self._use_store(start.store)
        self.opened.emit()

    def _use_store(self, store: DraftStore) -> None:
        self._store = store
        self._autosave.use_store(store)
        self.list.use_store(store)
        self.recent.use_store(store)
        if self._care is not None:
            self._care_timer.start(CARE_AFTER_MS)
        self._tell_problems(store.problems)

    def _on_not_started(
        self, open_store: Callable[[], DraftStore], account_id: str, error: OutsideError
    ) -> None:
        self._desk.start_draft(account_id)
        self.opened.emit()
        self._autosave.do_without_store(error)
        self._try_again(open_store, error)

    def _try_again(self, open_store: Callable[[], DraftStore], error: OutsideError) -> None:
        if isinstance(error, _HOPELESS):
            return
        failed = partial(self._try_again, open_store)
        attempt = partial(self._runner.run, open_store, self._use_store, failed)
        QTimer.singleShot(TRY_AGAIN_MS, self, attempt)

    def _on_saved(self, sent_id: str, stored: Draft) -> None:
        if self._desk.draft.id == sent_id:
            self._desk.take_over_version(stored)
        self.list.note(stored)
        self.recent.note(stored)

    def _on_moved(self, moved: Moved) -> None:
        self._refresh()
        if moved.was_open and moved.folder is not Folder.DRAFTS:
            self._open_another(moved.entry)
        self.moved.emit(moved)

    def _open_another(self, gone: Entry) -> None:
        others = [each for each in self.recent.ids if each != gone.id]
        if others:
            self.open(others[0])
        else:
            self._desk.start_draft(gone.account_id)

    def _on_put_back(self, moved: Moved) -> None:
        self._refresh()
        self.open(moved.entry.id)

    def _on_put_back_unseen(self, moved: Moved) -> None:
        self._refresh()

    def _on_erased(self, count: int) -> None:
        self._refresh()
        self.erased.emit(count)

    def _refresh(self) -> None:
        self.list.refresh()
        self.recent.refresh()

    def _look_after(self) -> None:
        if self._store is not None and self._care is not None:
            self._care.run(self._store.look_after, self._on_looked_after)
            self._care_timer.start(CARE_EVERY_MS)

    def _on_looked_after(self, problems: tuple[Problem, ...]) -> None:
        self._tell_problems(problems)
        if problems:
            self._refresh()

    def _tell_problems(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            self.problems_found.emit(problems)

    def _on_failed(self, error: OutsideError) -> None:
        self.failed.emit(error)


def _open(open_store: Callable[[], DraftStore], draft_id: str) -> _Start:
    store = open_store()
    try:
        return _Start(store, store.load(draft_id) if draft_id else store.latest())
    except DraftMissingError:
        return _Start(store, store.latest())


def _move(store: DraftStore, draft_id: str, folder: Folder, was_open: bool) -> Moved:  # noqa: FBT001
    entry = next(iter(store.entries((draft_id,))), None)
    if entry is None:
        raise DraftMissingError(draft_id)
    store.move(draft_id, folder)
    return Moved(entry, folder, was_open)


def _erase(store: DraftStore, draft_id: str) -> int:
    if draft_id not in store.find(Selection(Folder.TRASH)):
        raise DraftMissingError(draft_id)
    store.delete(store.load(draft_id))
    return 1
