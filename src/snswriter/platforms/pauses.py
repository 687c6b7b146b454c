"""Where a text may be cut, best places first."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from snswriter.platforms.kept_together import figures, quotations
from snswriter.platforms.x_links import x_links
from snswriter.text.span import Span

_PARAGRAPH = re.compile(r"\n[ \t\u3000]*\n\s*")
_LINE = re.compile(r"\n\s*")
_SENTENCE = re.compile(r"[。．！？!?]+[」』）)】”]*\s*|(?<=[0-9A-Za-z)])\.[ \u3000\n]\s*")
_BREATH = re.compile(
    r"[、，；;]\s*|[ \t\u3000]+"
    r"|(?<=[\u3041-\u309f])(?=[^\u3041-\u309f\u30fc\s、。，．！？!?」』）)】”…])"
)
_SMALLEST_SHARE = 2
"""A part should fill at least one half of a post, unless that tears a sentence."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Places of one quality: the text in front ends at `ends`, the next begins at `cuts`.

    Between the two there is only white space, which no post keeps at its ends.
    """

    ends: tuple[int, ...]
    cuts: tuple[int, ...]
    fills_half: bool

    def last(self, start: int, end: int) -> int | None:
        """Return the last place that cuts `start` to `end`, where enough is left before it."""
        index = bisect_right(self.ends, end) - 1
        least = start + (end - start) // _SMALLEST_SHARE if self.fills_half else start
        return self.cuts[index] if index >= 0 and self.ends[index] > least else None


class Pauses:
    """The places of one text at which a thread may go on to its next part.

    `kept` are spans that are torn as unwillingly as a number: names, for example.
    """

    def __init__(self, text: str, kept: Iterable[Span] = ()) -> None:
        solid = (*x_links(text), *figures(text), *kept)
        torn_by_none = _Union((*solid, *quotations(text)))
        torn_by_few = _Union(solid)
        pauses, breaths = (_PARAGRAPH, _LINE, _SENTENCE), (_BREATH,)
        self._levels = (
            _places(text, pauses[:1], torn_by_none, fills_half=True),
            _places(text, pauses[:2], torn_by_none, fills_half=True),
            _places(text, pauses, torn_by_none, fills_half=False),
            _places(text, breaths, torn_by_none, fills_half=True),
            _places(text, pauses, torn_by_few, fills_half=False),
            _places(text, breaths, torn_by_few, fills_half=True),
        )
        self._figures = torn_by_few

    def best(self, start: int, end: int) -> int | None:
        """Return the best place to cut when at most `start` to `end` fits; None if there is none.

        The place may lie behind `end` when only white space stands between.
        """
        found = (level.last(start, end) for level in self._levels)
        return next((place for place in found if place is not None), None)

    def tears_figure(self, place: int) -> bool:
        """Tell whether a cut at `place` goes through a link, a number, a date, a tag or a name."""
        return self._figures.holds(place)


class _Union:
    """Spans merged where they overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        merged: list[Span] = []
        for span in sorted(spans):
            if merged and span.start < merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        self._starts = [span.start for span in merged]
        self._ends = [span.end for span in merged]

    def holds(self, place: int) -> bool:
        """Tell whether `place` lies inside one of the spans, not at its edge."""
        index = bisect_left(self._starts, place) - 1
        return index >= 0 and place < self._ends[index]


def _places(
    text: str, patterns: tuple[re.Pattern[str], ...], kept: _Union, *, fills_half: bool
) -> _Places:
    found = sorted({place for pattern in patterns for place in _found(pattern, text)})
    allowed = [(end, cut) for end, cut in found if not kept.holds(end) and not kept.holds(cut)]
    ends, cuts = zip(*allowed, strict=True) if allowed else ((), ())
    return _Places(ends, cuts, fills_half)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield where the text in front of each pause ends, and where the next begins."""
    last_end = last_cut = 0
    for match in pattern.finditer(text):
        end = match.start() + len(match.group().rstrip())
        while end > last_cut and text[end - 1].isspace():
            end -= 1
        last_end, last_cut = (last_end if end <= last_cut else end), match.end()
        yield last_end, last_cut
