"""The findings that are on the screen, and the one that the writer is looking at."""

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.review import Review
from snswriter.engine import Finding
from snswriter.live.desk import Desk


class Guidance(QObject):
    """Keeps marks, panel and caret speaking of the same findings."""

    findings_changed = Signal(object)
    """Carries the findings of the present post in the order of their places, also when none."""
    current_changed = Signal(object)
    """Another finding, or None, is the one looked at; carries it."""
    place_wanted = Signal(object)
    """The place of this finding is to be shown; carries it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._current: Finding | None = None
        desk.reviewed.connect(self._on_reviewed)
        desk.draft_opened.connect(self._on_draft_opened)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return the findings on the screen, in the order of their places."""
        return self._findings

    @property
    def current(self) -> Finding | None:
        """Return the finding looked at, or None."""
        return self._current

    def look_at(self, finding: Finding | None) -> None:
        """Make `finding` the current one without moving the caret."""
        if finding != self._current:
            self._current = finding
            self.current_changed.emit(finding)

    def visit(self, finding: Finding) -> None:
        """Make `finding` the current one and have its place shown."""
        self.look_at(finding)
        self.place_wanted.emit(finding)

    def visit_next(self, index: int) -> None:
        """Go to the first finding behind code point `index`, after the last one to the first."""
        later = [each for each in self._findings if each.span.start > index]
        self._visit_first(later or list(self._findings))

    def visit_previous(self, index: int) -> None:
        """Go to the last finding that ends before code point `index`, or to the very last."""
        earlier = [each for each in self._findings if each.span.end < index]
        self._visit_first(list(reversed(earlier or self._findings)))

    def _visit_first(self, candidates: list[Finding]) -> None:
        if candidates:
            self.visit(candidates[0])

    def _on_reviewed(self, review: Review) -> None:
        self._show(review.findings)

    def _on_draft_opened(self) -> None:
        self._show(())

    def _show(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings
        self.findings_changed.emit(findings)
        if self._current not in findings:
            self.look_at(_like(self._current, findings))


def _like(gone: Finding | None, findings: tuple[Finding, ...]) -> Finding | None:
    """Return the finding that `gone` has become when text before it was edited."""
    if gone is None:
        return None
    alike = [each for each in findings if (each.rule, each.text) == (gone.rule, gone.text)]
    return min(alike, key=lambda each: abs(each.span.start - gone.span.start), default=None)
