"""Words and matters that staff must be able to look up."""

from collections.abc import Iterable

import msgspec

from snswriter.drafts.listed import shipped_entries
from snswriter.drafts.search import Search


class GlossaryEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry; `reading` in hiragana is what people may type to find it."""

    id: str
    term: str
    reading: str
    text: str
    clauses: tuple[str, ...] = ()


def shipped_glossary() -> tuple[GlossaryEntry, ...]:
    """Return all entries, in the order in which they make sense to a newcomer."""
    return shipped_entries("glossary.toml", "entry", GlossaryEntry)


def entries_with(words: str, entries: Iterable[GlossaryEntry]) -> tuple[GlossaryEntry, ...]:
    """Return the entries in which every word stands; all of them for no words."""
    search = Search(words)
    return tuple(each for each in entries if search.finds((each.term, each.reading, each.text)))
