"""What the program wants from the outside world, and what can go wrong there.

`storage` implements the protocols; `gui` and `live` know nothing but them. The message of
every error here is a finished Japanese sentence for the screen: what, where, what to do.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from snswriter.drafts.account import Account
from snswriter.drafts.draft import Draft
from snswriter.drafts.folder import Entry, Folder, Selection
from snswriter.drafts.revision import Revision
from snswriter.drafts.templates import Template
from snswriter.engine.own_word import OwnRuleSet
from snswriter.engine.rule_file import Change, RuleSpec
from snswriter.ports.errors import (
    BrokenFileError,
    BusyError,
    DamagedError,
    DiskFullError,
    DraftChangedError,
    DraftMissingError,
    NetworkFolderError,
    NewerVersionError,
    OutsideError,
    ReadOnlyError,
    SecretRemainsError,
    SecretUnstorableError,
    SeedUnreadableError,
    StorageError,
    UnreadableError,
    VaultError,
    VaultFullError,
    VaultLockedError,
    VaultRefusedError,
    VaultTimeoutError,
    VaultUnavailableError,
)
from snswriter.settings import OfficeSettings, Settings

__all__ = [
    "AccountRepository",
    "BrokenFileError",
    "BusyError",
    "DamagedError",
    "DiskFullError",
    "DocumentFiles",
    "DraftChangedError",
    "DraftMissingError",
    "DraftStore",
    "LoadedAccounts",
    "LoadedSettings",
    "LoadedTemplates",
    "NetworkFolderError",
    "NewerVersionError",
    "OutsideError",
    "OwnRules",
    "Problem",
    "ReadOnlyError",
    "Ruling",
    "SecretKind",
    "SecretRemainsError",
    "SecretUnstorableError",
    "SecretVault",
    "SeedUnreadableError",
    "SettingsRepository",
    "StorageError",
    "TemplateRepository",
    "UnreadableError",
    "VaultError",
    "VaultFullError",
    "VaultLockedError",
    "VaultRefusedError",
    "VaultStatus",
    "VaultTimeoutError",
    "VaultUnavailableError",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be used; the rest of the file works.

    Attributes:
        file: Path of the file, for people to find it.
        place: Where in it, e.g. "12行目 (id: koho)"; "" for the whole file.
        message: Japanese; what is expected and what was found.
        remedy: Japanese; what to do.
    """

    file: str
    place: str
    message: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.file}（{self.place}）" if self.place else self.file
        return f"{where}：{self.message}{self.remedy}"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the office has said about the fields of one account.

    Attributes:
        account_id: Of the account.
        layers: Pairs of a field and the layer that its value comes from.
        locked: Fields that stay as they are given.
    """

    account_id: str
    layers: tuple[tuple[str, str], ...] = ()
    locked: tuple[str, ...] = ()

    def layer_of(self, field_id: str) -> str:
        """Return the layer that a value comes from; "" for the person's own."""
        return dict(self.layers).get(field_id, "")


