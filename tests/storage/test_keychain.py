"""The vault before any real keychain: what it refuses, and how it words foreign trouble."""

import subprocess
import sys
import threading
import traceback
from collections.abc import Callable
from typing import ClassVar

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService, Windows, chainer, fail, kwallet, libsecret, macOS, null
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

from snswriter.ports import (
    SecretKind,
    SecretUnstorableError,
    SecretVault,
    VaultError,
    VaultFullError,
    VaultLockedError,
    VaultRefusedError,
    VaultStatus,
    VaultTimeoutError,
    VaultUnavailableError,
)
from snswriter.storage.keychain import KeychainVault, meaning, vetted

SECRET = "ひみつのことば-8d1f"
PASSWORD = SecretKind.PASSWORD


class PlaintextKeyring(KeyringBackend):
    """Writes secrets where anybody can read them, and says that it is the best."""

    priority = 20

    def get_password(self, service: str, username: str) -> str | None:
        return SECRET

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("a refused keychain was used")

    def delete_password(self, service: str, username: str) -> None:
        raise AssertionError("a refused keychain was used")


class AlmostAllowed(SecretService.Keyring):
    """Something that only claims to be the Secret Service."""


def made(kind: Callable[[], KeyringBackend]) -> KeyringBackend:
    return kind()


def vault_on(keychain: KeyringBackend, limit_s: float = 60.0) -> SecretVault:
    return KeychainVault(lambda: keychain, limit_s)


REFUSED = [
    (PlaintextKeyring, "PlaintextKeyring"),
    (AlmostAllowed, "AlmostAllowed"),
    (null.Keyring, "keyring.backends.null.Keyring"),
    (fail.Keyring, "keyring.backends.fail.Keyring"),
    (chainer.ChainerBackend, "keyring.backends.chainer.ChainerBackend"),
    (libsecret.Keyring, "keyring.backends.libsecret.Keyring"),
]


@pytest.mark.parametrize(("kind", "name"), REFUSED, ids=[name for _, name in REFUSED])
def test_unsafe_keychains_are_refused_by_name(kind: type[KeyringBackend], name: str) -> None:
    vault = vault_on(kind())
    status = vault.status()
    with pytest.raises(VaultRefusedError, match="パスワードは預けません"):
        vault.store("koho", PASSWORD, SECRET)
    with pytest.raises(VaultRefusedError):
        vault.read("koho", PASSWORD)
    with pytest.raises(VaultRefusedError):
        vault.delete("koho", PASSWORD)
    told = (
        status.is_available,
        name in status.explanation,
        "このまま続けられます" in status.explanation,
    )
    assert told == (False, True, True)


