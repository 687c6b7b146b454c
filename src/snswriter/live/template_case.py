"""The templates that can be chosen, kept away from the GUI thread."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.templates import Template
from snswriter.live.background import Runner
from snswriter.ports import LoadedTemplates, OutsideError, TemplateRepository


class TemplateCase(QObject):
    """Holds the templates; loads them again after each change."""

    changed = Signal(object)
    """Other templates can be chosen; carries them."""
    problems_found = Signal(object)
    """Files or entries could not be used; carries the problems."""
    saved = Signal(object)
    """A template was kept; carries it."""
    failed = Signal(object)
    """Carries the OutsideError."""

    def __init__(
        self, repository: TemplateRepository, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._repository = repository
        self._runner = runner
        self._templates: tuple[Template, ...] = ()

    @property
    def templates(self) -> tuple[Template, ...]:
        """Return all templates and snippets, in the order of the list."""
        return self._templates

    def load(self) -> None:
        """Read all templates; `changed` answers."""
        self._runner.run(self._repository.load, self._on_loaded, self._on_failed)

    def save(self, template: Template) -> None:
        """Keep a template, replacing the one with its id in its layer."""
        job = partial(self._repository.save, template)
        self._runner.run(job, lambda _: self._on_saved(template), self._on_failed)

    def remove(self, template: Template) -> None:
        """Take a template of the office out."""
        job = partial(self._repository.remove, template)
        self._runner.run(job, lambda _: self.load(), self._on_failed)

    def _on_loaded(self, loaded: LoadedTemplates) -> None:
        self._templates = loaded.templates
        self.changed.emit(loaded.templates)
        if loaded.problems:
            self.problems_found.emit(loaded.problems)

    def _on_saved(self, template: Template) -> None:
        self.saved.emit(template)
        self.load()

    def _on_failed(self, error: OutsideError) -> None:
        self.failed.emit(error)
