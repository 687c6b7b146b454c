"""The footers of an account, common and for single platforms, counted and shown filled in."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.account import Account, Footer, PlatformFooter
from snswriter.drafts.footers import PLACEHOLDERS, footer_on
from snswriter.gui.slots import calling
from snswriter.gui.source_words import Locked, source_word
from snswriter.gui.texts import close_text, named_button, plain_label
from snswriter.platforms.counting import count
from snswriter.platforms.platform import Platform

_COMMON = ""
_SHORT_HEIGHT_PX, _FULL_HEIGHT_PX = 52, 96
_OFFERED = ("section", "policy_url", "contact", "reply_hours", "handle", "listed_url")


class FooterPage(QWidget):
    """Edits one footer at a time; below stands how it goes out and what it costs."""

    edited = Signal()
    """The person changed a footer."""

    def __init__(
        self,
        platforms: tuple[Platform, ...],
        account: Callable[[], Account],
        parent: QWidget | None = None,
    ) -> None:
        """Make the page; `account` tells what is filled in everywhere else just now."""
        super().__init__(parent)
        self._platforms = {each.id: each for each in platforms}
        self._account = account
        self._texts: dict[str, tuple[str, str]] = {}
        self._choice = QComboBox()
        self._full = _field("account_footer_full", self.tr("Full footer"), _FULL_HEIGHT_PX)
        self._short = _field("account_footer_short", self.tr("Short footer"), _SHORT_HEIGHT_PX)
        self._preview = plain_label("", "footer_preview", "soft")
        self._fault = plain_label("", "fault_footer", "fault")
        self._source = plain_label("", "source_footer", "soft")
        self._source.hide()
        self._last = self._full
        self._set_up()
        self._lay_out()

    def show_footers(self, account: Account) -> None:
        """Show the footers of an account."""
        self._texts = {_COMMON: (account.footer.full, account.footer.short)}
        self._texts |= {each.platform: (each.full, each.short) for each in account.footers}
        self._choice.setCurrentIndex(0)
        self._show_chosen()

    def put_into(self, account: Account) -> Account:
        """Return the account with the footers that are filled in here."""
        full, short = self._texts.get(_COMMON, ("", ""))
        own = tuple(
            PlatformFooter(name, *texts)
            for name, texts in self._texts.items()
            if name and any(text.strip() for text in texts)
        )
        return replace(account, footer=Footer(full, short), footers=own)

    def close_fields(self) -> None:
        """Let nobody change footers that the office has locked."""
        for field in (self._full, self._short):
            close_text(field)
            field.setAccessibleDescription(source_word("", Locked.YES))
        for button in self.findChildren(QPushButton):
            button.setEnabled(False)
        self._source.setText(source_word("", Locked.YES))
        self._source.show()

    def show_fault(self, text: str) -> None:
        """Say what is wrong; "" when nothing is."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        self.show_preview()

    def show_preview(self) -> None:
        """Show anew how the footer goes out with what is filled in elsewhere."""
        account = self._account()
        name = str(self._choice.currentData() or "")
        footer = footer_on(name, account)
        lines = []
        for label, text in ((self.tr("Full"), footer.full), (self.tr("Short"), footer.short)):
            if text.strip():
                lines.append(f"【{label}】{self._counts(text, name)}\n{text}")
        self._preview.setText("\n\n".join(lines) or self.tr("Nothing is added to posts."))

    def _set_up(self) -> None:
        self._choice.setObjectName("footer_platform")
        self._choice.setAccessibleName(self.tr("For which platform"))
        self._choice.view().setObjectName("footer_platforms")
        self._choice.view().setAccessibleName(self.tr("For which platform"))
        self._choice.addItem(self.tr("All platforms"), _COMMON)
        for platform in self._platforms.values():
            self._choice.addItem(
                self.tr("Only {platform}").format(platform=platform.name), platform.id
            )
        self._choice.activated.connect(self._show_chosen)
        for field in (self._full, self._short):
            field.textChanged.connect(calling(self._on_edited, field))
        self._fault.hide()

    def _lay_out(self) -> None:
        hint = self.tr(
            "Names in braces are replaced by what stands in the fields, for example {policy_url}."
        )
        row = QHBoxLayout()
        for name in _OFFERED:
            button = named_button(f"insert_{name}", f"{{{name}}}", "clause")
            button.clicked.connect(calling(self._insert, name))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._source)
        column.addWidget(self._choice)
        column.addWidget(plain_label(hint, "", "faint"))
        column.addLayout(row)
        column.addWidget(plain_label(self.tr("Full, for platforms with room"), "", "heading"))
        column.addWidget(self._full)
        column.addWidget(plain_label(self.tr("Short, for X and the like"), "", "heading"))
        column.addWidget(self._short)
        column.addWidget(self._fault)
        column.addWidget(plain_label(self.tr("As it goes out"), "", "heading"))
        column.addWidget(self._preview)
        column.addStretch(1)

    def _show_chosen(self) -> None:
        texts = self._texts.get(str(self._choice.currentData() or ""), ("", ""))
        for field, text in zip((self._full, self._short), texts, strict=True):
            field.blockSignals(True)
            field.setPlainText(text)
            field.blockSignals(False)
        self.show_preview()

    def _on_edited(self, field: QPlainTextEdit) -> None:
        self._last = field
        name = str(self._choice.currentData() or "")
        self._texts[name] = (self._full.toPlainText(), self._short.toPlainText())
        self.edited.emit()

    def _insert(self, name: str) -> None:
        if name in PLACEHOLDERS:
            self._last.insertPlainText(f"{{{name}}}")
            self._last.setFocus()

    def _counts(self, text: str, chosen: str) -> str:
        shown = [self._platforms[chosen]] if chosen in self._platforms else []
        shown = shown or [
            self._platforms[each] for each in self._account().platforms if each in self._platforms
        ]
        parts = [f"{each.name} {count(text, each)[0].length}" for each in shown if each.limits]
        return "　".join(parts)


def _field(name: str, label: str, height_px: int) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setObjectName(name)
    field.setAccessibleName(label)
    field.setTabChangesFocus(True)
    field.setFixedHeight(height_px)
    return field
