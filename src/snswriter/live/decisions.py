"""Decisions to leave a finding as it is; they are kept with the draft."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.review import Review
from snswriter.engine import Finding
from snswriter.engine.dismissal import Dismissal, Scope, dismiss
from snswriter.live.desk import Desk

Author = Callable[[], str]
"""Gives the name of whoever sits at this PC; "" where nobody is known."""


@dataclass(frozen=True, slots=True)
class Left:
    """What was left as it is in the open draft.

    Attributes:
        applied: Findings of the present post with the decision that keeps them quiet.
        unused: Decisions that no text of the draft needs any more.
    """

    applied: tuple[tuple[Finding, Dismissal], ...] = ()
    unused: tuple[Dismissal, ...] = ()

    @property
    def decisions(self) -> tuple[Dismissal, ...]:
        """Return each decision once: those at work in the order of their places, then others."""
        at_work = dict.fromkeys(dismissal for _, dismissal in self.applied)
        return (*at_work, *self.unused)


class Decisions(QObject):
    """Takes decisions down, and back."""

    changed = Signal(object)
    """Carries what is left as it is, as of the newest review."""
    left = Signal(object, object)
    """A finding was left as it is; carries it and the decision."""

    def __init__(self, desk: Desk, author: Author, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._author = author
        self._shown = Left()
        desk.reviewed.connect(self._on_reviewed)
        desk.draft_opened.connect(self._on_draft_opened)

    @property
    def shown(self) -> Left:
        """Return what is left as it is, as of the newest review."""
        return self._shown

    def leave(self, finding: Finding, scope: Scope, reason: str) -> None:
        """Leave a finding of the present post as it is.

        Raises:
            ReasonMissingError: `reason` is blank.
        """
        desk, at = self._desk, self._desk.now()
        dismissal = dismiss(finding, desk.post.text, scope, reason, self._author(), at)
        desk.change(desk.draft.with_dismissal(dismissal, at))
        self.left.emit(finding, dismissal)

    def take_back(self, dismissal: Dismissal) -> None:
        """Have the finding shown again."""
        desk = self._desk
        changed = desk.draft.without_dismissal(dismissal, desk.now())
        if changed is not desk.draft:
            desk.change(changed)

    def drop_unused(self) -> None:
        """Forget the decisions that nothing in the draft needs any more."""
        desk, unused = self._desk, self._shown.unused
        kept = tuple(each for each in desk.draft.dismissals if each not in unused)
        if kept != desk.draft.dismissals:
            desk.change(replace(desk.draft, dismissals=kept, updated_at=desk.now()))

    def _on_reviewed(self, review: Review) -> None:
        self._show(Left(review.left, review.unused))

    def _on_draft_opened(self) -> None:
        self._show(Left())

    def _show(self, shown: Left) -> None:
        if shown != self._shown:
            self._shown = shown
            self.changed.emit(shown)
