"""Walks each screen with the keyboard alone: `python -m tests.screens.walker`.

Tells of each screen what can be focused, and what Tab and Shift+Tab came to; of a menu, what can
be chosen and what the arrow keys came to.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from tests.screens.stage import Tell, play

_LONGEST_STAY = 40
"""Presses of a key that one widget may use before it counts as a trap."""


def walk(widget: QWidget, tell: Tell) -> None:
    if isinstance(widget, QMenu):
        tell({"offered": offered(widget), "reached": arrows(widget), "trap": ""})
        return
    start = focus_in(widget.window())
    there, trap = stops(widget.window()), ""
    reached = {label(start)} if start is not None else set[str]()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        found, stuck = tabs(widget.window(), key, 2 * len(there) + 4)
        reached |= found
        trap = trap or stuck
    # What went away belongs to the place that the focus or the caret left meanwhile.
    there &= stops(widget.window())
    if start is not None and start.isVisible():
        start.setFocus()
    tell({"offered": sorted(there), "reached": sorted(reached), "trap": trap})


def stops(window: QWidget) -> set[str]:
    """Return the names of what the keyboard should be able to come to."""
    return {
        label(each)
        for each in window.findChildren(QWidget)
        if each.window() is window
        and each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not _is_shared_stop(each)
        and not each.objectName().startswith("qt_")
    }


def tabs(window: QWidget, key: Qt.Key, limit: int) -> tuple[set[str], str]:
    """Press `key` until the focus moved `limit` times; return what it came to, and a trap or "".

    A text may use the key for going through its blanks, but not for ever.
    """
    reached: set[str] = set()
    moves = stays = 0
    while moves < limit:
        focused = focus_in(window) or window
        QTest.keyClick(focused, key)
        now = focus_in(window)
        if now is None:
            return reached, f"nothing after {label(focused)}"
        stays = stays + 1 if now is focused else 0
        moves += now is not focused
        if stays > _LONGEST_STAY:
            return reached, label(focused) if len(stops(window)) > 1 else ""
        reached.add(label(now))
    return reached, ""


def focus_in(window: QWidget) -> QWidget | None:
    """Return what has the focus, or would have it were the window active."""
    return window.focusWidget()


def offered(menu: QMenu) -> list[str]:
    return [
        each.text()
        for each in menu.actions()
        if each.isEnabled() and each.isVisible() and not each.isSeparator()
    ]


def arrows(menu: QMenu) -> list[str]:
    """Return what the Down key comes to, from the top of the menu to its end."""
    reached: list[str] = []
    while True:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        active = menu.activeAction()
        if active is None or active.text() in reached:
            return reached
        reached.append(active.text())


def label(widget: QWidget) -> str:
    return widget.objectName() or f"{type(widget).__name__} {widget.accessibleName()!r}"


def _is_shared_stop(widget: QWidget) -> bool:
    """Tell whether arrow keys go on to this button from the chosen one of its group."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    is_exclusive = widget.autoExclusive() or (group is not None and group.exclusive())
    return is_exclusive and widget.isCheckable()


if __name__ == "__main__":
    sys.exit(play(walk))
