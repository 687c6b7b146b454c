from collections.abc import Iterable

import pytest
from pytestqt.qtbot import QtBot

from snswriter.drafts.draft import Draft
from snswriter.drafts.folder import Folder, Selection
from snswriter.live.autosave import Autosave
from snswriter.live.background import RunNow
from snswriter.live.desk import Desk
from snswriter.live.shelf import CARE_AFTER_MS, TRY_AGAIN_MS, Moved, Shelf
from snswriter.ports import DraftStore, NetworkFolderError, OutsideError, Problem, ReadOnlyError
from tests.fakes import MemoryDrafts
from tests.live.office import BOSAI, KOHO, draft

OLD, NEW = draft("古い下書き", 1), draft("新しい下書き", 2)


class Room:
    """A desk with a shelf."""

    def __init__(self, desk: Desk, drafts: Iterable[Draft] = (OLD, NEW)) -> None:
        self.desk = desk
        self.store = MemoryDrafts(drafts)
        self.autosave = Autosave(RunNow())
        self.shelf = Shelf(desk, self.autosave, RunNow())

    def start(self, draft_id: str = "") -> None:
        self.shelf.start(lambda: self.store, draft_id, KOHO.id)

    @property
    def titles(self) -> list[str]:
        rows = range(len(self.shelf.list.ids))
        return [entry.title for row in rows if (entry := self.shelf.list.entry(row))]


@pytest.fixture
def room(desk: Desk) -> Room:
    made = Room(desk)
    made.start()
    return made


@pytest.mark.parametrize(
    ("drafts", "draft_id", "body"),
    [
        ((), "", ""),
        ((OLD, NEW), "", "新しい下書き"),
        ((OLD, NEW), OLD.id, "古い下書き"),
        ((OLD, NEW), "gone", "新しい下書き"),
    ],
)
def test_the_text_is_there_at_the_start(
    desk: Desk, drafts: tuple[Draft, ...], draft_id: str, body: str
) -> None:
    Room(desk, drafts).start(draft_id)
    assert (desk.draft.body, desk.draft.account_id) == (body, KOHO.id)


def test_without_a_store_one_can_still_write(desk: Desk, qtbot: QtBot) -> None:
    room, heard = Room(desk), list[object]()
    room.shelf.opened.connect(lambda: heard.append("opened"))
    room.autosave.failed.connect(heard.append)
    error = NetworkFolderError("//server/share")

    def refuse() -> DraftStore:
        raise error

    room.shelf.start(refuse, "", KOHO.id)
    desk.edit_body("本文")
    assert (heard, desk.draft.body, room.autosave.is_settled) == (["opened", error], "本文", False)


def test_repairs_are_told(desk: Desk, qtbot: QtBot) -> None:
    problem = Problem("drafts.sqlite3", "", "壊れていました。", "控えがあります。")
    room, heard = Room(desk), list[object]()
    room.store = MemoryDrafts([], [problem])
    room.shelf.problems_found.connect(heard.append)
    room.start()
    assert heard == [(problem,)]


def test_opening_another_draft_saves_the_present_one(room: Room) -> None:
    room.desk.edit_body("書きかけ")
    room.shelf.open(OLD.id)
    bodies = {each.body for each in room.store.newest_first()}
    assert (room.desk.draft.body, bodies) == ("古い下書き", {"書きかけ", "古い下書き"})


def test_a_new_draft_saves_the_present_one_and_joins_the_list_when_written(room: Room) -> None:
    room.desk.edit_body("書きかけ")
    room.shelf.new(BOSAI.id)
    before = room.titles
    room.desk.edit_body("三つ目")
    room.autosave.save_now()
    assert (before, room.titles, room.desk.account) == (
        ["書きかけ", "古い下書き"],
        ["三つ目", "書きかけ", "古い下書き"],
        BOSAI,
    )


def test_a_draft_in_the_trash_can_be_put_back_with_its_last_words(room: Room) -> None:
    moved: list[Moved] = []
    room.shelf.moved.connect(moved.append)
    room.desk.edit_body("最後の一文字まで")
    room.shelf.throw_away()
    after_deleting = (room.titles, room.desk.draft.body)
    room.shelf.put_back(moved[0])
    assert (after_deleting, room.titles, room.desk.draft.body) == (
        (["古い下書き"], "古い下書き"),
        ["最後の一文字まで", "古い下書き"],
        "最後の一文字まで",
    )


