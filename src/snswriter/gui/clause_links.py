"""Small buttons that lead to clauses of the guidelines."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QPushButton, QWidget

from snswriter.gui.flow_layout import FlowLayout
from snswriter.gui.slots import calling
from snswriter.gui.texts import named_button
from snswriter.gui.words import as_plain
from snswriter.live.reference import Reference

OpenClause = Callable[[str], None]


class ClauseLinks(QWidget):
    """One button a clause; what it says shows as its tool tip and to screen readers."""

    def __init__(
        self, reference: Reference, open_clause: OpenClause, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reference = reference
        self._open_clause = open_clause
        self._buttons: list[QPushButton] = []
        self._flow = FlowLayout(self)
        self.setObjectName("clause_links")

    def show_clauses(self, clauses: Iterable[str]) -> None:
        """Offer exactly these clauses."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(each) for each in clauses]
        for button in self._buttons:
            self._flow.addWidget(button)
            button.show()
        self.setVisible(bool(self._buttons))

    def _button(self, clause_id: str) -> QPushButton:
        library = self._reference.handbook.library
        button = named_button(f"clause_{clause_id}", library.citation(clause_id), "clause")
        button.setParent(self)
        clause = library.clause(clause_id)
        gist = clause.gist if clause else ""
        button.setToolTip(as_plain(gist))
        button.setAccessibleDescription(gist)
        button.clicked.connect(calling(self._open_clause, clause_id))
        return button
