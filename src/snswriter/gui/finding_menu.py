"""What the menu on a mark offers, like that of a spell checker."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from snswriter.engine import Finding
from snswriter.engine.dismissal import Scope
from snswriter.gui.dismiss_form import scope_word
from snswriter.gui.slots import calling
from snswriter.gui.words import cure_label, quoted


@dataclass(frozen=True, slots=True)
class FindingDeeds:
    """What can be done about a finding from the menu."""

    fix: Callable[[Finding, str], object]
    explain: Callable[[Finding], object]
    leave: Callable[[Finding, Scope], object]


def add_finding_entries(menu: QMenu, finding: Finding, deeds: FindingDeeds) -> None:
    """Put title, cures, explanation and leaving above what `menu` offers already."""
    translate = QCoreApplication.translate
    first = next(iter(menu.actions()), None)
    title = _entry(menu, "mark_title", f"{finding.title}{quoted(finding)}")
    title.setEnabled(False)
    entries = [title]
    for number, text in enumerate(finding.suggestions):
        fix = _entry(menu, f"mark_fix_{number}", cure_label(text))
        fix.triggered.connect(calling(deeds.fix, finding, text))
        entries.append(fix)
    explain = _entry(menu, "mark_explain", f"{translate('FindingMenu', 'Explain')}\tCtrl+.")
    explain.triggered.connect(calling(deeds.explain, finding))
    leave = _leave_menu(menu, finding, deeds).menuAction()
    menu.insertActions(first, [*entries, explain, leave])  # type: ignore[arg-type]
    menu.insertSeparator(first)  # type: ignore[arg-type]


def _leave_menu(menu: QMenu, finding: Finding, deeds: FindingDeeds) -> QMenu:
    submenu = QMenu(QCoreApplication.translate("FindingMenu", "Leave as it is"), menu)
    submenu.setObjectName("mark_leave")
    for scope in Scope:
        entry = _entry(submenu, f"mark_leave_{scope.value}", f"{scope_word(scope)}…")
        entry.triggered.connect(calling(deeds.leave, finding, scope))
        submenu.addAction(entry)
    return submenu


def _entry(menu: QMenu, name: str, label: str) -> QAction:
    entry = QAction(label.replace("&", "&&"), menu)
    entry.setObjectName(name)
    return entry
