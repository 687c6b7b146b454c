"""Everything that can be told about one post: its lengths and its findings."""

from dataclasses import dataclass, replace
from datetime import date

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.compose import Post
from snswriter.drafts.draft import Draft
from snswriter.drafts.editions import Edition, platforms_with_body
from snswriter.drafts.variants import differing_facts
from snswriter.engine import Checker, Finding, Mode, Severity
from snswriter.engine.dismissal import Dismissal, Screened, screen
from snswriter.platforms.links import GluedLink, glued_links
from snswriter.platforms.measure import Measure
from snswriter.platforms.overflow import over_limit_start
from snswriter.platforms.platform import Count, Method, Platform
from snswriter.text.span import Span


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which circumstances a post is looked at.

    Attributes:
        platforms: Where it goes.
        mode: What it is for.
        on: Planned day of posting.
        guidelines: Ids of the guidelines that bind the account.
        dismissals: Decisions to leave findings as they are.
    """

    platforms: tuple[Platform, ...]
    mode: Mode
    on: date
    guidelines: tuple[str, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()


def terms_of(draft: Draft, account: Account, platforms: tuple[Platform, ...], on: date) -> Terms:
    """Return the terms of a draft; a private account only ever checks private texts."""
    is_private = account.kind is AccountKind.PRIVATE
    mode = Mode.PRIVATE if is_private else draft.mode
    return Terms(platforms, mode, on, account.guidelines, draft.dismissals)


@dataclass(frozen=True, slots=True)
class Overflow:
    """The end of a body that does not fit.

    Attributes:
        platform: Id of the platform.
        start: Code point of the body from which on it must be shortened, so that the footer
            still fits.
    """

    platform: str
    start: int


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long a draft is on each of its platforms, and where it stops fitting.

    Attributes:
        post: The post that is looked at.
        counts: Of the post for each platform, which need not be that one.
        overflows: Of the platforms on which the text does not fit.
        same_post: Ids of the platforms that get exactly this post.
    """

    post: Post
    counts: tuple[Count, ...]
    overflows: tuple[Overflow, ...]
    same_post: tuple[str, ...] = ()

    @property
    def counts_of_post(self) -> tuple[Count, ...]:
        """Return the counts of the platforms that get exactly this post."""
        return tuple(each for each in self.counts if each.platform in self.same_post)

    def overflow_on(self, platform_id: str) -> Overflow | None:
        """Return where the post stops fitting on one platform, or None when it fits."""
        return next((each for each in self.overflows if each.platform == platform_id), None)

    def tightest_on(self, platform_id: str) -> Count | None:
        """Return the count of one platform that is nearest to its limit, or furthest over it."""
        counts = [each for each in self.counts if each.platform == platform_id]
        return max(counts, key=_fullness, default=None)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What was found in the text for one platform; the spans hold in the text of its post."""

    platform: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """Lengths and findings of one post, and what its draft holds elsewhere.

    Attributes:
        lengths: Of the draft on all platforms.
        findings: Of the post; their spans hold in `post.text`.
        elsewhere: For each platform with another text, what was found in that.
        glued: Links of the body that run into the text beside them.
        left: Findings of the post that were left as they are, each with the decision.
        unused: Decisions that no text of the draft needs any more.
    """

    lengths: Lengths
    findings: tuple[Finding, ...]
    elsewhere: tuple[Elsewhere, ...] = ()
    glued: tuple[GluedLink, ...] = ()
    left: tuple[tuple[Finding, Dismissal], ...] = ()
    unused: tuple[Dismissal, ...] = ()

    @property
    def post(self) -> Post:
        """Return the post that was looked at."""
        return self.lengths.post

    def number_of(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)


def measure_post(post: Post, platforms: tuple[Platform, ...]) -> Lengths:
    """Count one `post`, footer included, for each platform."""
    return measure_editions(post, tuple(Edition(platform, post) for platform in platforms))


def measure_editions(shown: Post, editions: tuple[Edition, ...]) -> Lengths:
    """Count each edition, footer included; `shown` is the post that is looked at."""
    measured = _Measured()
    counts = _counts(editions, measured)
    crowded = {each.platform for each in counts if each.over}
    starts = [
        (each.platform.id, _overflow_start(each.post, each.platform, measured))
        for each in editions
        if each.platform.id in crowded
    ]
    overflows = tuple(Overflow(name, start) for name, start in starts if start is not None)
    same = tuple(each.platform.id for each in editions if each.post == shown)
    return Lengths(shown, counts, overflows, same)


def review(post: Post, checker: Checker, terms: Terms) -> Review:
    """Check and count one `post`; any text is fine, nothing is raised."""
    editions = tuple(Edition(platform, post) for platform in terms.platforms)
    return review_editions(post, editions, checker, terms)


def review_editions(
    shown: Post, editions: tuple[Edition, ...], checker: Checker, terms: Terms
) -> Review:
    """Check and count a draft on all its platforms.

    Args:
        shown: The post that is looked at.
        editions: The draft on each of its platforms.
        checker: Finds.
        terms: The platforms in it are those of the whole draft.
    """
    differing = differing_facts(shown.body, editions)
    found = (*_findings(shown, editions, checker, terms), *differing)
    screened = screen(sorted(found, key=_place), shown.text, terms.dismissals)
    others = {
        each.platform.id: screen(
            _findings(each.post, editions, checker, terms), each.post.text, terms.dismissals
        )
        for each in editions
        if each.post.body != shown.body
    }
    return Review(
        measure_editions(shown, editions),
        screened.open,
        tuple(Elsewhere(name, other.open) for name, other in others.items()),
        glued_links(shown.body),
        screened.dismissed,
        _unused((screened, *others.values()), terms.dismissals),
    )


def _unused(
    screened: tuple[Screened, ...], dismissals: tuple[Dismissal, ...]
) -> tuple[Dismissal, ...]:
    return tuple(each for each in dismissals if all(each in one.unused for one in screened))


def _place(finding: Finding) -> Span:
    return finding.span


def _findings(
    post: Post, editions: tuple[Edition, ...], checker: Checker, terms: Terms
) -> tuple[Finding, ...]:
    return checker.check(
        post.text,
        mode=terms.mode,
        on=terms.on,
        guidelines=terms.guidelines,
        platforms=tuple(each.id for each in platforms_with_body(editions, post.body)),
    )


class _Measured(dict[str, Measure]):
    """The measure of each text, made once for all platforms on which it goes out."""

    def __missing__(self, text: str) -> Measure:
        self[text] = Measure(text)
        return self[text]


def _counts(editions: tuple[Edition, ...], measured: _Measured) -> tuple[Count, ...]:
    return tuple(
        Count(
            each.platform.id,
            limit.unit,
            measured[each.post.text].length(limit.method),
            limit.limit,
        )
        for each in editions
        for limit in each.platform.limits
    )


def _fullness(count: Count) -> float:
    return count.length / count.limit if count.limit else 0.0


def _overflow_start(post: Post, platform: Platform, measured: _Measured) -> int | None:
    whole, body = measured[post.text], measured[post.body]
    return over_limit_start(post.body, _without_footer_share(platform, whole, body), body)


def _without_footer_share(platform: Platform, whole: Measure, body: Measure) -> Platform:
    """Return the platform with what footer and blank line cost taken off its limits.

    The footer is a duty, so it is the body that has to give way.
    """
    limits = tuple(
        replace(limit, limit=max(0, limit.limit - _footer_share(limit.method, whole, body)))
        if limit.limit is not None
        else limit
        for limit in platform.limits
    )
    return replace(platform, limits=limits)


def _footer_share(method: Method, whole: Measure, body: Measure) -> int:
    return whole.length(method) - body.length(method)
