"""The Dask example on a cluster of processes says what the command says."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "audit_dask.py"
TEXTS = (
    "会場は○○です。",
    "図書館は10時に開きます。",
    "図書館は11月20日(木)に休みます。🌸\n○○まで。",
)


def run(*command: str | Path, home: Path) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, command)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "SNSWRITER_HOME": str(home)},
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def answers(lines: str) -> dict[Any, Any]:
    read = (json.loads(line) for line in lines.splitlines())
    return {each["id"]: (each["account"], each["findings"]) for each in read if "id" in each}


@pytest.mark.slow
def test_a_cluster_finds_what_the_command_finds(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="Dask is in the optional group `examples`")
    archive = tmp_path / "posts.jsonl"
    posts = [
        {"id": number, "text": TEXTS[number % 3], "on": "2026-11-20", "account": f"a{number % 2}"}
        for number in range(60)
    ]
    archive.write_text("".join(f"{json.dumps(post)}\n" for post in posts), "utf-8")
    counted = run(EXAMPLE, archive, "--out", tmp_path / "found", home=tmp_path)
    command = ("-m", "snswriter", "audit", "--format", "jsonl", archive)
    alone = run(*command, home=tmp_path)
    pieces = sorted((tmp_path / "found").iterdir())
    assert answers("".join(piece.read_text("utf-8") + "\n" for piece in pieces)) == answers(alone)
    summary = json.loads(alone.splitlines()[-1])["summary"]["rule"]
    assert {name: int(number) for number, name in map(str.split, counted.splitlines())} == {
        rule: sum(severities.values()) for rule, severities in summary.items()
    }
