"""One text measured in every way; whatever two ways have in common is worked out once."""

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType

from snswriter.platforms.bluesky import bluesky_links, shortened_text
from snswriter.platforms.clusters import count_clusters
from snswriter.platforms.emoji_sequences import emoji_in
from snswriter.platforms.mastodon import countable_text
from snswriter.platforms.platform import Method
from snswriter.platforms.threads import emoji_surcharge
from snswriter.platforms.x import normalized, weighted_length
from snswriter.platforms.x_links import x_links
from snswriter.text.utf16 import utf16_length

_REMEMBERED = 32
"""Texts; each platform of a post asks about it, with and without its footer."""
_WEB_SPACE = "\t\n\v\f\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)


class Measure:
    """The lengths of one text, each computed when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    def length(self, method: Method) -> int:
        """Return the length of the text by `method`; total on any string."""
        return _READERS[method](self)

    @cached_property
    def weighted(self) -> int:
        """X weighted characters."""
        text = normalized(self.text)
        return weighted_length(text, x_links(text))

    @cached_property
    def graphemes(self) -> int:
        """Extended grapheme clusters of the text as it is."""
        return count_clusters(self.text)

    @cached_property
    def utf8_bytes(self) -> int:
        """Bytes in UTF-8; a lone surrogate is 3."""
        return len(self.text.encode("utf-8", "surrogatepass"))

    @cached_property
    def bluesky_app(self) -> int:
        """Clusters of the text as Bluesky's official app shortens it."""
        shown = shortened_text(self.text, bluesky_links(self.text))
        return self.graphemes if shown == self.text else count_clusters(shown)

    @cached_property
    def mastodon(self) -> int:
        """Clusters as a Mastodon server counts them, without a content warning."""
        counted = countable_text(self.text)
        return self.graphemes if counted == self.text else count_clusters(counted)

    @cached_property
    def utf16(self) -> int:
        """UTF-16 code units; a lone surrogate is one."""
        return utf16_length(self.text)

    @cached_property
    def utf16_trimmed(self) -> int:
        """UTF-16 code units without white space at both ends."""
        return self.utf16 - len(self.text) + len(self.text.strip(_WEB_SPACE))

    @cached_property
    def threads(self) -> int:
        """Threads characters."""
        return self.utf16 + sum(map(emoji_surcharge, emoji_in(self.text)))


@lru_cache(_REMEMBERED)
def measure_of(text: str) -> Measure:
    """Return the measure of `text`, which is the same one for all who ask soon after another."""
    return Measure(text)


_READERS: Mapping[Method, Callable[[Measure], int]] = MappingProxyType(
    {
        Method.X_WEIGHTED: lambda measure: measure.weighted,
        Method.GRAPHEMES: lambda measure: measure.graphemes,
        Method.UTF8_BYTES: lambda measure: measure.utf8_bytes,
        Method.BLUESKY_APP: lambda measure: measure.bluesky_app,
        Method.MASTODON: lambda measure: measure.mastodon,
        Method.CODE_POINTS: lambda measure: len(measure.text),
        Method.UTF16: lambda measure: measure.utf16,
        Method.UTF16_TRIMMED: lambda measure: measure.utf16_trimmed,
        Method.THREADS: lambda measure: measure.threads,
    }
)
