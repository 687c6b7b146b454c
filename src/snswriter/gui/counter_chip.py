"""One platform's count: how much is used, how much there is, and by how much it is over."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from snswriter.gui.colors import LIGHT, Colors
from snswriter.gui.words import as_plain
from snswriter.platforms.platform import Count

_PADDING_X, _PADDING_TOP, _PADDING_BOTTOM, _GAP = 13, 6, 11, 9
_BAR_HEIGHT = 3


class CounterChip(QAbstractButton):
    """A button that reads "X 140 / 280"; pressed, its overflow is the one that is shaded."""

    def __init__(
        self,
        platform_id: str,
        name: str,
        explain: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """Make a chip; `explain` says what the count is made of, when somebody wants to know."""
        super().__init__(parent)
        self._name = name
        self._explain = explain
        self._has_own_text = False
        self._is_doubtful = False
        self._findings = 0
        self._troubles: tuple[str, ...] = ()
        self._count: Count | None = None
        self._colors = LIGHT
        self._size = QSize()
        self._settled: object = None
        self.setObjectName(f"counter_{platform_id}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def figures(self) -> str:
        """Return what the chip says after the name of the platform."""
        count = self._count
        if count is None:
            return ""
        if count.limit is None:
            return f"{count.length:,}"
        doubt = "?" if self._is_doubtful else ""
        figures = f"{count.length:,} / {count.limit:,}{doubt}"
        if count.over:
            over = self.tr("over by {excess}").format(excess=f"{count.excess:,}")
            return f"{figures}　{over}"
        return figures

    def show_count(self, count: Count | None, explanation: str) -> None:
        """Show this count; `explanation` is told to screen readers."""
        self._count = count
        self.setAccessibleDescription(explanation)
        self._settle()

    def mark_own_text(self, has_own_text: object) -> None:
        """Show whether the platform has a text of its own."""
        self._has_own_text = bool(has_own_text)
        self._settle()

    def mark_doubtful(self, is_doubtful: object) -> None:
        """Show whether the limit has no source, or one that was read long ago."""
        self._is_doubtful = bool(is_doubtful)
        self._settle()

    def mark_troubles(self, troubles: tuple[str, ...]) -> None:
        """Show what the platform minds besides the length, e.g. "Hashtags: 6 / 5"."""
        self._troubles = troubles
        self._settle()

    def mark_findings(self, number: int) -> None:
        """Show how many findings there are in a text that is not on the page."""
        self._findings = number
        self._settle()

    @property
    def heading(self) -> str:
        """Return what the chip says before the figures."""
        notes = []
        if self._has_own_text:
            notes.append(self.tr("own text"))
        notes += self._troubles
        if self._findings:
            notes.append(self.tr("{number} to look at").format(number=self._findings))
        return f"{self._name}（{'・'.join(notes)}）" if notes else self._name

    def event(self, event: QEvent) -> bool:
        """Explain the count when the pointer rests on the chip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), as_plain(self._explain()), self)
            return True
        return super().event(event)

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._colors = colors
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that name and figures need."""
        if self._size.isEmpty():
            self._size = self._needed()
        return self._size

    def _needed(self) -> QSize:
        bold = QFontMetrics(self._bold())
        figures = bold.horizontalAdvance(self.figures or "000 / 000")
        width = bold.horizontalAdvance(self.heading) + _GAP + figures + 2 * _PADDING_X
        return QSize(width + 2, bold.height() + _PADDING_TOP + _PADDING_BOTTOM)

    def minimumSizeHint(self) -> QSize:
        """Return the same: figures are never cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Make room anew for another font."""
        super().changeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, name, figures and the bar that fills up."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_bar(painter)
        self._paint_texts(painter)
        painter.end()

    @property
    def _is_over(self) -> bool:
        return bool(self._troubles) or (self._count is not None and self._count.over)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _paint_frame(self, painter: QPainter) -> None:
        colors = self._colors
        edge = colors.error if self._is_over else colors.outline
        if self.hasFocus() or (self.isChecked() and not self._is_over):
            edge = colors.accent
        width = 2.0 if self.isChecked() or self.hasFocus() else 1.0
        ground = colors.error_soft if self._is_over else colors.surface
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 9, 9)

    def _settle(self) -> None:
        shown = (self.heading, self.figures, self._count, self._is_over)
        if shown == self._settled:
            return
        self._settled = shown
        self.setAccessibleName(f"{self.heading} {self.figures}")
        self._make_room()
        self.update()

    def _make_room(self) -> None:
        """Have all of the window arranged anew only where other room is needed than before."""
        before, self._size = self._size, QSize()
        if self.sizeHint() != before:
            self.updateGeometry()

    def _paint_bar(self, painter: QPainter) -> None:
        if self._count is None or not self._count.limit:
            return
        left, width = _PADDING_X, self.width() - 2 * _PADDING_X
        groove = QRectF(left, self.height() - 8, width, _BAR_HEIGHT)
        share = min(1.0, self._count.length / self._count.limit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colors.line))
        painter.drawRoundedRect(groove, 1.5, 1.5)
        painter.setBrush(QColor(self._colors.error if self._is_over else self._colors.accent))
        painter.drawRoundedRect(QRectF(left, groove.top(), width * share, _BAR_HEIGHT), 1.5, 1.5)

    def _paint_texts(self, painter: QPainter) -> None:
        colors = self._colors
        row = QRectF(self.rect()).adjusted(_PADDING_X, _PADDING_TOP, -_PADDING_X, -_PADDING_BOTTOM)
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._bold())
        painter.setPen(QColor(colors.ink))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | centre, self.heading)
        painter.setFont(self._bold() if self._is_over else self.font())
        painter.setPen(QColor(colors.error if self._is_over else colors.ink_soft))
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | centre, self.figures)
