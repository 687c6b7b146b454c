"""How long starting, listing, searching and saving take with many drafts and a long history.

    python tests/bench/bench_drafts.py [--drafts 20000] [--revisions 10]

Builds the database in a folder of its own, opens it anew for each measurement, and prints the
median and the slowest of several rounds. The issue asks for less than 200 ms each.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from snswriter.drafts.draft import Draft, new_draft
from snswriter.drafts.folder import Folder, Selection
from snswriter.drafts.revision import Stamp
from snswriter.storage.draft_database import open_database
from snswriter.storage.draft_merge import put
from snswriter.storage.draft_repair import mend
from snswriter.storage.draft_revisions import put_revision
from snswriter.storage.draft_rows import Kept
from snswriter.storage.draft_spare import Spare
from snswriter.storage.draft_store import SqliteDraftStore
from snswriter.text.search_key import SearchKeys

START = datetime(2020, 4, 1, 9, 0, tzinfo=UTC)
SHOWN = 60
ROUNDS = 7
SEARCHES = ("館", "図書", "図書館", "トショカン", "ここにはない語", "防災 訓練 中止")
WORDS = (
    "みどり野市", "図書館", "休館", "お知らせ", "防災", "訓練", "会場", "公園", "日時", "午前",
    "開催", "します", "広報", "です", "ください", "詳しく", "ホームページ", "雨天", "中止", "市民",
    "健康", "相談", "窓口", "受付", "https://www.city.midorino.lg.jp/",
)  # fmt: skip


def body(dice: random.Random, length: int) -> str:
    """Return a text of some `length` characters."""
    pieces: list[str] = []
    while sum(map(len, pieces)) < length:
        pieces.append(dice.choice(WORDS) + dice.choice("、。のにはを\n1234567890"))
    return "".join(pieces)


def build(path: Path, drafts: int, revisions: int) -> int:
    """Write the database; return how many bytes the texts have altogether."""
    dice, keys, plain = random.Random(1), SearchKeys(), 0
    with closing(open_database(path)) as database:
        database.execute("BEGIN IMMEDIATE")
        for number in range(drafts):
            at = START + timedelta(minutes=number)
            draft = new_draft(dice.choice(("koho", "bosai")), at)
            text = body(dice, dice.randint(60, 500))
            for turn in range(revisions):
                cut = dice.randrange(len(text))
                text = text[:cut] + dice.choice(WORDS) + text[cut:]
                draft = Draft(
                    draft.id, draft.account_id, draft.mode, text, at, at, version=turn + 1
                )
                kept = Kept(draft, Stamp(at, "大野", "1"), place=number + 1)
                plain += len(text.encode())
                if turn < revisions - 1:
                    put_revision(database, kept)
            put(database, kept, keys)
        database.execute("COMMIT")
    return plain


def open_and_show(path: Path, draft_id: str) -> None:
    """Do what the program does at its start."""
    with closing(SqliteDraftStore(path)) as store:
        store.load(draft_id)
        ids = store.find(Selection())
        store.entries(ids[:SHOWN])


def search(store: SqliteDraftStore, words: str) -> None:
    """Do what the panel does for a search."""
    store.entries(store.find(Selection(None, words))[:SHOWN], words)


def tell(name: str, work: Callable[[], object], rounds: int = ROUNDS) -> None:
    """Measure and print."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    print(f"{name:42} median {statistics.median(times):7.1f} ms  slowest {max(times):7.1f} ms")


def main() -> None:
    """Build and measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--drafts", type=int, default=20_000)
    parser.add_argument("--revisions", type=int, default=10)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "drafts.sqlite3"
        plain = build(path, chosen.drafts, chosen.revisions)
        size = path.stat().st_size
        print(f"{chosen.drafts} drafts with {chosen.revisions} revisions each")
        print(f"database {size / 1e6:.0f} MB for {plain / 1e6:.0f} MB of text")
        measure(path)


def measure(path: Path) -> None:
    """Print every figure."""
    with closing(SqliteDraftStore(path)) as store:
        ids = store.find(Selection())
        middle, thrown = ids[len(ids) // 2], ids[-1]
    tell("start: open, load, list, first lines", partial(open_and_show, path, middle))
    with closing(SqliteDraftStore(path)) as store:
        tell("list of a folder", lambda: store.find(Selection()))
        tell("lines that are scrolled to", lambda: store.entries(ids[5_000 : 5_000 + SHOWN]))
        for words in SEARCHES:
            count = len(store.find(Selection(None, words)))
            tell(f"search {words} ({count} found)", partial(search, store, words))
        tell("history of a draft", lambda: store.revisions(middle))
        tell("one revision", lambda: store.revision(middle, 5))
        tell("save", lambda: store.save(store.load(middle).with_body(f"{time.time()}", START)))
        tell("into the trash", partial(store.move, thrown, Folder.TRASH))
        tell("new spare copy, all of it checked", Spare(path).renew, 1)
        tell("all of it checked", Spare(path).check, 1)
    path.write_bytes(path.read_bytes()[:1_000_000])
    tell("mend what was cut off", lambda: mend(path, Spare(path), SearchKeys()), 1)


if __name__ == "__main__":
    main()
