"""The word at a place, as far as the kind of its letters tells; needs no dictionary."""

import re

from snswriter.text.span import Span

# Marks and joiners belong to the letter before them, so each run may hold any number of them.
_EXTENDING = r"\u0300-\u036f\u3099\u309a\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef"
_RUNS = re.compile(
    "|".join(
        f"[{letters}][{letters}{_EXTENDING}]*"
        for letters in (
            r"々〆〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
            r"\u3041-\u309fー",
            r"\u30a1-\u30ffー\uff66-\uff9f",
            r"A-Za-z0-9０-９Ａ-Ｚａ-ｚ\u00c0-\u024f",
        )
    )
)
_REACH = 64
"""Code points to each side; a longer run is no word."""


def word_before(text: str, index: int) -> Span:
    """Return the run of letters of one kind that the code point before `index` belongs to.

    Kanji, hiragana, katakana, and Latin letters with digits are the kinds. The run goes on
    behind `index`. After a space, a sign or an emoji it is empty and lies at `index`.
    """
    low = max(0, index - _REACH)
    for run in _RUNS.finditer(text, low, min(len(text), index + _REACH)):
        if run.start() < index <= run.end():
            return Span(run.start(), run.end())
    return Span(index, index)
