"""What the writer has looked at before posting; each tick holds for one post, unchanged."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.checklist import CheckItem, items_for
from snswriter.drafts.compose import Post
from snswriter.drafts.draft import Tick
from snswriter.live.desk import Desk
from snswriter.live.reference import Reference


class Checks(QObject):
    """The checklist for the present post.

    A tick names the digest of the post that was looked at: another text is not looked at yet,
    and bringing the old one back brings its ticks back, too. Ticks are kept with the draft.
    """

    changed = Signal()
    """Other items are asked, or other ones are ticked."""

    def __init__(
        self, desk: Desk, reference: Reference, person: str, parent: QObject | None = None
    ) -> None:
        """Build it; `person` is what this PC calls whoever ticks."""
        super().__init__(parent)
        self._desk = desk
        self._reference = reference
        self._person = person
        self._state: object = None
        desk.post_composed.connect(self._look_again)
        desk.account_chosen.connect(self._look_again)
        reference.changed.connect(self._look_again)

    @property
    def items(self) -> tuple[CheckItem, ...]:
        """Return the items for the present post; none while nothing is written."""
        post, account = self._desk.post, self._desk.account
        if post.is_blank:
            return ()
        handbook = self._reference.handbook
        guidelines = account.guidelines if account else ()
        return items_for(post, guidelines, handbook.checklist, handbook.library)

    @property
    def ticked(self) -> frozenset[str]:
        """Return the ids of the items that were looked at for exactly this post."""
        return frozenset(self.ticks)

    @property
    def ticks(self) -> Mapping[str, Tick]:
        """Return who looked at what for exactly this post, by the ids of the items."""
        desk = self._desk
        if not desk.draft.ticks:
            return {}
        return {each.item: each for each in desk.draft.ticks_for([desk.post.digest])}

    def tick(self, item_id: str) -> None:
        """Note that an item was looked at for the present post."""
        desk = self._desk
        tick = Tick(item_id, desk.post.digest, self._person, desk.now())
        desk.change(desk.draft.with_tick(tick))

    def untick(self, item_id: str) -> None:
        """Note that an item wants another look."""
        desk = self._desk
        changed = desk.draft.without_tick(item_id, desk.post.digest, desk.now())
        if changed is not desk.draft:
            desk.change(changed)

    def _look_again(self, _: Post | object = None) -> None:
        state = (tuple(each.id for each in self.items), dict(self.ticks))
        if state != self._state:
            self._state = state
            self.changed.emit()