@pytest.mark.parametrize("folder", [Folder.ARCHIVE, Folder.TRASH])
def test_a_folder_lists_what_lies_there(room: Room, folder: Folder) -> None:
    room.shelf.move(OLD.id, folder)
    among_drafts = room.titles
    room.shelf.list.select(Selection(folder))
    there = room.titles
    room.shelf.move(OLD.id, Folder.DRAFTS)
    room.shelf.list.select(Selection())
    assert (among_drafts, there, room.titles, room.desk.draft.body) == (
        ["新しい下書き"],
        ["古い下書き"],
        ["古い下書き", "新しい下書き"],
        "新しい下書き",
    )


def test_writing_on_in_a_draft_of_the_trash_saves_it_from_there(room: Room) -> None:
    room.shelf.move(OLD.id, Folder.TRASH)
    room.shelf.list.select(Selection(Folder.TRASH))
    room.shelf.open(OLD.id)
    room.desk.edit_body("古い下書きの続き")
    room.autosave.save_now()
    in_trash = room.titles
    room.shelf.list.select(Selection())
    assert (in_trash, room.titles) == ([], ["古い下書きの続き", "新しい下書き"])


def test_only_what_lies_in_the_trash_is_deleted_for_ever(room: Room) -> None:
    failed, erased = list[OutsideError](), list[int]()
    room.shelf.failed.connect(failed.append)
    room.shelf.erased.connect(erased.append)
    room.shelf.erase(OLD.id)
    room.shelf.move(OLD.id, Folder.TRASH)
    room.shelf.erase(OLD.id)
    left = room.store.find(Selection(None))
    assert ([each.where for each in failed], erased, left) == ([OLD.id], [1], (NEW.id,))


def test_the_trash_is_emptied(room: Room) -> None:
    erased: list[int] = []
    room.shelf.erased.connect(erased.append)
    for each in (OLD, NEW):
        room.shelf.move(each.id, Folder.TRASH)
    room.shelf.empty_trash()
    assert (erased, room.store.find(Selection(None)), room.desk.draft.body) == ([2], (), "")


def test_a_folder_that_cannot_be_used_now_is_tried_again(desk: Desk, qtbot: QtBot) -> None:
    room = Room(desk, ())
    attempts: list[int] = []

    def open_late() -> DraftStore:
        attempts.append(1)
        if len(attempts) == 1:
            raise ReadOnlyError("drafts.sqlite3")
        return room.store

    room.shelf.start(open_late, "", KOHO.id)
    desk.edit_body("本文")
    with qtbot.waitSignal(room.autosave.settled, timeout=TRY_AGAIN_MS * 3):
        pass
    assert ([each.body for each in room.store.newest_first()], desk.draft.body) == (
        ["本文"],
        "本文",
    )


class Patient(MemoryDrafts):
    """A store in which something is found to be repaired."""

    def look_after(self) -> tuple[Problem, ...]:
        return (Problem("drafts.sqlite3", "", "壊れていました。", ""),)


def test_what_looking_after_repairs_is_told(desk: Desk, qtbot: QtBot) -> None:
    shelf = Shelf(desk, Autosave(RunNow()), RunNow(), RunNow())
    with qtbot.waitSignal(shelf.problems_found, timeout=CARE_AFTER_MS * 3) as found:
        shelf.start(Patient, "", KOHO.id)
    assert found.args[0][0].message == "壊れていました。"


def test_deleting_the_last_draft_leaves_an_empty_page(desk: Desk) -> None:
    room = Room(desk, [NEW])
    room.start()
    room.shelf.throw_away()
    assert (room.titles, desk.draft.body, desk.draft.version) == ([], "", 0)


def test_deleting_another_draft_leaves_the_open_one(room: Room) -> None:
    room.desk.edit_body("書きかけ")
    room.shelf.move(OLD.id, Folder.TRASH)
    assert (room.titles, room.desk.draft.body) == (["書きかけ"], "書きかけ")


def test_a_draft_that_was_never_kept_cannot_be_deleted(room: Room) -> None:
    room.shelf.new(KOHO.id)
    heard: list[OutsideError] = []
    room.shelf.failed.connect(heard.append)
    room.shelf.throw_away()
    assert (heard, room.titles) == ([], ["新しい下書き", "古い下書き"])


def test_what_is_gone_elsewhere_is_told(room: Room) -> None:
    heard: list[OutsideError] = []
    room.shelf.failed.connect(heard.append)
    room.store.delete(OLD)
    room.shelf.open(OLD.id)
    assert ([each.where for each in heard], room.desk.draft.body) == ([OLD.id], "新しい下書き")


def test_a_conflict_goes_on_under_the_copys_id(room: Room) -> None:
    room.store.save(NEW.with_body("別の画面", NEW.updated_at))
    room.desk.edit_body("この画面")
    room.autosave.save_now()
    room.desk.edit_body("この画面の続き")
    room.autosave.save_now()
    bodies = {each.body for each in room.store.newest_first()}
    assert bodies == {"別の画面", "この画面の続き", "古い下書き"}
