"""Count a text the way each platform counts it."""

from collections.abc import Iterable

from snswriter.platforms.measure import measure_of
from snswriter.platforms.platform import Count, Platform


def count(text: str, platform: Platform) -> tuple[Count, ...]:
    """Count `text` in every unit of one platform, in the order of its limits.

    `text` is the whole post, footer included. Any string is counted, also one with lone
    surrogates; an empty text counts 0.
    """
    return count_all(text, (platform,))


def count_all(text: str, platforms: Iterable[Platform]) -> tuple[Count, ...]:
    """Count `text` for several platforms, doing the work that they share only once."""
    measure = measure_of(text)
    return tuple(
        Count(platform.id, limit.unit, measure.length(limit.method), limit.limit)
        for platform in platforms
        for limit in platform.limits
    )
