"""The window with the aids, and what becomes of the text through them."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow

from snswriter.aids.furigana import Ruby, Which, with_furigana
from snswriter.aids.report import AidsReport
from snswriter.exporters.reading_list import reading_list_html, reading_list_text
from snswriter.gui.aid_page import AidPage
from snswriter.gui.aid_rows import AidRow, Change
from snswriter.gui.aids_window import AidsWindow
from snswriter.gui.composition import commit_composition
from snswriter.gui.editor import BodyEditor
from snswriter.gui.error_words import sentence
from snswriter.gui.notices import Notice, Tone
from snswriter.gui.pdf import as_pdf
from snswriter.live.documents import Documents
from snswriter.live.writing_aids import WritingAids
from snswriter.ports import OutsideError
from snswriter.text.edit import edit_between
from snswriter.text.span import Span


class AidsWork(QObject):
    """Carries out what is wanted in the window with the aids."""

    told = Signal(object)
    """Carries a Notice about what happened."""

    def __init__(
        self, window: QMainWindow, editor: BodyEditor, aids: WritingAids, documents: Documents
    ) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self._aids = aids
        self._documents = documents
        self._aids_window: AidsWindow | None = None

    def open_plain(self) -> None:
        """Show how plain the text is."""
        self._open(self._shown().plain)

    def open_aloud(self) -> None:
        """Show the list for reading aloud."""
        self._open(self._shown().aloud)

    def add_furigana(self, which: Which = Which.FIRST) -> None:
        """Put readings behind the kanji of the selection, or of the text where nothing is."""
        commit_composition()
        chosen = self._editor.selection
        self._aids.ask(partial(self._add_readings, which, chosen))

    def copy_list(self) -> None:
        """Put the list for reading aloud on the clipboard."""
        report = self._aids.report
        if report is not None:
            text = reading_list_text(report.said, self._aids.ticks(report.said))
            QGuiApplication.clipboard().setText(text)
            self._shown().tell(self.tr("The list is on the clipboard."))

    def write_list(self, path: str) -> None:
        """Put the list for reading aloud into a PDF file."""
        report = self._aids.report
        if report is not None:
            content = as_pdf(
                reading_list_html(report.said, self._aids.ticks(report.said), report.text)
            )
            done = partial(self._on_written, path)
            self._documents.write(path, content, done, self._on_failed)

    def change(self, change: Change) -> None:
        """Make the replacements of a change, all as one step that undo takes back."""
        report = self._aids.report
        commit_composition()
        edits = self._edits_now(report, change) if report else ()
        if not edits or self._editor.isReadOnly():
            return
        text = self._editor.text
        for span, new in reversed(edits):
            text = text[: span.start] + new + text[span.end :]
        self._editor.take_over(text)

    def _open(self, page: AidPage) -> None:
        commit_composition()
        window = self._shown()
        window.tell("")
        window.show()
        window.activateWindow()
        window.open_page(page)

    def _shown(self) -> AidsWindow:
        if self._aids_window is None:
            self._aids_window = window = AidsWindow(self._aids, self._window)
            for page in window.pages:
                page.place_wanted.connect(self._show_place)
                page.writing_wanted.connect(self._go_on_writing)
                page.change_wanted.connect(self.change)
            window.furigana.readings_wanted.connect(self.add_furigana)
            window.aloud.copy_wanted.connect(self.copy_list)
            window.aloud.paper_wanted.connect(self._ask_for_file)
        return self._aids_window

    def _show_place(self, row: AidRow) -> None:
        report = self._aids.report
        span = self._now(report, row.span) if report else None
        if span is not None and not self._editor.is_composing:
            self._editor.select(span)

    def _go_on_writing(self, row: AidRow) -> None:
        self._show_place(row)
        self._window.activateWindow()
        self._editor.setFocus()

    def _now(self, report: AidsReport, span: Span) -> Span | None:
        """Return where a span of the report is in the text as it is now; None when it is gone."""
        text = self._editor.text
        moved = edit_between(report.text, text).moved(span) if report.text != text else span
        return moved if moved and moved.of(text) == span.of(report.text) else None

    def _edits_now(self, report: AidsReport, change: Change) -> tuple[tuple[Span, str], ...]:
        moved: list[tuple[Span, str]] = []
        for span, new in change.edits:
            here = self._place_now(report, span)
            if here is None:
                return ()
            moved.append((here, new))
        return tuple(moved)

    def _place_now(self, report: AidsReport, span: Span) -> Span | None:
        """Return where a span is now; an empty one, behind kanji, goes along with these."""
        if len(span):
            return self._now(report, span)
        before = self._now(report, Span(span.start - 1, span.start))
        return Span(before.end, before.end) if before else None

    def _add_readings(self, which: Which, chosen: Span, report: AidsReport | None) -> None:
        if report is None or report.text != self._editor.text or self._editor.isReadOnly():
            return
        rubies = tuple(
            ruby for ruby in report.rubies if not len(chosen) or chosen.overlaps(ruby.span)
        )
        if which is Which.FIRST:
            rubies = _first_of_each(rubies)
        if not rubies:
            text = self.tr("There are no kanji without a reading here.")
            self.told.emit(Notice("furigana", text))
            return
        self._editor.take_over(with_furigana(report.text, rubies))
        self._tell_added(rubies)

    def _tell_added(self, rubies: tuple[Ruby, ...]) -> None:
        text = self.tr("Readings added: {number}.").format(number=len(rubies))
        doubtful = [ruby for ruby in rubies if not ruby.is_certain]
        if doubtful:
            words = "、".join(f"{ruby.text}（{ruby.reading}）" for ruby in doubtful[:5])
            more = self.tr("Please confirm: {words}").format(words=words)
            text = f"{text} {more}"
        tone = Tone.WARNING if doubtful else Tone.CALM
        undo = self._editor.undo
        self.told.emit(Notice("furigana", text, tone, self.tr("Undo"), undo))

    def _ask_for_file(self) -> None:
        title = self.tr("reading-list")
        name = f"{title}-{datetime.now():%Y%m%d-%H%M}.pdf"
        dialog = QFileDialog(self._shown(), self.tr("Save"), name)
        dialog.setObjectName("reading_list_file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.write_list)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_written(self, path: str) -> None:
        self._shown().tell(self.tr("Saved: {file}").format(file=path))

    def _on_failed(self, error: OutsideError) -> None:
        self._shown().tell(sentence(error))


def _first_of_each(rubies: tuple[Ruby, ...]) -> tuple[Ruby, ...]:
    first: dict[tuple[str, str], Ruby] = {}
    for ruby in rubies:
        if not ruby.is_read_before:
            first.setdefault((ruby.text, ruby.reading), ruby)
    return tuple(first.values())
