"""A list of kept drafts of which only those are read that somebody looks at."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.draft import Draft
from snswriter.drafts.folder import Entry, Folder, Selection
from snswriter.live.background import Runner
from snswriter.ports import DraftStore, OutsideError

BLOCK = 60
"""Lines are read so many at a time; more than a screen holds."""


class DraftList(QObject):
    """The ids of a selection in their order, and the lines that were asked for so far."""

    listed = Signal()
    """Other drafts are in the list, or they are in another order."""
    loaded = Signal(int, int)
    """The lines of these rows (first and last) are there, or have changed."""
    failed = Signal(object)
    """Carries the OutsideError."""

    def __init__(
        self,
        runner: Runner,
        selection: Selection = Selection(),  # noqa: B008 - a value that never changes
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._store: DraftStore | None = None
        self._selection = selection
        self._ids: tuple[str, ...] = ()
        self._rows: dict[str, int] = {}
        self._entries: dict[str, Entry] = {}
        self._asked: set[str] = set()
        self._request = 0

    @property
    def selection(self) -> Selection:
        """Return what is listed, or will be in a moment."""
        return self._selection

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the drafts listed, the last saved first."""
        return self._ids

    def use_store(self, store: DraftStore) -> None:
        """List the drafts of this store."""
        self._store = store
        self.refresh()

    def select(self, selection: Selection) -> None:
        """List other drafts; `listed` follows."""
        if selection != self._selection:
            self._selection = selection
            self.refresh()

    def refresh(self) -> None:
        """List anew what is selected; `listed` follows."""
        if self._store is None:
            return
        self._request += 1
        job = partial(_look_up, self._store, self._selection)
        self._runner.run(job, partial(self._on_found, self._request), self._on_failed)

    def row_of(self, draft_id: str) -> int:
        """Return the row of a draft, or -1."""
        return self._rows.get(draft_id, -1)

    def entry(self, row: int) -> Entry | None:
        """Return the line of a row; None while it is being read, and `loaded` follows."""
        draft_id = self._ids[row]
        if draft_id not in self._entries and draft_id not in self._asked:
            self._ask(row // BLOCK * BLOCK)
        return self._entries.get(draft_id)

    def note(self, stored: Draft) -> None:
        """Hear that a draft was saved."""
        row = self.row_of(stored.id)
        others = tuple(each for each in self._ids if each != stored.id)
        if self._selection.folder not in (Folder.DRAFTS, None):
            # Written on, so it lies among the drafts now.
            if row >= 0:
                self._show(others)
            return
        is_search = bool(self._selection.words.strip())
        if row >= 0 or not is_search:
            self._entries[stored.id] = _entry_of(stored, self._entries.get(stored.id))
        if row == 0 or (is_search and row > 0):
            self.loaded.emit(row, row)
        elif not is_search:
            self._show((stored.id, *others))

    def _ask(self, start: int) -> None:
        if self._store is None:
            return
        ids = tuple(each for each in self._ids[start : start + BLOCK] if each not in self._entries)
        self._asked.update(ids)
        job = partial(self._store.entries, ids, self._selection.words)
        self._runner.run(job, partial(self._on_entries, self._request), self._on_failed)

    def _on_found(self, request: int, found: tuple[tuple[str, ...], tuple[Entry, ...]]) -> None:
        if request != self._request:
            return
        ids, entries = found
        self._asked.clear()
        self._entries = {entry.id: entry for entry in entries}
        self._show(ids)

    def _on_entries(self, request: int, entries: tuple[Entry, ...]) -> None:
        if request != self._request or not entries:
            return
        self._entries |= {entry.id: entry for entry in entries}
        rows = [row for entry in entries if (row := self.row_of(entry.id)) >= 0]
        if rows:
            self.loaded.emit(min(rows), max(rows))

    def _on_failed(self, error: OutsideError) -> None:
        self._asked.clear()
        self.failed.emit(error)

    def _show(self, ids: tuple[str, ...]) -> None:
        self._ids = ids
        self._rows = {draft_id: row for row, draft_id in enumerate(ids)}
        self.listed.emit()


def _look_up(store: DraftStore, selection: Selection) -> tuple[tuple[str, ...], tuple[Entry, ...]]:
    ids = store.find(selection)
    return ids, store.entries(ids[:BLOCK], selection.words)


def _entry_of(draft: Draft, before: Entry | None) -> Entry:
    excerpt = before.excerpt if before else ""
    return Entry(
        draft.id,
        draft.title,
        draft.account_id,
        draft.mode,
        draft.updated_at,
        Folder.DRAFTS,
        excerpt,
    )
