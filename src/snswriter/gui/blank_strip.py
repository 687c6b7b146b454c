"""Above the page while blanks are left: which one is next, and what fits into it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.blanks import Blank, BlankKind, missing_weekday, spoken
from snswriter.gui.announcements import announce
from snswriter.gui.blank_walk import BlankWalk
from snswriter.gui.flow_layout import FlowLayout
from snswriter.gui.plain_editor import PlainEditor
from snswriter.gui.slots import calling
from snswriter.live.desk import Desk

_OFFERED = 6


class BlankStrip(QFrame):
    """Names the present blank and offers what can be computed or is known."""

    def __init__(
        self, desk: Desk, editor: PlainEditor, walk: BlankWalk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._editor = editor
        self._walk = walk
        self._shown: object = None
        self._offers: list[QPushButton] = []
        self.setObjectName("blank_strip")
        self.setProperty("role", "notice")
        self._text = QLabel()
        self._text.setObjectName("blank_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self._next = self._button("blank_next", self.tr("To the next blank (Tab)"))
        self._next.clicked.connect(walk.go_round)
        self._flow.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self._text)
        column.addWidget(self._row)
        walk.changed.connect(self._show)
        desk.account_chosen.connect(self._show)
        self._show()

    def take_focus(self) -> None:
        """Let the keyboard choose what fits into the blank; Tab belongs to the text meanwhile."""
        if self.isVisible():
            first = next(iter(self._offers), self._next)
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        blanks = self._walk.blanks
        present = self._walk.present if blanks else None
        weekday = self._weekday()
        self.setVisible(bool(blanks) or weekday is not None)
        wanted = (len(blanks), present and (present.name, present.kind, present.example), weekday)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._next.setVisible(bool(blanks))
        self._text.setText(self._told(len(blanks), present, weekday))
        self.setAccessibleName(self._text.text())
        announce(self, self._text.text())
        self._offer(present, weekday)

    def _told(self, number: int, present: Blank | None, weekday: tuple[int, str] | None) -> str:
        told = []
        if weekday is not None:
            text = self.tr("The day just written lacks its weekday: {weekday}.")
            told.append(text.format(weekday=weekday[1]))
        if present is not None:
            text = self.tr("Blanks to fill in: {number}. Now: {name}")
            told.append(
                text.format(number=number, name=_described(present, self.tr("e.g. {example}")))
            )
        return "　".join(told)

    def _offer(self, present: Blank | None, weekday: tuple[int, str] | None) -> None:
        for button in self._offers:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offers = []
        if weekday is not None:
            label = self.tr("Add {weekday}").format(weekday=weekday[1])
            self._add("blank_weekday", label, calling(self._walk.insert, *weekday))
        if present is None:
            return
        for number, text in enumerate(self._known(present)):
            self._add(f"blank_offer_{number}", text, calling(self._fill, text))
        if present.kind is BlankKind.DATE:
            self._add("blank_calendar", self.tr("Choose the day…"), self._open_calendar)

    def _add(self, name: str, label: str, act: Callable[[], None]) -> None:
        button = self._button(name, label)
        button.clicked.connect(act)
        self._offers.append(button)
        self._flow.addWidget(button)
        button.show()

    def _known(self, blank: Blank) -> tuple[str, ...]:
        """Return what is known to fit: choices, the office's own numbers and pages, days."""
        account = self._desk.account
        if blank.kind is BlankKind.PHONE and account is not None:
            return account.contacts[:_OFFERED]
        if blank.kind is BlankKind.URL and account is not None and account.policy_url:
            return (account.policy_url,)
        if blank.kind is BlankKind.DATE:
            return (spoken(self._desk.now().date()),)
        return blank.choices[:_OFFERED]

    def _fill(self, text: str) -> None:
        present = self._walk.present
        if present is not None:
            self._walk.fill(present, text)

    def _weekday(self) -> tuple[int, str] | None:
        start = self._walk.day_start
        if start is None:
            return None
        return missing_weekday(self._editor.text, start, self._desk.now().date())

    def _open_calendar(self) -> None:
        dialog = DayDialog(self._desk.now().date(), self._fill, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _button(self, name: str, label: str) -> QPushButton:
        button = QPushButton(label.replace("&", "&&"), self)
        button.setObjectName(name)
        button.setAccessibleName(label)
        button.setProperty("role", "segment")
        button.setAutoDefault(False)
        return button


class DayDialog(QDialog):
    """A calendar; what is chosen is handed on as posts name it, with the weekday."""

    def __init__(self, today: date, chosen: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("day_dialog")
        self.setWindowTitle(self.tr("Choose the day"))
        self._chosen = chosen
        self._calendar = QCalendarWidget()
        self._calendar.setObjectName("day_calendar")
        self._calendar.setAccessibleName(self.windowTitle())
        self._calendar.setSelectedDate(QDate(today.year, today.month, today.day))
        self._calendar.setGridVisible(True)
        self._calendar.activated.connect(self.accept)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.addWidget(self._calendar)
        column.addWidget(buttons)
        self.accepted.connect(self._hand_on)

    def _hand_on(self) -> None:
        day = self._calendar.selectedDate()
        self._chosen(spoken(date(day.year(), day.month(), day.day())))


def _described(blank: Blank, example: str) -> str:
    if not blank.example or blank.choices:
        return blank.name
    return f"{blank.name}（{example.format(example=blank.example)}）"
