"""The way to the aids, which are loaded when somebody wants them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from snswriter.gui.editor import BodyEditor
from snswriter.gui.menus import Deed, add_deeds, menu_named
from snswriter.live.documents import Documents
from snswriter.live.writing_aids import WritingAids

if TYPE_CHECKING:
    # The window does not wait for what the aids are made of.
    from snswriter.gui.aids_work import AidsWork


class AidsDesk(QObject):
    """Adds its entries to the menu."""

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
        self._work: AidsWork | None = None
        entries = (
            None,
            Deed("aids_plain", self.tr("Writing aids"), self.open_plain, "Ctrl+5"),
            Deed("aids_aloud", self.tr("Read dates and names aloud"), self.open_aloud, "Ctrl+6"),
            Deed("aids_furigana", self.tr("Add furigana"), self.add_furigana, "Ctrl+Shift+Y"),
        )
        add_deeds(menu_named(window.menuBar(), "menu_edit"), entries)

    def open_plain(self) -> None:
        """Show how plain the text is."""
        self._with_work(lambda work: work.open_plain())

    def open_aloud(self) -> None:
        """Show the list for reading aloud."""
        self._with_work(lambda work: work.open_aloud())

    def add_furigana(self) -> None:
        """Put readings behind the kanji of the selection, or of the text where nothing is."""
        self._with_work(lambda work: work.add_furigana())

    def write_list(self, path: str) -> None:
        """Put the list for reading aloud into a PDF file."""
        self._with_work(lambda work: work.write_list(path))

    def _with_work(self, do: "Callable[[AidsWork], None]") -> None:
        if self._work is None:
            self._aids.load("snswriter.gui.aids_work", partial(self._begin, do))
        else:
            do(self._work)

    def _begin(self, do: "Callable[[AidsWork], None]", module: Any) -> None:
        if self._work is None:
            self._work = module.AidsWork(self._window, self._editor, self._aids, self._documents)
            self._work.told.connect(self.told)
        do(self._work)
