"""Whether a post may leave the editor, and what stands in the way."""

from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.blanks import blanks_in
from snswriter.drafts.compose import lacks_footer
from snswriter.drafts.emergency import Need
from snswriter.drafts.life_cycle import Stage
from snswriter.drafts.review import Review
from snswriter.engine import Finding, Mode, Severity
from snswriter.engine.dismissal import Dismissal
from snswriter.platforms.allowed import Refused
from snswriter.platforms.platform import Count


class Refusal(Enum):
    """Why a post cannot leave at all."""

    BLANK = "blank"
    UNFILLED = "unfilled"
    """A template's blanks are not all filled in."""
    NO_ACCOUNT = "no-account"
    PRIVATE_ACCOUNT = "private-account"
    PRIVATE_CHECK = "private-check"
    """The draft is there to be looked over, not to be posted."""
    PLANNED_ACCOUNT = "planned-account"
    CLOSED_ACCOUNT = "closed-account"


_NOT_IN_USE = MappingProxyType(
    {Stage.PLANNED: Refusal.PLANNED_ACCOUNT, Stage.CLOSED: Refusal.CLOSED_ACCOUNT}
)


@dataclass(frozen=True, slots=True)
class Clearance:
    """What must be known before a post leaves.

    Attributes:
        review: The review that this rests on.
        refusal: Why the post cannot leave, or None.
        errors: Findings that must not go out; leaving in spite of them takes a second step.
        left_errors: Findings that must not go out but were left as they are, each with the
            decision; it is shown once more before leaving.
        overlong: Counts above a limit, of characters, hashtags, links or mentions, on the
            platforms that get exactly this post; leaving in spite of them takes a second step.
        refused: Characters for which a platform would not take the post; likewise.
        is_checked: Findings were looked for; leaving unchecked takes a second step.
        lacks_footer: The account's footer was left off; that is shown before leaving.
        footer_reason: Why it was left off, in the writer's words; "" where none is kept.
    """

    review: Review
    refusal: Refusal | None
    errors: tuple[Finding, ...]
    overlong: tuple[Count, ...]
    refused: tuple[Refused, ...] = ()
    is_checked: bool = True
    lacks_footer: bool = False
    footer_reason: str = ""
    left_errors: tuple[tuple[Finding, Dismissal], ...] = ()

    @property
    def missing(self) -> tuple[Need, ...]:
        """Return what an emergency post leaves out; that is shown before leaving."""
        return self.review.missing

    @property
    def is_free(self) -> bool:
        """Tell whether nothing stands in the way."""
        stated = self.left_errors or self.lacks_footer or self.missing
        obstacles = self.refusal or self.errors or self.overlong or self.refused or stated
        return self.is_checked and not obstacles


def clear(review: Review, account: Account | None, footer_reason: str = "") -> Clearance:
    """Return what stands in the way of the reviewed post leaving as a post of `account`."""
    return Clearance(
        review,
        _refusal(review, account),
        tuple(each for each in review.findings if each.severity is Severity.ERROR),
        tuple(each for each in review.lengths.counts_of_post if each.over),
        refused=review.lengths.refused_of_post,
        lacks_footer=account is not None and lacks_footer(review.post, account),
        footer_reason=footer_reason,
        left_errors=tuple(pair for pair in review.left if pair[0].severity is Severity.ERROR),
    )


def _refusal(review: Review, account: Account | None) -> Refusal | None:
    if account is None:
        return Refusal.NO_ACCOUNT
    if account.kind is AccountKind.PRIVATE:
        return Refusal.PRIVATE_ACCOUNT
    if review.mode is Mode.PRIVATE:
        return Refusal.PRIVATE_CHECK
    if account.stage in _NOT_IN_USE:
        return _NOT_IN_USE[account.stage]
    if review.post.is_blank:
        return Refusal.BLANK
    # Read from the text itself: a post that could not be checked must not leave with blanks.
    return Refusal.UNFILLED if blanks_in(review.post.text) else None
