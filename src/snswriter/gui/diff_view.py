"""Two states of a draft in one text, to be read only: signs, strokes and colours say the same."""

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from snswriter.drafts.comparison import Comparison, Line, LineMark
from snswriter.gui.colors import LIGHT, Colors
from snswriter.text.diff import Change

SIGNS = {
    LineMark.SAME: "　",
    LineMark.CHANGED: "±",
    LineMark.ADDED: "＋",
    LineMark.REMOVED: "－",
}


class DiffView(QTextEdit):
    """Shows a comparison; what was removed is struck out, what was added is underlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = LIGHT
        self._places: dict[tuple[int, int], int] = {}
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)

    def use_colors(self, colors: Colors) -> None:
        """Use these colours for what is shown next."""
        self._colors = colors

    def show_comparison(self, comparison: Comparison, titles: tuple[str, ...]) -> None:
        """Show a comparison.

        Args:
            comparison: What to show.
            titles: A heading for each section; shown where there is more than one.
        """
        self.clear()
        self._places.clear()
        cursor = QTextCursor(self.document())
        for number, section in enumerate(comparison.sections):
            if len(comparison.sections) > 1:
                self._write(cursor, f"【{titles[number]}】\n", self._plain())
            for index, line in enumerate(section.lines):
                self._places[number, index] = cursor.position()
                self._write_line(cursor, line)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_line(self, section: int, line: int) -> None:
        """Bring a line into view, and select it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places[section, line])
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _write_line(self, cursor: QTextCursor, line: Line) -> None:
        if cursor.position() > 0 and not cursor.atBlockStart():
            cursor.insertBlock()
        self._write(cursor, f"{SIGNS[line.mark]} ", self._sign(line.mark))
        for piece in line.pieces:
            self._write(cursor, piece.text, self._format(piece.change))

    def _write(self, cursor: QTextCursor, text: str, form: QTextCharFormat) -> None:
        cursor.insertText(text, form)

    def _plain(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(QColor(self._colors.ink))
        return form

    def _sign(self, mark: LineMark) -> QTextCharFormat:
        colors = self._colors
        form = self._plain()
        names = {LineMark.ADDED: colors.good, LineMark.REMOVED: colors.error}
        form.setForeground(QColor(names.get(mark, colors.ink_soft)))
        form.setFontWeight(700)
        return form

    def _format(self, change: Change) -> QTextCharFormat:
        form = self._plain()
        if change is Change.REMOVED:
            form.setForeground(QColor(self._colors.error))
            form.setBackground(QColor(self._colors.error_soft))
            form.setFontStrikeOut(True)
        elif change is Change.ADDED:
            form.setForeground(QColor(self._colors.info))
            form.setBackground(QColor(self._colors.info_soft))
            form.setFontUnderline(True)
        return form
