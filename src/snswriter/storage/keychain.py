"""Secrets in the keychain of the operating system, and nowhere else.

The keychains are named here one by one. keyring's own search would follow a settings file
or an installed add-on to a plaintext file, and finds nothing in a frozen program.
"""

from collections.abc import Callable

from keyring.backend import KeyringBackend
from keyring.backends import SecretService, Windows, kwallet, macOS

from snswriter.ports import (
    SecretKind,
    SecretUnstorableError,
    VaultError,
    VaultFullError,
    VaultLockedError,
    VaultRefusedError,
    VaultStatus,
    VaultTimeoutError,
    VaultUnavailableError,
)
from snswriter.storage.time_limit import Answer, TimeLimit
from snswriter.text.utf16 import utf16_length

# Windows keeps 2,560 bytes an entry, so 1,280 UTF-16 units; the rest is margin.
LIMIT_UTF16 = 1_200
# Long enough for somebody to type the keychain's own password when it asks.
LIMIT_S = 60.0

# KWallet 5.103 loses a session in one call of a hundred: it refuses, or gives an empty secret.
_TRIES = 3

KEYCHAINS: tuple[tuple[type[KeyringBackend], str], ...] = (
    (Windows.WinVaultKeyring, "Windowsの資格情報マネージャー"),
    (macOS.Keyring, "macOSのキーチェーン"),
    (SecretService.Keyring, "デスクトップのキーリング（Secret Service）"),
    (kwallet.DBusKeyring, "KDEウォレット"),
)

_MEANINGS: tuple[tuple[str, type[VaultError]], ...] = (
    ("TimeoutError", VaultTimeoutError),
    ("KeyringLocked", VaultLockedError),
    ("LockedException", VaultLockedError),
    ("PromptDismissedException", VaultLockedError),
    ("NoKeyringError", VaultUnavailableError),
    ("InitError", VaultUnavailableError),
    ("SecretServiceNotAvailableException", VaultUnavailableError),
)

# winerror.h: not enough memory, out of memory; bad stub data, bad parameter; no logon session.
_WINDOWS_MEANINGS: tuple[tuple[int, type[VaultError]], ...] = (
    (8, VaultFullError),
    (14, VaultFullError),
    (1783, SecretUnstorableError),
    (87, SecretUnstorableError),
    (1312, VaultUnavailableError),
)


class NotKeptError(Exception):
    """The keychain gave back something else than it was given; never leaves this module."""


class KeychainVault:
    """Implements `ports.SecretVault`: one entry a secret, under the service of its account.

    `find` returns the keychain to use; whatever it returns must be one of `KEYCHAINS`.
    Calls wait at most `limit_s` seconds. Each may be repeated without harm, so what fails for no
    known reason is tried again; a stored secret is read back before it counts as kept.
    """

    def __init__(
        self, find: Callable[[], KeyringBackend] | None = None, limit_s: float = LIMIT_S
    ) -> None:
        self._find = find or find_keychain
        self._limit = TimeLimit(limit_s)

    def status(self) -> VaultStatus:
        """Return whether secrets can be kept, and where or why not."""
        try:
            name = self._ask(name_of)
        except VaultError as error:
            return VaultStatus(is_available=False, explanation=str(error))
        return VaultStatus(is_available=True, explanation=f"パスワードは{name}に預けます。")

    def store(self, account_id: str, kind: SecretKind, secret: str) -> None:
        """Keep the secret, replacing an earlier one of this kind."""
        if not is_storable(secret):
            raise SecretUnstorableError(kind.value)
        service = service_of(account_id)
        self._ask(lambda keychain: _keep(keychain, service, kind.value, secret))

    def read(self, account_id: str, kind: SecretKind) -> str | None:
        """Return the secret, or None when there is none."""
        service = service_of(account_id)
        return self._ask(lambda keychain: _held(keychain, service, kind.value))

    def delete(self, account_id: str, kind: SecretKind) -> None:
        """Remove the secret; a missing one is no error."""
        service = service_of(account_id)
        self._ask(lambda keychain: _delete(keychain, service, kind.value))

    def _ask(self, question: Callable[[KeyringBackend], Answer]) -> Answer:
        for _ in range(_TRIES - 1):
            try:
                return self._ask_once(question)
            except VaultError as error:
                if type(error) is not VaultError:
                    raise
        return self._ask_once(question)

    def _ask_once(self, question: Callable[[KeyringBackend], Answer]) -> Answer:
        try:
            return self._limit.call(lambda: question(vetted(self._find())))
        except VaultError:
            raise
        except Exception as error:  # noqa: BLE001 - keychains raise what they like
            failure = meaning(error)
        # Raised out here so that the foreign exception, whose frames may hold the secret, does
        # not hang on to ours as its context.
        raise failure


def find_keychain() -> KeyringBackend:
    """Return the first keychain of `KEYCHAINS` that works on this system.

    Raises:
        VaultUnavailableError: There is none.
    """
    for keychain, _ in KEYCHAINS:
        if keychain.viable and keychain.priority >= 1:
            return keychain()
    raise VaultUnavailableError("Secret Serviceなど")


def vetted(keychain: KeyringBackend) -> KeyringBackend:
    """Return the keychain, told to keep its entries on this PC; refuse any other kind.

    Raises:
        VaultRefusedError: It is not one of `KEYCHAINS`: a plaintext file, a chain, nothing.
    """
    if type(keychain) not in [allowed for allowed, _ in KEYCHAINS]:
        kind = type(keychain)
        raise VaultRefusedError(f"{kind.__module__}.{kind.__qualname__}")
    if isinstance(keychain, Windows.WinVaultKeyring):
        # The default would carry the entry to other PCs with a roaming profile.
        keychain.persist = "local machine"
    return keychain


def name_of(keychain: KeyringBackend) -> str:
    """Return what people call this keychain."""
    return next((name for kind, name in KEYCHAINS if isinstance(keychain, kind)), "")


def service_of(account_id: str) -> str:
    """Return the service name under which all entries of an account are kept."""
    return f"snswriter/{account_id}"


def is_storable(secret: str) -> bool:
    """Tell whether every keychain gives this text back as it is."""
    is_plain = not any(char == "\0" or "\ud800" <= char <= "\udfff" for char in secret)
    return bool(secret) and is_plain and utf16_length(secret) <= LIMIT_UTF16


def meaning(error: Exception) -> VaultError:
    """Return what an exception of a keychain means, holding nothing but its type's name."""
    names = [kind.__name__ for kind in type(error).__mro__]
    code = getattr(error, "winerror", None)
    for number, windows_meaning in _WINDOWS_MEANINGS:
        if code == number:
            return windows_meaning(f"Windows {number}")
    for name, known_meaning in _MEANINGS:
        if name in names:
            return known_meaning(name)
    return VaultError(names[0])


def _keep(keychain: KeyringBackend, service: str, kind: str, secret: str) -> None:
    keychain.set_password(service, kind, secret)
    if keychain.get_password(service, kind) != secret:
        raise NotKeptError


def _held(keychain: KeyringBackend, service: str, kind: str) -> str | None:
    secret = keychain.get_password(service, kind)
    if secret == "":
        # Nobody can have stored it: `is_storable` refuses it.
        raise NotKeptError
    return secret


def _delete(keychain: KeyringBackend, service: str, kind: str) -> None:
    if keychain.get_password(service, kind) is not None:
        keychain.delete_password(service, kind)
