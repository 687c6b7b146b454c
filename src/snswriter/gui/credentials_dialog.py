"""Sign-in data of an account, kept in the keychain of the system and nowhere else."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from snswriter.drafts.account import Account
from snswriter.gui.error_words import sentence
from snswriter.gui.slots import calling
from snswriter.live.background import Runner
from snswriter.ports import OutsideError, SecretKind, SecretVault, VaultStatus

T = TypeVar("T")

# Formats by which Windows lets a program keep something out of its clipboard history and cloud.
_KEEP_OUT_OF_HISTORY = tuple(
    f'application/x-qt-windows-mime;value="{name}"'
    for name in (
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    )
)


class CredentialsDialog(QDialog):
    """Stores, copies and deletes secrets; shows none. The vault is asked away from the GUI."""

    def __init__(
        self,
        account: Account,
        vault: Callable[[], SecretVault],
        runner: Runner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._account = account
        self._find_vault = vault
        self._runner = runner
        self._fields: dict[SecretKind, QLineEdit] = {}
        self.setObjectName("credentials_dialog")
        self.setWindowTitle(self.tr("Sign-in data of {name}").format(name=account.name))
        self._status = QLabel(self.tr("Asking the keychain…"))
        self._status.setObjectName("vault_status")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setWordWrap(True)
        self._rows = QWidget()
        self._rows.hide()
        self._lay_out()
        failed = self._if_there(self._on_failed)
        runner.run(lambda: vault().status(), self._if_there(self._on_status), failed)

    def _lay_out(self) -> None:
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(10)
        for row, (kind, label) in enumerate(self._labels().items()):
            self._add_row(grid, row, kind, label)
        close = _button("credentials_close", self.tr("Close"))
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 20)
        column.setSpacing(16)
        column.addWidget(self._status)
        column.addWidget(self._rows)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(620)

    def _labels(self) -> dict[SecretKind, str]:
        return {
            SecretKind.SIGN_IN_NAME: self.tr("Sign-in name"),
            SecretKind.PASSWORD: self.tr("Password"),
            SecretKind.ONE_TIME_SEED: self.tr("One-time code seed"),
            SecretKind.RECOVERY_CODES: self.tr("Recovery codes"),
        }

    def _add_row(self, grid: QGridLayout, row: int, kind: SecretKind, label: str) -> None:
        field = QLineEdit()
        field.setObjectName(f"secret_{kind.value}")
        field.setAccessibleName(label)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        self._fields[kind] = field
        name = QLabel(label)
        name.setBuddy(field)
        grid.addWidget(name, row, 0)
        grid.addWidget(field, row, 1)
        deeds = (
            ("store", self.tr("Keep"), self._store),
            ("copy", self.tr("Copy"), self._copy),
            ("delete", self.tr("Delete"), self._delete),
        )
        for column, (verb, text, deed) in enumerate(deeds, start=2):
            button = _button(f"secret_{verb}_{kind.value}", text)
            button.setAccessibleName(f"{label}: {text}")
            button.clicked.connect(calling(deed, kind))
            grid.addWidget(button, row, column)

    def _store(self, kind: SecretKind) -> None:
        secret, account_id = self._fields[kind].text(), self._account.id
        self._fields[kind].clear()
        if secret:
            told = partial(self._tell, self.tr("Kept in the keychain."))
            self._ask(lambda vault: vault.store(account_id, kind, secret), told)

    def _copy(self, kind: SecretKind) -> None:
        account_id = self._account.id
        self._ask(lambda vault: vault.read(account_id, kind), self._on_read)

    def _delete(self, kind: SecretKind) -> None:
        told = partial(self._tell, self.tr("Deleted from the keychain."))
        account_id = self._account.id
        self._ask(lambda vault: vault.delete(account_id, kind), told)

    def _ask(self, question: Callable[[SecretVault], T], done: Callable[[T], None]) -> None:
        vault = self._find_vault
        self._rows.setEnabled(False)
        self._runner.run(
            lambda: question(vault()), self._if_there(done), self._if_there(self._on_failed)
        )

    def _if_there(self, slot: Callable[[T], None]) -> Callable[[T], None]:
        """Return a slot that does nothing once the dialog is gone; keychains may answer late."""

        def call(value: T) -> None:
            if isValid(self):
                slot(value)

        return call

    def _on_status(self, status: VaultStatus) -> None:
        self._status.setText(status.explanation)
        self._rows.setVisible(status.is_available)
        self.adjustSize()

    def _on_read(self, secret: str | None) -> None:
        if secret is None:
            self._tell(self.tr("Nothing is kept under this yet."), None)
            return
        QGuiApplication.clipboard().setMimeData(_concealed(secret))
        self._tell(self.tr("Copied. Please clear the clipboard after use."), None)

    def _tell(self, text: str, _: object) -> None:
        self._status.setText(text)
        self._rows.setEnabled(True)

    def _on_failed(self, error: OutsideError) -> None:
        self._status.setText(sentence(error))
        self._rows.setEnabled(True)


def _concealed(secret: str) -> QMimeData:
    """Return clipboard data that clipboard histories are asked not to keep."""
    data = QMimeData()
    data.setText(secret)
    for name in _KEEP_OUT_OF_HISTORY:
        data.setData(name, QByteArray(b"\x00\x00\x00\x00"))
    return data


def _button(name: str, label: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
