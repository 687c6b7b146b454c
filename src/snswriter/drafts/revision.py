"""Which states of a draft stay as revisions: one a pause, sitting, person or change of course."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from snswriter.drafts.draft import Draft

PAUSE = timedelta(seconds=60)
"""Whoever stopped this long has finished a thought."""
LONGEST = timedelta(minutes=5)
"""Writing on without a pause still leaves a revision behind this often."""
CUT = 10
"""Code points; taking out so many at once may be regretted, so the text before it stays."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """How the present state of a kept draft came about.

    Attributes:
        begun_at: Moment of the first change that belongs to this state, with time zone.
        author: Who wrote it, as the PC knows the person; "" when unknown.
        session: The run of the program that wrote it.
        is_sealed: It stays as a revision whatever is written next.
        was_cut: Its last change took much text out.
    """

    begun_at: datetime
    author: str = ""
    session: str = ""
    is_sealed: bool = False
    was_cut: bool = False


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of a draft that can be looked at again.

    Attributes:
        draft_id: The draft.
        version: The draft's version at that time; unique within the draft, rising.
        begun_at: Moment of the first change that belongs to it.
        saved_at: Moment of its last change.
        author: Who wrote it; "" when unknown.
        account_id: The account it was written for.
        length: Code points of its common body.
    """

    draft_id: str
    version: int
    begun_at: datetime
    saved_at: datetime
    author: str
    account_id: str
    length: int


def ends_revision(stored: Draft, stamp: Stamp, new: Draft, author: str, session: str) -> bool:
    """Tell whether the stored state stays as a revision when `new` takes its place.

    A clock that was set back ends a revision too: how long the pause was cannot be known.
    """
    pause = new.updated_at - stored.updated_at
    return (
        stamp.is_sealed
        or (stamp.author, stamp.session) != (author, session)
        or _setting(stored) != _setting(new)
        or not timedelta(0) <= pause < PAUSE
        or new.updated_at - stamp.begun_at >= LONGEST
        or (was_cut(stored, new) and not stamp.was_cut)
    )


def was_cut(before: Draft, after: Draft) -> bool:
    """Tell whether much of a text in `before` is gone in `after`."""
    platforms = ["", *(each.platform for each in before.variants)]
    return any(_removed(before.body_on(each), after.body_on(each)) >= CUT for each in platforms)


def _setting(draft: Draft) -> tuple[object, ...]:
    return draft.account_id, draft.mode, draft.footer_form


def _removed(before: str, after: str) -> int:
    shorter = min(len(before), len(after))
    start = _common(before[:shorter], after[:shorter])
    rest = shorter - start
    end = _common(before[::-1][:rest], after[::-1][:rest])
    return len(before) - start - end


def _common(first: str, second: str) -> int:
    """Return how many characters two texts of one length share at the start."""
    if first == second:
        return len(first)
    return next(
        i for i, (one, other) in enumerate(zip(first, second, strict=True)) if one != other
    )
