"""What a recognizer is: code for what needs arithmetic, named from rules."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from snswriter.engine.document import Document
from snswriter.engine.finding import Mode
from snswriter.engine.office import NO_OFFICE, OfficeWords
from snswriter.engine.passage import Passage
from snswriter.text.span import Span

_DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about a text besides its characters.

    Attributes:
        on: The planned day of posting; relative days and missing years are counted from it.
        mode: What the text is for.
        guidelines: Ids of the guidelines that bind the account.
        platforms: Ids of the platforms it goes to; empty means any.
        office: The office's own words, contacts and domains.
    """

    on: date
    mode: Mode = Mode.POST
    guidelines: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    office: OfficeWords = NO_OFFICE


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a recognizer found.

    Attributes:
        line: Number of the line in the document.
        span: Folded code points inside that line.
        values: Fills the {names} in the message and advice of the rule.
        suggestions: Replacements; never for facts.
    """

    line: int
    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    suggestions: tuple[str, ...] = ()


Options = Mapping[str, int | float | str | list[str]]
Recognizer = Callable[[Document, Context, Options], Iterable[Hit]]
Sight = Callable[[Passage], object]


def every_line(passage: Passage) -> bool:
    """Be the sight of a recognizer that has to look at every line."""
    return True


def has_digits(passage: Passage) -> bool:
    """Tell whether there is a digit in the line."""
    return not _DIGITS.isdisjoint(passage.text)


class ByLine:
    """A recognizer that looks at each line alone, so that its hits are remembered with the line.

    It may depend on the day, the office and its options, but not on any other line.

    Attributes:
        sees: An extract without which a line holds nothing for this recognizer; recognizers
            that share one are passed over together.
    """

    def __init__(
        self, recognizer: Recognizer, sees: Sight, needs: Callable[[], object] | None = None
    ) -> None:
        """Build it; `needs` reads what it cannot do without, once."""
        self._recognizer = recognizer
        self._needs = needs
        self.sees = sees

    def prepare(self) -> None:
        """Read what it needs, so that whatever is wrong with that shows before the first text.

        Raises:
            OSError: A file is missing or cannot be read.
            ValueError: A file is not what it has to be.
        """
        if self._needs is not None:
            self._needs()

    def __call__(self, document: Document, context: Context, options: Options) -> Iterable[Hit]:
        """Return the hits in a document of any number of lines."""
        return self._recognizer(document, context, options)
