"""One page of the aids: a list of places, and what can be done with the chosen one."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from snswriter.aids.report import AidsReport
from snswriter.gui.aid_rows import AidRow
from snswriter.gui.flow_layout import FlowLayout
from snswriter.gui.slots import calling
from snswriter.gui.texts import named_button, plain_label
from snswriter.text.edit import edit_between

MOST_ROWS = 200
_Rows = Callable[[AidsReport], tuple[AidRow, ...]]


def line_of(row: AidRow) -> str:
    """Return what a list shows of a row."""
    return f"{row.title}\n{row.note}" if row.note else row.title


class AidPage(QWidget):
    """Lists rows; going to a row shows its place, its buttons change the text there."""

    place_wanted = Signal(object)
    """The writer looks at a row; carries it."""
    writing_wanted = Signal(object)
    """The writer wants to go on writing at the place of a row; carries it."""
    change_wanted = Signal(object)
    """The writer wants a Change; carries it."""

    def __init__(self, name: str, title: str, rows: _Rows, nothing: str) -> None:
        """Make a page.

        Args:
            name: Begins the object names of its parts.
            title: What its list is called by a screen reader.
            rows: Makes the rows of a report.
            nothing: What is said when there are none.
        """
        super().__init__()
        self._name = name
        self._make_rows = rows
        self._nothing = nothing
        self._rows: tuple[AidRow, ...] = ()
        self._is_filling = False
        self.setObjectName(f"aid_{name}")
        self.head = plain_label("", f"aid_{name}_head", "soft")
        self.list = QListWidget()
        self.list.setObjectName(f"aid_{name}_list")
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._choices = QWidget()
        self._flow = FlowLayout(self._choices)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 12, 4, 4)
        self.column.setSpacing(10)
        for widget, stretch in ((self.head, 0), (self.list, 1), (self._choices, 0)):
            self.column.addWidget(widget, stretch)
        self.list.currentRowChanged.connect(self._on_current)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_activated)

    @property
    def rows(self) -> tuple[AidRow, ...]:
        """Return the rows that are shown."""
        return self._rows

    def show_report(self, report: AidsReport) -> None:
        """Show what a report has for this page, and keep to the row that was chosen."""
        rows = self._make_rows(report)
        shown = rows[:MOST_ROWS]
        if shown != self._rows:
            before = self._current()
            self._is_filling = True
            self._fill(shown)
            self._is_filling = False
            if self._current() != before:
                self._offer()
        self.head.setText(self.head_text(report, len(rows)))
        self.head.setVisible(bool(self.head.text()))

    def _fill(self, rows: tuple[AidRow, ...]) -> None:
        """Put other lines only where they differ: laying out a line takes its time."""
        old = [self.list.item(number).text() for number in range(self.list.count())]
        new = [line_of(row) for row in rows]
        edit = edit_between(old, new)
        for _ in range(edit.removed):
            self.list.takeItem(edit.start)
        for number in range(edit.start, edit.start + edit.added):
            self.list.insertItem(number, self.item_for(rows[number]))
        self._rows = rows

    def item_for(self, row: AidRow) -> QListWidgetItem:
        """Return the line of the list for a row."""
        item = QListWidgetItem(line_of(row))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.title}　{row.note}")
        return item

    def head_text(self, report: AidsReport, number: int) -> str:
        """Return what stands above the list; for subclasses to say more."""
        if not number:
            return self._nothing
        if number > MOST_ROWS:
            text = QCoreApplication.translate("Aid", "The first {most} of {number}.")
            return text.format(most=MOST_ROWS, number=number)
        return ""

    def _on_current(self, _: int) -> None:
        if not self._is_filling:
            self._offer()
            self._show_place()

    def _on_clicked(self, _: QModelIndex) -> None:
        # Once more: the caret may have gone elsewhere since.
        self._show_place()

    def _on_activated(self, _: QModelIndex) -> None:
        row = self._current()
        if row is not None:
            self.writing_wanted.emit(row)

    def _show_place(self) -> None:
        row = self._current()
        if row is not None:
            self.place_wanted.emit(row)

    def _current(self) -> AidRow | None:
        number = self.list.currentRow()
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _offer(self) -> None:
        """Show a button for each change of the chosen row."""
        while item := self._flow.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        row = self._current()
        before: QWidget = self.list
        for number, change in enumerate(row.changes if row else ()):
            button = named_button(f"aid_{self._name}_change_{number}", change.label, "fix")
            spoken = QCoreApplication.translate("Aid", "Change to {text}")
            button.setAccessibleName(spoken.format(text=change.label))
            button.clicked.connect(calling(self.change_wanted.emit, replace(change)))
            self._flow.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button
        self._choices.setVisible(bool(row and row.changes))
