from datetime import date

import pytest

from snswriter.cli.audit_table import TableForm, TableRow, parse_written_day, table_rows
from snswriter.exporters.audit_item import Unread

DAY = date(2026, 11, 20)


def read(table: str | bytes, form: TableForm | None = None) -> list[TableRow | Unread]:
    raw = table.encode() if isinstance(table, str) else table
    return list(table_rows("a.csv", raw.splitlines(keepends=True), form or TableForm()))


def cells(table: str | bytes, form: TableForm | None = None) -> list[tuple[object, ...]]:
    """Return line, text, id, account and day of each row; line and reason of one unread."""
    return [
        (row.origin.line, row.reason)
        if isinstance(row, Unread)
        else (row.origin.line, row.text, row.id, row.account, row.on)
        for row in read(table, form)
    ]


@pytest.mark.parametrize(
    "header",
    [
        "text,id,account,date",
        "本文,ID,アカウント,日付",
        "Text, Id ,Account,DATE",
        "\ufeff投稿文,番号,アカウント名,投稿日",
        '"ｔｅｘｔ","id","account","on"',
    ],
)
def test_columns_are_known_by_their_usual_names(header: str) -> None:
    row = (2, "よい日", "a1", "防災課", DAY)
    assert cells(f"{header}\r\nよい日,a1,防災課,2026-11-20\r\n") == [row]


def test_columns_may_be_named() -> None:
    form = TableForm(text=("つぶやき",), id=("鍵",), account=("課",), date=("いつ",))
    table = "text,課,いつ,鍵,つぶやき\nx,図書館,2026/11/20,k,本の日\n"
    assert cells(table, form) == [(2, "本の日", "k", "図書館", DAY)]


def test_columns_but_the_text_may_be_missing() -> None:
    assert cells("本文\nよい日\n") == [(2, "よい日", "", "", None)]


def test_a_quoted_text_may_have_lines_and_the_next_row_knows_its_line() -> None:
    assert cells('text,id\n"一,\n""二""\n三",a\n四,b\n') == [
        (2, '一,\n"二"\n三', "a", "", None),
        (5, "四", "b", "", None),
    ]


def test_blank_rows_are_passed_over() -> None:
    assert cells("text,id\n\n , \n一,a\n") == [(4, "一", "a", "", None)]


def test_cp932_is_read_when_asked_for() -> None:
    table = "本文,ID\n①髙橋,a\n".encode("cp932")
    assert cells(table, TableForm(encoding="cp932")) == [(2, "①髙橋", "a", "", None)]


@pytest.mark.parametrize(
    ("table", "line", "said"),
    [
        (b"id,title\n1,x\n", 1, "--text-column"),
        (b"id,title\n1,x\n", 1, "id、title"),
        ("本文\nよい\n".encode("cp932"), 1, "--encoding cp932"),
        (b"text,date\nx,5/9/2020\n", 2, "「5/9/2020」"),
        (b"text,date\nx,2026-02-30\n", 2, "2026-11-20 の形"),
        (b"id,text\n1\n", 2, "文章の列がありません"),
        (b'text\n"a"b\n', 2, "引用符"),
        (b'text\nx\n"open\nto the end\n', 3, "引用符"),
        (b"text\nx\r\ny\0\xff\n", 3, "UTF-8 ではありません"),
        (b"text\n" + b"x" * 200_000 + b"\n", 2, "引用符"),
    ],
)
def test_what_cannot_be_read_is_told_with_line_and_remedy(
    table: bytes, line: int, said: str
) -> None:
    unread = next(row for row in read(table) if isinstance(row, Unread))
    assert (unread.origin.line, said in unread.reason, "a.csv" in unread.reason) == (
        line,
        True,
        True,
    )


def test_rows_behind_a_bad_one_are_read() -> None:
    table = 'text,id\n"a"b,1\n二,2\nx\udcff,3\n四,4\n'.encode("utf-8", "surrogateescape")
    good = [row.id for row in read(table) if isinstance(row, TableRow)]
    assert good == ["2", "4"]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-11-20", DAY),
        ("2026/11/20", DAY),
        ("2026/1/2 9:05", date(2026, 1, 2)),
        ("2026年11月20日", DAY),
        ("2026年11月20日(金) 10:00", DAY),
        ("２０２６／１１／２０", DAY),
        ("20261120", DAY),
        ("2026-11-20 23:59:59", DAY),
        ("2026-11-20T15:30:00Z", date(2026, 11, 21)),
        ("2026-11-20T23:30:00+09:00", DAY),
        ("2026-11-20T00:30:00+14:00", date(2026, 11, 19)),
    ],
)
def test_days_are_read_as_tables_write_them(written: str, day: date) -> None:
    assert parse_written_day(written) == day


@pytest.mark.parametrize(
    "written", ["", "5/9/2020", "2026-13-01", "2026/2/30", "きのう", "令和8年"]
)
def test_other_days_are_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|month|day"):
        parse_written_day(written)
