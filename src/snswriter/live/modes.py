"""The mode of the open draft: what it is for, and what follows from that."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.account import AccountKind
from snswriter.drafts.review import mode_of
from snswriter.engine import Mode
from snswriter.live.desk import Desk


class Modes(QObject):
    """Chooses the mode of the draft and tells when another one is in force."""

    changed = Signal(object)
    """Another mode is in force; carries it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told = self.mode
        desk.draft_opened.connect(self._tell)
        desk.draft_changed.connect(self._tell)
        desk.account_chosen.connect(self._tell)

    @property
    def mode(self) -> Mode:
        """Return the mode in force; a private account only ever checks private texts."""
        return mode_of(self._desk.draft, self._desk.account)

    def choose(self, mode: Mode) -> None:
        """Write the open draft for this purpose.

        A private check is made with a private account where there is one, and a post is never
        written for a private account.
        """
        desk = self._desk
        wanted = AccountKind.PRIVATE if mode is Mode.PRIVATE else AccountKind.OFFICIAL
        draft = desk.draft
        if draft.mode is not mode:
            desk.change(replace(draft, mode=mode, updated_at=desk.now()))
        account = desk.account
        if account is not None and account.kind is not wanted:
            fitting = next((each for each in desk.accounts if each.kind is wanted), None)
            if fitting is not None:
                desk.choose_account(fitting.id)
        self._tell()

    def _tell(self) -> None:
        if self.mode is not self._told:
            self._told = self.mode
            self.changed.emit(self._told)
