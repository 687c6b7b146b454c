"""Room between the lines of a text that is written."""

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

_LINE_HEIGHT_PERCENT = 150


def space_lines(document: QTextDocument) -> None:
    """Give every line of `document` its room; lines begun later inherit it."""
    line_format = QTextBlockFormat()
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    line_format.setLineHeight(_LINE_HEIGHT_PERCENT, proportional.value)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(line_format)
