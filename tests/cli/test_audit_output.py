import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from snswriter.cli.audit_output import write_report
from snswriter.cli.inputs import InputError


def test_pieces_become_a_file(tmp_path: Path) -> None:
    out = tmp_path / "a"
    write_report(["あ", "\ud800", "\r\n"], out)
    assert out.read_bytes() == "あ\\ud800\r\n".encode()


def test_an_old_report_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "a"
    out.write_text("old", "utf-8")

    def pieces() -> Iterator[str]:
        yield "half"
        raise InputError("stopped")

    with pytest.raises(InputError, match="stopped"):
        write_report(pieces(), out)
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("a", "old")]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    write_report(["x"], tmp_path / "link")
    assert ((tmp_path / "link").is_symlink(), (tmp_path / "target").read_text()) == (True, "x")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_report(["x"], pipe)
        assert (os.read(reader, 9), pipe.is_fifo()) == (b"x", True)
    finally:
        os.close(reader)


@pytest.mark.parametrize("place", ["folder", "no/such/place"])
def test_a_place_that_cannot_be_written_is_told(place: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match="書けません"):
        write_report(["x"], tmp_path / place)