@pytest.mark.parametrize(
    "kind", [Windows.WinVaultKeyring, macOS.Keyring, SecretService.Keyring, kwallet.DBusKeyring]
)
def test_the_keychains_of_the_systems_are_allowed(
    kind: type[KeyringBackend], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Constants:
        CRED_PERSIST_LOCAL_MACHINE = 2
        CRED_PERSIST_ENTERPRISE = 3

    monkeypatch.setattr(Windows, "win32cred", Constants, raising=False)
    keychain = kind()
    assert (vetted(keychain), getattr(keychain, "_persist", 2)) == (keychain, 2)


@pytest.mark.parametrize(
    "secret",
    ["", "a" * 1_201, "𠮷" * 601, "nul\0", "half\ud800"],
    ids=["empty", "long", "long astral", "nul", "surrogate"],
)
def test_what_no_keychain_keeps_is_refused_before_asking_one(secret: str) -> None:
    with pytest.raises(SecretUnstorableError, match="1,200文字以内"):
        vault_on(made(PlaintextKeyring)).store("koho", PASSWORD, secret)


class WindowsError(Exception):
    def __init__(self, winerror: int) -> None:
        super().__init__(winerror, "CredWrite", f"foreign words with {SECRET}")
        self.winerror = winerror


class LockedException(Exception):  # noqa: N818 - a foreign name
    pass


class PromptDismissedException(Exception):  # noqa: N818 - a foreign name
    pass


MEANINGS: list[tuple[Exception, type[VaultError]]] = [
    (KeyringLocked(SECRET), VaultLockedError),
    (LockedException(SECRET), VaultLockedError),
    (PromptDismissedException(SECRET), VaultLockedError),
    (NoKeyringError(SECRET), VaultUnavailableError),
    (InitError(SECRET), VaultUnavailableError),
    (WindowsError(8), VaultFullError),
    (WindowsError(1783), SecretUnstorableError),
    (WindowsError(87), SecretUnstorableError),
    (WindowsError(1312), VaultUnavailableError),
    (WindowsError(4321), VaultError),
    (PasswordSetError(SECRET), VaultError),
    (TimeoutError(SECRET), VaultTimeoutError),
    (OSError(SECRET), VaultError),
    (UnicodeEncodeError("utf-8", SECRET, 0, 1, SECRET), VaultError),
]


@pytest.mark.parametrize(("error", "kind"), MEANINGS)
def test_foreign_errors_get_a_meaning_without_their_words(
    error: Exception, kind: type[VaultError]
) -> None:
    told = meaning(error)
    assert (type(told), SECRET in str(told), SECRET in repr(told)) == (kind, False, False)


class Talkative(SecretService.Keyring):
    """Refuses everything and says the secret while doing so."""

    failure: ClassVar[Exception] = PasswordSetError(f"cannot keep {SECRET}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.failure


def test_no_secret_hangs_on_an_exception(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SecretService.Keyring, "set_password", Talkative.set_password)
    monkeypatch.setattr(SecretService.Keyring, "failure", Talkative.failure, raising=False)
    with pytest.raises(VaultError) as caught:
        vault_on(made(SecretService.Keyring)).store("koho", PASSWORD, SECRET)
    told = "".join(traceback.format_exception(caught.value))
    assert (SECRET in told, caught.value.__cause__, caught.value.__context__) == (
        False,
        None,
        None,
    )


class Forgetful:
    """What a keychain holds that loses so many of the calls."""

    def __init__(self, lost: int) -> None:
        self.lost = lost
        self.held = ""

    def get(self, _keychain: KeyringBackend, _service: str, _username: str) -> str:
        self.lost -= 1
        return "" if self.lost >= 0 else self.held

    def keep(self, _keychain: KeyringBackend, _service: str, _username: str, secret: str) -> None:
        self.lost -= 1
        if self.lost >= 0:
            raise PasswordSetError
        self.held = secret


def forgetful_vault(monkeypatch: pytest.MonkeyPatch, lost: int) -> tuple[SecretVault, Forgetful]:
    keychain = Forgetful(lost)
    monkeypatch.setattr(SecretService.Keyring, "get_password", lambda *call: keychain.get(*call))
    monkeypatch.setattr(SecretService.Keyring, "set_password", lambda *call: keychain.keep(*call))
    return vault_on(made(SecretService.Keyring)), keychain


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_call_that_gets_lost_is_made_again(monkeypatch: pytest.MonkeyPatch, lost: int) -> None:
    vault, keychain = forgetful_vault(monkeypatch, lost)
    vault.store("koho", PASSWORD, SECRET)
    keychain.lost = lost
    assert vault.read("koho", PASSWORD) == SECRET


def test_a_keychain_that_loses_everything_is_no_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    vault, keychain = forgetful_vault(monkeypatch, 99)
    with pytest.raises(VaultError):
        vault.read("koho", PASSWORD)
    keychain.lost = 0
    keychain.get = lambda *_: "another"  # type: ignore[method-assign]
    with pytest.raises(VaultError) as caught:
        vault.store("koho", PASSWORD, SECRET)
    assert SECRET not in "".join(traceback.format_exception(caught.value))


def test_a_keychain_that_hangs_is_given_up() -> None:
    release = threading.Event()

    def hang() -> KeyringBackend:
        release.wait()
        raise AssertionError

    vault = KeychainVault(hang, limit_s=0.01)
    status = vault.status()
    with pytest.raises(VaultTimeoutError, match="時間内に返事がありません"):
        vault.read("koho", PASSWORD)
    release.set()
    assert status == VaultStatus(
        is_available=False, explanation=str(VaultTimeoutError("TimeoutError"))
    )


def probe(statement: str, environment: dict[str, str]) -> str:
    code = f"from snswriter.storage.keychain import KeychainVault; {statement}"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.mark.skipif("sys.platform != 'linux'", reason="other systems always have a keychain")
@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"},
        {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
    ],
    ids=["no bus", "dead bus", "told to use none"],
)
def test_without_a_keychain_it_says_so(environment: dict[str, str]) -> None:
    printed = probe("print(KeychainVault().status())", environment)
    assert "is_available=False" in printed
    assert VaultUnavailableError.what in printed
