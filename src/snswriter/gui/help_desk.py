"""The help: manual, keys, principles, first steps, licences."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow, QMessageBox

from snswriter import __version__
from snswriter.drafts.components import shipped_components
from snswriter.drafts.primer import shipped_primer
from snswriter.gui.commands import commands_of
from snswriter.gui.document_viewer import DocumentViewer, OpenClause
from snswriter.gui.help_pages import keys_page, licences_page, primer_page
from snswriter.gui.menus import Deed, add_deeds, menu_named
from snswriter.shipped import data_dir


class HelpDesk(QObject):
    """Opens the help; none of its windows stands in the way of writing."""

    def __init__(
        self,
        window: QMainWindow,
        cite: Callable[[str], str],
        open_clause: OpenClause | None,
        start_tour: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._cite = cite
        self._open_clause = open_clause
        self._fill_menu(start_tour)

    def open_manual(self) -> None:
        """Show the manual."""
        viewer = self._viewer("manual", self.tr("Manual"))
        viewer.show_file(data_dir("docs") / "manual.md")
        viewer.show()

    def open_keys(self) -> None:
        """Show all keys."""
        self._show("keys", self.tr("Keys"), keys_page(commands_of(self._window.menuBar())))

    def open_primer(self) -> None:
        """Show the nine principles."""
        link = "clause:" if self._open_clause else ""
        page = primer_page(shipped_primer(), self._cite, link)
        self._show("primer", self.tr("Nine principles"), page)

    def open_licences(self) -> None:
        """Show the licences of the program and its parts."""
        self._show("licences", self.tr("Licences"), licences_page(shipped_components()))

    def open_about(self) -> None:
        """Tell which version this is."""
        text = self.tr(
            "snswriter {version}\n\nChecks and counts on this PC only; nothing is sent anywhere."
        ).format(version=__version__)
        title = self.tr("About snswriter")
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, parent=self._window)
        box.setObjectName("about_dialog")
        box.setTextFormat(Qt.TextFormat.PlainText)
        licences = box.addButton(self.tr("Licences"), QMessageBox.ButtonRole.ActionRole)
        licences.setObjectName("about_licences")
        licences.setAccessibleName(licences.text())
        licences.clicked.connect(self.open_licences)
        box.addButton(QMessageBox.StandardButton.Close)
        box.finished.connect(box.deleteLater)
        box.open()

    def _fill_menu(self, start_tour: Callable[[], None]) -> None:
        menu = menu_named(self._window.menuBar(), "menu_help")
        entries = (
            Deed("help_manual", self.tr("Manual"), self.open_manual, "F1"),
            Deed("help_keys", self.tr("Keys"), self.open_keys, "Ctrl+F1"),
            Deed("help_tour", self.tr("First steps"), start_tour),
            Deed("help_primer", self.tr("Nine principles"), self.open_primer),
            None,
            Deed("help_licences", self.tr("Licences"), self.open_licences),
        )
        add_deeds(menu, entries, next(iter(menu.actions()), None))
        about = Deed("help_about", self.tr("About snswriter"), self.open_about)
        add_deeds(menu, (about,))

    def _show(self, name: str, title: str, html: str) -> None:
        viewer = self._viewer(name, title)
        viewer.show_html(html)
        viewer.show()

    def _viewer(self, name: str, title: str) -> DocumentViewer:
        viewer = DocumentViewer(title, self._window, self._open_clause)
        viewer.setObjectName(f"{name}_viewer")
        viewer.finished.connect(viewer.deleteLater)
        return viewer
