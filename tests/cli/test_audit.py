"""`snswriter audit` as a user calls it."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

RISKY = {"id": "a", "text": "会場は○○です。", "account": "防災課", "on": "2026-11-20"}
FINE = {"id": "b", "text": "図書館は10時に開きます。", "account": "図書館", "on": "2026-11-20"}


def run(*arguments: str | Path, given: str = "", home: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "snswriter", "audit", *map(str, arguments)],
        input=given,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "SNSWRITER_HOME": str(home)},
    )


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    file = tmp_path / "posts.jsonl"
    file.write_text(f"{json.dumps(RISKY)}\n{json.dumps(FINE)}\n", "utf-8")
    return file


def test_json_on_standard_output(archive: Path, tmp_path: Path) -> None:
    done = run("--format", "json", archive, home=tmp_path)
    answer = json.loads(done.stdout)
    shown = [
        (result["line"], result["id"], [finding["text"] for finding in result["findings"]])
        for result in answer["results"]
    ]
    assert (done.returncode, done.stderr) == (1, "")
    assert shown == [(1, "a", ["○○"]), (2, "b", [])]
    assert answer["summary"]["account"]["防災課"]["error"] == 1


@pytest.mark.parametrize(
    ("shape", "sign"),
    [
        ("text", "2件を点検し、1件に"),
        ("jsonl", '"summary"'),
        ("csv", "防災課,修正が必要"),
        ("sarif", '"version": "2.1.0"'),
        ("html", "<title>SNS投稿の点検報告</title>"),
    ],
)
def test_every_form_goes_into_a_file(archive: Path, tmp_path: Path, shape: str, sign: str) -> None:
    out = tmp_path / "report"
    done = run("--format", shape, "--out", out, "--group-by", "account", archive, home=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{out} に報告を書きました。2件を点検し")
    assert sign in out.read_text("utf-8-sig")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["posts.jsonl", "report"]


def test_many_texts_on_two_cores_come_in_order(tmp_path: Path) -> None:
    lines = [json.dumps({**RISKY, "id": number}) for number in range(2000)]
    done = run("--jobs", "2", "--format", "jsonl", "-", given="\n".join(lines), home=tmp_path)
    *results, last = (json.loads(line) for line in done.stdout.splitlines())
    assert [(result["id"], len(result["findings"])) for result in results] == [
        (number, 1) for number in range(2000)
    ]
    assert last["summary"]["rule"]["placeholder.circles"]["error"] == 2000


def test_a_clean_archive_ends_with_zero(tmp_path: Path) -> None:
    done = run("-", given=json.dumps(FINE), home=tmp_path)
    assert (done.returncode, done.stdout) == (
        0,
        "1件を点検しました。気になるところはありませんでした。\n",
    )


def test_bad_entries_are_told_and_the_rest_is_checked(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "bad.txt").write_bytes(b"\xff")
    table = tmp_path / "posts.csv"
    table.write_text("日付,本文\n5/9/2020,x\n2026-11-20,会場は○○です。\n", "utf-8")
    done = run("--format", "csv", folder, table, "missing.csv", archive, home=tmp_path)
    told = done.stderr.splitlines()
    rows = list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
    assert done.returncode == 2
    assert [
        any(name in line for line in told) for name in ("bad.txt", "2行目", "missing.csv")
    ] == [
        True,
        True,
        True,
    ]
    assert [Path(row["ファイル"]).name for row in rows] == ["posts.csv", "posts.jsonl"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--on", "2026-02-30"], "2026-11-20 の形"),
        (["--jobs", "0"], "--jobs"),
        (["--platform", "ficebook"], "ficebook"),
        (["--out", "no/such/folder/x.html"], "書けません"),
    ],
)
def test_bad_options_are_told_in_one_sentence(
    options: list[str], said: str, archive: Path, tmp_path: Path
) -> None:
    done = run(*options, archive, home=tmp_path)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert said in done.stderr


def test_a_broken_off_report_leaves_the_old_one(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "folder"
    out.mkdir()
    assert run("--out", out, archive, home=tmp_path).returncode == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "posts.jsonl"]


@contextmanager
def busy_audit(out: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """An audit whose workers run and that waits for more input."""
    # Whoever runs the tests in the background may have Ctrl+C ignored; a program inherits that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [sys.executable, "-m", "snswriter", "audit", "--jobs", "2", "--out", str(out), "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, before)
    assert process.stdin
    assert process.stderr
    try:
        process.stdin.write(b"{bad\n" + f"{json.dumps(RISKY)}\n".encode() * 3000)
        process.stdin.flush()
        assert "1行目" in process.stderr.readline().decode("utf-8")
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal on Windows")
def test_ctrl_c_ends_it_quietly(tmp_path: Path) -> None:
    with busy_audit(tmp_path / "report") as process:
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr
        told = process.stderr.read().decode("utf-8")
        code = process.wait(60)
    assert (code, "途中でやめました" in told, "Traceback" in told) == (2, True, False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc to see the workers")
def test_workers_do_not_outlive_a_killed_audit(tmp_path: Path) -> None:
    with busy_audit(tmp_path / "report") as process:
        listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii")
    lines = [Path(f"/proc/{worker}/cmdline") for worker in listed.split()]
    assert len(lines) >= 2
    while any(line.exists() and line.read_bytes() for line in lines):
        time.sleep(0.05)
