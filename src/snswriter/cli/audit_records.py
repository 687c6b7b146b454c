"""What an audit reads: records with their place, from JSON Lines, CSV files, texts and folders."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from snswriter.cli.audit_table import TableForm, TableRow, table_rows
from snswriter.cli.inputs import InputError, Request, opened, request_of, shown_name
from snswriter.exporters.audit_item import Origin, Unread

MOST_BYTES = 16 * 1024 * 1024
"""Longest entry that is read, in bytes; a post is never near it, a damaged file may be."""

_JSON_LINES = (".jsonl", ".ndjson")
_TABLE = ".csv"
_TEXT = ".txt"


@dataclass(frozen=True, slots=True)
class Record:
    """One text of an archive, where it stands and from which account it was posted."""

    origin: Origin
    request: Request
    account: str


Entry = Record | Unread
ReadCallback = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Archive:
    """Files and folders to audit.

    Attributes:
        paths: As given; "-" is JSON Lines on standard input.
        form: How tables and text files are written.
    """

    paths: tuple[str, ...]
    form: TableForm

    def entries(self, read: ReadCallback) -> Iterator[Entry]:
        """Yield every record, or what could not be read, in the order of the paths.

        `read` is told the number of bytes of each piece that was read. Nothing but the entry
        at hand and the names in one folder is held in memory. Nothing is raised for what an
        archive holds: the entry concerned is told, the others follow.
        """
        for path in self.paths:
            try:
                yield from self._entries_of(path, read)
            except InputError as error:
                yield Unread(Origin(shown_name(path)), str(error))

    def size_bytes(self) -> int | None:
        """Return how many bytes there are to read, or None where standard input is among them."""
        if "-" in self.paths:
            return None
        return sum(_size(Path(name)) for path in self.paths for name in self._files(path))

    def _files(self, path: str) -> Iterator[str]:
        if not Path(path).is_dir():
            yield path
            return
        yield from (str(file) for file in _texts_below(Path(path)) if isinstance(file, Path))

    def _entries_of(self, path: str, read: ReadCallback) -> Iterator[Entry]:
        suffix = Path(path).suffix.lower()
        if path != "-" and Path(path).is_dir():
            yield from self._folder(Path(path), read)
        elif path == "-" or suffix in _JSON_LINES:
            yield from _json_lines(path, read)
        elif suffix == _TABLE:
            yield from self._table(path, read)
        elif suffix == _TEXT:
            yield self._text(path, Path(path).name, "", read)
        elif Path(path).exists():
            raise InputError(
                f"{path} は点検できない種類のファイルです。JSON Lines(.jsonl)、CSV(.csv)、"
                "文章(.txt)、文章の入ったフォルダーのどれかを指定してください。"
            )
        else:
            raise InputError(f"{path} が見つかりません。ファイルの場所と名前を確かめてください。")

    def _table(self, name: str, read: ReadCallback) -> Iterator[Entry]:
        with opened(name) as stream:
            for row in table_rows(name, _lines(stream, read), self.form):
                yield row if isinstance(row, Unread) else _from_row(row)

    def _folder(self, folder: Path, read: ReadCallback) -> Iterator[Entry]:
        found = False
        for file in _texts_below(folder):
            found = True
            if isinstance(file, Unread):
                yield file
                continue
            inside = file.relative_to(folder)
            account = inside.parts[0] if len(inside.parts) > 1 else ""
            try:
                yield self._text(str(file), inside.as_posix(), account, read)
            except InputError as error:
                yield Unread(Origin(str(file)), str(error))
        if not found:
            raise InputError(
                f"フォルダー {folder} に .txt のファイルがありません。場所を確かめてください。"
            )

    def _text(self, name: str, entry_id: str, account: str, read: ReadCallback) -> Entry:
        with opened(name) as stream:
            raw = stream.read(MOST_BYTES + 1)
        read(len(raw))
        if len(raw) > MOST_BYTES:
            return Unread(Origin(name), f"{name} は大きすぎます。{_HOW_LONG}")
        try:
            text = raw.removeprefix(b"\xef\xbb\xbf").decode(self.form.encoding)
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            return Unread(Origin(name), f"{name} の{line}行目が{self.form.wrong_encoding()}")
        return Record(Origin(name), Request(text, entry_id), account)


_HOW_LONG = f"1件は {MOST_BYTES // 1024 // 1024} MB までです。中身を確かめてください。"


def _json_lines(name: str, read: ReadCallback) -> Iterator[Entry]:
    with opened(name) as stream:
        for number, line in enumerate(_lines(stream, read), start=1):
            if line.strip():
                yield _from_json(Origin(shown_name(name), number), line)


def _lines(stream: BinaryIO, read: ReadCallback) -> Iterator[bytes]:
    """Yield lines; of one that is too long only the beginning, one byte more than allowed."""
    while line := stream.readline(MOST_BYTES + 1):
        read(len(line))
        yield line
        rest = line
        while len(line) > MOST_BYTES and rest and not rest.endswith(b"\n"):
            rest = stream.readline(MOST_BYTES)
            read(len(rest))


def _from_json(origin: Origin, line: bytes) -> Entry:
    if len(line) > MOST_BYTES:
        return Unread(origin, f"{origin.file} の{origin.line}行目は長すぎます。{_HOW_LONG}")
    try:
        value = json.loads(line.decode("utf-8-sig"))
        request = request_of(value)
    except UnicodeDecodeError:
        return Unread(
            origin,
            f"{origin.file} の{origin.line}行目が UTF-8 ではありません。"
            "文字コードを UTF-8 にして保存し直してください。",
        )
    except json.JSONDecodeError as error:
        return Unread(
            origin,
            f"{origin.file} の{origin.line}行目を JSON として読めません({error.colno}文字目から)。"
            '1行に1つ、{"id": "…", "text": "…"} の形で書いてください。',
        )
    except (ValueError, TypeError, RecursionError) as error:
        return Unread(origin, f"{origin.file} の{origin.line}行目を読めません({error})。")
    account = value.get("account")
    return Record(origin, request, account if isinstance(account, str) else "")


def _from_row(row: TableRow) -> Record:
    return Record(row.origin, Request(row.text, row.id or None, on=row.on), row.account)


def _texts_below(folder: Path) -> Iterator[Path | Unread]:
    """Yield the text files below a folder in the order of their names, and unreadable folders."""
    unreadable: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=unreadable.append):
        folders.sort()
        yield from (Path(parent, name) for name in sorted(files) if name.lower().endswith(_TEXT))
    for error in unreadable:
        reason = f"{error.filename} を開けません({error.strerror})。権限を確かめてください。"
        yield Unread(Origin(str(error.filename)), reason)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
