"""A text field that knows nothing but plain text, and leaves IME compositions alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from snswriter.gui.file_drop import dropped_files
from snswriter.text.clean import clean
from snswriter.text.edit import Edit, edit_between
from snswriter.text.span import Span
from snswriter.text.utf16 import Utf16Map

_LINE_HEIGHT_PERCENT = 150
_MARGIN = 20


@dataclass(frozen=True, slots=True)
class _Replacement:
    cursor: QTextCursor
    expected: str
    text: str


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
        self._is_composing = False
        self._waiting: list[_Replacement] = []
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
        return self._is_composing

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
        self._space_lines()
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
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def select(self, span: Span) -> None:
        """Select `span` and bring it into view."""
        cursor = self.textCursor()
        start, end = self._map.positions(span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def replace_spans(self, spans: Sequence[Span], text: str) -> None:
        """Put `text` in the place of each of `spans`, all as one step that undo takes back.

        The spans are in order and do not overlap. Not to be used while an IME composes.
        """
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
        self._waiting.append(_Replacement(cursor, span.of(self._text), text))
        if self._is_composing:
            QGuiApplication.inputMethod().commit()
        else:
            self._replace_waiting()

    def take_over(self, text: str) -> None:
        """Change what is written into `text`, as one step that undo takes back."""
        if text != self._text:
            edit = edit_between(self._text, text)
            removed = Span(edit.start, edit.start + edit.removed)
            self.replace_span(removed, text[edit.start : edit.start + edit.added])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new line with Return, wherever the caret is."""
        is_return = event.matches(QKeySequence.StandardKey.InsertParagraphSeparator)
        if not is_return or self.isReadOnly():
            super().keyPressEvent(event)
            return
        # Qt takes Return in an empty line for the wish to be rid of the format of the line, which
        # is our line spacing here, and begins no new one.
        self.textCursor().insertBlock()
        self.ensureCursorVisible()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a composition is under way."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._is_composing:
            self._replace_waiting()

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
            self.textCursor().insertText(text)
            self.ensureCursorVisible()

    def on_edit(self, edit: Edit) -> None:
        """Hear of a change of the text, before it is painted; for subclasses."""

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

    def _replace_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            if each.cursor.selection().toPlainText() == each.expected:
                each.cursor.insertText(each.text)

    def _space_lines(self) -> None:
        line_format = QTextBlockFormat()
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        line_format.setLineHeight(_LINE_HEIGHT_PERCENT, proportional.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(line_format)
