"""The settings dialog: every setting has words, a default and an effect; locked ones say so."""

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from snswriter.gui.setting_rows import Choice, Number, setting_rows
from snswriter.gui.settings_dialog import SettingsDialog
from snswriter.live.background import RunNow
from snswriter.live.preferences import Preferences
from snswriter.settings import PERSONAL, Language, OfficeSettings, Settings, StartWith, Theme
from tests.fakes import MemorySettings
from tests.gui.conftest import Town


def part(dialog: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = dialog.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


@pytest.fixture
def dialog(town: Town) -> QWidget:
    town.window.shell.open_settings()
    found = QApplication.activeModalWidget()
    assert isinstance(found, SettingsDialog)
    return found


def choose(dialog: QWidget, field: str, value: object) -> None:
    """Choose a value with the keyboard, as far as Qt lets a test do so."""
    control = part(dialog, QWidget, f"setting_{field}")
    if isinstance(control, QSpinBox):
        control.selectAll()
        QTest.keyClicks(control, f"{value}")
        QTest.keyClick(control, Qt.Key.Key_Return)
        return
    assert isinstance(control, QComboBox)
    row = next(each for each in setting_rows() if each.field == field)
    assert isinstance(row.kind, Choice)
    wanted = [option.value for option in row.kind.options()].index(value)
    while control.currentIndex() != wanted:
        step = Qt.Key.Key_Down if control.currentIndex() < wanted else Qt.Key.Key_Up
        QTest.keyClick(control, step)


def test_every_setting_that_people_choose_has_its_row() -> None:
    wanted = {field.name for field in fields(Settings)} - PERSONAL
    assert {row.field for row in setting_rows()} == wanted


@pytest.mark.usefixtures("qapp")
def test_every_default_is_among_the_values() -> None:
    strays = [
        row.field
        for row in setting_rows()
        if getattr(Settings(), row.field)
        not in (
            row.kind.allowed
            if isinstance(row.kind, Number)
            else [option.value for option in row.kind.options()]
        )
    ]
    assert strays == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("theme", Theme.DARK),
        ("scale_percent", 130),
        ("font_size_pt", 20),
        ("caret_width_px", 5),
        ("start_with", StartWith.NEW),
        ("language", Language.ENGLISH),
    ],
)
def test_a_choice_holds_at_once_and_can_be_taken_back(
    town: Town, dialog: QWidget, field: str, value: object
) -> None:
    default = town.preferences.default_of(field)
    choose(dialog, field, value)
    chosen = getattr(town.preferences.settings, field)
    back = part(dialog, QPushButton, f"default_{field}")
    back.click()  # type: ignore[attr-defined]
    assert (chosen, getattr(town.preferences.settings, field)) == (value, default)


def test_the_effect_is_seen_behind_the_dialog(town: Town, dialog: QWidget) -> None:
    before = QApplication.font().pointSizeF()
    choose(dialog, "font_size_pt", 22)
    choose(dialog, "caret_width_px", 6)
    choose(dialog, "scale_percent", 150)
    choose(dialog, "theme", Theme.CONTRAST_DARK)
    seen = (
        town.editor.font().pointSize(),
        town.editor.cursorWidth(),
        QApplication.font().pointSizeF() / before,
        town.window.place.appearance.colors.window,
    )
    town.preferences.reset("scale_percent")
    assert seen == (22, 6, 1.5, "#000000")


def test_the_typeface_of_the_page_is_the_chosen_one(town: Town) -> None:
    town.preferences.change(font_family="Some Mincho")
    assert town.editor.font().families()[0] == "Some Mincho"


def test_all_goes_back_to_default(town: Town, dialog: QWidget) -> None:
    town.preferences.change(font_size_pt=30, caret_width_px=4, theme=Theme.DARK)
    part(dialog, QPushButton, "settings_reset").click()  # type: ignore[attr-defined]
    assert town.preferences.settings == Settings(tour_seen=True)


def test_what_the_menu_changes_is_seen_in_the_dialog(town: Town, dialog: QWidget) -> None:
    town.preferences.change(font_size_pt=30)
    spin = part(dialog, QSpinBox, "setting_font_size_pt")
    assert isinstance(spin, QSpinBox)
    assert spin.value() == 30


def test_what_the_office_locked_says_who_locked_it(qtbot: QtBot) -> None:
    office = OfficeSettings(Settings(theme=Theme.LIGHT), (("theme", "情報システム課"),))
    preferences = Preferences(office.defaults, MemorySettings(), RunNow(), office=office)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SettingsDialog(preferences, parent)
    dialog.show()
    told = part(dialog, QLabel, "locked_theme")
    assert isinstance(told, QLabel)
    states = [
        part(dialog, QWidget, name).isEnabled()
        for name in ("setting_theme", "default_theme", "setting_font_size_pt")
    ]
    other = part(dialog, QLabel, "locked_language").isVisible()
    assert ("情報システム課" in told.text(), told.isVisible(), states, other) == (
        True,
        True,
        [False, False, True],
        False,
    )
