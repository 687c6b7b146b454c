"""The guidelines, clause by clause, to be searched and read beside the text."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.search import Search
from snswriter.engine.guidelines import Clause, Guideline
from snswriter.gui.clause_details import ClauseDetails
from snswriter.gui.clear_button import offer_clearing
from snswriter.live.desk import Desk
from snswriter.live.reference import Reference

_ID_ROLE = Qt.ItemDataRole.UserRole
_EVERY, _FOLLOWED = "*", "followed"
_NUMBER_WIDTH = 150


class GuidelineViewer(QDialog):
    """A window beside the editor, so that one can go on writing while it is open."""

    def __init__(self, reference: Reference, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reference = reference
        self._desk = desk
        self.setObjectName("guideline_viewer")
        self.setWindowTitle(self.tr("Guidelines"))
        self.setModal(False)
        self._search = QLineEdit()
        self._choice = QComboBox()
        self._tree = QTreeWidget()
        self._nothing = QLabel()
        self._details = ClauseDetails(reference)
        self._set_up()
        self._lay_out()
        self._search.textChanged.connect(self._filter)
        self._choice.currentIndexChanged.connect(self._filter)
        self._tree.currentItemChanged.connect(self._on_chosen)
        reference.changed.connect(self._fill)
        desk.account_chosen.connect(self._filter)
        self._fill()

    def show_clause(self, clause_id: str) -> None:
        """Go to one clause; an unknown id leaves the whole list for searching."""
        self._search.clear()
        self._choice.setCurrentIndex(0)
        found = next((item for item in self._items() if item.data(0, _ID_ROLE) == clause_id), None)
        if found is not None:
            self._tree.setCurrentItem(found)
            self._tree.scrollToItem(found, QTreeWidget.ScrollHint.PositionAtCenter)

    def start_searching(self) -> None:
        """Put the caret into the search field."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.selectAll()

    def _set_up(self) -> None:
        self._search.setObjectName("guideline_search")
        self._search.setAccessibleName(self.tr("Search the clauses"))
        self._search.setPlaceholderText(self.tr("Search by word, number or id"))
        offer_clearing(self._search)
        self._choice.setObjectName("guideline_choice")
        self._choice.setAccessibleName(self.tr("Which guidelines"))
        self._choice.view().setObjectName("guideline_choice_list")
        self._choice.view().setAccessibleName(self.tr("Which guidelines"))
        self._tree.setObjectName("guideline_tree")
        self._tree.setAccessibleName(self.tr("Clauses"))
        self._tree.setColumnCount(2)
        self._tree.setHeaderHidden(True)
        self._tree.setUniformRowHeights(True)
        self._tree.setIndentation(14)
        self._tree.header().setObjectName("guideline_columns")
        self._tree.header().setAccessibleName(self.tr("Clauses"))
        self._tree.header().setStretchLastSection(True)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._nothing.setObjectName("guideline_nothing")
        self._nothing.setText(self.tr("No clause has these words. Try fewer or other ones."))
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMargin(16)
        self._nothing.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._search, 2)
        head.addWidget(self._choice, 1)
        left = QWidget()
        list_column = QVBoxLayout(left)
        list_column.setContentsMargins(0, 0, 0, 0)
        list_column.addWidget(self._tree, 1)
        list_column.addWidget(self._nothing)
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        columns.setHandleWidth(12)
        columns.addWidget(left)
        columns.addWidget(self._details)
        columns.setSizes([480, 420])
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(columns, 1)
        self.resize(940, 620)

    def _fill(self) -> None:
        chosen = self._choice.currentData()
        shown = self._tree.currentItem()
        clause_id = str(shown.data(0, _ID_ROLE)) if shown else ""
        self._tree.clear()
        guidelines = self._reference.handbook.library.guidelines
        for guideline in guidelines:
            branch = _branch(guideline)
            self._tree.addTopLevelItem(branch)
            branch.setFirstColumnSpanned(True)
        self._tree.expandAll()
        self._tree.setColumnWidth(0, self._number_width(guidelines))
        self._fill_choice(guidelines, chosen)
        self._filter()
        if clause_id:
            self.show_clause(clause_id)

    def _number_width(self, guidelines: tuple[Guideline, ...]) -> int:
        """Return the room in pixels that the longest clause number needs."""
        numbers = [clause.number for each in guidelines for clause in each.clause]
        metrics = self._tree.fontMetrics()
        widest = max((metrics.horizontalAdvance(each) for each in numbers), default=0)
        return min(widest, _NUMBER_WIDTH) + self._tree.indentation() + 24

    def _fill_choice(self, guidelines: tuple[Guideline, ...], chosen: object) -> None:
        self._choice.blockSignals(True)
        self._choice.clear()
        self._choice.addItem(self.tr("All guidelines"), _EVERY)
        self._choice.addItem(self.tr("Those of this account"), _FOLLOWED)
        for guideline in guidelines:
            self._choice.addItem(f"{guideline.body}", guideline.id)
        self._choice.setCurrentIndex(max(0, self._choice.findData(chosen)))
        self._choice.blockSignals(False)

    def _filter(self) -> None:
        search = Search(self._search.text())
        count = 0
        for branch in self._branches():
            is_wanted = self._is_wanted(str(branch.data(0, _ID_ROLE)))
            shown = 0
            for leaf in _leaves(branch):
                texts = (leaf.text(0), leaf.text(1), str(leaf.data(0, _ID_ROLE)), branch.text(0))
                leaf.setHidden(not (is_wanted and search.finds(texts)))
                shown += not leaf.isHidden()
            branch.setHidden(not shown)
            count += shown
        self._nothing.setVisible(not count)

    def _is_wanted(self, guideline_id: str) -> bool:
        choice = self._choice.currentData()
        if choice == _FOLLOWED:
            account = self._desk.account
            return account is not None and guideline_id in account.guidelines
        return choice in (_EVERY, guideline_id)

    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        self._details.show_clause(str(item.data(0, _ID_ROLE)) if item else "")

    def _branches(self) -> Iterator[QTreeWidgetItem]:
        for row in range(self._tree.topLevelItemCount()):
            branch = self._tree.topLevelItem(row)
            if branch is not None:
                yield branch

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for branch in self._branches():
            yield from _leaves(branch)


def _branch(guideline: Guideline) -> QTreeWidgetItem:
    branch = QTreeWidgetItem([guideline.title])
    branch.setData(0, _ID_ROLE, guideline.id)
    font = branch.font(0)
    font.setBold(True)
    branch.setFont(0, font)
    branch.addChildren([_leaf(clause) for clause in guideline.clause])
    return branch


def _leaf(clause: Clause) -> QTreeWidgetItem:
    leaf = QTreeWidgetItem([clause.number, clause.gist])
    leaf.setData(0, _ID_ROLE, clause.id)
    return leaf


def _leaves(branch: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for row in range(branch.childCount()):
        leaf = branch.child(row)
        if leaf is not None:
            yield leaf
