"""All templates that can be chosen: shipped ones and those of the office, by id."""

from collections.abc import Iterable
from dataclasses import dataclass

from snswriter.drafts.clause_map import Service, ServiceKind
from snswriter.drafts.templates import (
    Template,
    TemplateFault,
    TemplateFile,
    TemplateKind,
    read_templates,
)
from snswriter.shipped import resource


@dataclass(frozen=True, slots=True)
class TemplateShelf:
    """Templates in the order of the list on the screen; of one id the last layer's holds.

    Attributes:
        templates: Each id once.
        displaced: What could not take the place of one that a wider layer locked.
    """

    templates: tuple[Template, ...] = ()
    displaced: tuple[Template, ...] = ()

    @classmethod
    def of(cls, files: Iterable[TemplateFile]) -> "TemplateShelf":
        """Return the templates of these files, the widest layer first."""
        by_id: dict[str, Template] = {}
        displaced: list[Template] = []
        for each in (each for file in files for each in file.templates):
            present = by_id.get(each.id)
            if present is not None and present.locked and present.layer != each.layer:
                displaced.append(each)
            else:
                by_id[each.id] = each
        kinds = list(TemplateKind)
        in_order = sorted(by_id.values(), key=lambda each: kinds.index(each.kind))
        return cls(tuple(in_order), tuple(displaced))

    def template(self, template_id: str) -> Template | None:
        """Return the template with this id, or None."""
        return next((each for each in self.templates if each.id == template_id), None)


def shipped_templates() -> TemplateShelf:
    """Return the templates that ship with the program."""
    return TemplateShelf.of(shipped_template_files())


def shipped_template_files() -> tuple[TemplateFile, ...]:
    """Return the template files that ship with the program.

    Raises:
        ValueError: A file is not as it was shipped.
    """
    paths = sorted(resource("templates").glob("*.toml"))
    files = tuple(read_templates(path.read_text("utf-8"), path.name) for path in paths)
    faults: list[TemplateFault] = [fault for file in files for fault in file.faults]
    if faults:
        raise ValueError(str(faults))
    return files


def template_services(templates: Iterable[Template]) -> tuple[Service, ...]:
    """Return the templates as services of clauses."""
    kind = ServiceKind.TEMPLATE
    return tuple(Service(kind, each.id, each.title, each.clauses) for each in templates)
