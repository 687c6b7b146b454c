"""A post package (`.snspost`): one draft in a file, to hand to a colleague or another PC.

A zip file with two entries, both stored as they are:

- `manifest.json`: format, who made the package and when, SHA-256 of the other entry.
- `draft.json`: account, mode, texts, footer, for each platform the digest of the post that
  went out of the maker's hands, and who ticked what of the checklist for these posts.

Nothing is compressed, so the bytes are the same on every machine, a text editor finds the text,
and no small file can unpack into a huge one. `post_package_reader` reads it back.
"""

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime

from snswriter.drafts.account import Account
from snswriter.drafts.compose import Attachment, Post
from snswriter.drafts.draft import Draft, Tick
from snswriter.drafts.editions import Edition

SUFFIX = ".snspost"
FORMAT = 1
KIND = "snswriter.post"
LIMIT_BYTES = 16_000_000
"""A longer file is no package: neither written nor read."""

MANIFEST, CONTENT = "manifest.json", "draft.json"
# The same package must give the same bytes: zip cannot say "no time", so this one.
_MOMENT = (2026, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


@dataclass(frozen=True, slots=True)
class PackedPost:
    """A post as it stood when the package was made.

    Attributes:
        platform: Id of the platform.
        post: The post for it.
    """

    platform: str
    post: Post


@dataclass(frozen=True, slots=True)
class PostPackage:
    """One draft, and what it was to become.

    Attributes:
        draft: The draft; of its moments, id and version nothing is kept in the file.
        account_name: Name of its account, for people whose PC does not have the account.
        posts: The post for each platform of the account.
        created_by: Who made the package, as the maker's PC calls the person; "" if unknown.
        created_at: When, with time zone.
        program: Name and version of the program that made it.
    """

    draft: Draft
    account_name: str
    posts: tuple[PackedPost, ...]
    created_by: str
    created_at: datetime
    program: str


def packed_posts(editions: tuple[Edition, ...]) -> tuple[PackedPost, ...]:
    """Return the posts of a draft as a package keeps them."""
    return tuple(PackedPost(each.platform.id, each.post) for each in editions)


def package_bytes(package: PostPackage) -> bytes:
    """Return the package as a file; the same package gives the same bytes everywhere."""
    content = _json(_content(package))
    manifest = {
        "kind": KIND,
        "format": FORMAT,
        "program": package.program,
        "created_by": package.created_by,
        "created_at": package.created_at.astimezone(UTC).isoformat(),
        "draft_sha256": hashlib.sha256(content).hexdigest(),
    }
    spool = io.BytesIO()
    with zipfile.ZipFile(spool, "w", zipfile.ZIP_STORED) as archive:
        for name, data in ((MANIFEST, _json(manifest)), (CONTENT, content)):
            archive.writestr(_entry(name), data)
    return spool.getvalue()


def check_number(content: bytes) -> str:
    """Return twelve hex digits in three groups that tell one package file from another.

    Maker and receiver can compare them over the phone: another text gives another number.
    """
    digits = hashlib.sha256(content).hexdigest()
    return f"{digits[:4]}-{digits[4:8]}-{digits[8:12]}"


def file_name(account: Account, draft: Draft) -> str:
    """Return a name for the package that every file system takes."""
    name = "".join(" " if _is_awkward(char) else char for char in f"{account.name} {draft.title}")
    return " ".join(name.split())[:_NAME_LENGTH].strip(" .") + SUFFIX


_NAME_LENGTH = 60
_AWKWARD = frozenset('\\/:*?"<>|')


def _is_awkward(char: str) -> bool:
    return char in _AWKWARD or not char.isprintable()


def _content(package: PostPackage) -> dict[str, object]:
    draft = package.draft
    ticks = draft.ticks_for(each.post.digest for each in package.posts)
    # Without any, the file is the same as one of a program that knew no ticks.
    more = {"ticks": [_tick(each) for each in ticks]} if ticks else {}
    return {
        "account": {"id": draft.account_id, "name": package.account_name},
        "mode": draft.mode.value,
        "body": draft.body,
        "variants": [{"platform": each.platform, "body": each.body} for each in draft.variants],
        "threads": [{"platform": each.platform, "cuts": each.cuts} for each in draft.threads],
        "footer_form": draft.footer_form.value,
        "footer_reason": draft.footer_reason,
        "posts": [_post(each) for each in package.posts],
        **more,
    }


def _post(packed: PackedPost) -> dict[str, object]:
    post = packed.post
    return {
        "platform": packed.platform,
        "footer": post.footer,
        "attachments": [_attachment(each) for each in post.attachments],
        "embargo": post.embargo.astimezone(UTC).isoformat() if post.embargo else None,
        "digest": post.digest,
    }


def _tick(tick: Tick) -> dict[str, str]:
    at = tick.at.astimezone(UTC).isoformat()
    return {"item": tick.item, "digest": tick.digest, "by": tick.by, "at": at}


def _attachment(attachment: Attachment) -> dict[str, object]:
    return {
        "name": attachment.name,
        "sha256": attachment.sha256,
        "alt_text": attachment.alt_text,
    }


def _json(value: object) -> bytes:
    # Half a surrogate pair is a text like any other to whoever typed it.
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "surrogatepass")


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE
    return entry
