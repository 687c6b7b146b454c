"""What was written for an account, on its way out of the program."""

from dataclasses import dataclass

from snswriter.drafts.draft import Draft
from snswriter.drafts.editions import Edition
from snswriter.drafts.folder import Folder


@dataclass(frozen=True, slots=True)
class State:
    """A draft as it was at some time; `author` is "" where nobody is known."""

    draft: Draft
    author: str = ""


@dataclass(frozen=True, slots=True)
class Archived:
    """One draft with its history.

    Attributes:
        folder: Where it lies.
        states: The present state, then the earlier ones, the latest first.
        editions: What the present state becomes on each platform of its account.
    """

    folder: Folder
    states: tuple[State, ...]
    editions: tuple[Edition, ...]

    @property
    def draft(self) -> Draft:
        """Return the draft as it is now."""
        return self.states[0].draft


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """A file of the archive, by its name without folder."""

    name: str
    content: bytes
