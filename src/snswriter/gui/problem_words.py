"""What is wrong in files and fields, in the language of the program.

Problems and faults bring their Japanese sentences along. Who chose English reads those of
`problem_table` instead; what is not known there, such as a rule author's own words, stays.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from snswriter.drafts.account_checks import Fault
from snswriter.drafts.field_book import FieldBook
from snswriter.engine import Problem as RuleProblem
from snswriter.gui.bilingual import is_english
from snswriter.gui.error_words import english_by_japanese
from snswriter.gui.problem_table import PLACES, SENTENCES, WORDS
from snswriter.ports import Problem

AnyProblem = Problem | RuleProblem

_GAP = re.compile(r"<([a-z]+)>")
_SENTENCE = re.compile(r".*?(?:。|\Z)", re.DOTALL)


def problem_lines(problems: Iterable[AnyProblem]) -> tuple[str, ...]:
    """Return what is wrong in which file and what to do, in the language of the program."""
    if not is_english():
        return tuple(map(str, problems))
    words = _Words(FieldBook.shipped())
    return tuple(map(words.line, problems))


def fault_lines(faults: Iterable[Fault], book: FieldBook) -> dict[str, str]:
    """Return by field what is first wrong with it, in the language of the program."""
    words = _Words(book)
    told: dict[str, str] = {}
    for each in faults:
        if each.field not in told:
            line = f"{each.message}{each.remedy}"
            told[each.field] = words.english(line) if is_english() else line
    return told


def fault_text(told: str) -> str:
    """Return sentences about something that was filled in, in the language of the program."""
    return _Words(FieldBook((), ())).english(told) if is_english() else told


class _Pattern(NamedTuple):
    """A Japanese sentence with gaps; `narrow` lets no gap reach over the end of a sentence."""

    narrow: re.Pattern[str]
    wide: re.Pattern[str]
    english: str


class _Words:
    """The tables, with the names that the fields of `book` have in English."""

    def __init__(self, book: FieldBook) -> None:
        self._names = {each.label: each.label_en for each in book.fields}

    def line(self, problem: AnyProblem) -> str:
        """Return what is wrong in which file and what to do."""
        if isinstance(problem, RuleProblem):
            place, told = f"rule “{problem.rule}”" if problem.rule else "", problem.message
        else:
            place, told = self.place(problem.place), f"{problem.message}{problem.remedy}"
        return f"{problem.file}{f' ({place})' if place else ''}: {self.english(told)}"

    def english(self, told: str) -> str:
        """Return the English of each sentence that is known, with the others in between."""
        parts: list[str] = []
        rest = told
        while rest:
            known = self._begun(rest)
            part, end = known or _as_it_is(rest)
            parts.append(part.strip())
            rest = rest[end:]
        return " ".join(filter(None, parts))

    def place(self, place: str) -> str:
        """Return where in a file something is."""
        return ", ".join(self._whole(each, self._places) for each in place.split("、"))

    def _begun(self, told: str) -> tuple[str, int] | None:
        """Return the English of the sentence that begins here, and where it ends."""
        found = [each.narrow.match(told) for each in self._sentences]
        if not any(found):
            found = [each.wide.match(told) for each in self._sentences]
        for each, match in zip(self._sentences, found, strict=True):
            if match and match.end():
                return self._filled(each, match), match.end()
        return None

    def _filled(self, pattern: _Pattern, match: re.Match[str]) -> str:
        return _GAP.sub(lambda gap: self._value(gap[1], match[gap[1]]), pattern.english)

    def _value(self, gap: str, found: str) -> str:
        if gap == "names":
            return found.replace("、", ", ")
        if found in self._names:
            return self._names[found] or found
        word = self._whole(found, self._words)
        if word != found:
            return word
        return self.english(found) if self._begun(found) else found

    def _whole(self, found: str, patterns: Iterable[_Pattern]) -> str:
        for each in patterns:
            match = each.wide.fullmatch(found)
            if match:
                return self._filled(each, match)
        return found

    @cached_property
    def _sentences(self) -> tuple[_Pattern, ...]:
        return _patterns({**SENTENCES, **english_by_japanese()})

    @cached_property
    def _words(self) -> tuple[_Pattern, ...]:
        return _patterns(WORDS)

    @cached_property
    def _places(self) -> tuple[_Pattern, ...]:
        return _patterns(PLACES)


def _as_it_is(told: str) -> tuple[str, int]:
    match = _SENTENCE.match(told)
    return (match[0], match.end()) if match else (told, len(told))


def _patterns(table: Mapping[str, str]) -> tuple[_Pattern, ...]:
    """Return the sentences, those with the most fixed words first."""
    ordered = sorted(table.items(), key=lambda pair: -len(_GAP.sub("", pair[0])))
    return tuple(
        _Pattern(_expression(japanese, "[^。]"), _expression(japanese, "."), english)
        for japanese, english in ordered
    )


def _expression(japanese: str, gap: str) -> re.Pattern[str]:
    pieces = _GAP.split(japanese)
    fixed, names = pieces[::2], pieces[1::2]
    source = re.escape(fixed[0])
    for name, words in zip(names, fixed[1:], strict=True):
        source += f"(?P<{name}>{gap}*?){re.escape(words)}"
    end = "" if fixed[-1] else r"\Z"
    return re.compile(f"{source}{end}", re.DOTALL)
