"""Kinds of templates and blanks in the language of the program."""

from PySide6.QtCore import QCoreApplication

from snswriter.drafts.blanks import BlankKind
from snswriter.drafts.templates import Template, TemplateKind


def template_word(kind: TemplateKind) -> str:
    """Return the name of a kind of templates."""
    translate = QCoreApplication.translate
    words = {
        TemplateKind.DISASTER: translate("Template", "Disasters"),
        TemplateKind.NOTICE: translate("Template", "Notices"),
        TemplateKind.EVENT: translate("Template", "Events"),
        TemplateKind.CLOSURE: translate("Template", "Closures"),
        TemplateKind.CORRECTION: translate("Template", "Corrections"),
        TemplateKind.APOLOGY: translate("Template", "Apologies"),
        TemplateKind.REPLY: translate("Template", "Replies"),
        TemplateKind.HOLDING: translate("Template", "Holding replies"),
        TemplateKind.CRITICISM: translate("Template", "Floods of criticism"),
        TemplateKind.IMPERSONATION: translate("Template", "Impersonation"),
        TemplateKind.TAKEOVER: translate("Template", "Takeovers"),
        TemplateKind.ACCOUNT: translate("Template", "Accounts"),
        TemplateKind.OFFICE: translate("Template", "The office's own"),
        TemplateKind.SNIPPET: translate("Template", "Snippets"),
    }
    return words[kind]


def source_word(template: Template) -> str:
    """Return whose template it is; "" for one that ships with the program or is one's own."""
    translate = QCoreApplication.translate
    words = {
        "organisation": translate(
            "Template", "From the organisation; a changed one is yours alone"
        ),
        "section": translate("Template", "From the section"),
    }
    if template.locked and template.layer in words:
        return translate("Template", "From the office, which decided that it stays as it is")
    return words.get(template.layer, "")


def blank_word(kind: BlankKind) -> str:
    """Return the name of a kind of blanks."""
    translate = QCoreApplication.translate
    words = {
        BlankKind.TEXT: translate("Blank", "Text"),
        BlankKind.DATE: translate("Blank", "Date"),
        BlankKind.TIME: translate("Blank", "Time"),
        BlankKind.PLACE: translate("Blank", "Place"),
        BlankKind.PHONE: translate("Blank", "Phone"),
        BlankKind.URL: translate("Blank", "Web address"),
        BlankKind.NUMBER: translate("Blank", "Number"),
        BlankKind.CHOICE: translate("Blank", "Choice"),
    }
    return words[kind]
