from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from snswriter.gui.credentials_dialog import CredentialsDialog
from snswriter.live.background import RunNow
from snswriter.ports import OutsideError, SecretKind, VaultLockedError, VaultUnavailableError
from tests.fakes import MemoryVault
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
        self.dialog = CredentialsDialog(KOHO, lambda: vault, RunNow())
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    def field(self, kind: SecretKind) -> QLineEdit:
        found = self.dialog.findChild(QLineEdit, f"secret_{kind.value}")
        assert isinstance(found, QLineEdit)
        return found

    def press(self, verb: str, kind: SecretKind) -> None:
        found = self.dialog.findChild(QAbstractButton, f"secret_{verb}_{kind.value}")
        assert isinstance(found, QAbstractButton)
        found.click()

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
    assert keeper.vault.read(KOHO.id, PASSWORD) is None


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
    dialog = CredentialsDialog(KOHO, MemoryVault, late)
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
