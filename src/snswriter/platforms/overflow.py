"""Where the part of a text begins that no longer fits."""

from snswriter.platforms.atoms import atoms
from snswriter.platforms.costs import cost_of, whole_parts
from snswriter.platforms.measure import Measure
from snswriter.platforms.platform import Method, Platform, Strictness


class Ruler:
    """One text with the costs of its pieces by one method."""

    def __init__(self, text: str, method: Method) -> None:
        self._text = text
        self._price = cost_of(method)
        self._known: dict[str, int] = {}
        self._whole = whole_parts(text, method)

    def first_beyond(self, budget: int, start: int = 0) -> int | None:
        """Return where the first piece begins that exceeds `budget`, counted from `start`.

        None when everything from `start` on fits.
        """
        spent = 0
        for piece in atoms(self._text, self._whole, self._cost_of, start):
            spent += piece.cost
            if spent > budget:
                return piece.span.start
        return None

    def _cost_of(self, piece: str) -> int:
        known = self._known.get(piece)
        if known is None:
            known = self._known[piece] = self._price(piece)
        return known


def over_limit_start(text: str, platform: Platform, measure: Measure | None = None) -> int | None:
    """Return the code point where the part of `text` begins that the platform would refuse.

    Always the boundary of a grapheme cluster and never inside a link. The narrowest hard limit
    of the platform decides; advisory ones do not. None when the text fits.

    Args:
        text: The whole post, footer included.
        platform: The platform with its limits.
        measure: The measure of the same text, where it exists already.
    """
    known = measure or Measure(text)
    starts = [
        _start_beyond(text, limit.method, limit.limit)
        for limit in platform.limits
        if limit.limit is not None
        and limit.strictness is Strictness.HARD
        and known.length(limit.method) > limit.limit
    ]
    return min(starts, default=None)


def _start_beyond(text: str, method: Method, budget: int) -> int:
    trimmed = method is Method.UTF16_TRIMMED
    start = len(text) - len(text.lstrip()) if trimmed else 0
    found = Ruler(text, method).first_beyond(budget, start)
    return len(text) if found is None else found
