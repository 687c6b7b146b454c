"""Tables of posts: CSV files as Excel and posting tools write them."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any

from snswriter.exporters.audit_item import Origin, Unread

TEXT_COLUMNS = (
    "text",
    "本文",
    "投稿文",
    "投稿内容",
    "投稿本文",
    "文章",
    "内容",
    "body",
    "message",
)
ID_COLUMNS = ("id", "投稿ID", "番号", "管理番号", "no", "no.")
ACCOUNT_COLUMNS = ("account", "アカウント", "アカウント名", "アカウントID")
DATE_COLUMNS = ("date", "日付", "投稿日", "投稿日時", "投稿予定日", "予定日", "on", "created_at")

_JAPAN = timezone(timedelta(hours=9))
_WRITTEN_DAY = re.compile(r"(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?(?:[\sT(].*)?")
# With "surrogateescape" exactly the bytes that do not fit the encoding become these.
_ESCAPED_BYTE = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class TableForm:
    """How a table is written.

    Attributes:
        text: Accepted names of the column with the text; the first one present is used.
        encoding: "utf-8" or "cp932", what Excel in Japan calls CSV without saying more.
    """

    text: tuple[str, ...] = TEXT_COLUMNS
    id: tuple[str, ...] = ID_COLUMNS
    account: tuple[str, ...] = ACCOUNT_COLUMNS
    date: tuple[str, ...] = DATE_COLUMNS
    encoding: str = "utf-8"

    def wrong_encoding(self) -> str:
        """Return the end of a sentence that begins with a place that cannot be decoded."""
        if self.encoding == "cp932":
            return " Shift_JIS ではありません。--encoding utf-8 もお試しください。"
        return (
            " UTF-8 ではありません。UTF-8 で保存し直す(Excel では「CSV UTF-8」を選ぶ)か、"
            "--encoding cp932 を付けてください。"
        )


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; fields whose column is missing are empty."""

    origin: Origin
    text: str
    id: str
    account: str
    on: date | None


@dataclass(frozen=True, slots=True)
class _Columns:
    text: int
    id: int | None
    account: int | None
    date: int | None


def table_rows(name: str, lines: Iterable[bytes], form: TableForm) -> Iterator[TableRow | Unread]:
    """Yield the rows of a CSV file below its header, or what is wrong with a row.

    `lines` are the lines of the file with their line ends. Without a column for the text
    nothing but that is told.
    """
    rows = _numbered_rows(name, csv.reader(_decoded(lines, form.encoding), strict=True))
    columns: _Columns | None = None
    for number, row in rows:
        origin = Origin(name, number)
        if isinstance(row, Unread):
            yield row
        elif any(_ESCAPED_BYTE.search(cell) for cell in row):
            yield Unread(origin, f"{name} の{number}行目が{form.wrong_encoding()}")
        elif columns is None:
            found = _find_columns(origin, row, form)
            if isinstance(found, Unread):
                yield found
                return
            columns = found
        elif any(cell.strip() for cell in row):
            yield _row(origin, row, columns)


def parse_written_day(text: str) -> date:
    """Return the day of a date or time as tables write it.

    2026-11-20, 2026/11/20 10:00 and 2026年11月20日 are understood. A time with an offset, such
    as 2026-11-20T15:30:00Z, falls on its day in Japan.

    Raises:
        ValueError: It is written otherwise, or there is no such day.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _WRITTEN_DAY.fullmatch(plain)
    try:
        moment = datetime.fromisoformat(plain)
    except ValueError:
        if found is None:
            raise
        return date(*(int(number) for number in found.groups()))
    return moment.astimezone(_JAPAN).date() if moment.tzinfo else moment.date()


def _decoded(lines: Iterable[bytes], encoding: str) -> Iterator[str]:
    for number, line in enumerate(lines):
        whole = line if number else line.removeprefix(b"\xef\xbb\xbf")
        yield whole.decode(encoding, "surrogateescape")


def _numbered_rows(name: str, reader: Any) -> Iterator[tuple[int, list[str] | Unread]]:
    while True:
        number = reader.line_num + 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            reason = (
                f"{name} の{number}行目からを CSV として読めません({error})。"
                '引用符(")が閉じているかを確かめてください。'
            )
            yield number, Unread(Origin(name, number), reason)


def _find_columns(origin: Origin, header: Sequence[str], form: TableForm) -> "_Columns | Unread":
    names = [_plain(cell) for cell in header]
    text = _place(names, form.text)
    if text is None:
        reason = (
            f"{origin.file} に文章の列({'、'.join(form.text[:3])} など)がありません。"
            f"--text-column で列の名前を教えてください。1行目の見出し: {'、'.join(header)}"
        )
        return Unread(origin, reason)
    return _Columns(
        text, _place(names, form.id), _place(names, form.account), _place(names, form.date)
    )


def _place(names: Sequence[str], wanted: Iterable[str]) -> int | None:
    return next((names.index(name) for name in map(_plain, wanted) if name in names), None)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip().casefold()


def _row(origin: Origin, row: Sequence[str], columns: _Columns) -> TableRow | Unread:
    written_day = _cell(row, columns.date)
    try:
        day = parse_written_day(written_day) if written_day.strip() else None
    except ValueError:
        reason = (
            f"{origin.file} の{origin.line}行目の日付「{written_day}」を読めません。"
            "2026-11-20 の形で書いてください。"
        )
        return Unread(origin, reason)
    if columns.text >= len(row):
        reason = (
            f"{origin.file} の{origin.line}行目に文章の列がありません。列の数を確かめてください。"
        )
        return Unread(origin, reason)
    account, entry_id = _cell(row, columns.account), _cell(row, columns.id)
    return TableRow(origin, row[columns.text], entry_id.strip(), account.strip(), day)


def _cell(row: Sequence[str], column: int | None) -> str:
    return row[column] if column is not None and column < len(row) else ""
