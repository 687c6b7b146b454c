"""Pictures of everything around accounts and guidelines."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QWidget

from devtools.secret_scenes import SECRET_SCENES
from snswriter.app.editor import Editor
from snswriter.drafts.account import AccountKind
from snswriter.drafts.account_values import with_value
from snswriter.drafts.field_book import FieldKind, FieldSpec
from snswriter.drafts.life_cycle import StepRecord
from snswriter.drafts.profile import NOTHING_KNOWN
from snswriter.gui.account_dialog import AccountDialog
from snswriter.live.reference import Reference
from snswriter.ports import Ruling

Wish = Callable[[], bool]
T = TypeVar("T", bound=QObject)
Scene = Callable[[Editor], Iterator[Wish | QWidget]]


def _checklist(editor: Editor) -> Iterator[Wish | QWidget]:
    _act(editor, "view_checklist")
    for item in ("law", "source"):
        _found(editor, f"check_{item}", QCheckBox).click()
    yield editor.window
    _act(editor, "view_findings")


def _guidelines(editor: Editor) -> Iterator[Wish | QWidget]:
    yield lambda: "rule" in str(editor.window.place.reference.table.by_clause["kimitsu-6-ウ"])
    editor.window.guide.open_clause("kimitsu-6-カ")
    yield _found(editor, "guideline_viewer", QWidget)


def _guideline_search(editor: Editor) -> Iterator[Wish | QWidget]:
    editor.window.guide.open_guidelines()
    _found(editor, "guideline_search", QLineEdit).setText("なりすまし")
    yield _found(editor, "guideline_viewer", QWidget)
    _found(editor, "guideline_search", QLineEdit).clear()


def _glossary(editor: Editor) -> Iterator[Wish | QWidget]:
    editor.window.guide.open_glossary()
    yield _found(editor, "glossary_viewer", QWidget)


def _account_list(editor: Editor) -> Iterator[Wish | QWidget]:
    _act(editor, "account_list")
    yield _found(editor, "accounts_window", QWidget)


def _account_dialog(editor: Editor) -> Iterator[Wish | QWidget]:
    _act(editor, "account_edit")
    yield _found(editor, "account_dialog", QWidget)


def _account_people(editor: Editor) -> Iterator[Wish | QWidget]:
    account = editor.desk.account
    assert account is not None
    editor.window.accounts.edit(account, "section")
    yield editor.window.findChildren(QWidget, "account_dialog")[-1]


def _account_footer(editor: Editor) -> Iterator[Wish | QWidget]:
    account = editor.desk.account
    assert account is not None
    editor.window.accounts.edit(account)
    dialog = editor.window.findChildren(QWidget, "account_dialog")[-1]
    pages = dialog.findChild(QListWidget, "account_pages")
    assert isinstance(pages, QListWidget)
    pages.setCurrentRow(pages.count() - 2)
    yield dialog


def _account_steps(editor: Editor) -> Iterator[Wish | QWidget]:
    account = editor.desk.account
    assert account is not None
    editor.window.accounts.edit(account)
    dialog = editor.window.findChildren(QWidget, "account_dialog")[-1]
    pages = dialog.findChild(QListWidget, "account_pages")
    assert isinstance(pages, QListWidget)
    pages.setCurrentRow(pages.count() - 1)
    yield dialog


def _closing(editor: Editor) -> Iterator[Wish | QWidget]:
    account = editor.desk.account
    assert account is not None
    records = (
        StepRecord("archive", date(2026, 11, 20), "広報係 緑野花子", "12件　/記録/koho-20261120"),
        StepRecord("head-confirmed", date(2026, 11, 24), "広報課長"),
    )
    editor.window.accounts.close_account(replace(account, records=account.records + records))
    yield _found(editor, "closing_dialog", QWidget)


def _disclaimer(editor: Editor) -> Iterator[Wish | QWidget]:
    account = editor.desk.account
    assert account is not None
    private = replace(account, kind=AccountKind.PRIVATE, profile=NOTHING_KNOWN)
    private = with_value(
        private, "profile_text", "みどり野市役所で働いています。花と山が好きです。"
    )
    editor.window.accounts.edit(private, "verification")
    yield editor.window.findChildren(QWidget, "account_dialog")[-1]


def _locked(editor: Editor) -> Iterator[Wish | QWidget]:
    """Show an account of which the office gives, locks and asks more than usual."""
    account, handbook = editor.desk.account, editor.window.place.reference.handbook
    assert account is not None
    room = FieldSpec(
        "room", "people", FieldKind.TEXT, "担当の部屋", "Room", "執務室の番号です。",
        "Number of the office.", example="本庁舎3階 302", layer="organisation",
    )  # fmt: skip
    book = replace(handbook.fields, fields=(*handbook.fields.fields, room))
    ruling = Ruling(
        account.id,
        (("section", "organisation"), ("responsible_head", "section")),
        ("section", "postal_code"),
    )
    dialog = AccountDialog(
        account,
        frozenset(),
        Reference(replace(handbook, fields=book), editor),
        editor.desk.catalog.platforms,
        editor.window.guide.open_clause,
        StepRecord("", date(2026, 11, 20), "緑野花子"),
        ruling,
        editor.window,
    )
    dialog.open()
    dialog.show_field("section")
    yield dialog


def _act(editor: Editor, name: str) -> None:
    _found(editor, name, QAction).trigger()


def _found(editor: Editor, name: str, kind: type[T]) -> T:
    found = editor.window.findChild(kind, name)
    assert isinstance(found, kind)
    return found


ACCOUNT_SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        "checklist": _checklist,
        "guidelines": _guidelines,
        "guideline-search": _guideline_search,
        "glossary": _glossary,
        "account-list": _account_list,
        "account-dialog": _account_dialog,
        "account-people": _account_people,
        "account-footer": _account_footer,
        "account-steps": _account_steps,
        "account-closing": _closing,
        "disclaimer": _disclaimer,
        "account-locked": _locked,
        **SECRET_SCENES,
    }
)
