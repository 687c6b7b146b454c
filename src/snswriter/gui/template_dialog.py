"""Choosing a template or a snippet: search, list, and what it looks like."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from snswriter.drafts.blanks import with_names
from snswriter.drafts.templates import Template, TemplateKind, templates_with
from snswriter.gui.template_words import source_word, template_word
from snswriter.live.desk import Desk

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class TemplateDialog(QDialog):
    """Shows templates; typing searches, the arrow keys choose, Enter takes."""

    chosen = Signal(object)
    """The writer wants this template; carries it."""
    edit_wanted = Signal(object)
    """A template of the office is to be changed; carries it."""
    delete_wanted = Signal(object)
    """A template of the office is to be deleted; carries it."""

    def __init__(
        self, templates: Iterable[Template], desk: Desk, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._all = tuple(templates)
        self._desk = desk
        self.setObjectName("template_dialog")
        self.setWindowTitle(title)
        self._search = QLineEdit()
        self._search.setObjectName("template_search")
        self._search.setAccessibleName(self.tr("Search templates"))
        self._search.setPlaceholderText(self.tr("Search by words"))
        self._search.setClearButtonEnabled(True)
        self._kinds = QComboBox()
        self._kinds.setObjectName("template_kinds")
        self._kinds.setAccessibleName(self.tr("Kind of template"))
        self._list = QListWidget()
        self._list.setObjectName("template_list")
        self._list.setAccessibleName(self.tr("Templates"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._preview = QPlainTextEdit()
        self._preview.setObjectName("template_preview")
        self._preview.setAccessibleName(self.tr("What the template says"))
        self._preview.setReadOnly(True)
        self._preview.setTabChangesFocus(True)
        self._note = QLabel()
        self._note.setObjectName("template_note")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setProperty("role", "soft")
        self._edit = self._button("template_edit", self.tr("Change…"))
        self._delete = self._button("template_delete", self.tr("Delete"))
        self._close = self._button("template_close", self.tr("Close"))
        self._use = self._button("template_use", self.tr("Use this"))
        self._use.setProperty("role", "main")
        self._fill_kinds()
        self._lay_out()
        self._connect()
        self._fill()
        self._search.setFocus()

    @property
    def present(self) -> Template | None:
        """Return the template that is shown, or None."""
        item = self._list.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item else None
        return found if isinstance(found, Template) else None

    def show_templates(self, templates: Iterable[Template]) -> None:
        """Show others, for example after one was changed."""
        self._all = tuple(templates)
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys of the search field move through the list."""
        is_key = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self._list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _fill_kinds(self) -> None:
        self._kinds.addItem(self.tr("All that suit"), None)
        for kind in TemplateKind:
            if any(each.kind is kind for each in self._all):
                self._kinds.addItem(template_word(kind), kind)
        self._kinds.setVisible(self._kinds.count() > 2)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (self._search, self._kinds, self._list):
            left.addWidget(widget)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._preview, 1)
        right.addWidget(self._note)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addLayout(left, 2)
        middle.addLayout(right, 3)
        buttons = QHBoxLayout()
        buttons.addWidget(self._edit)
        buttons.addWidget(self._delete)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
        self.resize(820, 520)

    def _connect(self) -> None:
        self._search.installEventFilter(self)
        self._search.textChanged.connect(self._fill)
        self._search.returnPressed.connect(self._take)
        self._kinds.currentIndexChanged.connect(self._fill)
        self._list.currentItemChanged.connect(self._show)
        self._list.itemActivated.connect(self._take)
        self._use.clicked.connect(self._take)
        self._close.clicked.connect(self.reject)
        self._edit.clicked.connect(self._on_edit)
        self._delete.clicked.connect(self._on_delete)

    def _fill(self) -> None:
        before = self.present
        self._list.clear()
        for each in self._wanted():
            item = QListWidgetItem(f"{template_word(each.kind)}｜{each.title}")
            item.setData(Qt.ItemDataRole.UserRole, each)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{each.title} {template_word(each.kind)}"
            )
            self._list.addItem(item)
            if before is not None and each.id == before.id:
                self._list.setCurrentItem(item)
        if self._list.currentItem() is None and self._list.count():
            self._list.setCurrentRow(0)
        self._show()

    def _wanted(self) -> tuple[Template, ...]:
        kind, words = self._kinds.currentData(), self._search.text()
        found = templates_with(words, self._all)
        if kind is not None:
            return tuple(each for each in found if each.kind is kind)
        if words.strip():
            return found
        mode = self._desk.draft.mode.value
        return tuple(each for each in found if each.suits(mode)) or found

    def _show(self) -> None:
        template = self.present
        text = with_names(template.body) if template else self.tr("Nothing was found.")
        self._preview.setPlainText(text)
        self._note.setText(self._told(template) if template else "")
        self._edit.setEnabled(template is not None and template.may_be_changed)
        self._delete.setEnabled(template is not None and template.may_be_deleted)
        self._use.setEnabled(template is not None)

    def _told(self, template: Template) -> str:
        unfit = [each.name for each in self._desk.platforms if not template.fits_on(each.id)]
        told = [template.note] if template.note else []
        if unfit:
            text = self.tr("Too long for {platforms}.").format(platforms="・".join(unfit))
            told.append(text)
        source = source_word(template)
        if source:
            told.append(source)
        if template.by:
            told.append(
                self.tr("Kept by {name}").format(name=f"{template.by} {template.on}".strip())
            )
        return "　".join(told)

    def _take(self) -> None:
        template = self.present
        if template is not None:
            self.accept()
            self.chosen.emit(template)

    def _on_edit(self) -> None:
        if self.present is not None:
            self.edit_wanted.emit(self.present)

    def _on_delete(self) -> None:
        if self.present is not None:
            self.delete_wanted.emit(self.present)

    def _button(self, name: str, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        button.setAccessibleName(label)
        button.setAutoDefault(False)
        return button
