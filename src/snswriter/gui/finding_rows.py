"""The findings as rows: under each severity a heading, then its findings in order of place."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from snswriter.engine import Finding, Severity
from snswriter.gui.severity_look import severity_word
from snswriter.gui.words import Cite, spoken

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands above the findings of one severity."""

    severity: Severity
    number: int

    @property
    def text(self) -> str:
        """Return the word of the severity and how many there are."""
        return f"{severity_word(self.severity)}　{self.number}"


Row = Heading | Finding


class FindingRows(QAbstractListModel):
    """Headings and findings, those of one category only when somebody wants it so."""

    def __init__(self, cite: Cite, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cite = cite
        self._findings: tuple[Finding, ...] = ()
        self._category = ""
        self._rows: tuple[Row, ...] = ()

    @property
    def category(self) -> str:
        """Return the category that is shown; "" for all."""
        return self._category

    @property
    def categories(self) -> tuple[tuple[str, int], ...]:
        """Return the categories that there are findings of, and how many, the most first."""
        return tuple(Counter(each.category for each in self._findings).most_common())

    def show(self, findings: tuple[Finding, ...]) -> None:
        """Hold exactly these findings."""
        self._findings = findings
        if self._category not in {each.category for each in findings}:
            self._category = ""
        self._arrange()

    def show_only(self, category: str) -> None:
        """Show one category, or all with ""."""
        self._category = category
        self._arrange()

    def row_of(self, finding: Finding | None) -> int:
        """Return the row of a finding, or -1."""
        return self._rows.index(finding) if finding in self._rows else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of headings and findings."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keyboard pass over headings."""
        if isinstance(index.data(ROW_ROLE), Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, what it is called, or all about it in words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if isinstance(row, Heading) else _name(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.text if isinstance(row, Heading) else spoken(row, self._cite)
        return None

    def _arrange(self) -> None:
        rows = tuple(_arranged(self._findings, self._category))
        if _look_alike(rows, self._rows):
            # They only moved along with the text: there is nothing to be shown anew.
            self._rows = rows
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()


def _arranged(findings: tuple[Finding, ...], category: str) -> Iterator[Row]:
    shown = [each for each in findings if category in ("", each.category)]
    for severity in Severity:
        group = [each for each in shown if each.severity is severity]
        if group:
            yield Heading(severity, len(group))
            yield from group


def _look_alike(rows: tuple[Row, ...], others: tuple[Row, ...]) -> bool:
    return len(rows) == len(others) and all(
        _look(row) == _look(other) for row, other in zip(rows, others, strict=True)
    )


def _look(row: Row) -> tuple[object, ...]:
    if isinstance(row, Heading):
        return (row.severity, row.number)
    return (row.severity, row.rule, row.title, row.text, row.message)


def _name(finding: Finding) -> str:
    return f"{severity_word(finding.severity)}　{finding.title}"
