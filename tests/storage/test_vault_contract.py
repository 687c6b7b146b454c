"""What every vault does: the fake, and a real Secret Service where one is running.

The real one is met by `dbus-run-session` with an unlocked gnome-keyring, which the test
command starts; elsewhere those tests are left out by their mark.
"""

import base64
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from snswriter.drafts.account import Account
from snswriter.ports import SecretKind, SecretUnstorableError, SecretVault
from snswriter.settings import Settings
from snswriter.storage.account_file import AccountFile
from snswriter.storage.draft_store import SqliteDraftStore
from snswriter.storage.keychain import KeychainVault
from snswriter.storage.paths import places_under
from snswriter.storage.settings_file import SettingsFile
from tests.fakes import MemoryVault

PASSWORD = SecretKind.PASSWORD
REAL = pytest.param(KeychainVault, id="keychain", marks=pytest.mark.keychain)


@pytest.fixture(params=[pytest.param(MemoryVault, id="memory"), REAL])
def vault(request: pytest.FixtureRequest) -> SecretVault:
    made: SecretVault = request.param()
    return made


@pytest.fixture
def account(vault: SecretVault) -> Iterator[str]:
    """An account of this test alone, whose entries are gone afterwards."""
    account = f"test-{uuid4().hex}"
    yield account
    for kind in SecretKind:
        vault.delete(account, kind)


def test_the_status_is_good(vault: SecretVault) -> None:
    status = vault.status()
    assert (status.is_available, "預けます" in status.explanation) == (True, True)


def test_nothing_is_there_at_first(vault: SecretVault, account: str) -> None:
    assert [vault.read(account, kind) for kind in SecretKind] == [None] * len(SecretKind)


def test_each_kind_is_an_entry_of_its_own(vault: SecretVault, account: str) -> None:
    for kind in SecretKind:
        vault.store(account, kind, f"secret of {kind.value}")
    vault.delete(account, SecretKind.API_TOKEN)
    found = {kind: vault.read(account, kind) for kind in SecretKind}
    wanted: dict[SecretKind, str | None] = {kind: f"secret of {kind.value}" for kind in SecretKind}
    assert found == wanted | {SecretKind.API_TOKEN: None}


def test_accounts_do_not_share(vault: SecretVault, account: str) -> None:
    vault.store(account, PASSWORD, "one")
    assert vault.read(f"{account}-b", PASSWORD) is None


def test_a_new_secret_replaces_the_old(vault: SecretVault, account: str) -> None:
    vault.store(account, PASSWORD, "old")
    vault.store(account, PASSWORD, "new")
    assert vault.read(account, PASSWORD) == "new"


def test_deleting_what_is_not_there_is_no_error(vault: SecretVault, account: str) -> None:
    vault.delete(account, PASSWORD)
    vault.delete(account, PASSWORD)
    assert vault.read(account, PASSWORD) is None


@pytest.mark.parametrize(
    "secret",
    ["x", " spaced ", "パスワード🔑𠮷", "line\nline\r\n\t", "\"'\\%&<>", "a" * 1_200, "𠮷" * 600],
    ids=["short", "spaces", "japanese", "lines", "marks", "longest", "longest astral"],
)
def test_secrets_come_back_as_they_are(vault: SecretVault, account: str, secret: str) -> None:
    vault.store(account, PASSWORD, secret)
    assert vault.read(account, PASSWORD) == secret


@pytest.mark.parametrize("secret", ["", "a" * 1_201, "𠮷" * 600 + "a", "\0", "\udfff"])
def test_a_refused_secret_leaves_the_old_one(
    vault: SecretVault, account: str, secret: str
) -> None:
    vault.store(account, PASSWORD, "old")
    with pytest.raises(SecretUnstorableError):
        vault.store(account, PASSWORD, secret)
    assert vault.read(account, PASSWORD) == "old"


def test_no_file_of_the_program_holds_a_secret(
    vault: SecretVault, account: str, own_home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    secret = f"leak-{uuid4().hex}-漏えい"
    places = places_under(own_home)
    AccountFile(places.accounts_file).save(Account(account, "広報課"))
    SettingsFile(places.settings_file).save(Settings(last_account_id=account))
    drafts = SqliteDraftStore(places.drafts_file)
    vault.store(account, PASSWORD, secret)
    read = vault.read(account, PASSWORD)
    drafts.close()
    held = b"".join(file.read_bytes() for file in own_home.rglob("*") if file.is_file())
    held += "".join(capfd.readouterr()).encode() + repr(vault).encode()
    plain = secret.encode()
    forms = [plain, secret.encode("utf-16-le"), base64.b64encode(plain)]
    assert (read, len(held) > 1000, [form in held for form in forms]) == (
        secret,
        True,
        [False] * 3,
    )
