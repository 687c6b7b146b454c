"""All about one finding, on a card that lies over the page beside the mark."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from snswriter.engine import Finding
from snswriter.engine.dismissal import Scope
from snswriter.gui.card_body import CardBody
from snswriter.gui.card_content import CardContent
from snswriter.gui.card_parts import wear_severity
from snswriter.gui.clause_rows import OpenClause
from snswriter.gui.colors import Colors
from snswriter.gui.words import spoken

_EDGE = 6
"""Both borders together, in pixels; the left one wears the colour of the severity."""

_NEXT, _PREVIOUS = QWidget.nextInFocusChain, QWidget.previousInFocusChain


class FindingCard(QFrame):
    """Is no window of its own, so no IME ever loses the focus to it."""

    fix_wanted = Signal(object, str)
    """The writer chose a cure; carries the finding and the text to put in its place."""
    leave_wanted = Signal(object, object, str)
    """The writer decided to leave the finding; carries it, the Scope and the reason."""
    close_wanted = Signal()
    """The writer has seen enough and goes on writing."""
    height_changed = Signal()
    """Another height is needed."""

    def __init__(self, open_clause: OpenClause | None, parent: QWidget | None = None) -> None:
        """Make an empty card; clauses open by `open_clause`, if there is such a thing."""
        super().__init__(parent)
        self.setObjectName("finding_card")
        self._content: CardContent | None = None
        self._body = CardBody(open_clause)
        self._area = QScrollArea()
        self._set_up_area()
        self._body.head.close_button.clicked.connect(self.close_wanted)
        self._body.fixes.fix_wanted.connect(self.fix_wanted)
        self._body.height_changed.connect(self.height_changed)
        self._body.decided.connect(self._on_decided)
        self.hide()

    @property
    def finding(self) -> Finding | None:
        """Return the finding that the card tells about, or None."""
        return self._content.finding if self._content else None

    @property
    def holds_focus(self) -> bool:
        """Tell whether the keyboard works in the card."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._body.head.use_colors(colors)

    def show_content(self, content: CardContent) -> None:
        """Tell about another finding."""
        self._content = content
        self._body.show_content(content)
        self._area.verticalScrollBar().setValue(0)
        self.setAccessibleName(spoken(content.finding, self._citation))
        wear_severity(self, content.finding)

    def ask_why(self, scope: Scope) -> None:
        """Ask why the finding is to be left, and let the writer type the reason."""
        self._body.ask_why(scope)
        self._area.ensureWidgetVisible(self._body.stops[-1])

    def take_focus(self) -> None:
        """Let the keyboard work in the card: on the first cure, or else on what is left to do."""
        self._body.first_deed.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def height_for(self, width: int) -> int:
        """Return the height that shows everything at this width, in pixels."""
        return self._body.height_for(width - _EDGE) + 2

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - so Qt calls it
        """Go through the card in reading order, and beyond its ends to what lies around it."""
        body = self._body
        stops = [each for each in body.stops if each.isVisibleTo(body) and each.isEnabled()]
        focused = self.window().focusWidget()
        at = next((n for n, each in enumerate(stops) if each is focused), None)
        following = -1 if at is None else at + (1 if forward else -1)
        if not 0 <= following < len(stops):
            return self._leave_by_tab(_NEXT if forward else _PREVIOUS)
        stops[following].setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(stops[following])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; turn the pages of a card that is higher than its place."""
        bar = self._area.verticalScrollBar()
        if event.key() == Qt.Key.Key_Escape:
            self.close_wanted.emit()
        elif event.key() == Qt.Key.Key_PageDown:
            bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
        elif event.key() == Qt.Key.Key_PageUp:
            bar.triggerAction(bar.SliderAction.SliderPageStepSub)
        else:
            super().keyPressEvent(event)

    def _leave_by_tab(self, step: Callable[[QWidget], QWidget | None]) -> bool:
        widget = step(self)
        while widget is not None and widget is not self:
            if not self.isAncestorOf(widget) and _takes_tab(widget):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            widget = step(widget)
        return False

    def _set_up_area(self) -> None:
        area = self._area
        area.setObjectName("finding_area")
        area.setWidget(self._body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)

    def _on_decided(self, scope: Scope, reason: str) -> None:
        if self.finding is not None:
            self.leave_wanted.emit(self.finding, scope, reason)

    def _citation(self, clause_id: str) -> str:
        clauses = self._content.clauses if self._content else ()
        known = (each.citation for each in clauses if each.id == clause_id)
        return next(known, clause_id)


def _takes_tab(widget: QWidget) -> bool:
    wants_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wants_tab and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()
