"""An account that the office posts from, and the footer that its policy asks for."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from snswriter.drafts.life_cycle import Stage, StepRecord
from snswriter.drafts.profile import NOTHING_KNOWN, Profile


class AccountKind(Enum):
    """Whose account it is; a private one is for checking only and never exports a post."""

    OFFICIAL = "official"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Footer:
    """The lines that close each post of an account, in two lengths.

    Attributes:
        full: For platforms with room; may have several lines.
        short: For platforms that count tightly.
    """

    full: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class PlatformFooter:
    """The footer for the one platform where it differs from the common one.

    Attributes:
        platform: Id of the platform.
        full: As in `Footer`; "" takes the common one.
        short: As in `Footer`; "" takes the common one.
    """

    platform: str
    full: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """One account of one section; `id` is what drafts, settings and the keychain refer to.

    Attributes:
        id: Lower-case letters, digits, "-" and "_", at most 64; never changes, never shown first.
        name: Display name on the platform, e.g. "みどり野市 広報課".
        section: The section responsible, e.g. "企画部 広報課".
        platforms: Ids of resources/platforms.toml that the account posts to.
        policy_url: Public page with the operating policy; "" while there is none.
        footer: Closing lines of each post.
        guidelines: Ids of the guidelines that the account follows.
        color: Banner colour as "#rrggbb"; `banner.ink_on` chooses the text colour for it.
        handle: Sign-in or public handle without password, e.g. "@midorino_pr".
        kind: Official, or private for checking only.
        own_domains: Hosts whose links are the office's own, e.g. "city.midorino.lg.jp".
        hashtags: Tags that the account uses regularly, each with "#".
        contacts: Phone and fax numbers of the section as it writes them, e.g. "0120-00-0000".
        footers: For platforms where the footer differs, at most one a platform.
        stage: Whether the account is being prepared, in use or closed.
        profile: Everything else that is known about it.
        records: Steps that were done, in the order in which they were noted.
    """

    id: str
    name: str
    section: str = ""
    platforms: tuple[str, ...] = ()
    policy_url: str = ""
    footer: Footer = Footer()
    guidelines: tuple[str, ...] = ()
    color: str = "#1f4e79"
    handle: str = ""
    kind: AccountKind = AccountKind.OFFICIAL
    own_domains: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    footers: tuple[PlatformFooter, ...] = ()
    stage: Stage = Stage.ACTIVE
    profile: Profile = NOTHING_KNOWN
    records: tuple[StepRecord, ...] = ()


def account_with(account_id: str, accounts: Iterable[Account]) -> Account | None:
    """Return the one of `accounts` that has this id, or None."""
    return next((each for each in accounts if each.id == account_id), None)
