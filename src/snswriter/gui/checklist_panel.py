"""Questions that only a person can answer, to be ticked before the post goes out."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from snswriter.drafts.checklist import CheckItem
from snswriter.drafts.draft import Tick
from snswriter.gui.bilingual import in_language
from snswriter.gui.moments import full_moment
from snswriter.gui.scrolling import scrolled
from snswriter.gui.slots import calling
from snswriter.gui.texts import named_button, plain_label
from snswriter.live.checks import Checks
from snswriter.live.desk import Desk
from snswriter.live.reference import Reference

_TICKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ChecklistPanel(QFrame):
    """Lists the questions for the present post; nothing here stands in anybody's way."""

    def __init__(
        self,
        checks: Checks,
        reference: Reference,
        desk: Desk,
        open_clause: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._checks = checks
        self._reference = reference
        self._desk = desk
        self._open_clause = open_clause
        self._rows: dict[str, _Row] = {}
        self.setObjectName("checklist_panel")
        self._progress = plain_label("", "checklist_progress", "soft")
        self._column = QVBoxLayout()
        self._lay_out()
        checks.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setLayout(self._column)
        self._column.setContentsMargins(18, 4, 12, 14)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        scroll = scrolled(page)
        head = QVBoxLayout()
        head.setContentsMargins(18, 14, 18, 8)
        head.setSpacing(2)
        head.addWidget(plain_label(self.tr("With your own eyes"), "", "heading"))
        head.addWidget(self._progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scroll, 1)

    def _show(self) -> None:
        items = self._checks.items
        if [each.id for each in items] != list(self._rows):
            self._fill(items)
        ticked = self._checks.ticks
        for item_id, row in self._rows.items():
            row.show_tick(ticked.get(item_id))
        done = sum(each.id in ticked for each in items)
        self._progress.setText(self._progress_text(done, len(items)))

    def _progress_text(self, done: int, number: int) -> str:
        if not number:
            return self.tr("The questions appear once something is written.")
        if done == number:
            return self.tr("You have looked at everything. Thank you!")
        text = self.tr("{done} of {number} looked at. Ticks hold for exactly this text.")
        return text.format(done=done, number=number)

    def _fill(self, items: tuple[CheckItem, ...]) -> None:
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {each.id: self._row(each) for each in items}
        for place, row in enumerate(self._rows.values()):
            self._column.insertWidget(place, row)

    def _row(self, item: CheckItem) -> "_Row":
        account = self._desk.account
        library = self._reference.handbook.library
        clauses = library.followed(item.clauses, account.guidelines if account else ())
        row = _Row(item)
        row.box.toggled.connect(calling(self._on_toggled, item.id))
        if clauses:
            citation = library.citation(clauses[0])
            row.add_clause(citation, calling(self._open_clause, clauses[0]))
        return row

    def _on_toggled(self, item_id: str) -> None:
        is_ticked = self._rows[item_id].box.isChecked()
        change = self._checks.tick if is_ticked else self._checks.untick
        change(item_id)


class _Row(QWidget):
    """One question with its hint, and the clause that asks it."""

    def __init__(self, item: CheckItem) -> None:
        super().__init__()
        text, hint = in_language(item.text, item.text_en), in_language(item.hint, item.hint_en)
        self._id = item.id
        self.box = QCheckBox()
        self.box.setObjectName(f"check_{item.id}")
        self.box.setAccessibleName(text)
        self.box.setAccessibleDescription(hint)
        question = plain_label(text, f"check_text_{item.id}")
        question.setBuddy(self.box)
        self._hint = plain_label(hint, "", "faint")
        self._who = plain_label("", f"check_who_{item.id}", "faint")
        self._who.hide()
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        self._words.addWidget(question)
        self._words.addWidget(self._hint)
        self._words.addWidget(self._who)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words, 1)

    def add_clause(self, citation: str, open_it: Callable[[], None]) -> None:
        """Offer the clause that asks this question."""
        button = named_button(f"check_clause_{self._id}", citation, "clause")
        button.clicked.connect(open_it)
        self._words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick by a click on the words, too, as people expect of a question with a box."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.box.click()
        super().mouseReleaseEvent(event)

    def show_tick(self, tick: Tick | None) -> None:
        """Show the box ticked or not, and by whom, without telling anybody."""
        self.box.blockSignals(True)
        self.box.setCheckState(_TICKED if tick else _OPEN)
        self.box.blockSignals(False)
        who = "　".join(filter(None, (tick.by, full_moment(tick.at)))) if tick else ""
        self._who.setText(f"✓ {who}" if who else "")
        self._who.setVisible(bool(who))
