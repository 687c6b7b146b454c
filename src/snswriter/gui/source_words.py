"""Where a value of an account comes from, in words."""

from enum import Enum

from PySide6.QtCore import QCoreApplication


class Locked(Enum):
    """Whether the office lets a value be changed."""

    NO = "no"
    YES = "yes"


def source_word(layer: str, locked: Locked) -> str:
    """Return who gave a value and whether it may be changed; "" for the person's own."""
    translate = QCoreApplication.translate
    locked_words = {
        "organisation": translate(
            "Source", "🔒 Set by the organisation. It cannot be changed here."
        ),
        "section": translate("Source", "🔒 Set by the section. It cannot be changed here."),
    }
    words = {
        "organisation": translate(
            "Source", "From the organisation; you may adjust it for yourself."
        ),
        "section": translate("Source", "From the section; you may adjust it for yourself."),
    }
    if locked is Locked.YES:
        empty = translate(
            "Source", "🔒 The office keeps this as it is. It cannot be changed here."
        )
        return locked_words.get(layer, empty)
    return words.get(layer, "")


def field_source_word(layer: str) -> str:
    """Return who added a field; "" for those of the program."""
    translate = QCoreApplication.translate
    words = {
        "organisation": translate("Source", "[a field of the organisation]"),
        "section": translate("Source", "[a field of the section]"),
        "user": translate("Source", "[a field of your own]"),
    }
    return words.get(layer, "")
