import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from snswriter.cli.audit_records import MOST_BYTES, Archive, Entry, Record
from snswriter.cli.audit_table import TableForm
from snswriter.cli.inputs import Request
from snswriter.engine import Mode
from snswriter.exporters.audit_item import Origin, Unread


def read(*paths: Path) -> list[Entry]:
    archive = Archive(tuple(str(path) for path in paths), TableForm())
    return list(archive.entries(lambda _: None))


def reasons(entries: list[Entry]) -> list[str]:
    return [entry.reason for entry in entries if isinstance(entry, Unread)]


def test_json_lines_become_records(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    full = {"id": 7, "text": "\ud800x", "mode": "reply", "on": "2026-11-20", "account": "防災課"}
    file.write_text(f"{json.dumps(full)}\n\n" + '{"text": "よい", "account": 5}\r\n', "utf-8")
    assert read(file) == [
        Record(
            Origin(str(file), 1),
            Request("\ud800x", 7, Mode.REPLY, date(2026, 11, 20)),
            "防災課",
        ),
        Record(Origin(str(file), 3), Request("よい"), ""),
    ]


def test_bad_lines_are_told_and_the_others_read(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    lines = [b"{bad", b'{"text": 5}', b'"text"', b'{"text": "\xff"}', b"[" * 100_000]
    lines += [b'{"text": "", "mode": "mail"}', b'{"text": "", "on": "2026-02-30"}']
    file.write_bytes(b"\n".join([*lines, b'{"text": "good"}']))
    entries = read(file)
    told = reasons(entries)
    assert [f"{file} の{number}行目" in told[number - 1] for number in range(1, 8)] == [True] * 7
    assert isinstance(entries[-1], Record)


def test_a_table_becomes_records(tmp_path: Path) -> None:
    file = tmp_path / "a.CSV"
    file.write_text("id,本文,日付,アカウント\n,よい,2026-11-20,図書館\n", "utf-8")
    request = Request("よい", None, on=date(2026, 11, 20))
    assert read(file) == [Record(Origin(str(file), 2), request, "図書館")]


def test_a_folder_gives_each_text_below_it_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "防災/2026/a.txt", "防災/b.TXT", "a.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes("\ufeff本文\r\n".encode())
    shown = [
        (e.request.id, e.account, e.request.text) for e in read(tmp_path) if isinstance(e, Record)
    ]
    assert shown == [
        ("b.txt", "", "本文\r\n"),
        ("防災/b.TXT", "防災", "本文\r\n"),
        ("防災/2026/a.txt", "防災", "本文\r\n"),
    ]


def test_one_text_file_is_one_record(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("本文", "utf-8")
    assert read(file) == [Record(Origin(str(file)), Request("本文", "a.txt"), "")]


def test_a_text_that_is_not_utf8_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("一\n二\n".encode() + b"\xff")
    (tmp_path / "b.txt").write_text("よい", "utf-8")
    entries = read(tmp_path)
    assert ("3行目が UTF-8 ではありません" in reasons(entries)[0], len(entries)) == (True, 2)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere", "見つかりません"),
        ("nowhere.csv", "開けません"),
        ("nowhere.jsonl", "開けません"),
    ],
)
def test_a_missing_file_is_told_and_the_next_read(tmp_path: Path, name: str, said: str) -> None:
    good = tmp_path / "a.txt"
    good.write_text("よい", "utf-8")
    missing, record = read(tmp_path / name, good)
    assert isinstance(missing, Unread)
    assert (said in missing.reason, str(tmp_path / name) in missing.reason) == (True, True)
    assert isinstance(record, Record)


def test_other_kinds_of_file_are_refused_kindly(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    assert ".jsonl" in reasons(read(tmp_path / "a.pdf"))[0]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert ".txt のファイルがありません" in reasons(read(tmp_path))[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read all")
def test_a_forbidden_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    (tmp_path / "a.txt").write_text("よい", "utf-8")
    entries = read(tmp_path)
    assert ("shut" in reasons(entries)[0], len(entries)) == (True, 2)


def test_an_endless_line_is_skipped_without_being_held(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    with file.open("wb") as stream:
        stream.write(b'{"text": "')
        stream.write(b"x" * (2 * MOST_BYTES))
        stream.write(b'"}\n{"text": "good"}\n')
    endless, good = read(file)
    assert isinstance(endless, Unread)
    assert "1行目は長すぎます" in endless.reason
    assert isinstance(good, Record)
    assert good.origin.line == 2


def test_a_huge_text_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * (MOST_BYTES + 1))
    assert "大きすぎます" in reasons(read(tmp_path))[0]


def test_all_bytes_are_reported_as_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("よい\n", "utf-8")
    (tmp_path / "a.csv").write_text("text\nよい\n", "utf-8")
    (tmp_path / "a.jsonl").write_text('{"text": "よい"}\n{bad\n', "utf-8")
    archive = Archive(
        (str(tmp_path / "in"), str(tmp_path / "a.csv"), str(tmp_path / "a.jsonl")), TableForm()
    )
    pieces: list[int] = []
    list(archive.entries(pieces.append))
    assert sum(pieces) == archive.size_bytes()


def test_the_size_of_standard_input_is_not_known() -> None:
    assert Archive(("-",), TableForm()).size_bytes() is None
