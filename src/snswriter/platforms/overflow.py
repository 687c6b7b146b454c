"""Where the part of a text begins that no longer fits."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from snswriter.platforms.atoms import Priced, atoms
from snswriter.platforms.costs import cost_of, whole_parts
from snswriter.platforms.measure import measure_of
from snswriter.platforms.platform import Method, Platform, Strictness
from snswriter.text.span import Span

_PLAIN = re.compile(
    "[\n -~\u3001\u3002\u300c-\u3011\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uff01-\uff5e]*"
)
"""A stretch of characters of which each stands for itself, however a platform counts."""


class Ruler:
    """One text with the costs of its pieces by one method.

    Most of a text is plain: there the cost of a stretch is the sum of its characters, so that it
    is passed over as a whole. All else is looked at piece by piece.
    """

    def __init__(self, text: str, method: Method) -> None:
        self._text = text
        self._price = cost_of(method)
        self._known: dict[str, int] = {}
        self._whole = whole_parts(text, method)

    def first_beyond(self, budget: int, start: int = 0) -> int | None:
        """Return where the first piece begins that exceeds `budget`, counted from `start`.

        None when everything from `start` on fits.
        """
        room = budget
        while start < len(self._text):
            plain = self._plain(start, room)
            if plain.cost > room:
                return self._first_within(plain.span, room)
            room, start = room - plain.cost, plain.span.end
            for piece in islice(self._pieces(start), 1):
                if piece.cost > room:
                    return start
                room, start = room - piece.cost, piece.span.end
        return None

    def _pieces(self, start: int) -> Iterator[Priced]:
        return atoms(self._text, self._whole, self._cost_of, start)

    def _cost_of(self, piece: str) -> int:
        known = self._known.get(piece)
        if known is None:
            known = self._known[piece] = self._price(piece)
        return known

    def _plain(self, start: int, room: int) -> Priced:
        """Return the plain stretch at `start`, which may be empty, and its cost.

        It is no longer than what surely exceeds `room`: no character costs nothing.
        """
        upcoming = bisect_right(self._whole, start, key=lambda priced: priced.span.end)
        behind = [priced.span.start for priced in self._whole[upcoming : upcoming + 1]]
        most = min(len(self._text), start + max(0, room) + 2, *behind)
        found = _PLAIN.match(self._text, start, most)
        end = found.end() if found else start
        # What follows may join to the last character.
        end = end if end == len(self._text) else max(start, end - 1)
        return Priced(Span(start, end), self._price(self._text[start:end]))

    def _first_within(self, plain: Span, room: int) -> int:
        """Return the first character of a plain stretch that `room` does not suffice for."""
        lengths = range(1, len(plain) + 1)
        return plain.start + bisect_right(
            lengths,
            room,
            key=lambda length: self._price(self._text[plain.start : plain.start + length]),
        )


def over_limit_start(text: str, platform: Platform) -> int | None:
    """Return the code point where the part of `text` begins that the platform would refuse.

    Always the boundary of a grapheme cluster and never inside a link. The narrowest hard limit
    of the platform decides; advisory ones do not. None when the text fits.

    Args:
        text: The whole post, footer included.
        platform: The platform with its limits.
    """
    starts = [
        _start_beyond(text, limit.method, limit.limit)
        for limit in platform.limits
        if limit.limit is not None
        and limit.strictness is Strictness.HARD
        and measure_of(text).length(limit.method) > limit.limit
    ]
    return min(starts, default=None)


def _start_beyond(text: str, method: Method, budget: int) -> int:
    trimmed = method is Method.UTF16_TRIMMED
    start = len(text) - len(text.lstrip()) if trimmed else 0
    found = Ruler(text, method).first_beyond(budget, start)
    return len(text) if found is None else found
