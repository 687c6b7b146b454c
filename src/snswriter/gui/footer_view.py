"""The account's footer below the body: seen, counted, and not to be edited here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.compose import FooterForm, Post
from snswriter.drafts.footers import all_footers
from snswriter.engine import Finding
from snswriter.gui.footer_reason_dialog import FooterReasonDialog
from snswriter.gui.slots import calling
from snswriter.gui.words import as_plain
from snswriter.live.desk import Desk
from snswriter.live.guidance import Guidance
from snswriter.live.versions import Versions
from snswriter.text.span import Span
from snswriter.text.utf16 import Utf16Map


class FooterView(QFrame):
    """Shows the footer that the post gets, and lets another form of it be chosen.

    Leaving it off takes a reason.
    """

    hashtags_wanted = Signal(object)
    """The writer wants the account's hashtags in the body; carries them."""

    def __init__(
        self,
        desk: Desk,
        guidance: Guidance,
        versions: Versions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._versions = versions
        self.setObjectName("footer_view")
        self._heading = QLabel(self.tr("Footer"))
        self._heading.setProperty("role", "faint")
        self._text = QLabel()
        self._text.setObjectName("footer_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setProperty("role", "soft")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._forms = QButtonGroup(self)
        self._hashtags = QPushButton(self.tr("Insert hashtags"))
        self._hashtags.setObjectName("insert_hashtags")
        self._hashtags.setProperty("role", "segment")
        self._hashtags.setAutoDefault(False)
        self._hashtags.clicked.connect(self._on_hashtags)
        self._lay_out()
        desk.post_composed.connect(self._show)
        guidance.current_changed.connect(self._select)
        self._show(desk.post)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """Return the buttons from left to right."""
        return (self._hashtags, *self._forms.buttons())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._heading, 1)
        row.addWidget(self._hashtags)
        row.addSpacing(10)
        for form, label in self._labels().items():
            row.addWidget(self._form_button(form, label))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 12, 14)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._text)

    def _labels(self) -> dict[FooterForm, str]:
        return {
            FooterForm.AUTO: self.tr("Automatic"),
            FooterForm.FULL: self.tr("Full"),
            FooterForm.SHORT: self.tr("Short"),
            FooterForm.NONE: self.tr("None"),
        }

    def _form_button(self, form: FooterForm, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(f"footer_{form.value}")
        button.setAccessibleName(self.tr("Footer: {form}").format(form=label))
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.clicked.connect(calling(self._choose, form))
        self._forms.addButton(button)
        return button

    def _choose(self, form: FooterForm) -> None:
        if form is not FooterForm.NONE or not self._has_footer:
            self._versions.choose_footer(form)
            return
        self._press_form()
        dialog = FooterReasonDialog(self._desk.draft.footer_reason, self)
        dialog.given.connect(self._leave_off)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _leave_off(self, reason: str) -> None:
        self._versions.choose_footer(FooterForm.NONE, reason)

    def _on_hashtags(self) -> None:
        account = self._desk.account
        if account is not None:
            self.hashtags_wanted.emit(account.hashtags)

    def _press_form(self) -> None:
        form = self._desk.draft.footer_form
        for button in self._forms.buttons():
            button.setChecked(button.objectName() == f"footer_{form.value}")

    def _show(self, post: Post) -> None:
        self._press_form()
        form, account = self._desk.draft.footer_form, self._desk.account
        self._hashtags.setVisible(account is not None and bool(account.hashtags))
        if account is not None:
            self._hashtags.setToolTip(as_plain(" ".join(account.hashtags)))
        text = post.footer or self._why_none(form)
        if text != self._text.text():
            self._text.setText(text)
            self._text.setAccessibleName(self.tr("Footer: {form}").format(form=text))

    def _select(self, finding: Finding | None) -> None:
        """Select the characters of a finding that lies in the footer."""
        post = self._desk.post
        footer = Span(post.footer_start, len(post.text))
        if finding is None or not footer.contains(finding.span):
            self._text.setSelection(0, 0)
            return
        place = finding.span.shifted(-footer.start)
        start, end = Utf16Map(post.footer).positions(place)
        self._text.setSelection(start, end - start)

    def _why_none(self, form: FooterForm) -> str:
        if not self._has_footer:
            return self.tr("This account has no footer.")
        if form is FooterForm.NONE:
            reason = self._desk.draft.footer_reason
            text = self.tr("This post goes out without a footer.")
            return f"{text}\n{self.tr('Reason: {reason}').format(reason=reason)}"
        return self.tr("The body already carries the footer, so it is not added again.")

    @property
    def _has_footer(self) -> bool:
        account = self._desk.account
        return account is not None and bool(all_footers(account))
