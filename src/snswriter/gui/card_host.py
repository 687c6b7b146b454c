"""Opens the card of a finding beside its mark, keeps it there, and takes it away in time."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QWidget

from snswriter.engine import Finding
from snswriter.engine.dismissal import Scope
from snswriter.gui.card_content import CardContent
from snswriter.gui.editor import BodyEditor
from snswriter.gui.finding_card import FindingCard
from snswriter.gui.slots import calling
from snswriter.gui.text_ranges import RangeFinder
from snswriter.live.guidance import Guidance

Describe = Callable[[Finding], CardContent]
"""Gives what there is to tell about a finding."""

_WIDTH = 430
_MARGIN = 8
_GAP = 7
"""Between a marked line and the card; the underline lies in it."""


class CardHost(QObject):
    """The card opens without taking the focus; only a wish of its own key puts it there."""

    def __init__(
        self,
        ground: QWidget,
        editor: BodyEditor,
        card: FindingCard,
        guidance: Guidance,
        describe: Describe,
    ) -> None:
        """Show `card` somewhere on `ground`, which holds `editor`."""
        super().__init__(ground)
        self._ground = ground
        self._editor = editor
        self._card = card
        self._guidance = guidance
        self._describe = describe
        self._finding: Finding | None = None
        card.setParent(ground)
        self._connect()

    @property
    def finding(self) -> Finding | None:
        """Return the finding whose card is open, also while its line is scrolled away."""
        return self._finding

    def open_card(self, finding: Finding) -> None:
        """Show the card of a finding; the focus stays where it is."""
        self._guidance.look_at(finding)
        self._finding = finding
        self._card.show_content(self._describe(finding))
        self._place()

    def open_here(self) -> None:
        """Show the card of the finding at the caret, or of the next one, and go into it."""
        finding = self._finding or self._at_caret()
        if finding is None:
            self._guidance.visit_next(self._editor.caret)
        else:
            self.explain(finding)
        self._go_in()

    def explain(self, finding: Finding) -> None:
        """Show the card of a finding and go into it."""
        if finding is not self._finding:
            self.open_card(finding)
        self._go_in()

    def leave(self, finding: Finding, scope: Scope) -> None:
        """Show the card of a finding and ask why it is to be left as it is."""
        self.open_card(finding)
        self._card.ask_why(scope)

    def leave_here(self) -> None:
        """Ask why the finding at the caret, or the one looked at, is to be left as it is."""
        finding = self._finding or self._at_caret()
        if finding is not None:
            self.leave(finding, Scope.PLACE)

    def close_card(self) -> None:
        """Take the card away and let the writer go on writing."""
        self._finding = None
        self._hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on Esc and as soon as a composition begins; follow the page when it changes."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        elif self._finding is None or watched is not self._editor:
            return False
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_card()
                return True
        elif isinstance(event, QInputMethodEvent) and event.preeditString():
            self.close_card()
        return False

    def _connect(self) -> None:
        card, editor, guidance = self._card, self._editor, self._guidance
        for watched in (editor, editor.viewport(), self._ground):
            watched.installEventFilter(self)
        card.close_wanted.connect(self.close_card)
        card.height_changed.connect(self._place)
        editor.text_edited.connect(calling(self.close_card))
        editor.caret_moved.connect(self._on_caret_moved)
        editor.finding_clicked.connect(self.open_card)
        editor.explain_wanted.connect(self.explain)
        editor.leave_wanted.connect(self.leave)
        editor.verticalScrollBar().valueChanged.connect(calling(self._place))
        guidance.place_wanted.connect(self.open_card)
        guidance.findings_changed.connect(self._on_findings)

    def _at_caret(self) -> Finding | None:
        """Return the finding looked at where it touches the caret, else any that does."""
        current, caret = self._guidance.current, self._editor.caret
        span = self._editor.place_of(current) if current else None
        if span is not None and span.start <= caret <= span.end:
            return current
        return self._editor.finding_at(caret)

    def _go_in(self) -> None:
        # An IME would lose what it is composing.
        if self._finding is not None and not self._editor.is_composing:
            if self._card.isHidden():
                self._editor.show_place(self._finding)
                self._place()
            self._card.take_focus()

    def _on_caret_moved(self, index: int) -> None:
        span = self._editor.place_of(self._finding) if self._finding else None
        if span is not None and not span.start <= index <= span.end:
            self.close_card()

    def _on_findings(self, findings: tuple[Finding, ...]) -> None:
        if self._finding is not None and self._finding not in findings:
            self.close_card()

    def _hide(self) -> None:
        if self._card.holds_focus:
            self._editor.setFocus()
        self._card.hide()

    def _place(self) -> None:
        if self._finding is None:
            return
        line = self._marked_lines(self._finding)
        if line is None:
            self._hide()
            return
        self._card.setGeometry(self._beside(line))
        self._card.show()
        self._card.raise_()

    def _marked_lines(self, finding: Finding) -> QRect | None:
        """Return where the visible part of the mark is on the ground, or None."""
        viewport = self._editor.viewport()
        span = self._editor.place_of(finding)
        if span is None:
            corner = viewport.mapTo(self._ground, viewport.rect().bottomLeft())
            return QRect(corner, corner + QPoint(1, 0))
        whole = QRect()
        for box in RangeFinder(self._editor).boxes(*self._editor.positions(span)):
            whole = whole.united(box.rect.toAlignedRect().intersected(viewport.rect()))
        return None if whole.isEmpty() else self._on_ground(whole)

    def _on_ground(self, rect: QRect) -> QRect:
        return QRect(self._editor.viewport().mapTo(self._ground, rect.topLeft()), rect.size())

    def _beside(self, line: QRect) -> QRect:
        """Return a place below the line, or above it where only there is enough room.

        Where there is too little on both sides, the card grows wider, and is cut in the end.
        """
        ground = self._ground.rect()
        above = line.top() - _GAP - _MARGIN
        below = ground.bottom() - line.bottom() - _GAP - _MARGIN
        widest = ground.width() - 2 * _MARGIN
        width = min(_WIDTH, widest)
        height = self._card.height_for(width)
        if height > max(above, below):
            width = widest
            height = self._card.height_for(width)
        left = max(_MARGIN, min(line.left() - _MARGIN, ground.right() - width - _MARGIN))
        if height <= below or below >= above:
            return QRect(left, line.bottom() + _GAP, width, min(height, max(below, 1)))
        height = min(height, above)
        return QRect(left, line.top() - _GAP - height, width, height)
