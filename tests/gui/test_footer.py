from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from snswriter.drafts.compose import FooterForm
from tests.gui.conftest import Town, Write
from tests.gui.test_main_window import button, click, label, part
from tests.live.office import BOSAI, KOHO


def leave_off(town: Town, qtbot: QtBot, reason: str) -> None:
    click(qtbot, button(town, "footer_none"))
    field = part(town, "footer_reason")
    assert isinstance(field, QLineEdit)
    field.setText(reason)
    click(qtbot, button(town, "footer_leave_off"))


def test_the_footer_goes_by_the_room_on_the_platform(town: Town, write: Write) -> None:
    write("あ" * 130)
    on_x = label(town, "footer_text")
    town.desk.choose_platform("bluesky")
    assert (on_x, label(town, "footer_text"), button(town, "footer_auto").isChecked()) == (
        KOHO.footer.short,
        KOHO.footer.full,
        True,
    )


def test_leaving_it_off_takes_a_reason(town: Town, write: Write, qtbot: QtBot) -> None:
    write("本文")
    leave_off(town, qtbot, " \u3000")
    without = (town.desk.draft.footer_form, button(town, "footer_leave_off").isEnabled())
    click(qtbot, button(town, "footer_keep"))
    assert (without, button(town, "footer_auto").isChecked()) == ((FooterForm.AUTO, False), True)


def test_the_reason_is_kept_and_shown_before_copying(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    write("本文")
    leave_off(town, qtbot, "<b>スレッド</b>の続き")
    click(qtbot, button(town, "copy_post"))
    assert (
        town.desk.post.text,
        town.desk.draft.footer_reason,
        "<b>スレッド</b>の続き" in label(town, "footer_text"),
        "<b>スレッド</b>の続き" in label(town, "copy_obstacles"),
        QGuiApplication.clipboard().text(),
    ) == ("本文", "<b>スレッド</b>の続き", True, True, "")


def test_a_footer_that_comes_back_needs_no_reason(town: Town, write: Write, qtbot: QtBot) -> None:
    write("本文")
    leave_off(town, qtbot, "続き")
    click(qtbot, button(town, "footer_short"))
    assert (town.desk.post.footer, town.desk.draft.footer_reason) == (KOHO.footer.short, "")


def test_an_account_without_footer_asks_nothing(town: Town, write: Write, qtbot: QtBot) -> None:
    town.desk.choose_account(BOSAI.id)
    write("本文")
    click(qtbot, button(town, "footer_none"))
    click(qtbot, button(town, "copy_post"))
    assert QGuiApplication.clipboard().text() == "本文"


def test_hashtags_are_inserted_at_the_caret_in_one_step(
    town: Town, write: Write, qtbot: QtBot
) -> None:
    write("🌸お花見です")
    town.editor.put_caret(4)
    click(qtbot, button(town, "insert_hashtags"))
    inserted = (town.desk.draft.body, town.editor.hasFocus())
    town.editor.undo()
    assert (inserted, town.desk.draft.body) == (
        ("🌸お花見 #みどり野市 です", True),
        "🌸お花見です",
    )


def test_without_hashtags_there_is_no_button(town: Town) -> None:
    town.desk.choose_account(BOSAI.id)
    assert not part(town, "insert_hashtags").isVisible()
