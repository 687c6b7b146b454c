from dataclasses import replace

from pytestqt.qtbot import QtBot

from snswriter.drafts.draft import Draft, new_draft
from snswriter.live.autosave import Autosave
from snswriter.live.background import RunNow
from snswriter.ports import DiskFullError
from tests.fakes import MemoryDrafts
from tests.live.held_runner import HeldRunner
from tests.live.office import NOW, draft


def test_a_draft_is_saved_soon_by_itself(qtbot: QtBot) -> None:
    store, autosave = MemoryDrafts(), Autosave(RunNow(), delay_ms=10)
    autosave.use_store(store)
    with qtbot.waitSignal(autosave.settled):
        autosave.keep(replace(draft("本文"), version=0))
    assert [each.body for each in store.newest_first()] == ["本文"]


def test_typing_on_does_not_put_it_off(qtbot: QtBot) -> None:
    store, autosave = MemoryDrafts(), Autosave(RunNow(), delay_ms=30)
    autosave.use_store(store)

    def keep_typing() -> bool:
        autosave.keep(replace(draft("本文"), version=0))
        return bool(store.newest_first())

    qtbot.waitUntil(keep_typing)


def test_an_empty_draft_that_never_was_saved_is_not_kept(qtbot: QtBot) -> None:
    autosave = Autosave(RunNow(), delay_ms=0)
    autosave.keep(new_draft("koho", NOW))
    assert autosave.is_settled


def test_emptying_a_kept_draft_is_saved(qtbot: QtBot) -> None:
    kept = draft("本文")
    store, autosave = MemoryDrafts([kept]), Autosave(RunNow())
    autosave.use_store(store)
    autosave.keep(kept.with_body("", NOW))
    autosave.save_now()
    assert store.load(kept.id).body == ""


def test_what_is_typed_while_saving_is_saved_on_top(qtbot: QtBot) -> None:
    store, runner = MemoryDrafts(), HeldRunner()
    autosave = Autosave(runner)
    autosave.use_store(store)
    first = new_draft("koho", NOW).with_body("あ", NOW)
    autosave.keep(first)
    autosave.save_now()
    autosave.keep(first.with_body("あい", NOW))
    autosave.save_now()
    runner.go()
    autosave.save_now()
    runner.go()
    stored = [(each.id, each.version, each.body) for each in store.newest_first()]
    assert (stored, autosave.is_settled) == ([(first.id, 2, "あい")], True)


def test_a_draft_changed_elsewhere_goes_on_as_a_copy(qtbot: QtBot) -> None:
    kept = draft("本文")
    store, autosave = MemoryDrafts([kept]), Autosave(RunNow())
    autosave.use_store(store)
    store.save(kept.with_body("別の画面", NOW))
    saved: list[tuple[str, Draft]] = []
    autosave.saved.connect(lambda sent, stored: saved.append((sent, stored)))
    autosave.keep(kept.with_body("この画面", NOW))
    autosave.save_now()
    bodies = {each.body for each in store.newest_first()}
    assert (bodies, saved[0][0], saved[0][1].id != kept.id) == (
        {"別の画面", "この画面"},
        kept.id,
        True,
    )


def test_a_failure_is_told_and_the_text_stays_for_the_next_try(qtbot: QtBot) -> None:
    store, autosave = MemoryDrafts(), Autosave(RunNow())
    autosave.use_store(store)
    store.failure = DiskFullError("drafts.sqlite3")
    autosave.keep(replace(draft("本文"), version=0))
    with qtbot.waitSignal(autosave.failed) as failed:
        autosave.save_now()
    assert (failed.args, autosave.is_settled) == ([store.failure], False)
    store.failure = None
    autosave.save_now()
    assert ([each.body for each in store.newest_first()], autosave.is_settled) == (["本文"], True)


def test_a_failure_does_not_put_old_text_over_new(qtbot: QtBot) -> None:
    store, runner = MemoryDrafts(), HeldRunner()
    autosave = Autosave(runner)
    autosave.use_store(store)
    first = new_draft("koho", NOW).with_body("あ", NOW)
    autosave.keep(first)
    autosave.save_now()
    autosave.keep(first.with_body("あい", NOW))
    store.failure = DiskFullError("drafts.sqlite3")
    runner.go()
    store.failure = None
    autosave.save_now()
    runner.go()
    assert [each.body for each in store.newest_first()] == ["あい"]


def test_several_drafts_are_saved_one_after_the_other(qtbot: QtBot) -> None:
    store, autosave = MemoryDrafts(), Autosave(RunNow())
    for number in (1, 2, 3):
        autosave.keep(replace(draft(f"本文{number}", number), version=0))
    called: list[int] = []
    autosave.use_store(store)
    autosave.when_settled(lambda: called.append(len(store.newest_first())))
    assert called == [3]


def test_nothing_is_lost_before_the_store_is_there(qtbot: QtBot) -> None:
    store, autosave = MemoryDrafts(), Autosave(RunNow())
    autosave.keep(replace(draft("本文"), version=0))
    autosave.save_now()
    assert not autosave.is_settled
    autosave.use_store(store)
    assert [each.body for each in store.newest_first()] == ["本文"]


def test_without_a_store_whoever_waits_hears_why(qtbot: QtBot) -> None:
    autosave, heard = Autosave(RunNow()), list[object]()
    error = DiskFullError("drafts.sqlite3")
    autosave.do_without_store(error)
    autosave.failed.connect(heard.append)
    autosave.keep(replace(draft("本文"), version=0))
    quiet_while_writing = list(heard)
    autosave.when_settled(lambda: heard.append("settled"))
    assert (quiet_while_writing, heard, autosave.is_settled) == ([], [error], False)


def test_what_was_written_last_is_saved_last(qtbot: QtBot) -> None:
    store, runner = MemoryDrafts(), HeldRunner()
    autosave = Autosave(runner)
    autosave.use_store(store)
    old, new = (new_draft("koho", NOW).with_body(body, NOW) for body in ("前の", "次の"))
    autosave.keep(old)
    autosave.save_now()
    autosave.keep(old.with_body("前の文", NOW))
    autosave.keep(new)
    while not autosave.is_settled:
        runner.go()
        autosave.save_now()
    assert [each.body for each in store.newest_first()] == ["次の", "前の文"]


def test_a_failure_keeps_the_turn(qtbot: QtBot) -> None:
    store, autosave = MemoryDrafts(), Autosave(RunNow())
    autosave.use_store(store)
    old, new = (new_draft("koho", NOW).with_body(body, NOW) for body in ("前の", "次の"))
    store.failure = DiskFullError("drafts.sqlite3")
    for each in (old, new):
        autosave.keep(each)
        autosave.save_now()
    store.failure = None
    autosave.when_settled(lambda: None)
    assert [each.body for each in store.newest_first()] == ["次の", "前の"]
