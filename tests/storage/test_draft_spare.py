"""Whatever happens to the database file, the spare beside it has every saved text."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from snswriter.drafts.draft import Draft, new_draft
from snswriter.drafts.folder import Folder, Selection
from snswriter.drafts.revision import Stamp
from snswriter.storage import draft_log
from snswriter.storage.draft_database import (
    CHECKED_AT_ONCE_BYTES,
    PAGE_BYTES,
    open_database,
)
from snswriter.storage.draft_layout import migrate
from snswriter.storage.draft_log import DraftLog
from snswriter.storage.draft_rows import Kept
from snswriter.storage.draft_spare import Spare
from snswriter.storage.draft_store import SqliteDraftStore
from snswriter.storage.sole_use import sole_use

NOW = datetime(2026, 11, 20, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SAVES = 60
LARGE = 15


def body(number: int) -> str:
    return f"{number}番目 " + "みどり野市からのお知らせ" * 20


def fill(store: SqliteDraftStore, count: int = SAVES) -> dict[str, list[str]]:
    """Write drafts with a history; return the bodies by id, the latest first."""
    told: dict[str, list[str]] = {}
    for number in range(count // 3):
        draft = new_draft("koho", NOW)
        for turn in range(3):
            at = NOW + turn * 2 * MINUTE
            draft = store.save(draft.with_body(body(number) + "！" * turn, at))
            told.setdefault(draft.id, []).insert(0, draft.body)
    return told


def told_by(store: SqliteDraftStore) -> dict[str, list[str]]:
    return {
        draft_id: [store.revision(draft_id, each.version).body for each in states]
        for draft_id in store.find(Selection(None))
        if (states := store.revisions(draft_id))
    }


@pytest.fixture(scope="module", params=["log alone", "copy and log", "log of the copy lost"])
def whole(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, list[str]]]:
    """A folder with a database and its spare, and what they hold."""
    folder = tmp_path_factory.mktemp("whole")
    with closing(SqliteDraftStore(folder / "drafts.sqlite3")) as store:
        told = fill(store)
        if request.param != "log alone":
            store.look_after()
        if request.param == "copy and log":
            told |= fill(store)
    return folder, told


@pytest.fixture
def path(whole: tuple[Path, dict[str, list[str]]], tmp_path: Path) -> Path:
    shutil.copytree(whole[0], tmp_path / "data")
    return tmp_path / "data" / "drafts.sqlite3"


def overwritten(data: bytes, start: int, patch: bytes) -> bytes:
    return data[:start] + patch + data[start + len(patch) :]


DAMAGES: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("nothing left", lambda d: b""),
    ("one byte", lambda d: d[:1]),
    ("half a header", lambda d: d[:50]),
    ("the header", lambda d: overwritten(d, 0, b"\0" * 100)),
    ("the first page", lambda d: d[:4096]),
    ("the second half", lambda d: d[: len(d) // 2]),
    ("the last byte", lambda d: d[:-1]),
    ("a page of zeros", lambda d: overwritten(d, 4 * 4096, b"\0" * 4096)),
    ("all but the first page", lambda d: d[:4096] + b"\xff" * (len(d) - 4096)),
    ("a letter", lambda d: b"no database, but a letter" * 999),
    ("a later layout, by chance", lambda d: overwritten(d, 60, b"\0\0\0\x63")),
    ("no layout, by chance", lambda d: overwritten(d, 60, b"\0\0\0\0")),
]


@pytest.mark.parametrize("harm", [d[1] for d in DAMAGES], ids=[d[0] for d in DAMAGES])
def test_damage_costs_nothing(
    path: Path, whole: tuple[Path, dict[str, list[str]]], harm: Callable[[bytes], bytes]
) -> None:
    damaged = harm(path.read_bytes())
    path.write_bytes(damaged)
    with closing(SqliteDraftStore(path)) as store:
        (problem,) = store.problems
        assert told_by(store) == whole[1]
    assert Path(problem.file).read_bytes() == damaged
    assert "壊れていた" in problem.message
    with closing(SqliteDraftStore(path)) as store:
        assert (told_by(store), store.problems) == (whole[1], ())


def test_a_missing_file_is_written_again(
    path: Path, whole: tuple[Path, dict[str, list[str]]]
) -> None:
    path.unlink()
    with closing(SqliteDraftStore(path)) as store:
        assert told_by(store) == whole[1]
        assert "控えから下書き" in store.problems[0].message


def test_cut_off_anywhere(path: Path, whole: tuple[Path, dict[str, list[str]]]) -> None:
    data = path.read_bytes()
    for size in random.Random(1).sample(range(len(data)), 8):
        path.write_bytes(data[:size])
        with closing(SqliteDraftStore(path)) as store:
            assert (told_by(store), bool(store.problems)) == (whole[1], True)


def test_flipped_bits_anywhere(path: Path, whole: tuple[Path, dict[str, list[str]]]) -> None:
    data, dice = path.read_bytes(), random.Random(2)
    for _ in range(8):
        harmed = bytearray(data)
        for place in dice.sample(range(len(data)), dice.choice([1, 3, 20])):
            harmed[place] ^= 1 << dice.randrange(8)
        path.write_bytes(harmed)
        with closing(SqliteDraftStore(path)) as store:
            assert {each.id: each.body for each in map(store.load, whole[1])} == {
                draft_id: bodies[0] for draft_id, bodies in whole[1].items()
            }


def flipped(data: bytes) -> bytes:
    """Return the file with one letter of a text changed, in each place where it is kept."""
    return data.replace("7番目".encode(), "9番目".encode())


def test_a_flipped_letter_inside_a_text_is_noticed(
    path: Path, whole: tuple[Path, dict[str, list[str]]]
) -> None:
    path.write_bytes(flipped(path.read_bytes()))
    with closing(SqliteDraftStore(path)) as store:
        assert (told_by(store), len(store.problems)) == (whole[1], 1)


@pytest.fixture
def alone(tmp_path: Path) -> Path:
    return tmp_path / "drafts.sqlite3"


def test_a_lost_log_of_the_database_costs_nothing(alone: Path, tmp_path: Path) -> None:
    with closing(SqliteDraftStore(alone)) as store:
        told = fill(store)
        killed = tmp_path / "killed"
        killed.mkdir()
        for file in tmp_path.glob("drafts*"):
            if not file.name.endswith(("-wal", "-shm")):
                shutil.copyfile(file, killed / file.name)
    with closing(SqliteDraftStore(killed / "drafts.sqlite3")) as store:
        assert told_by(store) == told


def test_a_log_left_beside_an_emptied_database_is_read(alone: Path, tmp_path: Path) -> None:
    with closing(SqliteDraftStore(alone)) as store:
        kept = store.save(new_draft("koho", NOW).with_body("本文", NOW))
        other = tmp_path / "other" / "drafts.sqlite3"
        other.parent.mkdir()
        other.touch()
        shutil.copyfile(f"{alone}-wal", f"{other}-wal")
    with closing(SqliteDraftStore(other)) as store:
        assert store.newest_first() == (kept,)


def test_an_older_database_put_back_is_brought_up_to_date(alone: Path) -> None:
    with closing(SqliteDraftStore(alone)) as store:
        draft = store.save(new_draft("koho", NOW).with_body("一", NOW))
    old = alone.read_bytes()
    with closing(SqliteDraftStore(alone)) as store:
        for text in ("一二", "一二三"):
            draft = store.save(draft.with_body(text, NOW))
    alone.write_bytes(old)
    with closing(SqliteDraftStore(alone)) as store:
        assert (store.latest(), len(store.problems)) == (draft, 1)
        assert "控えから下書き1件を補いました" in store.problems[0].message


def test_one_save_ahead_is_how_a_kill_looks_and_needs_no_words(alone: Path) -> None:
    with closing(SqliteDraftStore(alone)) as store:
        draft = store.save(new_draft("koho", NOW).with_body("一", NOW))
    old = alone.read_bytes()
    with closing(SqliteDraftStore(alone)) as store:
        draft = store.save(draft.with_body("一二", NOW))
    alone.write_bytes(old)
    with closing(SqliteDraftStore(alone)) as store:
        assert (store.latest(), store.problems) == (draft, ())


def test_folders_survive_damage(alone: Path) -> None:
    with closing(SqliteDraftStore(alone)) as store:
        one, two = (
            store.save(new_draft("koho", NOW).with_body(text, NOW)) for text in ("一", "二")
        )
        store.look_after()
        store.move(one.id, Folder.ARCHIVE)
        store.move(two.id, Folder.TRASH)
    alone.write_bytes(b"")
    with closing(SqliteDraftStore(alone)) as store:
        assert store.find(Selection(Folder.ARCHIVE)) == (one.id,)
        assert store.find(Selection(Folder.TRASH)) == (two.id,)


SECRET = "住民のお名前" * 30


def hold(folder: Path) -> bytes:
    """Return everything that is on the disk, what is packed unpacked."""
    files = [file for file in folder.iterdir() if file.is_file()]
    logs = [DraftLog(file).read() for file in files if file.suffix == ".log"]
    return b"".join(file.read_bytes() for file in files) + repr(logs).encode()


@pytest.mark.parametrize("way", ["delete", "empty trash"])
def test_what_is_deleted_for_ever_is_in_no_copy_and_does_not_come_back(
    alone: Path, way: str
) -> None:
    with closing(SqliteDraftStore(alone)) as store:
        saved = store.save(new_draft("koho", NOW).with_body(SECRET, NOW))
        other = store.save(new_draft("koho", NOW).with_body("残る", NOW))
        store.look_after()
        later = store.save(saved.with_body(f"{SECRET}さん", NOW + 2 * MINUTE))
        store.move(saved.id, Folder.TRASH)
        if way == "delete":
            store.delete(later)
        else:
            assert store.empty_trash() == 1
        assert SECRET.encode()[:60] not in hold(alone.parent)
    alone.unlink()
    with closing(SqliteDraftStore(alone)) as store:
        assert store.find(Selection(None)) == (other.id,)


def test_a_deletion_that_was_killed_half_way_is_completed(alone: Path) -> None:
    with closing(SqliteDraftStore(alone)) as store:
        saved = store.save(new_draft("koho", NOW).with_body("消す", NOW))
        store.look_after()
    spare = Spare(alone)
    spare.log.append([draft_log.deleted(saved.id)])
    with closing(SqliteDraftStore(alone)) as store:
        assert store.find(Selection(None)) == ()


def test_a_torn_line_of_the_log_costs_only_itself(tmp_path: Path) -> None:
    log = DraftLog(tmp_path / "spare.log")
    drafts = [new_draft("koho", NOW).with_body(f"本文{number}\ud800", NOW) for number in range(3)]
    records = [draft_log.saved(Kept(each, stamp(each))) for each in drafts]
    log.append(records[:1])
    with log.path.open("ab") as file:
        file.write(b"\n00000000 eJw\n1234 half a line")
    log.append(records[1:])
    assert [each.kept.draft for each in log.read() if each.kept] == drafts


def stamp(draft: Draft) -> Stamp:
    return Stamp(draft.updated_at)


def test_the_log_stays_short(alone: Path) -> None:
    with closing(SqliteDraftStore(alone)) as store:
        draft = new_draft("koho", NOW)
        dice = random.Random(3)
        for _ in range(120):
            text = "".join(chr(dice.randrange(0x4E00, 0x9FFF)) for _ in range(8_000))
            draft = store.save(draft.with_body(text[:7_995], NOW))
        size = Spare(alone).log.size
    assert size < 3_000_000
    alone.unlink()
    with closing(SqliteDraftStore(alone)) as store:
        assert store.latest() == draft


def test_looking_after_mends_what_it_finds(alone: Path) -> None:
    with closing(SqliteDraftStore(alone)) as store:
        told = fill(store)
        store.look_after()
    harmed = flipped(alone.read_bytes())
    alone.write_bytes(harmed)
    with closing(SqliteDraftStore(alone)) as store:
        (problem,) = store.look_after()
        assert (Path(problem.file).read_bytes(), told_by(store)) == (harmed, told)
        assert (store.look_after(), store.problems) == ((), (problem,))


def test_saving_goes_on_while_the_spare_is_renewed_by_another_window(alone: Path) -> None:
    with closing(SqliteDraftStore(alone)) as store, sole_use(alone):
        assert store.look_after() == ()
        draft = store.save(new_draft("koho", NOW).with_body("本文", NOW))
    assert draft.version == 1


def test_rubbish_in_the_lock_file_stops_nobody(alone: Path) -> None:
    alone.with_name(f".{alone.name}.lock").write_bytes(b"rubbish" * 999)
    with closing(SqliteDraftStore(alone)) as store:
        assert store.latest() is None


def test_the_history_is_small(alone: Path) -> None:
    draft = new_draft("koho", NOW)
    plain = 0
    with closing(SqliteDraftStore(alone)) as store:
        for turn in range(100):
            text = "".join(f"{number}番目の文です。" for number in range(200 + turn))
            plain += len(text.encode())
            draft = store.save(draft.with_body(text, NOW + turn * 2 * MINUTE))
    with closing(open_database(alone)) as database:
        (packed,) = database.execute("SELECT sum(length(packed)) FROM revision").fetchone()
    assert packed < plain / 20


FIRST = """
    CREATE TABLE draft (id TEXT PRIMARY KEY, account_id TEXT NOT NULL, mode TEXT NOT NULL,
        footer_form TEXT NOT NULL, body TEXT NOT NULL, created_us INTEGER NOT NULL,
        updated_us INTEGER NOT NULL, version INTEGER NOT NULL);
    CREATE INDEX draft_by_change ON draft (updated_us);
    PRAGMA user_version = 1;