@dataclass(frozen=True, slots=True)
class LoadedAccounts:
    """Accounts in the order of the file, and what could not be used.

    `sources` pairs the id of an account with its layer, where that is not the person's own file;
    `rulings` tell of those accounts of which an office gives anything.
    """

    accounts: tuple[Account, ...]
    problems: tuple[Problem, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    rulings: tuple[Ruling, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadedTemplates:
    """Templates in the order of the list, and what could not be used."""

    templates: tuple[Template, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings, with defaults where the file had none, and what could not be used.

    Attributes:
        office: What the office gives everybody, which `settings` heeds already.
    """

    settings: Settings
    problems: tuple[Problem, ...] = ()
    office: OfficeSettings = field(default_factory=OfficeSettings)


class SecretKind(Enum):
    """What a keychain entry holds; each is an entry of its own."""

    SIGN_IN_NAME = "sign-in-name"
    PASSWORD = "password"
    ONE_TIME_SEED = "one-time-seed"
    RECOVERY_CODES = "recovery-codes"
    API_TOKEN = "api-token"


@dataclass(frozen=True, slots=True)
class VaultStatus:
    """Whether secrets can be kept.

    Attributes:
        is_available: Secrets can be stored and read now.
        explanation: Japanese sentence for the screen, in both cases.
    """

    is_available: bool
    explanation: str


class AccountRepository(Protocol):
    """The accounts of this office. Every method may raise a StorageError."""

    def load(self) -> LoadedAccounts:
        """Return all usable accounts; broken entries are set aside as problems."""

    def save(self, account: Account) -> None:
        """Add the account, or replace the one with its id; all other entries stay as they are."""

    def remove(self, account_id: str) -> None:
        """Take the account out; an unknown id changes nothing."""


class DraftStore(Protocol):
    """All drafts of one person on one PC. Every method may raise a StorageError.

    Methods may be called from any thread, one at a time.
    """

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what had to be repaired when the store was opened."""

    def newest_first(self) -> tuple[Draft, ...]:
        """Return all drafts outside the trash, the last saved first, whatever the clock says.

        Thousands of drafts take a while; lists are made of `find` and `entries`.
        """

    def latest(self) -> Draft | None:
        """Return the draft that was saved last of those in the folder of drafts."""

    def find(self, selection: Selection) -> tuple[str, ...]:
        """Return the ids of the drafts selected, the last saved or moved first."""

    def entries(self, draft_ids: tuple[str, ...], words: str = "") -> tuple[Entry, ...]:
        """Return the lines of a list for those of these drafts that there are, in this order.

        `words` are those that were searched for.
        """

    def load(self, draft_id: str) -> Draft:
        """Return one draft; raise DraftMissingError when there is none."""

    def save(self, draft: Draft) -> Draft:
        """Return the draft as stored, durable on disk when this returns; go on with that value.

        A draft that changed elsewhere since it was loaded is not overwritten: the text is kept
        as a new draft, and the returned draft has another id. A changed draft lies among the
        drafts, wherever it lay before. What it was before stays as a revision where a pause,
        another person, or a large cut lies between (`revision.ends_revision`).
        """

    def move(self, draft_id: str, folder: Folder) -> None:
        """Put a draft into a folder; raise DraftMissingError when there is none."""

    def seal(self, draft_id: str) -> None:
        """Let the present state stay as a revision whatever comes; no such draft is no error."""

    def revisions(self, draft_id: str) -> tuple[Revision, ...]:
        """Return the present state of a draft, then its earlier ones, the latest first.

        Raises DraftMissingError when there is no such draft.
        """

    def revision(self, draft_id: str, version: int) -> Draft:
        """Return a draft as it was; raise DraftMissingError when there is no such revision."""

    def delete(self, draft: Draft) -> None:
        """Remove the draft and its revisions for ever, from every copy that the store keeps.

        Raises DraftChangedError when the stored one is newer than `draft`. Saving the same value
        again brings it back, without revisions. A draft that is gone already is no error.
        """

    def empty_trash(self) -> int:
        """Remove everything in the trash for ever; return how many drafts that were."""

    def look_after(self) -> tuple[Problem, ...]:
        """Check everything that is kept and copy it for bad days; return what was repaired.

        Takes seconds where there is much; other methods may be called meanwhile.
        """

    def close(self) -> None:
        """Let go of the files; closing twice is no error."""


class DocumentFiles(Protocol):
    """Files that a person chooses. Every method may raise a StorageError."""

    def read(self, path: str, most_bytes: int) -> bytes:
        """Return the file, or only its first `most_bytes`; UnreadableError when there is none."""

    def write(self, path: str, content: bytes) -> None:
        """Put `content` there, in place of what was there, durable when this returns."""


class OwnRules(Protocol):
    """Words and changes of rules that the office decides on; `layer` says for whom.

    Every method but `load` may raise a StorageError.
    """

    def load(self) -> OwnRuleSet:
        """Return all that can be used; the rest is told as problems."""

    def save(self, rule: RuleSpec, layer: str, note: str) -> None:
        """Keep the rule, replacing the one with its id in this layer; `note` says why."""

    def remove(self, rule_id: str, layer: str, note: str) -> None:
        """Take the rule and all changes of it out of this layer; `note` says why."""

    def change(self, change: Change, layer: str) -> None:
        """Keep the change, replacing what this layer changed about the rule before."""

    def unchange(self, rule_id: str, layer: str) -> None:
        """Forget what this layer changes about the rule."""


class TemplateRepository(Protocol):
    """Templates and snippets of the program and the office. Saving may raise a StorageError."""

    def load(self) -> LoadedTemplates:
        """Return all usable templates; what cannot be used is told as problems."""

    def save(self, template: Template) -> None:
        """Keep the template in its layer, replacing the one with its id there."""

    def remove(self, template: Template) -> None:
        """Take a template of the office out; one that is gone already is no error."""


class SettingsRepository(Protocol):
    """The choices of one person. Every method may raise a StorageError."""

    def load(self) -> LoadedSettings:
        """Return the settings; anything unusable takes its default and is told as a problem."""

    def save(self, settings: Settings) -> None:
        """Keep the settings for the next start."""


class SecretVault(Protocol):
    """The keychain of the operating system. Every method but `status` may raise a VaultError.

    Calls may take seconds (a prompt to unlock), so never from the GUI thread.
    """

    def status(self) -> VaultStatus:
        """Return whether secrets can be kept, and why not."""

    def store(self, account_id: str, kind: SecretKind, secret: str) -> None:
        """Keep the secret, replacing an earlier one of this kind."""

    def read(self, account_id: str, kind: SecretKind) -> str | None:
        """Return the secret, or None when there is none."""

    def delete(self, account_id: str, kind: SecretKind) -> None:
        """Remove the secret; a missing one is no error."""
