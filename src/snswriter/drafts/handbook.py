"""Everything besides the rules that the program knows about keeping accounts, in one value."""

from dataclasses import dataclass

from snswriter.drafts.checklist import CheckItem, shipped_checklist
from snswriter.drafts.field_book import FieldBook
from snswriter.drafts.glossary import GlossaryEntry, shipped_glossary
from snswriter.drafts.life_cycle import Step, shipped_steps
from snswriter.engine.guidelines import GuidelineLibrary


@dataclass(frozen=True, slots=True)
class Handbook:
    """Guidelines and what serves them: fields, steps, checklist, glossary."""

    library: GuidelineLibrary
    fields: FieldBook
    steps: tuple[Step, ...]
    checklist: tuple[CheckItem, ...]
    glossary: tuple[GlossaryEntry, ...]

    @classmethod
    def with_library(
        cls, library: GuidelineLibrary, fields: FieldBook | None = None
    ) -> "Handbook":
        """Return what ships with the program, with these guidelines and fields of accounts."""
        book = fields or FieldBook.shipped()
        return cls(library, book, shipped_steps(), shipped_checklist(), shipped_glossary())
