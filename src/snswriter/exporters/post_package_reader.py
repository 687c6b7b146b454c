"""Read a post package that came from anywhere: strictly, and without unpacking anything."""

import hashlib
import io
import json
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar, TypeVar
from uuid import uuid4

import msgspec

from snswriter.drafts.compose import Attachment, FooterForm, Post
from snswriter.drafts.draft import TICKS_KEPT, Draft, Thread, Tick, Variant
from snswriter.engine.finding import Mode
from snswriter.exporters.post_package import (
    CONTENT,
    FORMAT,
    KIND,
    LIMIT_BYTES,
    MANIFEST,
    PackedPost,
    PostPackage,
)
from snswriter.ports import OutsideError

T = TypeVar("T")


class PackageError(OutsideError):
    """A post package cannot be opened; nothing of it was taken over."""


class PackageUnreadableError(PackageError):
    """The file is no package, is cut off, or is built in a way that no package is."""

    what: ClassVar[str] = "投稿パッケージとして読み取れませんでした。"
    remedy: ClassVar[str] = (
        "ファイルが途中で切れていないか確かめ、送った方にもう一度もらってください。"
    )


class PackageChangedError(PackageError):
    """The content is not what the maker of the package put in."""

    what = "投稿パッケージの中身が、作られたときと違っています。"
    remedy = "壊れたか書き換えられた可能性があります。送った方にもう一度もらってください。"


class PackageNewerError(PackageError):
    """A later version of the program made the package."""

    what = "新しい版のsnswriterで作られた投稿パッケージです。"
    remedy = "snswriterを新しい版に更新すると開けます。"


class PackageTooLargeError(PackageError):
    """The file is longer than any package."""

    what = "投稿パッケージとしては大きすぎるファイルです。"
    remedy = "ファイルをお間違えでないか、ご確認ください。"


_Id = Annotated[str, msgspec.Meta(max_length=64)]
_Line = Annotated[str, msgspec.Meta(max_length=400)]
_Digest = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
_Moment = Annotated[datetime, msgspec.Meta(tz=True)]
_Cut = Annotated[int, msgspec.Meta(ge=0, le=LIMIT_BYTES)]
# All that zip, JSON and schema say of bytes that are none; RuntimeError is also encryption,
# methods that nobody knows, and nesting without end.
_STUMBLES = (
    ValueError, LookupError, ArithmeticError, OSError, EOFError, RuntimeError, struct.error,
    zipfile.BadZipFile,
)  # fmt: skip
_MOST = 100
"""Platforms, pictures and the like in one package; cuts may be more."""


class _Manifest(msgspec.Struct, frozen=True):
    program: _Line
    created_by: _Line
    created_at: _Moment
    draft_sha256: _Digest


class _Account(msgspec.Struct, frozen=True):
    id: _Id
    name: _Line


class _Variant(msgspec.Struct, frozen=True):
    platform: _Id
    body: str


class _Thread(msgspec.Struct, frozen=True):
    platform: _Id
    cuts: Annotated[tuple[_Cut, ...], msgspec.Meta(max_length=10_000)]


class _Attachment(msgspec.Struct, frozen=True):
    name: _Line
    sha256: _Digest
    alt_text: str


class _Post(msgspec.Struct, frozen=True):
    platform: _Id
    footer: str
    attachments: Annotated[tuple[_Attachment, ...], msgspec.Meta(max_length=_MOST)]
    embargo: _Moment | None
    digest: _Digest


class _Tick(msgspec.Struct, frozen=True):
    item: _Id
    digest: _Digest
    by: _Line
    at: _Moment


class _Content(msgspec.Struct, frozen=True):
    account: _Account
    mode: str
    body: str
    variants: Annotated[tuple[_Variant, ...], msgspec.Meta(max_length=_MOST)]
    threads: Annotated[tuple[_Thread, ...], msgspec.Meta(max_length=_MOST)]
    footer_form: str
    footer_reason: str
    posts: Annotated[tuple[_Post, ...], msgspec.Meta(max_length=_MOST)]
    ticks: Annotated[tuple[_Tick, ...], msgspec.Meta(max_length=TICKS_KEPT)] = ()


@dataclass(frozen=True, slots=True)
class _Entries:
    manifest: bytes
    content: bytes


