from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from snswriter.drafts.draft import Draft
from snswriter.engine.dismissal import Dismissal, Scope
from snswriter.gui.proposals import Proposals
from tests.gui.conftest import Town, Write
from tests.live.office import draft


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


def test_what_other_drafts_propose_stands_behind_that_of_the_open_one(
    make_town: Callable[..., Town],
) -> None:
    usual, name = ("訓練", "毎年の名前"), ("危険", "正式な名前")
    kept = (usual, usual, name, ("津波", "もう開いている"))
    town = make_town(*(proposing(number, *each) for number, each in enumerate(kept, 1)))
    town.open()
    town.desk.change(replace(town.desk.draft, dismissals=(proposal("洪水", "条例の言葉"),)))
    lines = [each for each in open_dialog(town).splitlines() if each.startswith("reason")]
    assert lines == [
        'reason = "「洪水」：条例の言葉"',
        'reason = "「危険」：正式な名前"',
        'reason = "「訓練」：毎年の名前"',
    ]


def proposing(number: int, text: str, reason: str) -> Draft:
    left = Dismissal("r", "地震", Scope.DRAFT, "この下書きだけ")
    kept = draft(f"{text}です", number)
    return replace(kept, dismissals=(left, proposal(text, reason)))


def proposal(text: str, reason: str) -> Dismissal:
    return Dismissal("r", text, Scope.PROPOSED, reason)
