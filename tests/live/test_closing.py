"""What is on record was done: a step of closing that failed leaves no trace."""

from collections.abc import Callable

from snswriter.drafts.handbook import Handbook
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.live.account_keeper import AccountKeeper
from snswriter.live.archiving import Archiving, Order
from snswriter.live.autosave import Autosave
from snswriter.live.background import RunNow
from snswriter.live.closing import Closing
from snswriter.live.desk import Desk
from snswriter.live.documents import Documents
from snswriter.live.reference import Reference
from snswriter.live.shelf import Shelf
from snswriter.platforms.catalog import Catalog
from snswriter.ports import OutsideError, SecretKind, SecretRemainsError
from tests.fakes import MemoryAccounts, MemoryDrafts, MemoryFiles, MemoryVault
from tests.live.held_runner import HeldRunner
from tests.live.office import ACCOUNTS, KOHO, draft, now


class Forgetful(MemoryVault):
    """Says that it deleted, and did not."""

    def delete(self, account_id: str, kind: SecretKind) -> None:
        pass


class Room:
    """Everything that closing needs, with lanes that wait."""

    def __init__(self, vault: MemoryVault, secrets: HeldRunner | RunNow) -> None:
        self.repository, self.files = MemoryAccounts(ACCOUNTS), MemoryFiles()
        self.desk = Desk(Catalog.shipped(), RunNow(), now)
        self.desk.use_accounts(ACCOUNTS)
        self.autosave = Autosave(RunNow())
        self.shelf = Shelf(self.desk, self.autosave, RunNow())
        self.store = MemoryDrafts([draft("一つ目", 1), draft("二つ目", 2)])
        keeper = AccountKeeper(self.repository, self.desk, RunNow())
        reference = Reference(Handbook.with_library(GuidelineLibrary.shipped()))
        self.reading = HeldRunner()
        documents = Documents(self.files, RunNow())
        archiving = Archiving(self.shelf, self.autosave, self.reading, documents)
        find: Callable[[], MemoryVault] = lambda: vault  # noqa: E731 - typed as the port
        self.closing = Closing(keeper, reference, self.desk, archiving, find, secrets)
        self.failures: list[OutsideError] = []
        self.closing.failed.connect(self.failures.append)

    @property
    def steps(self) -> list[str]:
        """Return the steps on record."""
        return [each.step for each in self.repository.load().accounts[0].records]


def test_a_secret_that_remains_is_told() -> None:
    vault = Forgetful()
    vault.store(KOHO.id, SecretKind.API_TOKEN, "ひみつ")
    room = Room(vault, RunNow())
    room.closing.remove_secrets(KOHO.id, "課長")
    assert ([type(each) for each in room.failures], room.steps) == ([SecretRemainsError], [])


def test_the_record_waits_for_the_keychain() -> None:
    runner = HeldRunner()
    room = Room(MemoryVault(), runner)
    room.closing.remove_secrets(KOHO.id, "課長")
    early = room.steps
    runner.go()
    assert (early, room.steps) == ([], ["secret-removed"])


def test_an_archive_without_a_store_is_no_archive() -> None:
    room = Room(MemoryVault(), RunNow())
    order = Order(KOHO, "課長", (), "/a", lambda *_: (), lambda _: ())
    room.closing.export(order)
    assert (len(room.failures), room.steps) == (1, [])


def test_drafts_are_read_one_by_one() -> None:
    room = Room(MemoryVault(), RunNow())
    room.shelf.start(lambda: room.store, "", KOHO.id)
    room.closing.export(Order(KOHO, "課長", (), "/a", lambda *_: (), lambda _: ()))
    waits = []
    while room.reading.waiting:
        waits.append(room.steps)
        room.reading.go()
    assert (waits, room.steps) == ([[], [], []], ["archive"])


def test_a_store_that_fails_half_way_leaves_nothing_on_record() -> None:
    room = Room(MemoryVault(), RunNow())
    room.shelf.start(lambda: room.store, "", KOHO.id)
    room.closing.export(Order(KOHO, "課長", (), "/a", lambda *_: (), lambda _: ()))
    room.reading.go()
    for each in room.store.newest_first():
        room.store.delete(each)
    room.reading.go()
    assert (len(room.failures), room.steps, room.reading.waiting) == (1, [], 0)


def test_an_archive_bears_the_name_of_who_wanted_it() -> None:
    room = Room(MemoryVault(), RunNow())
    room.shelf.start(lambda: room.store, "", KOHO.id)
    for by in ("課長", "係長"):
        room.closing.export(Order(KOHO, by, (), "/a", lambda *_: (), lambda _: ()))
    while room.reading.waiting:
        room.reading.go()
    assert [each.by for each in room.repository.load().accounts[0].records] == ["課長"]
