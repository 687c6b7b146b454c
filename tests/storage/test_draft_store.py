"""What only the store on a disk can meet: damage, lost files, later programs, shares."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snswriter.drafts.compose import FooterForm
from snswriter.drafts.draft import Draft, Tick, Variant, new_draft
from snswriter.engine.finding import Mode
from snswriter.ports import (
    BusyError,
    DamagedError,
    DiskFullError,
    NetworkFolderError,
    NewerVersionError,
    ReadOnlyError,
    StorageError,
)
from snswriter.storage.draft_database import open_database, translated
from snswriter.storage.draft_store import SqliteDraftStore

NOW = datetime(2026, 11, 20, tzinfo=UTC)
COUNT = 300


def draft(number: int) -> Draft:
    body = f"{number}番目 " + "みどり野市からのお知らせ" * 30
    return new_draft("koho", NOW).with_body(body, NOW + timedelta(seconds=number))


@pytest.fixture(scope="module")
def whole_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store with `COUNT` drafts, properly closed."""
    path = tmp_path_factory.mktemp("whole") / "drafts.sqlite3"
    with closing(SqliteDraftStore(path)) as store:
        for number in range(COUNT):
            store.save(draft(number))
    return path


@pytest.fixture
def whole(whole_file: Path) -> bytes:
    return whole_file.read_bytes()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "drafts.sqlite3"


def overwritten(data: bytes, start: int, patch: bytes) -> bytes:
    return data[:start] + patch + data[start + len(patch) :]


