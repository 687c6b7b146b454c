"""The nine principles of posting for an office, for whoever begins."""

import msgspec

from snswriter.drafts.listed import shipped_entries


class InTwoLanguages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in Japanese and in English."""

    ja: str
    en: str


class Principle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One principle; `clause` is the id of the clause that it rests on."""

    clause: str
    title: InTwoLanguages
    text: InTwoLanguages


def shipped_primer() -> tuple[Principle, ...]:
    """Return the principles in their order."""
    return shipped_entries("primer.toml", "principle", Principle)
