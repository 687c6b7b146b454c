from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from snswriter.drafts.account_values import with_value
from snswriter.gui.credentials_dialog import CredentialsDialog
from snswriter.live.secret_notes import SecretChange
from snswriter.ports import OutsideError, SecretKind, VaultLockedError, VaultUnavailableError
from tests.fakes import MemoryVault
from tests.gui.conftest import strongroom
from tests.live.office import KOHO

PASSWORD = SecretKind.PASSWORD
T = TypeVar("T")


class RunLater:
    """A runner that keeps its answers until the test gives them."""

    def __init__(self) -> None:
        self.answers: list[Callable[[], None]] = []

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[OutsideError], None] | None = None,
    ) -> None:
        self.answers.append(lambda: done(job()))


class Keeper:
    """A dialog with its vault in memory."""

    def __init__(self, qtbot: QtBot, vault: MemoryVault) -> None:
        self.vault = vault
        self.dialog = CredentialsDialog(KOHO, strongroom(vault))
        qtbot.addWidget(self.dialog)
        self.changes: list[tuple[SecretKind, SecretChange]] = []
        self.dialog.secret_changed.connect(lambda *change: self.changes.append(change))
        self.dialog.show()

    def field(self, kind: SecretKind) -> QLineEdit:
        found = self.dialog.findChild(QLineEdit, f"secret_{kind.value}")
        assert isinstance(found, QLineEdit)
        return found

    def press(self, verb: str, kind: SecretKind) -> None:
        self.click(f"secret_{verb}_{kind.value}")

    def click(self, name: str) -> None:
        found = self.dialog.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton), name
        found.click()

    def text(self, name: str) -> str:
        found = self.dialog.findChild(QLabel, name)
        assert isinstance(found, QLabel), name
        return found.text()

    @property
    def status(self) -> str:
        found = self.dialog.findChild(QLabel, "vault_status")
        assert isinstance(found, QLabel)
        return found.text()

    @property
    def is_usable(self) -> bool:
        return self.field(PASSWORD).isVisible() and self.field(PASSWORD).isEnabled()


@pytest.fixture
def keeper(qtbot: QtBot) -> Keeper:
    QGuiApplication.clipboard().clear()
    return Keeper(qtbot, MemoryVault())


def test_a_secret_goes_to_the_keychain_and_leaves_the_screen(keeper: Keeper) -> None:
    keeper.field(PASSWORD).setText("ひみつ")
    keeper.press("store", PASSWORD)
    assert (keeper.vault.read(KOHO.id, PASSWORD), keeper.field(PASSWORD).text()) == ("ひみつ", "")


def test_a_secret_is_typed_unseen(keeper: Keeper) -> None:
    fields = [keeper.field(kind) for kind in (PASSWORD, SecretKind.RECOVERY_CODES)]
    assert {each.echoMode() for each in fields} == {QLineEdit.EchoMode.Password}


def test_a_secret_is_copied_and_kept_out_of_clipboard_histories(keeper: Keeper) -> None:
    keeper.vault.store(KOHO.id, PASSWORD, "ひみつ")
    keeper.press("copy", PASSWORD)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "ひみつ"
    assert any("ExcludeClipboardContent" in each for each in data.formats())


def test_nothing_kept_is_told(keeper: Keeper) -> None:
    before = keeper.status
    keeper.press("copy", PASSWORD)
    assert (keeper.status != before, QGuiApplication.clipboard().text()) == (True, "")


def test_a_secret_is_deleted(keeper: Keeper) -> None:
    keeper.vault.store(KOHO.id, PASSWORD, "ひみつ")
    keeper.press("delete", PASSWORD)
    before = keeper.vault.read(KOHO.id, PASSWORD)
    keeper.click("credentials_yes_delete")
    assert (before, keeper.vault.read(KOHO.id, PASSWORD)) == ("ひみつ", None)


def test_without_a_safe_keychain_it_is_off_and_says_why(qtbot: QtBot) -> None:
    failure = VaultUnavailableError("Secret Service")
    keeper = Keeper(qtbot, MemoryVault(failure))
    assert (keeper.is_usable, keeper.status) == (False, str(failure))


def test_a_locked_keychain_is_told_and_can_be_tried_again(keeper: Keeper) -> None:
    keeper.vault.failure = VaultLockedError("login")
    keeper.field(PASSWORD).setText("ひみつ")
    keeper.press("store", PASSWORD)
    assert (keeper.status, keeper.is_usable) == (str(keeper.vault.failure), True)


def test_an_answer_after_the_dialog_is_gone_does_nothing(qtbot: QtBot) -> None:
    late = RunLater()
    dialog = CredentialsDialog(KOHO, strongroom(MemoryVault(), late))
    assert late.answers
    delete(dialog)
    for answer in late.answers:
        answer()


def test_no_secret_stands_in_any_text_of_the_dialog(keeper: Keeper) -> None:
    keeper.field(PASSWORD).setText("ひみつ")
    keeper.vault.failure = VaultLockedError("login")
    keeper.press("store", PASSWORD)
    texts = [str(each.property("text")) for each in keeper.dialog.findChildren(QWidget)]
    assert [text for text in texts if "ひみつ" in text] == []


