"""The revisions of the open draft: list them, compare two, go back to one."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.comparison import Comparison, compare
from snswriter.drafts.draft import Draft
from snswriter.drafts.revision import Revision
from snswriter.live.autosave import Autosave
from snswriter.live.background import Runner
from snswriter.live.desk import Desk
from snswriter.live.shelf import Shelf
from snswriter.ports import DraftStore, OutsideError


@dataclass(frozen=True, slots=True)
class Restored:
    """The open draft got an earlier text back.

    Attributes:
        revision: The state that it went back to.
        before: The draft as it was until then.
    """

    revision: Draft
    before: Draft


class History(QObject):
    """Asks the store away from this thread; what is on the desk is saved first."""

    listed = Signal(object)
    """Carries the revisions of the open draft, the present state first."""
    compared = Signal(object)
    """Carries the Comparison that was asked for last."""
    restored = Signal(object)
    """The open draft is as it once was; carries the Restored."""
    failed = Signal(object)
    """Carries the OutsideError."""

    def __init__(
        self,
        desk: Desk,
        shelf: Shelf,
        autosave: Autosave,
        runner: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shelf = shelf
        self._autosave = autosave
        self._runner = runner
        self._request = 0
        self._is_asked = False
        autosave.failed.connect(self._on_not_saved)

    @property
    def has_any(self) -> bool:
        """Tell whether the open draft has been kept, so that there is something to see."""
        draft = self._desk.draft
        return self._shelf.store is not None and (draft.version > 0 or not draft.is_blank)

    def ask(self) -> None:
        """Have the revisions of the open draft listed; those that are kept, on a full disk too."""
        self._is_asked = True
        self._autosave.when_settled(self._ask)

    def compare(self, draft_id: str, older: int, newer: int) -> None:
        """Have two states of a draft compared, by their versions."""
        store = self._shelf.store
        if store is not None:
            self._request += 1
            job = partial(_compare, store, draft_id, older, newer)
            self._runner.run(job, partial(self._on_compared, self._request), self.failed.emit)

    def restore(self, draft_id: str, version: int) -> None:
        """Give the open draft the texts back that it once had; the present ones stay a revision.

        Nothing happens when another draft was opened in the meantime.
        """
        self._autosave.when_settled(partial(self._restore, draft_id, version))

    def take_back(self, restored: Restored) -> None:
        """Give the open draft the texts that it had before it went back."""
        if self._desk.draft.id == restored.before.id:
            self._desk.change(self._with_texts(restored.before))

    def _on_not_saved(self) -> None:
        if self._is_asked:
            self._ask()

    def _ask(self) -> None:
        self._is_asked = False
        store = self._shelf.store
        if store is not None:
            job = partial(store.revisions, self._desk.draft.id)
            self._runner.run(job, self._on_listed, self._on_failed)

    def _restore(self, draft_id: str, version: int) -> None:
        store = self._shelf.store
        if store is not None and self._desk.draft.id == draft_id:
            job = partial(_seal_and_load, store, draft_id, version)
            self._runner.run(job, self._on_loaded, self._on_failed)

    def _on_listed(self, revisions: tuple[Revision, ...]) -> None:
        self.listed.emit(revisions)

    def _on_compared(self, request: int, comparison: Comparison) -> None:
        if request == self._request:
            self.compared.emit(comparison)

    def _on_loaded(self, revision: Draft) -> None:
        before = self._desk.draft
        if before.id == revision.id:
            self._desk.change(self._with_texts(revision))
            self.restored.emit(Restored(revision, before))

    def _on_failed(self, error: OutsideError) -> None:
        self.failed.emit(error)

    def _with_texts(self, source: Draft) -> Draft:
        """Return the open draft with the texts of `source`; account and mode stay."""
        return replace(
            self._desk.draft,
            body=source.body,
            variants=source.variants,
            threads=source.threads,
            footer_form=source.footer_form,
            footer_reason=source.footer_reason,
            updated_at=self._desk.now(),
        )


def _compare(store: DraftStore, draft_id: str, older: int, newer: int) -> Comparison:
    return compare(store.revision(draft_id, older), store.revision(draft_id, newer))


def _seal_and_load(store: DraftStore, draft_id: str, version: int) -> Draft:
    store.seal(draft_id)
    return store.revision(draft_id, version)
