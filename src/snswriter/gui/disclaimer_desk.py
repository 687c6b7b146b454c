"""The command that puts the private-use disclaimer into a text that is looked over."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from snswriter.drafts.disclaimer import with_disclaimer
from snswriter.drafts.review import mode_of
from snswriter.engine import Mode
from snswriter.gui.disclaimer_strip import DisclaimerStrip
from snswriter.gui.editor import BodyEditor
from snswriter.gui.menus import Deed, add_deeds, menu_named
from snswriter.gui.notices import Notice, Tone
from snswriter.gui.texts import named_button, plain_label
from snswriter.live.desk import Desk
from snswriter.text.span import Span


class DisclaimerDesk(QObject):
    """Offers the disclaimer where texts are private; an official text never carries it."""

    told = Signal(object)
    """Carries a Notice."""

    def __init__(self, window: QMainWindow, editor: BodyEditor, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self._desk = desk
        label = self.tr("Insert the disclaimer of private use…")
        menu = menu_named(window.menuBar(), "menu_account")
        add_deeds(menu, (None, Deed("account_disclaimer", label, self.offer)))

    def offer(self) -> None:
        """Show the disclaimer in the present text, with what it costs."""
        desk = self._desk
        if mode_of(desk.draft, desk.account) is not Mode.PRIVATE:
            text = self.tr(
                "The disclaimer is for texts of your own account. Choose “Private check” first."
            )
            self.told.emit(Notice("disclaimer", text, Tone.WARNING))
            return
        dialog = _Dialog(desk, self._window)
        dialog.strip.wanted.connect(self._insert)
        dialog.strip.wanted.connect(dialog.accept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _insert(self) -> None:
        """Put it at the end of the text, as one step that can be undone."""
        body = self._editor.text
        kept = len(body.rstrip())
        if body.strip():
            added = with_disclaimer(body)[kept:]
            self._editor.replace_span(Span(kept, len(body)), added)
        else:
            self._editor.replace_span(Span(0, len(body)), with_disclaimer(body))
        self._editor.setFocus()


class _Dialog(QDialog):
    """The text as it will be, and the button."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("disclaimer_dialog")
        self.setWindowTitle(self.tr("Disclaimer of private use"))
        self.strip = DisclaimerStrip(self.tr("At the end of the text"), "disclaimer_body")
        self.strip.show_text(desk.body, desk.platforms)
        close = named_button("disclaimer_close", self.tr("Close"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        hint = self.tr(
            "Who writes about the own work says that it is a personal view, best in the profile."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(hint, "", "faint"))
        column.addWidget(self.strip)
        column.addLayout(row)
        self.setMinimumWidth(520)
