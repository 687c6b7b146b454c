"""Id, colour, kind and guidelines of an account: what no description of a field covers."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QComboBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.banner import ink_on, is_color
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.gui.source_words import Locked, source_word
from snswriter.gui.texts import named_button, plain_label
from snswriter.gui.words import as_plain


class AccountBasics(QWidget):
    """The top of the first page."""

    edited = Signal()
    """The person changed something here."""

    def __init__(
        self, library: GuidelineLibrary, taken: frozenset[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._color = "#1f4e79"
        self._id = QLineEdit()
        self._fault = plain_label("", "fault_id", "fault")
        self._kind = QComboBox()
        self._paint = named_button("account_color", self.tr("Colour of the banner"))
        self._boxes = {each.id: QCheckBox(each.body) for each in library.guidelines}
        self._titles = {each.id: each.title for each in library.guidelines}
        self._unknown: tuple[str, ...] = ()
        self._set_up()
        self._lay_out()

    def show_account(self, account: Account) -> None:
        """Show an account; the id of one that is kept already cannot be changed."""
        self._id.setText(account.id)
        self._id.setReadOnly(bool(account.id))
        self._kind.setCurrentIndex(self._kind.findData(account.kind.value))
        for name, box in self._boxes.items():
            box.setChecked(name in account.guidelines)
        self._unknown = tuple(each for each in account.guidelines if each not in self._boxes)
        self._use_color(account.color)

    def put_into(self, account: Account) -> Account:
        """Return the account with what is filled in here."""
        chosen = tuple(name for name, box in self._boxes.items() if box.isChecked())
        return replace(
            account,
            id=self._id.text().strip(),
            kind=AccountKind(self._kind.currentData()),
            color=self._color,
            guidelines=(*chosen, *self._unknown),
        )

    def close_fields(self, locked: tuple[str, ...]) -> None:
        """Let nobody change what the office has locked: guidelines, kind, colour."""
        parts: dict[str, list[QWidget]] = {
            "guidelines": [*self._boxes.values()],
            "kind": [self._kind],
            "color": [self._paint],
        }
        for name in parts.keys() & set(locked):
            for part in parts[name]:
                part.setEnabled(False)
                part.setToolTip(source_word("", Locked.YES))
                part.setAccessibleDescription(part.toolTip())

    def show_fault(self, text: str) -> None:
        """Say what is wrong with the id; "" when nothing is."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    def _set_up(self) -> None:
        self._id.setObjectName("field_id")
        self._id.setAccessibleName(self.tr("Id of the account"))
        self._id.setPlaceholderText("koho-x")
        self._id.textEdited.connect(self.edited)
        self._kind.setObjectName("field_kind")
        self._kind.setAccessibleName(self.tr("Kind of account"))
        self._kind.view().setObjectName("kinds")
        self._kind.view().setAccessibleName(self.tr("Kind of account"))
        official = self.tr("Official account of the office")
        private = self.tr("Private account, only for checking; never copied from here")
        self._kind.addItem(official, AccountKind.OFFICIAL.value)
        self._kind.addItem(private, AccountKind.PRIVATE.value)
        self._kind.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._kind.activated.connect(self.edited)
        self._paint.clicked.connect(self._choose_color)
        for name, box in self._boxes.items():
            box.setObjectName(f"guideline_{name}")
            box.setAccessibleName(self._titles[name])
            box.setToolTip(as_plain(self._titles[name]))
            box.clicked.connect(self.edited)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(plain_label(self.tr("Guidelines that it follows"), "", "heading"))
        hint = self.tr("They decide what is asked for here and how grave findings are.")
        column.addWidget(plain_label(hint, "", "faint"))
        for box in self._boxes.values():
            column.addWidget(box)
        column.addSpacing(10)
        column.addWidget(plain_label(self.tr("Kind of account"), "", "heading"))
        column.addWidget(self._kind)
        column.addWidget(plain_label(self.tr("Id of the account"), "", "heading"))
        hint = self.tr("Small letters and digits. It cannot be changed later.")
        column.addWidget(plain_label(hint, "", "faint"))
        column.addWidget(self._id)
        column.addWidget(self._fault)
        column.addWidget(self._paint, 0, Qt.AlignmentFlag.AlignLeft)

    def _choose_color(self) -> None:
        dialog = QColorDialog(QColor(self._color), self)
        dialog.setObjectName("color_dialog")
        dialog.colorSelected.connect(self._on_color)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_color(self, color: QColor) -> None:
        self._use_color(color.name())
        self.edited.emit()

    def _use_color(self, color: str) -> None:
        self._color = color
        shown = color if is_color(color) else "#ffffff"
        self._paint.setStyleSheet(f"background: {shown}; color: {ink_on(shown)};")
