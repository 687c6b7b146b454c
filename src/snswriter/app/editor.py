"""Builds the editor: every object is made here, once, and handed to those who need it."""

import getpass
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QProcess, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from snswriter.app.pace import keep_quick, large_and_lasting
from snswriter.drafts.folder import Selection
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.one_time_code import OneTimeCode
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.gui.appearance import Appearance
from snswriter.gui.closing_desk import ClosingRoom
from snswriter.gui.credentials_dialog import CredentialsDialog, Strongroom
from snswriter.gui.language import chosen_language, speak
from snswriter.gui.main_window import MainWindow
from snswriter.gui.notices import Notice, Tone
from snswriter.gui.post_packages import PackageRoom
from snswriter.gui.secret_clipboard import SecretClipboard
from snswriter.gui.template_desk import TemplateRoom
from snswriter.gui.workplace import Workplace
from snswriter.live.account_keeper import AccountKeeper
from snswriter.live.archiving import Archiving
from snswriter.live.autosave import Autosave
from snswriter.live.background import Lane
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
from snswriter.live.secret_notes import SecretNotes
from snswriter.live.shelf import Shelf
from snswriter.live.template_case import TemplateCase
from snswriter.live.versions import Versions
from snswriter.live.writing_aids import LateAids, WritingAids
from snswriter.ports import (
    DraftStore,
    LoadedAccounts,
    LoadedSettings,
    OutsideError,
    Problem,
    SecretVault,
)
from snswriter.settings import Settings, StartWith
from snswriter.shipped import resource
from snswriter.storage.account_layers import LayeredAccounts
from snswriter.storage.document_files import ChosenFiles
from snswriter.storage.draft_store import SqliteDraftStore
from snswriter.storage.field_layers import load_fields
from snswriter.storage.installed_files import damaged_files, program_folder
from snswriter.storage.own_rules_file import OwnRulesFile
from snswriter.storage.paths import Places, find_places
from snswriter.storage.platform_files import load_platforms
from snswriter.storage.settings_file import SettingsFile
from snswriter.storage.template_files import TemplateFiles
from snswriter.text.reading import readings

if TYPE_CHECKING:
    from snswriter.app.checking import Ready

_LOOKED_THROUGH = 500
"""Drafts in which is looked for when something was last written for an account."""


def run(arguments: Sequence[str]) -> int:
    """Show the editor until it is closed; return the exit code."""
    application = QApplication(["snswriter", *arguments])
    with large_and_lasting():
        editor = Editor(application, find_places(os.environ))
    editor.start(files_in(arguments))
    code = application.exec()
    if editor.starts_anew:
        # As it was started, but for the files: they are drafts by now.
        again = sys.orig_argv[1 : len(sys.orig_argv) - len(arguments)]
        QProcess.startDetached(sys.executable, again)
    return code


def files_in(arguments: Sequence[str]) -> tuple[str, ...]:
    """Return the absolute paths of the files to open; options are for Qt, with their values."""
    names = [
        word
        for before, word in zip(("", *arguments), arguments, strict=False)
        if not (word.startswith("-") or before.startswith("-"))
    ]
    return tuple(str(Path(name).absolute()) for name in names)


@dataclass(frozen=True, slots=True)
class _Lanes:
    """One thread each, so that no slow check and no far-off folder ever holds up saving."""

    checks: Lane
    files: Lane
    secrets: Lane
    documents: Lane
    care: Lane
    aids: Lane

    def close(self) -> None:
        for lane in (self.checks, self.files, self.secrets, self.documents, self.care, self.aids):
            lane.close()


