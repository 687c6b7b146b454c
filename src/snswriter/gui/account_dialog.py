"""Everything about one account, page by page, with what is missing told while one types."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.account_checks import Fault, account_faults
from snswriter.drafts.account_values import matters, value_of, with_value
from snswriter.drafts.life_cycle import Stage, StepRecord
from snswriter.drafts.readiness import Readiness, demanding, profile_faults, readiness
from snswriter.drafts.stages import activated, settled
from snswriter.gui.account_basics import AccountBasics
from snswriter.gui.bilingual import in_language
from snswriter.gui.clause_links import ClauseLinks
from snswriter.gui.disclaimer_strip import DisclaimerStrip
from snswriter.gui.field_editor import FieldEditor
from snswriter.gui.footer_page import FooterPage
from snswriter.gui.problem_words import fault_lines
from snswriter.gui.scrolling import scrolled
from snswriter.gui.source_words import Locked
from snswriter.gui.steps_page import StepsPage
from snswriter.gui.texts import named_button, plain_label
from snswriter.live.reference import Reference
from snswriter.platforms.platform import Platform
from snswriter.ports import Ruling

_TOLD = 3
_ENTRY_HEIGHT_PX = 34


class AccountDialog(QDialog):
    """Edits one account; what cannot be right is told beside its field and stops nobody typing."""

    save_wanted = Signal(object)
    """The person wants this account kept; carries it."""

    def __init__(
        self,
        account: Account,
        taken: frozenset[str],
        reference: Reference,
        platforms: tuple[Platform, ...],
        open_clause: Callable[[str], None],
        now: StepRecord,
        ruling: Ruling,
        parent: QWidget | None = None,
    ) -> None:
        """Show an account; the id of a kept one stays as it is.

        Args:
            account: What is shown at first.
            taken: Ids of other accounts.
            reference: Guidelines and what serves them.
            platforms: All there are.
            open_clause: Opens the viewer of guidelines at a clause.
            now: Who sits here, and what day it is.
            ruling: What the office has said about the fields.
            parent: The window below.
        """
        super().__init__(parent)
        self._account = account
        self._taken = taken
        self._platforms = platforms
        self._handbook = reference.handbook
        self.setObjectName("account_dialog")
        self.setWindowTitle(account.name or self.tr("New account"))
        self._basics = AccountBasics(self._handbook.library, taken)
        self._fields = [
            FieldEditor(spec, platforms, ClauseLinks(reference, open_clause))
            for spec in self._handbook.fields.fields
        ]
        self._disclaimer = DisclaimerStrip(
            self.tr("Disclaimer of private use, in the profile text"), "disclaimer_profile"
        )
        self._footers = FooterPage(platforms, self._present)
        self._now = now
        self._steps = StepsPage(self._handbook, self._present, now)
        self._contents = QListWidget()
        self._pages = QStackedWidget()
        self._state = plain_label("", "account_state", "soft")
        self._start = named_button("account_start", self.tr("Start using it"))
        self._save = named_button("account_save", self.tr("Save"), "main")
        self._cancel = named_button("account_cancel", self.tr("Cancel"))
        self._lay_out()
        self._show(account)
        self._apply(ruling)
        self._connect()
        self._check()

    def show_field(self, field_id: str) -> None:
        """Go to the page and field with this id."""
        for editor in self._fields:
            if editor.spec.id == field_id:
                groups = [each.id for each in self._handbook.fields.groups]
                self._contents.setCurrentRow(groups.index(editor.spec.group))
                editor.focus()

    def _lay_out(self) -> None:
        self._contents.setObjectName("account_pages")
        self._contents.setAccessibleName(self.tr("Pages"))
        self._contents.setFixedWidth(190)
        for group in self._handbook.fields.groups:
            first = [self._basics] if group.id == "basics" else []
            fields: list[QWidget] = []
            for each in (each for each in self._fields if each.spec.group == group.id):
                more = [self._disclaimer] if each.spec.id == "profile_text" else []
                fields += [each, *more]
            self._add_page(in_language(group.label, group.label_en), [*first, *fields])
        self._add_page(self.tr("Footer"), [self._footers])
        self._add_page(self.tr("Steps on record"), [self._steps])
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addWidget(self._contents)
        columns.addWidget(self._pages, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._start)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(columns, 1)
        column.addWidget(self._state)
        column.addLayout(buttons)
        self._contents.setCurrentRow(0)
        self.resize(900, 680)

    def _add_page(self, title: str, parts: list[QWidget]) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(18)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        scroll = scrolled(page, "account_page")
        entry = QListWidgetItem(title)
        entry.setSizeHint(QSize(0, _ENTRY_HEIGHT_PX))
        self._contents.addItem(entry)
        self._pages.addWidget(scroll)

    def _show(self, account: Account) -> None:
        self._basics.show_account(account)
        for editor in self._fields:
            editor.show_value(value_of(account, editor.spec.id))
        self._footers.show_footers(account)
        self._steps.show_records(account)

    def _apply(self, ruling: Ruling) -> None:
        """Show who gave each value, and close what the office has locked."""
        for editor in self._fields:
            locked = Locked.YES if editor.spec.id in ruling.locked else Locked.NO
            editor.show_source(ruling.layer_of(editor.spec.id), locked)
        self._basics.close_fields(ruling.locked)
        if {"footer", "footers"} & set(ruling.locked):
            self._footers.close_fields()

    def _connect(self) -> None:
        self._contents.currentRowChanged.connect(self._pages.setCurrentIndex)
        for edited in (self._basics.edited, self._footers.edited, self._steps.edited):
            edited.connect(self._check)
        for editor in self._fields:
            editor.edited.connect(self._check)
        self._disclaimer.wanted.connect(self._put_disclaimer)
        self._save.clicked.connect(self._on_save)
        self._start.clicked.connect(self._on_start)
        self._cancel.clicked.connect(self.reject)

    def _present(self) -> Account:
        """Return the account as it is filled in just now."""
        account = self._basics.put_into(self._account)
        for editor in self._fields:
            account = with_value(account, editor.spec.id, editor.value)
        return self._steps.put_into(self._footers.put_into(account))

    def _check(self) -> None:
        account = self._present()
        faults = [*account_faults(account), *profile_faults(account, self._handbook)]
        told = fault_lines(faults, self._handbook.fields)
        for editor in self._fields:
            if account.kind is AccountKind.PRIVATE:
                editor.show_free()
            else:
                editor.show_demand(demanding(editor.spec, account.guidelines, self._handbook))
            editor.setVisible(matters(editor.spec, account))
            unreadable = self._unreadable_text() if editor.is_unreadable else ""
            editor.show_fault(unreadable or told.get(editor.spec.id, ""))
        self._basics.show_fault(self._id_text(account, told.get("id", "")))
        self._footers.show_fault(told.get("footer", ""))
        self._steps.show_records(account)
        self._show_disclaimer(account)
        self._show_state(account, faults)

    def _show_disclaimer(self, account: Account) -> None:
        """Offer the disclaimer to private accounts, as it would stand in the profile text."""
        self._disclaimer.setVisible(account.kind is AccountKind.PRIVATE)
        text = value_of(account, "profile_text")
        platforms = tuple(each for each in self._platforms if each.id in account.platforms)
        self._disclaimer.show_text(text if isinstance(text, str) else "", platforms)

    def _put_disclaimer(self, text: str) -> None:
        for editor in self._fields:
            if editor.spec.id == "profile_text":
                editor.show_value(text)
        self._check()

    def _show_state(self, account: Account, faults: list[Fault]) -> None:
        unusable = bool(account_faults(account)) or self._is_taken(account)
        unreadable = any(each.is_unreadable for each in self._fields)
        self._save.setEnabled(not (unusable or unreadable))
        ready = readiness(account, self._handbook)
        self._start.setVisible(account.stage is not Stage.ACTIVE)
        self._start.setEnabled(self._save.isEnabled() and ready.is_ready)
        self._state.setText(self._state_text(account, ready, len(faults)))

    def _state_text(self, account: Account, ready: Readiness, faults: int) -> str:
        names = [in_language(each.field.label, each.field.label_en) for each in ready.fields]
        names += [in_language(each.step.label, each.step.label_en) for each in ready.steps]
        if names:
            shown = "、".join(names[:_TOLD]) + ("…" if len(names) > _TOLD else "")
            return self.tr("Still asked for: {number} ({names})").format(
                number=len(names), names=shown
            )
        if faults:
            return self.tr("Please look at the remarks beside the fields.")
        if account.stage is Stage.ACTIVE:
            return self.tr("Everything that its guidelines ask for is there.")
        return self.tr("Everything is there. The account can be used from now on.")

    def _unreadable_text(self) -> str:
        return self.tr("This is no day or number. Write a day like 2026-04-01.")

    def _is_taken(self, account: Account) -> bool:
        return account.id in self._taken

    def _id_text(self, account: Account, fault: str) -> str:
        if self._is_taken(account):
            return self.tr("Another account has this id already.")
        return fault

    def _on_save(self) -> None:
        self.save_wanted.emit(settled(self._present(), self._account, self._handbook))
        self.accept()

    def _on_start(self) -> None:
        self.save_wanted.emit(activated(self._present(), self._handbook, self._now))
        self.accept()
