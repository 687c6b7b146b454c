"""From body and account to the post that is counted, reviewed, approved and copied."""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum

from snswriter.drafts.account import Account, Footer
from snswriter.drafts.footers import all_footers, footer_on
from snswriter.platforms.platform import Platform
from snswriter.platforms.split import fits

_SURELY_TOO_LONG = 10
"""A text of more code points than this many times the limit is not counted to see if it fits."""


class FooterForm(Enum):
    """Which of the account's footers closes the post."""

    AUTO = "auto"
    """The full one where it fits, else the short one."""
    FULL = "full"
    SHORT = "short"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or film that goes out with a post.

    Attributes:
        name: File name without folder.
        sha256: Hex digest of the file's bytes.
        alt_text: What it shows, for people who do not see it.
    """

    name: str
    sha256: str
    alt_text: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """Exactly what goes out. Every count, finding, approval and export speaks of one post.

    Attributes:
        account_id: The account that posts.
        body: What the writer typed, untouched; positions in it hold in `text` too.
        footer: What `compose` added; "" when nothing was.
        attachments: In the order of posting.
        embargo: Not before this moment; must carry a time zone.
    """

    account_id: str
    body: str
    footer: str = ""
    attachments: tuple[Attachment, ...] = ()
    embargo: datetime | None = None

    @property
    def text(self) -> str:
        """Return body, one blank line and footer; the body is always a prefix of it."""
        return self.body + self.separator + self.footer

    @property
    def separator(self) -> str:
        """Return the line breaks that are missing for one blank line between body and footer."""
        if not self.body or not self.footer:
            return ""
        breaks = len(self.body) - len(self.body.rstrip("\n"))
        return "\n" * max(0, 2 - breaks)

    @property
    def footer_start(self) -> int:
        """Return the code point of `text` at which the footer begins (its length if none)."""
        return len(self.body) + len(self.separator)

    @property
    def is_blank(self) -> bool:
        """Tell whether the writer has not written anything visible yet."""
        return not self.body.strip() and not self.attachments

    @property
    def digest(self) -> str:
        """Return 64 hex digits that change whenever anything that goes out changes.

        An approval names this digest, so every further field of a post belongs in it.
        """
        media = [[item.name, item.sha256, item.alt_text] for item in self.attachments]
        parts = [self.account_id, self.text, self.footer, media, _moment(self.embargo)]
        packed = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()


def compose(body: str, account: Account, form: FooterForm) -> Post:
    """Return the post that `body` becomes on `account`.

    A body that already carries one of the account's footers (pasted from an earlier post)
    gets none, so a footer never stands twice.
    """
    return _composed(body, account, footer_on("", account), form)


def compose_on(platform: Platform, body: str, account: Account, form: FooterForm) -> Post:
    """Return the post that `body` becomes on one platform of `account`.

    AUTO takes the full footer where body and footer fit, else the short one.
    """
    footer = footer_on(platform.id, account)
    full = _composed(body, account, footer, form)
    if form is not FooterForm.AUTO or not full.footer or _has_room(full.text, platform):
        return full
    return _composed(body, account, footer, FooterForm.SHORT)


def without_footer(account: Account) -> Account:
    """Return the account as a text sees it that is only looked over and never posted."""
    return replace(account, footer=Footer())


def lacks_footer(post: Post, account: Account) -> bool:
    """Tell whether the account has a footer that is neither added nor in the body already."""
    footers = all_footers(account)
    return bool(footers) and not post.footer and not _carries_any(post.body, footers)


def footer_of(footer: Footer, form: FooterForm) -> str:
    """Return the footer in the wanted form; the other length stands in for a missing one.

    AUTO is the full one here, where no platform sets a limit.
    """
    if form is FooterForm.NONE:
        return ""
    lengths = (footer.full, footer.short)
    wanted = lengths[::-1] if form is FooterForm.SHORT else lengths
    return next((text.strip("\n") for text in wanted if text.strip()), "")


def _composed(body: str, account: Account, footer: Footer, form: FooterForm) -> Post:
    if _carries_any(body, all_footers(account)):
        return Post(account.id, body)
    return Post(account.id, body, footer_of(footer, form))


def _has_room(text: str, platform: Platform) -> bool:
    limits = [limit.limit for limit in platform.limits if limit.limit is not None]
    if limits and len(text) > _SURELY_TOO_LONG * max(limits):
        return False
    return fits(text, platform)


def _carries_any(body: str, footers: tuple[str, ...]) -> bool:
    return any(_carries(body, each) for each in footers)


def _carries(body: str, footer: str) -> bool:
    if not footer.strip():
        return False
    return f"\n{_lines(footer)}\n" in f"\n{_lines(body)}\n"


def _lines(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def _moment(embargo: datetime | None) -> str:
    return embargo.astimezone(UTC).isoformat() if embargo else ""
