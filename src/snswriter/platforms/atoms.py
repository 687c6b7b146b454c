"""A text cut into the smallest pieces that must stay together, each with its cost.

A piece is a grapheme cluster, or a link or mention together with whatever joins to it. Cutting
between two pieces never splits an emoji, a letter from its mark, or an address.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from snswriter.platforms.clusters import cluster_end
from snswriter.text.span import Span


@dataclass(frozen=True, slots=True)
class Priced:
    """A stretch of the text and what it costs, in whatever unit is asked for."""

    span: Span
    cost: int


def atoms(
    text: str, whole: Sequence[Priced], cost_of: Callable[[str], int], start: int = 0
) -> Iterator[Priced]:
    """Yield the pieces of `text` from `start` on, lazily and in order.

    Args:
        text: Any string.
        whole: Stretches with a price of their own, in order, none overlapping another.
        cost_of: Price of the characters outside of `whole`.
        start: Where to begin; the beginning of a piece.
    """
    upcoming = bisect_right(whole, start, key=lambda priced: priced.span.end)
    while start < len(text):
        end, inside = cluster_end(text, start), upcoming
        while upcoming < len(whole) and whole[upcoming].span.start < end:
            end = max(end, cluster_end(text, whole[upcoming].span.end - 1))
            upcoming += 1
        span = Span(start, end)
        yield Priced(span, _cost(text, span, whole[inside:upcoming], cost_of))
        start = end


def _cost(text: str, span: Span, inside: Sequence[Priced], cost_of: Callable[[str], int]) -> int:
    cost, start = 0, span.start
    for priced in inside:
        cost += priced.cost + cost_of(text[start : max(start, priced.span.start)])
        start = priced.span.end
    return cost + cost_of(text[start : span.end])
