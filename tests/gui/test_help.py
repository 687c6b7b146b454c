"""The help: first steps, manual, keys, principles, licences."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from snswriter.drafts.components import shipped_components
from snswriter.drafts.primer import shipped_primer
from snswriter.gui.commands import commands_of
from snswriter.gui.document_viewer import DocumentViewer
from snswriter.gui.tour import place_beside
from snswriter.gui.tour_steps import tour_steps
from snswriter.settings import Settings, Theme
from tests.gui.conftest import Town
from tests.gui.input_method import commit
from tests.gui.test_main_window import action, button, part

FIRST = Settings(theme=Theme.LIGHT)


def viewer(town: Town, name: str) -> DocumentViewer:
    found = part(town, f"{name}_viewer")
    assert isinstance(found, DocumentViewer)
    return found


# First steps


def test_the_first_start_shows_the_way_and_writing_goes_on(
    make_town: Callable[..., Town],
) -> None:
    town = make_town(settings=FIRST)
    town.open()
    commit(town.editor, "本文")
    assert (
        part(town, "tour_card").isVisible(),
        town.window.focusWidget(),
        town.desk.body,
    ) == (
        True,
        town.editor,
        "本文",
    )


def test_it_is_shown_once(make_town: Callable[..., Town]) -> None:
    town = make_town(settings=FIRST)
    town.open()
    button(town, "tour_leave").click()
    assert (part(town, "tour_card").isVisible(), town.preferences.settings.tour_seen) == (
        False,
        True,
    )


def test_it_does_not_come_again(town: Town) -> None:
    assert not town.window.shell.tour.is_running


def test_every_step_points_at_something_that_is_there(town: Town) -> None:
    targets = [town.window.findChild(QWidget, each.target) for each in tour_steps()]
    assert [each for each in targets if each is None or not each.isVisible()] == []


def test_the_keyboard_leads_from_the_first_step_to_the_principles(
    town: Town, qtbot: QtBot
) -> None:
    action(town, "help_tour").trigger()
    steps = len(tour_steps())
    for _ in range(steps - 1):
        QTest.keyClick(part(town, "tour_next"), Qt.Key.Key_Space)
    last = (button(town, "tour_next").text(), button(town, "tour_leave").isVisible())
    QTest.keyClick(part(town, "tour_principles"), Qt.Key.Key_Space)
    assert (last, viewer(town, "primer").isVisible()) == (("Done", False), True)


def test_escape_goes_back_to_the_page(town: Town) -> None:
    action(town, "help_tour").trigger()
    QTest.keyClick(part(town, "tour_next"), Qt.Key.Key_Escape)
    assert (part(town, "tour_card").isVisible(), town.editor.hasFocus()) == (False, True)


WINDOW = QRect(0, 0, 1240, 780)
CARD = QRect(0, 0, 360, 180)


@pytest.mark.parametrize(
    ("target", "place"),
    [
        (QRect(20, 100, 230, 600), QPoint(263, 100)),
        (QRect(900, 100, 320, 600), QPoint(526, 100)),
        (QRect(0, 30, 1240, 50), QPoint(14, 93)),
        (QRect(0, 0, 1240, 780), QPoint(440, 300)),
        (QRect(), QPoint(440, 300)),
    ],
    ids=["to the right", "to the left", "below", "over all of it", "nothing to point at"],
)
def test_the_card_lies_beside_what_it_points_at(target: QRect, place: QPoint) -> None:
    found = place_beside(target, CARD, WINDOW)
    near = (found - place).manhattanLength() <= 4
    box = QRect(found, QSize(CARD.width(), CARD.height()))
    assert (near, WINDOW.contains(box)) == (True, True), found


# Pages


def test_the_principles_lead_to_their_clauses(town: Town) -> None:
    action(town, "help_primer").trigger()
    shown = viewer(town, "primer")
    shown.text.anchorClicked.emit(QUrl("clause:ward-9p-5"))
    titles = [each.title.en for each in shipped_primer()]
    text = shown.text.toPlainText()
    assert ([title for title in titles if title not in text], town.opened_clauses) == (
        [],
        ["ward-9p-5"],
    )


def test_every_key_of_the_menus_is_listed(town: Town) -> None:
    action(town, "help_keys").trigger()
    text = viewer(town, "keys").text.toPlainText()
    keys = [each.keys for each in commands_of(town.window.menuBar()) if each.keys]
    assert [each for each in keys if each not in text] == []


def test_every_part_has_its_licence(town: Town) -> None:
    action(town, "help_about").trigger()
    button(town, "about_licences").click()
    text = viewer(town, "licences").text.toPlainText()
    names = [each.name for each in shipped_components()]
    assert [name for name in names if name not in text] == []
    part(town, "about_dialog").close()


def test_the_manual_opens_with_its_contents_and_pictures(town: Town) -> None:
    QTest.keyClick(town.editor, Qt.Key.Key_F1)
    shown = viewer(town, "manual")
    assert (shown.isVisible(), shown.isModal(), shown.contents.count() > 5) == (True, False, True)


def test_a_heading_is_gone_to(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "text.md"
    file.write_text(
        "# 題\n" + "".join(f"\n## 章{n}\n\n{'本文。' * 400}\n" for n in range(9)), "utf-8"
    )
    parent = QWidget()
    qtbot.addWidget(parent)
    made = DocumentViewer("題", parent)
    made.show_file(file)
    made.show()
    made.contents.setCurrentRow(5)
    top = made.text.cursorForPosition(QPoint(60, 20)).block().text()
    assert (made.contents.count(), top[:2]) == (9, "章5")


def test_pictures_come_from_beside_the_text_only(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = DocumentViewer("題", parent)
    made.text.document().setBaseUrl(QUrl.fromLocalFile(f"{tmp_path}/"))
    asked = made.text.loadResource(2, QUrl("https://example.invalid/picture.png"))
    assert asked is None


def test_help_windows_have_names(town: Town) -> None:
    for name in ("help_manual", "help_keys", "help_primer"):
        action(town, name).trigger()
    nameless = [
        each
        for each in town.window.findChildren(QPushButton)
        if each.isVisible() and not each.accessibleName() and not each.text()
    ]
    assert nameless == []
