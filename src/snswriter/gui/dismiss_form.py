"""Asks how far and why a finding is to be left as it is."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from snswriter.engine.dismissal import Scope

_LONGEST = 200


def scope_word(scope: Scope) -> str:
    """Return how far a decision reaches, in words."""
    translate = QCoreApplication.translate
    words = {
        Scope.PLACE: translate("Scope", "Only in this place"),
        Scope.DRAFT: translate("Scope", "Everywhere in this draft"),
        Scope.PROPOSED: translate("Scope", "In this draft, and propose it to the organisation"),
    }
    return words[scope]


class DismissForm(QFrame):
    """A reason is needed; whoever approves the post reads it."""

    decided = Signal(object, str)
    """The writer decided; carries the Scope and the reason."""
    given_up = Signal()
    """The writer does not want to after all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dismiss_form")
        self._reason = QComboBox()
        self._scopes = QButtonGroup(self)
        self._leave = _button("dismiss_leave", self.tr("Leave as it is"), "main")
        self._back = _button("dismiss_back", self.tr("Go back"), "segment")
        self._set_up_reason()
        self._lay_out()
        self._field.textChanged.connect(self._on_reason)
        self._field.returnPressed.connect(self._leave.setFocus)
        self._leave.clicked.connect(self._on_leave)
        self._back.clicked.connect(self.given_up)
        self._on_reason("")

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what the keyboard reaches, in reading order."""
        return (self._reason, *self._scopes.buttons(), self._leave, self._back)

    def begin(self, scope: Scope) -> None:
        """Ask anew, with `scope` chosen to begin with."""
        self._field.clear()
        for number, each in enumerate(Scope):
            self._scopes.button(number).setChecked(each is scope)

    def ask(self) -> None:
        """Let the writer type the reason."""
        self._reason.setFocus()

    @property
    def _field(self) -> QLineEdit:
        field = self._reason.lineEdit()
        assert field is not None
        return field

    def _set_up_reason(self) -> None:
        self._reason.setObjectName("dismiss_reason")
        self._reason.setEditable(True)
        self._reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._reason.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._reason.addItems(
            [
                self.tr("It is a proper name or an official title."),
                self.tr("It is a quotation."),
                self.tr("I looked it up, and it is right."),
                self.tr("It is meant this way, and the section knows."),
            ]
        )
        name = self.tr("Reason for leaving it as it is")
        self._reason.view().setObjectName("dismiss_reason_list")
        for part in (self._reason, self._reason.view()):
            part.setAccessibleName(name)
        self._field.setObjectName("dismiss_reason_field")
        self._field.setAccessibleName(name)
        self._field.setMaxLength(_LONGEST)
        self._field.setPlaceholderText(self.tr("Choose a reason or write one"))

    def _lay_out(self) -> None:
        question = QLabel(self.tr("Why is it fine here? Whoever approves the post sees this."))
        question.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(5)
        column.addWidget(question)
        column.addWidget(self._reason)
        for number, scope in enumerate(Scope):
            choice = QRadioButton(scope_word(scope))
            choice.setObjectName(f"dismiss_scope_{scope.value}")
            choice.setAccessibleName(scope_word(scope))
            choice.setIconSize(QSize(0, 0))
            self._scopes.addButton(choice, number)
            column.addWidget(choice)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._leave)
        column.addLayout(row)

    def _on_reason(self, reason: str) -> None:
        self._leave.setEnabled(bool(reason.strip()))

    def _on_leave(self) -> None:
        scope = list(Scope)[self._scopes.checkedId()]
        self.decided.emit(scope, self._field.text())


def _button(name: str, label: str, role: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setAccessibleName(label)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
