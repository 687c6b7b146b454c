"""Everything that can be told about one post: its lengths and its findings."""

from dataclasses import dataclass, replace
from datetime import date

from snswriter.drafts.compose import Post
from snswriter.engine import Checker, Finding, Mode, Severity
from snswriter.platforms.counting import count, count_all
from snswriter.platforms.overflow import over_limit_start
from snswriter.platforms.platform import Count, Platform


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which circumstances a post is looked at.

    Attributes:
        platforms: Where it goes.
        mode: What it is for.
        on: Planned day of posting.
        guidelines: Ids of the guidelines that bind the account.
    """

    platforms: tuple[Platform, ...]
    mode: Mode
    on: date
    guidelines: tuple[str, ...] = ()


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
    """How long a post is on each of its platforms, and where it stops fitting."""

    post: Post
    counts: tuple[Count, ...]
    overflows: tuple[Overflow, ...]

    def overflow_on(self, platform_id: str) -> Overflow | None:
        """Return where the post stops fitting on one platform, or None when it fits."""
        return next((each for each in self.overflows if each.platform == platform_id), None)

    def tightest_on(self, platform_id: str) -> Count | None:
        """Return the count of one platform that is nearest to its limit, or furthest over it."""
        counts = [each for each in self.counts if each.platform == platform_id]
        return max(counts, key=_fullness, default=None)


@dataclass(frozen=True, slots=True)
class Review:
    """Lengths and findings of one post; the spans of the findings hold in `post.text`."""

    lengths: Lengths
    findings: tuple[Finding, ...]

    @property
    def post(self) -> Post:
        """Return the post that was looked at."""
        return self.lengths.post

    def number_of(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)


def measure_post(post: Post, platforms: tuple[Platform, ...]) -> Lengths:
    """Count `post`, footer included, for each platform."""
    counts = count_all(post.text, platforms)
    crowded = {each.platform for each in counts if each.over}
    starts = [(each.id, _overflow_start(post, each)) for each in platforms if each.id in crowded]
    overflows = tuple(Overflow(name, start) for name, start in starts if start is not None)
    return Lengths(post, counts, overflows)


def review(post: Post, checker: Checker, terms: Terms) -> Review:
    """Check and count `post`; any text is fine, nothing is raised."""
    findings = checker.check(
        post.text,
        mode=terms.mode,
        on=terms.on,
        guidelines=terms.guidelines,
        platforms=tuple(platform.id for platform in terms.platforms),
    )
    return Review(measure_post(post, terms.platforms), findings)


def _fullness(count: Count) -> float:
    return count.length / count.limit if count.limit else 0.0


def _overflow_start(post: Post, platform: Platform) -> int | None:
    return over_limit_start(post.body, _without_footer_share(post, platform))


def _without_footer_share(post: Post, platform: Platform) -> Platform:
    """Return the platform with what footer and blank line cost taken off its limits.

    The footer is a duty, so it is the body that has to give way.
    """
    whole, alone = count(post.text, platform), count(post.body, platform)
    limits = tuple(
        replace(limit, limit=max(0, limit.limit - with_footer.length + body.length))
        if limit.limit is not None
        else limit
        for limit, with_footer, body in zip(platform.limits, whole, alone, strict=True)
    )
    return replace(platform, limits=limits)
