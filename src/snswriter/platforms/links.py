"""Links glued to Japanese, which work on one platform and break on another."""

import re
from dataclasses import dataclass
from itertools import pairwise

from snswriter.platforms.bluesky import bluesky_links, is_space
from snswriter.platforms.mastodon import mastodon_links
from snswriter.platforms.x_links import x_links
from snswriter.text.span import Span

_SCHEME = re.compile(r"https?://")
_FOREIGN_PATH = re.compile(
    r"[^\s:。、，．！？「」『』（）【】<>()]*?(?:/|\.[0-9A-Za-z]{2,5}(?![0-9A-Za-z]))"
)
_MOST_TRIMMED = 2
"""Bluesky takes at most a punctuation mark and a parenthesis off the end of a link."""


@dataclass(frozen=True, slots=True)
class GluedLink:
    """A link that is not one everywhere because of the characters beside it.

    Attributes:
        span: The address itself.
        spaces: Where a space cures it, in ascending order: at `span.start`, `span.end` or both.
        broken_on: Ids of the platforms on which it is no link, or leads to a wrong address.
    """

    span: Span
    spaces: tuple[int, ...]
    broken_on: tuple[str, ...]


def glued_links(text: str) -> tuple[GluedLink, ...]:
    """Return the links of `text` that a space would save on Bluesky or Mastodon.

    Bluesky sees a link only at the beginning, behind white space or `(`, and both let it run on
    to the next space. An address whose path itself holds Japanese is left alone.
    """
    bluesky, mastodon = frozenset(bluesky_links(text)), frozenset(mastodon_links(text))
    found = []
    for span in x_links(text):
        if not _SCHEME.match(text, span.start) or _FOREIGN_PATH.match(text, span.end):
            continue
        broken = (("bluesky", span not in bluesky), ("mastodon", span not in mastodon))
        broken_on = tuple(platform for platform, is_broken in broken if is_broken)
        spaces = (*_space_before(text, span), *_space_after(text, span)) if broken_on else ()
        if spaces:
            found.append(GluedLink(span, spaces, broken_on))
    return tuple(found)


def _space_before(text: str, span: Span) -> tuple[int, ...]:
    before = text[max(0, span.start - 1) : span.start]
    return () if not before or before == "(" or is_space(before) else (span.start,)


def _space_after(text: str, span: Span) -> tuple[int, ...]:
    """Return the end of the link where it would run on although it began well."""
    behind = text[span.end : span.end + _MOST_TRIMMED + 1].split(maxsplit=1)
    if not behind or is_space(text[span.end]):
        return ()
    alone, link = span.of(text) + behind[0], Span(0, len(span))
    ends_well = bluesky_links(alone) == (link,) == mastodon_links(alone)
    return () if ends_well else (span.end,)


def with_spaces(text: str, glued: tuple[GluedLink, ...]) -> str:
    """Return `text` with a space at every place that `glued` names."""
    places = sorted({place for link in glued for place in link.spaces})
    return " ".join(text[start:end] for start, end in pairwise((0, *places, len(text))))
