"""The account's footer below the body: seen, counted, and not to be edited here."""

from PySide6.QtCore import Qt
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
from snswriter.engine import Finding
from snswriter.gui.slots import calling
from snswriter.live.desk import Desk
from snswriter.live.guidance import Guidance
from snswriter.text.span import Span
from snswriter.text.utf16 import Utf16Map


class FooterView(QFrame):
    """Shows the footer that the post gets, and lets its full or its short form be chosen."""

    def __init__(self, desk: Desk, guidance: Guidance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("footer_view")
        self._heading = QLabel(self.tr("Footer, added by itself"))
        self._heading.setProperty("role", "faint")
        self._text = QLabel()
        self._text.setObjectName("footer_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setProperty("role", "soft")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._forms = QButtonGroup(self)
        self._lay_out()
        desk.post_composed.connect(self._show)
        guidance.current_changed.connect(self._select)
        self._show(desk.post)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """Return the buttons from left to right."""
        return tuple(self._forms.buttons())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._heading, 1)
        for form, label in self._labels().items():
            row.addWidget(self._form_button(form, label))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 12, 14)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._text)

    def _labels(self) -> dict[FooterForm, str]:
        return {
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
        button.clicked.connect(calling(self._desk.choose_footer, form))
        self._forms.addButton(button)
        return button

    def _show(self, post: Post) -> None:
        form = self._desk.draft.footer_form
        for button in self._forms.buttons():
            button.setChecked(button.objectName() == f"footer_{form.value}")
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
        account = self._desk.account
        if form is FooterForm.NONE:
            return self.tr("This post goes out without a footer.")
        if account is None or not (account.footer.full or account.footer.short):
            return self.tr("This account has no footer.")
        return self.tr("The body already carries the footer, so it is not added again.")
