"""Opens the steps of closing an account, and makes the archive that goes with them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from snswriter import __version__
from snswriter.drafts.account import Account
from snswriter.drafts.archived import Archived, ArchiveFile
from snswriter.drafts.handbook import Handbook
from snswriter.exporters.account_papers import Names, handover_html, life_html
from snswriter.exporters.draft_archive import (
    HANDOVER_NAME,
    INDEX_NAME,
    LIFE_NAME,
    archive_index,
    archive_name,
    archive_text,
)
from snswriter.exporters.post_package import SUFFIX, PostPackage, package_bytes, packed_posts
from snswriter.gui.closing_dialog import ClosingDialog
from snswriter.gui.slots import calling
from snswriter.live.account_keeper import AccountKeeper
from snswriter.live.archiving import Order
from snswriter.live.closing import Closing
from snswriter.live.desk import Desk
from snswriter.live.reference import Reference


@dataclass(frozen=True, slots=True)
class ClosingRoom:
    """What accounts are closed with.

    Attributes:
        closing: Does the steps.
        person: What this PC calls whoever works here; "" if it does not tell.
        folder: Path of the folder in which archives are made unless another is chosen.
    """

    closing: Closing
    person: str
    folder: str


class ClosingDesk(QObject):
    """Shows the dialog for one account, and carries out what is wanted there."""

    failed = Signal(object)
    """Something of closing or of taking off failed; carries the OutsideError."""

    def __init__(
        self,
        room: ClosingRoom,
        keeper: AccountKeeper,
        reference: Reference,
        desk: Desk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._keeper = keeper
        self._reference = reference
        self._desk = desk
        room.closing.failed.connect(self.failed)

    def ask_removal(self, account: Account, parent: QWidget) -> None:
        """Ask whether an account may go from the list, with what else goes and what stays.

        Of an account that the office gives, only the person's own changes can go.
        """
        is_given = self._keeper.is_given(account.id)
        goes = self.tr(
            "{name} goes from the list, and its sign-in data from the keychain of this PC."
            " Its drafts stay. To close an account that is in use, choose “Close…” instead."
        )
        comes_back = self.tr(
            "Your own changes of {name} go, and it is again as the office gives it. Drafts and"
            " sign-in data stay."
        )
        text = comes_back if is_given else goes
        removed = partial(self._keeper.remove, account)
        taken_off = partial(self._room.closing.take_off, account.id)
        box = QMessageBox(QMessageBox.Icon.NoIcon, "snswriter", "", parent=parent)
        box.setObjectName("accounts_ask_removal")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text.format(name=account.name))
        label = self.tr("Undo my changes") if is_given else self.tr("Take off the list")
        yes = box.addButton(label, QMessageBox.ButtonRole.AcceptRole)
        yes.setObjectName("accounts_yes_removal")
        box.setDefaultButton(box.addButton(self.tr("No"), QMessageBox.ButtonRole.RejectRole))
        yes.clicked.connect(calling(removed if is_given else taken_off))
        box.finished.connect(box.deleteLater)
        box.open()

    def open(self, account: Account, parent: QWidget) -> None:
        """Show the steps of closing this account."""
        closing, now = self._room.closing, self._desk.now()
        folder = PurePath(self._room.folder) / f"{account.id}-{now:%Y%m%d-%H%M}"
        handbook = self._reference.handbook
        dialog = ClosingDialog(account, handbook, self._room.person, str(folder), parent)
        dialog.record_wanted.connect(partial(closing.record, account.id))
        dialog.export_wanted.connect(partial(self._export, account))
        dialog.removal_wanted.connect(partial(closing.remove_secrets, account.id))
        dialog.close_wanted.connect(partial(closing.close, account.id))
        self._keeper.saved.connect(dialog.show_account)
        for failed in (closing.failed, self._keeper.failed):
            failed.connect(dialog.show_error)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, account: Account, folder: str, by: str) -> None:
        catalog = self._desk.catalog
        platforms = tuple(found for each in account.platforms if (found := catalog.get(each)))
        names = {each.id: each.name for each in platforms}
        handbook, now = self._reference.handbook, self._desk.now
        order = Order(
            account,
            by,
            platforms,
            folder,
            partial(archive_files, account, by, now),
            partial(_papers, account, handbook, lambda each: names.get(each, each), now),
        )
        self._room.closing.export(order)


def archive_files(
    account: Account, by: str, now: Callable[[], datetime], number: int, archived: Archived
) -> tuple[ArchiveFile, ...]:
    """Return the files of one draft: to be read by anybody, and to be opened here again."""
    name = archive_name(number, archived.draft)
    posts = packed_posts(archived.editions)
    package = PostPackage(
        archived.draft, account.name, posts, by, now(), f"snswriter {__version__}"
    )
    text = archive_text(archived).encode("utf-8")
    return ArchiveFile(f"{name}.txt", text), ArchiveFile(name + SUFFIX, package_bytes(package))


def _papers(
    account: Account,
    handbook: Handbook,
    names: Names,
    now: Callable[[], datetime],
    drafts: tuple[Archived, ...],
) -> tuple[ArchiveFile, ...]:
    rows = (
        (f"{archive_name(number, each.draft)}.txt", each)
        for number, each in enumerate(drafts, start=1)
    )
    today = now().date()
    texts = {
        INDEX_NAME: archive_index(rows),
        HANDOVER_NAME: handover_html(account, handbook, names, today),
        LIFE_NAME: life_html(account, handbook, today),
    }
    return tuple(ArchiveFile(name, text.encode("utf-8")) for name, text in texts.items())
