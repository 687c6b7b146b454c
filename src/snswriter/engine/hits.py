"""Where probes matched in one passage; patterns are located only when somebody asks."""

from collections.abc import Callable, Iterable, Mapping

from snswriter.text.span import Span


class Hits:
    """The hits of all probes in one passage.

    Attributes:
        numbers: Probes of rules that may have matched; a boundary may still leave a pattern
            without a place. Probes of conditions are not among them: most conditions are never
            asked for, so they are looked for when they are.
    """

    __slots__ = ("_found", "_locate", "_seen", "_spans", "numbers")

    def __init__(
        self,
        found: Mapping[int, Iterable[Span]],
        numbers: frozenset[int],
        locate: Callable[[int], Iterable[Span]],
    ) -> None:
        """Keep what was found; `locate(number)` finds the places of a probe's patterns."""
        self.numbers = numbers
        self._found = found
        self._locate = locate
        self._spans: dict[int, tuple[Span, ...]] = {}
        self._seen: dict[int, bool] = {}

    def spans(self, number: int) -> tuple[Span, ...]:
        """Return the places of one probe in order, without repeats."""
        known = self._spans.get(number)
        if known is None:
            places = {*self._found.get(number, ()), *self._locate(number)}
            known = self._spans[number] = tuple(sorted(places))
        return known

    def has(self, number: int) -> bool:
        """Tell whether one probe has a place at all."""
        seen = self._seen.get(number)
        if seen is None:
            seen = number in self._found or any(True for _ in self._locate(number))
            self._seen[number] = seen
        return seen
