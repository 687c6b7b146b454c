from datetime import timedelta

import pytest

from snswriter.drafts.comparison import Comparison
from snswriter.drafts.revision import Revision
from snswriter.live.autosave import Autosave
from snswriter.live.background import RunNow
from snswriter.live.desk import Desk
from snswriter.live.history import History, Restored
from snswriter.live.shelf import Shelf
from snswriter.ports import DiskFullError
from tests.fakes import MemoryDrafts
from tests.live.office import KOHO, NOW, draft

FIRST = draft("はじめの文")
MINUTE = timedelta(minutes=1)


class Room:
    """A desk on which a draft with two revisions lies."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.store = MemoryDrafts([FIRST], author="大野")
        self.store.save(FIRST.with_body("はじめの文と続き", NOW + 9 * MINUTE))
        self.autosave = Autosave(RunNow())
        self.shelf = Shelf(desk, self.autosave, RunNow())
        self.history = History(desk, self.shelf, self.autosave, RunNow())
        self.lists: list[tuple[Revision, ...]] = []
        self.comparisons: list[Comparison] = []
        self.restored: list[Restored] = []
        self.history.listed.connect(self.lists.append)
        self.history.compared.connect(self.comparisons.append)
        self.history.restored.connect(self.restored.append)
        self.shelf.start(lambda: self.store, "", KOHO.id)


@pytest.fixture
def room(desk: Desk) -> Room:
    return Room(desk)


def test_what_is_on_the_desk_is_the_latest_revision(room: Room) -> None:
    room.desk.edit_body("はじめの文と続きと、いま書いた文")
    room.history.ask()
    (revisions,) = room.lists
    assert [(each.version, each.author, each.length) for each in revisions] == [
        (3, "大野", 16),
        (2, "大野", 8),
        (1, "", 5),
    ]


def test_any_two_revisions_are_compared(room: Room) -> None:
    room.history.compare(FIRST.id, 1, 2)
    (comparison,) = room.comparisons
    (spot,) = comparison.sections[0].spots
    assert (comparison.count, spot.removed, spot.added) == (1, "", "と続き")


def test_going_back_is_a_new_revision_and_can_be_taken_back(room: Room) -> None:
    room.desk.edit_body("まったく別の長い文章を書いた")
    room.history.restore(FIRST.id, 1)
    back = room.desk.draft.body
    room.autosave.save_now()
    bodies = [
        room.store.revision(FIRST.id, each.version).body for each in room.store.revisions(FIRST.id)
    ]
    room.history.take_back(room.restored[0])
    assert (back, bodies, room.desk.draft.body) == (
        "はじめの文",
        ["はじめの文", "まったく別の長い文章を書いた", "はじめの文と続き", "はじめの文"],
        "まったく別の長い文章を書いた",
    )


def test_another_draft_on_the_desk_is_left_alone(room: Room) -> None:
    room.shelf.new(KOHO.id)
    room.desk.edit_body("別の下書き")
    room.history.restore(FIRST.id, 1)
    assert (room.desk.draft.body, room.restored) == ("別の下書き", [])


def test_what_is_kept_is_listed_also_when_saving_fails(room: Room) -> None:
    room.desk.edit_body("まだ保存されていない文")
    room.store.failure = DiskFullError("drafts.sqlite3")
    room.autosave.failed.connect(lambda: setattr(room.store, "failure", None))
    room.history.failed.connect(room.lists.append)
    history = History(room.desk, room.shelf, room.autosave, RunNow())
    history.listed.connect(room.lists.append)
    history.ask()
    assert [each.version for each in room.lists[-1]] == [2, 1]


@pytest.mark.parametrize(("body", "has_any"), [("", False), ("一", True)])
def test_a_history_begins_with_the_first_letter(room: Room, body: str, has_any: bool) -> None:
    room.shelf.new(KOHO.id)
    room.desk.edit_body(body)
    assert room.history.has_any is has_any
