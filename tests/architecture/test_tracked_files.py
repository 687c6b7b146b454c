"""What is committed names no package server and no folder of anybody's machine."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, tracked_files

# Written so that this file does not contain what it looks for.
FORBIDDEN = {
    "package server": re.compile(
        r"py[p]i\.org|python[h]osted|py[p]i\.python|npm[j]s\.org|deb\.[d]ebian\.org"
        r"|proxy\.[g]olang|crates\.[i]o/|artifact[r]egistry|index[-_]url\s*[=:]",
        re.IGNORECASE,
    ),
    "folder of a machine": re.compile(
        r"(?<![\w.~-])/(?:root|work|home/[a-z]+)/[\w.]|[A-Z]:\\Users\\[a-z]", re.IGNORECASE
    ),
}


def findings(name: str, text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), start=1):
        for kind, pattern in FORBIDDEN.items():
            if pattern.search(line):
                yield f"{name}:{number}: {kind}"


def text_of(path: Path) -> str:
    """Return the text of a tracked file; a picture or a removed file has none."""
    content = path.read_bytes() if path.is_file() else b""
    return "" if b"\0" in content else content.decode("utf-8")


def test_nothing_names_a_server_or_a_machine() -> None:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("only a git checkout knows its files")
    found = [
        finding
        for path in tracked_files()
        for finding in findings(path.relative_to(ROOT).as_posix(), text_of(path))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("fetched from py" + "pi.org today", ["x:1: package server"]),
        ("--extra-index" + "-url=https://example.jp", ["x:1: package server"]),
        ("see /wo" + "rk/main/x", ["x:1: folder of a machine"]),
        ("see '/ho" + "me/taro/x'", ["x:1: folder of a machine"]),
        ("C:\\Use" + "rs\\taro", ["x:1: folder of a machine"]),
        ("a town's https://www.city.example.lg.jp/home/koho/ and ~/work/x", []),
    ],
)
def test_the_scan_finds_what_is_planted(line: str, found: list[str]) -> None:
    assert list(findings("x", line)) == found
