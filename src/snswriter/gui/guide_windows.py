"""Guideline viewer and glossary: at most one window of each, above the window that asked."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from snswriter.gui.glossary_viewer import GlossaryViewer
from snswriter.gui.guideline_viewer import GuidelineViewer
from snswriter.live.desk import Desk
from snswriter.live.reference import Reference


class GuideWindows(QObject):
    """Opens them, and brings them to the front when they are open already."""

    def __init__(self, reference: Reference, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._reference = reference
        self._desk = desk
        self._window = window
        self._guidelines: GuidelineViewer | None = None
        self._glossary: GlossaryViewer | None = None

    def open_guidelines(self) -> None:
        """Show the guidelines, ready for searching."""
        viewer = self._viewer()
        _bring_up(viewer)
        viewer.start_searching()

    def open_clause(self, clause_id: str) -> None:
        """Show one clause of the guidelines."""
        viewer = self._viewer()
        _bring_up(viewer)
        viewer.show_clause(clause_id)

    def open_glossary(self) -> None:
        """Show words and matters."""
        if self._glossary is None:
            self._glossary = GlossaryViewer(self._reference, self.open_clause, self._window)
        _bring_up(self._glossary)

    def _viewer(self) -> GuidelineViewer:
        if self._guidelines is None:
            self._guidelines = GuidelineViewer(self._reference, self._desk, self._window)
        return self._guidelines


def _bring_up(window: QWidget) -> None:
    window.show()
    window.activateWindow()
