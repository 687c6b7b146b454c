"""Pictures of the sign-in data, over a keychain that is only there for the picture."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from types import MappingProxyType

from PySide6.QtWidgets import QPushButton, QWidget

from devtools.scene import Scene, Wish
from snswriter.app.editor import Editor
from snswriter.gui.credentials_dialog import CredentialsDialog, Strongroom
from snswriter.gui.secret_clipboard import SecretClipboard
from snswriter.live.background import RunNow
from snswriter.live.secret_notes import SecretChange, noted, with_holders
from snswriter.ports import SecretKind, SecretVault, VaultLockedError, VaultStatus
from snswriter.storage.one_time_codes import one_time_code

_DAY = datetime(2026, 11, 20, 10, 50, tzinfo=UTC)
_SHOWN = "（見本）ひみつの合い言葉"


class PictureVault:
    """A SecretVault that holds made-up words; with `is_locked` it opens for nobody."""

    def __init__(self) -> None:
        self._secrets = {SecretKind.PASSWORD: _SHOWN, SecretKind.ONE_TIME_SEED: "GEZDGNBVGY3TQOJQ"}
        self.is_locked = False

    def status(self) -> VaultStatus:
        """Tell that everything is well."""
        return VaultStatus(
            is_available=True, explanation="パスワードは資格情報マネージャーに預けます。"
        )

    def store(self, account_id: str, kind: SecretKind, secret: str) -> None:
        """Keep a word as long as the picture lasts."""
        self._secrets[kind] = secret

    def read(self, account_id: str, kind: SecretKind) -> str | None:
        """Return what is kept."""
        if self.is_locked:
            raise VaultLockedError("login")
        return self._secrets.get(kind)

    def delete(self, account_id: str, kind: SecretKind) -> None:
        """Forget what is kept."""
        self._secrets.pop(kind, None)


def _kept(editor: Editor) -> Iterator[Wish | QWidget]:
    dialog, _ = _dialog(editor)
    _press(dialog, "secret_code_one-time-seed")
    _press(dialog, "secret_show_password")
    _press(dialog, "credentials_yes_show")
    yield dialog


def _rotated(editor: Editor) -> Iterator[Wish | QWidget]:
    dialog, _ = _dialog(editor)
    _press(dialog, "secret_make_password")
    _press(dialog, "secret_store_password")
    yield dialog


def _locked(editor: Editor) -> Iterator[Wish | QWidget]:
    dialog, vault = _dialog(editor)
    vault.is_locked = True
    _press(dialog, "secret_copy_password")
    yield dialog


def _dialog(editor: Editor) -> tuple[CredentialsDialog, PictureVault]:
    account = editor.desk.account
    assert account is not None
    account = noted(account, SecretKind.PASSWORD, SecretChange.FIRST, _DAY.date())
    account = with_holders(account, ("広報係 主任 緑野花子", "広報係 緑野太郎"), _DAY.date())
    vault = PictureVault()
    find: Callable[[], SecretVault] = lambda: vault  # noqa: E731 - typed as the port
    room = Strongroom(
        find, RunNow(), one_time_code, SecretClipboard(parent=editor), partial(_now, _DAY)
    )
    dialog = CredentialsDialog(account, room, editor.window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog, vault


def _now(day: datetime) -> datetime:
    return day


def _press(dialog: QWidget, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton), name
    button.click()


SECRET_SCENES: Mapping[str, Scene] = MappingProxyType(
    {"secrets": _kept, "secrets-rotated": _rotated, "secrets-locked": _locked}
)
