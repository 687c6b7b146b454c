"""A secret in every form in which it may lie in a file, and the files in which it does."""

import base64
import json
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def forms_of(secret: str) -> dict[str, bytes]:
    """Return the secret in each encoding, plain, in hex, and in base64 at each alignment."""
    forms = {
        "escaped": json.dumps(secret)[1:-1].encode(),
        "quoted": quote(secret, safe="").encode(),
    }
    for encoding in ENCODINGS:
        data = secret.encode(encoding)
        forms[encoding] = data
        forms[f"{encoding} hex"] = data.hex().encode()
        for shift in range(3):
            letters = _base64_inside(data, shift)
            forms[f"{encoding} base64 {shift}"] = letters
            forms[f"{encoding} base64 url {shift}"] = letters.translate(_URL_LETTERS)
    return forms


_URL_LETTERS = bytes.maketrans(b"+/", b"-_")


def _base64_inside(data: bytes, shift: int) -> bytes:
    """Return the letters that stand for `data` alone, `shift` bytes into a group of three."""
    whole = base64.b64encode(bytes(shift) + data)
    return whole[-(-shift * 8 // 6) : (shift + len(data)) * 8 // 6]


def leaks(secrets: list[str], haystacks: dict[str, bytes]) -> list[str]:
    """Return where a secret lies and in which form, without telling which."""
    return [
        f"{place}: {form}"
        for place, data in haystacks.items()
        for secret in secrets
        for form, needle in forms_of(secret).items()
        if needle in data
    ]


def haystacks_in(folder: Path) -> dict[str, bytes]:
    """Return the content of every file below a folder, and what is packed in it."""
    found: dict[str, bytes] = {}
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        name, data = path.relative_to(folder).as_posix(), path.read_bytes()
        found[name] = name.encode() + b"\0" + data
        for number, more in enumerate(_unpacked(path, data)):
            found[f"{name} [{number}]"] = more
    return found


def _unpacked(path: Path, data: bytes) -> Iterator[bytes]:
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name) for name in archive.namelist())
    if data.startswith(b"SQLite format 3"):
        yield from _revisions(path)
    if data.startswith(b"%PDF"):
        yield from _streams(data)
    if path.suffix == ".log":
        yield from _lines(data)


def _revisions(path: Path) -> Iterator[bytes]:
    query = "SELECT one.packed, base.packed FROM revision AS one"
    query += " LEFT JOIN revision AS base ON base.number = one.base"
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        for packed, base in database.execute(query).fetchall():
            known = zlib.decompress(base) if base else b""
            unpacker = zlib.decompressobj(zdict=known) if known else zlib.decompressobj()
            yield unpacker.decompress(packed)


def _streams(data: bytes) -> Iterator[bytes]:
    for part in data.split(b"stream")[1::2]:
        try:
            yield zlib.decompress(part.lstrip(b"\r\n"))
        except zlib.error:
            continue


def _lines(data: bytes) -> Iterator[bytes]:
    """Yield what is packed in the lines of a log: the longest word of each, if it is base64."""
    for line in data.splitlines():
        word = max(line.split(), key=len, default=b"")
        try:
            yield zlib.decompress(base64.b64decode(word))
        except (ValueError, zlib.error):
            continue
