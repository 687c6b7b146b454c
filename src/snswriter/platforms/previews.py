"""How a post looks on each platform, and where its text is folded."""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache

import msgspec

from snswriter.platforms.clusters import cluster_end
from snswriter.platforms.platform import Confidence
from snswriter.shipped import resource


class Layout(Enum):
    """How the pieces of a post are arranged."""

    TIMELINE = "timeline"
    FEED = "feed"
    PHOTO = "photo"
    CHAT = "chat"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class Tone:
    """Colours of a preview as "#rrggbb", named by what they are for."""

    page: str
    surface: str
    ink: str
    soft: str
    line: str
    link: str
    box: str


@dataclass(frozen=True, slots=True)
class Fold:
    """Where the rest of a text hides behind 「続きを読む」; a figure of experience.

    Attributes:
        source: Page that states it; "" where none was found.
        verified_on: Day on which the source was read.
        confidence: How well it is known.
        characters: After so many grapheme clusters; None where only lines count.
        lines: After so many lines of the text; None where only characters count.
        note: Japanese remark for the screen.
    """

    source: str
    verified_on: date
    confidence: Confidence
    characters: int | None = None
    lines: int | None = None
    note: str = ""

    def place_in(self, text: str) -> int | None:
        """Return the code point at which the rest of `text` is hidden; None when all shows."""
        places = (_after_clusters(text, self.characters), _after_lines(text, self.lines))
        return min((each for each in places if each is not None), default=None)


@dataclass(frozen=True, slots=True)
class Look:
    """How posts look on some platforms.

    Attributes:
        platforms: Their ids; empty for all that have no look of their own.
        layout: How the pieces are arranged.
        links: Addresses in the text can be clicked.
        tags: Hashtags in the text can be clicked.
        link_card: The first address becomes a card.
        light: Colours by day.
        dark: Colours by night.
        fold: Where the text is folded, or None where all of it shows.
    """

    platforms: tuple[str, ...]
    layout: Layout
    links: bool
    tags: bool
    link_card: bool
    light: Tone
    dark: Tone
    fold: Fold | None = None


def look_of(platform_id: str) -> Look:
    """Return how posts look on a platform; one without a look of its own gets a plain one."""
    looks = shipped_looks()
    own = (each for each in looks if platform_id in each.platforms)
    return next(own, next(each for each in looks if not each.platforms))


@cache
def shipped_looks() -> tuple[Look, ...]:
    """Return the looks that ship with the program.

    Raises:
        msgspec.ValidationError: The shipped file is damaged; says where.
    """
    table = tomllib.loads(resource("previews.toml").read_text(encoding="utf-8"))
    return msgspec.convert(table["preview"], tuple[Look, ...])


def _after_clusters(text: str, number: int | None) -> int | None:
    if number is None or len(text) <= number:
        return None
    place = 0
    for _ in range(number):
        if place >= len(text):
            return None
        place = cluster_end(text, place)
    return place if place < len(text) else None


def _after_lines(text: str, number: int | None) -> int | None:
    lines = text.split("\n")
    if number is None or len(lines) <= number:
        return None
    return len("\n".join(lines[:number]))
