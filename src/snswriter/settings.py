"""How one person likes the program; everything has a default that works."""

from dataclasses import dataclass
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
    """

    theme: Theme = Theme.SYSTEM
    language: Language = Language.SYSTEM
    font_size_pt: int = 13
    last_account_id: str = ""
    last_draft_id: str = ""
    window_layout: str = ""


FONT_SIZES_PT = range(8, 49)
