"""The rule desk: the office's own words on the left, the word at hand on the right."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from snswriter.engine.own_word import OwnRuleSet, OwnWord, word_of
from snswriter.engine.rule_file import RuleSpec
from snswriter.gui.error_words import sentence
from snswriter.gui.problem_words import problem_lines
from snswriter.gui.rule_form import RuleForm
from snswriter.gui.severity_look import severity_word
from snswriter.live.rule_room import RuleRoom, switched
from snswriter.ports import OutsideError

LAYERS = ("user", "section")


class RuleDialog(QDialog):
    """Adds, changes, switches off and deletes words; each with a reason."""

    def __init__(
        self, room: RuleRoom, word: str, by: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._off: frozenset[str] = frozenset()
        self.setObjectName("rule_dialog")
        self.setWindowTitle(self.tr("Rule desk: words of the office"))
        self._list = QListWidget()
        self._list.setObjectName("rule_list")
        self._list.setAccessibleName(self.tr("Words of the office"))
        self._layer = QComboBox()
        self._layer.setObjectName("rule_layer")
        self._layer.setAccessibleName(self.tr("For whom"))
        for layer, label in zip(
            LAYERS, (self.tr("For myself"), self.tr("For the whole section")), strict=True
        ):
            self._layer.addItem(label, layer)
        self.form = RuleForm(by, today)
        self._new = self._button("rule_new", self.tr("New word"))
        self._switch = self._button("rule_switch", self.tr("Switch off"))
        self._delete = self._button("rule_delete", self.tr("Delete"))
        self._close = self._button("rule_close", self.tr("Close"))
        self._save = self._button("rule_save", self.tr("Keep this word"))
        self._save.setProperty("role", "main")
        self._told = QLabel()
        self._told.setObjectName("rule_message")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._lay_out()
        self._connect()
        self.form.show_word(OwnWord(word, ""))
        self._show_buttons()
        (self.form.reason if word else self.form.word).setFocus()
        room.load()

    @property
    def present(self) -> RuleSpec | None:
        """Return the rule chosen in the list, or None."""
        item = self._list.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item else None
        return found if isinstance(found, RuleSpec) else None

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        heading = QLabel(self.tr("Words of the office"))
        heading.setProperty("role", "heading")
        left.addWidget(heading)
        left.addWidget(self._list, 1)
        row = QHBoxLayout()
        for button in (self._new, self._switch, self._delete):
            row.addWidget(button)
        left.addLayout(row)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(left, 2)
        middle.addWidget(self.form, 3)
        buttons = QHBoxLayout()
        buttons.addWidget(self._layer)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        column.addWidget(self._told)
        column.addLayout(buttons)
        self.resize(900, 620)

    def _connect(self) -> None:
        room, form = self._room, self.form
        room.listed.connect(self._on_listed)
        room.tried.connect(form.show_trial)
        room.failed.connect(self._on_failed)
        form.trial_wanted.connect(room.try_word)
        form.settled.connect(self._save.setEnabled)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._new.clicked.connect(self._begin)
        self._save.clicked.connect(self._on_save)
        self._switch.clicked.connect(self._on_switch)
        self._delete.clicked.connect(self._on_delete)
        self._close.clicked.connect(self.reject)

    def _on_listed(self, own: OwnRuleSet) -> None:
        self._off = frozenset(each.rule for each in own.changes if each.off)
        self._list.blockSignals(True)
        self._list.clear()
        for spec in own.rules:
            word = word_of(spec)
            if word is not None:
                item = QListWidgetItem(self._line(spec, word))
                item.setData(Qt.ItemDataRole.UserRole, spec)
                self._list.addItem(item)
        self._list.blockSignals(False)
        if own.problems:
            self._told.setText("\n".join(problem_lines(own.problems)))
        self._show_buttons()

    def _line(self, spec: RuleSpec, word: OwnWord) -> str:
        state = self.tr("switched off") if spec.id in self._off else severity_word(spec.severity)
        return f"{word.word}（{state}）"

    def _on_chosen(self) -> None:
        spec = self.present
        word = word_of(spec) if spec else None
        if spec is not None and word is not None:
            self.form.show_word(word)
            self._layer.setCurrentIndex(max(0, self._layer.findData(spec.layer)))
        self._show_buttons()

    def _begin(self) -> None:
        self._list.setCurrentRow(-1)
        self.form.show_word(OwnWord("", ""))
        self.form.word.setFocus()

    def _on_save(self) -> None:
        trial = self.form.trial
        if trial is not None:
            self._room.save(trial, self._layer.currentData())
            text = self.tr("“{word}” is kept. Drafts are checked with it from now on.")
            self._told.setText(text.format(word=trial.word.word))
            self._begin()

    def _on_switch(self) -> None:
        spec, word = self.present, self.form.present
        if spec is None:
            return
        if spec.id in self._off:
            self._room.unchange(spec.id, spec.layer)
        elif self._has_reason(word):
            self._room.change(switched(word, word.reason, None), spec.layer)

    def _on_delete(self) -> None:
        spec, word = self.present, self.form.present
        if spec is not None and self._has_reason(word):
            self._room.remove(word, spec.layer, word.reason)
            self._begin()

    def _has_reason(self, word: OwnWord) -> bool:
        if not word.reason:
            self._told.setText(self.tr("Write the reason first, for those who come after you."))
            self.form.reason.setFocus()
        return bool(word.reason)

    def _on_failed(self, error: OutsideError) -> None:
        self._told.setText(sentence(error))

    def _show_buttons(self) -> None:
        spec = self.present
        self._switch.setEnabled(spec is not None)
        self._delete.setEnabled(spec is not None)
        is_off = spec is not None and spec.id in self._off
        self._switch.setText(self.tr("Switch on again") if is_off else self.tr("Switch off"))

    def _button(self, name: str, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        button.setAccessibleName(label)
        button.setAutoDefault(False)
        return button
