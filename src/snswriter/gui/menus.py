"""The menus: everything that can be done, each with its key."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from snswriter.gui.slots import calling


@dataclass(frozen=True, slots=True)
class Deed:
    """One entry of a menu.

    Attributes:
        name: Object name of its action.
        label: What the menu says.
        do: What it does.
        key: What does it from the keyboard, or None.
        more_keys: What does it as well.
    """

    name: str
    label: str
    do: Callable[[], object]
    key: QKeySequence.StandardKey | str | None = None
    more_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a menu of which exactly one is chosen."""

    label: str
    value: object


def add_menu(bar: QMenuBar, name: str, title: str, deeds: Iterable[Deed | None]) -> QMenu:
    """Add a menu to the bar and return it; None among the deeds draws a line."""
    menu = QMenu(title, bar)
    menu.setObjectName(name)
    bar.addMenu(menu)
    add_deeds(menu, deeds)
    return menu


def add_deeds(menu: QMenu, deeds: Iterable[Deed | None], before: QAction | None = None) -> None:
    """Add entries to a menu, at its end or before one that is there; None draws a line."""
    for deed in deeds:
        if deed is None:
            menu.insertSeparator(before)  # type: ignore[arg-type]
        else:
            menu.insertAction(before, _action(deed, menu))  # type: ignore[arg-type]


def menu_named(bar: QMenuBar, name: str) -> QMenu:
    """Return one of the menus of the bar by its object name."""
    menu: QMenu | None = bar.findChild(QMenu, name)
    if menu is None:
        raise LookupError(name)
    return menu


def add_options(
    menu: QMenu,
    name: str,
    title: str,
    options: Iterable[Option],
    chosen: object,
    choose: Callable[[object], None],
) -> QMenu:
    """Add a submenu in which one of the options is always chosen, and return it."""
    submenu = QMenu(title, menu)
    submenu.setObjectName(name)
    menu.addMenu(submenu)
    group = QActionGroup(submenu)
    for number, option in enumerate(options):
        action = QAction(option.label, submenu)
        action.setObjectName(f"{name}_{number}")
        action.setCheckable(True)
        action.setChecked(option.value == chosen)
        action.setData(option.value)
        action.triggered.connect(calling(choose, option.value))
        group.addAction(action)
        submenu.addAction(action)
    return submenu


def _action(deed: Deed, menu: QMenu) -> QAction:
    action = QAction(deed.label, menu)
    action.setObjectName(deed.name)
    if deed.key is not None:
        action.setShortcuts([QKeySequence(deed.key), *map(QKeySequence, deed.more_keys)])
    action.triggered.connect(calling(deed.do))
    return action
