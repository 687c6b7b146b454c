"""Where probes matched in one passage; patterns are located only when somebody asks."""

from collections.abc import Callable, Iterable, Mapping

from snswriter.text.span import Span


class Hits:
    """The hits of all probes in one passage.

    Most patterns that match belong to conditions of rules that never come up, so it pays to
    know that they match and to find the places later.

    Attributes:
        numbers: Probes that matched; a boundary may still leave a pattern without a place.
    """

    __slots__ = ("_found", "_locate", "_unlocated", "numbers")

    def __init__(
        self,
        found: Mapping[int, Iterable[Span]],
        unlocated: frozenset[int],
        locate: Callable[[int], Iterable[Span]],
    ) -> None:
        """Keep what was found; `locate(number)` finds the places of an unlocated probe."""
        self.numbers = frozenset(found) | unlocated
        self._found = {number: tuple(sorted(spans)) for number, spans in found.items()}
        self._unlocated = set(unlocated)
        self._locate = locate

    def spans(self, number: int) -> tuple[Span, ...]:
        """Return the places of one probe in order, without repeats."""
        if number in self._unlocated:
            located = set(self._locate(number)).union(self._found.get(number, ()))
            self._found[number] = tuple(sorted(located))
            self._unlocated.discard(number)
        return self._found.get(number, ())
