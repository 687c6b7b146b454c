"""From blank to blank with Tab and Shift+Tab, and filling them in."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from snswriter.drafts.blanks import Blank, BlankKind, blank_before, blanks_in, next_blank
from snswriter.gui.plain_editor import PlainEditor
from snswriter.text.span import Span

_TAB, _BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


class BlankWalk(QObject):
    """Takes the Tab key of an editor as long as a blank lies in its direction.

    Behind the last blank and before the first one, Tab leaves the editor as ever, so that
    nobody is held in it.
    """

    changed = Signal()
    """There are other blanks, or another one is the present one."""

    def __init__(self, editor: PlainEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._visited: Blank | None = None
        editor.installEventFilter(self)
        editor.text_edited.connect(self.changed)
        editor.text_opened.connect(self._on_opened)
        editor.caret_moved.connect(self.changed)

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """Return the blanks of the text, in their order."""
        return blanks_in(self._editor.text)

    @property
    def present(self) -> Blank | None:
        """Return the blank at the caret, else the next one, else the first; None without any."""
        caret = self._editor.selection.start
        blanks = self.blanks
        at_caret = (each for each in blanks if each.span.start <= caret < each.span.end)
        return next(at_caret, next_blank(blanks, caret) or next(iter(blanks), None))

    @property
    def day_start(self) -> int | None:
        """Return where a day is being written into a blank visited before, else None."""
        visited, caret = self._visited, self._editor.caret
        if visited is None or visited.kind is not BlankKind.DATE or self._is_there(visited):
            return None
        start = visited.span.start
        return start if start <= caret <= start + len(visited.name) + 20 else None

    def select_first(self, start: int) -> bool:
        """Select the first blank at or behind code point `start`; tell whether there is one."""
        return self._select(next_blank(self.blanks, start - 1))

    def go_on(self) -> bool:
        """Select the next blank; tell whether there is one."""
        return self._select(next_blank(self.blanks, self._editor.selection.start))

    def go_back(self) -> bool:
        """Select the blank before; tell whether there is one."""
        return self._select(blank_before(self.blanks, self._editor.selection.start))

    def go_round(self) -> bool:
        """Select the next blank, after the last one the first; tell whether there is any."""
        return self.go_on() or self.select_first(0)

    def fill(self, blank: Blank, text: str) -> None:
        """Put `text` into a blank as one step that undo takes back, and go to the next one."""
        self._editor.replace_span(blank.span, text)
        self.select_first(blank.span.start)
        self._editor.setFocus()

    def insert(self, place: int, text: str) -> None:
        """Put `text` at code point `place` as one step that undo takes back."""
        self._editor.replace_span(Span(place, place), text)
        self._editor.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Tab and Shift+Tab where a blank lies that way."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == _TAB and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                return self.go_on()
            if event.key() == _BACK:
                return self.go_back()
        return super().eventFilter(watched, event)

    def _select(self, blank: Blank | None) -> bool:
        if blank is None or self._editor.is_composing:
            return False
        self._visited = blank
        self._editor.select(blank.span)
        return True

    def _is_there(self, blank: Blank) -> bool:
        return any(each.span.start == blank.span.start for each in self.blanks)

    def _on_opened(self) -> None:
        self._visited = None
        self.changed.emit()
