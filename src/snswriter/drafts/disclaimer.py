"""The private-use disclaimer in a text: whether it is there, and the text with it.

A private account that speaks of one's own work is advised to say that it speaks for one person
only (chiyoda-6-2).
"""

from snswriter.drafts.footers import PRIVATE_DISCLAIMER

PRIVATE_WORDS = ("個人", "私見", "私個人")
"""A text with one of these says it in words of its own."""


def carries_disclaimer(text: str) -> bool:
    """Tell whether the disclaimer itself stands in the text, however its lines are broken."""
    return _packed(PRIVATE_DISCLAIMER) in _packed(text)


def says_it_is_private(text: str) -> bool:
    """Tell whether a text says, in whatever words, that it speaks for one person."""
    packed = _packed(text)
    return any(word in packed for word in PRIVATE_WORDS)


def with_disclaimer(text: str) -> str:
    """Return the text with the disclaimer on a line of its own at the end, never twice."""
    if carries_disclaimer(text):
        return text
    if not text.strip():
        return PRIVATE_DISCLAIMER
    return f"{text.rstrip()}\n{PRIVATE_DISCLAIMER}"


def _packed(text: str) -> str:
    return "".join(text.split())
