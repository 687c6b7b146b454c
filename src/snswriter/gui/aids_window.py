"""The window with the aids; it stays open beside the text and follows it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from snswriter.aids.report import AidsReport
from snswriter.gui.aid_page import AidPage
from snswriter.gui.aid_pages import AloudPage, FuriganaPage, PlainPage
from snswriter.gui.aid_rows import opposite_rows, spelling_rows
from snswriter.gui.texts import plain_label
from snswriter.live.writing_aids import WritingAids

_SIZE = (620, 640)


class AidsWindow(QDialog):
    """Five pages; only the one that is looked at is filled."""

    def __init__(self, aids: WritingAids, parent: QWidget) -> None:
        super().__init__(parent)
        self._aids = aids
        self.setObjectName("aids_window")
        self.setWindowTitle(self.tr("Writing aids"))
        self.setModal(False)
        self.plain = PlainPage()
        self.furigana = FuriganaPage()
        self.spelling = _spelling_page()
        self.aloud = AloudPage(aids)
        self.opposites = _opposites_page()
        self._told = plain_label("", "aids_told", "soft")
        self._told.hide()
        self._tabs = QTabWidget()
        # The bar takes the focus; around it the tabs would be a second stop that nobody can name.
        self._tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tabs.tabBar().setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tabs.setObjectName("aids_tabs")
        self._tabs.tabBar().setObjectName("aids_tab_bar")
        self._tabs.tabBar().setAccessibleName(self.windowTitle())
        for page, label in (
            (self.plain, self.tr("Plain words")),
            (self.furigana, self.tr("Furigana")),
            (self.spelling, self.tr("Spelling")),
            (self.aloud, self.tr("Read aloud")),
            (self.opposites, self.tr("Opposites")),
        ):
            self._tabs.addTab(page, label)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._told)
        self.resize(*_SIZE)
        self._tabs.currentChanged.connect(self._show_page)
        aids.reported.connect(self._on_reported)

    @property
    def pages(self) -> tuple[AidPage, ...]:
        """Return the pages from left to right."""
        return (self.plain, self.furigana, self.spelling, self.aloud, self.opposites)

    def open_page(self, page: AidPage) -> None:
        """Show one of the pages, ready for the keyboard."""
        self._tabs.setCurrentWidget(page)
        page.list.setFocus()

    def tell(self, text: str) -> None:
        """Say something below the pages; "" says nothing."""
        self._told.setText(text)
        self._told.setVisible(bool(text))

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the text while somebody can see it."""
        super().showEvent(event)
        self._aids.watch()

    def hideEvent(self, event: QHideEvent) -> None:
        """Cost nothing while nobody looks."""
        self._aids.leave()
        super().hideEvent(event)

    def _on_reported(self, report: AidsReport | None) -> None:
        if report is None:
            self.tell(self.tr("The dictionary of Japanese is missing, so there are no aids."))
        else:
            self._show_page()

    def _show_page(self) -> None:
        report = self._aids.report
        page = self._tabs.currentWidget()
        if report is not None and isinstance(page, AidPage):
            page.show_report(report)


def _spelling_page() -> AidPage:
    translate = QCoreApplication.translate
    title = translate("Aid", "Other spellings")
    nothing = translate("Aid", "Spelling agrees with what is usual in texts for the public.")
    return AidPage("spelling", title, spelling_rows, nothing)


def _opposites_page() -> AidPage:
    translate = QCoreApplication.translate
    title = translate("Aid", "Words with a contrary")
    nothing = translate("Aid", "There are no words that are easily mixed up with their contrary.")
    return AidPage("opposites", title, opposite_rows, nothing)
