"""The steps of an account's life: what was done, by whom, and what comes next."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.life_cycle import Phase, Step, StepRecord, last_record, present_records
from snswriter.drafts.readiness import missing_steps
from snswriter.gui.bilingual import in_language
from snswriter.gui.field_editor import day_of
from snswriter.gui.texts import named_button, plain_label


class StepsPage(QWidget):
    """Lists the steps; one is chosen, told who did it and when, and noted."""

    edited = Signal()
    """A step was noted."""

    def __init__(
        self,
        handbook: Handbook,
        account: Callable[[], Account],
        now: StepRecord,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._handbook = handbook
        self._account = account
        self._records: tuple[StepRecord, ...] = ()
        self._list = plain_label("", "steps_list")
        self._step = QComboBox()
        self._help = plain_label("", "step_help", "faint")
        self._on = QLineEdit(now.on.isoformat())
        self._by = QLineEdit(now.by)
        self._note = QLineEdit()
        self._add = named_button("step_add", self.tr("Put on record"))
        self._set_up()
        self._lay_out()

    def show_records(self, account: Account) -> None:
        """Show what is on record for an account."""
        self._records = account.records
        self._show_list()

    def put_into(self, account: Account) -> Account:
        """Return the account with the records that are shown here."""
        return replace(account, records=self._records)

    def _set_up(self) -> None:
        self._step.setObjectName("step_choice")
        self._step.setAccessibleName(self.tr("Step"))
        self._step.view().setObjectName("step_choices")
        self._step.view().setAccessibleName(self.tr("Step"))
        for step in (each for each in self._handbook.steps if not each.automatic):
            label = in_language(step.label, step.label_en)
            self._step.addItem(f"{self._phase_word(step.phase)}：{label}", step.id)
        for field, name, label, hint in (
            (self._on, "step_on", self.tr("Day"), "2026-04-01"),
            (self._by, "step_by", self.tr("Who did it"), self.tr("Who did it, e.g. 広報課長")),
            (self._note, "step_note", self.tr("Note"), self.tr("Note, e.g. number of a paper")),
        ):
            field.setObjectName(name)
            field.setAccessibleName(label)
            field.setPlaceholderText(hint)
        self._step.currentIndexChanged.connect(self._show_help)
        for field in (self._on, self._by):
            field.textChanged.connect(self._show_help)
        self._add.clicked.connect(self._note_step)
        self._show_help()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        self._on.setMinimumWidth(self._on.fontMetrics().horizontalAdvance("2026-12-31") + 40)
        row.addWidget(self._on)
        row.addWidget(self._by, 2)
        row.addWidget(self._note, 3)
        row.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(plain_label(self.tr("Put a step on record"), "", "heading"))
        column.addWidget(self._step)
        column.addWidget(self._help)
        column.addLayout(row)
        column.addWidget(plain_label(self.tr("Done so far"), "", "heading"))
        column.addWidget(self._list)
        column.addStretch(1)

    def _phase_word(self, phase: Phase) -> str:
        words = {
            Phase.OPEN: self.tr("Opening"),
            Phase.REVIEW: self.tr("Review"),
            Phase.INCIDENT: self.tr("Trouble"),
            Phase.CLOSE: self.tr("Closing"),
        }
        return words[phase]

    def _chosen(self) -> Step | None:
        chosen = self._step.currentData()
        return next((each for each in self._handbook.steps if each.id == chosen), None)

    def _show_help(self) -> None:
        step = self._chosen()
        self._help.setText(in_language(step.help, step.help_en) if step else "")
        is_known = day_of(self._on.text()) is not None and bool(self._by.text().strip())
        self._add.setEnabled(step is not None and is_known)

    def _note_step(self) -> None:
        step, day = self._chosen(), day_of(self._on.text())
        if step is None or day is None:
            return
        record = StepRecord(step.id, day, self._by.text().strip(), self._note.text().strip())
        self._records = (*self._records, record)
        self._note.clear()
        self._show_list()
        self.edited.emit()

    def _show_list(self) -> None:
        account = self.put_into(self._account())
        is_private = account.kind is AccountKind.PRIVATE
        lines = []
        for phase in Phase:
            missing = () if is_private else missing_steps(account, self._handbook, phase)
            wanted = {each.step.id for each in missing}
            records = present_records(self._records, phase)
            for step in (each for each in self._handbook.steps if each.phase is phase):
                record = last_record(step.id, records)
                label = in_language(step.label, step.label_en)
                if record is not None:
                    done = "　".join(filter(None, (record.on.isoformat(), record.by, record.note)))
                    lines.append(f"✓ {label}\n　　{done}")
                elif step.id in wanted and phase is Phase.OPEN:
                    lines.append(self.tr("○ {step} (needed)").format(step=label))
        self._list.setText("\n".join(lines) or self.tr("Nothing is on record yet."))
