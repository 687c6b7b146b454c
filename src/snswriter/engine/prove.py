"""Prove rules by their own examples, before anybody relies on them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from snswriter.engine.document import Reader
from snswriter.engine.finding import Finding, Mode
from snswriter.engine.judge import is_active
from snswriter.engine.judging import findings_of
from snswriter.engine.office import OfficeWords
from snswriter.engine.recognizer import Context
from snswriter.engine.recognizers.known import known_recognizers
from snswriter.engine.rule_file import Example, Problem, RuleFile, RuleSpec
from snswriter.engine.rule_set import Rule, RuleSet, Trust, compile_rules
from snswriter.text.fold import Folder
from snswriter.text.span import Span
from snswriter.text.tokens import Tokenizer

_DEFAULT_DAY = date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class MarkedText:
    """An example without its marks, and the spans that the marks enclosed."""

    text: str
    spans: tuple[Span, ...]


def read_marks(marked: str) -> MarkedText:
    """Return the text of an example and the spans between its 《》."""
    pieces: list[str] = []
    spans: list[Span] = []
    length = start = 0
    for char in marked:
        if char == "《":
            start = length
        elif char == "》":
            spans.append(Span(start, length))
        else:
            pieces.append(char)
            length += 1
    return MarkedText("".join(pieces), tuple(spans))


@dataclass(frozen=True, slots=True)
class Proof:
    """The outcome of proving rule files: how many rules, and what does not hold."""

    rules: int
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> frozenset[tuple[str, str]]:
        """Return (file, rule id) of everything that has a problem."""
        return frozenset((problem.file, problem.rule) for problem in self.problems)


def prove_files(files: Iterable[RuleFile]) -> Proof:
    """Compile rule files together and prove each rule by its own examples."""
    folder = Folder()
    rule_set = compile_rules(files, known_recognizers(), folder, Trust.PROVE_ALL)
    problems = (*rule_set.problems, *prove_rules(rule_set, folder))
    return Proof(len(rule_set.rules) + len(rule_set.problems), problems)


def prove_rules(rule_set: RuleSet, folder: Folder) -> tuple[Problem, ...]:
    """Run the examples of every rule; return what does not hold, with expected and found."""
    prover = _Prover(Reader(rule_set.scanner, folder, Tokenizer()))
    return tuple(problem for rule in rule_set.rules for problem in prover.problems(rule))


class _Prover:
    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def problems(self, rule: Rule) -> Iterator[Problem]:
        for message in self._messages(rule):
            yield Problem(rule.spec.file, rule.spec.id, message)

    def _messages(self, rule: Rule) -> Iterator[str]:
        spec = rule.spec
        if not spec.bad or not spec.good:
            yield "悪い例(bad)と良い例(good)を一つ以上書いてください。"
        if not spec.category or not spec.id.startswith(f"{spec.category}."):
            yield f"id は分類名で始めてください(期待「{spec.category}.…」)。"
        for bad in spec.bad:
            yield from self._of_bad(rule, _example(bad))
        for good in spec.good:
            yield from self._of_good(rule, _example(good))
        yield from self._of_conditions(rule)

    def _of_bad(self, rule: Rule, example: Example) -> Iterator[str]:
        marked = read_marks(example.text)
        if not marked.spans:
            yield f"悪い例「{example.text}」に《》の印がありません。"
            return
        found = self._find(rule, marked.text, example)
        spans = tuple(finding.span for finding in found)
        if spans != marked.spans:
            expected = [span.of(marked.text) for span in marked.spans]
            got = [finding.text for finding in found]
            yield f"悪い例「{example.text}」: 期待 {expected}、実際 {got}。"
            return
        yield from self._of_suggestions(rule, marked.text, found, example)

    def _of_suggestions(
        self, rule: Rule, text: str, found: tuple[Finding, ...], example: Example
    ) -> Iterator[str]:
        for finding in found:
            for suggestion in finding.suggestions:
                cured = text[: finding.span.start] + suggestion + text[finding.span.end :]
                if len(self._find(rule, cured, example)) >= len(found):
                    yield f"言いかえ「{suggestion}」にしても「{example.text}」の指摘が消えません。"

    def _of_good(self, rule: Rule, example: Example) -> Iterator[str]:
        found = self._find(rule, example.text, example)
        if found:
            yield f"良い例「{example.text}」: 期待 指摘なし、実際 {[f.text for f in found]}。"

    def _of_conditions(self, rule: Rule) -> Iterator[str]:
        for exception in rule.unless:
            example = exception.condition.example
            if not example or exception.condition.lower_to is not None:
                continue
            document = self._reader.read(example)
            if not document.has(exception.probe):
                yield f"例外の例「{example}」に、その例外の語が見つかりません。"
            elif self._find(rule, example, Example(example)):
                yield f"例外の例「{example}」で指摘が消えません。"

    def _find(self, rule: Rule, text: str, example: Example) -> tuple[Finding, ...]:
        context = _context(rule.spec, example)
        if not is_active(rule, context):
            return ()
        findings = findings_of(rule, self._reader.read(text), context)
        return _outermost(tuple(findings))


def _outermost(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    kept = [
        finding
        for finding in findings
        if not any(
            other is not finding
            and other.span.overlaps(finding.span)
            and (other.span.start, -other.span.end) < (finding.span.start, -finding.span.end)
            for other in findings
        )
    ]
    once = {finding.span: finding for finding in kept}
    return tuple(once[span] for span in sorted(once))


def _example(example: str | Example) -> Example:
    return Example(example) if isinstance(example, str) else example


def _context(spec: RuleSpec, example: Example) -> Context:
    mode = example.mode or (spec.modes[0] if spec.modes else Mode.POST.value)
    day = example.on or _DEFAULT_DAY
    if spec.effective_from and not example.on:
        day = max(day, spec.effective_from)
    office = OfficeWords(
        domains=example.domains,
        retired_domains=example.retired_domains,
        contacts=example.contacts,
        names=example.names,
    )
    return Context(day, Mode(mode), office=office)
