from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from snswriter.engine.dismissal import Scope
from snswriter.gui.proposals import Proposals
from tests.gui.conftest import Town, Write


def open_dialog(town: Town) -> str:
    action = town.window.findChild(QAction, "finding_proposals")
    assert isinstance(action, QAction)
    action.trigger()
    lines = town.window.findChild(QPlainTextEdit, "proposals_lines")
    assert isinstance(lines, QPlainTextEdit)
    return lines.toPlainText()


def test_without_proposals_there_is_nothing_to_copy(town: Town, write: Write) -> None:
    write("危険です")
    lines = open_dialog(town)
    copy = town.window.findChild(QPushButton, "proposals_copy")
    assert isinstance(copy, QPushButton)
    assert (lines, copy.isEnabled()) == ("", False)


def test_a_proposal_is_copied_and_saved(town: Town, write: Write) -> None:
    write("危険です")
    town.window.place.decisions.leave(town.guidance.findings[0], Scope.PROPOSED, "正式な名前")
    lines = open_dialog(town)
    copy = town.window.findChild(QPushButton, "proposals_copy")
    handing_on = town.window.findChild(Proposals)
    assert isinstance(copy, QPushButton)
    assert isinstance(handing_on, Proposals)
    copy.click()
    handing_on.save("/share/proposals.toml")
    saved = town.files.read("/share/proposals.toml", 10_000).decode()
    assert ("「危険」：正式な名前" in lines, QGuiApplication.clipboard().text(), saved) == (
        True,
        lines,
        lines,
    )
