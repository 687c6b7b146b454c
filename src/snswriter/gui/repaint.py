"""Painting anew what looks other than before; painting the whole page costs time at each key."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QRegion

from snswriter.gui.plain_editor import PlainEditor
from snswriter.gui.text_ranges import MARGIN, RangeFinder
from snswriter.text.span import Span

_FEW = 12
"""Places; more of them are painted sooner together with all between them."""


class Repaint(QObject):
    """Has the lines of an editor painted anew on which marks or shades have come or gone."""

    def __init__(self, editor: PlainEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        editor.document().documentLayout().update.connect(self._on_lines_changed)

    def spans(self, spans: Sequence[Span]) -> None:
        """Have what is at these code points painted anew, as far as it can be seen."""
        viewport = self._editor.viewport()
        if len(spans) > _FEW:
            viewport.update()
        elif spans:
            finder, region = RangeFinder(self._editor), QRegion()
            for span in spans:
                for box in finder.boxes(*self._editor.positions(span)):
                    region += box.surroundings
            viewport.update(region)

    def _on_lines_changed(self, lines: QRectF) -> None:
        """Have what stands out of lines painted anew that Qt is about to paint anew."""
        editor = self._editor
        bars = editor.horizontalScrollBar(), editor.verticalScrollBar()
        scrolled = QPointF(*(-bar.value() for bar in bars))
        outside = lines.translated(scrolled).adjusted(0, -MARGIN, 0, MARGIN)
        editor.viewport().update(outside.toAlignedRect())
