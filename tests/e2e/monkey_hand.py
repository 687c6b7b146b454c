"""What the monkey works with: the window, its dice, and the text that must be on the page."""

import random
import time
from typing import TypeVar

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from snswriter.app.editor import Editor
from snswriter.gui.editor import BodyEditor
from tests.gui.input_method import commit, compose

_Part = TypeVar("_Part", bound=QWidget)

_PATIENCE_MS = 500
# What ends the program, or ends it to begin anew in another language.
ENDS_PROGRAM = frozenset({"file_quit", "notice_language_action"})


class Hand:
    """Acts on the editor and remembers which texts stood on the page since it was opened."""

    def __init__(self, editor: Editor, dice: random.Random) -> None:
        self.editor = editor
        self.dice = dice
        self.told = ""
        self.has_opened = False
        self._is_clicking = False
        self.stood: set[str] = {self.page.text}
        self.page.text_opened.connect(self._on_opened)
        self.page.text_edited.connect(self.stood.add)

    @property
    def page(self) -> BodyEditor:
        """Return the page."""
        return self.editor.window.page.editor

    @property
    def windows(self) -> list[QWidget]:
        """Return what is open beside the main window, the newest last."""
        return [
            each
            for each in QApplication.topLevelWidgets()
            if each.isVisible() and each is not self.editor.window
        ]

    def prepare(self, *, free: bool) -> None:
        """Make ready for a deed; one with a known end needs the page for itself."""
        assert self.editor.window.isVisible(), "the program was ended"
        self.told, self.has_opened = "", False
        if not free:
            for each in self.windows:
                each.close()
            self.end_composition()
            # The offscreen platform has no window manager that would do this.
            self.editor.window.activateWindow()
            self.page.setFocus()

    def end_composition(self) -> None:
        """Have the input method take its text back, if it holds any."""
        if self.page.is_composing:
            compose(self.page, "")

    def commit(self, text: str) -> None:
        """Have the input method commit `text` to the page."""
        commit(self.page, text)

    def parts(self, kind: type[_Part], parent: QWidget | None = None) -> list[_Part]:
        """Return what can be used of this kind, without ends; the order is always the same."""
        found = (parent or self.editor.window).findChildren(kind)
        return [
            each
            for each in found
            if each.isVisible() and each.isEnabled() and each.objectName() not in ENDS_PROGRAM
        ]

    def click(self, button: QAbstractButton) -> None:
        """Click a button; a menu or window that keeps the click waiting is turned away."""
        self._is_clicking = True
        QTimer.singleShot(_PATIENCE_MS, self.editor.window, self._turn_away)
        button.click()
        self._is_clicking = False

    def _turn_away(self) -> None:
        waiting = (QApplication.activePopupWidget(), QApplication.activeModalWidget())
        for each in waiting if self._is_clicking else ():
            if each is not None:
                each.close()

    def pause(self) -> None:
        """Let the program catch up: mostly hardly, sometimes until everything is done."""
        self.turn(self.dice.choices((0.0, 0.01, 0.06, 0.5), (70, 20, 9, 1))[0])

    def turn(self, seconds: float) -> None:
        """Let the event loop turn."""
        over = time.monotonic() + seconds
        _turn_once()
        while time.monotonic() < over:
            _turn_once()
            time.sleep(0.0005)

    def disagreement(self) -> str:
        """Return where page, document and desk do not say the same; "" if they do."""
        document, desk = self.page.toPlainText(), self.editor.desk.body
        if self.page.text == document == desk:
            return ""
        return f"page {self.page.text!r}, document {document!r}, desk {desk!r}"

    def _on_opened(self) -> None:
        self.has_opened = True
        self.stood.clear()
        self.stood.add(self.page.text)


def _turn_once() -> None:
    QApplication.processEvents()
    # Outside of `exec`, Qt keeps back what was to be deleted later.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def trigger(hand: Hand, name: str) -> None:
    found = hand.editor.window.findChild(QAction, name)
    assert isinstance(found, QAction), name
    found.trigger()
