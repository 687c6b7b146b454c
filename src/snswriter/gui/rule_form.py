"""The fields of a word that the office wants to be asked about, and what it would mark."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from snswriter.engine import Severity
from snswriter.engine.own_word import LONGEST_WORD, OwnWord
from snswriter.exporters.wording import CATEGORY_WORDS
from snswriter.gui.category_words import category_word
from snswriter.gui.problem_words import fault_text
from snswriter.gui.severity_look import severity_word
from snswriter.live.rule_room import Trial

TRY_DELAY_MS = 300
_SHOWN = 50
_LOW = 90
_DEFAULT_CATEGORY = "reputation"


class RuleForm(QWidget):
    """Asks for a trial whenever something changed and the writer pauses."""

    trial_wanted = Signal(object, str)
    """The word is to be tried; carries it and the text to try it on."""
    settled = Signal(bool)
    """Whether the present word was tried and can be kept."""

    def __init__(self, by: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by = by
        self._today = today
        self._rule_id = ""
        self._trial: Trial | None = None
        self.word = _line("rule_word", LONGEST_WORD)
        self.reason = _line("rule_reason", 200)
        self.reason.setPlaceholderText(self.tr("e.g. Residents do not know this abbreviation."))
        self.suggest = _line("rule_suggest", 200)
        self.suggest.setPlaceholderText(self.tr("May be empty; several parted by 、"))
        self.severity = _combo("rule_severity")
        for severity in Severity:
            self.severity.addItem(severity_word(severity), severity)
        self.category = _combo("rule_category")
        for category in CATEGORY_WORDS:
            self.category.addItem(category_word(category), category)
        self.anywhere = QCheckBox(self.tr("Find it inside other words, too"))
        self.anywhere.setObjectName("rule_anywhere")
        self.sample = QPlainTextEdit()
        self.sample.setObjectName("rule_sample")
        self.sample.setTabChangesFocus(True)
        self.sample.setMaximumHeight(_LOW)
        self.sample.setPlaceholderText(self.tr("Write a sentence to try the word on"))
        self._told = QLabel()
        self._told.setObjectName("rule_told")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._hits = QListWidget()
        self._hits.setObjectName("rule_hits")
        self._hits.setAccessibleName(self.tr("What it would have marked"))
        self._hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self, singleShot=True, interval=TRY_DELAY_MS)
        self._pause.timeout.connect(self.try_now)
        self._lay_out()
        self._connect()
        self.show_word(OwnWord("", ""))

    @property
    def present(self) -> OwnWord:
        """Return the word as it stands in the form."""
        parts = self.suggest.text().replace(",", "、").split("、")
        return OwnWord(
            word=self.word.text().strip(),
            reason=" ".join(self.reason.text().split()),
            severity=self.severity.currentData(),
            suggest=tuple(each.strip() for each in parts if each.strip()),
            category=self.category.currentData(),
            is_whole=not self.anywhere.isChecked(),
            by=self._by,
            on=self._today,
            rule_id=self._rule_id,
        )

    @property
    def trial(self) -> Trial | None:
        """Return the trial of the present word; None while there is none that can be kept."""
        trial = self._trial
        fits = trial is not None and trial.word == self.present and trial.proposal.spec
        return trial if fits else None

    def show_word(self, word: OwnWord) -> None:
        """Fill the fields in."""
        self._rule_id = word.rule_id
        self.word.setText(word.word)
        self.reason.setText(word.reason)
        self.suggest.setText("、".join(word.suggest))
        self.severity.setCurrentIndex(self.severity.findData(word.severity))
        self.category.setCurrentIndex(self.category.findData(word.category or _DEFAULT_CATEGORY))
        self.anywhere.setChecked(not word.is_whole)
        self._on_change()

    def try_now(self) -> None:
        """Have the present word tried without waiting for a pause."""
        self._pause.stop()
        if self.present.word:
            self.trial_wanted.emit(self.present, self.sample.toPlainText())

    def show_trial(self, trial: Trial) -> None:
        """Show what the word would have marked, or what stands in its way."""
        self._trial = trial
        self._hits.clear()
        for hit in trial.hits[:_SHOWN]:
            place = hit.title or self.tr("Your sentence")
            self._hits.addItem(f"{hit.excerpt}　— {place}")
        text = self.tr("It would have marked {number} places; {drafts} drafts were looked at.")
        number = text.format(number=len(trial.hits), drafts=trial.drafts)
        self._told.setText(fault_text(trial.proposal.fault) or number)
        self.settled.emit(self.trial is not None)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Word"), self.word),
            (self.tr("Reason"), self.reason),
            (self.tr("Write instead"), self.suggest),
            (self.tr("How serious"), self.severity),
            (self.tr("Category"), self.category),
            ("", self.anywhere),
            (self.tr("Try it on"), self.sample),
        )
        for label, field in rows:
            form.addRow(label, field)
            field.setAccessibleName(label or self.anywhere.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self._told)
        column.addWidget(self._hits, 1)

    def _connect(self) -> None:
        for line in (self.word, self.reason, self.suggest):
            line.textChanged.connect(self._on_change)
        for combo in (self.severity, self.category):
            combo.currentIndexChanged.connect(self._on_change)
        self.anywhere.toggled.connect(self._on_change)
        self.sample.textChanged.connect(self._on_change)

    def _on_change(self) -> None:
        self._trial = None
        self.settled.emit(False)
        self._told.setText(self.tr("Past drafts are looked through before it is kept."))
        self._pause.start()


def _line(name: str, longest: int) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setMaxLength(longest)
    return line


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    return combo
