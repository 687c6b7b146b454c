"""The pages of the aids that offer more than their list."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidgetItem

from snswriter.aids.furigana import Which
from snswriter.aids.report import AidsReport
from snswriter.gui.aid_page import AidPage
from snswriter.gui.aid_rows import AidRow, plain_rows, ruby_rows, said_rows
from snswriter.gui.aid_words import grade_word, level_text, meter_text
from snswriter.gui.texts import named_button, plain_label
from snswriter.live.writing_aids import WritingAids

_CHECKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PlainPage(AidPage):
    """The meter of plain language above what makes the text hard."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        title = translate("Aid", "What makes the text hard")
        nothing = translate("Aid", "Nothing here is hard by these measures.")
        super().__init__("plain", title, plain_rows, nothing)
        self._grade = plain_label("", "aid_grade", "heading")
        self._meter = plain_label("", "aid_meter")
        self._level = plain_label("", "aid_level")
        hint = translate(
            "Aid",
            "These measure the form only: length, kanji, words. Whether it is understood, readers "
            "can tell. Kanji count by the school year in which they are taught.",
        )
        for place, label in enumerate(
            (self._grade, self._meter, self._level, plain_label(hint, "", "faint"))
        ):
            self.column.insertWidget(place, label)

    def show_report(self, report: AidsReport) -> None:
        """Show grade and figures, then the rows."""
        is_any = report.plain.grade is not None
        self._grade.setText(grade_word(report.plain.grade))
        self._meter.setText(meter_text(report.plain) if is_any else "")
        self._level.setText(level_text(report.level) if is_any else "")
        super().show_report(report)


class FuriganaPage(AidPage):
    """Readings for the kanji of the text, one by one or all in one step."""

    readings_wanted = Signal(object)
    """The writer wants all readings; carries Which."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        title = translate("Aid", "Kanji and their readings")
        nothing = translate("Aid", "There are no kanji without a reading.")
        super().__init__("furigana", title, ruby_rows, nothing)
        hint = translate(
            "Aid",
            "Readings go behind the kanji in brackets, and they count as characters. Dates, "
            "numbers, addresses and hashtags are left alone. Names come from a dictionary: "
            "please confirm them.",
        )
        self.first_only = QCheckBox(translate("Aid", "Only where a word comes first"))
        self.first_only.setObjectName("aid_first_only")
        self.first_only.setAccessibleName(self.first_only.text())
        self.first_only.setChecked(True)
        label = translate("Aid", "Add readings to the selection, or to the whole text")
        self.add_all = named_button("aid_add_readings", label, "main")
        self.add_all.clicked.connect(self._on_add_all)
        self.column.insertWidget(0, plain_label(hint, "", "faint"))
        row = QHBoxLayout()
        row.addWidget(self.first_only)
        row.addStretch(1)
        row.addWidget(self.add_all)
        self.column.addLayout(row)

    @property
    def which(self) -> Which:
        """Return whether each word gets its reading, or only the first of equal ones."""
        return Which.FIRST if self.first_only.isChecked() else Which.EACH

    def _on_add_all(self) -> None:
        self.readings_wanted.emit(self.which)


class AloudPage(AidPage):
    """What two people check aloud, to be ticked off."""

    copy_wanted = Signal()
    """The writer wants the list on the clipboard."""
    paper_wanted = Signal()
    """The writer wants the list on paper."""

    def __init__(self, aids: WritingAids) -> None:
        translate = QCoreApplication.translate
        title = translate("Aid", "To read aloud")
        nothing = translate("Aid", "There are no dates, numbers or names in the text.")
        super().__init__("aloud", title, said_rows, nothing)
        self._aids = aids
        self._is_showing_ticks = False
        hint = translate(
            "Aid",
            "One person reads the source aloud, the other looks at the post and ticks what "
            "agrees. Space ticks; a tick goes when what it stands at changes.",
        )
        self.column.insertWidget(0, plain_label(hint, "", "faint"))
        row = QHBoxLayout()
        for name, label, wanted in (
            ("aid_copy_list", translate("Aid", "Copy the list"), self.copy_wanted.emit),
            ("aid_print_list", translate("Aid", "PDF to print…"), self.paper_wanted.emit),
            ("aid_clear_ticks", translate("Aid", "Take all ticks away"), aids.clear_ticks),
        ):
            button = named_button(name, label)
            button.clicked.connect(wanted)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.list.itemChanged.connect(self._on_item)
        aids.ticked.connect(self._show_ticks)

    def show_report(self, report: AidsReport) -> None:
        """Show the list with its ticks."""
        self._is_showing_ticks = True
        super().show_report(report)
        self._is_showing_ticks = False
        self._show_ticks()

    def item_for(self, row: AidRow) -> QListWidgetItem:
        """Return a line with a box."""
        item = super().item_for(row)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_OPEN)
        return item

    def head_text(self, report: AidsReport, number: int) -> str:
        """Tell how many are ticked off."""
        if not number:
            return super().head_text(report, number)
        done = sum(self._aids.ticks(report.said))
        text = QCoreApplication.translate("Aid", "{done} of {number} ticked off.")
        return text.format(done=done, number=number)

    def _show_ticks(self) -> None:
        report = self._aids.report
        if report is None or self._is_showing_ticks:
            return
        self._is_showing_ticks = True
        for row, is_ticked in zip(
            range(self.list.count()), self._aids.ticks(report.said), strict=False
        ):
            self.list.item(row).setCheckState(_CHECKED if is_ticked else _OPEN)
        self.head.setText(self.head_text(report, len(report.said)))
        self._is_showing_ticks = False

    def _on_item(self, item: QListWidgetItem) -> None:
        report = self._aids.report
        if report is not None and not self._is_showing_ticks:
            self._aids.tick(report.said, self.list.row(item))
