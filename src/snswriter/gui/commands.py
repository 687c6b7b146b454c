"""Everything that the menus offer, as a list to look through."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

_NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class Command:
    """One entry of a menu.

    Attributes:
        action: What it does.
        label: Its words.
        menu: The words of the menus that lead there, the outermost first.
        keys: The keys that do it, as they are called on this system; "" for none.
    """

    action: QAction
    label: str
    menu: tuple[str, ...]
    keys: str

    @property
    def path(self) -> str:
        """Return the way through the menus, in one line."""
        return " › ".join(self.menu)


def commands_of(bar: QMenuBar) -> tuple[Command, ...]:
    """Return all entries of the menu bar in their order, those that cannot be used now as well."""
    return tuple(
        command
        for action in bar.actions()
        if isinstance(menu := action.menu(), QMenu)
        for command in _commands(menu, (_words(action.text()),))
    )


def _commands(menu: QMenu, path: tuple[str, ...]) -> Iterator[Command]:
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            yield from _commands(submenu, (*path, _words(action.text())))
        elif action.text() and action.isVisible():
            keys = action.shortcut().toString(_NATIVE)
            yield Command(action, _words(action.text()), path, keys)


def _words(text: str) -> str:
    """Return a label without the sign that marks its letter, and without that letter's bracket."""
    without = text.replace("&&", "\0")
    # Japanese menus write the letter behind the word: ファイル(&F).
    for opening, closing in (("(&", ")"), ("（&", "）")):
        start = without.find(opening)
        if start >= 0 and without[start + len(opening) + 1 : start + len(opening) + 2] == closing:
            without = without[:start] + without[start + len(opening) + 2 :]
    return without.replace("&", "").replace("\0", "&").strip()
