"""The page that the post is written on, with marks under what somebody should look at."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from snswriter.drafts.blanks import blanks_in
from snswriter.engine import Finding
from snswriter.gui.colors import LIGHT, Colors
from snswriter.gui.finding_menu import FindingDeeds, add_finding_entries
from snswriter.gui.marks import Mark, Shade, paint_marks, paint_ranges, paint_shades
from snswriter.gui.plain_editor import PlainEditor
from snswriter.gui.repaint import Repaint
from snswriter.gui.text_ranges import RangeFinder
from snswriter.gui.words import as_plain
from snswriter.text.edit import Edit
from snswriter.text.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and where it is now, which edits after the review may have moved."""

    finding: Finding
    span: Span


class BodyEditor(PlainEditor):
    """Plain text with marks, which never enter the document."""

    finding_asked = Signal(object)
    """The writer opened the menu on a finding; carries it."""
    finding_clicked = Signal(object)
    """The writer clicked on a mark; carries the finding."""
    explain_wanted = Signal(object)
    """The writer wants to read all about a finding; carries it."""
    leave_wanted = Signal(object, object)
    """The writer wants to leave a finding as it is; carries it and the Scope."""

    menu_made = Signal(object, object)
    """The context menu is about to open; carries it and the finding it is about, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()
        self._current: Finding | None = None
        self._overflow_start: int | None = None
        self._matches: tuple[tuple[int, int], ...] = ()
        self._colors = LIGHT
        self._repaint = Repaint(self)

    @property
    def found(self) -> tuple[Found, ...]:
        """Return the findings that are marked, and where."""
        return self._found

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return the marks as they are painted, in Qt positions."""
        return tuple(map(self._mark_of, self._found))

    @property
    def shades(self) -> tuple[Shade, ...]:
        """Return what is painted behind the text, in Qt positions."""
        return (*self._overflow_shade(), *self._spotlight_shade(), *self._blank_shades())

    def open_text(self, text: str) -> None:
        """Show another text, which nothing is known about yet."""
        self._found, self._current, self._overflow_start = (), None, None
        super().open_text(text)

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._colors = colors
        self.viewport().update()

    def mark(self, findings: tuple[Finding, ...]) -> None:
        """Mark exactly these findings; those beyond the end of the body are not for here."""
        body = Span(0, len(self.text))
        with self._repainting():
            self._found = tuple(
                Found(each, Span(each.span.start, min(each.span.end, body.end)))
                for each in findings
                if each.span.overlaps(body)
            )

    def spotlight(self, finding: Finding | None) -> None:
        """Show which finding is looked at."""
        with self._repainting():
            self._current = finding

    def show_matches(self, spans: Iterable[Span]) -> None:
        """Show where what the writer looks for stands; the spans hold for the present text."""
        self._matches = tuple(self.positions(span) for span in spans)
        self.viewport().update()

    def shade_from(self, start: int | None) -> None:
        """Shade the text from code point `start` on, or nothing."""
        before, self._overflow_start = self._overflow_start, start
        if start != before:
            ends = [len(self.text) if each is None else each for each in (before, start)]
            self._repaint.spans((Span(min(ends), max(ends)),))

    def place_of(self, finding: Finding) -> Span | None:
        """Return where a marked finding is now; None when its text is gone."""
        return next((each.span for each in self._found if each.finding == finding), None)

    def finding_at(self, index: int) -> Finding | None:
        """Return the shortest marked finding around code point `index`, or None."""
        around = [each for each in self._found if each.span.start <= index <= each.span.end]
        nearest = min(around, key=lambda each: len(each.span), default=None)
        return nearest.finding if nearest else None

    def show_place(self, finding: Finding) -> None:
        """Put the caret at the start of a finding and bring it into view."""
        span = self.place_of(finding)
        if span is not None:
            self.put_caret(span.start)

    def replace(self, finding: Finding, replacement: str) -> None:
        """Put `replacement` in the place of a finding whose text is still there."""
        span = self.place_of(finding)
        if span is not None and span.of(self.text) == finding.text:
            self.replace_span(span, replacement)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint shades, text and marks, one over the other."""
        finder = RangeFinder(self, event.rect())
        painter = QPainter(self.viewport())
        paint_shades(finder, painter, self.shades)
        paint_ranges(finder, painter, self._matches, QColor(self._colors.match))
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        paint_marks(self, finder, painter, self._marks_within(finder), self._colors)
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu for the finding under the pointer, or at the caret when a key asked."""
        # Most of its entries change the text.
        self.finish_composing()
        is_from_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at_caret = self.finding_at(self.caret) if is_from_key else None
        finding = at_caret if is_from_key else self.finding_under(event.pos())
        menu = self.menu_about(finding, event.pos())
        menu.popup(event.globalPos())

    def menu_about(self, finding: Finding | None, place: QPoint) -> QMenu:
        """Return the menu at `place`: what can be done about `finding`, then about the text."""
        menu = self.createStandardContextMenu(place)
        menu.setObjectName("editor_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if finding is not None:
            self.finding_asked.emit(finding)
            add_finding_entries(menu, finding, self._deeds())
        self.menu_made.emit(menu, finding)
        return menu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click on a mark; dragging over one selects text."""
        super().mouseReleaseEvent(event)
        is_click = event.button() is Qt.MouseButton.LeftButton
        if is_click and not self.textCursor().hasSelection():
            finding = self.finding_under(event.position().toPoint())
            if finding is not None:
                self.finding_clicked.emit(finding)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell about a finding when the pointer rests on its mark."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            finding = self.finding_under(event.pos())
            text = f"{finding.title}\n{finding.message}" if finding else ""
            QToolTip.showText(event.globalPos(), as_plain(text), self)
            return True
        return super().viewportEvent(event)

    def finding_under(self, place: QPoint) -> Finding | None:
        """Return the finding whose letters are at this place of the viewport, or None."""
        finder = RangeFinder(self)
        for each in self._found:
            boxes = finder.boxes(*self.positions(each.span))
            if any(box.rect.contains(place.toPointF()) for box in boxes):
                return each.finding
        return None

    def on_edit(self, edit: Edit) -> None:
        """Let the marks go along with the text until the next review."""
        moved = [(each.finding, edit.moved(each.span)) for each in self._found]
        self._found = tuple(Found(finding, span) for finding, span in moved if span)
        if self._overflow_start is not None:
            self._overflow_start = edit.place(self._overflow_start)

    @contextmanager
    def _repainting(self) -> Iterator[None]:
        """Have painted anew what looks other than before; all else costs time at each key."""
        before = self._looks()
        yield
        changed = before ^ self._looks()
        self._repaint.spans([Span(start, end) for start, end, _ in changed])

    def _looks(self) -> set[tuple[int, int, str]]:
        """Return what is marked how, and what is looked at."""
        looks = {
            (each.span.start, each.span.end, each.finding.severity.value) for each in self._found
        }
        current = self.place_of(self._current) if self._current else None
        return looks | {(current.start, current.end, "")} if current else looks

    def _mark_of(self, found: Found) -> Mark:
        return Mark(*self.positions(found.span), found.finding.severity)

    def _marks_within(self, finder: RangeFinder) -> Iterator[Mark]:
        """Yield the marks that can be seen, of many in a long text."""
        start, end = self._map.index(finder.start), self._map.index(finder.end)
        for found in self._found:
            if found.span.start < end and start < found.span.end:
                yield self._mark_of(found)

    def _deeds(self) -> FindingDeeds:
        return FindingDeeds(self.replace, self.explain_wanted.emit, self.leave_wanted.emit)

    def _blank_shades(self) -> tuple[Shade, ...]:
        color = QColor(self._colors.accent_soft)
        return tuple(Shade(*self.positions(each.span), color) for each in blanks_in(self.text))

    def _overflow_shade(self) -> tuple[Shade, ...]:
        if self._overflow_start is None:
            return ()
        span = Span(self._overflow_start, len(self.text))
        return (Shade(*self.positions(span), QColor(self._colors.overflow)),)

    def _spotlight_shade(self) -> tuple[Shade, ...]:
        span = self.place_of(self._current) if self._current else None
        if span is None:
            return ()
        return (Shade(*self.positions(span), QColor(self._colors.spotlight)),)