"""
SECOND = """
    ALTER TABLE draft ADD COLUMN footer_reason TEXT NOT NULL DEFAULT '';
    ALTER TABLE draft ADD COLUMN variants TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE draft ADD COLUMN threads TEXT NOT NULL DEFAULT '[]';
    PRAGMA user_version = 2;
"""
THIRD = """
    ALTER TABLE draft ADD COLUMN dismissals TEXT NOT NULL DEFAULT '[]';
    PRAGMA user_version = 3;
"""


@pytest.fixture(params=[FIRST, FIRST + SECOND, FIRST + SECOND + THIRD], ids=["1", "2", "3"])
def earlier(request: pytest.FixtureRequest, alone: Path) -> Path:
    """A database of an earlier program with 50 drafts."""
    with closing(sqlite3.connect(alone)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.executescript(request.param)
        for number in range(50):
            database.execute(
                "INSERT INTO draft (id, account_id, mode, footer_form, body, created_us,"
                " updated_us, version) VALUES (?, 'koho', 'post', 'auto', ?, 0, ?, 3)",
                (f"{number:032x}", f"文{number}。" * 50, number * 1_000_000),
            )
        database.commit()
    return alone


def test_an_earlier_layout_is_brought_up(earlier: Path) -> None:
    with closing(SqliteDraftStore(earlier)) as store:
        assert [each.body for each in store.newest_first()] == [
            f"文{number}。" * 50 for number in reversed(range(50))
        ]
        assert store.find(Selection(words="文49")) == (f"{49:032x}",)
        old = store.load(f"{7:032x}")
        store.save(old.with_body("新しい文", NOW))
        states = store.revisions(old.id)
        assert store.revision(old.id, states[1].version) == old
        assert (store.look_after(), store.find(Selection())[0]) == ((), old.id)


def test_an_upgrade_that_was_interrupted_changed_nothing(earlier: Path) -> None:
    before = earlier.read_bytes()
    with closing(sqlite3.connect(earlier)) as database:
        stopped = sqlite3.OperationalError

        def stop_late() -> int:
            return int(database.in_transaction and next(steps) > 10)

        steps = iter(range(1_000_000))
        database.set_progress_handler(stop_late, 50)
        with pytest.raises(stopped):
            migrate(database)
    assert earlier.read_bytes() == before
    with closing(SqliteDraftStore(earlier)) as store:
        assert (len(store.newest_first()), store.problems) == (50, ())


def test_a_version_that_was_never_saved_is_not_invented(alone: Path) -> None:
    with closing(SqliteDraftStore(alone)) as store:
        saved = store.save(new_draft("koho", NOW).with_body("本文", NOW))
        again = store.save(replace(saved, updated_at=NOW + 9 * MINUTE))
        assert [each.version for each in store.revisions(saved.id)] == [again.version]


def test_a_large_database_that_shows_its_damage_late_is_mended_all_the_same(
    tmp_path: Path,
) -> None:
    path = tmp_path / "drafts.sqlite3"
    with closing(SqliteDraftStore(path)) as store:
        saved = {store.save(large_draft(number)).body for number in range(LARGE)}
    harmed = with_harmed_trees(path.read_bytes())
    path.write_bytes(harmed)
    with closing(SqliteDraftStore(path)) as store:
        told = (len(store.problems), {each.body for each in store.newest_first()})
    (aside,) = tmp_path.glob("*.damaged-*.sqlite3")
    assert (len(harmed) > CHECKED_AT_ONCE_BYTES, told, aside.read_bytes() == harmed) == (
        True,
        (1, saved),
        True,
    )


def large_draft(number: int) -> Draft:
    letters = "".join(chr(0x4E00 + (number * 7_919 + at * 31) % 20_000) for at in range(200_000))
    return new_draft("koho", NOW).with_body(f"{number}{letters}", NOW)


def with_harmed_trees(data: bytes) -> bytes:
    """Return a database in which each page that leads to rows says that it is something else."""
    harmed = bytearray(data)
    for page in range(PAGE_BYTES, len(harmed), PAGE_BYTES):
        if harmed[page] in (2, 5, 10):
            harmed[page] ^= 0x40
    return bytes(harmed)
