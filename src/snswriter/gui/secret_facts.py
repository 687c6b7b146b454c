"""What the account says about its sign-in data: since when, and who can sign in."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from snswriter.drafts.account import Account
from snswriter.drafts.account_values import value_of
from snswriter.gui.slots import calling
from snswriter.gui.texts import named_button, plain_label

_HEIGHT_PX = 64


class SecretFacts(QWidget):
    """Shows days and holders; the list of holders can be changed, and confirmed as it is."""

    holders_given = Signal(object)
    """These people can sign in; carries their names, also when the list stayed the same."""

    def __init__(self, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = plain_label("", "secret_days", "soft")
        label = self.tr("Who can sign in (one a line)")
        self._heading = plain_label(label, "", "heading")
        self._holders = QPlainTextEdit()
        self._holders.setObjectName("secret_holders")
        self._holders.setAccessibleName(label)
        self._holders.setTabChangesFocus(True)
        self._holders.setFixedHeight(_HEIGHT_PX)
        self._heading.setBuddy(self._holders)
        self._save = named_button("secret_holders_save", self.tr("Looked through; keep"))
        self._save.clicked.connect(calling(self._give))
        row = QHBoxLayout()
        row.addWidget(self._holders, 1)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._days)
        column.addWidget(self._heading)
        column.addLayout(row)
        self.show_account(account)

    def show_account(self, account: Account) -> None:
        """Show what is known about an account; names that were typed meanwhile stay."""
        rows = (
            (self.tr("Password last changed: {day}"), "password_changed_on"),
            (self.tr("Keychain last changed: {day}"), "keychain_changed_on"),
            (self.tr("Access looked through: {day}"), "holders_checked_on"),
        )
        days = [text.format(day=self._day(value_of(account, field))) for text, field in rows]
        self._days.setText("\n".join(days))
        if not self._holders.document().isModified():
            holders = value_of(account, "access_holders")
            self._holders.setPlainText("\n".join(holders) if isinstance(holders, tuple) else "")

    def ask_for_holders(self) -> None:
        """Lead the person to the list of those who can sign in."""
        self._holders.setFocus()

    def _give(self) -> None:
        lines = (line.strip() for line in self._holders.toPlainText().splitlines())
        self._holders.document().setModified(False)
        self.holders_given.emit(tuple(line for line in lines if line))

    def _day(self, value: object) -> str:
        return value.isoformat() if isinstance(value, date) else self.tr("not known")
