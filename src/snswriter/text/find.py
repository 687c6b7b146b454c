"""Finding a piece of text again: exactly, or whatever its width, kana and capitals."""

from enum import Enum

import regex

from snswriter.text.fold import FoldedText, Folder
from snswriter.text.span import Span

_CLUSTER = regex.compile(r"\X")
_VARIATION = regex.compile(r"[\ufe00-\ufe0f\U000e0100-\U000e01ef]+")


class Sameness(Enum):
    """When two pieces of text count as the same."""

    EXACT = "exact"
    LOOSE = "loose"


class Finder:
    """Finds what a person looks for; remembers how characters fold."""

    def __init__(self) -> None:
        self._folder = Folder()

    def find(self, wanted: str, text: str, sameness: Sameness) -> tuple[Span, ...]:
        """Return where `wanted` stands in `text`, from left to right, none overlapping another.

        Loosely, ＡＢＣ, abc and Abc are the same, and so are カタカナ, ｶﾀｶﾅ and かたかな.
        Half of a character as a reader sees it is no match (か in a decomposed が), but a
        variation selector behind the last character belongs to the match.
        """
        if not wanted:
            return ()
        if sameness is Sameness.EXACT:
            found = _everywhere(wanted, FoldedText(text))
        else:
            folded = self._folder.fold(text)
            kana = FoldedText(self._folder.kana(folded.text), folded.starts)
            found = _everywhere(self._folder.kana(self._folder.fold(wanted).text), kana)
        return _whole(found, text)


def replaced(text: str, spans: tuple[Span, ...], replacement: str) -> str:
    """Return `text` with `replacement` in the place of each of the spans, which are in order."""
    pieces: list[str] = []
    done = 0
    for span in spans:
        pieces += [text[done : span.start], replacement]
        done = span.end
    return "".join([*pieces, text[done:]])


def _everywhere(wanted: str, folded: FoldedText) -> list[Span]:
    found: list[Span] = []
    place = folded.text.find(wanted)
    while place >= 0:
        span = folded.source(Span(place, place + len(wanted)))
        # Two signs that fold into one source character (㍻ holds 平 and 成) are one place.
        if not found or span.start >= found[-1].end:
            found.append(span)
        place = folded.text.find(wanted, place + len(wanted))
    return found


def _whole(found: list[Span], text: str) -> tuple[Span, ...]:
    """Return those that cut no character, longer by the variation selectors behind them."""
    if not found:
        return ()
    edges = {0, *(match.end() for match in _CLUSTER.finditer(text))}
    whole: list[Span] = []
    for span in found:
        tail = _VARIATION.match(text, span.end)
        end = tail.end() if tail else span.end
        if span.start in edges and end in edges:
            whole.append(Span(span.start, end))
    return tuple(whole)
