"""What a stretch of text costs by each method, and what has a price of its own."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from snswriter.platforms.atoms import Priced
from snswriter.platforms.bluesky import bluesky_links, short_url
from snswriter.platforms.clusters import count_clusters
from snswriter.platforms.mastodon import shortened
from snswriter.platforms.platform import Method
from snswriter.platforms.threads import threads_length
from snswriter.platforms.x import normalized, weight
from snswriter.platforms.x_links import URL_LENGTH, x_links
from snswriter.text.utf16 import utf16_length

_COST: Mapping[Method, Callable[[str], int]] = MappingProxyType(
    {
        Method.X_WEIGHTED: lambda text: weight(normalized(text)),
        Method.GRAPHEMES: count_clusters,
        Method.UTF8_BYTES: lambda text: len(text.encode("utf-8", "surrogatepass")),
        Method.BLUESKY_APP: count_clusters,
        Method.MASTODON: count_clusters,
        Method.CODE_POINTS: len,
        Method.UTF16: utf16_length,
        Method.UTF16_TRIMMED: utf16_length,
        Method.THREADS: threads_length,
    }
)


def cost_of(method: Method) -> Callable[[str], int]:
    """Return the function that prices a stretch without links by `method`."""
    return _COST[method]


def whole_parts(text: str, method: Method) -> tuple[Priced, ...]:
    """Return links, and mentions where they have a price of their own, with their costs."""
    if method is Method.MASTODON:
        return shortened(text)
    if method is Method.BLUESKY_APP:
        return tuple(
            Priced(link, count_clusters(short_url(link.of(text)))) for link in bluesky_links(text)
        )
    if method is Method.X_WEIGHTED:
        return tuple(Priced(link, URL_LENGTH) for link in x_links(text))
    price = cost_of(method)
    return tuple(Priced(link, price(link.of(text))) for link in x_links(text))


def outside(text: str, parts: tuple[Priced, ...]) -> tuple[str, ...]:
    """Return the pieces of `text` before, between and behind `parts`."""
    starts = (0, *(part.span.end for part in parts))
    ends = (*(part.span.start for part in parts), len(text))
    return tuple(text[start:end] for start, end in zip(starts, ends, strict=True))
