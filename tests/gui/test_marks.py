"""Marks seen as pixels: visible, told apart without colour, and exactly under their words."""

from dataclasses import dataclass
from itertools import groupby

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontDatabase, QImage
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from snswriter.drafts.banner import contrast
from snswriter.engine import Finding, Severity
from snswriter.gui.appearance import writing_font
from snswriter.gui.colors import DARK, LIGHT, Colors
from snswriter.gui.editor import BodyEditor
from snswriter.gui.severity_look import severity_ink
from snswriter.gui.text_ranges import RangeFinder
from snswriter.text.span import Span

THEMES = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
GRAPHICS = 3.0
"""Least contrast of graphics that carry meaning. Source: WCAG 2.2, 1.4.11."""


@THEMES
@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize("ground", ["surface", "overflow", "spotlight"])
def test_every_mark_stands_out_from_what_is_behind_it(
    colors: Colors, severity: Severity, ground: str
) -> None:
    ink = severity_ink(severity, colors).name()
    assert contrast(ink, colors.by_name()[ground]) >= GRAPHICS


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    made = BodyEditor()
    qtbot.addWidget(made)
    made.resize(640, 120)
    made.show()
    return made


def dress(editor: BodyEditor, colors: Colors, size_pt: int, ink: str) -> None:
    # Not by its palette: a style sheet of the whole program, from another test, would outdo it.
    editor.setStyleSheet(f"QTextEdit {{ background: {colors.surface}; color: {ink}; }}")
    editor.setFont(writing_font(size_pt))
    editor.use_colors(colors)


def grey_picture(editor: BodyEditor, scale: float) -> QImage:
    """Return what somebody who sees no colours sees."""
    image = QImage(editor.viewport().size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    editor.viewport().render(image)
    image.setDevicePixelRatio(1)
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def finding(text: str, words: str, severity: Severity) -> Finding:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Finding("tone.r", "tone", severity, span, words, "題", "説明", "直し方")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is on the screen, in pixels.

    Attributes:
        thickness: Rows of pixels with most of their ink.
        is_ink: Tells of each column whether the line is there.
    """

    thickness: int
    is_ink: tuple[bool, ...]


def underline(editor: BodyEditor, scale: float) -> Line:
    """Return the line below the one mark; its ends are left out, where it fades."""
    (mark,) = editor.marks
    (box,) = RangeFinder(editor).boxes(mark.start, mark.end)
    image = grey_picture(editor, scale)
    page = image.pixelColor(2, 2).value()
    margin = 3 * scale
    columns = range(
        round(box.rect.left() * scale + margin), round(box.rect.right() * scale - margin)
    )
    rows = range(round((box.baseline + 1) * scale), round((box.rect.bottom() + 4) * scale))
    depths = [[abs(image.pixelColor(x, y).value() - page) for y in rows] for x in columns]
    deepest = max(max(column) for column in depths)
    thickness = max(sum(depth > deepest / 2 for depth in column) for column in depths)
    return Line(thickness, tuple(max(column) > deepest * 0.6 for column in depths))


def kind(line: Line) -> str:
    """Name a line by the lengths of its strokes alone."""
    runs = [(is_ink, len(list(group))) for is_ink, group in groupby(line.is_ink)]
    # The first and the last run may be cut.
    strokes = [length for is_ink, length in runs[1:-1] if is_ink]
    if all(line.is_ink):
        return "solid"
    if len(strokes) > 2 and min(strokes) >= 2.5 * line.thickness:
        return "dashed"
    if len(strokes) > 8 and max(strokes) <= 2 * line.thickness:
        return "dotted"
    return f"unclear: {runs}"


@THEMES
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("size_pt", [9, 11, 13, 16])
def test_severities_are_told_apart_without_colour(
    editor: BodyEditor, colors: Colors, size_pt: int, scale: float
) -> None:
    dress(editor, colors, size_pt, colors.surface)
    text, kinds = "\u3000" * 15, []
    editor.open_text(text)
    for severity in Severity:
        editor.mark((finding(text, text, severity),))
        kinds.append(kind(underline(editor, scale)))
    assert kinds == ["solid", "dashed", "dotted"]


def changed_columns(before: QImage, after: QImage, rows: QRect) -> list[int]:
    """Return the columns in which anything looks different; emoji have colours of their own."""
    return [
        x
        for x in range(rows.left(), rows.right())
        if any(
            abs(before.pixelColor(x, y).value() - after.pixelColor(x, y).value()) > 60
            for y in range(rows.top(), rows.bottom())
        )
    ]


def colored(editor: BodyEditor, start: int, end: int) -> None:
    """Have Qt itself paint the letters between two of its positions, and no others."""
    selection = QTextEdit.ExtraSelection()
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    selection.cursor = cursor
    selection.format.setForeground(QColor("black"))
    editor.setExtraSelections([selection])


BEFORE = {
    "nothing": "",
    "emoji": "🌸🌸",
    "astral kanji": "𠮷野家",
    "family": "👨‍👩‍👧",
    "flag": "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "keycap": "1️⃣",
    "variation selector": "葛󠄀",
    "combining mark": "か\u3099き\u3099",
    "half-width": "ﾊﾟﾝ",
    "mixed scripts": "Wi-Fiと１２３",
}


@pytest.mark.parametrize("before", list(BEFORE.values()), ids=list(BEFORE))
def test_the_line_lies_exactly_below_the_letters(editor: BodyEditor, before: str) -> None:
    """Where Qt paints the marked letters is the judge of where the line belongs."""
    if not QFontDatabase.families(QFontDatabase.WritingSystem.Japanese):
        pytest.skip("needs a Japanese font")
    dress(editor, LIGHT, 13, LIGHT.surface)
    text = f"{before}国国国、{before}"
    editor.open_text(text)
    editor.clearFocus()
    editor.mark((finding(text, "国国国", Severity.ERROR),))
    (mark,) = editor.marks
    (box,) = RangeFinder(editor).boxes(mark.start, mark.end)
    below = QRect(0, round(box.baseline) + 1, editor.viewport().width(), 5)
    above = QRect(0, round(box.rect.top()), below.width(), round(box.baseline - box.rect.top()))
    marked = grey_picture(editor, 1.0)
    editor.mark(())
    plain = grey_picture(editor, 1.0)
    colored(editor, mark.start, mark.end)
    line = changed_columns(plain, marked, below)
    letters = changed_columns(plain, grey_picture(editor, 1.0), above)
    # A letter has a little air to its sides; the line may fill it, and nothing beyond it.
    assert (abs(line[0] - letters[0]) <= 3, abs(line[-1] - letters[-1]) <= 3) == (True, True)
