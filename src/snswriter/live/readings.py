"""How words are read, looked up away from the GUI thread, once for each word."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from snswriter.live.background import Runner
from snswriter.text.mecab import TokenizerError

Read = Callable[[tuple[str, ...]], tuple[str, ...]]
"""Returns how each of some texts is read; may take a while."""


class Readings(QObject):
    """Remembers readings; those that are not known yet come later, or never."""

    arrived = Signal()
    """More readings are known."""

    def __init__(self, read: Read, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._runner = runner
        self._known: dict[str, str] = {}

    def of(self, text: str) -> str:
        """Return how `text` is read, as far as that is known; "" if it is not."""
        return self._known.get(text, "")

    def ask(self, texts: tuple[str, ...]) -> None:
        """Look up what is not known yet."""
        missing = tuple(text for text in dict.fromkeys(texts) if text not in self._known)
        if missing:
            self._runner.run(partial(_look_up, self._read, missing), self._on_read)

    def _on_read(self, found: dict[str, str]) -> None:
        self._known |= found
        self.arrived.emit()


def _look_up(read: Read, texts: tuple[str, ...]) -> dict[str, str]:
    try:
        return dict(zip(texts, read(texts), strict=True))
    except TokenizerError:
        # Without a dictionary, everything is still found by its words.
        return dict.fromkeys(texts, "")
