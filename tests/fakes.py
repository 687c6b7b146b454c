"""The outside world in memory: one fake a port, held to the same contract as the real thing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import uuid4

from snswriter.drafts.account import Account
from snswriter.drafts.draft import Draft
from snswriter.ports import (
    DraftChangedError,
    DraftMissingError,
    LoadedAccounts,
    LoadedSettings,
    Problem,
    SecretKind,
    SecretUnstorableError,
    StorageError,
    UnreadableError,
    VaultError,
    VaultStatus,
)
from snswriter.settings import Settings


class MemoryAccounts:
    """An AccountRepository."""

    def __init__(self, accounts: Iterable[Account] = (), problems: Iterable[Problem] = ()) -> None:
        self._accounts = {account.id: account for account in accounts}
        self._problems = tuple(problems)

    def load(self) -> LoadedAccounts:
        return LoadedAccounts(tuple(self._accounts.values()), self._problems)

    def save(self, account: Account) -> None:
        self._accounts[account.id] = account

    def remove(self, account_id: str) -> None:
        self._accounts.pop(account_id, None)


class MemorySettings:
    """A SettingsRepository."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings()

    def load(self) -> LoadedSettings:
        return LoadedSettings(self._settings)

    def save(self, settings: Settings) -> None:
        self._settings = settings


class MemoryDrafts:
    """A DraftStore. Every call raises `failure` while one is set (a full disk, say)."""

    def __init__(self, drafts: Iterable[Draft] = (), problems: Iterable[Problem] = ()) -> None:
        self._drafts = {draft.id: draft for draft in drafts}
        self._problems = tuple(problems)
        self.failure: StorageError | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self._problems

    def newest_first(self) -> tuple[Draft, ...]:
        self._fail()
        by_age = enumerate(self._drafts.values())
        newest = sorted(by_age, key=lambda entry: (entry[1].updated_at, entry[0]), reverse=True)
        return tuple(draft for _, draft in newest)

    def latest(self) -> Draft | None:
        return next(iter(self.newest_first()), None)

    def load(self, draft_id: str) -> Draft:
        self._fail()
        if draft_id not in self._drafts:
            raise DraftMissingError(draft_id)
        return self._drafts[draft_id]

    def save(self, draft: Draft) -> Draft:
        self._fail()
        stored = self._drafts.get(draft.id)
        if stored and stored.version != draft.version:
            if _same(stored, draft):
                return stored
            draft = replace(draft, id=uuid4().hex, version=0)
        saved = replace(draft, version=draft.version + 1)
        self._drafts[saved.id] = saved
        return saved

    def delete(self, draft: Draft) -> None:
        self._fail()
        stored = self._drafts.get(draft.id)
        if stored and stored.version != draft.version and not _same(stored, draft):
            raise DraftChangedError(draft.title)
        self._drafts.pop(draft.id, None)

    def close(self) -> None:
        pass

    def _fail(self) -> None:
        if self.failure:
            raise self.failure


class MemoryFiles:
    """A DocumentFiles. Every call raises `failure` while one is set."""

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        self.files = dict(files or {})
        self.failure: StorageError | None = None

    def read(self, path: str, most_bytes: int) -> bytes:
        self._fail()
        if path not in self.files:
            raise UnreadableError(path)
        return self.files[path][:most_bytes]

    def write(self, path: str, content: bytes) -> None:
        self._fail()
        self.files[path] = content

    def _fail(self) -> None:
        if self.failure:
            raise self.failure


class MemoryVault:
    """A SecretVault. Every call raises `failure` while one is set (locked, say)."""

    def __init__(self, failure: VaultError | None = None) -> None:
        self._secrets: dict[tuple[str, SecretKind], str] = {}
        self.failure = failure

    def status(self) -> VaultStatus:
        if self.failure:
            return VaultStatus(is_available=False, explanation=str(self.failure))
        return VaultStatus(is_available=True, explanation="パスワードは試験用の保管庫に預けます。")

    def store(self, account_id: str, kind: SecretKind, secret: str) -> None:
        self._fail()
        if not secret or len(secret.encode("utf-16-le", "surrogatepass")) > 2_400:
            raise SecretUnstorableError(kind.value)
        if "\0" in secret or any("\ud800" <= char <= "\udfff" for char in secret):
            raise SecretUnstorableError(kind.value)
        self._secrets[account_id, kind] = secret

    def read(self, account_id: str, kind: SecretKind) -> str | None:
        self._fail()
        return self._secrets.get((account_id, kind))

    def delete(self, account_id: str, kind: SecretKind) -> None:
        self._fail()
        self._secrets.pop((account_id, kind), None)

    def _fail(self) -> None:
        if self.failure:
            raise self.failure


def _same(first: Draft, second: Draft) -> bool:
    return replace(first, updated_at=second.updated_at, version=second.version) == second
