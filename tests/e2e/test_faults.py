"""The running program with damaged, cut-off, missing and locked files, full disks, other clocks.

Each time: it starts, says in a clear sentence what happened, has every text, and keeps what was
damaged.
"""

import json
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from snswriter.storage.draft_database import open_database
from snswriter.storage.draft_store import SqliteDraftStore
from snswriter.storage.paths import places_under
from tests.architecture.sources import ROOT
from tests.e2e.test_kills import command, surroundings

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="mounts and kills are other things there"),
]

BODY = "みどり野市からのお知らせ。" * 12
DRAFTS = 40
FILL = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from snswriter.drafts.draft import new_draft
from snswriter.storage.draft_store import SqliteDraftStore

NOW = datetime(2026, 11, 20, tzinfo=UTC)
store = SqliteDraftStore(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    store.save(new_draft("koho", NOW).with_body(f"{number}：{sys.argv[2]}", NOW))
os._exit(0)
"""


def run(errand: str, home: Path, *prefix: str, **more: str) -> dict[str, Any]:
    """Run an errand and return what it told in the end."""
    done = subprocess.run(
        [*prefix, *command(errand)],
        env={**surroundings(home), "PYTHONPATH": str(ROOT), **more},
        cwd=home if home.exists() else ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.stdout, done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with drafts, the last one the longest, left behind by a program that was killed."""
    database = places_under(tmp_path).drafts_file
    subprocess.run([sys.executable, "-c", FILL, str(database), BODY, str(DRAFTS)], check=True)
    return tmp_path


def last_body() -> str:
    return f"{DRAFTS - 1}：{BODY}"


def bodies(home: Path) -> set[str]:
    with closing(SqliteDraftStore(places_under(home).drafts_file)) as store:
        return {each.body for each in store.newest_first()}


ALL = {f"{number}：{BODY}" for number in range(DRAFTS)}


def cut(share: float) -> Callable[[bytes], bytes]:
    return lambda data: data[: int(len(data) * share)]


def flip(data: bytes) -> bytes:
    dice, harmed = random.Random(len(data)), bytearray(data)
    for place in dice.sample(range(len(data)), 40):
        harmed[place] ^= 1 << dice.randrange(8)
    return bytes(harmed)


HARMS: dict[str, Callable[[bytes], bytes]] = {
    **{f"cut at {share}": cut(share) for share in (0, 0.00001, 0.3, 0.97)},
    "bits flipped": flip,
    "overwritten": lambda data: b"\xff" * len(data),
}


@pytest.mark.parametrize(
    ("name", "has_log"),
    [
        *((name, False) for name in HARMS),
        ("cut at 0.3", True),
        ("cut at 0.97", True),
        ("bits flipped", True),
    ],
)
def test_a_damaged_database_costs_nothing_and_is_kept(
    home: Path, name: str, has_log: bool
) -> None:
    database = places_under(home).drafts_file
    harmed = HARMS[name](database.read_bytes())
    database.write_bytes(harmed)
    if not has_log:
        database.with_name(f"{database.name}-wal").unlink()
    told = run("add", home)
    assert (told["body"], told["kept"]) == (f"{last_body()}付け足した文。", True)
    aside = [each.read_bytes() for each in database.parent.glob("drafts.damaged-*.sqlite3")]
    if name == "cut at 0.97" and has_log:
        # What was cut off is in the log, so nothing is damaged.
        assert (told["notices"], aside) == ([], [])
    else:
        assert aside == [harmed]
        assert any("下書きのファイル" in notice for notice in told["notices"])
    assert bodies(home) == {*ALL - {last_body()}, told["body"]}


def test_a_log_that_was_lost_costs_nothing(home: Path) -> None:
    database = places_under(home).drafts_file
    for ending in ("-wal", "-shm"):
        database.with_name(database.name + ending).unlink()
    assert run("report", home)["body"] == last_body()
    assert bodies(home) == ALL


def test_a_log_full_of_rubbish_costs_nothing(home: Path) -> None:
    database = places_under(home).drafts_file
    for ending in ("-wal", "-shm"):
        database.with_name(database.name + ending).write_bytes(b"rubbish" * 5_000)
    assert run("report", home)["body"] == last_body()
    assert bodies(home) == ALL


def test_a_later_program_is_not_disturbed(home: Path) -> None:
    database = places_under(home).drafts_file
    with closing(open_database(database)) as connection:
        connection.execute("UPDATE about SET layout = 99")
        connection.execute("PRAGMA user_version = 99")
    before = database.read_bytes()
    told = run("add", home)
    assert (told["kept"], database.read_bytes() == before) == (False, True)
    assert any("新しい版のsnswriter" in notice for notice in told["notices"])


def confined(home: Path, mount: str) -> list[str]:
    """Return what makes a command run with another mount of the data folder, for it alone."""
    if shutil.which("unshare") is None:
        pytest.skip("no unshare: nothing can be mounted here")
    tried = subprocess.run(
        ["unshare", "-rm", "sh", "-c", f"{mount} true", "sh", str(places_under(home).data)],
        capture_output=True,
        check=False,
    )
    if tried.returncode:
        pytest.skip("this system lets us mount nothing")
    data = str(places_under(home).data)
    return ["unshare", "-rm", "sh", "-c", f'{mount} {{ shift; exec "$@"; }}', "sh", data]


def test_a_read_only_folder_is_named_and_the_text_stays_on_the_screen(home: Path) -> None:
    mount = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" &&'
    told = run("add", home, *confined(home, mount))
    # Whether the drafts can be read at all depends on what the last program left there.
    assert (told["body"][-7:], told["kept"]) == ("付け足した文。", False)
    assert any("書き込む許可がありません" in notice for notice in told["notices"])
    assert bodies(home) == ALL


def test_a_full_disk_is_named_and_everything_saved_is_there_again(home: Path) -> None:
    mount = (
        'cp -a "$1" "$1.full" && mount -t tmpfs -o size=2m tmpfs "$1"'
        ' && cp -a "$1.full/." "$1/" && { dd if=/dev/zero of="$1/filler" bs=4k; :; } &&'
    )
    told = run("add", home, *confined(home, mount))
    assert any("ディスクの空きが足りず" in notice for notice in told["notices"]), told
    assert (told["kept"], bodies(home)) == (False, ALL)


def test_files_that_may_not_grow_are_named(home: Path) -> None:
    told = run("add", home, "sh", "-c", 'ulimit -f 8; exec "$@"', "sh")
    assert (told["kept"], len(told["notices"]) > 0, bodies(home)) == (False, True, ALL)


@pytest.mark.parametrize(
    ("when", "zone"),
    [("2001-02-03 04:05:06", "Asia/Tokyo"), ("2038-01-20 00:00:00", "Pacific/Kiritimati")],
)
def test_another_clock_and_time_zone_change_nothing(home: Path, when: str, zone: str) -> None:
    if shutil.which("faketime") is None:
        pytest.skip("no faketime (Debian package of that name): the clock cannot be set")
    told = run("add", home, "faketime", "-f", f"@{when}", TZ=zone)
    again = run("add", home, TZ="America/New_York")
    assert [told["body"], again["body"]] == [
        f"{last_body()}付け足した文。",
        f"{last_body()}付け足した文。付け足した文。",
    ]
    assert told["kept"]
    assert again["kept"]


def test_a_network_folder_is_refused_with_the_reason(tmp_path: Path) -> None:
    told = run("add", tmp_path, SNSWRITER_HOME=r"\\server\share")
    assert told["kept"] is False
    assert any("ネットワーク上のフォルダー" in notice for notice in told["notices"])


def test_an_upgrade_killed_at_any_moment_leaves_every_draft(tmp_path: Path) -> None:
    dice = random.Random()
    script = (
        "import sys, pathlib\n"
        "from snswriter.storage.draft_store import SqliteDraftStore\n"
        "print('go', flush=True)\n"
        "SqliteDraftStore(pathlib.Path(sys.argv[1]))\n"
    )
    for number in range(8):
        database = tmp_path / str(number) / "drafts.sqlite3"
        database.parent.mkdir()
        write_second_layout(database)
        upgrade = subprocess.Popen(
            [sys.executable, "-c", script, str(database)], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert upgrade.stdout
        upgrade.stdout.readline()
        with_time = dice.uniform(0, 0.15)
        try:
            upgrade.wait(with_time)
        except subprocess.TimeoutExpired:
            upgrade.kill()
        upgrade.communicate()
        with closing(SqliteDraftStore(database)) as store:
            found = {each.body for each in store.newest_first()}
            assert (found, store.problems) == ({f"文{number}" * 99 for number in range(900)}, ())


def write_second_layout(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA page_size = 4096")
        database.execute("PRAGMA journal_mode = WAL")
        database.executescript(
            """
            CREATE TABLE draft (id TEXT PRIMARY KEY, account_id TEXT NOT NULL, mode TEXT NOT NULL,
                footer_form TEXT NOT NULL, body TEXT NOT NULL, created_us INTEGER NOT NULL,
                updated_us INTEGER NOT NULL, version INTEGER NOT NULL);
            CREATE INDEX draft_by_change ON draft (updated_us);
            ALTER TABLE draft ADD COLUMN footer_reason TEXT NOT NULL DEFAULT '';
            ALTER TABLE draft ADD COLUMN variants TEXT NOT NULL DEFAULT '[]';
            ALTER TABLE draft ADD COLUMN threads TEXT NOT NULL DEFAULT '[]';
            PRAGMA user_version = 2;
            """
        )
        rows = ((f"{number:032x}", f"文{number}" * 99, number) for number in range(900))
        database.executemany(
            "INSERT INTO draft (id, account_id, mode, footer_form, body, created_us, updated_us,"
            " version) VALUES (?, 'koho', 'post', 'auto', ?, 0, ?, 1)",
            rows,
        )
        database.commit()
