"""Everything about findings beside the text: the card, and what is done from it."""

from PySide6.QtCore import QObject, Signal

from snswriter.engine import Finding
from snswriter.engine.dismissal import Dismissal, Scope
from snswriter.gui.card_content import CardContent, card_content
from snswriter.gui.card_host import CardHost
from snswriter.gui.finding_card import FindingCard
from snswriter.gui.notices import Notice
from snswriter.gui.page import Page
from snswriter.gui.slots import calling
from snswriter.gui.words import quoted
from snswriter.live.decisions import Decisions
from snswriter.live.desk import Desk
from snswriter.live.guidance import Guidance
from snswriter.live.reference import Reference


class FindingDesk(QObject):
    """Connects the card with the page and with the decisions."""

    told = Signal(object)
    """Carries a Notice about what happened."""

    def __init__(
        self,
        page: Page,
        card: FindingCard,
        desk: Desk,
        guidance: Guidance,
        decisions: Decisions,
        reference: Reference,
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._decisions = decisions
        self._reference = reference
        self._host = CardHost(page, page.editor, card, guidance, self._describe)
        self.explain_here = self._host.open_here
        self.leave_here = self._host.leave_here
        card.fix_wanted.connect(page.cure)
        card.leave_wanted.connect(self._leave)
        decisions.left.connect(self._on_left)

    def _describe(self, finding: Finding) -> CardContent:
        return card_content(finding, self._desk, self._reference.handbook.library)

    def _leave(self, finding: Finding, scope: Scope, reason: str) -> None:
        self._host.close_card()
        self._decisions.leave(finding, scope, reason)

    def _on_left(self, finding: Finding, dismissal: Dismissal) -> None:
        text = self.tr("Left as it is: {finding}").format(finding=quoted(finding))
        act = calling(self._decisions.take_back, dismissal)
        self.told.emit(Notice("left", text, action=self.tr("Undo"), act=act))
