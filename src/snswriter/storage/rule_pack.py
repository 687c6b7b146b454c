"""A rule pack: what an organisation adds, in one signed file, made and read offline.

It may hold rules, words, guidelines and templates.

A pack is a zip file with `manifest.json` (name, version, SHA-256 of every file), `manifest.sig`
(Ed25519 over exactly those bytes; absent in an unsigned pack) and the files themselves.
"""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import msgspec

from snswriter.ports import StorageError

FORMAT = 1
LIMIT_BYTES = 20_000_000

_MANIFEST, _SIGNATURE = "manifest.json", "manifest.sig"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
FOLDERS = ("rules", "guidelines", "templates")
"""What a pack may hold besides `dictionary.toml`; in each, files that end with `.toml`."""

_FILE = re.compile(rf"(({'|'.join(FOLDERS)})/[^/\\:]{{1,100}}\.toml|dictionary\.toml)")
# The same files must give the same pack: zip cannot say "no time", so this one.
_MOMENT = (2026, 1, 1, 0, 0, 0)


class PackError(StorageError):
    """A rule pack cannot be used; the one before it stays in use."""

    remedy: ClassVar[str] = "これまでの規則は、このまま使えます。配布元にご確認ください。"


class PackBrokenError(PackError):
    """The file is no pack, is cut off, or holds something else than its list says."""

    what = "規則パックが壊れているか、途中で書き換えられています。"


class PackNewerFormatError(PackError):
    """The pack was made for a later version of the program."""

    what = "新しい版のsnswriter用の規則パックです。"
    remedy = "snswriterを新しい版に更新してからお使いください。"


class PackUnsignedError(PackError):
    """There are trusted keys here, and the pack has no signature."""

    what = "署名のない規則パックは、このパソコンでは使えません。"


class PackUntrustedError(PackError):
    """None of the trusted keys made the signature."""

    what = "規則パックの署名が、信頼できる配布元のものではありません。"


class PackOlderError(PackError):
    """A pack of this name with the same or a later version is in use."""

    what = "同じか新しい版の規則パックが、すでに入っています。"
    remedy = "そのままお使いください。"


class Manifest(msgspec.Struct, frozen=True):
    """What a pack says of itself; unknown fields are for later versions to understand.

    Attributes:
        format: `FORMAT`.
        name: Small letters, digits and hyphens; one organisation keeps one name.
        version: Rises with each pack of this name.
        files: SHA-256 (hexadecimal) by name.
    """

    format: int
    name: str
    version: int
    files: dict[str, str]


@dataclass(frozen=True, slots=True)
class RulePack:
    """A pack whose content is what its manifest lists.

    Attributes:
        manifest: What it says of itself.
        signed_bytes: The manifest as it was written; what the signature is over.
        signature: 64 bytes, or none.
        files: Content by name.
    """

    manifest: Manifest
    signed_bytes: bytes
    signature: bytes
    files: Mapping[str, bytes]


def new_pack(name: str, version: int, files: Mapping[str, bytes]) -> RulePack:
    """Return an unsigned pack.

    Raises:
        ValueError: Name, version or a file name is none that a pack may have.
    """
    wrong = [each for each in sorted(files) if not _FILE.fullmatch(each)]
    if not _NAME.fullmatch(name) or version < 1 or wrong or not files:
        raise ValueError(f"{name} {version} {wrong}")
    sums = {each: hashlib.sha256(files[each]).hexdigest() for each in sorted(files)}
    manifest = Manifest(FORMAT, name, version, sums)
    written = json.dumps(msgspec.to_builtins(manifest), ensure_ascii=False, indent=1)
    return RulePack(manifest, written.encode("utf-8"), b"", dict(files))


def pack_bytes(pack: RulePack) -> bytes:
    """Return the pack as a file; the same pack gives the same bytes."""
    entries = {_MANIFEST: pack.signed_bytes, **dict(sorted(pack.files.items()))}
    if pack.signature:
        entries[_SIGNATURE] = pack.signature
    spool = io.BytesIO()
    with zipfile.ZipFile(spool, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name, _MOMENT), content, zipfile.ZIP_DEFLATED)
    return spool.getvalue()


def read_pack(content: bytes, where: str) -> RulePack:
    """Return the pack in a file, its content compared with its manifest, its signature not yet.

    Args:
        content: The whole file.
        where: Its path, for the errors.

    Raises:
        PackBrokenError: See there.
        PackNewerFormatError: See there.
    """
    try:
        entries = _entries(content)
        signed = entries.pop(_MANIFEST)
        manifest = msgspec.json.decode(signed, type=Manifest)
    except (KeyError, ValueError, zipfile.BadZipFile, OSError, EOFError, RuntimeError) as error:
        raise PackBrokenError(where) from error
    except NotImplementedError as error:
        raise PackBrokenError(where) from error
    signature = entries.pop(_SIGNATURE, b"")
    if manifest.format > FORMAT:
        raise PackNewerFormatError(where)
    found = {name: hashlib.sha256(data).hexdigest() for name, data in entries.items()}
    is_named = _NAME.fullmatch(manifest.name) and manifest.version >= 1
    if found != manifest.files or not is_named or not all(map(_FILE.fullmatch, found)):
        raise PackBrokenError(where)
    return RulePack(manifest, signed, signature, entries)


def _entries(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        # The sizes are told before anything is unpacked: a small file may claim to be endless.
        if sum(entry.file_size for entry in archive.infolist()) > LIMIT_BYTES:
            raise ValueError("too large")
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}
