from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from snswriter.drafts.draft import Draft
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.template_shelf import shipped_templates
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.gui.appearance import Appearance
from snswriter.gui.closing_desk import ClosingRoom
from snswriter.gui.credentials_dialog import CredentialsDialog, Strongroom
from snswriter.gui.main_window import MainWindow
from snswriter.gui.post_packages import PackageRoom
from snswriter.gui.secret_clipboard import SecretClipboard
from snswriter.gui.template_desk import TemplateRoom
from snswriter.gui.workplace import Workplace
from snswriter.live.account_keeper import AccountKeeper
from snswriter.live.archiving import Archiving
from snswriter.live.autosave import Autosave
from snswriter.live.background import Runner, RunNow
from snswriter.live.closing import Closing
from snswriter.live.decisions import Decisions
from snswriter.live.desk import Desk
from snswriter.live.documents import Documents
from snswriter.live.guidance import Guidance
from snswriter.live.history import History
from snswriter.live.preferences import Preferences
from snswriter.live.readings import Readings
from snswriter.live.reference import Reference
from snswriter.live.release import Release
from snswriter.live.rule_room import RuleRoom
from snswriter.live.shelf import Shelf
from snswriter.live.template_case import TemplateCase
from snswriter.live.versions import Versions
from snswriter.live.writing_aids import LateAids, WritingAids
from snswriter.platforms.catalog import Catalog
from snswriter.settings import Settings, Theme
from snswriter.storage.one_time_codes import one_time_code
from snswriter.text.reading import readings
from tests.fakes import (
    MemoryAccounts,
    MemoryDrafts,
    MemoryFiles,
    MemoryRules,
    MemorySettings,
    MemoryTemplates,
    MemoryVault,
)
from tests.live.office import ACCOUNTS, KOHO, checker, now

USUAL = Settings(theme=Theme.LIGHT, tour_seen=True)


def strongroom(vault: MemoryVault, runner: Runner | None = None) -> Strongroom:
    """Return what the dialog for secrets works with, in memory and with real codes."""
    return Strongroom(lambda: vault, runner or RunNow(), one_time_code, SecretClipboard(), now)


class Town:
    """A window with everything behind it in memory."""

    def __init__(
        self,
        qapp: QApplication,
        drafts: tuple[Draft, ...] = (),
        settings: Settings = USUAL,
    ) -> None:
        self.store = MemoryDrafts(drafts)
        self.settings = MemorySettings()
        self.vault = MemoryVault()
        self.files = MemoryFiles()
        self.opened_clauses: list[str] = []
        self.desk = Desk(Catalog.shipped(), RunNow(), now)
        self.autosave = Autosave(RunNow())
        self.shelf = Shelf(self.desk, self.autosave, RunNow())
        self.history = History(self.desk, self.shelf, self.autosave, RunNow())
        self.guidance = Guidance(self.desk)
        self.template_store = MemoryTemplates(shipped_templates().templates)
        self.own_rules = MemoryRules()
        self.rules = RuleRoom(self.own_rules, lambda: self.store, RunNow())
        self.templates = TemplateCase(self.template_store, RunNow())
        self.repository = MemoryAccounts(ACCOUNTS)
        self.keeper = AccountKeeper(self.repository, self.desk, RunNow())
        self.preferences = Preferences(settings, self.settings, RunNow())
        reference = Reference(Handbook.with_library(GuidelineLibrary.shipped()))
        self.window = MainWindow(
            Workplace(
                desk=self.desk,
                autosave=self.autosave,
                shelf=self.shelf,
                history=self.history,
                guidance=self.guidance,
                decisions=Decisions(self.desk, lambda: "佐藤"),
                release=Release(self.desk),
                versions=Versions(self.desk),
                preferences=self.preferences,
                appearance=Appearance(qapp, Theme.LIGHT),
                rules=self.rules,
                templates=TemplateRoom(self.templates, "taro"),
                readings=Readings(readings, RunNow()),
                aids=WritingAids(self.desk, LateAids().look, RunNow()),
                packages=PackageRoom(Documents(self.files, RunNow()), "taro"),
                cite=lambda clause: f"条項{clause}",
                open_credentials=self._open_credentials,
                open_clause=self.opened_clauses.append,
                reference=reference,
                keeper=self.keeper,
                closing=self._closing_room(reference),
            )
        )
        if not settings.window_layout:
            # The screen of the offscreen platform is smaller than anybody's.
            self.window.resize(1240, 780)
        self.editor = self.window.page.editor

    def open(self) -> None:
        """Show the window with accounts, drafts and checker."""
        self.window.show()
        self.desk.use_accounts(ACCOUNTS)
        self.desk.use_checker(checker())
        self.templates.load()
        self.shelf.start(lambda: self.store, "", KOHO.id)

    def _closing_room(self, reference: Reference) -> ClosingRoom:
        documents = Documents(self.files, RunNow())
        archiving = Archiving(self.shelf, self.autosave, RunNow(), documents)
        closing = Closing(
            self.keeper, reference, self.desk, archiving, lambda: self.vault, RunNow()
        )
        return ClosingRoom(closing, "taro", "/archive")

    def _open_credentials(self, parent: QWidget) -> None:
        account = self.desk.account
        if account is not None:
            CredentialsDialog(account, strongroom(self.vault), parent).open()


Write = Callable[[str], None]


@pytest.fixture(autouse=True)
def no_country() -> Iterator[None]:
    """Let the screen speak its first language, whatever that of the tester's computer is."""
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(before)


@pytest.fixture
def english(no_country: None) -> None:
    """Let the program speak English, as somebody may choose."""
    QLocale.setDefault(QLocale("en"))


@pytest.fixture
def make_town(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[..., Town]]:
    """Return a maker of towns; their windows are closed in the end."""

    def make(*drafts: Draft, settings: Settings = USUAL) -> Town:
        town = Town(qapp, drafts, settings)
        qtbot.addWidget(town.window)
        return town

    yield make
    qapp.clipboard().clear()
    # Closed windows wait for an event loop; until then every restyling has to style them, too.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def town(make_town: Callable[..., Town]) -> Town:
    made = make_town()
    made.open()
    return made


@pytest.fixture
def write(town: Town, qtbot: QtBot) -> Write:
    """Write a whole body as somebody who pasted it, and wait for its review."""

    def write_body(body: str) -> None:
        town.editor.selectAll()
        town.editor.insertPlainText(body)
        qtbot.waitUntil(lambda: town.desk.review is not None)
        town.guidance.note_caret(-1)

    return write_body
