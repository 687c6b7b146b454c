"""Where a kept draft lies, and what a list of drafts shows of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from snswriter.engine.finding import Mode


class Folder(Enum):
    """The place of a kept draft; whatever is written on lies among the drafts again."""

    DRAFTS = "drafts"
    ARCHIVE = "archive"
    """Done with, and kept to be looked up."""
    TRASH = "trash"
    """Thrown away; stays until somebody deletes it for ever."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which drafts a list shows.

    Attributes:
        folder: Only the drafts that lie there; None for all folders.
        words: Only the drafts with every one of these words, parted by white space, anywhere in
            a text; width, kana and capitals make no difference. Blank: all of them.
    """

    folder: Folder | None = Folder.DRAFTS
    words: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list of drafts.

    Attributes:
        id: Of the draft.
        title: Its first line, shortened.
        account_id: The account it is written for.
        mode: What the text is for.
        updated_at: Moment of the last change, with time zone.
        folder: Where it lies.
        excerpt: The text around the first word that was searched for; "" without a search.
    """

    id: str
    title: str
    account_id: str
    mode: Mode
    updated_at: datetime
    folder: Folder
    excerpt: str = ""
