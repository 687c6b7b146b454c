"""Works with every secret of an account in the running editor, as a person would, and worse.

Called as `python -m tests.e2e.secret_walk FOLDER KEYCHAIN` with the secrets as one JSON object on
the standard input; KEYCHAIN is "memory" or "real". Stores, copies, reveals, rotates, deletes,
closes the account; makes a package, a hand-over sheet and an archive; lets the keychain fail
with the secret on its lips, and the program with the secret in its hands. What was done is told
as one JSON object, without any secret.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from snswriter.app import editor as composition
from snswriter.app.editor import Editor
from snswriter.drafts.account import Account
from snswriter.gui.accounts_window import Paper
from snswriter.ports import SecretKind
from snswriter.storage.paths import find_places
from tests.e2e.robot import Wish, go_on, is_ready, part, tell, wait_a_moment
from tests.fakes import MemoryVault

Secrets = Mapping[str, str]
DIALOG = "credentials_dialog"


class Walk:
    """One walk through everything that touches a secret."""

    def __init__(self, editor: Editor, secrets: Secrets, folder: Path) -> None:
        self._editor = editor
        self._secrets = secrets
        self._folder = folder
        self._done: dict[str, object] = {}

    def steps(self) -> Iterator[Wish]:
        """Do everything; the wishes are what has to be waited for."""
        yield is_ready(self._editor)
        self._editor.desk.choose_account("koho")
        self._editor.window.page.editor.insertPlainText("図書館を開けます。")
        yield lambda: self._editor.desk.review is not None
        yield from self._keep_and_use()
        yield from self._go_wrong()
        yield from self._write_papers()
        yield from self._close_account()
        tell(self._done)

    def _keep_and_use(self) -> Iterator[Wish]:
        _act(self._editor, "account_credentials")
        yield lambda: self._found("secret_password").isVisible()
        for kind in SecretKind:
            self._line(kind).setText(self._secrets[kind.value])
            self._press(f"secret_store_{kind.value}")
            yield self._is_free
        self._press("secret_copy_password")
        yield self._is_free
        self._done["copied"] = QGuiApplication.clipboard().text() == self._secrets["password"]
        self._press("secret_show_password")
        self._press("credentials_yes_show")
        yield self._is_free
        self._done["shown"] = self._line(SecretKind.PASSWORD).text() == self._secrets["password"]
        self._press("secret_code_one-time-seed")
        yield self._is_free
        self._line(SecretKind.PASSWORD).setReadOnly(False)
        self._line(SecretKind.PASSWORD).setText(self._secrets["rotated"])
        self._press("secret_store_password")
        yield self._is_free
        self._press("secret_delete_recovery-codes")
        self._press("credentials_yes_delete")
        yield self._is_free
        yield lambda: "keychain_changed_on" in dict(self._account.profile.values)
        self._done["noted"] = "password_changed_on" in dict(self._account.profile.values)

    def _go_wrong(self) -> Iterator[Wish]:
        """Copy into a clipboard that breaks: an exception with the secret in its frames."""
        clipboard = self._editor._strongroom.clipboard  # it is to break
        working, clipboard.put = clipboard.put, _break  # type: ignore[method-assign]
        self._press("secret_copy_api-token")
        yield lambda: self._editor.window.findChild(QWidget, "notice_unexpected") is not None
        clipboard.put = working  # type: ignore[method-assign]
        self._line(SecretKind.API_TOKEN).setText(self._secrets["api-token"] * 99)
        self._press("secret_store_api-token")
        yield self._is_free
        status = self._found("vault_status")
        assert isinstance(status, QLabel)
        self._done["refused"] = "1,200" in status.text()
        self._found(DIALOG).close()
        yield wait_a_moment()

    def _write_papers(self) -> Iterator[Wish]:
        for paper in (Paper.HANDOVER_HTML, Paper.HANDOVER_PDF, Paper.LIFE_PDF):
            path = self._folder / f"{paper.value}.out"
            self._editor.window.accounts.write_paper(paper, self._account, str(path))
            yield path.exists
        package = self._folder / "post.snspost"
        self._editor.window.packages.save(str(package))
        yield package.exists

    def _close_account(self) -> Iterator[Wish]:
        self._editor.window.accounts.close_account(self._account)
        folder = self._found("closing_folder")
        assert isinstance(folder, QLineEdit)
        folder.setText(str(self._folder / "archive"))
        self._press("closing_do_archive")
        yield lambda: self._has_step("archive")
        self._press("closing_do_secret-removed")
        self._press("closing_yes_removal")
        yield lambda: self._has_step("secret-removed")
        for step in ("head-confirmed", "unlisted"):
            self._press(f"closing_do_{step}")
            yield lambda step=step: self._has_step(step)  # type: ignore[misc]
        self._press("closing_close")
        yield lambda: self._has_step("closed")
        vault = composition._open_vault()
        left = [kind.value for kind in SecretKind if vault.read("koho", kind) is not None]
        self._done["left"] = left
        self._done["steps"] = [each.step for each in self._account.records[-5:]]

    @property
    def _account(self) -> Account:
        account = self._editor.desk.account
        assert account is not None
        return account

    def _has_step(self, step: str) -> bool:
        return step in [each.step for each in self._account.records]

    def _is_free(self) -> bool:
        return self._found("secret_password").isEnabled()

    def _line(self, kind: SecretKind) -> QLineEdit:
        line = self._found(f"secret_{kind.value}")
        assert isinstance(line, QLineEdit)
        return line

    def _found(self, name: str) -> QWidget:
        return part(self._editor, name)

    def _press(self, name: str) -> None:
        button = self._found(name)
        assert isinstance(button, QAbstractButton)
        assert button.isEnabled(), name
        button.click()


def _break(secret: str) -> None:
    raise RuntimeError(f"no clipboard for {len(secret)} characters")


def _act(editor: Editor, name: str) -> None:
    action = editor.window.findChild(QAction, name)
    assert isinstance(action, QAction), name
    action.trigger()


def main(folder: str, keychain: str) -> int:
    secrets: Secrets = MappingProxyType(json.load(sys.stdin))
    if keychain == "memory":
        vault = MemoryVault()
        composition._open_vault = lambda: vault
    application = QApplication(["snswriter"])
    editor = Editor(application, find_places(os.environ))
    editor.start()
    go_on(editor, Walk(editor, secrets, Path(folder)).steps())
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
