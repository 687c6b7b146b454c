"""Saved means saved: killed programs, several windows, full and read-only disks."""

import json
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from snswriter.drafts.draft import new_draft
from snswriter.storage.draft_store import SqliteDraftStore
from tests.storage.processes import run_in_small_disk, start

NOW = datetime(2026, 11, 20, tzinfo=UTC)
NAMES = ["東", "西", "南", "北"]

TYPE_UNTIL_KILLED = """
store = SqliteDraftStore(path)
draft = new_draft("koho", NOW)
for count in range(1_000_000):
    draft = store.save(draft.with_body("あ" * count, NOW + timedelta(seconds=count)))
    print(len(draft.body), flush=True)
"""

WRITE_THE_SHARED_DRAFT = """
name = sys.argv[2]
store = SqliteDraftStore(path)
draft = store.latest()
print("loaded", flush=True)
sys.stdin.readline()
for count in range(40):
    draft = store.save(draft.with_body(f"{name} {count}", NOW + timedelta(seconds=count)))
print(draft.id)
"""

CREATE_AND_WRITE = """
print("started", flush=True)
sys.stdin.readline()
draft = SqliteDraftStore(path).save(new_draft("koho", NOW).with_body(sys.argv[2], NOW))
print(draft.id)
"""

FILL_THE_DISK = """
import json
(path / "something else").write_bytes(b"x" * 100_000)
store = SqliteDraftStore(path / "drafts.sqlite3")
saved, message = [], ""
while not message:
    try:
        saved.append(store.save(new_draft("koho", NOW).with_body("満" * 5_000, NOW)))
    except StorageError as error:
        message = f"{type(error).__name__} {error}"
kept = set(store.newest_first()) == set(saved)
(path / "something else").unlink()
saved.append(store.save(new_draft("koho", NOW).with_body("満" * 5_000, NOW)))
kept_on = set(store.newest_first()) == set(saved)
print(json.dumps([kept, kept_on, len(saved) > 5, message.split("（")[0]]))
"""

OPEN_READ_ONLY = """
try:
    SqliteDraftStore(path / "drafts.sqlite3")
except StorageError as error:
    print(type(error).__name__)
"""


def test_what_was_saved_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    program = start(TYPE_UNTIL_KILLED, str(path))
    assert program.stdout
    printed = [int(program.stdout.readline()) for _ in range(50)]
    program.kill()
    # Through the same buffer: `communicate` would pass over what was read ahead into it.
    printed += [int(line) for line in program.stdout.read().splitlines() if line]
    program.wait()
    store = SqliteDraftStore(path)
    latest = store.latest()
    store.close()
    assert latest
    # The save that was under way may be there too, or not.
    assert len(latest.body) - printed[-1] in (0, 1)


def printed_by_all(script: str, path: Path) -> list[str]:
    """Let one program a name come to its input, go on at once, and return their last lines."""
    programs = [start(script, str(path), name) for name in NAMES]
    for program in programs:
        assert program.stdout
        assert program.stdout.readline()
    for program in programs:
        assert program.stdin
        program.stdin.write("\n")
        program.stdin.flush()
    return [program.communicate()[0].strip() for program in programs]


def test_windows_that_change_one_draft_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    with closing(SqliteDraftStore(path)) as store:
        store.save(new_draft("koho", NOW).with_body("共通", NOW))
        ids = printed_by_all(WRITE_THE_SHARED_DRAFT, path)
        bodies = [store.load(draft_id).body for draft_id in ids]
        count = len(store.newest_first())
    assert (bodies, count) == ([f"{name} 39" for name in NAMES], len(NAMES))


def test_windows_that_start_at_once_share_a_new_store(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    ids = printed_by_all(CREATE_AND_WRITE, path)
    with closing(SqliteDraftStore(path)) as store:
        assert [store.load(draft_id).body for draft_id in ids] == NAMES


def test_a_full_disk_loses_no_saved_draft(tmp_path: Path) -> None:
    printed = run_in_small_disk(tmp_path / "disk", "size=600k", FILL_THE_DISK)
    what = "DiskFullError ディスクの空きが足りず、保存できませんでした。"
    assert json.loads(printed) == [True, True, True, what]


def test_a_read_only_disk_is_named(tmp_path: Path) -> None:
    assert run_in_small_disk(tmp_path / "disk", "ro", OPEN_READ_ONLY).strip() == "ReadOnlyError"
