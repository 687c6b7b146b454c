"""A post on its way out of the editor: it leaves only after a review of exactly this post."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.clearance import Clearance, clear
from snswriter.drafts.lengths import measure_editions
from snswriter.drafts.review import Review, mode_of
from snswriter.live.desk import CheckerState, Desk


class Release(QObject):
    """Answers a wish to copy the post once its review is there."""

    cleared = Signal(object)
    """Carries the Clearance of the present post."""
    delayed = Signal()
    """The answer takes a moment, because the checker is not ready yet."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_wanted = False
        desk.reviewed.connect(self._on_reviewed)
        desk.draft_opened.connect(self._on_draft_opened)

    def request(self) -> None:
        """Ask whether the present post may leave; `cleared` answers.

        A post that cannot leave anyway is answered at once, without a checker.
        """
        desk = self._desk
        if desk.review is not None:
            self.cleared.emit(self._clear(desk.review))
            return
        review = Review(
            measure_editions(desk.post, desk.editions), (), mode=mode_of(desk.draft, desk.account)
        )
        unchecked = replace(self._clear(review), is_checked=False)
        if unchecked.refusal is not None or desk.checker_state is CheckerState.FAILED:
            self.cleared.emit(unchecked)
            return
        self._is_wanted = True
        if desk.checker_state is CheckerState.COMING:
            self.delayed.emit()
        desk.review_now()

    def _on_reviewed(self, review: Review) -> None:
        if self._is_wanted:
            self._is_wanted = False
            self.cleared.emit(self._clear(review))

    def _clear(self, review: Review) -> Clearance:
        return clear(review, self._desk.account, self._desk.draft.footer_reason)

    def _on_draft_opened(self) -> None:
        self._is_wanted = False
