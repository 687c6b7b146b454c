"""Closing an account step by step; what the program can do for it, it does here."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.account import Account
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.life_cycle import Phase, Step, last_record, present_records
from snswriter.drafts.stages import missing_before_closing
from snswriter.gui.bilingual import in_language
from snswriter.gui.error_words import sentence
from snswriter.gui.scrolling import scrolled
from snswriter.gui.slots import calling
from snswriter.gui.texts import named_button, plain_label
from snswriter.live.closing import ARCHIVE, SECRET_REMOVED
from snswriter.ports import OutsideError

_SIZE = (720, 660)


class ClosingDialog(QDialog):
    """Lists the steps of closing; each is put on record with who did it and when."""

    record_wanted = Signal(str, str, str)
    """A step was done outside the program; carries its id, who did it, and a note."""
    export_wanted = Signal(str, str)
    """Everything written for the account is to go into a folder; carries it, and who asks."""
    removal_wanted = Signal(str)
    """The keychain is to forget the account; carries who asks."""
    close_wanted = Signal(str)
    """Everything is done; carries who closes the account."""

    def __init__(
        self,
        account: Account,
        handbook: Handbook,
        person: str,
        folder: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show an account; `folder` is where the archive goes unless another is chosen."""
        super().__init__(parent)
        self._account = account
        self._handbook = handbook
        self.setObjectName("closing_dialog")
        self.setWindowTitle(self.tr("Close {name}").format(name=account.name))
        self._by = _line("closing_by", self.tr("Who does it"), person)
        self._note = _line("closing_note", self.tr("Note, e.g. number of a paper"), "")
        self._folder = _line("closing_folder", self.tr("Folder for the archive"), folder)
        self._rows = {
            step.id: _StepRow(step, self._deed_of(step))
            for step in handbook.steps
            if step.phase is Phase.CLOSE and not step.automatic
        }
        self._told = plain_label("", "closing_told", "soft")
        self._close = named_button("closing_close", self.tr("Close the account"), "main")
        self._later = named_button("closing_later", self.tr("Go on later"))
        self._lay_out()
        self._connect()
        self.show_account(account)

    def show_account(self, account: Account) -> None:
        """Show what is on record now; other accounts are not shown here."""
        if account.id != self._account.id:
            return
        self._account = account
        records = present_records(account.records, Phase.CLOSE)
        missing = {each.step.id for each in missing_before_closing(*self._state)}
        for step_id, row in self._rows.items():
            record = last_record(step_id, records)
            done = (record.on.isoformat(), record.by, record.note) if record else ()
            need = self.tr("needed") if step_id in missing else self.tr("where it applies")
            row.show_state("　".join(filter(None, done)), need)
        self._tell(self._state_text(len(missing)))
        self._see_who()

    def show_error(self, error: OutsideError) -> None:
        """Say what did not work; nothing was put on record."""
        not_done = self.tr("This step is not on record.")
        self._tell(f"{sentence(error)}\n{not_done}")
        self._see_who()

    @property
    def _state(self) -> tuple[Account, Handbook]:
        return self._account, self._handbook

    def _state_text(self, missing: int) -> str:
        if missing:
            return self.tr("Still to be done: {number}").format(number=missing)
        return self.tr("Everything is on record. The account can be closed.")

    def _deed_of(self, step: Step) -> tuple[str, Callable[[], None]]:
        deeds: dict[str, tuple[str, Callable[[], None]]] = {
            ARCHIVE: (self.tr("Export now"), self._export),
            SECRET_REMOVED: (self.tr("Delete from the keychain…"), self._ask_removal),
        }
        return deeds.get(step.id, (self.tr("Put on record"), calling(self._record, step.id)))

    def _lay_out(self) -> None:
        people = QHBoxLayout()
        people.addWidget(self._by, 1)
        people.addWidget(self._note, 2)
        page = QWidget()
        steps = QVBoxLayout(page)
        steps.setContentsMargins(0, 0, 8, 0)
        steps.setSpacing(14)
        for step_id, row in self._rows.items():
            steps.addWidget(row)
            if step_id == ARCHIVE:
                row.add(self._folder_row())
        steps.addStretch(1)
        scroll = scrolled(page)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._later)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        hint = self.tr(
            "Who does it, with a note if you like; both go on record with today's date."
        )
        column.addWidget(plain_label(hint, "", "faint"))
        column.addLayout(people)
        column.addWidget(scroll, 1)
        column.addWidget(self._told)
        column.addLayout(buttons)
        self.resize(*_SIZE)

    def _folder_row(self) -> QHBoxLayout:
        choose = named_button("closing_choose", self.tr("Choose…"))
        choose.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        return row

    def _connect(self) -> None:
        self._by.textChanged.connect(self._see_who)
        self._folder.textChanged.connect(self._see_who)
        self._later.clicked.connect(self.reject)
        self._close.clicked.connect(self._on_close)

    def _see_who(self) -> None:
        """Let nothing be put on record without somebody who did it."""
        is_known = bool(self._by.text().strip())
        for step_id, row in self._rows.items():
            has_place = step_id != ARCHIVE or bool(self._folder.text().strip())
            row.button.setEnabled(is_known and has_place)
        self._close.setEnabled(is_known and not missing_before_closing(*self._state))

    def _record(self, step_id: str) -> None:
        note = self._note.text()
        self._note.clear()
        self.record_wanted.emit(step_id, self._by.text(), note)

    def _export(self) -> None:
        self._wait(self.tr("Writing the archive…"))
        self.export_wanted.emit(self._folder.text().strip(), self._by.text())

    def _ask_removal(self) -> None:
        text = self.tr("All sign-in data of {name} will be gone from the keychain of this PC.")
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.windowTitle(), "", parent=self)
        box.setObjectName("closing_ask_removal")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text.format(name=self._account.name))
        yes = box.addButton(self.tr("Delete everything"), QMessageBox.ButtonRole.AcceptRole)
        yes.setObjectName("closing_yes_removal")
        box.setDefaultButton(box.addButton(self.tr("No"), QMessageBox.ButtonRole.RejectRole))
        yes.clicked.connect(self._remove)
        box.finished.connect(box.deleteLater)
        box.open()

    def _remove(self) -> None:
        self._wait(self.tr("Asking the keychain…"))
        self.removal_wanted.emit(self._by.text())

    def _on_close(self) -> None:
        self.close_wanted.emit(self._by.text())
        self.accept()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the archive"), self._folder.text())
        dialog.setObjectName("closing_folder_dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _wait(self, text: str) -> None:
        for row in self._rows.values():
            row.button.setEnabled(False)
        self._close.setEnabled(False)
        self._tell(text)

    def _tell(self, text: str) -> None:
        self._told.setText(text)


class _StepRow(QWidget):
    """One step: whether it is done, what it means, and a button for it."""

    def __init__(self, step: Step, deed: tuple[str, Callable[[], None]]) -> None:
        super().__init__()
        self._label = in_language(step.label, step.label_en)
        self._title = plain_label(self._label, f"closing_step_{step.id}", "heading")
        self._done = plain_label("", f"closing_done_{step.id}", "soft")
        self.button = named_button(f"closing_do_{step.id}", deed[0])
        self.button.setAccessibleName(f"{self._label}: {deed[0]}")
        self.button.clicked.connect(calling(deed[1]))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addLayout(head)
        self._column.addWidget(plain_label(in_language(step.help, step.help_en), "", "faint"))
        self._column.addWidget(self._done)

    def add(self, row: QHBoxLayout) -> None:
        """Put something below."""
        self._column.addLayout(row)

    def show_state(self, done: str, need: str) -> None:
        """Show who did it and when; "" while nobody has."""
        self._title.setText(f"✓ {self._label}" if done else f"○ {self._label}（{need}）")
        self._done.setText(done)
        self._done.setVisible(bool(done))


def _line(name: str, label: str, text: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setObjectName(name)
    line.setAccessibleName(label)
    line.setPlaceholderText(label)
    return line
