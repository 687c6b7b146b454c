"""A text field that knows nothing but plain text, and leaves IME compositions alone."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from snswriter.gui.composition import Composition, commit_composition
from snswriter.gui.file_drop import dropped_files
from snswriter.gui.line_spacing import space_lines
from snswriter.gui.waiting_replacements import WaitingReplacements
from snswriter.text.clean import clean
from snswriter.text.edit import Edit, edit_between
from snswriter.text.span import Span
from snswriter.text.utf16 import Utf16Map

_MARGIN = 20


class PlainEditor(QTextEdit):
    """Plain text in, plain text out. Places are code points of the committed text."""

    text_edited = Signal(str)
    """The writer changed the text; carries it. Compositions speak up once they are committed."""
    caret_moved = Signal(int)
    """Carries the code point before which the caret stands; told after the edit that moved it."""
    text_opened = Signal()
    """Another text is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._map = Utf16Map("")
        self._is_edited = False
        self._has_caret_moved = False
        self._is_opening = False
        self._composition = Composition(self)
        self._waiting = WaitingReplacements()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)
        self.document().contentsChange.connect(self._on_contents_change)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_caret_moved)

    @property
    def text(self) -> str:
        """Return the committed text."""
        return self._text

    @property
    def is_composing(self) -> bool:
        """Tell whether an IME holds text that is not committed yet."""
        return self._composition.is_open

    @property
    def caret(self) -> int:
        """Return the code point before which the caret stands."""
        return self._map.index(self.textCursor().position())

    @property
    def selection(self) -> Span:
        """Return what is selected; empty at the caret when nothing is."""
        cursor = self.textCursor()
        return Span(
            self._map.index(cursor.selectionStart()), self._map.index(cursor.selectionEnd())
        )

    def open_text(self, text: str) -> None:
        """Show another text; what could be undone belonged to the one before."""
        self._waiting.clear()
        self._is_opening = True
        self.setPlainText(text)
        space_lines(self.document())
        self._is_opening = False
        self._take_over(text)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.text_opened.emit()

    def positions(self, span: Span) -> tuple[int, int]:
        """Return the Qt positions of a span."""
        return self._map.positions(span)

    def put_caret(self, index: int) -> None:
        """Put the caret before code point `index` and bring it into view."""
        cursor = self.textCursor()
        cursor.setPosition(self._map.position(index))
        self._go_to(cursor)

    def select(self, span: Span) -> None:
        """Select `span` and bring it into view."""
        cursor = self.textCursor()
        start, end = self._map.positions(span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._go_to(cursor)

    def replace_spans(self, spans: Sequence[Span], text: str) -> None:
        """Put `text` in the place of each of `spans`, all as one step that undo takes back.

        The spans are in order and do not overlap. What an IME composes stays with the caret.
        """
        with self._composition.aside():
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            # From the end, so that the places before stay where they are.
            for start, end in [self._map.positions(span) for span in reversed(spans)]:
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(text)
            cursor.endEditBlock()

    def replace_span(self, span: Span, text: str) -> None:
        """Put `text` in the place of `span`, as one step that undo takes back.

        While an IME holds uncommitted text, it is committed first. Should that change the
        characters of the span, they stay as they are.
        """
        cursor = QTextCursor(self.document())
        start, end = self._map.positions(span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._waiting.add(cursor, span.of(self._text), text)
        if self.is_composing:
            commit_composition()
        else:
            self._waiting.make()

    def follow(self, text: str) -> None:
        """Take over `text` at once; what an IME composes stays with the caret."""
        if text != self._text:
            with self._composition.aside():
                self.take_over(text)

    def take_over(self, text: str) -> None:
        """Change what is written into `text`, as one step that undo takes back.

        While an IME holds uncommitted text, this waits as `replace_span` does.
        """
        if text != self._text:
            edit = edit_between(self._text, text)
            removed = Span(edit.start, edit.start + edit.removed)
            self.replace_span(removed, text[edit.start : edit.start + edit.added])

    def finish_composing(self) -> None:
        """Have what an IME composes committed where it stands, before anything else is done."""
        self._composition.let_go()

    def undo(self) -> None:
        """Take the last step back; what an IME composes is one."""
        self.finish_composing()
        super().undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.finish_composing()
        super().redo()

    def selectAll(self) -> None:
        """Select what is written, and what an IME composes as well."""
        self.finish_composing()
        super().selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key says; what an IME composes goes along with the caret."""
        with self._composition.aside():
            self._take_key(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Show what is composed, at the caret and nowhere else."""
        self._composition.follow(event)
        super().inputMethodEvent(event)
        if not self.is_composing:
            self._waiting.make()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Have the text end where it is seen to end, as Qt asks what lies below the pointer."""
        self.finish_composing()
        super().dragEnterEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Put plain text on the clipboard, so that no fonts and colours go along."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take anything that has a text; files, which tell their paths as text, are no text."""
        return source.hasText() and not dropped_files(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert pasted or dropped text without formats and invisible controls.

        Where nothing is left of it, what is selected stays.
        """
        text = clean(source.text()) if self.canInsertFromMimeData(source) else ""
        if text:
            self.finish_composing()
            self.textCursor().insertText(text)
            self.ensureCursorVisible()

    def on_edit(self, edit: Edit) -> None:
        """Hear of a change of the text, before it is painted; for subclasses."""

    def _take_key(self, event: QKeyEvent) -> None:
        """Begin a new line with Return, wherever the caret is."""
        is_return = event.matches(QKeySequence.StandardKey.InsertParagraphSeparator)
        if not is_return or self.isReadOnly():
            super().keyPressEvent(event)
            return
        # Qt takes Return in an empty line for the wish to be rid of the format of the line, which
        # is our line spacing here, and begins no new one.
        self.textCursor().insertBlock()
        self.ensureCursorVisible()

    def _go_to(self, cursor: QTextCursor) -> None:
        self.finish_composing()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _take_over(self, text: str) -> None:
        self._text = text
        self._map = Utf16Map(text)

    def _on_contents_change(self) -> None:
        if self._is_opening:
            return
        # Each key of a composition ends here too; the committed text is then what it was.
        text = self.toPlainText()
        if text != self._text:
            edit = edit_between(self._text, text)
            self._take_over(text)
            self._is_edited = True
            self.on_edit(edit)

    def _on_text_changed(self) -> None:
        if not self._is_edited:
            return
        has_moved, self._is_edited, self._has_caret_moved = self._has_caret_moved, False, False
        self.text_edited.emit(self._text)
        if has_moved:
            self.caret_moved.emit(self.caret)

    def _on_caret_moved(self) -> None:
        # Qt tells of the caret before it tells of the edit that moved it; until then everybody
        # still goes by the old text.
        if self._is_edited:
            self._has_caret_moved = True
        else:
            self.caret_moved.emit(self.caret)
