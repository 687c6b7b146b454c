"""A real Secret Service that is locked under the program's feet."""

from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest

from snswriter.ports import SecretKind, VaultLockedError
from snswriter.storage.keychain import KeychainVault
from tests.storage import secret_service

pytestmark = pytest.mark.keychain

PASSWORD = SecretKind.PASSWORD
ACCOUNT = f"test-{uuid4().hex}"

USES: list[Callable[[KeychainVault], object]] = [
    lambda vault: vault.read(ACCOUNT, PASSWORD),
    lambda vault: vault.store(ACCOUNT, PASSWORD, "other"),
    lambda vault: vault.delete(ACCOUNT, PASSWORD),
]


@pytest.fixture
def vault() -> Iterator[KeychainVault]:
    """A vault that holds one secret, and whose keyring somebody has locked since."""
    vault = KeychainVault()
    vault.store(ACCOUNT, PASSWORD, "kept")
    secret_service.lock()
    yield vault
    secret_service.unlock()
    vault.delete(ACCOUNT, PASSWORD)


@pytest.mark.parametrize("use", USES, ids=["read", "store", "delete"])
def test_a_locked_keychain_says_so_and_keeps_its_secret(
    vault: KeychainVault, use: Callable[[KeychainVault], object]
) -> None:
    with pytest.raises(VaultLockedError, match="ロックを解除してから"):
        use(vault)
    secret_service.unlock()
    assert vault.read(ACCOUNT, PASSWORD) == "kept"