def read_package(file: bytes, where: str, at: datetime) -> PostPackage:
    """Return the package in a file, with a draft of its own: new id, never saved.

    Args:
        file: The whole file.
        where: Its path, for the errors.
        at: The moment of opening, with time zone.

    Raises:
        PackageUnreadableError: See there; likewise the others.
        PackageChangedError: The content has another hash than the manifest tells, or a post
            another digest than it was packed with.
        PackageNewerError: The format, or a word in it, is of a later version.
        PackageTooLargeError: More than `LIMIT_BYTES`.
    """
    if len(file) > LIMIT_BYTES:
        raise PackageTooLargeError(where)
    entries = _attempt(lambda: _entries(file), where)
    manifest = _manifest(entries.manifest, where)
    if hashlib.sha256(entries.content).hexdigest() != manifest.draft_sha256:
        raise PackageChangedError(where)
    content = _attempt(lambda: msgspec.convert(_parsed(entries.content), _Content), where)
    draft = _draft(content, where, at)
    return PostPackage(
        draft=draft,
        account_name=content.account.name,
        posts=tuple(_packed(each, draft, where) for each in content.posts),
        created_by=manifest.created_by,
        created_at=manifest.created_at,
        program=manifest.program,
    )


def _entries(file: bytes) -> _Entries:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        listed = archive.infolist()
        if [each.filename for each in listed] != [MANIFEST, CONTENT]:
            raise ValueError("other entries than those of a package")
        for each in listed:
            is_plain = each.compress_type == zipfile.ZIP_STORED and not each.flag_bits & 1
            if not is_plain or each.file_size != each.compress_size:
                raise ValueError("compressed or encrypted")
        # Stored entries are no longer than the file, whatever they claim.
        return _Entries(archive.read(listed[0]), archive.read(listed[1]))


def _manifest(data: bytes, where: str) -> _Manifest:
    told = _attempt(lambda: _parsed(data), where)
    if not isinstance(told, dict) or told.get("kind") != KIND:
        raise PackageUnreadableError(where)
    number = told.get("format")
    if type(number) is not int or number < 1:
        raise PackageUnreadableError(where)
    if number > FORMAT:
        raise PackageNewerError(where)
    return _attempt(lambda: msgspec.convert(told, _Manifest), where)


def _parsed(data: bytes) -> object:
    # Not msgspec's own reader: it refuses half a surrogate pair, which a text may hold.
    return json.loads(data.decode("utf-8", "surrogatepass"))


def _draft(content: _Content, where: str, at: datetime) -> Draft:
    try:
        mode, form = Mode(content.mode), FooterForm(content.footer_form)
    except ValueError as error:
        # This version knows all words of its own and of earlier ones.
        raise PackageNewerError(where) from error
    draft = Draft(
        id=uuid4().hex,
        account_id=content.account.id,
        mode=mode,
        body=content.body,
        created_at=at,
        updated_at=at,
        footer_form=form,
        footer_reason=content.footer_reason,
        variants=tuple(Variant(each.platform, each.body) for each in content.variants),
        threads=tuple(Thread(each.platform, each.cuts) for each in content.threads),
        ticks=tuple(Tick(each.item, each.digest, each.by, each.at) for each in content.ticks),
    )
    if not (_is_unique(content.variants) and _is_unique(content.threads)):
        raise PackageUnreadableError(where)
    return draft


def _is_unique(entries: tuple[_Variant, ...] | tuple[_Thread, ...]) -> bool:
    return len({each.platform for each in entries}) == len(entries)


def _packed(told: _Post, draft: Draft, where: str) -> PackedPost:
    attachments = tuple(
        Attachment(each.name, each.sha256, each.alt_text) for each in told.attachments
    )
    body = draft.body_on(told.platform)
    post = Post(draft.account_id, body, told.footer, attachments, told.embargo)
    if post.digest != told.digest:
        raise PackageChangedError(where)
    return PackedPost(told.platform, post)


def _attempt(step: Callable[[], T], where: str) -> T:
    """Return what `step` returns; whatever it stumbles over makes the file unreadable."""
    try:
        return step()
    except _STUMBLES as error:
        raise PackageUnreadableError(where) from error
