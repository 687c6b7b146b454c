"""Opens everything around accounts, and carries out what is wanted there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from snswriter.drafts.account import Account
from snswriter.drafts.life_cycle import StepRecord
from snswriter.drafts.reminders import reminders
from snswriter.exporters.account_papers import (
    account_list_csv,
    account_list_html,
    handover_html,
    life_html,
    policy_html,
    policy_text,
)
from snswriter.gui.account_dialog import AccountDialog
from snswriter.gui.accounts_window import AccountsWindow, Paper
from snswriter.gui.closing_desk import ClosingDesk, ClosingRoom
from snswriter.gui.error_words import sentence
from snswriter.gui.notices import Notice, Tone
from snswriter.gui.pdf import as_pdf
from snswriter.gui.reminder_words import reminder_text
from snswriter.live.account_keeper import AccountKeeper
from snswriter.live.desk import Desk
from snswriter.live.documents import Documents
from snswriter.live.reference import Reference
from snswriter.ports import OutsideError


class AccountDesk(QObject):
    """The accounts window and what is opened from it."""

    told = Signal(object)
    """Carries a Notice."""

    def __init__(
        self,
        keeper: AccountKeeper,
        reference: Reference,
        desk: Desk,
        documents: Documents,
        closing: ClosingRoom,
        open_clause: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._keeper = keeper
        self._reference = reference
        self._desk = desk
        self._documents = documents
        self._person = closing.person
        self._closing = ClosingDesk(closing, keeper, reference, desk, self)
        self._open_clause = open_clause
        self._window = window
        self._accounts: AccountsWindow | None = None
        keeper.failed.connect(self._on_failed)
        self._closing.failed.connect(self._on_failed)

    def open_accounts(self) -> None:
        """Show all accounts."""
        if self._accounts is None:
            self._accounts = AccountsWindow(
                self._keeper, self._reference, self._desk, self._window
            )
            self._accounts.edit_wanted.connect(self.edit)
            self._accounts.paper_wanted.connect(self._make_paper)
            self._accounts.closing_wanted.connect(self.close_account)
            self._accounts.removal_wanted.connect(self._ask_removal)
        self._accounts.show()
        self._accounts.activateWindow()

    def edit(self, account: Account, field_id: str = "") -> None:
        """Open one account; `field_id` is where to begin."""
        taken = frozenset(each.id for each in self._desk.accounts) - {account.id}
        dialog = AccountDialog(
            account,
            taken,
            self._reference,
            self._desk.catalog.platforms,
            self._open_clause,
            StepRecord("", self._desk.now().date(), self._person),
            self._keeper.ruling_of(account.id),
            self._accounts or self._window,
        )
        dialog.save_wanted.connect(self._keeper.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.show_field(field_id)

    def close_account(self, account: Account) -> None:
        """Go through the steps of closing an account."""
        self._closing.open(account, self._accounts or self._window)

    def _ask_removal(self, account: Account) -> None:
        self._closing.ask_removal(account, self._accounts or self._window)

    def remind(self) -> None:
        """Tell quietly what is due, with the list a click away; say nothing when nothing is."""
        accounts = self._desk.accounts
        due = [
            each
            for each in reminders(accounts, self._desk.now().date(), self._keeper.last_written)
            if each.is_due
        ]
        if not due:
            return
        first = next(each for each in accounts if each.id == due[0].account_id)
        text = reminder_text(due[0], first)
        if len(due) > 1:
            more = self.tr("and {number} more to be seen to").format(number=len(due) - 1)
            text = f"{text}　{more}"
        self.told.emit(Notice("reminders", text, Tone.CALM, self.tr("Look"), self.open_accounts))

    def _make_paper(self, paper: Paper, account: Account) -> None:
        name, suffix = _file_name(paper, account)
        dialog = QFileDialog(self._accounts, self.tr("Save"), f"{name}.{suffix}")
        dialog.setObjectName("paper_file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{name}.{suffix}")
        dialog.fileSelected.connect(partial(self.write_paper, paper, account))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_paper(self, paper: Paper, account: Account, path: str) -> None:
        """Make a paper and put it into the file at `path`."""
        content = self._content(paper, account)
        done = partial(self._on_written, path)
        self._documents.write(path, content, done, self._on_failed)

    def _content(self, paper: Paper, account: Account) -> bytes:
        book, names = self._reference.handbook, self._platform_name
        today, accounts = self._desk.now().date(), self._desk.accounts
        texts: dict[Paper, Callable[[], str]] = {
            Paper.POLICY_HTML: lambda: policy_html(account, book.fields, names),
            Paper.POLICY_TEXT: lambda: policy_text(account, book.fields, names),
            Paper.LIST_HTML: lambda: account_list_html(accounts, book.fields, names),
            Paper.LIST_CSV: lambda: account_list_csv(accounts, book.fields, names),
            Paper.HANDOVER_HTML: lambda: handover_html(account, book, names, today),
            Paper.HANDOVER_PDF: lambda: handover_html(account, book, names, today),
            Paper.LIFE_PDF: lambda: life_html(account, book, today),
        }
        text = texts[paper]()
        is_pdf = paper in (Paper.HANDOVER_PDF, Paper.LIFE_PDF)
        return as_pdf(text) if is_pdf else text.encode("utf-8", "replace")

    def _platform_name(self, platform_id: str) -> str:
        names = {each.id: each.name for each in self._desk.catalog.platforms}
        return names.get(platform_id, platform_id)

    def _on_written(self, path: str) -> None:
        text = self.tr("Saved: {file}").format(file=path)
        if self._accounts is not None:
            self._accounts.tell(text)
        self.told.emit(Notice("paper", text))

    def _on_failed(self, error: OutsideError) -> None:
        if self._accounts is not None:
            self._accounts.tell(sentence(error))
        self.told.emit(Notice("accounts", sentence(error), Tone.ERROR))


def _file_name(paper: Paper, account: Account) -> tuple[str, str]:
    kind, _, suffix = paper.value.rpartition("-")
    names = {
        "policy": "運用方針",
        "list": "公式アカウント一覧",
        "handover": "引継書",
        "life": "手順の記録",
    }
    owner = "" if kind == "list" else f"-{account.id}"
    return f"{names[kind]}{owner}", {"text": "txt"}.get(suffix, suffix)
