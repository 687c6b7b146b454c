"""What somebody should look at before the post goes out."""

from PySide6.QtCore import QModelIndex, Qt, Signal
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
from snswriter.gui.announcements import announce
from snswriter.gui.colors import Colors
from snswriter.gui.finding_card import FindingCard
from snswriter.gui.finding_list import FINDING_ROLE, FindingDelegate, FindingModel
from snswriter.gui.words import Cite, summary
from snswriter.live.desk import CheckerState, Desk
from snswriter.live.guidance import Guidance


class FindingsPanel(QFrame):
    """Lists the findings; a click goes to the place, the card below says how to mend it."""

    fix_wanted = Signal(object, str)
    """The writer chose a cure; carries the finding and the text to put in its place."""

    def __init__(
        self, desk: Desk, guidance: Guidance, cite: Cite, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._guidance = guidance
        self.setObjectName("findings_panel")
        self._summary = QLabel()
        self._summary.setObjectName("findings_summary")
        self._summary.setProperty("role", "soft")
        self._model = FindingModel(cite, self)
        self._list = QListView()
        self._delegate = FindingDelegate(self._list)
        self._nothing = QLabel()
        self._nothing.setObjectName("all_clear")
        self._stack = QStackedWidget()
        self._card = FindingCard(cite)
        self._set_up_list()
        self._lay_out()
        self._connect()
        self._show(guidance.findings)

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
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._card)

    def _connect(self) -> None:
        self._guidance.findings_changed.connect(self._show)
        self._guidance.current_changed.connect(self._select)
        self._desk.checker_changed.connect(self._say_why_empty)
        self._desk.post_composed.connect(self._say_why_empty)
        self._list.clicked.connect(self._on_clicked)
        self._list.activated.connect(self._on_clicked)
        self._list.selectionModel().currentChanged.connect(self._on_row_changed)
        self._card.fix_wanted.connect(self.fix_wanted)

    def _show(self, findings: tuple[Finding, ...]) -> None:
        self._model.show(findings)
        self._announce_numbers(summary(findings))
        self._summary.setText(summary(findings))
        self._summary.setVisible(bool(findings))
        self._card.setVisible(bool(findings))
        self._stack.setCurrentWidget(self._list if findings else self._nothing)
        self._say_why_empty()
        self._select(self._guidance.current)

    def _announce_numbers(self, numbers: str) -> None:
        """Tell screen readers, which cannot see marks, that there is more or less to look at."""
        if numbers != self._summary.text():
            announce(self, numbers or self.tr("Nothing to look at. Well done!"))

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
        row = self._model.row_of(finding)
        self._card.show_finding(finding if row >= 0 else None)
        if row < 0:
            self._list.clearSelection()
            return
        index = self._model.index(row)
        if self._list.currentIndex() != index:
            self._list.setCurrentIndex(index)
            announce(self, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        self._list.scrollTo(index)

    def _on_row_changed(self, index: QModelIndex) -> None:
        finding = index.data(FINDING_ROLE)
        if isinstance(finding, Finding):
            self._guidance.look_at(finding)

    def _on_clicked(self, index: QModelIndex) -> None:
        finding = index.data(FINDING_ROLE)
        if isinstance(finding, Finding):
            self._guidance.visit(finding)
