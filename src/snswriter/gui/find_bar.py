"""Find and replace: a bar above the page that leaves the writer free to write on."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from snswriter.gui.announcements import announce
from snswriter.gui.composition import commit_composition
from snswriter.gui.editor import BodyEditor
from snswriter.text.find import Finder, Sameness
from snswriter.text.span import Span

_LONGEST_FROM_SELECTION = 200


class FindBar(QFrame):
    """Shows every match in the text, goes from one to the next, and replaces."""

    def __init__(self, editor: BodyEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self._editor = editor
        self._finder = Finder()
        self._matches: tuple[Span, ...] = ()
        self._start = 0
        self._wanted = self._field("find_text", self.tr("Find"))
        self._new = self._field("replace_text", self.tr("Replace with"))
        self._told = QLabel()
        self._told.setObjectName("find_told")
        self._told.setProperty("role", "soft")
        self._loose = QCheckBox(self.tr("Also in other widths, kana and capitals"))
        self._loose.setObjectName("find_loose")
        self._loose.setAccessibleName(self._loose.text())
        self._loose.setChecked(True)
        self._previous = self._button("find_previous", self.tr("Previous"))
        self._next = self._button("find_next", self.tr("Next"))
        self._close = self._button("find_close", self.tr("Close"))
        self._replace = self._button("replace_one", self.tr("Replace"))
        self._replace_all = self._button("replace_all", self.tr("Replace all"))
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def matches(self) -> tuple[Span, ...]:
        """Return where what is looked for stands in the text."""
        return self._matches

    def open_to_find(self) -> None:
        """Show the bar to look for something; what is selected is proposed."""
        if not self.isVisible():
            for widget in self._for_replacing():
                widget.hide()
        self._open()

    def open_to_replace(self) -> None:
        """Show the bar to replace something; what is selected is proposed."""
        for widget in self._for_replacing():
            widget.show()
        self._open()

    def close_bar(self) -> None:
        """Put the bar away and go on writing at the match that was looked at."""
        self.hide()
        self._matches = ()
        self._editor.show_matches(())
        self._editor.setFocus()

    def find_next(self) -> None:
        """Select the next match behind the selection; the first one after the last."""
        if not self._wanted.text():
            self.open_to_find()
            return
        self._look()
        here = self._editor.selection
        behind = [each for each in self._matches if each.start >= here.end and each != here]
        self._select(next(iter([*behind, *self._matches]), None))

    def find_previous(self) -> None:
        """Select the match before the selection; the last one before the first."""
        self._look()
        here = self._editor.selection
        before = [each for each in self._matches if each.end <= here.start and each != here]
        self._select(next(reversed([*self._matches, *before]), None))

    def replace_one(self) -> None:
        """Replace the selected match, as one step of undo, and go on to the next."""
        commit_composition()
        self._look()
        here = self._editor.selection
        if here in self._matches and not self._editor.isReadOnly():
            self._editor.replace_span(here, self._new.text())
            end = here.start + len(self._new.text())
            self._editor.select(Span(end, end))
        self.find_next()

    def replace_all(self) -> None:
        """Replace every match, all as one step of undo."""
        commit_composition()
        self._look()
        number = len(self._matches)
        if number and not self._editor.isReadOnly():
            self._editor.replace_spans(self._matches, self._new.text())
            self._look()
            text = self.tr("Replaced: {number}. Undo takes it back.")
            self._tell(text.format(number=number))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter, Shift+Enter and Escape from the fields."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(watched, event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the bar away with Escape, wherever in it the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        elif watched is self._new:
            self.replace_one()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.find_previous()
        else:
            self.find_next()
        return True

    def _open(self) -> None:
        commit_composition()
        chosen = self._editor.selection.of(self._editor.text)
        self._start = self._editor.selection.start
        self.show()
        if chosen and "\n" not in chosen and len(chosen) <= _LONGEST_FROM_SELECTION:
            self._wanted.setText(chosen)
        self._wanted.setFocus()
        self._wanted.selectAll()
        self._look()
        self._tell_place()

    def _for_replacing(self) -> tuple[QWidget, ...]:
        return (self._new_label, self._new, self._replace, self._replace_all)

    def _on_wanted(self) -> None:
        self._look()
        behind = [each for each in self._matches if each.start >= self._start]
        self._select(next(iter([*behind, *self._matches]), None))

    def _on_text(self) -> None:
        if self.isVisible():
            self._look()
            self._tell_place()

    def _look(self) -> None:
        sameness = Sameness.LOOSE if self._loose.isChecked() else Sameness.EXACT
        self._matches = self._finder.find(self._wanted.text(), self._editor.text, sameness)
        self._editor.show_matches(self._matches if self.isVisible() else ())
        is_any = bool(self._matches)
        for button in (self._previous, self._next, self._replace, self._replace_all):
            button.setEnabled(is_any)

    def _select(self, match: Span | None) -> None:
        if match is not None:
            self._editor.select(match)
        self._tell_place()

    def _tell_place(self) -> None:
        here = self._editor.selection
        if not self._wanted.text():
            self._tell("")
        elif not self._matches:
            self._tell(self.tr("Not in the text"))
        elif here in self._matches:
            place = self._matches.index(here) + 1
            text = self.tr("{place} of {number}")
            self._tell(text.format(place=place, number=len(self._matches)))
        else:
            self._tell(self.tr("Found: {number}").format(number=len(self._matches)))

    def _tell(self, text: str) -> None:
        if text != self._told.text():
            self._told.setText(text)
            if text:
                announce(self, text)

    def _field(self, name: str, label: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.installEventFilter(self)
        return field

    def _button(self, name: str, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        button.setAccessibleName(label)
        button.setAutoDefault(False)
        button.setProperty("role", "segment")
        return button

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Find"))
        label.setBuddy(self._wanted)
        self._new_label = QLabel(self.tr("Replace with"))
        self._new_label.setBuddy(self._new)
        below = QHBoxLayout()
        below.addWidget(self._loose)
        below.addStretch(1)
        below.addWidget(self._told)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 8, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for column, widget in enumerate(
            (label, self._wanted, self._previous, self._next, self._close)
        ):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self._new_label, 1, 0)
        grid.addWidget(self._new, 1, 1)
        grid.addWidget(self._replace, 1, 2)
        grid.addWidget(self._replace_all, 1, 3, 1, 2)
        grid.addLayout(below, 2, 1, 1, 4)
        order = (self._wanted, self._previous, self._next, self._new, self._replace)
        for before, after in zip(order, (*order[1:], self._replace_all), strict=True):
            QWidget.setTabOrder(before, after)
        QWidget.setTabOrder(self._replace_all, self._loose)
        QWidget.setTabOrder(self._loose, self._close)

    def _connect(self) -> None:
        self._wanted.textChanged.connect(self._on_wanted)
        self._loose.toggled.connect(self._on_wanted)
        self._next.clicked.connect(self.find_next)
        self._previous.clicked.connect(self.find_previous)
        self._replace.clicked.connect(self.replace_one)
        self._replace_all.clicked.connect(self.replace_all)
        self._close.clicked.connect(self.close_bar)
        self._editor.text_edited.connect(self._on_text)
        self._editor.text_opened.connect(self._on_text)
