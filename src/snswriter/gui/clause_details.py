"""One clause in full: where it stands, what it says, and what in the program serves it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from snswriter.drafts.clause_map import Service, ServiceKind
from snswriter.engine.guidelines import Clause, Guideline
from snswriter.gui.reading_area import ReadingArea
from snswriter.gui.texts import plain_label
from snswriter.live.reference import Reference

_NAMED = 12
"""Services named one by one for each kind; of more there is the number."""


class ClauseDetails(ReadingArea):
    """Shows one clause, or how to choose one."""

    def __init__(self, reference: Reference, parent: QWidget | None = None) -> None:
        super().__init__("clause_details", "", parent)
        self.setAccessibleName(self.tr("Clause"))
        self._reference = reference
        self._citation = plain_label("", "clause_citation", "heading")
        self._source = plain_label("", "clause_source", "faint")
        self._gist = plain_label("", "clause_gist", "reading")
        self._grades = plain_label("", "clause_grades", "soft")
        self._served = plain_label("", "clause_served", "")
        self._lay_out()
        self.show_clause("")

    def show_clause(self, clause_id: str) -> None:
        """Show the clause with this id; anything else shows how to choose one."""
        library = self._reference.handbook.library
        clause, guideline = library.clause(clause_id), library.guideline_of(clause_id)
        if clause is None or guideline is None:
            self._fill(self.tr("Choose a clause on the left."), "", "", "", "")
            return
        services = self._reference.table.by_clause.get(clause_id, ())
        self._fill(
            library.citation(clause_id),
            self._source_of(guideline, clause),
            clause.gist,
            self._grades_of(clause),
            self._served_by(services),
        )
        self.scroll_to_top()

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        for label in (self._citation, self._source, self._gist, self._grades, self._served):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        column.addStretch(1)
        self.show_widget(page)

    def _fill(self, citation: str, source: str, gist: str, grades: str, served: str) -> None:
        texts = (citation, source, gist, grades, served)
        labels = (self._citation, self._source, self._gist, self._grades, self._served)
        for label, text in zip(labels, texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleDescription("\n".join(text for text in texts if text))

    def _source_of(self, guideline: Guideline, clause: Clause) -> str:
        parts = [guideline.title, guideline.document_number]
        if guideline.adopted:
            parts.append(guideline.adopted.isoformat())
        return "　".join([*(part for part in parts if part), f"[{clause.id}]"])

    def _grades_of(self, clause: Clause) -> str:
        words = {
            "D": self.tr("checked in the text"),
            "C": self.tr("asked before posting"),
            "W": self.tr("a step that is recorded"),
            "A": self.tr("kept with the account"),
            "T": self.tr("helped by a template"),
            "I": self.tr("told in the help"),
        }
        kept = [words[grade] for grade in clause.grades if grade in words]
        return self.tr("How it is kept: {ways}").format(ways="、".join(kept)) if kept else ""

    def _served_by(self, services: tuple[Service, ...]) -> str:
        blocks = [
            f"{kind_word(kind)}\n{_names(tuple(each for each in services if each.kind is kind))}"
            for kind in ServiceKind
            if any(each.kind is kind for each in services)
        ]
        return "\n\n".join(blocks)


def kind_word(kind: ServiceKind) -> str:
    """Return what the screen calls a kind of service."""
    translate = QCoreApplication.translate
    words = {
        ServiceKind.RULE: translate("ServiceKind", "Rules that look for it"),
        ServiceKind.FIELD: translate("ServiceKind", "Fields of the account"),
        ServiceKind.CHECKLIST: translate("ServiceKind", "Questions before posting"),
        ServiceKind.STEP: translate("ServiceKind", "Steps in the life of an account"),
        ServiceKind.TEMPLATE: translate("ServiceKind", "Templates"),
        ServiceKind.GLOSSARY: translate("ServiceKind", "Words and matters"),
    }
    return words[kind]


def _names(services: tuple[Service, ...]) -> str:
    lines = [f"・{each.title}" for each in services[:_NAMED]]
    more = len(services) - _NAMED
    if more > 0:
        said = QCoreApplication.translate("ServiceKind", "and {number} more")
        lines.append(f"　{said.format(number=more)}")
    return "\n".join(lines)
