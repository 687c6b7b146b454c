"""What the writer has looked at before posting; each tick holds for one post, unchanged."""

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.checklist import CheckItem, items_for
from snswriter.drafts.compose import Post
from snswriter.live.desk import Desk
from snswriter.live.reference import Reference


class Checks(QObject):
    """The checklist for the present post.

    A tick names the digest of the post that was looked at: another text is not looked at yet,
    and bringing the old one back brings its ticks back, too.
    """

    changed = Signal()
    """Other items are asked, or other ones are ticked."""

    def __init__(self, desk: Desk, reference: Reference, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reference = reference
        self._ticked: dict[str, frozenset[str]] = {}
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
        return self._ticked.get(self._desk.post.digest, frozenset())

    def tick(self, item_id: str) -> None:
        """Note that an item was looked at for the present post."""
        self._set(self.ticked | {item_id})

    def untick(self, item_id: str) -> None:
        """Note that an item wants another look."""
        self._set(self.ticked - {item_id})

    def _set(self, ticked: frozenset[str]) -> None:
        self._ticked[self._desk.post.digest] = ticked
        self._look_again()

    def _look_again(self, _: Post | object = None) -> None:
        state = (tuple(each.id for each in self.items), self.ticked)
        if state != self._state:
            self._state = state
            self.changed.emit()
