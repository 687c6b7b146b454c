"""A platform, its limits, and the count of one text against one limit."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

TRUSTED_FOR = timedelta(days=365)
"""After this long without another look at its source, a figure counts as old."""


class Method(Enum):
    """How a text is measured; the value is the word used in platforms.toml."""

    X_WEIGHTED = "x-weighted"
    GRAPHEMES = "graphemes"
    UTF8_BYTES = "utf8-bytes"
    BLUESKY_APP = "bluesky-app"
    MASTODON = "mastodon"
    CODE_POINTS = "code-points"
    UTF16 = "utf16"
    UTF16_TRIMMED = "utf16-trimmed"
    THREADS = "threads"


class Confidence(Enum):
    """How well a figure is known."""

    OFFICIAL = "A"
    AGREED = "B"
    SINGLE_SOURCE = "C"
    UNSOURCED = "unsourced"


class Strictness(Enum):
    """What happens to a post above a limit."""

    HARD = "hard"
    """The platform refuses or cuts the post."""
    ADVISORY = "advisory"
    """It may be refused on some way in (an API, an older form); worth a warning."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One figure of one platform and where it comes from.

    Attributes:
        unit: Name of the unit in counts and in the command line's JSON, e.g. "utf8-bytes".
        method: How a text is measured in that unit.
        limit: Highest allowed length; None where no limit is known.
        source: Page or source file that states the figure.
        verified_on: Day on which the source was read.
        confidence: How well the figure is known.
        note: Japanese remark for the screen; empty where there is nothing to add.
        strictness: What happens above the limit.
    """

    unit: str
    method: Method
    limit: int | None
    source: str
    verified_on: date
    confidence: Confidence
    note: str = ""
    strictness: Strictness = Strictness.HARD

    def is_doubtful(self, on: date) -> bool:
        """Tell whether a writer should be warned: no source, or not looked at for a year."""
        return self.confidence is Confidence.UNSOURCED or on - self.verified_on > TRUSTED_FOR


@dataclass(frozen=True, slots=True)
class Allowance:
    """A limit on something other than the length of the text: pictures, alt text, hashtags.

    Attributes:
        subject: What is limited, e.g. "images", "alt-text", "hashtags", "links".
        unit: Unit of `limit`, e.g. "items", "code-points", "bytes".
        limit: Highest allowed number; None where no limit is known.
        source: Page or source file that states the figure.
        verified_on: Day on which the source was read.
        confidence: How well the figure is known.
        note: Japanese remark for the screen.
    """

    subject: str
    unit: str
    limit: int | None
    source: str
    verified_on: date
    confidence: Confidence
    note: str = ""


@dataclass(frozen=True, slots=True)
class Platform:
    """One place to post to, or one field of it (a video's title, its description).

    Attributes:
        id: Short name in files and on the command line, e.g. "line-api".
        name: Japanese name for the screen.
        limits: The figures on the length of a text.
        allowances: The figures on other things.
        refused: Characters for which the platform refuses a whole post.
    """

    id: str
    name: str
    limits: tuple[Limit, ...]
    allowances: tuple[Allowance, ...] = ()
    refused: str = ""

    def limit(self, unit: str) -> Limit | None:
        """Return the limit counted in `unit`, or None when the platform has no such unit."""
        return next((limit for limit in self.limits if limit.unit == unit), None)

    def allowance(self, subject: str) -> Allowance | None:
        """Return the allowance for `subject`, or None when none is recorded."""
        return next((found for found in self.allowances if found.subject == subject), None)


@dataclass(frozen=True, slots=True)
class Count:
    """The length of one text in one unit of one platform."""

    platform: str
    unit: str
    length: int
    limit: int | None

    @property
    def over(self) -> bool:
        """Tell whether the text is longer than the limit."""
        return self.excess > 0

    @property
    def excess(self) -> int:
        """Return by how many units the text is too long; 0 when it fits."""
        return 0 if self.limit is None else max(0, self.length - self.limit)
