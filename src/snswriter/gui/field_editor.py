"""One field of an account to fill in, of whatever kind, with help and the clauses behind it."""

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from snswriter.drafts.field_book import FieldKind, FieldSpec
from snswriter.drafts.profile import Value
from snswriter.gui.bilingual import in_language
from snswriter.gui.clause_links import ClauseLinks
from snswriter.gui.flow_layout import FlowLayout
from snswriter.gui.source_words import Locked, field_source_word, source_word
from snswriter.gui.texts import close_text, plain_label
from snswriter.platforms.platform import Platform

_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_LINES_HEIGHT_PX, _LIST_HEIGHT_PX = 76, 64


class FieldEditor(QWidget):
    """Label, field, help, what is wrong, and small buttons to the clauses that ask for it."""

    edited = Signal()
    """The person changed the value."""

    def __init__(
        self, spec: FieldSpec, platforms: tuple[Platform, ...], clauses: ClauseLinks
    ) -> None:
        super().__init__()
        self.spec = spec
        self._clauses = clauses
        self._fault = plain_label("", f"fault_{spec.id}", "fault")
        self._fault.hide()
        self._boxes: dict[str, QCheckBox] = {}
        label = in_language(spec.label, spec.label_en)
        self._label = plain_label(label, f"label_{spec.id}", "heading")
        self._help = plain_label(in_language(spec.help, spec.help_en), "", "faint")
        self._source = plain_label("", f"source_{spec.id}", "soft")
        self._source.hide()
        self._field = self._make_field(platforms)
        self._field.setObjectName(f"field_{spec.id}")
        self._field.setAccessibleName(label)
        self._field.setAccessibleDescription(self._help.text())
        self._label.setBuddy(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for widget in (
            self._label, self._help, self._source, self._field, self._fault, clauses,
        ):  # fmt: skip
            column.addWidget(widget)

    @property
    def value(self) -> Value | None:
        """Return what is filled in; None for nothing, and for a day that is none."""
        text = self._text()
        kind = self.spec.kind
        if kind is FieldKind.PLATFORMS:
            return tuple(name for name, box in self._boxes.items() if box.isChecked()) or None
        if not text.strip():
            return None
        if kind is FieldKind.LIST:
            return tuple(line.strip() for line in text.splitlines() if line.strip())
        if kind is FieldKind.DATE:
            return day_of(text)
        if kind is FieldKind.NUMBER:
            return int(text) if text.strip().isdecimal() and int(text) else None
        return text.strip()

    @property
    def is_unreadable(self) -> bool:
        """Tell whether something is filled in that means nothing, such as 11月31日."""
        exact = self.spec.kind in (FieldKind.DATE, FieldKind.NUMBER)
        return exact and bool(self._text().strip()) and self.value is None

    def show_value(self, value: Value | None) -> None:
        """Show a value; None empties the field."""
        field = self._field
        if isinstance(field, QComboBox):
            field.setCurrentIndex(max(0, field.findData(value or "")))
        elif isinstance(field, QPlainTextEdit):
            text = "\n".join(value) if isinstance(value, tuple) else str(value or "")
            field.setPlainText(text)
        elif isinstance(field, QLineEdit):
            field.setText("" if value is None else str(value))
        for name, box in self._boxes.items():
            box.setChecked(isinstance(value, tuple) and name in value)

    def show_demand(self, clauses: tuple[str, ...]) -> None:
        """Show by which clauses the field is demanded; some fields are in any case."""
        needed = self.tr("(needed)") if clauses or self.spec.always else ""
        self._label.setText("　".join(filter(None, (self._name, needed))))
        self._clauses.show_clauses(clauses or self.spec.clauses[:2])

    def show_free(self) -> None:
        """Show that nobody demands the field."""
        self._label.setText(self._name)
        self._clauses.show_clauses(self.spec.clauses[:2])

    def show_source(self, layer: str, locked: Locked) -> None:
        """Show who gave the value, and whether it may be changed here."""
        self._source.setText(source_word(layer, locked))
        self._source.setVisible(bool(self._source.text()))
        field = self._field
        if locked is Locked.YES and isinstance(field, (QLineEdit, QPlainTextEdit)):
            close_text(field)
        elif locked is Locked.YES:
            field.setEnabled(False)
        self._field.setAccessibleDescription(
            " ".join(filter(None, (self._help.text(), self._source.text())))
        )

    def show_fault(self, text: str) -> None:
        """Say what is wrong; "" when nothing is."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    @property
    def _name(self) -> str:
        """Return the label, with who added the field where the program did not."""
        label = in_language(self.spec.label, self.spec.label_en)
        return "　".join(filter(None, (label, field_source_word(self.spec.layer))))

    def focus(self) -> None:
        """Put the caret into the field."""
        target = next(iter(self._boxes.values()), self._field)
        target.setFocus()

    def _text(self) -> str:
        field = self._field
        if isinstance(field, QComboBox):
            return str(field.currentData() or "")
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText()
        return field.text() if isinstance(field, QLineEdit) else ""

    def _make_field(self, platforms: tuple[Platform, ...]) -> QWidget:
        makers: dict[FieldKind, Callable[[], QWidget]] = {
            FieldKind.LINES: self._make_lines,
            FieldKind.LIST: self._make_lines,
            FieldKind.CHOICE: self._make_choice,
            FieldKind.PLATFORMS: lambda: self._make_platforms(platforms),
        }
        return makers.get(self.spec.kind, self._make_line)()

    def _make_line(self) -> QWidget:
        line = QLineEdit()
        line.setPlaceholderText(self._example())
        line.textEdited.connect(self.edited)
        return line

    def _make_lines(self) -> QWidget:
        lines = QPlainTextEdit()
        lines.setTabChangesFocus(True)
        lines.setPlaceholderText(self._example())
        is_list = self.spec.kind is FieldKind.LIST
        lines.setFixedHeight(_LIST_HEIGHT_PX if is_list else _LINES_HEIGHT_PX)
        lines.textChanged.connect(self.edited)
        return lines

    def _make_choice(self) -> QWidget:
        choice = QComboBox()
        choice.addItem(self.tr("Not chosen"), "")
        for each in self.spec.choices:
            choice.addItem(in_language(each.label, each.label_en), each.value)
        choice.view().setObjectName(f"choices_{self.spec.id}")
        choice.view().setAccessibleName(in_language(self.spec.label, self.spec.label_en))
        choice.activated.connect(self.edited)
        return choice

    def _make_platforms(self, platforms: tuple[Platform, ...]) -> QWidget:
        area = QWidget()
        flow = FlowLayout(area)
        for platform in platforms:
            box = QCheckBox(platform.name)
            box.setObjectName(f"platform_{platform.id}")
            box.setAccessibleName(platform.name)
            box.clicked.connect(self.edited)
            self._boxes[platform.id] = box
            flow.addWidget(box)
        return area

    def _example(self) -> str:
        example = self.spec.example
        return self.tr("e.g. {example}").format(example=example) if example else ""


def day_of(text: str) -> date | None:
    """Return the day that was written as 2026-04-01, 2026/4/1 or 2026年4月1日, or None."""
    match = _DAY.fullmatch(text.strip())
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
