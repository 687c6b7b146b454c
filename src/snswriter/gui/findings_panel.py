"""What somebody should look at before the post goes out."""

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from snswriter.engine import Finding
from snswriter.gui.category_filter import CategoryFilter
from snswriter.gui.colors import Colors
from snswriter.gui.finding_list import FindingDelegate
from snswriter.gui.finding_rows import ROW_ROLE, FindingRows
from snswriter.gui.left_list import LeftList
from snswriter.gui.words import Cite, summary
from snswriter.live.decisions import Decisions
from snswriter.live.desk import CheckerState, Desk
from snswriter.live.guidance import Guidance

_ROWS_AT_ONCE = 12
_LONG = 40
"""Findings; rows for more of them are made when the page with its marks has been painted."""


class FindingsPanel(QFrame):
    """Lists the findings, and what was left as it is; a click goes to the place."""

    def __init__(
        self,
        desk: Desk,
        guidance: Guidance,
        decisions: Decisions,
        cite: Cite,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._guidance = guidance
        self.setObjectName("findings_panel")
        self._summary = QLabel()
        self._summary.setObjectName("findings_summary")
        self._summary.setProperty("role", "soft")
        self._filter = CategoryFilter()
        self._rows = FindingRows(cite, self)
        self._list = QListView()
        self._delegate = FindingDelegate(self._list)
        self._nothing = QLabel()
        self._nothing.setObjectName("all_clear")
        self._stack = QStackedWidget()
        self._left = LeftList(decisions)
        self._after_paint = QTimer(self, singleShot=True, interval=0)
        self._set_up_list()
        self._lay_out()
        self._connect()
        self._show()

    def use_colors(self, colors: Colors) -> None:
        """Paint with these colours."""
        self._delegate.use_colors(colors)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rows find their heights anew."""
        super().resizeEvent(event)
        self._list.scheduleDelayedItemsLayout()

    def _set_up_list(self) -> None:
        self._list.setObjectName("findings_list")
        self._list.setAccessibleName(self.tr("Findings"))
        self._list.setModel(self._rows)
        self._list.setItemDelegate(self._delegate)
        # A scroll bar that comes makes rows narrower, and so higher; Qt looks at widths only so.
        self._list.setWordWrap(True)
        # A long text has hundreds of rows, and laying out the words of each takes its time.
        self._list.setLayoutMode(QListView.LayoutMode.Batched)
        self._list.setBatchSize(_ROWS_AT_ONCE)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Before it goes out"))
        heading.setProperty("role", "heading")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(24)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._nothing)
        head = QVBoxLayout()
        head.setContentsMargins(18, 14, 18, 8)
        head.setSpacing(2)
        head.addWidget(heading)
        head.addWidget(self._summary)
        head.addSpacing(4)
        head.addWidget(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._left)

    def _connect(self) -> None:
        self._guidance.findings_changed.connect(self._on_findings)
        self._after_paint.timeout.connect(self._show)
        self._guidance.current_changed.connect(self._select)
        self._desk.checker_changed.connect(self._say_why_empty)
        self._desk.post_composed.connect(self._say_why_empty)
        self._list.clicked.connect(self._on_clicked)
        self._list.activated.connect(self._on_clicked)
        self._list.selectionModel().currentChanged.connect(self._on_row_changed)
        self._filter.category_chosen.connect(self._on_category)

    def _on_findings(self, findings: tuple[Finding, ...]) -> None:
        if len(findings) > _LONG:
            self._after_paint.start()
        else:
            self._show()

    def _show(self) -> None:
        self._after_paint.stop()
        findings = self._guidance.findings
        self._rows.show(findings)
        self._filter.offer(self._rows.categories, self._rows.category)
        self._summary.setText(summary(findings))
        self._summary.setVisible(bool(findings))
        self._stack.setCurrentWidget(self._list if findings else self._nothing)
        self._say_why_empty()
        self._select(self._guidance.current)

    def _on_category(self, category: str) -> None:
        self._rows.show_only(category)
        self._select(self._guidance.current)

    def _say_why_empty(self) -> None:
        if self._desk.checker_state is CheckerState.COMING:
            text = self.tr("Getting ready to check. You can already write.")
        elif self._desk.checker_state is CheckerState.FAILED:
            text = self.tr("Checking could not be started. Writing and counting work as usual.")
        elif self._desk.post.is_blank:
            text = self.tr("What you write is checked here as you type.")
        else:
            text = self.tr("Nothing to look at. Well done!")
        self._nothing.setText(text)

    def _select(self, finding: Finding | None) -> None:
        row = self._rows.row_of(finding)
        if row < 0:
            self._list.clearSelection()
            return
        index = self._rows.index(row)
        if self._list.currentIndex() != index:
            self._list.setCurrentIndex(index)
        self._list.scrollTo(index)

    def _on_row_changed(self, index: QModelIndex) -> None:
        """Show the place of a finding that the keyboard came to in the list."""
        finding = index.data(ROW_ROLE)
        if isinstance(finding, Finding) and self._list.hasFocus():
            self._guidance.point_out(finding)

    def _on_clicked(self, index: QModelIndex) -> None:
        finding = index.data(ROW_ROLE)
        if isinstance(finding, Finding):
            self._guidance.visit(finding)
