"""The outside world in memory: one fake a port, held to the same contract as the real thing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from uuid import uuid4

import msgspec

from snswriter.drafts.account import Account
from snswriter.drafts.draft import Draft
from snswriter.drafts.folder import Entry, Folder, Selection
from snswriter.drafts.revision import Revision, Stamp, ends_revision, was_cut
from snswriter.drafts.templates import Template
from snswriter.engine.own_word import OwnRuleSet
from snswriter.engine.rule_file import Change, RuleSpec
from snswriter.ports import (
    DraftChangedError,
    DraftMissingError,
    LoadedAccounts,
    LoadedSettings,
    LoadedTemplates,
    Problem,
    Ruling,
    SecretKind,
    SecretUnstorableError,
    StorageError,
    UnreadableError,
    VaultError,
    VaultStatus,
)
from snswriter.settings import Settings
from snswriter.text.search_key import SearchKeys


class MemoryAccounts:
    """An AccountRepository."""

    def __init__(self, accounts: Iterable[Account] = (), problems: Iterable[Problem] = ()) -> None:
        self.rulings: tuple[Ruling, ...] = ()
        self._accounts = {account.id: account for account in accounts}
        self._problems = tuple(problems)

    def load(self) -> LoadedAccounts:
        accounts = tuple(self._accounts.values())
        return LoadedAccounts(accounts, self._problems, rulings=self.rulings)

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


@dataclass
class _Kept:
    draft: Draft
    stamp: Stamp
    folder: Folder = Folder.DRAFTS
    earlier: list[tuple[Draft, Stamp]] = field(default_factory=list)


class MemoryDrafts:
    """A DraftStore. Every call raises `failure` while one is set (a full disk, say)."""

    def __init__(
        self, drafts: Iterable[Draft] = (), problems: Iterable[Problem] = (), author: str = ""
    ) -> None:
        # In the order of saving, the last one at the end.
        self._kept = {draft.id: _Kept(draft, Stamp(draft.updated_at)) for draft in drafts}
        self._problems = tuple(problems)
        self._author = author
        self._keys = SearchKeys()
        self.failure: StorageError | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self._problems

    def newest_first(self) -> tuple[Draft, ...]:
        self._fail()
        kept = reversed(self._kept.values())
        return tuple(each.draft for each in kept if each.folder is not Folder.TRASH)

    def latest(self) -> Draft | None:
        ids = self.find(Selection())
        return self._kept[ids[0]].draft if ids else None

    def find(self, selection: Selection) -> tuple[str, ...]:
        self._fail()
        words = self._keys.words(selection.words)
        return tuple(
            each.draft.id
            for each in reversed(self._kept.values())
            if selection.folder in (each.folder, None)
            and all(word in self._keys.key(_texts(each.draft)) for word in words)
        )

    def entries(self, draft_ids: tuple[str, ...], words: str = "") -> tuple[Entry, ...]:
        self._fail()
        first = next(iter(self._keys.words(words)), "")
        kept = [self._kept[each] for each in draft_ids if each in self._kept]
        return tuple(self._entry(each, first) for each in kept)

    def load(self, draft_id: str) -> Draft:
        return self._find(draft_id).draft

    def save(self, draft: Draft) -> Draft:
        self._fail()
        stored = self._kept.get(draft.id)
        if stored and stored.draft.version != draft.version:
            if _same(stored.draft, draft):
                return stored.draft
            draft, stored = replace(draft, id=uuid4().hex, version=0), None
        saved = replace(draft, version=draft.version + 1)
        kept = _Kept(saved, Stamp(saved.updated_at, self._author))
        if stored and _same(stored.draft, draft):
            kept = replace(stored, draft=saved)
        elif stored:
            kept = self._succeed(stored, saved)
        self._kept.pop(saved.id, None)
        self._kept[saved.id] = kept
        return saved

    def move(self, draft_id: str, folder: Folder) -> None:
        kept = self._find(draft_id)
        kept.folder = folder
        self._kept[draft_id] = self._kept.pop(draft_id)

    def seal(self, draft_id: str) -> None:
        self._fail()
        if draft_id in self._kept:
            kept = self._kept[draft_id]
            kept.stamp = replace(kept.stamp, is_sealed=True)

    def revisions(self, draft_id: str) -> tuple[Revision, ...]:
        kept = self._find(draft_id)
        return tuple(_revision(*each) for each in ((kept.draft, kept.stamp), *kept.earlier))

    def revision(self, draft_id: str, version: int) -> Draft:
        kept = self._find(draft_id)
        drafts = (kept.draft, *(draft for draft, _ in kept.earlier))
        found = next((each for each in drafts if each.version == version), None)
        if found is None:
            raise DraftMissingError(draft_id)
        return found

    def delete(self, draft: Draft) -> None:
        self._fail()
        stored = self._kept.get(draft.id)
        if stored and stored.draft.version != draft.version and not _same(stored.draft, draft):
            raise DraftChangedError(draft.title)
        self._kept.pop(draft.id, None)

    def empty_trash(self) -> int:
        thrown = self.find(Selection(Folder.TRASH))
        for draft_id in thrown:
            del self._kept[draft_id]
        return len(thrown)

    def look_after(self) -> tuple[Problem, ...]:
        self._fail()
        return ()

    def close(self) -> None:
        pass

    def _succeed(self, stored: _Kept, saved: Draft) -> _Kept:
        stamp, earlier = Stamp(stored.stamp.begun_at, self._author), stored.earlier
        if ends_revision(stored.draft, stored.stamp, saved, self._author, ""):
            stamp = replace(stamp, begun_at=saved.updated_at)
            earlier = [(stored.draft, stored.stamp), *earlier]
        stamp = replace(stamp, was_cut=was_cut(stored.draft, saved))
        return _Kept(saved, stamp, earlier=earlier)

    def _find(self, draft_id: str) -> _Kept:
        self._fail()
        if draft_id not in self._kept:
            raise DraftMissingError(draft_id)
        return self._kept[draft_id]

    def _entry(self, kept: _Kept, word: str) -> Entry:
        draft, bodies = kept.draft, _texts(kept.draft).split("\0")
        excerpts = (self._keys.excerpt(body, word) for body in bodies if word)
        return Entry(
            draft.id,
            draft.title,
            draft.account_id,
            draft.mode,
            draft.updated_at,
            kept.folder,
            next((each for each in excerpts if each), ""),
        )

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


def _texts(draft: Draft) -> str:
    return "\0".join([draft.body, *(each.body for each in draft.variants)])


def _revision(draft: Draft, stamp: Stamp) -> Revision:
    return Revision(
        draft.id,
        draft.version,
        stamp.begun_at,
        draft.updated_at,
        stamp.author,
        draft.account_id,
        len(draft.body),
    )


class MemoryTemplates:
    """A TemplateRepository."""

    def __init__(
        self, templates: Iterable[Template] = (), problems: Iterable[Problem] = ()
    ) -> None:
        self._templates = {each.id: each for each in templates}
        self._problems = tuple(problems)

    def load(self) -> LoadedTemplates:
        return LoadedTemplates(tuple(self._templates.values()), self._problems)

    def save(self, template: Template) -> None:
        self._templates[template.id] = template

    def remove(self, template: Template) -> None:
        self._templates.pop(template.id, None)


class MemoryRules:
    """An OwnRules."""

    def __init__(self) -> None:
        self._rules: dict[tuple[str, str], RuleSpec] = {}
        self._changes: dict[tuple[str, str], Change] = {}

    def load(self) -> OwnRuleSet:
        return OwnRuleSet(tuple(self._rules.values()), tuple(self._changes.values()))

    def save(self, rule: RuleSpec, layer: str, note: str) -> None:
        self._rules[layer, rule.id] = msgspec.structs.replace(rule, layer=layer)

    def remove(self, rule_id: str, layer: str, note: str) -> None:
        self._rules.pop((layer, rule_id), None)
        self.unchange(rule_id, layer)

    def change(self, change: Change, layer: str) -> None:
        self._changes[layer, change.rule] = msgspec.structs.replace(change, layer=layer)

    def unchange(self, rule_id: str, layer: str) -> None:
        self._changes.pop((layer, rule_id), None)
