"""The checker: text in, findings out."""

from collections.abc import Iterable
from datetime import date

from snswriter.engine.document import Reader
from snswriter.engine.finding import Finding, Mode
from snswriter.engine.loader import shipped_rules
from snswriter.engine.names import names_in
from snswriter.engine.office import NO_OFFICE, OfficeWords
from snswriter.engine.recognizer import Context
from snswriter.engine.recognizers.known import known_recognizers
from snswriter.engine.rule_file import Problem, RuleFile, RuleSpec
from snswriter.engine.rule_index import RuleIndex
from snswriter.engine.rule_set import Rule, compile_rules
from snswriter.text.fold import Folder
from snswriter.text.span import Span
from snswriter.text.tokens import Tokenizer


class Checker:
    """Check texts against a set of rules.

    A checker accepts any `str`, never raises on text, never changes it, gives the same answer
    to the same question, may be pickled and may be used from several threads.
    """

    def __init__(self, files: Iterable[RuleFile], office: OfficeWords = NO_OFFICE) -> None:
        """Compile the rules of `files`; see `problems` for those that could not be used."""
        self._files = tuple(files)
        self._office = office
        self._compile()

    def _compile(self) -> None:
        folder = Folder()
        rule_set = compile_rules(self._files, known_recognizers(), folder)
        self._index = RuleIndex(rule_set.rules)
        self._problems = rule_set.problems
        self._switched_off = rule_set.switched_off
        self._reader = Reader(rule_set.scanner, folder, Tokenizer())

    def __getstate__(self) -> dict[str, object]:
        return {"_files": self._files, "_office": self._office}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)
        self._compile()

    @classmethod
    def default(cls) -> "Checker":
        """Return a checker with the rules that ship with the program."""
        return cls(shipped_rules())

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what was wrong in the rule files; the rules concerned are not in use."""
        return self._problems

    @property
    def switched_off(self) -> tuple[Rule, ...]:
        """Return the rules that a later layer switched off, each with who said why."""
        return self._switched_off

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules in use, in the order of their files."""
        return self._index.rules

    def rule(self, rule_id: str) -> RuleSpec | None:
        """Return the rule in use with this id as it was written, or None."""
        return next((each.spec for each in self.rules if each.spec.id == rule_id), None)

    def check(
        self,
        text: str,
        mode: Mode | str = Mode.POST,
        on: date | None = None,
        guidelines: tuple[str, ...] = (),
        platforms: tuple[str, ...] = (),
    ) -> tuple[Finding, ...]:
        """Return the findings in `text`, in the order of their places.

        Args:
            text: Any string; findings point into exactly this string, in code points.
            mode: "post", "reply" or "private" (a check-only private text).
            on: Planned day of posting; today when left out. Dates without a year, weekdays and
                dated rules depend on it.
            guidelines: Ids of the guidelines that bind the account; they may raise severities.
            platforms: Ids of the platforms the text goes to; empty means any.

        Raises:
            ValueError: `mode` is none of the three. Nothing else is raised, whatever the text.
        """
        context = Context(
            on or date.today(), Mode(mode).for_rules, guidelines, platforms, self._office
        )
        return self._index.findings(self._reader.read(text), context)

    def names(self, text: str) -> tuple[Span, ...]:
        """Return the names of people, places and bodies in `text`, in order.

        Shape: spans in code points of `text`. What the dictionary does not know as a name is
        missing; nothing is raised, whatever the text.
        """
        document = self._reader.read(text)
        return tuple(document.source_span(*found) for found in document.extract(names_in))
