"""How one person likes the program; everything has a default that works."""

from dataclasses import dataclass, field
from enum import Enum


class Theme(Enum):
    """Colours of the program."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


class Language(Enum):
    """Language of menus and guidance; the system's, unless somebody chose one."""

    SYSTEM = "system"
    JAPANESE = "ja"
    ENGLISH = "en"


class StartWith(Enum):
    """What lies on the desk when the program starts."""

    LAST = "last"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices that outlive the program.

    Attributes:
        theme: Colours.
        language: Of menus and guidance.
        font_size_pt: Of the editor, in points; `FONT_SIZES_PT` bounds it.
        last_account_id: Chosen at the next start; "" for the first account.
        last_draft_id: Opened at the next start; "" for the newest draft.
        window_layout: Size and place of window and panels, in Base64 as Qt saves it.
        font_family: Of the editor; "" for the best that this PC has.
        scale_percent: Size of menus, buttons and lists; `SCALES_PERCENT` bounds it.
        caret_width_px: Of the caret in the editor; `CARET_WIDTHS_PX` bounds it.
        start_with: The draft to begin with.
        tour_seen: The first steps were shown, or somebody put them away.
    """

    theme: Theme = Theme.SYSTEM
    language: Language = Language.SYSTEM
    font_size_pt: int = 13
    last_account_id: str = ""
    last_draft_id: str = ""
    window_layout: str = ""
    font_family: str = ""
    scale_percent: int = 100
    caret_width_px: int = 2
    start_with: StartWith = StartWith.LAST
    tour_seen: bool = False


FONT_SIZES_PT = range(8, 49)
SCALES_PERCENT = range(80, 201)
CARET_WIDTHS_PX = range(1, 9)
PERSONAL = frozenset({"last_account_id", "last_draft_id", "window_layout", "tour_seen"})
"""Fields that no office gives, because each person leaves them behind while working."""


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """What the office gives everybody on this PC.

    Attributes:
        defaults: Settings that hold where the person chose nothing.
        locked: For each field that persons cannot change its name, and who said so.
    """

    defaults: Settings = field(default_factory=Settings)
    locked: tuple[tuple[str, str], ...] = ()

    def locked_by(self, name: str) -> str:
        """Return who locked the field `name`; "" when the person may change it."""
        return dict(self.locked).get(name, "")