class Editor(QObject):
    """The running editor. Slow parts arrive after the window: drafts, rules, dictionary."""

    def __init__(self, application: QApplication, places: Places) -> None:
        super().__init__(application)
        self._places = places
        self._application = application
        names = ("checks", "files", "secrets", "documents", "care", "aids")
        self._lanes = _Lanes(*(Lane(name, self) for name in names))
        self._settings_file = SettingsFile(places.settings_file, places.office_settings)
        loaded = self._settings_file.load()
        _introduce(application, loaded.settings)
        platforms = load_platforms(places)
        self.desk = Desk(platforms.catalog, self._lanes.checks, _now, self)
        keep_quick(self.desk.body_changed, self)
        self._fields = load_fields(places.layers)
        shipped = Handbook.with_library(GuidelineLibrary.shipped(), self._fields.book)
        self._reference = Reference(shipped, self)
        self._strongroom = Strongroom(
            _open_vault, self._lanes.secrets, _make_code, SecretClipboard(parent=self), _now
        )
        self._workplace = self._make_workplace(loaded)
        self._secret_notes = SecretNotes(self._workplace.keeper, self.desk, self)
        self.window = MainWindow(self._workplace)
        self.window.closed.connect(self._on_closed)
        self.starts_anew = False
        self.window.restart_wanted.connect(self._start_anew)
        self._tell_settings_problems(loaded)
        text = self.tr("Some limits of platforms could not be used.")
        self.window.show_problems("platforms", text, platforms.problems)
        sys.excepthook = self._on_unexpected

    def start(self, files: tuple[str, ...] = ()) -> None:
        """Show the window, and only then begin with everything that takes time.

        `files` are packages and texts, opened once the drafts are there.
        """
        self.window.show()
        self._workplace.shelf.opened.connect(partial(self.window.open_files, files))
        QTimer.singleShot(0, self._load_accounts)
        QTimer.singleShot(0, self._workplace.templates.case.load)
        folder = program_folder()
        if folder is not None:
            self._lanes.care.run(partial(damaged_files, folder), self._on_damage)

    def _on_damage(self, problems: tuple[Problem, ...]) -> None:
        text = self.tr("Files of the program are missing or damaged. Please install it again.")
        self.window.show_problems("installation", text, problems)

    def _make_workplace(self, loaded: LoadedSettings) -> Workplace:
        desk, files = self.desk, self._lanes.files
        autosave = Autosave(files, parent=self)
        shelf = Shelf(desk, autosave, files, self._lanes.care, self)
        keeper = AccountKeeper(LayeredAccounts(self._places, self._fields.book), desk, files, self)
        documents = Documents(ChosenFiles(), self._lanes.documents)
        return Workplace(
            desk=desk,
            autosave=autosave,
            shelf=shelf,
            history=History(desk, shelf, autosave, files, self),
            guidance=Guidance(desk, self),
            decisions=Decisions(desk, _person, self),
            release=Release(desk, self),
            versions=Versions(desk, self),
            preferences=Preferences(
                loaded.settings, self._settings_file, files, self, loaded.office
            ),
            appearance=Appearance(self._application, loaded.settings.theme),
            rules=self._make_rules(shelf),
            templates=TemplateRoom(self._make_templates(), _person()),
            readings=Readings(readings, self._lanes.checks, self),
            aids=WritingAids(desk, LateAids().look, self._lanes.aids, self),
            packages=PackageRoom(documents, _person()),
            cite=self._reference.cite,
            open_credentials=self._open_credentials,
            reference=self._reference,
            keeper=keeper,
            closing=self._make_closing(keeper, Archiving(shelf, autosave, files, documents, self)),
        )

    def _make_closing(self, keeper: AccountKeeper, archiving: Archiving) -> ClosingRoom:
        closing = Closing(
            keeper, self._reference, self.desk, archiving, _open_vault, self._lanes.secrets, self
        )
        return ClosingRoom(closing, _person(), str(self._places.archive))

    def _make_templates(self) -> TemplateCase:
        case = TemplateCase(TemplateFiles(self._places), self._lanes.documents, self)
        case.problems_found.connect(self._on_template_problems)
        return case

    def _make_rules(self, shelf: Shelf) -> RuleRoom:
        own = OwnRulesFile(self._places)
        room = RuleRoom(own, lambda: shelf.store, self._lanes.files, self)
        room.rules_changed.connect(self._rebuild_checker)
        return room

    def _rebuild_checker(self) -> None:
        """Bring changed rules to work; until then the ones before go on checking."""
        build = partial(_build_checker, self._places, LoadedAccounts(self.desk.accounts))
        self._lanes.documents.run(build, self._on_checker, self.window.show_error)

    def _on_template_problems(self, problems: tuple[Problem, ...]) -> None:
        text = self.tr("Some templates could not be used. All others are there.")
        self.window.show_problems("templates", text, problems)

    def _load_accounts(self) -> None:
        self._workplace.shelf.opened.connect(
            self._look_who_is_due, Qt.ConnectionType.SingleShotConnection
        )
        self._workplace.keeper.load(self._on_accounts)

    def _on_accounts(self, loaded: LoadedAccounts) -> None:
        text = self.tr("Some accounts could not be used.")
        self.window.show_problems("accounts", text, (*self._fields.problems, *loaded.problems))
        build = partial(_build_checker, self._places, loaded)
        self._lanes.checks.run(build, self._on_checker, self._on_no_checker)
        settings = self._workplace.preferences.settings
        first = loaded.accounts[0].id if loaded.accounts else ""
        self._workplace.shelf.problems_found.connect(self._on_store_problems)
        if settings.start_with is StartWith.NEW:
            self._workplace.shelf.opened.connect(self._begin_empty)
        self._workplace.shelf.start(
            partial(_open_store, self._places),
            settings.last_draft_id,
            settings.last_account_id or first,
        )
        # Kept only where the program ends in order: after a crash, the draft that was written
        # on last is the one to open.
        self._workplace.preferences.change(last_draft_id="")
        self._workplace.preferences.save_now()

    def _look_who_is_due(self) -> None:
        """Remind of what is due, once it is known when something was last written."""
        store = self._workplace.shelf.store
        if store is not None:
            self._lanes.files.run(partial(_last_written, store), self._remind)

    def _remind(self, written: Mapping[str, date]) -> None:
        self._workplace.keeper.note_written(written)
        self.window.accounts.remind()

    def _begin_empty(self) -> None:
        if not self.desk.draft.is_blank:
            self._workplace.shelf.new(self.desk.draft.account_id)

    def _on_checker(self, ready: "Ready") -> None:
        checker = ready.checker
        self.desk.use_checker(checker)
        handbook = Handbook.with_library(ready.library, self._fields.book)
        self._reference.use(handbook, ready.services)
        # With the rules came packs that were new, and they may hold templates.
        self._workplace.templates.case.load()
        text = self.tr("Some rules could not be used. All others are at work.")
        self.window.show_problems("rules", text, checker.problems)

    def _on_no_checker(self, error: OutsideError) -> None:
        self.desk.do_without_checker()
        self.window.show_error(error)

    def _on_store_problems(self, problems: tuple[Problem, ...]) -> None:
        text = self.tr("The file with the drafts was damaged and has been repaired.")
        self.window.show_problems("drafts", text, problems)

    def _tell_settings_problems(self, loaded: LoadedSettings) -> None:
        text = self.tr("Some settings could not be used; their defaults hold.")
        self.window.show_problems("settings", text, loaded.problems)

    def _on_unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell that something of our own went wrong, and go on: the text must not be lost."""
        sys.__excepthook__(kind, error, trace)
        text = self.tr(
            "Something unexpected happened ({kind}). Your text is still being saved."
        ).format(kind=kind.__name__)
        self.window.show_notice(Notice("unexpected", text, Tone.ERROR))

    def _open_credentials(self, parent: QWidget) -> None:
        account = self.desk.account
        if account is None:
            text = self.tr("Choose the account first.")
            self.window.show_notice(Notice("credentials", text, Tone.WARNING))
            return
        dialog = CredentialsDialog(account, self._strongroom, parent)
        dialog.secret_changed.connect(partial(self._secret_notes.note, account.id))
        dialog.holders_given.connect(partial(self._secret_notes.note_holders, account.id))
        self._workplace.keeper.saved.connect(dialog.show_account)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start_anew(self) -> None:
        self.starts_anew = True
        self.window.close()

    def _on_closed(self) -> None:
        preferences = self._workplace.preferences
        preferences.change(last_account_id=self.desk.draft.account_id)
        preferences.save_now()
        self._lanes.files.run(_nothing, self._quit)

    def _quit(self, _: None) -> None:
        self._lanes.close()
        store = self._workplace.shelf.store
        if store is not None:
            store.close()
        self._application.quit()


def _introduce(application: QApplication, settings: Settings) -> None:
    application.setApplicationName("snswriter")
    application.setApplicationDisplayName("snswriter")
    application.setDesktopFileName("snswriter")
    application.setWindowIcon(QIcon(str(resource("icons", "snswriter.png"))))
    # The window goes first and the last save follows, so its closing must not end the program.
    application.setQuitOnLastWindowClosed(False)
    speak(application, chosen_language(settings.language, QLocale.system()))


class CheckerError(OutsideError):
    """The rules could not be brought to work."""

    what = "点検の規則を準備できませんでした。"
    remedy = (
        "最近加えた規則があれば外して、開き直してみてください。本文の作成と保存は続けられます。"
    )


def _build_checker(places: Places, loaded: LoadedAccounts) -> "Ready":
    try:
        with large_and_lasting():
            # The engine is imported by the thread that needs it: the window is not to wait for it.
            checking = importlib.import_module("snswriter.app.checking")
            ready: Ready = checking.make_checker(places, loaded)
    except Exception as error:  # without rules the editor is still good for writing
        raise CheckerError(f"{type(error).__name__}: {error}") from error
    return ready


def _open_store(places: Places) -> DraftStore:
    return SqliteDraftStore(places.drafts_file, _person())


def _last_written(store: DraftStore) -> Mapping[str, date]:
    # The newest come first; what lies further back says little about who is idle.
    entries = store.entries(store.find(Selection(folder=None))[:_LOOKED_THROUGH])
    oldest_first = sorted(entries, key=lambda entry: entry.updated_at)
    return {entry.account_id: entry.updated_at.date() for entry in oldest_first}


def _open_vault() -> SecretVault:
    # Keychains bring large libraries along, which only those who keep secrets should wait for.
    keychain = importlib.import_module("snswriter.storage.keychain")
    vault: SecretVault = keychain.KeychainVault()
    return vault


def _person() -> str:
    """Return what this PC calls the person, for packages and decisions."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _make_code(seed: str, at: datetime) -> OneTimeCode:
    # Likewise the library for codes; only those who sign in with them wait for it.
    codes = importlib.import_module("snswriter.storage.one_time_codes")
    code: OneTimeCode = codes.one_time_code(seed, at)
    return code


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _nothing() -> None:
    """Stand at the end of a lane, to learn that everything before is done."""
