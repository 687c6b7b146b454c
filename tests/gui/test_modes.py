import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from snswriter.engine import Mode
from snswriter.gui.mode_bar import ORDER
from tests.gui.conftest import Town, Write
from tests.live.office import KOHO, PRIVATE


def _press(town: Town, mode: Mode) -> None:
    button = town.window.findChild(QPushButton, f"mode_{mode.value}")
    assert isinstance(button, QPushButton)
    button.click()


def _pressed(town: Town) -> list[str]:
    buttons = [town.window.findChild(QPushButton, f"mode_{mode.value}") for mode in ORDER]
    return [
        each.objectName() for each in buttons if isinstance(each, QPushButton) and each.isChecked()
    ]


def _shown(town: Town, *names: str) -> list[str]:
    found = [town.window.findChild(QWidget, name) for name in names]
    return [each.objectName() for each in found if each is not None and each.isVisible()]


def _texts(town: Town) -> list[str]:
    return [each.text() for each in town.window.findChildren(QLabel)]


@pytest.mark.parametrize("mode", [Mode.REPLY, Mode.EMERGENCY, Mode.POST])
def test_a_mode_is_chosen_by_button_and_kept_with_the_draft(town: Town, mode: Mode) -> None:
    _press(town, mode)
    assert (town.desk.draft.mode, _pressed(town)) == (mode, [f"mode_{mode.value}"])


def test_every_mode_has_a_key_a_word_and_a_picture(town: Town) -> None:
    for number, mode in enumerate(ORDER, start=1):
        action = town.window.findChild(QAction, f"choose_{mode.value}")
        button = town.window.findChild(QPushButton, f"mode_{mode.value}")
        assert isinstance(action, QAction)
        assert isinstance(button, QPushButton)
        assert action.shortcut().toString() == f"Alt+{number}"
        assert (bool(button.text()), button.icon().isNull()) == (True, False)


def test_an_emergency_clears_the_desk_and_enlarges_the_letters(town: Town, write: Write) -> None:
    names = ("drafts_panel", "show_preview_panel", "emergency_strip", "footer_view")
    before, size = _shown(town, *names), town.editor.font().pointSize()
    _press(town, Mode.EMERGENCY)
    during, large = _shown(town, *names), town.editor.font().pointSize()
    _press(town, Mode.POST)
    after, small = _shown(town, *names), town.editor.font().pointSize()
    ordinary = ["drafts_panel", "show_preview_panel", "footer_view"]
    assert (before, during, after) == (ordinary, ["emergency_strip", "footer_view"], ordinary)
    assert (large > size, small) == (True, size)


def test_the_strip_tells_what_is_written_and_what_is_missing(town: Town, write: Write) -> None:
    _press(town, Mode.EMERGENCY)
    write("17時、東町で停電しています。")
    names = ("need_place", "need_time", "need_action", "need_source")
    labels = [town.window.findChild(QLabel, name) for name in names]
    told = [each.text() for each in labels if isinstance(each, QLabel)]
    assert told == [
        "✓ Where: 東町",
        "✓ When: 17時",
        "✗ What to do: not yet",
        "✗ Who says so: not yet",
    ]


def test_an_emergency_post_that_lacks_something_is_not_copied_at_once(
    town: Town, write: Write
) -> None:
    _press(town, Mode.EMERGENCY)
    write("17時、東町で停電しています。")
    town.window.copy_post()
    assert any("What to do、Who says so" in each for each in _texts(town))


def test_a_private_check_goes_to_the_private_account_and_copies_nothing(
    town: Town, write: Write
) -> None:
    write("休みの日の写真です。")
    _press(town, Mode.PRIVATE)
    town.window.copy_post()
    assert (town.desk.draft.account_id, town.desk.post.footer) == (PRIVATE.id, "")
    assert _shown(town, "footer_view") == []
    assert any("checking only" in each for each in _texts(town))
    _press(town, Mode.POST)
    assert (town.desk.draft.account_id, _pressed(town)) == (KOHO.id, ["mode_post"])


def test_a_private_check_without_a_private_account_copies_nothing_either(
    town: Town, write: Write
) -> None:
    town.desk.use_accounts((KOHO,))
    write("休みの日の写真です。")
    _press(town, Mode.PRIVATE)
    town.window.copy_post()
    assert town.desk.post.footer == ""
    assert any("not copied" in each for each in _texts(town))


def test_choosing_a_private_account_shows_its_mode(town: Town) -> None:
    town.desk.choose_account(PRIVATE.id)
    assert _pressed(town) == ["mode_private"]
    town.desk.choose_account(KOHO.id)
    assert _pressed(town) == ["mode_post"]
