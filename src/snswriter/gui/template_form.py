"""Making a template of the office from a text: words become blanks by selecting them."""

from datetime import date
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.blanks import BlankKind, blanks_in, marked, with_days, with_samples
from snswriter.drafts.templates import Template, TemplateKind, fault_of
from snswriter.gui.problem_words import fault_text
from snswriter.gui.template_words import blank_word

_LONGEST_TITLE = 60


class TemplateForm(QDialog):
    """Asks for title, place and text of a template; shows it as it will look once filled in."""

    done_with = Signal(object)
    """The template is to be kept; carries it."""

    def __init__(
        self, template: Template, by: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._before = template
        self._by = by
        self._today = today
        self.setObjectName("template_form")
        self.setWindowTitle(self.tr("Template of the office"))
        self._title = QLineEdit(template.title)
        self._title.setObjectName("template_title")
        self._title.setMaxLength(_LONGEST_TITLE)
        self._title.setPlaceholderText(self.tr("What you would look for, e.g. Sunday desk"))
        self._kind = QComboBox()
        self._kind.setObjectName("template_kind")
        self._kind.addItem(self.tr("A whole post"), TemplateKind.OFFICE)
        self._kind.addItem(self.tr("A snippet to insert"), TemplateKind.SNIPPET)
        self._kind.setCurrentIndex(int(template.is_snippet))
        self._layer = QComboBox()
        self._layer.setObjectName("template_layer")
        self._layer.addItem(self.tr("For myself"), "user")
        self._layer.addItem(self.tr("For the whole section"), "section")
        self._layer.setCurrentIndex(int(template.layer == "section"))
        self._note = QLineEdit(template.note)
        self._note.setObjectName("template_note_text")
        self._body = QPlainTextEdit(template.body)
        self._body.setObjectName("template_body")
        self._body.setTabChangesFocus(True)
        self._blank_kind = QComboBox()
        self._blank_kind.setObjectName("template_blank_kind")
        self._blank_kind.setAccessibleName(self.tr("Kind of blank"))
        for kind in BlankKind:
            self._blank_kind.addItem(blank_word(kind), kind)
        self._blank_kind.setCurrentIndex(list(BlankKind).index(BlankKind.TEXT))
        self._blank_name = QLineEdit()
        self._blank_name.setObjectName("template_blank_name")
        self._blank_name.setAccessibleName(self.tr("Name of the blank"))
        self._blank_name.setPlaceholderText(self.tr("Name, e.g. venue"))
        self._make_blank = self._button(
            "template_make_blank", self.tr("Make the selection a blank")
        )
        self._told = QLabel()
        self._told.setObjectName("template_told")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._sample = QPlainTextEdit()
        self._sample.setObjectName("template_sample")
        self._sample.setAccessibleName(self.tr("Filled in with its examples"))
        self._sample.setReadOnly(True)
        self._sample.setTabChangesFocus(True)
        self._cancel = self._button("template_cancel", self.tr("Cancel"))
        self._save = self._button("template_save", self.tr("Save the template"))
        self._save.setProperty("role", "main")
        self._lay_out()
        self._connect()
        self._show()

    @property
    def template(self) -> Template:
        """Return the template as it stands in the form."""
        before = self._before
        return Template(
            id=before.id or f"own-{uuid4().hex[:10]}",
            title=" ".join(self._title.text().split()),
            kind=self._kind.currentData(),
            body=self._body.toPlainText().strip("\n"),
            modes=before.modes,
            platforms=before.platforms,
            note=" ".join(self._note.text().split()),
            clauses=before.clauses,
            by=self._by,
            on=self._today.isoformat(),
            layer=self._layer.currentData(),
            file=before.file,
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("Title"), self._title)
        form.addRow(self.tr("What it is"), self._kind)
        form.addRow(self.tr("Who sees it"), self._layer)
        form.addRow(self.tr("Advice (may be empty)"), self._note)
        form.addRow(self.tr("Text"), self._body)
        blank = QHBoxLayout()
        blank.addWidget(self._blank_kind)
        blank.addWidget(self._blank_name, 1)
        blank.addWidget(self._make_blank)
        form.addRow("", _boxed(blank))
        form.addRow(self.tr("Filled in"), self._sample)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(form, 1)
        column.addWidget(self._told)
        column.addLayout(buttons)
        self.resize(680, 620)

    def _connect(self) -> None:
        self._title.textChanged.connect(self._show)
        self._body.textChanged.connect(self._show)
        self._make_blank.clicked.connect(self._on_make_blank)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)

    def _on_make_blank(self) -> None:
        cursor = self._body.textCursor()
        selected = cursor.selection().toPlainText()
        name = self._blank_name.text().strip() or selected.strip()[:20]
        cursor.insertText(marked(self._blank_kind.currentData(), name, selected))
        self._blank_name.clear()
        self._body.setTextCursor(QTextCursor(cursor))
        self._body.setFocus()

    def _show(self) -> None:
        template = self.template
        fault = fault_of(template)
        number = len(blanks_in(template.body))
        text = self.tr("Blanks in the text: {number}").format(number=number)
        self._told.setText(fault_text(fault) or text)
        self._save.setEnabled(not fault)
        self._sample.setPlainText(with_samples(with_days(template.body, self._today)))

    def _on_save(self) -> None:
        self.done_with.emit(self.template)
        self.accept()

    def _button(self, name: str, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        button.setAccessibleName(label)
        button.setAutoDefault(False)
        return button


def _boxed(row: QHBoxLayout) -> QWidget:
    box = QWidget()
    row.setContentsMargins(0, 0, 0, 0)
    box.setLayout(row)
    return box