DAMAGES: list[tuple[str, Callable[[bytes], bytes], int]] = [
    ("a page in the middle", lambda d: overwritten(d, 40 * 4096, b"\xff" * 4096), COUNT - 10),
    ("ten pages of zeros", lambda d: overwritten(d, 100 * 4096, b"\0" * 40960), COUNT - 60),
    ("the second half", lambda d: d[: len(d) // 2 // 4096 * 4096], COUNT // 3),
    ("cut inside a page", lambda d: d[: len(d) - 5000], COUNT // 2),
    ("the header", lambda d: overwritten(d, 0, b"\0" * 100), COUNT),
    ("the first page", lambda d: overwritten(d, 0, b"\xff" * 4096), COUNT),
    ("everything", lambda d: b"no database at all, but a letter" * 1000, 0),
]


@pytest.mark.parametrize(
    ("harm", "at_least"), [d[1:] for d in DAMAGES], ids=[d[0] for d in DAMAGES]
)
def test_damage_costs_only_what_is_damaged(
    path: Path, whole: bytes, harm: Callable[[bytes], bytes], at_least: int
) -> None:
    damaged = harm(whole)
    path.write_bytes(damaged)
    with closing(SqliteDraftStore(path)) as store:
        rescued = store.newest_first()
        mine = store.save(draft(COUNT))
        aside = Path(store.problems[0].file)
        assert f"読み取れた下書き{len(rescued)}件を移しました" in store.problems[0].message
        assert (len(rescued) >= at_least, store.latest()) == (True, mine)
    assert aside.read_bytes() == damaged
    with closing(SqliteDraftStore(path)) as store:
        assert (store.problems, len(store.newest_first())) == ((), len(rescued) + 1)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_no_damage_keeps_the_store_from_opening(
    whole_file: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("harm") / "drafts.sqlite3"
    whole = whole_file.read_bytes()
    start = data.draw(st.integers(0, 200) | st.integers(0, len(whole)))
    harmed = overwritten(whole, start, data.draw(st.binary(max_size=2000)))
    path.write_bytes(harmed)
    try:
        with closing(SqliteDraftStore(path)) as store:
            mine = store.save(draft(COUNT))
            assert store.load(mine.id) == mine
    except NewerVersionError:
        # The number of the layout itself was hit, and looks like a later one.
        assert path.read_bytes() == harmed


def test_a_log_that_was_not_folded_in_is_read_too(path: Path, tmp_path: Path) -> None:
    with closing(SqliteDraftStore(path)) as store:
        kept = store.save(draft(1))
        copy = tmp_path / "copy.sqlite3"
        copy.write_bytes(b"\0" * 100 + path.read_bytes()[100:])
        copy.with_name("copy.sqlite3-wal").write_bytes(
            path.with_name("drafts.sqlite3-wal").read_bytes()
        )
    with closing(SqliteDraftStore(copy)) as store:
        assert store.newest_first() == (kept,)


_FIRST_LAYOUT = """
    CREATE TABLE draft (id TEXT PRIMARY KEY, account_id TEXT NOT NULL, mode TEXT NOT NULL,
        footer_form TEXT NOT NULL, body TEXT NOT NULL, created_us INTEGER NOT NULL,
        updated_us INTEGER NOT NULL, version INTEGER NOT NULL);
    CREATE INDEX draft_by_change ON draft (updated_us);
    INSERT INTO draft VALUES ('0123', 'koho', 'post', 'short', '前からある文', 0, 0, 3);
    PRAGMA user_version = 1;
"""


def first_layout(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA page_size = 4096")
        database.executescript(_FIRST_LAYOUT)


@pytest.mark.parametrize(
    "harm", [lambda d: d, lambda d: overwritten(d, 0, b"\0" * 100)], ids=["whole", "damaged"]
)
def test_drafts_of_the_first_layout_are_read_and_can_be_saved(
    path: Path, harm: Callable[[bytes], bytes]
) -> None:
    first_layout(path)
    path.write_bytes(harm(path.read_bytes()))
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    form = FooterForm.SHORT
    old = Draft("0123", "koho", Mode.POST, "前からある文", epoch, epoch, form, version=3)
    with closing(SqliteDraftStore(path)) as store:
        read = store.newest_first()
        saved = store.save(replace(read[0], variants=(Variant("x", "短い文"),)))
        assert (read, store.load(saved.id)) == ((old,), saved)


def test_drafts_of_the_layout_before_ticks_are_read_and_take_ticks(path: Path) -> None:
    with closing(SqliteDraftStore(path)) as store:
        draft = store.save(new_draft("koho", NOW).with_body("前からある文", NOW))
    with closing(sqlite3.connect(path)) as database:
        database.execute("ALTER TABLE draft DROP COLUMN ticks")
        database.execute("UPDATE about SET layout = 4")
        database.execute("PRAGMA user_version = 4")
        database.commit()
    with closing(SqliteDraftStore(path)) as store:
        read, problems = store.load(draft.id), store.problems
        ticked = store.save(read.with_tick(Tick("law", "0" * 64, "佐藤", NOW)))
        assert (read, problems, store.load(draft.id)) == (draft, (), ticked)


def test_a_file_from_a_later_program_stays_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
        database.execute("CREATE TABLE draft (future TEXT)")
    before = path.read_bytes()
    with pytest.raises(NewerVersionError, match="新しい版のsnswriter"):
        SqliteDraftStore(path)
    assert path.read_bytes() == before


@pytest.mark.skipif("os.name == 'nt'", reason="a share that does not exist is slow to say so")
def test_a_share_is_refused_and_nothing_made_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NetworkFolderError, match="ネットワーク上のフォルダー"):
        SqliteDraftStore(Path(r"\\server\share\drafts.sqlite3"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(StorageError, match="保存先"):
        SqliteDraftStore(tmp_path / "data" / "drafts.sqlite3")


@pytest.mark.skipif("os.name == 'nt'", reason="Windows lets nobody delete an open database")
def test_a_file_deleted_while_open_is_written_again(path: Path) -> None:
    with closing(SqliteDraftStore(path)) as store:
        first = store.save(draft(1))
        for file in path.parent.glob("drafts.sqlite3*"):
            file.unlink()
        second = store.save(draft(2))
    with closing(SqliteDraftStore(path)) as store:
        assert store.newest_first() == (second, first)


@pytest.mark.skipif("os.name == 'nt'", reason="Windows lets nobody move an open database")
def test_a_folder_moved_away_while_open_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "data" / "drafts.sqlite3"
    with closing(SqliteDraftStore(path)) as store:
        first = store.save(draft(1))
        path.parent.rename(tmp_path / "elsewhere")
        second = store.save(draft(2))
    with closing(SqliteDraftStore(path)) as store:
        assert store.newest_first() == (second, first)


@pytest.mark.skipif("os.name == 'nt'", reason="Windows lets nobody replace an open database")
def test_a_file_replaced_while_open_is_followed(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    with closing(SqliteDraftStore(other)) as store:
        theirs = store.save(draft(1))
    with closing(SqliteDraftStore(path)) as store:
        store.save(draft(2))
        for file in path.parent.glob("drafts.sqlite3*"):
            file.unlink()
        other.replace(path)
        mine = store.save(draft(3))
        assert store.newest_first() == (mine, theirs)


def test_each_commit_reaches_the_disk(path: Path) -> None:
    with closing(open_database(path)) as database:
        pragmas = [
            database.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "secure_delete")
        ]
    assert pragmas == ["wal", 2, 1]


def test_a_deleted_text_is_overwritten(path: Path) -> None:
    secret = "住民のお名前" * 50
    with closing(SqliteDraftStore(path)) as store:
        saved = store.save(new_draft("koho", NOW).with_body(secret, NOW))
        store.delete(saved)
    held = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert secret.encode()[:60] not in held


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, DiskFullError),
        (sqlite3.SQLITE_BUSY, BusyError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, BusyError),
        (sqlite3.SQLITE_READONLY_DBMOVED, ReadOnlyError),
        (sqlite3.SQLITE_CANTOPEN, ReadOnlyError),
        (sqlite3.SQLITE_CORRUPT_INDEX, DamagedError),
        (sqlite3.SQLITE_NOTADB, DamagedError),
        (sqlite3.SQLITE_IOERR_WRITE, StorageError),
        (None, StorageError),
    ],
)
def test_errors_of_the_database_say_their_cause(code: int | None, kind: type) -> None:
    error = sqlite3.OperationalError("foreign words")
    if code is not None:
        error.sqlite_errorcode = code
    assert type(translated(error, Path("drafts.sqlite3"))) is kind


def test_a_closed_store_says_so(path: Path) -> None:
    store = SqliteDraftStore(path)
    store.close()
    store.close()
    with pytest.raises(StorageError, match="保存先"):
        store.latest()
