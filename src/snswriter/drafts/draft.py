"""A draft: what somebody is writing, and when."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

import regex

from snswriter.drafts.compose import FooterForm
from snswriter.engine.dismissal import Dismissal
from snswriter.engine.finding import Mode

TICKS_KEPT = 300
UNTITLED = "（まだ何も書かれていません）"

_TITLE = regex.compile(r"\X{0,40}")


@dataclass(frozen=True, slots=True)
class Variant:
    """The text of a draft on the one platform where it differs from the common text."""

    platform: str
    body: str


@dataclass(frozen=True, slots=True)
class Thread:
    """Where the writer cut the text for one platform; without it, the program cuts.

    Attributes:
        platform: Id of the platform.
        cuts: Code points of the text on that platform at which a new part begins.
    """

    platform: str
    cuts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """That somebody looked at one item of the checklist, for exactly one post.

    Attributes:
        item: Id of the item.
        digest: Digest of the post that was looked at.
        by: Who looked, as the PC knows the person; "" when unknown.
        at: When, with time zone.
    """

    item: str
    digest: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """One text in the making, for all platforms at once. Changes return a new value.

    Attributes:
        id: 32 hex digits.
        account_id: The account it is written for; "" while none is chosen.
        mode: What the text is for.
        body: What the writer typed, without footer; common to all platforms without a variant.
        created_at: Moment of the first version, with time zone.
        updated_at: Moment of the last change, with time zone.
        footer_form: Which footer the post gets.
        version: Counted by the store at each save; 0 while never saved.
        footer_reason: Why the post goes out without footer; "" while it has one.
        variants: Texts for single platforms, at most one a platform.
        threads: Cuts made by hand, at most one a platform.
        dismissals: Findings that were left as they are, in the order of the decisions.
        ticks: Items of the checklist that were looked at, in the order of looking.
    """

    id: str
    account_id: str
    mode: Mode
    body: str
    created_at: datetime
    updated_at: datetime
    footer_form: FooterForm = FooterForm.AUTO
    version: int = 0
    footer_reason: str = ""
    variants: tuple[Variant, ...] = ()
    threads: tuple[Thread, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
    ticks: tuple[Tick, ...] = ()

    @property
    def title(self) -> str:
        """Return the first line with anything in it, at most 40 characters as people see them."""
        for body in self._bodies:
            for line in body.splitlines():
                if line.strip():
                    return _shortened(line.strip())
        return UNTITLED

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing visible has been written."""
        return not any(body.strip() for body in self._bodies)

    def has_own_body(self, platform_id: str) -> bool:
        """Tell whether one platform has a text of its own."""
        return any(each.platform == platform_id for each in self.variants)

    def body_on(self, platform_id: str) -> str:
        """Return the text for one platform: its own, or the common one."""
        own = (each.body for each in self.variants if each.platform == platform_id)
        return next(own, self.body)

    def cuts_on(self, platform_id: str) -> tuple[int, ...]:
        """Return the cuts made by hand for one platform; empty when there are none."""
        cuts = (each.cuts for each in self.threads if each.platform == platform_id)
        return next(cuts, ())

    def with_body(self, body: str, at: datetime) -> "Draft":
        """Return the draft with another common body, changed at `at`.

        Cuts through the common body are forgotten, since they meant places in the old one.
        """
        kept = tuple(each for each in self.threads if self.has_own_body(each.platform))
        return replace(self, body=body, updated_at=at, threads=kept)

    def with_body_on(self, platform_id: str, body: str, at: datetime) -> "Draft":
        """Return the draft with another text for one platform.

        Where the platform has no text of its own, it is the common body that changes.
        """
        if not self.has_own_body(platform_id):
            return self.with_body(body, at)
        return self.with_own_body(platform_id, body, at)

    def with_own_body(self, platform_id: str, body: str, at: datetime) -> "Draft":
        """Return the draft with a text for one platform that only this platform gets."""
        others = tuple(each for each in self.variants if each.platform != platform_id)
        variants = (*others, Variant(platform_id, body))
        return replace(
            self, variants=variants, threads=self._threads_without(platform_id), updated_at=at
        )

    def without_own_body(self, platform_id: str, at: datetime) -> "Draft":
        """Return the draft with the common body for one platform again."""
        variants = tuple(each for each in self.variants if each.platform != platform_id)
        return replace(
            self, variants=variants, threads=self._threads_without(platform_id), updated_at=at
        )

    def with_cuts(self, platform_id: str, cuts: tuple[int, ...], at: datetime) -> "Draft":
        """Return the draft cut by hand for one platform; without cuts, the program cuts again."""
        threads = self._threads_without(platform_id)
        if cuts:
            threads = (*threads, Thread(platform_id, cuts))
        return replace(self, threads=threads, updated_at=at)

    def with_dismissal(self, dismissal: Dismissal, at: datetime) -> "Draft":
        """Return the draft with one more finding left as it is."""
        return replace(self, dismissals=(*self.dismissals, dismissal), updated_at=at)

    def without_dismissal(self, dismissal: Dismissal, at: datetime) -> "Draft":
        """Return the draft with a decision taken back; one that it does not hold is no error."""
        kept = tuple(each for each in self.dismissals if each != dismissal)
        return replace(self, dismissals=kept, updated_at=at) if kept != self.dismissals else self

    def ticks_for(self, digests: Iterable[str]) -> tuple[Tick, ...]:
        """Return the ticks that hold for posts with these digests."""
        wanted = frozenset(digests)
        return tuple(each for each in self.ticks if each.digest in wanted)

    def with_tick(self, tick: Tick) -> "Draft":
        """Return the draft with one more tick, in place of an earlier one of the same item.

        Only the newest are kept; those of texts that nobody brings back go first.
        """
        others = self._ticks_without(tick.item, tick.digest)
        kept = (*others, tick)[-TICKS_KEPT:]
        return replace(self, ticks=kept, updated_at=tick.at)

    def without_tick(self, item: str, digest: str, at: datetime) -> "Draft":
        """Return the draft with an item to be looked at again."""
        kept = self._ticks_without(item, digest)
        return replace(self, ticks=kept, updated_at=at) if kept != self.ticks else self

    def _ticks_without(self, item: str, digest: str) -> tuple[Tick, ...]:
        return tuple(each for each in self.ticks if (each.item, each.digest) != (item, digest))

    @property
    def _bodies(self) -> tuple[str, ...]:
        return (self.body, *(each.body for each in self.variants))

    def _threads_without(self, platform_id: str) -> tuple[Thread, ...]:
        return tuple(each for each in self.threads if each.platform != platform_id)


def new_draft(account_id: str, at: datetime, mode: Mode = Mode.POST) -> Draft:
    """Return an empty draft with an id of its own; `at` must carry a time zone."""
    return Draft(uuid4().hex, account_id, mode, "", created_at=at, updated_at=at)


def _shortened(line: str) -> str:
    match = _TITLE.match(line)
    head = match.group() if match else ""
    return line if head == line else f"{head}…"
