"""All commands in one list, found by a few letters: for who does not want to search menus."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from snswriter.gui.commands import Command
from snswriter.gui.label_words import LabelWords
from snswriter.live.readings import Readings
from snswriter.text.lookup import Lookup

Index = QModelIndex | QPersistentModelIndex
_COMMAND = Qt.ItemDataRole.UserRole
_SIZE = (620, 460)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """Lists the commands that answer to what is typed; Enter does the chosen one."""

    def __init__(
        self,
        commands: tuple[Command, ...],
        words: LabelWords,
        readings: Readings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._words = words
        self._readings = readings
        self._lookup = Lookup()
        self.setObjectName("command_palette")
        self.setWindowTitle(self.tr("Commands"))
        self.field = QLineEdit()
        self.field.setObjectName("palette_text")
        self.field.setAccessibleName(self.tr("Command to look for"))
        self.field.setPlaceholderText(self.tr("A word of the command, in any script"))
        self._model = QStandardItemModel(self)
        self.view = QListView()
        self._none = QLabel(self.tr("No command answers to this. Try another word."))
        self._none.setProperty("role", "soft")
        self._lay_out()
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self.view.clicked.connect(self._do)
        readings.arrived.connect(self._show)
        readings.ask(tuple(each.label for each in commands))
        self._show()
        self.resize(*_SIZE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the field move through the list and choose from it."""
        if not (isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress):
            return super().eventFilter(watched, event)
        if event.key() in _MOVES:
            QApplication.sendEvent(self.view, event)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.view.currentIndex())
            return True
        return False

    def _lay_out(self) -> None:
        self.view.setObjectName("palette_list")
        self.view.setAccessibleName(self.windowTitle())
        self.view.setModel(self._model)
        self.view.setItemDelegate(_CommandDelegate(self.view))
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The keys of the field move here; Tab needs no second way.
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._none)
        column.addWidget(self.view, 1)

    def _show(self) -> None:
        typed = self.field.text()
        ranked = [(self._lookup.rank(typed, self._names(each)), each) for each in self._commands]
        answers = [(rank, each) for rank, each in ranked if rank is not None]
        # Sorting keeps the order of the menus among equals.
        answers.sort(key=lambda answer: (not answer[1].action.isEnabled(), answer[0]))
        self._model.clear()
        for _, command in answers:
            self._model.appendRow(_item(command))
        self._none.setVisible(not answers)
        self.view.setCurrentIndex(self._model.index(0, 0))

    def _names(self, command: Command) -> tuple[str, ...]:
        label = command.label
        others = [*self._words.other(label), *self._words.other(f"{label}…")]
        return (label, *others, self._readings.of(label), *command.menu)

    def _do(self, index: QModelIndex) -> None:
        command = index.data(_COMMAND)
        if isinstance(command, Command) and command.action.isEnabled():
            self.accept()
            # Once this dialog is gone, so that what opens now gets the keyboard.
            QTimer.singleShot(0, command.action, command.action.trigger)


class _CommandDelegate(QStyledItemDelegate):
    """Paints words and menu of a command, and its keys at the right."""

    _PAD = 10

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        command = index.data(_COMMAND)
        if not isinstance(command, Command):
            return
        palette = option.palette
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = palette.highlightedText() if is_chosen else palette.text()
        faint = ink if is_chosen else palette.placeholderText()
        painter.save()
        if is_chosen:
            painter.fillRect(option.rect, palette.highlight())
        box = option.rect.adjusted(self._PAD, 0, -self._PAD, 0)
        metrics = option.fontMetrics
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen((ink if command.action.isEnabled() else faint).color())
        painter.drawText(box, left, command.label)
        painter.setPen(faint.color())
        painter.drawText(box, right, command.keys)
        start = metrics.horizontalAdvance(command.label) + 2 * self._PAD
        room = box.width() - start - metrics.horizontalAdvance(command.keys) - 2 * self._PAD
        path = metrics.elidedText(command.path, Qt.TextElideMode.ElideRight, max(room, 0))
        painter.drawText(box.adjusted(start, 0, 0, 0), left, path)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row with some air."""
        return QSize(0, option.fontMetrics.height() + 12)


def _item(command: Command) -> QStandardItem:
    item = QStandardItem(command.label)
    item.setData(command, _COMMAND)
    parts = (command.label, command.path, command.keys)
    item.setData("、".join(part for part in parts if part), Qt.ItemDataRole.AccessibleTextRole)
    return item
