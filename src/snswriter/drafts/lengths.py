"""How long a draft is on each of its platforms, and what else they mind in it."""

from dataclasses import dataclass, replace

from snswriter.drafts.compose import Post
from snswriter.drafts.editions import Edition
from snswriter.platforms.allowed import Refused, count_allowances, refused_on
from snswriter.platforms.measure import Measure, measure_of
from snswriter.platforms.overflow import over_limit_start
from snswriter.platforms.platform import Count, Method, Platform


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
        numbers: Of hashtags, links and mentions, where a platform limits them.
        refused: Characters for which a platform takes no post at all.
    """

    post: Post
    counts: tuple[Count, ...]
    overflows: tuple[Overflow, ...]
    same_post: tuple[str, ...] = ()
    numbers: tuple[Count, ...] = ()
    refused: tuple[Refused, ...] = ()

    @property
    def counts_of_post(self) -> tuple[Count, ...]:
        """Return the counts of the platforms that get exactly this post, numbers included."""
        counts = (*self.counts, *self.numbers)
        return tuple(each for each in counts if each.platform in self.same_post)

    @property
    def refused_of_post(self) -> tuple[Refused, ...]:
        """Return what the platforms refuse that get exactly this post."""
        return tuple(each for each in self.refused if each.platform in self.same_post)

    def too_many_on(self, platform_id: str) -> tuple[Count, ...]:
        """Return of what the post has more than one platform takes, besides characters."""
        return tuple(each for each in self.numbers if each.over and each.platform == platform_id)

    def refused_on(self, platform_id: str) -> tuple[Refused, ...]:
        """Return the characters of the post that one platform does not take; mostly none."""
        return tuple(each for each in self.refused if each.platform == platform_id)

    def overflow_on(self, platform_id: str) -> Overflow | None:
        """Return where the post stops fitting on one platform, or None when it fits."""
        return next((each for each in self.overflows if each.platform == platform_id), None)

    def tightest_on(self, platform_id: str) -> Count | None:
        """Return the count of one platform that is nearest to its limit, or furthest over it."""
        counts = [each for each in self.counts if each.platform == platform_id]
        return max(counts, key=_fullness, default=None)


def measure_post(post: Post, platforms: tuple[Platform, ...]) -> Lengths:
    """Count one `post`, footer included, for each platform."""
    return measure_editions(post, tuple(Edition(platform, post) for platform in platforms))


def measure_editions(shown: Post, editions: tuple[Edition, ...]) -> Lengths:
    """Count each edition, footer included; `shown` is the post that is looked at."""
    counts = _counts(editions)
    crowded = {each.platform for each in counts if each.over}
    starts = [
        (each.platform.id, _overflow_start(each.post, each.platform))
        for each in editions
        if each.platform.id in crowded
    ]
    overflows = tuple(Overflow(name, start) for name, start in starts if start is not None)
    same = tuple(each.platform.id for each in editions if each.post == shown)
    numbers = tuple(
        count for each in editions for count in count_allowances(each.post.text, each.platform)
    )
    refused = (refused_on(each.platform, each.post.text) for each in editions)
    return Lengths(shown, counts, overflows, same, numbers, tuple(filter(None, refused)))


def _counts(editions: tuple[Edition, ...]) -> tuple[Count, ...]:
    return tuple(
        Count(
            each.platform.id,
            limit.unit,
            measure_of(each.post.text).length(limit.method),
            limit.limit,
        )
        for each in editions
        for limit in each.platform.limits
    )


def _fullness(count: Count) -> float:
    return count.length / count.limit if count.limit else 0.0


def _overflow_start(post: Post, platform: Platform) -> int | None:
    whole, body = measure_of(post.text), measure_of(post.body)
    return over_limit_start(post.body, _without_footer_share(platform, whole, body))


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
