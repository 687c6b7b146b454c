"""What happened between two states of a text, and where places went."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from snswriter.text.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """At code point `start`, `removed` code points gave way to `added` others."""

    start: int
    removed: int
    added: int

    def moved(self, span: Span) -> Span | None:
        """Return where `span` is after the edit; None when nothing of it is left.

        Typing inside a span makes it longer; typing at either end of it does not.
        """
        old_end, growth = self.start + self.removed, self.added - self.removed
        if span.end <= self.start:
            return span
        if span.start >= old_end:
            return span.shifted(growth)
        start = span.start if span.start < self.start else self.start + self.added
        end = span.end + growth if span.end > old_end else self.start
        return Span(start, end) if start < end else None

    def place(self, index: int) -> int:
        """Return where a place is after the edit; behind what was added where its text is gone."""
        if index <= self.start:
            return index
        return max(index - self.removed, self.start) + self.added


def edit_between(old: Sequence[str], new: Sequence[str]) -> Edit:
    """Return the one edit that turns `old` into `new`, as short as possible.

    Both are texts, or both are lists of lines. Where several would do (one more of several equal
    letters), the last place counts as changed.
    """
    shorter = min(len(old), len(new))
    start = _first_failure(shorter, lambda size: old[:size] == new[:size])
    rest = shorter - start
    tail = _first_failure(rest, lambda size: old[len(old) - size :] == new[len(new) - size :])
    return Edit(start, len(old) - start - tail, len(new) - start - tail)


def _first_failure(limit: int, holds: Callable[[int], bool]) -> int:
    """Return the largest size up to `limit` for which `holds`, which fails from some size on."""
    return bisect_left(range(1, limit + 1), True, key=lambda size: not holds(size))
