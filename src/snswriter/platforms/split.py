"""Split a text that is too long for one post into a thread.

A part ends where a reader would pause: at a paragraph, a line, a sentence; if a sentence alone
is too long, at a comma or between phrases. Links are never torn, and quotations, figures with
their units, dates and tags only when nothing else is left.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from snswriter.platforms.atoms import atoms
from snswriter.platforms.costs import cost_of, whole_parts
from snswriter.platforms.measure import measure_of
from snswriter.platforms.overflow import Ruler
from snswriter.platforms.pauses import Pauses
from snswriter.platforms.platform import Method, Platform, Strictness
from snswriter.text.span import Span


@dataclass(frozen=True, slots=True)
class Part:
    """One post of a thread.

    Attributes:
        text: The piece of the original text, untouched; the pieces joined give it back.
        label: The numbering, e.g. "(1/3)"; empty when there is only one part.
        footer: What closes this part, line breaks included; empty on all parts but the last.
    """

    text: str
    label: str
    footer: str = ""

    @property
    def post(self) -> str:
        """Return what goes out: the piece without outer white space, numbered and closed."""
        if not self.label:
            return self.text + self.footer
        return f"{self.text.strip()} {self.label}{self.footer}"


def split(
    text: str, platform: Platform, footer: str = "", kept: Iterable[Span] = ()
) -> tuple[Part, ...]:
    """Return the parts into which `text` goes on `platform`, in order.

    Args:
        text: The body, without footer.
        platform: Decides by its hard limits how much goes into one post.
        footer: What follows the last part, with the line breaks before it.
        kept: Spans to keep together where possible, for example names of people and places.

    Returns:
        At least one part. Each fits, save one that holds nothing but an address longer than a
        post, and a last one whose footer alone is too long.
    """
    if fits(text + footer, platform):
        return (Part(text, "", footer),)
    splitter, digits = _Splitter(text, platform, footer, Pauses(text, kept)), 1
    while len(pieces := tuple(islice(splitter.pieces(digits), 10**digits))) == 10**digits:
        digits += 1
    return numbered(pieces, footer)


def numbered(pieces: Sequence[str], footer: str = "") -> tuple[Part, ...]:
    """Return `pieces`, perhaps edited by hand, as a thread with fresh numbers."""
    last = len(pieces)
    if last == 1:
        return (Part(pieces[0], "", footer),)
    return tuple(
        Part(piece, f"({number}/{last})", footer if number == last else "")
        for number, piece in enumerate(pieces, start=1)
    )


def fits(text: str, platform: Platform) -> bool:
    """Tell whether `text` is within every hard limit of `platform`."""
    measure = measure_of(text)
    return all(measure.length(method) <= budget for method, budget in _hard_limits(platform))


def _hard_limits(platform: Platform) -> Iterator[tuple[Method, int]]:
    for limit in platform.limits:
        if limit.limit is not None and limit.strictness is Strictness.HARD:
            yield limit.method, limit.limit


class _Splitter:
    """Cuts one text where `platform` and a reader want it."""

    def __init__(self, text: str, platform: Platform, footer: str, pauses: Pauses) -> None:
        body = text.rstrip()
        self._text = text
        self._begin = len(body) - len(body.lstrip())
        self._end = len(body)
        self._platform = platform
        self._footer = footer
        self._pauses = pauses
        self._links = whole_parts(body, Method.CODE_POINTS)
        self._rulers = tuple(
            (Ruler(body, method), method, budget) for method, budget in _hard_limits(platform)
        )

    def pieces(self, digits: int) -> Iterator[str]:
        """Yield the pieces in order, each with room for a label of numbers of `digits` digits.

        Joined they are the text.
        """
        label, start = f"({'9' * digits}/{'9' * digits})", 0
        while (cut := self._cut(max(start, self._begin), label)) < self._end:
            yield self._text[start:cut]
            start = cut
        yield self._text[start:]

    def _cut(self, start: int, label: str) -> int:
        """Return where the part that begins at `start` ends; the end when all the rest fits."""
        reach = self._reach(start, f" {label}")
        if reach is None:
            return self._cut_before_footer(start, label)
        return self._fitting(start, reach, label)

    def _cut_before_footer(self, start: int, label: str) -> int:
        rest = Part(self._text[start : self._end], label, self._footer)
        if fits(rest.post, self._platform):
            return self._end
        reach = self._reach(start, f" {label}{self._footer}")
        if reach == start:
            # The footer alone is too long; another part would not help.
            return self._end
        return self._fitting(start, self._end - 1 if reach is None else reach, label)

    def _reach(self, start: int, closing: str) -> int | None:
        beyond = [
            ruler.first_beyond(budget - cost_of(method)(closing), start)
            for ruler, method, budget in self._rulers
        ]
        return min((place for place in beyond if place is not None), default=None)

    def _fitting(self, start: int, reach: int, label: str) -> int:
        """Return the best cut up to `reach`, less when the piece alone counts for more.

        A piece may count for more than in its text: what is a link depends on its neighbours.
        """
        cut = self._best(start, reach)
        while not fits(Part(self._text[start:cut], label).post, self._platform):
            last = start + len(self._text[start:cut].rstrip()) - 1
            nearer = self._best(start, last)
            if nearer >= cut:
                break
            cut = nearer
        return cut

    def _best(self, start: int, reach: int) -> int:
        pause = self._pauses.best(start, reach)
        if pause is not None:
            return self._skip_space(pause)
        edges = self._edges(start, reach)
        sound = [edge for edge in edges if not self._pauses.tears_figure(edge)]
        return self._skip_space((sound or edges)[-1])

    def _edges(self, start: int, reach: int) -> list[int]:
        """Return the ends of pieces that may stand alone, up to `reach`; at least one."""
        edges: list[int] = []
        for atom in atoms(self._text, self._links, len, start):
            if edges and atom.span.end > reach:
                break
            edges.append(atom.span.end)
        return edges

    def _skip_space(self, place: int) -> int:
        while place < len(self._text) and self._text[place].isspace():
            place += 1
        return place
