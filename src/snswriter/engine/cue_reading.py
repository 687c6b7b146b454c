"""Cut a line into sentences and name everything in a sentence that may be a cue."""

from collections.abc import Iterator, Sequence

from snswriter.engine.cue_table import END, START, Groups, command_of, cue_word, groups_at
from snswriter.text.tokens import Lexeme

_STOPS = frozenset("。!?")
_MARKS = "補助記号"

Mark = tuple[str, str, int, int]
"""A word, form or group, the word after it for a pair, first word and one past the last."""


def is_stop(lexeme: Lexeme) -> bool:
    """Tell whether a sentence ends here, unless the next word is a stop as well."""
    return lexeme.names[0][-1] in _STOPS


def is_mark(lexeme: Lexeme) -> bool:
    """Tell whether it is punctuation."""
    return lexeme.pos.startswith(_MARKS)


def sentences(lexemes: Sequence[Lexeme]) -> Iterator[tuple[int, int]]:
    """Yield first word and one past the last of each sentence, with its closing marks."""
    start = 0
    for place, lexeme in enumerate(lexemes, start=1):
        if is_stop(lexeme) and not (place < len(lexemes) and is_stop(lexemes[place])):
            yield start, place
            start = place
    if start < len(lexemes):
        yield start, len(lexemes)


def marks_of(sentence: Sequence[Lexeme], groups: Groups) -> Iterator[Mark]:
    """Yield everything in a sentence that may be a cue, as often as it stands there."""
    end = max((n for n, lexeme in enumerate(sentence, start=1) if not is_mark(lexeme)), default=0)
    before = START
    for place, lexeme in enumerate(sentence):
        word = cue_word(lexeme)
        yield word, "", place, place + 1
        form = command_of(lexeme)
        if form:
            yield form, "", place, place + 1
        for group in groups_at(sentence, place, groups):
            yield group.name, "", place, place + group.words
        yield before, word, max(place - 1, 0), place + 1
        if place + 1 == end:
            yield word, END, place, place + 1
        before = word
