"""The modes of a draft in the language of the program."""

from PySide6.QtCore import QCoreApplication

from snswriter.drafts.emergency import Need
from snswriter.engine import Mode


def mode_word(mode: Mode) -> str:
    """Return the name of a mode."""
    translate = QCoreApplication.translate
    words = {
        Mode.POST: translate("Mode", "Post"),
        Mode.REPLY: translate("Mode", "Reply"),
        Mode.EMERGENCY: translate("Mode", "Emergency"),
        Mode.PRIVATE: translate("Mode", "Private check"),
    }
    return words[mode]


def mode_purpose(mode: Mode) -> str:
    """Return in one sentence what a mode is for; "" for the ordinary one."""
    translate = QCoreApplication.translate
    texts = {
        Mode.POST: "",
        Mode.REPLY: translate("Mode", "For answers to people; tone is looked at strictly."),
        Mode.EMERGENCY: translate("Mode", "Large letters, and only what must not go wrong."),
        Mode.PRIVATE: translate(
            "Mode", "To look over a text of your own account; it is not copied or approved here."
        ),
    }
    return texts[mode]


def need_word(need: Need) -> str:
    """Return the name of what an emergency post must have."""
    translate = QCoreApplication.translate
    words = {
        Need.PLACE: translate("Need", "Where"),
        Need.TIME: translate("Need", "When"),
        Need.ACTION: translate("Need", "What to do"),
        Need.SOURCE: translate("Need", "Who says so"),
    }
    return words[need]
