"""Recognizers that look at one line after the other, and at nothing but its text and its days."""

from collections.abc import Callable, Iterable, Iterator

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.resolved_days import ResolvedDay, days_by_line

Days = tuple[ResolvedDay, ...]
OfLine = Callable[[Passage, Days, Context, Options], Iterable[Hit]]


class ByDays:
    """A recognizer whose hits in a line depend on that line, its days and its options alone.

    They are remembered with the line for as long as its days stay what they are; what another
    line says of the year may change them. Lines without days are not looked at. Its options
    may not be lists.
    """

    def __init__(self, of_line: OfLine) -> None:
        """Build it; `of_line` returns the hits in one line, whose number its days know."""
        self._of_line = of_line

    def __call__(self, document: Document, context: Context, options: Options) -> Iterator[Hit]:
        """Yield the hits in a document."""
        key = (self._of_line, context.on, *options.items())
        for days in days_by_line(document, context):
            passage = document.lines[days[0].line].passage

            def look(passage: Passage = passage, days: Days = days) -> tuple[Hit, ...]:
                return tuple(self._of_line(passage, days, context, options))

            yield from passage.remember_latest(key, days, look)
