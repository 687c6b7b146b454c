"""Sign-in data of an account, kept in the keychain of the system and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from snswriter.drafts.account import Account
from snswriter.drafts.new_password import new_password
from snswriter.drafts.one_time_code import CodeMaker, OneTimeCode
from snswriter.gui.code_view import CodeView
from snswriter.gui.error_words import sentence, vault_sentence
from snswriter.gui.secret_clipboard import STAYS_MS, SecretClipboard
from snswriter.gui.secret_facts import SecretFacts
from snswriter.gui.secret_row import SecretDeed, SecretRow, secret_word
from snswriter.gui.slots import calling
from snswriter.live.background import Runner
from snswriter.live.secret_notes import SecretChange
from snswriter.ports import (
    OutsideError,
    SecretKind,
    SecretVault,
    VaultStatus,
)

T = TypeVar("T")
_LEAST_WIDTH_PX = 860
"""Wide enough to read a usual password in its field."""


@dataclass(frozen=True, slots=True)
class Strongroom:
    """What the dialog works with.

    Attributes:
        find_vault: Gives the keychain; called away from the GUI thread.
        runner: Where the keychain is asked.
        make_code: Makes one-time codes.
        clipboard: Outlives the dialog, so that a secret is taken off it in any case.
        now: The clock.
    """

    find_vault: Callable[[], SecretVault]
    runner: Runner
    make_code: CodeMaker
    clipboard: SecretClipboard
    now: Callable[[], datetime]


class CredentialsDialog(QDialog):
    """Stores, copies, shows and deletes secrets. The vault is asked away from the GUI."""

    secret_changed = Signal(object, object)
    """The keychain holds something else now; carries the kind and the SecretChange."""
    holders_given = Signal(object)
    """These people can sign in; carries their names."""

    def __init__(self, account: Account, room: Strongroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account = account
        self._room = room
        self.setObjectName("credentials_dialog")
        self.setWindowTitle(self.tr("Sign-in data of {name}").format(name=account.name))
        self._status = QLabel(self.tr("Asking the keychain…"))
        self._status.setObjectName("vault_status")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setWordWrap(True)
        self._rows = {kind: SecretRow(kind, self) for kind in SecretKind}
        self._code = CodeView(room.now)
        self._code.copy_wanted.connect(self._copy_out)
        self._code.expired.connect(calling(self._show_code))
        self._middle = QWidget()
        self._middle.hide()
        self._facts = SecretFacts(account)
        self._facts.holders_given.connect(self._on_holders)
        self._lay_out()
        failed = self._if_there(self._on_failed)
        find = room.find_vault
        room.runner.run(lambda: find().status(), self._if_there(self._on_status), failed)

    def show_account(self, account: Account) -> None:
        """Show what was noted about the account since; others are not shown here."""
        if account.id == self._account.id:
            self._facts.show_account(account)

    def _lay_out(self) -> None:
        grid = QGridLayout(self._middle)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for number, (kind, row) in enumerate(self._rows.items()):
            # One line is left free below each row; the code has the one below its seed.
            row.lay_into(grid, 2 * number)
            row.wanted.connect(self._on_wanted)
            if kind is SecretKind.ONE_TIME_SEED:
                grid.addWidget(self._code, 2 * number + 1, 1, 1, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 20)
        column.setSpacing(16)
        column.addWidget(self._status)
        column.addWidget(self._middle)
        column.addWidget(self._facts)
        column.addLayout(self._bottom())
        self.setMinimumWidth(_LEAST_WIDTH_PX)

    def _bottom(self) -> QHBoxLayout:
        self._empty = _button("credentials_delete_all", self.tr("Delete everything kept here…"))
        self._empty.clicked.connect(self._ask_delete_all)
        self._empty.hide()
        close = _button("credentials_close", self.tr("Close"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._empty)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _on_wanted(self, kind: SecretKind, deed: SecretDeed) -> None:
        deeds: dict[SecretDeed, Callable[[SecretKind], None]] = {
            SecretDeed.KEEP: self._store,
            SecretDeed.COPY: self._copy,
            SecretDeed.SHOW: self._ask_show,
            SecretDeed.CODE: lambda _: self._show_code(),
            SecretDeed.MAKE: self._make,
            SecretDeed.DELETE: self._ask_delete,
        }
        deeds[deed](kind)

    def _store(self, kind: SecretKind) -> None:
        row, account_id = self._rows[kind], self._account.id
        is_made, secret = row.is_made, row.take()

        def keep(vault: SecretVault) -> SecretChange:
            before = vault.read(account_id, kind)
            vault.store(account_id, kind, secret)
            if before == secret:
                return SecretChange.SAME
            is_other = is_made or before is not None
            return SecretChange.ROTATED if is_other else SecretChange.FIRST

        if secret:
            self._ask(keep, partial(self._on_kept, kind))

    def _copy(self, kind: SecretKind) -> None:
        self._read(kind, self._copy_out)

    def _ask_show(self, kind: SecretKind) -> None:
        text = self.tr("{secret} will stand on the screen for ten seconds. Is nobody looking?")
        self._question(
            "show",
            text.format(secret=secret_word(kind)),
            self.tr("Show it"),
            calling(self._read, kind, self._rows[kind].show_secret),
        )

    def _make(self, kind: SecretKind) -> None:
        secret = new_password()
        self._rows[kind].fill(secret)
        self._room.clipboard.put(secret)
        self._tell(
            self.tr(
                "A new password is in the field and on the clipboard. Change it on the"
                " platform first; press “Keep” here once that worked."
            )
        )

    def _show_code(self) -> None:
        account_id, make, now = self._account.id, self._room.make_code, self._room.now

        def code_of(vault: SecretVault) -> OneTimeCode | None:
            seed = vault.read(account_id, SecretKind.ONE_TIME_SEED)
            return None if seed is None else make(seed, now())

        self._code.put_away()
        self._ask(code_of, self._on_code)

    def _ask_delete(self, kind: SecretKind) -> None:
        text = self.tr("{secret} will be gone from the keychain of this PC.")
        self._question(
            "delete",
            text.format(secret=secret_word(kind)),
            self.tr("Delete"),
            calling(self._delete, (kind,)),
        )

    def _ask_delete_all(self) -> None:
        text = self.tr("All sign-in data of {name} will be gone from the keychain of this PC.")
        self._question(
            "delete_all",
            text.format(name=self._account.name),
            self.tr("Delete everything"),
            calling(self._delete, tuple(SecretKind)),
        )

    def _delete(self, kinds: tuple[SecretKind, ...]) -> None:
        account_id = self._account.id
        self._code.put_away()

        def delete(vault: SecretVault) -> tuple[SecretKind, ...]:
            held = tuple(kind for kind in kinds if vault.read(account_id, kind) is not None)
            for kind in held:
                vault.delete(account_id, kind)
            return held

        self._ask(delete, self._on_deleted)

    def _question(self, name: str, text: str, yes: str, then: Callable[[], None]) -> None:
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.windowTitle(), "", parent=self)
        box.setObjectName(f"credentials_ask_{name}")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        agree.setObjectName(f"credentials_yes_{name}")
        box.setDefaultButton(box.addButton(self.tr("No"), QMessageBox.ButtonRole.RejectRole))
        agree.clicked.connect(calling(then))
        box.finished.connect(box.deleteLater)
        box.open()

    def _read(self, kind: SecretKind, use: Callable[[str], None]) -> None:
        account_id = self._account.id

        def on_read(secret: str | None) -> None:
            if secret is None:
                self._tell(self.tr("Nothing is kept under this yet."))
                return
            self._tell("")
            use(secret)

        self._ask(lambda vault: vault.read(account_id, kind), on_read)

    def _ask(self, question: Callable[[SecretVault], T], done: Callable[[T], None]) -> None:
        vault = self._room.find_vault
        self._middle.setEnabled(False)
        self._room.runner.run(
            lambda: question(vault()), self._if_there(done), self._if_there(self._on_failed)
        )

    def _if_there(self, slot: Callable[[T], None]) -> Callable[[T], None]:
        """Return a slot that does nothing once the dialog is gone; keychains may answer late."""

        def call(value: T) -> None:
            if isValid(self):
                slot(value)

        return call

    def _on_status(self, status: VaultStatus) -> None:
        self._status.setText(vault_sentence(status))
        self._middle.setVisible(status.is_available)
        self._empty.setVisible(status.is_available)
        self.adjustSize()

    def _on_kept(self, kind: SecretKind, change: SecretChange) -> None:
        self._tell(self._kept_text(kind, change))
        self.secret_changed.emit(kind, change)
        if kind is SecretKind.PASSWORD and change is SecretChange.ROTATED:
            self._facts.ask_for_holders()

    def _kept_text(self, kind: SecretKind, change: SecretChange) -> str:
        if change is SecretChange.SAME:
            return self.tr("The same was kept already. Nothing changed.")
        text = self.tr("Kept in the keychain.")
        if kind is SecretKind.PASSWORD:
            more = {
                SecretChange.ROTATED: self.tr(
                    "The day is noted in the account. Please look through who can sign in."
                ),
                SecretChange.FIRST: self.tr(
                    "If the day of the last change below is wrong, put it right in the account."
                ),
            }
            text = f"{text}\n{more.get(change, '')}"
        return text

    def _on_deleted(self, kinds: tuple[SecretKind, ...]) -> None:
        nothing = self.tr("Nothing is kept under this yet.")
        self._tell(self.tr("Deleted from the keychain.") if kinds else nothing)
        for kind in kinds:
            self.secret_changed.emit(kind, SecretChange.DELETED)

    def _on_holders(self, holders: tuple[str, ...]) -> None:
        self._tell(self.tr("Noted in the account, as looked through today."))
        self.holders_given.emit(holders)

    def _on_code(self, code: OneTimeCode | None) -> None:
        if code is None:
            self._tell(self.tr("Nothing is kept under this yet."))
            return
        self._tell("")
        self._code.show_code(code)
        self.adjustSize()

    def _copy_out(self, secret: str) -> None:
        self._room.clipboard.put(secret)
        text = self.tr("Copied. It leaves the clipboard by itself after {seconds} seconds.")
        self._tell(text.format(seconds=STAYS_MS // 1000))

    def _tell(self, text: str) -> None:
        self._status.setText(text)
        self._middle.setEnabled(True)

    def _on_failed(self, error: OutsideError) -> None:
        self._code.put_away()
        self._tell(sentence(error))


def _button(name: str, label: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
