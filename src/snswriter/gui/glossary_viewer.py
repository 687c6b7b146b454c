"""Words and matters that staff should be able to look up, with the clauses behind them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.glossary import GlossaryEntry, entries_with
from snswriter.gui.clause_links import ClauseLinks
from snswriter.gui.clear_button import offer_clearing
from snswriter.gui.texts import plain_label
from snswriter.live.reference import Reference


class GlossaryViewer(QDialog):
    """A list of terms to the left, the explanation to the right; stays open beside the text."""

    def __init__(
        self,
        reference: Reference,
        open_clause: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reference = reference
        self._shown: tuple[GlossaryEntry, ...] = ()
        self.setObjectName("glossary_viewer")
        self.setWindowTitle(self.tr("Words and matters"))
        self.setModal(False)
        self._search = QLineEdit()
        self._search.setObjectName("glossary_search")
        self._search.setAccessibleName(self.tr("Search words and matters"))
        self._search.setPlaceholderText(self.tr("Search"))
        offer_clearing(self._search)
        self._list = QListWidget()
        self._list.setObjectName("glossary_list")
        self._list.setAccessibleName(self.tr("Words and matters"))
        self._term = plain_label("", "glossary_term", "heading")
        self._text = plain_label("", "glossary_text", "reading")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._clauses = ClauseLinks(reference, open_clause)
        self._lay_out()
        self._search.textChanged.connect(self._fill)
        self._list.currentRowChanged.connect(self._show_row)
        self._fill()

    def show_entry(self, entry_id: str) -> None:
        """Go to one entry."""
        self._search.clear()
        ids = [each.id for each in self._shown]
        if entry_id in ids:
            self._list.setCurrentRow(ids.index(entry_id))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(18, 6, 6, 6)
        right.setSpacing(10)
        for widget in (self._term, self._text, self._clauses):
            right.addWidget(widget)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.addWidget(self._list, 2)
        columns.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._search)
        column.addLayout(columns, 1)
        self.resize(780, 520)

    def _fill(self) -> None:
        self._shown = entries_with(self._search.text(), self._reference.handbook.glossary)
        self._list.clear()
        for entry in self._shown:
            self._list.addItem(QListWidgetItem(entry.term))
        self._list.setCurrentRow(0 if self._shown else -1)
        self._show_row(self._list.currentRow())

    def _show_row(self, row: int) -> None:
        entry = self._shown[row] if 0 <= row < len(self._shown) else None
        nothing = self.tr("Nothing has these words. Try fewer or other ones.")
        self._term.setText(entry.term if entry else nothing)
        self._text.setText(entry.text if entry else "")
        self._clauses.show_clauses(entry.clauses if entry else ())
