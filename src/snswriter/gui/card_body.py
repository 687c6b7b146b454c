"""What stands in the card of a finding, from its title to the form for leaving it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from snswriter.engine.dismissal import Scope
from snswriter.gui.card_content import CardContent
from snswriter.gui.card_parts import CardHead, FixRow, card_button, card_label
from snswriter.gui.clause_rows import ClauseRows, OpenClause
from snswriter.gui.dismiss_form import DismissForm
from snswriter.gui.rule_examples import RuleExamples
from snswriter.gui.slots import calling


class CardBody(QWidget):
    """What, why, the clause, examples, cures; examples and the form only when wanted."""

    decided = Signal(object, str)
    """The writer decided to leave the finding; carries the Scope and the reason."""
    height_changed = Signal()
    """Something was shown or hidden."""

    def __init__(self, open_clause: OpenClause | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = CardHead()
        self.fixes = FixRow()
        self._message = card_label("finding_message", "")
        self._advice = card_label("finding_advice", "soft")
        self._clauses = ClauseRows(open_clause)
        self._more = card_button("finding_examples", self.tr("Examples"), self.tr("Examples"))
        self._more.setCheckable(True)
        leave = self.tr("Leave as it is…")
        self._leave = card_button("finding_leave_here", leave, leave)
        for button in (self._more, self._leave):
            button.setProperty("role", "segment")
        self._examples = RuleExamples()
        self._form = DismissForm()
        self._form.hide()
        self._explanation = QWidget()
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._more.toggled.connect(self._on_more)
        self._leave.clicked.connect(calling(self.ask_why, Scope.PLACE))
        self._form.given_up.connect(self._on_given_up)
        self._form.decided.connect(self.decided)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return everything for the keyboard in reading order, what is hidden too."""
        return (
            self.head.close_button,
            *self.fixes.buttons,
            *self._clauses.buttons,
            self._leave,
            self._more,
            *self._form.stops,
        )

    @property
    def first_deed(self) -> QWidget:
        """Return the first cure, or else the button for leaving the finding as it is."""
        return next(iter(self.fixes.buttons), self._leave)

    def show_content(self, content: CardContent) -> None:
        """Tell about another finding."""
        finding = content.finding
        self.head.show_finding(finding)
        self._message.setText(finding.message)
        self._advice.setText(self._advice_text(content))
        self._advice.setVisible(bool(self._advice.text()))
        self.fixes.show_fixes(finding, content.fixes)
        self._clauses.show_clauses(content.clauses)
        self._examples.show_examples(content.bad, content.good)
        self._more.setVisible(bool(content.bad or content.good))
        self._examples.setVisible(self._more.isChecked() and not self._more.isHidden())
        self._explanation.show()
        self._form.hide()
        self._column.activate()

    def ask_why(self, scope: Scope) -> None:
        """Ask why the finding is to be left, and let the writer type the reason."""
        self._form.begin(scope)
        self._explanation.hide()
        self._form.show()
        self.height_changed.emit()
        self._form.ask()

    def height_for(self, width: int) -> int:
        """Return the height that shows everything at this width, in pixels."""
        return self._column.totalHeightForWidth(width)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._leave)
        foot.addWidget(self._more)
        foot.addStretch(1)
        inside = QVBoxLayout(self._explanation)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(7)
        for widget in (self._message, self._advice, self.fixes, self._clauses):
            inside.addWidget(widget)
        inside.addLayout(foot)
        inside.addWidget(self._examples)
        column = self._column
        column.setContentsMargins(16, 8, 10, 10)
        column.setSpacing(7)
        for block in (self.head, self._explanation, self._form):
            column.addWidget(block)

    def _advice_text(self, content: CardContent) -> str:
        lines = [content.finding.advice]
        if not content.is_in_body:
            lines.append(self.tr("This stands in the footer of the account, not in your text."))
        return "\n".join(filter(None, lines))

    def _on_more(self, wanted: object) -> None:
        self._examples.setVisible(bool(wanted))
        self.height_changed.emit()

    def _on_given_up(self) -> None:
        self._form.hide()
        self._explanation.show()
        self._leave.setFocus()
        self.height_changed.emit()
