"""What a platform minds besides the length, as the window says it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Town, Write
from tests.gui.test_main_window import button, chip, click, label
from tests.live.office import ACCOUNTS, KOHO

SIX_TAGS = "秋の催し #a #b #c #d #e #f"


@pytest.fixture
def wide_town(town: Town) -> Town:
    """Return an office whose first account posts to places that mind tags and signs."""
    wide = replace(KOHO, platforms=("instagram", "youtube-title"))
    town.desk.use_accounts((wide, *ACCOUNTS[1:]))
    return town


def test_a_tag_too_many_shows_on_the_chip(wide_town: Town, write: Write) -> None:
    write(SIX_TAGS)
    assert "6 / 5" in chip(wide_town, "instagram").heading
    assert "6 / 5" not in chip(wide_town, "youtube-title").heading


def test_the_explanation_tells_numbers_and_room_for_pictures(
    wide_town: Town, write: Write, qtbot: QtBot
) -> None:
    write("秋の催し #a #b")
    click(qtbot, button(wide_town, "explain_count"))
    text = label(wide_town, "count_details_text")
    assert ("2 / 5" in text, "10（" in text, "1,000（" in text) == (True, True, True)


def test_a_tag_too_many_is_asked_about_before_copying(
    wide_town: Town, write: Write, qtbot: QtBot
) -> None:
    write(SIX_TAGS)
    click(qtbot, button(wide_town, "copy_post"))
    assert "6 / 5" in label(wide_town, "copy_obstacles")


def test_a_refused_sign_is_named_with_its_code(
    wide_town: Town, write: Write, qtbot: QtBot
) -> None:
    wide_town.desk.choose_platform("youtube-title")
    write("<新>公園")
    assert "U+003C" in chip(wide_town, "youtube-title").heading
    click(qtbot, button(wide_town, "copy_post"))
    assert "U+003E" in label(wide_town, "copy_obstacles")
