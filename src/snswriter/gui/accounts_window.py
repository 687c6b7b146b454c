"""All accounts: add, copy, edit, retire; and the papers that are made from them."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.account import Account, AccountKind, account_with
from snswriter.drafts.life_cycle import Stage
from snswriter.drafts.readiness import readiness
from snswriter.drafts.reminders import reminders
from snswriter.gui.account_banner import swatch
from snswriter.gui.bilingual import in_language
from snswriter.gui.reminder_words import reminder_text
from snswriter.gui.slots import calling
from snswriter.gui.texts import named_button, plain_label
from snswriter.live.account_keeper import AccountKeeper
from snswriter.live.desk import Desk
from snswriter.live.reference import Reference

_ID_ROLE = Qt.ItemDataRole.UserRole
_TOLD = 4


class Paper(Enum):
    """What can be made from accounts."""

    POLICY_HTML = "policy-html"
    POLICY_TEXT = "policy-text"
    HANDOVER_HTML = "handover-html"
    HANDOVER_PDF = "handover-pdf"
    LIFE_PDF = "life-pdf"
    LIST_HTML = "list-html"
    LIST_CSV = "list-csv"


class AccountsWindow(QDialog):
    """Stays open beside the text; everything else is done in dialogs of its own."""

    edit_wanted = Signal(object, str)
    """Carries the account to edit, and the field to begin with; "" for the first."""
    closing_wanted = Signal(object)
    """Carries the account that is to be closed."""
    removal_wanted = Signal(object)
    """Carries the account that is to go from the list."""
    paper_wanted = Signal(object, object)
    """Carries the Paper and the account it is about."""

    def __init__(
        self,
        keeper: AccountKeeper,
        reference: Reference,
        desk: Desk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._reference = reference
        self._desk = desk
        self.setObjectName("accounts_window")
        self.setWindowTitle(self.tr("Accounts"))
        self.setModal(False)
        self._list = QListWidget()
        self._details = plain_label("", "account_summary", "soft")
        self._reminders = QListWidget()
        self._told = plain_label("", "accounts_told", "soft")
        self._buttons = self._make_buttons()
        self._lay_out()
        self._connect()
        self._fill()

    @property
    def chosen(self) -> Account | None:
        """Return the account that is chosen in the list."""
        item = self._list.currentItem()
        return account_with(str(item.data(_ID_ROLE)), self._desk.accounts) if item else None

    def tell(self, text: str) -> None:
        """Say what happened."""
        self._told.setText(text)
        self._told.setVisible(bool(text))

    def _make_buttons(self) -> dict[str, QWidget]:
        deeds: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("new", self.tr("New…"), self._new),
            ("copy", self.tr("Copy…"), self._copy),
            ("edit", self.tr("Edit…"), self._edit),
            ("retire", self.tr("Close…"), self._retire),
            ("remove", self.tr("Take off the list"), self._remove),
        )
        buttons: dict[str, QWidget] = {}
        for name, label, deed in deeds:
            button = named_button(f"accounts_{name}", label)
            button.clicked.connect(deed)
            buttons[name] = button
        papers = named_button("accounts_papers", self.tr("Papers"))
        papers.setMenu(self._paper_menu())
        buttons["papers"] = papers
        return buttons

    def _paper_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("papers_menu")
        labels = {
            Paper.POLICY_HTML: self.tr("Public policy as a web page…"),
            Paper.POLICY_TEXT: self.tr("Public policy as text…"),
            Paper.LIST_HTML: self.tr("List of all official accounts as a web page…"),
            Paper.LIST_CSV: self.tr("List of all official accounts for Excel…"),
            Paper.HANDOVER_PDF: self.tr("Hand-over sheet as PDF…"),
            Paper.HANDOVER_HTML: self.tr("Hand-over sheet as a web page…"),
            Paper.LIFE_PDF: self.tr("Steps on record as PDF…"),
        }
        for paper, label in labels.items():
            action = menu.addAction(label)
            action.setObjectName(f"paper_{paper.value}")
            action.triggered.connect(calling(self._want_paper, paper))
        return menu

    def _lay_out(self) -> None:
        self._list.setObjectName("accounts_list")
        self._list.setAccessibleName(self.tr("Accounts"))
        self._reminders.setObjectName("reminders_list")
        self._reminders.setAccessibleName(self.tr("To be seen to"))
        self._reminders.setMaximumHeight(130)
        self._reminders.setWordWrap(True)
        self._told.hide()
        side = QVBoxLayout()
        side.setSpacing(8)
        for button in self._buttons.values():
            side.addWidget(button)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._list, 1)
        row.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addLayout(row, 1)
        column.addWidget(self._details)
        column.addWidget(plain_label(self.tr("To be seen to"), "", "heading"))
        column.addWidget(self._reminders)
        column.addWidget(self._told)
        self.resize(760, 600)

    def _connect(self) -> None:
        self._keeper.changed.connect(self._fill)
        self._reference.changed.connect(self._show_details)
        self._list.currentRowChanged.connect(self._show_details)
        self._list.itemActivated.connect(calling(self._edit))
        self._reminders.itemActivated.connect(self._on_reminder)

    def _fill(self) -> None:
        chosen = self.chosen
        self._list.clear()
        for account in self._desk.accounts:
            item = QListWidgetItem(swatch(account.color), self._row_text(account))
            item.setData(_ID_ROLE, account.id)
            self._list.addItem(item)
        ids = [account.id for account in self._desk.accounts]
        self._list.setCurrentRow(ids.index(chosen.id) if chosen and chosen.id in ids else 0)
        self._fill_reminders()
        self._show_details()

    def _fill_reminders(self) -> None:
        self._reminders.clear()
        today = self._desk.now().date()
        for each in reminders(self._desk.accounts, today, self._keeper.last_written):
            account = account_with(each.account_id, self._desk.accounts)
            if account is not None:
                item = QListWidgetItem(reminder_text(each, account))
                item.setData(_ID_ROLE, (each.account_id, each.field))
                self._reminders.addItem(item)
        if not self._reminders.count():
            item = QListWidgetItem(self.tr("Nothing just now."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._reminders.addItem(item)

    def _row_text(self, account: Account) -> str:
        parts = [account.name, account.section, self._stage_word(account)]
        return "　".join(part for part in parts if part)

    def _stage_word(self, account: Account) -> str:
        if account.kind is AccountKind.PRIVATE:
            return self.tr("[private, for checking only]")
        words = {
            Stage.PLANNED: self.tr("[being prepared]"),
            Stage.ACTIVE: "",
            Stage.CLOSED: self.tr("[closed]"),
        }
        return words[account.stage]

    def _show_details(self) -> None:
        account = self.chosen
        for name in ("copy", "edit", "retire", "remove", "papers"):
            self._buttons[name].setEnabled(account is not None)
        if account is None:
            self._details.setText(self.tr("There is no account yet. Begin with “New…”."))
            return
        source = self._keeper.source_of(account.id)
        self._buttons["remove"].setEnabled(source == "user")
        self._buttons["retire"].setEnabled(account.stage is not Stage.CLOSED)
        words = {
            "organisation": self.tr("From the organisation; your changes are kept for you only."),
            "section": self.tr("From the section; your changes are kept for you only."),
        }
        titles = "、".join(
            each.title
            for each in self._reference.handbook.library.guidelines
            if each.id in account.guidelines
        )
        lines = [words.get(source, self.tr("From your own file."))]
        if titles:
            lines.append(self.tr("Follows: {guidelines}").format(guidelines=titles))
        lines += self._missing_lines(account)
        self._details.setText("\n".join(lines))

    def _missing_lines(self, account: Account) -> list[str]:
        """Tell what an account in use lacks; files written by hand may say so much."""
        if account.stage is not Stage.ACTIVE:
            return []
        ready = readiness(account, self._reference.handbook)
        names = [in_language(each.field.label, each.field.label_en) for each in ready.fields]
        names += [in_language(each.step.label, each.step.label_en) for each in ready.steps]
        if not names:
            return []
        text = self.tr("In use, but still to be filled in or put on record: {names}")
        return [text.format(names="、".join(names[:_TOLD]) + ("…" if names[_TOLD:] else ""))]

    def _new(self) -> None:
        self.edit_wanted.emit(Account("", "", stage=Stage.PLANNED), "")

    def _copy(self) -> None:
        if (account := self.chosen) is not None:
            copied = replace(account, id="", name=account.name, handle="", records=())
            self.edit_wanted.emit(replace(copied, stage=Stage.PLANNED), "")

    def _edit(self) -> None:
        if (account := self.chosen) is not None:
            self.edit_wanted.emit(account, "")

    def _retire(self) -> None:
        if (account := self.chosen) is not None:
            self.closing_wanted.emit(account)

    def _remove(self) -> None:
        if (account := self.chosen) is not None:
            self.removal_wanted.emit(account)

    def _want_paper(self, paper: Paper) -> None:
        if (account := self.chosen) is not None:
            self.paper_wanted.emit(paper, account)

    def _on_reminder(self, item: QListWidgetItem) -> None:
        account_id, field = item.data(_ID_ROLE)
        account = account_with(account_id, self._desk.accounts)
        if account is not None:
            self.edit_wanted.emit(account, field)
