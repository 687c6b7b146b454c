"""Templates at work: choosing one, filling it in, and keeping own ones."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from snswriter.drafts.blanks import with_days
from snswriter.drafts.templates import Template, TemplateKind
from snswriter.gui.blank_strip import BlankStrip
from snswriter.gui.blank_walk import BlankWalk
from snswriter.gui.error_words import sentence
from snswriter.gui.menus import Deed, add_menu, menu_named
from snswriter.gui.notices import Notice, Tone
from snswriter.gui.page import Page
from snswriter.gui.slots import calling
from snswriter.gui.template_dialog import TemplateDialog
from snswriter.gui.template_form import TemplateForm
from snswriter.live.desk import Desk
from snswriter.live.shelf import Shelf
from snswriter.live.template_case import TemplateCase
from snswriter.ports import OutsideError
from snswriter.text.span import Span


@dataclass(frozen=True, slots=True)
class TemplateRoom:
    """What templates are made with.

    Attributes:
        case: All templates.
        person: Who keeps the templates that are made here.
    """

    case: TemplateCase
    person: str


class TemplateDesk(QObject):
    """Adds a menu to the window and the strip for blanks to the page."""

    told = Signal(object)
    """Carries a Notice about what happened."""

    def __init__(
        self, window: QMainWindow, page: Page, desk: Desk, shelf: Shelf, room: TemplateRoom
    ) -> None:
        super().__init__(window)
        self._window = window
        self._editor = page.editor
        self._desk = desk
        self._shelf = shelf
        self._room = room
        self.walk = BlankWalk(page.editor)
        self._strip = BlankStrip(desk, page.editor, self.walk)
        page.put_above(self._strip)
        self._fill_menu()
        room.case.saved.connect(self._on_saved)
        room.case.failed.connect(self._on_failed)

    @property
    def case(self) -> TemplateCase:
        """Return where the templates are kept."""
        return self._room.case

    def open_templates(self) -> None:
        """Let the writer choose a template for a whole post."""
        wanted = [each for each in self._room.case.templates if not each.is_snippet]
        self._open(wanted, self.tr("Begin with a template")).chosen.connect(self.begin)

    def open_snippets(self) -> None:
        """Let the writer choose a snippet for the place of the caret."""
        wanted = [each for each in self._room.case.templates if each.is_snippet]
        self._open(wanted, self.tr("Insert a snippet")).chosen.connect(self.insert)

    def begin(self, template: Template) -> None:
        """Write this template onto the page; a page with a text on it is left for a new draft."""
        if self._desk.body.strip():
            self._shelf.new(self._desk.draft.account_id)
        self._editor.take_over(self._dated(template))
        self._go_to_blank(0)

    def insert(self, template: Template) -> None:
        """Put this snippet at the caret, as one step that undo takes back."""
        caret = self._editor.caret
        self._editor.replace_span(Span(caret, caret), self._dated(template))
        self._go_to_blank(caret)

    def save_draft(self) -> None:
        """Make a template of the text on the page."""
        body = self._desk.body
        self._open_form(Template("", "", TemplateKind.OFFICE, body, layer="user"))

    def _fill_menu(self) -> None:
        entries = (
            Deed(
                "template_begin", self.tr("Begin with a template…"), self.open_templates, "Ctrl+T"
            ),
            Deed(
                "template_insert", self.tr("Insert a snippet…"), self.open_snippets, "Ctrl+Shift+T"
            ),
            None,
            Deed("blank_go", self.tr("To the next blank"), self.walk.go_round, "F7"),
            Deed(
                "blank_choose",
                self.tr("To what fits into the blank"),
                self._strip.take_focus,
                "Shift+F7",
            ),
            None,
            Deed("template_keep", self.tr("Save this draft as a template…"), self.save_draft),
        )
        bar = self._window.menuBar()
        menu = add_menu(bar, "menu_templates", self.tr("&Templates"), entries)
        bar.insertMenu(menu_named(bar, "menu_findings").menuAction(), menu)

    def _open(self, templates: list[Template], title: str) -> TemplateDialog:
        dialog = TemplateDialog(templates, self._desk, title, self._window)
        dialog.edit_wanted.connect(self._open_form)
        dialog.delete_wanted.connect(self._delete)
        dialog.edit_wanted.connect(dialog.reject)
        dialog.delete_wanted.connect(dialog.reject)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _open_form(self, template: Template) -> None:
        today = self._desk.now().date()
        form = TemplateForm(template, self._room.person, today, self._window)
        form.done_with.connect(self._room.case.save)
        form.finished.connect(form.deleteLater)
        form.open()

    def _delete(self, template: Template) -> None:
        self._room.case.remove(template)
        text = self.tr("Deleted the template “{title}”.").format(title=template.title)
        act = calling(self._room.case.save, template)
        self.told.emit(Notice("template", text, action=self.tr("Undo"), act=act))

    def _dated(self, template: Template) -> str:
        return with_days(template.body, self._desk.now().date())

    def _go_to_blank(self, start: int) -> None:
        if not self.walk.select_first(start):
            self.walk.changed.emit()
        self._editor.setFocus()

    def _on_saved(self, template: Template) -> None:
        text = self.tr("Saved the template “{title}”.").format(title=template.title)
        self.told.emit(Notice("template", text))

    def _on_failed(self, error: OutsideError) -> None:
        self.told.emit(Notice("template", sentence(error), Tone.ERROR))