def test_a_secret_is_shown_only_after_a_question(keeper: Keeper) -> None:
    keeper.vault.store(KOHO.id, PASSWORD, "ひみつ")
    keeper.press("show", PASSWORD)
    before = keeper.field(PASSWORD).text()
    keeper.click("credentials_yes_show")
    field = keeper.field(PASSWORD)
    assert (before, field.text(), field.echoMode(), field.isReadOnly()) == (
        "",
        "ひみつ",
        QLineEdit.EchoMode.Normal,
        True,
    )


def test_what_is_shown_is_hidden_again_and_never_stored_anew(keeper: Keeper) -> None:
    keeper.vault.store(KOHO.id, PASSWORD, "ひみつ")
    keeper.press("show", PASSWORD)
    keeper.click("credentials_yes_show")
    keeper.press("store", PASSWORD)
    field = keeper.field(PASSWORD)
    assert (field.text(), field.echoMode()) == ("", QLineEdit.EchoMode.Password)


def test_a_new_password_is_kept_only_when_the_person_says_so(keeper: Keeper) -> None:
    keeper.vault.store(KOHO.id, PASSWORD, "old")
    keeper.press("make", PASSWORD)
    made, before = QGuiApplication.clipboard().text(), keeper.vault.read(KOHO.id, PASSWORD)
    keeper.press("store", PASSWORD)
    assert (len(made) >= 16, before) == (True, "old")
    assert keeper.vault.read(KOHO.id, PASSWORD) == made


CHANGES = [
    (None, "ひみつ", SecretChange.FIRST),
    ("ふるい", "ひみつ", SecretChange.ROTATED),
    ("ひみつ", "ひみつ", SecretChange.SAME),
]


@pytest.mark.parametrize(("before", "typed", "change"), CHANGES)
def test_what_keeping_changed_is_told(
    keeper: Keeper, before: str | None, typed: str, change: SecretChange
) -> None:
    if before:
        keeper.vault.store(KOHO.id, PASSWORD, before)
    keeper.field(PASSWORD).setText(typed)
    keeper.press("store", PASSWORD)
    assert keeper.changes == [(PASSWORD, change)]


def test_a_password_made_here_is_another_one_even_when_none_was_kept(keeper: Keeper) -> None:
    keeper.press("make", PASSWORD)
    keeper.press("store", PASSWORD)
    keeper.vault.delete(KOHO.id, PASSWORD)
    keeper.press("make", PASSWORD)
    keeper.field(PASSWORD).setText("")
    QTest.keyClicks(keeper.field(PASSWORD), "typed")
    keeper.press("store", PASSWORD)
    assert [change for _, change in keeper.changes] == [SecretChange.ROTATED, SecretChange.FIRST]


def test_only_what_was_kept_is_told_as_deleted(keeper: Keeper) -> None:
    keeper.vault.store(KOHO.id, SecretKind.API_TOKEN, "ひみつ")
    keeper.click("credentials_delete_all")
    keeper.click("credentials_yes_delete_all")
    assert keeper.changes == [(SecretKind.API_TOKEN, SecretChange.DELETED)]


def test_nothing_is_told_as_changed_when_the_keychain_fails(keeper: Keeper) -> None:
    keeper.field(PASSWORD).setText("ひみつ")
    keeper.vault.failure = VaultLockedError("login")
    keeper.press("store", PASSWORD)
    assert keeper.changes == []


def test_holders_are_given_as_a_list_and_what_is_typed_survives_a_note(keeper: Keeper) -> None:
    given: list[tuple[str, ...]] = []
    keeper.dialog.holders_given.connect(given.append)
    holders = keeper.dialog.findChild(QPlainTextEdit, "secret_holders")
    assert isinstance(holders, QPlainTextEdit)
    holders.insertPlainText(" 緑野花子\n\n緑野太郎 ")
    keeper.dialog.show_account(with_value(KOHO, "password_changed_on", date(2026, 11, 20)))
    keeper.click("secret_holders_save")
    assert given == [("緑野花子", "緑野太郎")]
    assert "2026-11-20" in keeper.text("secret_days")


def test_the_code_of_now_is_shown_and_copied(keeper: Keeper) -> None:
    keeper.vault.store(KOHO.id, SecretKind.ONE_TIME_SEED, "GEZD GNBV GY3T QOJQ")
    keeper.press("code", SecretKind.ONE_TIME_SEED)
    digits = keeper.text("code_digits")
    keeper.click("code_copy")
    assert QGuiApplication.clipboard().text() == digits.replace(" ", "")
    assert len(digits) == 7


def test_a_seed_that_is_none_is_told(keeper: Keeper) -> None:
    keeper.vault.store(KOHO.id, SecretKind.ONE_TIME_SEED, "これは種ではない")
    keeper.press("code", SecretKind.ONE_TIME_SEED)
    assert ("種を読み取れません" in keeper.status, keeper.is_usable) == (True, True)


def test_everything_is_deleted_after_a_question(keeper: Keeper) -> None:
    for kind in SecretKind:
        keeper.vault.store(KOHO.id, kind, "ひみつ")
    keeper.click("credentials_delete_all")
    keeper.click("credentials_yes_delete_all")
    assert [keeper.vault.read(KOHO.id, kind) for kind in SecretKind] == [None] * len(SecretKind)
