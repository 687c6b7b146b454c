"""What costs what in a count."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from snswriter.platforms.atoms import Priced
from snswriter.platforms.costs import cost_of, outside, whole_parts
from snswriter.platforms.emoji_sequences import separate_emoji
from snswriter.platforms.mastodon import countable_text
from snswriter.platforms.measure import Measure
from snswriter.platforms.platform import Method, Platform
from snswriter.platforms.x import LIGHT, normalized

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_ONE_EMOJI_IS_ONE = frozenset({Method.GRAPHEMES, Method.BLUESKY_APP, Method.MASTODON})
_NARROW: Mapping[Method, str] = MappingProxyType(
    {Method.X_WEIGHTED: LIGHT, Method.UTF8_BYTES: "\\x00-\\x7f"}
)


class CostKind(Enum):
    """What a part of a count is spent on."""

    LINKS = "links"
    MENTIONS = "mentions"
    EMOJI = "emoji"
    LINE_BREAKS = "line-breaks"
    NARROW = "narrow"
    WIDE = "wide"
    CHARACTERS = "characters"


LABELS: Mapping[CostKind, str] = MappingProxyType(
    {
        CostKind.LINKS: "URL",
        CostKind.MENTIONS: "宛先（@〜）",
        CostKind.EMOJI: "絵文字",
        CostKind.LINE_BREAKS: "改行",
        CostKind.NARROW: "半角の文字",
        CostKind.WIDE: "全角の文字",
        CostKind.CHARACTERS: "文字",
    }
)
"""Words for the screen."""


@dataclass(frozen=True, slots=True)
class CostPart:
    """One line of the explanation.

    Attributes:
        kind: What the units are spent on.
        items: How many links, mentions, emoji, line breaks or code points there are.
        cost: What they cost together, in the unit of the count.
    """

    kind: CostKind
    items: int
    cost: int


def explain(text: str, platform: Platform, unit: str) -> tuple[CostPart, ...]:
    """Return what the length of `text` in one unit of a platform is made of.

    The costs add up to the length. Kinds that cost nothing are left out; empty when the
    platform has no such unit.
    """
    limit = platform.limit(unit)
    if limit is None:
        return ()
    method = limit.method
    counted = _counted(text, method)
    whole = whole_parts(counted, method)
    known, rest = _loose_parts(outside(counted, whole), method)
    parts = (*_whole_parts(counted, whole), *known)
    left_over = Measure(text).length(method) - sum(part.cost for part in parts)
    kind = CostKind.WIDE if method in _NARROW else CostKind.CHARACTERS
    every = (*parts, CostPart(kind, rest, left_over))
    return tuple(part for part in every if part.cost)


def _counted(text: str, method: Method) -> str:
    if method is Method.X_WEIGHTED:
        return normalized(text)
    if method is Method.UTF16_TRIMMED:
        return text.strip()
    return "" if method is Method.MASTODON and not countable_text(text) else text


def _whole_parts(text: str, whole: tuple[Priced, ...]) -> Iterator[CostPart]:
    mentions = [part for part in whole if text[part.span.start] == "@"]
    links = [part for part in whole if text[part.span.start] != "@"]
    yield CostPart(CostKind.LINKS, len(links), sum(part.cost for part in links))
    yield CostPart(CostKind.MENTIONS, len(mentions), sum(part.cost for part in mentions))


def _loose_parts(
    pieces: tuple[str, ...], method: Method
) -> tuple[tuple[CostPart, CostPart, CostPart], int]:
    """Return emoji, line breaks and narrow characters, and how many code points are left."""
    emoji, rest = _emoji(pieces, method)
    breaks = _LINE_BREAK.findall(rest)
    rest = _LINE_BREAK.sub("", rest)
    narrow = re.findall(f"[{_NARROW[method]}]", rest) if method in _NARROW else []
    price = cost_of(method)
    parts = (
        CostPart(CostKind.EMOJI, len(emoji), sum(map(price, emoji))),
        CostPart(CostKind.LINE_BREAKS, len(breaks), sum(map(price, breaks))),
        CostPart(CostKind.NARROW, len(narrow), len(narrow)),
    )
    return parts, len(rest) - len(narrow)


def _emoji(pieces: tuple[str, ...], method: Method) -> tuple[list[str], str]:
    if method in _ONE_EMOJI_IS_ONE:
        return [], "".join(pieces)
    found = [separate_emoji(piece) for piece in pieces]
    return [emoji for some, _ in found for emoji in some], "".join(rest for _, rest in found)
