"""What every draft store does, the fake and the real one alike."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snswriter.drafts.compose import FooterForm
from snswriter.drafts.draft import Draft, Thread, Variant, new_draft
from snswriter.engine.dismissal import Dismissal, Scope
from snswriter.engine.finding import Mode
from snswriter.ports import DraftChangedError, DraftMissingError, DraftStore
from snswriter.storage.draft_store import SqliteDraftStore
from tests.fakes import MemoryDrafts

NOW = datetime(2026, 11, 20, 9, 30, 15, 123456, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

Maker = Callable[[Path], DraftStore]
MAKERS: list[Maker] = [lambda _: MemoryDrafts(), SqliteDraftStore]


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
    )
    saved = store.save(draft)
    assert (saved, store.load(draft.id)) == (replace(draft, version=1), saved)


def test_newest_first(store: DraftStore) -> None:
    old, new, middle = (store.save(written("本文", NOW + MINUTE * age)) for age in (0, 9, 5))
    assert (store.newest_first(), store.latest()) == ((new, middle, old), new)


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


@pytest.mark.parametrize("body", [*HARD, "あ" * 100_000], ids=ascii)
def test_any_text_comes_back(store: DraftStore, body: str) -> None:
    assert store.load(store.save(written(body)).id).body == body


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters()), st.text(alphabet=st.characters()))
def test_any_text_at_all_comes_back(store: DraftStore, body: str, account: str) -> None:
    draft = store.save(
        replace(written(body), account_id=account.encode("utf-8", "replace").decode())
    )
    assert store.load(draft.id) == draft
