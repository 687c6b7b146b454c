"""What every draft store does, the fake and the real one alike."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snswriter.drafts.compose import FooterForm
from snswriter.drafts.draft import Draft, Thread, Tick, Variant, new_draft
from snswriter.drafts.folder import Entry, Folder, Selection
from snswriter.drafts.revision import Revision
from snswriter.engine.dismissal import Dismissal, Scope
from snswriter.engine.finding import Mode
from snswriter.ports import DraftChangedError, DraftMissingError, DraftStore
from snswriter.storage.draft_store import SqliteDraftStore
from tests.fakes import MemoryDrafts

NOW = datetime(2026, 11, 20, 9, 30, 15, 123456, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

Maker = Callable[[Path], DraftStore]
MAKERS: list[Maker] = [
    lambda _: MemoryDrafts(author="大野"),
    lambda path: SqliteDraftStore(path, author="大野"),
]


@pytest.fixture(params=MAKERS, ids=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DraftStore]:
    made: DraftStore = request.param(tmp_path / "data" / "drafts.sqlite3")
    yield made
    made.close()


def written(body: str, at: datetime = NOW) -> Draft:
    return new_draft("koho", NOW).with_body(body, at)


def test_an_empty_store(store: DraftStore) -> None:
    assert (store.newest_first(), store.latest(), store.problems) == ((), None, ())


def test_a_saved_draft_comes_back_whole(store: DraftStore) -> None:
    draft = replace(
        written("本文"),
        mode=Mode.REPLY,
        footer_form=FooterForm.NONE,
        footer_reason="前の投稿の続きのため\ud800",
        variants=(Variant("x", "短い文\ud83c"), Variant("line", "")),
        threads=(Thread("x", (1, 2)),),
        dismissals=(
            Dismissal("tone.r", "危険\ud800", Scope.PLACE, "理由", "前", "後", "佐藤", NOW),
            Dismissal("tone.r", "危険", Scope.PROPOSED, "理由"),
        ),
        ticks=(Tick("law", "0" * 64, "佐藤\ud800", NOW), Tick("law", "1" * 64, "", NOW)),
    )
    saved = store.save(draft)
    assert (saved, store.load(draft.id)) == (replace(draft, version=1), saved)


def test_the_last_saved_comes_first_also_when_the_clock_was_set_back(store: DraftStore) -> None:
    old, new, last = (store.save(written("本文", NOW + MINUTE * age)) for age in (0, 9, -5_000))
    assert (store.newest_first(), store.latest()) == ((last, new, old), last)
    again = store.save(old.with_body("書き足した本文", NOW - MINUTE * 90_000))
    assert (store.newest_first(), store.latest()) == ((again, last, new), again)


def test_saving_again_replaces(store: DraftStore) -> None:
    first = store.save(written("一"))
    second = store.save(first.with_body("二", NOW + MINUTE))
    assert (store.newest_first(), second.version) == ((second,), 2)


def test_a_draft_changed_elsewhere_is_kept_beside_the_other(store: DraftStore) -> None:
    loaded = store.save(written("共通"))
    theirs = store.save(loaded.with_body("あちら", NOW + MINUTE))
    mine = store.save(loaded.with_body("こちら", NOW + 2 * MINUTE))
    assert (store.newest_first(), mine.id == theirs.id) == ((mine, theirs), False)


def test_the_same_change_twice_is_one(store: DraftStore) -> None:
    loaded = store.save(written("共通"))
    changed = loaded.with_body("新", NOW + MINUTE)
    assert store.save(changed) == store.save(changed) == store.latest()


def test_delete_and_undo(store: DraftStore) -> None:
    saved = store.save(written("消す"))
    store.delete(saved)
    gone = store.newest_first()
    back = store.save(saved)
    assert (gone, back.body, store.newest_first()) == ((), "消す", (back,))


def test_a_newer_draft_is_not_deleted(store: DraftStore) -> None:
    loaded = store.save(written("共通"))
    newer = store.save(loaded.with_body("書き足し", NOW + MINUTE))
    with pytest.raises(DraftChangedError, match="別の画面で内容が書き換えられていた"):
        store.delete(loaded)
    assert store.newest_first() == (newer,)


def test_deleting_twice_is_no_error(store: DraftStore) -> None:
    saved = store.save(written("消す"))
    store.delete(saved)
    store.delete(saved)
    assert store.newest_first() == ()


def test_typing_on_after_a_deletion_elsewhere_keeps_the_text(store: DraftStore) -> None:
    saved = store.save(written("消す"))
    store.delete(saved)
    again = store.save(saved.with_body("まだ書いている", NOW + MINUTE))
    assert (store.load(saved.id), again.id) == (again, saved.id)


def test_an_unknown_draft(store: DraftStore) -> None:
    with pytest.raises(DraftMissingError, match="見つかりませんでした"):
        store.load("0" * 32)


def test_folders(store: DraftStore) -> None:
    one, two, three = (store.save(written(body)) for body in ("一", "二", "三"))
    store.move(two.id, Folder.ARCHIVE)
    store.move(one.id, Folder.TRASH)
    found = [store.find(Selection(folder)) for folder in (*Folder, None)]
    assert found == [(three.id,), (two.id,), (one.id,), (one.id, two.id, three.id)]
    assert (store.newest_first(), store.latest()) == ((two, three), three)
    store.move(one.id, Folder.DRAFTS)
    assert store.find(Selection()) == (one.id, three.id)


def test_an_unknown_draft_is_not_moved(store: DraftStore) -> None:
    with pytest.raises(DraftMissingError):
        store.move("0" * 32, Folder.TRASH)


@pytest.mark.parametrize("folder", [Folder.ARCHIVE, Folder.TRASH])
def test_what_is_written_on_lies_among_the_drafts_again(store: DraftStore, folder: Folder) -> None:
    saved = store.save(written("本文"))
    store.move(saved.id, folder)
    same = store.save(saved)
    stays = store.find(Selection(folder))
    store.save(same.with_body("本文の続き", NOW + MINUTE))
    assert (stays, store.find(Selection())) == ((saved.id,), (saved.id,))


def test_emptying_the_trash_is_for_ever(store: DraftStore) -> None:
    kept, *thrown = (store.save(written(body)) for body in ("残す", "一", "二"))
    for each in thrown:
        store.move(each.id, Folder.TRASH)
    assert (store.empty_trash(), store.empty_trash()) == (2, 0)
    assert store.find(Selection(None)) == (kept.id,)


def test_entries(store: DraftStore) -> None:
    one = store.save(replace(written("\n 題\nくわしい本文"), account_id="x", mode=Mode.REPLY))
    two = store.save(written("二"))
    store.move(two.id, Folder.TRASH)
    assert store.entries((two.id, "gone", one.id), "本文") == (
        Entry(two.id, "二", "koho", Mode.POST, NOW, Folder.TRASH),
        Entry(one.id, "題", "x", Mode.REPLY, NOW, Folder.DRAFTS, "くわしい本文"),
    )


SEARCHED = [
    "図書館は休館します",
    "トショカンのお知らせ ABC",
    "ﾄｼｮｶﾝ １２３ ㈱みどり",
    "葛󠄀城市の🌸まつり\nがっこう",
    "がっこう 100% _の日",
]
SEARCHES: list[tuple[str, list[int]]] = [
    ("", [4, 3, 2, 1, 0]),
    (" \u3000", [4, 3, 2, 1, 0]),
    ("館", [0]),
    ("休館", [0]),
    ("としょかん", [2, 1]),
    ("ﾄｼｮｶﾝ", [2, 1]),
    ("ｔｏ", []),
    ("abc", [1]),
    ("ＡＢＣ", [1]),
    ("123", [2]),
    ("(株)", [2]),
    ("葛城", [3]),
    ("🌸", [3]),
    ("がっ", [4, 3]),
    ("%", [4]),
    ("_", [4]),
    ("みどり 株", [2]),
    ("みどり\u3000図書", []),
    ("短い", [0]),
    ("' OR 1", []),
]


@pytest.mark.parametrize(("words", "numbers"), SEARCHES, ids=[ascii(each[0]) for each in SEARCHES])
def test_search(store: DraftStore, words: str, numbers: list[int]) -> None:
    first, *others = (store.save(written(body)) for body in SEARCHED)
    saved = [store.save(replace(first, variants=(Variant("x", "短い文"),)))]
    saved += [store.save(each.with_body(each.body + "。", NOW)) for each in others]
    assert store.find(Selection(words=words)) == tuple(saved[number].id for number in numbers)


def history(store: DraftStore, draft: Draft) -> list[str]:
    return [store.revision(draft.id, each.version).body for each in store.revisions(draft.id)]


# Seconds between saves, and what was typed; then the revisions that must be there.
WRITINGS: list[tuple[str, list[tuple[float, str]], list[str]]] = [
    ("typing is one revision", [(0.3, "あ" * n) for n in range(1, 30)], ["あ" * 29]),
    ("a pause ends one", [(1, "一"), (60, "一二"), (1, "一二三")], ["一二三", "一"]),
    (
        "no pause, but five minutes",
        [(50, "あ" * n) for n in range(1, 9)],
        ["あ" * 8, "あ" * 6],
    ),
    ("the clock was set back", [(1, "一"), (-900, "一二")], ["一二", "一"]),
    ("a large cut", [(1, "消されて困る長い文章です"), (1, "")], ["", "消されて困る長い文章です"]),
    (
        "a cut that goes on",
        [(1, "あ" * 60), (0.3, "あ" * 45), (0.3, "あ" * 30), (0.3, "い")],
        ["い", "あ" * 60],
    ),
    ("a small cut", [(1, "本文です。"), (1, "本文"), (1, "本文でした。")], ["本文でした。"]),
    (
        "text put in place of other text",
        [(1, "前" * 20 + "後"), (1, "新" * 30 + "後")],
        ["新" * 30 + "後", "前" * 20 + "後"],
    ),
]


@pytest.mark.parametrize(
    ("writing", "revisions"), [each[1:] for each in WRITINGS], ids=[each[0] for each in WRITINGS]
)
def test_which_states_stay(
    store: DraftStore, writing: list[tuple[float, str]], revisions: list[str]
) -> None:
    draft, at = new_draft("koho", NOW), NOW
    for seconds, body in writing:
        at += timedelta(seconds=seconds)
        draft = store.save(draft.with_body(body, at))
    assert history(store, draft) == revisions


def test_who_wrote_a_revision_when_and_for_which_account(store: DraftStore) -> None:
    first = store.save(written("一二三"))
    other = replace(first.with_body("一二三四", NOW + 2 * MINUTE), account_id="bosai")
    second = store.save(store.save(other).with_body("一二三四五", NOW + 2.5 * MINUTE))
    assert store.revisions(first.id) == (
        Revision(first.id, 3, NOW + 2 * MINUTE, NOW + 2.5 * MINUTE, "大野", "bosai", 5),
        Revision(first.id, 1, NOW, NOW, "大野", "koho", 3),
    )
    assert (store.revision(first.id, 1), store.revision(first.id, 3)) == (first, second)


def test_a_sealed_state_stays(store: DraftStore) -> None:
    first = store.save(written("写した文"))
    store.seal(first.id)
    store.save(store.save(first.with_body("写した文の", NOW)).with_body("写した文の続き", NOW))
    assert history(store, first) == ["写した文の続き", "写した文"]
    store.seal("0" * 32)


def test_unknown_revisions(store: DraftStore) -> None:
    saved = store.save(written("本文"))
    with pytest.raises(DraftMissingError):
        store.revision(saved.id, 99)
    with pytest.raises(DraftMissingError):
        store.revision("0" * 32, 1)
    with pytest.raises(DraftMissingError):
        store.revisions("0" * 32)


def test_revisions_hold_all_that_belongs_to_a_draft(store: DraftStore) -> None:
    first = store.save(
        replace(
            written("本文\ud800" * 99),
            variants=(Variant("x", "短い文\ud83c"),),
            threads=(Thread("x", (1,)),),
            footer_reason="理由",
        )
    )
    later = store.save(first.with_body("本文" * 5_000, NOW + 5 * MINUTE))
    last = store.save(later.with_body("別の文", NOW + 9 * MINUTE))
    states = [store.revision(first.id, each.version) for each in store.revisions(first.id)]
    assert states == [last, later, first]


def test_looking_after_finds_nothing_to_repair(store: DraftStore) -> None:
    saved = store.save(written("本文"))
    assert (store.look_after(), store.look_after(), store.problems) == ((), (), ())
    again = store.save(saved.with_body("続き", NOW))
    assert store.newest_first() == (again,)


HARD = [
    "",
    "\0",
    "\ud800",
    "\udc00\ud800",
    "𠮷🇯🇵👨‍👩‍👧",
    "行\r\n\u2028",
    "\ufeff",
    "'; DROP TABLE draft",
]


@pytest.mark.parametrize("body", [*HARD, "あ" * 100_000], ids=lambda body: ascii(body[:30]))
def test_any_text_comes_back(store: DraftStore, body: str) -> None:
    assert store.load(store.save(written(body)).id).body == body


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters()), st.text(alphabet=st.characters()))
def test_any_text_at_all_comes_back(store: DraftStore, body: str, account: str) -> None:
    draft = store.save(
        replace(written(body), account_id=account.encode("utf-8", "replace").decode())
    )
    assert store.load(draft.id) == draft
