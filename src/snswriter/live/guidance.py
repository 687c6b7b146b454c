"""The findings that are on the screen, and the one that the writer is looking at."""

from PySide6.QtCore import QObject, QTimer, Signal

from snswriter.drafts.review import Review
from snswriter.engine import Finding, Severity
from snswriter.live.desk import Desk
from snswriter.text.span import Span
from snswriter.text.word import word_before

PATIENCE_MS = 1_000
"""How long somebody must pause before advice about the word at the caret shows."""


class Guidance(QObject):
    """Keeps marks, panel and caret speaking of the same findings.

    Warnings and advice that touch the word just being typed are held back until the caret
    leaves it or the writer pauses; errors show at once. Copying looks at the review itself,
    where nothing is held back.
    """

    findings_changed = Signal(object)
    """Carries the findings of the present post in the order of their places, also when none."""
    current_changed = Signal(object)
    """Another finding, or None, is the one looked at; carries it."""
    place_wanted = Signal(object)
    """The writer goes to the place of this finding; carries it."""
    place_pointed = Signal(object)
    """The place of this finding is to be seen, while the writer stays elsewhere; carries it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reviewed: tuple[Finding, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._current: Finding | None = None
        self._typed_at: int | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._stop_waiting)
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

    def note_typing(self, index: int) -> None:
        """Hear that something was typed, and that the caret is before code point `index` now."""
        self._typed_at = index
        self._patience.start()

    def note_caret(self, index: int) -> None:
        """Hear that the caret is before code point `index`."""
        if self._typed_at is not None and index != self._typed_at:
            self._stop_waiting()

    def look_at(self, finding: Finding | None) -> None:
        """Make `finding` the current one without moving the caret."""
        if finding != self._current:
            self._current = finding
            self.current_changed.emit(finding)

    def visit(self, finding: Finding) -> None:
        """Make `finding` the current one and have its place shown."""
        self.look_at(finding)
        self.place_wanted.emit(finding)

    def point_out(self, finding: Finding) -> None:
        """Make `finding` the current one and have its place seen."""
        self.look_at(finding)
        self.place_pointed.emit(finding)

    def visit_next(self, index: int) -> None:
        """Go to the first finding behind code point `index`, after the last one to the first.

        From the start of the current finding it goes to the one after that in the order of
        places, so that none is passed over where several begin together.
        """
        later = [each for each in self._findings if each.span.start > index]
        at = self._number_at(index)
        following = list(self._findings[at + 1 :]) if at is not None else later
        self._visit_first(following or list(self._findings))

    def visit_previous(self, index: int) -> None:
        """Go to the last finding that ends before code point `index`, or to the very last."""
        earlier = [each for each in self._findings if each.span.end < index]
        at = self._number_at(index)
        preceding = list(self._findings[:at]) if at is not None else earlier
        self._visit_first(list(reversed(preceding or self._findings)))

    def _number_at(self, index: int) -> int | None:
        """Return the number of the current finding if it begins at `index`, or None."""
        current = self._current
        is_here = current in self._findings and current and current.span.start == index
        return self._findings.index(current) if current and is_here else None

    def _visit_first(self, candidates: list[Finding]) -> None:
        if candidates:
            self.visit(candidates[0])

    def _on_reviewed(self, review: Review) -> None:
        self._reviewed = review.findings
        self._show()

    def _on_draft_opened(self) -> None:
        self._patience.stop()
        self._typed_at = None
        self._reviewed = ()
        self._show()

    def _stop_waiting(self) -> None:
        self._patience.stop()
        self._typed_at = None
        # Without a review of the present text, the places would be those of an older one.
        if self._desk.review is not None:
            self._show()

    def _show(self) -> None:
        word = self._word_being_typed()
        findings = tuple(each for each in self._reviewed if not self._is_held_back(each, word))
        self._findings = findings
        self.findings_changed.emit(findings)
        if self._current not in findings:
            self.look_at(_like(self._current, findings))

    def _word_being_typed(self) -> Span:
        place = self._typed_at
        return Span(0, 0) if place is None else word_before(self._desk.body, place)

    def _is_held_back(self, finding: Finding, word: Span) -> bool:
        if self._typed_at is None or finding.severity is Severity.ERROR:
            return False
        touches_caret = finding.span.start < self._typed_at <= finding.span.end
        return touches_caret or finding.span.overlaps(word)


def _like(gone: Finding | None, findings: tuple[Finding, ...]) -> Finding | None:
    """Return the finding that `gone` has become when text before it was edited."""
    if gone is None:
        return None
    alike = [each for each in findings if (each.rule, each.text) == (gone.rule, gone.text)]
    return min(alike, key=lambda each: abs(each.span.start - gone.span.start), default=None)
