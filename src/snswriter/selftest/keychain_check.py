"""Does the keychain of this PC give back what it got."""

from collections.abc import Sequence
from uuid import uuid4

from snswriter.ports import SecretKind
from snswriter.selftest.outcome import CheckSkippedError, expect
from snswriter.storage.keychain import KeychainVault

_LIMIT_S = 15.0


def run(words: Sequence[str]) -> str:
    """Store, read and delete an entry of a made-up account; skip where there is no keychain."""
    vault = KeychainVault(limit_s=_LIMIT_S)
    status = vault.status()
    if not status.is_available:
        raise CheckSkippedError(status.explanation)
    account_id, secret = f"selftest-{uuid4().hex}", f"動作確認🌸{uuid4().hex}"
    vault.store(account_id, SecretKind.PASSWORD, secret)
    try:
        # Only whether it is equal may be told: a secret never gets into a report.
        is_same = vault.read(account_id, SecretKind.PASSWORD) == secret
    finally:
        vault.delete(account_id, SecretKind.PASSWORD)
    is_gone = vault.read(account_id, SecretKind.PASSWORD) is None
    expect((is_same, is_gone), (True, True), "保管庫への出し入れ")
    return status.explanation
