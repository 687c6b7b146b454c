import csv
import io

import pytest

from snswriter.exporters.audit_csv import HEADER, audit_as_csv, guarded
from snswriter.exporters.audit_item import AuditItem
from tests.exporters.audit_material import TWO_TEXTS, audited, word_at


def rows(*items: AuditItem) -> list[list[str]]:
    written = "".join(audit_as_csv(items)).encode("utf-8")
    return list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def test_findings_are_rows_below_a_header() -> None:
    assert rows(*TWO_TEXTS) == [
        list(HEADER),
        [
            "a.csv",
            "2",
            "p1",
            "防災課",
            "修正が必要",
            "事実(日付・数字)",
            "数のちがい",
            "3",
            "数は【3】です。だめです。",
            "「3」と合いません。数え直してください。",
            "",
            "",
            "facts.number",
            "2",
            "3",
        ],
        [
            "a.csv",
            "2",
            "p1",
            "防災課",
            "要確認",
            "言葉づかい",
            "強い言葉",
            "だめ",
            "数は3です。【だめ】です。",
            "強い言葉です。やわらげてください。",
            "ご遠慮",
            "town-1",
            "tone.word",
            "6",
            "8",
        ],
    ]


def test_excel_sees_the_encoding_and_its_line_ends() -> None:
    written = "".join(audit_as_csv(TWO_TEXTS)).encode("utf-8")
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\r\n") == written.count(b"\n") == 3


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+81", "'+81"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        (" =1", "' =1"),
        ("\u3000=1", "'\u3000=1"),
        ("＝1", "'＝1"),
        ("＠x", "'＠x"),
        ("本文=1", "本文=1"),
        ("", ""),
        ("'", "'"),
        ("a\0b\x1b[2J\ud800", "a\ufffdb\ufffd[2J\ufffd"),
    ],
)
def test_no_cell_is_a_formula(cell: str, written: str) -> None:
    assert guarded(cell) == written


def test_all_that_comes_from_outside_is_guarded() -> None:
    text = "=だめ"
    item = audited(text, word_at(text, "=だめ", "-x"), account="@a", name="+1")
    _, row = rows(item)
    assert [cell for cell in row if cell[:1] in "=+-@" and cell] == []


def test_cells_stay_whole_whatever_is_in_them() -> None:
    text = '一行目"だめ",\n二行目'
    (_, row) = rows(audited(text, word_at(text, "だめ"), name='x,"y"\nz'))
    assert (row[2], row[8]) == ('x,"y"\nz', '一行目"【だめ】", 二行目')
