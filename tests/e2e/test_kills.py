"""The running program, killed at any moment: what was typed a second before is there again.

SNSWRITER_KILLS says how often (200 for the whole test, some minutes); a few by default.
"""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from snswriter.drafts.folder import Selection
from snswriter.storage.draft_store import SqliteDraftStore
from snswriter.storage.paths import places_under
from tests.architecture.sources import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="a process is killed otherwise there"),
    pytest.mark.timeout(3_600),
]

KILLS = int(os.environ.get("SNSWRITER_KILLS", "8"))
START_S = 120


def command(errand: str) -> list[str]:
    return [sys.executable, "-m", "tests.e2e.draft_robot", errand]


def surroundings(home: Path) -> dict[str, str]:
    more = {"SNSWRITER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    return {**os.environ, **more, "LC_ALL": "C.UTF-8"}


@dataclass
class Typist:
    """A program that types, and what it told so far."""

    home: Path
    lines: list[dict[str, Any]] = field(default_factory=list)

    def start(self) -> None:
        self.process = subprocess.Popen(
            command("type"),
            env=surroundings(self.home),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=(self.home / "stderr.txt").open("wb"),
            encoding="utf-8",
        )
        self.lines = []
        self._opened = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            # The last line may have been cut off by the kill.
            if line.endswith("\n"):
                self.lines.append(json.loads(line))
                self._opened.set()

    def wait_until_open(self) -> str:
        over = time.monotonic() + START_S
        while not self._opened.wait(0.1):
            ended = self.process.poll()
            said = (self.home / "stderr.txt").read_text("utf-8", "replace")
            assert ended is None, f"ended with {ended}: {said}"
            assert time.monotonic() < over, f"nothing opened: {self.explanation()}"
        assert self.lines[0]["notices"] == []
        return str(self.lines[0]["opened"])

    def explanation(self) -> str:
        """Return what each thread of the program is doing, and whatever it said before."""
        self.process.send_signal(signal.SIGUSR1)
        time.sleep(2)
        return (self.home / "stderr.txt").read_text("utf-8", "replace")

    def kill(self) -> float:
        at = time.monotonic()
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._reader.join()
        return at

    def typed_until(self, at: float) -> list[str]:
        """Return the body of each draft as it was at a moment, the one typed into last."""
        bodies = [""]
        for line in self.lines:
            if line["at"] > at:
                break
            if "new" in line:
                bodies.append("")
            else:
                bodies[-1] = line.get("body", line.get("opened", ""))
        return bodies


def kept_bodies(home: Path) -> list[str]:
    """Return all texts in a copy of the drafts, after a check of the database."""
    data = places_under(home).data
    if not data.exists():
        # Killed before there was anything.
        return []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "data"
        shutil.copytree(data, copy)
        database = copy / "drafts.sqlite3"
        if not database.exists():
            return []
        with closing(sqlite3.connect(database)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        with closing(SqliteDraftStore(database)) as store:
            assert store.problems == ()
            return [store.load(each).body for each in store.find(Selection(None))]


def agree(opened: str, typed: str) -> bool:
    """Tell whether one is the other some letters later; an empty text agrees with none."""
    return bool(opened and typed) and (opened.startswith(typed) or typed.startswith(opened))


def test_kills_at_any_moment_cost_at_most_a_second(tmp_path: Path) -> None:
    dice = random.Random()
    typist = Typist(tmp_path)
    finished: set[str] = set()
    needed, begun_since = "", list[str]()
    for number in range(KILLS):
        typist.start()
        if dice.random() < 0.2:
            # Perhaps before there is a window, perhaps while the drafts are being opened.
            time.sleep(dice.uniform(0, 2.5))
        else:
            opened = typist.wait_until_open()
            is_newer = any(agree(opened, text) for text in begun_since)
            assert opened.startswith(needed) or is_newer, (number, needed, opened)
            time.sleep(dice.uniform(0, 4))
        killed_at = typist.kill()
        *before, last = typist.typed_until(killed_at - 1.0)
        if typist.lines:
            needed = last
            begun_since = typist.typed_until(killed_at)[len(before) + 1 :]
        finished |= {body for body in before if body}
        kept = kept_bodies(tmp_path)
        assert not finished - set(kept), number
        assert not needed or any(body.startswith(needed) for body in kept), (number, needed)


def send(process: "subprocess.Popen[str]", do: str, text: str = "") -> dict[str, Any]:
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps({"do": do, "with": text}) + "\n")
    process.stdin.flush()
    answer: dict[str, Any] = json.loads(process.stdout.readline())
    assert answer["done"] == do
    return answer


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[list["subprocess.Popen[str]"]]:
    """Two programs with the same drafts."""
    started = [
        subprocess.Popen(
            command("obey"),
            env=surroundings(tmp_path),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        for _ in range(2)
    ]
    for each in started:
        assert each.stdout
        assert json.loads(each.stdout.readline()) == {"ready": True}
    yield started
    for each in started:
        each.kill()
        each.wait()


@pytest.mark.parametrize("seed", range(int(os.environ.get("SNSWRITER_SEEDS", "2"))))
def test_two_windows_lose_no_word_of_each_other(
    windows: list["subprocess.Popen[str]"], tmp_path: Path, seed: int
) -> None:
    dice = random.Random(seed)
    typed: list[list[str]] = [[], []]
    safe: set[str] = set()
    for number in range(150):
        who = dice.randrange(2)
        do = dice.choices(("type", "save", "open", "new", "trash", "seal"), (10, 4, 4, 1, 1, 1))[0]
        word = f"<{who}.{number}>"
        send(windows[who], do, word if do == "type" else str(dice.randrange(4)))
        if do == "type":
            typed[who].append(word)
        if do in ("save", "seal"):
            safe |= set(typed[who])
    for who in range(2):
        send(windows[who], "save")
        safe |= set(typed[who])
    with closing(SqliteDraftStore(places_under(tmp_path).drafts_file)) as store:
        texts = "".join(
            store.revision(draft_id, each.version).body
            for draft_id in store.find(Selection(None))
            for each in store.revisions(draft_id)
        )
        assert store.problems == ()
    assert {word for word in safe if word not in texts} == set()
