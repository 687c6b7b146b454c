"""What a platform minds in a text besides its length: characters, hashtags, links, mentions."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from snswriter.platforms.platform import Count, Platform
from snswriter.platforms.x_links import x_links

_TAG = re.compile(r"[#＃]\w*[^\W\d_]\w*")
_MENTION = re.compile(r"(?<![\w.])@[0-9A-Za-z_.]*[0-9A-Za-z_]")


@dataclass(frozen=True, slots=True)
class Refused:
    """Characters of a text for which one platform refuses the whole post.

    Attributes:
        platform: Id of the platform.
        characters: Each once, in the order of their first places; never empty.
    """

    platform: str
    characters: str


def refused_on(platform: Platform, text: str) -> Refused | None:
    """Return what `platform` refuses of `text`, or None where it takes all of it."""
    found = dict.fromkeys(text[place] for place in refused_characters(text, platform))
    return Refused(platform.id, "".join(found)) if found else None


def refused_characters(text: str, platform: Platform) -> tuple[int, ...]:
    """Return the places of the characters for which the platform refuses a whole post."""
    if not platform.refused:
        return ()
    pattern = re.compile(f"[{re.escape(platform.refused)}]")
    return tuple(found.start() for found in pattern.finditer(text))


def count_allowances(text: str, platform: Platform) -> tuple[Count, ...]:
    """Count what the platform limits in number: hashtags, different links, mentions.

    The subject of an allowance stands in the count's `unit`. Allowances that no text shows
    (pictures, alt text) are left out.
    """
    return tuple(
        Count(platform.id, allowance.subject, _NUMBER_OF[allowance.subject](text), allowance.limit)
        for allowance in platform.allowances
        if allowance.subject in _NUMBER_OF
    )


def _without_links(text: str) -> str:
    pieces, start = [], 0
    for link in x_links(text):
        pieces.append(text[start : link.start])
        start = link.end
    return " ".join((*pieces, text[start:]))


_NUMBER_OF: Mapping[str, Callable[[str], int]] = MappingProxyType(
    {
        "hashtags": lambda text: len(_TAG.findall(_without_links(text))),
        "links": lambda text: len({link.of(text) for link in x_links(text)}),
        "mentions": lambda text: len(_MENTION.findall(_without_links(text))),
    }
)
