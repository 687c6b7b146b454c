"""How the open draft came about: its revisions, what changed between any two, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.account import account_with
from snswriter.drafts.comparison import Comparison, Spot
from snswriter.drafts.draft import Draft
from snswriter.drafts.editions import ticks_held
from snswriter.drafts.revision import Revision
from snswriter.gui.announcements import announce
from snswriter.gui.appearance import writing_font
from snswriter.gui.colors import Colors
from snswriter.gui.diff_view import SIGNS, DiffView
from snswriter.gui.error_words import sentence
from snswriter.gui.moments import full_moment
from snswriter.live.desk import Desk
from snswriter.live.history import History
from snswriter.ports import OutsideError

_PREVIOUS = -1
_SIZE = (980, 640)
_COLUMNS = (270, 660)
_ROWS = (420, 130)
_READ_PT = 12
_QUOTE = 30


class HistoryDialog(QDialog):
    """Compares the chosen revision with another one, at first with the one before it."""

    def __init__(self, desk: Desk, history: History, colors: Colors, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._history = history
        self._draft_id = desk.draft.id
        self._revisions: tuple[Revision, ...] = ()
        self.setObjectName("history_dialog")
        self.setWindowTitle(self.tr("History of the draft"))
        self._list = QListWidget()
        self._other = QComboBox()
        self._summary = QLabel()
        self._view = DiffView()
        self._view.use_colors(colors)
        self._spots = QListWidget()
        self._back = QPushButton(self.tr("Go back to this text"))
        self._close = QPushButton(self.tr("Close"))
        self._name_parts()
        self._lay_out()
        self._connect()
        history.ask()

    def _name_parts(self) -> None:
        names = (
            (self._list, "history_list", self.tr("Revisions")),
            (self._other, "history_other", self.tr("Compare with")),
            (self._view, "history_text", self.tr("Text with what changed")),
            (self._spots, "history_spots", self.tr("Changes")),
            (self._back, "history_restore", self._back.text()),
            (self._close, "history_close", self._close.text()),
        )
        for widget, name, spoken in names:
            widget.setObjectName(name)
            widget.setAccessibleName(spoken)
        self._other.view().setObjectName("history_others")
        self._other.view().setAccessibleName(self._other.accessibleName())
        for each in (self._list, self._spots):
            each.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            each.setWordWrap(True)
        self._view.setFont(writing_font(_READ_PT))
        self._summary.setObjectName("history_summary")
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        for button in (self._back, self._close):
            button.setAutoDefault(False)
        self._back.setEnabled(False)
        self._close.setProperty("role", "main")

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Compare with"))
        label.setBuddy(self._other)
        head = QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self._other, 1)
        signs = self.tr("{added} added line　{removed} removed line　{changed} changed line")
        legend = QLabel(_legend(signs))
        legend.setProperty("role", "faint")
        legend.setWordWrap(True)
        texts = QSplitter(Qt.Orientation.Vertical)
        texts.addWidget(self._view)
        texts.addWidget(self._spots)
        texts.setSizes(_ROWS)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._summary)
        column.addWidget(texts, 1)
        column.addWidget(legend)
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        columns.setHandleWidth(14)
        texts.setHandleWidth(10)
        columns.addWidget(self._list)
        columns.addWidget(right)
        columns.setSizes(_COLUMNS)
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(12)
        outer.addWidget(columns, 1)
        outer.addLayout(buttons)
        self.resize(*_SIZE)

    def _connect(self) -> None:
        self._history.listed.connect(self._on_listed)
        self._history.compared.connect(self._on_compared)
        self._history.failed.connect(self._on_failed)
        self._history.restored.connect(self.accept)
        self._list.currentRowChanged.connect(self._on_chosen)
        self._other.currentIndexChanged.connect(self._compare)
        self._spots.currentItemChanged.connect(self._on_spot)
        self._back.clicked.connect(self._on_back)
        self._close.clicked.connect(self.reject)

    def _on_listed(self, revisions: tuple[Revision, ...]) -> None:
        self._revisions = revisions
        self._list.clear()
        self._list.addItems([self._label(number) for number in range(len(revisions))])
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def _label(self, number: int) -> str:
        revision = self._revisions[number]
        account = account_with(revision.account_id, self._desk.accounts)
        parts = [account.name if account else self.tr("No account chosen")]
        parts.append(self.tr("{length} characters").format(length=f"{revision.length:,}"))
        moment = full_moment(revision.saved_at)
        head = moment if number else self.tr("Present text ({moment})").format(moment=moment)
        lines = [head, "　".join(parts), *([revision.author] if revision.author else [])]
        return "\n".join(lines)

    def _on_chosen(self, row: int) -> None:
        """Offer everything that the chosen revision can be compared with."""
        if row < 0:
            return
        chosen = self._other.currentData()
        self._other.blockSignals(True)
        self._other.clear()
        self._other.addItem(self.tr("The revision before"), _PREVIOUS)
        for number, revision in enumerate(self._revisions):
            if number != row:
                self._other.addItem(self._label(number).split("\n")[0], revision.version)
        self._other.setCurrentIndex(max(0, self._other.findData(chosen)))
        self._other.blockSignals(False)
        self._back.setEnabled(row > 0)
        self._compare()

    def _compare(self) -> None:
        row = self._list.currentRow()
        if row < 0:
            return
        chosen = self._revisions[row].version
        other = self._other.currentData()
        if other == _PREVIOUS:
            earlier = self._revisions[row + 1 : row + 2]
            other = earlier[0].version if earlier else chosen
        older, newer = sorted((chosen, int(other)))
        self._history.compare(self._draft_id, older, newer)

    def _on_compared(self, comparison: Comparison) -> None:
        self._view.show_comparison(comparison, self._titles(comparison))
        self._spots.clear()
        for number, section in enumerate(comparison.sections):
            for spot in section.spots:
                item = QListWidgetItem(self._spoken(spot))
                item.setData(Qt.ItemDataRole.UserRole, (number, spot.line))
                self._spots.addItem(item)
        self._summary.setText(self._summary_text(comparison))
        announce(self, self._summary.text())

    def _titles(self, comparison: Comparison) -> tuple[str, ...]:
        names = {platform.id: platform.name for platform in self._desk.platforms}
        names[""] = self.tr("Common text")
        ids = [section.platform for section in comparison.sections]
        return tuple(names.get(each, each) for each in ids)

    def _summary_text(self, comparison: Comparison) -> str:
        old, new = comparison.old, comparison.new
        if old.version == new.version:
            first = self.tr("This is the first revision; there is none before it.")
            return "\n".join(filter(None, (first, self._ticks_text(new))))
        moments = (full_moment(old.updated_at), full_moment(new.updated_at))
        text = self.tr("From {old} to {new}: {count} changes").format(
            old=moments[0], new=moments[1], count=comparison.count
        )
        if old.account_id != new.account_id:
            names = (self._account(old.account_id), self._account(new.account_id))
            text += "\n" + self.tr("Account: {old} → {new}").format(old=names[0], new=names[1])
        return "\n".join(filter(None, (text, self._ticks_text(new))))

    def _ticks_text(self, draft: Draft) -> str:
        """Tell who looked at the checklist for the text of a state, and for how many items."""
        account = account_with(draft.account_id, self._desk.accounts)
        if account is None:
            return ""
        found = (self._desk.catalog.get(each) for each in account.platforms)
        ticks = ticks_held(draft, account, tuple(each for each in found if each))
        if not ticks:
            return self.tr("Checklist: nothing was ticked for this text.")
        text = self.tr("Checklist: {number} ticked for this text ({people}, {moment})")
        return text.format(
            number=len({each.item for each in ticks}),
            people="、".join(dict.fromkeys(each.by or "—" for each in ticks)),
            moment=full_moment(max(each.at for each in ticks)),
        )

    def _account(self, account_id: str) -> str:
        account = account_with(account_id, self._desk.accounts)
        return account.name if account else self.tr("No account chosen")

    def _spoken(self, spot: Spot) -> str:
        removed, added = _quoted(spot.removed), _quoted(spot.added)
        if not spot.removed:
            text = self.tr("Line {line}: added {added}")
        elif not spot.added:
            text = self.tr("Line {line}: removed {removed}")
        else:
            text = self.tr("Line {line}: {removed} became {added}")
        return text.format(line=spot.line + 1, removed=removed, added=added)

    def _on_spot(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            section, line = item.data(Qt.ItemDataRole.UserRole)
            self._view.show_line(section, line)

    def _on_back(self) -> None:
        row = self._list.currentRow()
        if row > 0:
            self._history.restore(self._draft_id, self._revisions[row].version)

    def _on_failed(self, error: OutsideError) -> None:
        self._summary.setText(sentence(error))


def _legend(text: str) -> str:
    names = {mark.value: sign for mark, sign in SIGNS.items()}
    return text.format(**names)


def _quoted(text: str) -> str:
    words = " ".join(text.split()) or "↵"
    return f"「{words[:_QUOTE]}…」" if len(words) > _QUOTE else f"「{words}」"
