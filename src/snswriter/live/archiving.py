"""Everything that was written for an account, put into a folder draft by draft."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.account import Account
from snswriter.drafts.archived import Archived, ArchiveFile, State
from snswriter.drafts.editions import editions_of
from snswriter.drafts.folder import Entry, Folder, Selection
from snswriter.live.autosave import Autosave
from snswriter.live.background import Runner
from snswriter.live.documents import Documents
from snswriter.live.shelf import Shelf
from snswriter.platforms.platform import Platform
from snswriter.ports import DraftStore, OutsideError, UnreadableError

_FOLDERS = (Folder.DRAFTS, Folder.ARCHIVE)
"""What somebody threw away is no record."""

Files = tuple[ArchiveFile, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written, and how.

    Attributes:
        account: Whose drafts.
        by: Who wants it.
        platforms: Where it posts, for the posts that its drafts become.
        folder: Path of the folder; made when it is not there.
        files_of: Gives the files of one draft, by its number from 1.
        rest: Gives the files beside the drafts, made when all drafts are written.
    """

    account: Account
    by: str
    platforms: tuple[Platform, ...]
    folder: str
    files_of: Callable[[int, Archived], Files]
    rest: Callable[[tuple[Archived, ...]], Files]


class Archiving(QObject):
    """Reads one draft after the other, so that saving never waits for more than one."""

    finished = Signal(object, int)
    """All is durably written; carries the Order and the number of drafts."""
    failed = Signal(object)
    """Carries the OutsideError; what was written until then stays where it is."""

    def __init__(
        self,
        shelf: Shelf,
        autosave: Autosave,
        runner: Runner,
        documents: Documents,
        parent: QObject | None = None,
    ) -> None:
        """Build it; `runner` is the lane of the shelf."""
        super().__init__(parent)
        self._shelf = shelf
        self._autosave = autosave
        self._runner = runner
        self._documents = documents
        self._order: Order | None = None
        self._is_waiting = False
        autosave.failed.connect(self._on_not_saved)

    def export(self, order: Order) -> None:
        """Begin with what is on the desk saved; a second order while one runs is passed over."""
        if self._order is None:
            self._order, self._is_waiting = order, True
            self._autosave.when_settled(partial(self._begin, order))

    def _begin(self, order: Order) -> None:
        self._is_waiting = False
        store = self._shelf.store
        if store is None:
            self._on_failed(UnreadableError("drafts.sqlite3"))
        elif order is self._order:
            listed = partial(_listed, store, order.account.id)
            self._runner.run(listed, partial(self._next, order, store, ()), self._on_failed)

    def _next(
        self, order: Order, store: DraftStore, done: tuple[Archived, ...], left: tuple[Entry, ...]
    ) -> None:
        if not left:
            told = partial(self._on_written, order, len(done))
            self._write(order, order.rest(done), told)
            return

        def on_read(archived: Archived) -> None:
            files = order.files_of(len(done) + 1, archived)
            goes_on = partial(self._next, order, store, (*done, archived), left[1:])
            self._write(order, files, goes_on)

        self._runner.run(partial(_read, store, left[0], order), on_read, self._on_failed)

    def _write(self, order: Order, files: Files, done: Callable[[], None]) -> None:
        if not files:
            done()
            return
        path = str(PurePath(order.folder) / files[0].name)
        goes_on = partial(self._write, order, files[1:], done)
        self._documents.write(path, files[0].content, goes_on, self._on_failed)

    def _on_written(self, order: Order, number: int) -> None:
        self._order = None
        self.finished.emit(order, number)

    def _on_not_saved(self, error: OutsideError) -> None:
        if self._is_waiting:
            self._on_failed(error)

    def _on_failed(self, error: OutsideError) -> None:
        self._order, self._is_waiting = None, False
        self.failed.emit(error)


def _listed(store: DraftStore, account_id: str) -> tuple[Entry, ...]:
    found = (store.entries(store.find(Selection(folder))) for folder in _FOLDERS)
    mine = [each for entries in found for each in entries if each.account_id == account_id]
    return tuple(sorted(mine, key=lambda entry: entry.updated_at))


def _read(store: DraftStore, entry: Entry, order: Order) -> Archived:
    present, *earlier = store.revisions(entry.id)
    states = [State(store.load(entry.id), present.author)]
    states += [State(store.revision(entry.id, each.version), each.author) for each in earlier]
    editions = editions_of(states[0].draft, order.account, order.platforms)
    return Archived(entry.folder, tuple(states), editions)
