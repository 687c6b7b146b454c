"""The clauses that a finding rests on, each with a button that opens it where it stands."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from snswriter.gui.card_content import ClauseWords
from snswriter.gui.slots import calling

OpenClause = Callable[[str], None]
"""Opens the viewer of guidelines at the clause with this id."""

_SHOWN = 1
"""Clauses told in full; the others are named."""


class ClauseRows(QWidget):
    """Shows citations and what the clauses say."""

    def __init__(self, open_clause: OpenClause | None, parent: QWidget | None = None) -> None:
        """Show clauses; without `open_clause` there is no viewer, and the words must do."""
        super().__init__(parent)
        self._open_clause = open_clause
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons from top to bottom."""
        return tuple(each for each in self._rows if isinstance(each, QPushButton))

    def show_clauses(self, clauses: tuple[ClauseWords, ...]) -> None:
        """Show exactly these clauses."""
        self._clear()
        for number, clause in enumerate(clauses[:_SHOWN]):
            self._add(self._citation(number, clause))
            if clause.gist:
                self._add(_label(f"clause_gist_{number}", clause.gist, "soft"))
        others = "、".join(each.citation for each in clauses[_SHOWN:])
        if others:
            text = self.tr("Also: {clauses}").format(clauses=others)
            self._add(_label("clause_others", text, "faint"))
        self.setVisible(bool(clauses))

    def _citation(self, number: int, clause: ClauseWords) -> QWidget:
        name = f"clause_{number}"
        if self._open_clause is None:
            return _label(name, clause.citation, "heading")
        button = QPushButton(clause.citation.replace("&", "&&"))
        button.setObjectName(name)
        said = self.tr("Read {clause} in the guideline").format(clause=clause.citation)
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.setProperty("role", "link")
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(calling(self._open_clause, clause.id))
        return button

    def _add(self, row: QWidget) -> None:
        is_button = isinstance(row, QPushButton)
        side = Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0)
        self._column.addWidget(row, 0, side)
        self._rows.append(row)
        row.show()

    def _clear(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()


def _label(name: str, text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
