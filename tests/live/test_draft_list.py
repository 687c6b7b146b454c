import pytest
from pytestqt.qtbot import QtBot

from snswriter.drafts.draft import Draft
from snswriter.drafts.folder import Folder, Selection
from snswriter.live.draft_list import BLOCK, DraftList
from snswriter.ports import BusyError
from tests.fakes import MemoryDrafts
from tests.live.held_runner import HeldRunner
from tests.live.office import NOW, draft

MANY = 1_000


class Watched:
    """A list of many drafts, with what it said and a runner that does one job when told."""

    def __init__(self, drafts: int = MANY) -> None:
        self.store = MemoryDrafts([body(number) for number in range(drafts)])
        self.runner = HeldRunner()
        self.list = DraftList(self.runner)
        self.said: list[object] = []
        self.list.listed.connect(lambda: self.said.append("listed"))
        self.list.loaded.connect(lambda first, last: self.said.append((first, last)))
        self.list.use_store(self.store)
        self.runner.go()
        self.said.clear()

    def titles(self) -> list[str]:
        rows = range(len(self.list.ids))
        return [entry.title if (entry := self.list.entry(row)) else "…" for row in rows]


def body(number: int) -> Draft:
    return Draft(f"{number:032x}", "koho", draft("").mode, f"本文{number}", NOW, NOW, version=1)


@pytest.fixture
def watched(qtbot: QtBot) -> Watched:
    return Watched()


def test_the_first_lines_come_with_the_list_and_others_when_they_are_asked_for(
    watched: Watched,
) -> None:
    first = watched.list.entry(0)
    far = [watched.list.entry(row) for row in (500, 501, 502)]
    watched.runner.go()
    now = watched.list.entry(501)
    assert (len(watched.list.ids), first and first.title, far, now and now.title) == (
        MANY,
        "本文999",
        [None, None, None],
        "本文498",
    )
    start = 500 // BLOCK * BLOCK
    assert watched.said == [(start, start + BLOCK - 1)]


def test_the_newest_search_wins(watched: Watched) -> None:
    for words in ("本文1", "本文12", "本文123"):
        watched.list.select(Selection(None, words))
    for _ in range(3):
        watched.runner.go()
    assert (watched.titles(), watched.said) == (["本文123"], ["listed"])


def test_a_saved_draft_goes_to_the_top(watched: Watched) -> None:
    saved = watched.store.save(body(3).with_body("書き足した", NOW))
    watched.list.note(saved)
    again = watched.store.save(saved.with_body("もっと書き足した", NOW))
    watched.list.note(again)
    top = watched.list.entry(0)
    assert (top and top.title, watched.list.row_of(saved.id), len(watched.list.ids)) == (
        "もっと書き足した",
        0,
        MANY,
    )
    assert watched.said == ["listed", (0, 0)]


def test_a_saved_draft_stays_where_it_is_among_what_was_found(watched: Watched) -> None:
    watched.list.select(Selection(None, "本文99"))
    watched.runner.go()
    before = watched.titles()
    watched.list.note(watched.store.save(body(991).with_body("別の文", NOW)))
    watched.list.note(watched.store.save(body(1).with_body("探していない文", NOW)))
    assert (before[8], watched.titles()[8], len(watched.list.ids)) == ("本文991", "別の文", 11)


def test_a_draft_that_is_written_on_leaves_the_trash(watched: Watched) -> None:
    for number in (1, 2):
        watched.store.move(body(number).id, Folder.TRASH)
    watched.list.select(Selection(Folder.TRASH))
    watched.runner.go()
    before = watched.titles()
    for number in (1, 2):
        watched.list.note(watched.store.save(body(number).with_body("書き足した", NOW)))
    assert (before, watched.titles()) == (["本文2", "本文1"], [])


def test_what_could_not_be_read_is_told_and_asked_for_again(watched: Watched) -> None:
    failed: list[object] = []
    watched.list.failed.connect(failed.append)
    watched.store.failure = BusyError("drafts.sqlite3")
    watched.list.entry(900)
    watched.runner.go()
    watched.store.failure = None
    watched.list.entry(900)
    watched.runner.go()
    entry = watched.list.entry(900)
    assert (len(failed), entry and entry.title) == (1, "本文99")
