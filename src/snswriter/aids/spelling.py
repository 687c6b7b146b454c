"""How official texts for the public are spelt: kanji or kana, okurigana, width of digits."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial

import msgspec

from snswriter.aids.material import fixed_parts
from snswriter.drafts.listed import shipped_entries
from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.text.span import Span

_NARROW, _WIDE = "0123456789", "０１２３４５６７８９"
_DIGITS = re.compile(rf"[{_NARROW}]+|[{_WIDE}]+")
_BRACKETS = re.compile(r"\([^()（）\n]*\)|（[^()（）\n]*）")
_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")
_OTHER_WIDTH = str.maketrans(_NARROW + _WIDE, _WIDE + _NARROW)
_UNGROUPED = re.compile(
    r"(?<![0-9A-Za-z.,:/-])[1-9][0-9]{3,}"
    r"(?=(?:円|人|名|件|世帯|票|戸|台|冊|枚|個|本|歩|頭|羽|平方|トン|食|セット|km|kg|m))"
)
_COMMAS = re.compile("(?<=[ぁ-んァ-ヶ一-龠])[，．](?=[ぁ-んァ-ヶ一-龠]|$)")
_POINT = {"，": "、", "．": "。"}


class Why(Enum):
    """The reason for another spelling."""

    AUXILIARY = "auxiliary"
    FORMAL_NOUN = "formal_noun"
    KANA_WORD = "kana_word"
    COURTESY = "courtesy"
    OKURIGANA = "okurigana"
    LISTING = "listing"
    WIDTH = "width"
    GROUPING = "grouping"
    POINT = "point"


class SpellingHint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry: a pattern, what to put there, and texts that prove it."""

    find: str
    put: tuple[str, ...]
    bad: tuple[str, ...]
    good: tuple[str, ...] = ()


class SpellingGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Entries with the same reason."""

    why: Why
    hint: tuple[SpellingHint, ...]


@dataclass(frozen=True, slots=True)
class Spelling:
    """One place that is usually spelt otherwise.

    Attributes:
        span: Code points of the text.
        text: The characters there.
        options: What can be put there, the usual spelling first.
        why: The reason.
        line: Number of its line in the document.
        place: Folded code points inside its line.
    """

    span: Span
    text: str
    options: tuple[str, ...]
    why: Why
    line: int
    place: Span


@dataclass(frozen=True, slots=True)
class _Place:
    at: Span
    options: tuple[str, ...]
    why: Why


class SpellingGuide:
    """Looks for spellings; the entries are tried line by line and remembered."""

    def __init__(self, groups: Iterable[SpellingGroup]) -> None:
        self._entries = tuple(
            (re.compile(hint.find), hint.put, group.why) for group in groups for hint in group.hint
        )

    @classmethod
    def shipped(cls) -> "SpellingGuide":
        """Return the guide with the entries that ship with the program."""
        return cls(shipped_entries("aids/spelling.toml", "group", SpellingGroup))

    def spellings(self, document: Document) -> tuple[Spelling, ...]:
        """Return the places, in order, none overlapping."""
        found = [*self._by_line(document), *_unequal_widths(document)]
        found.sort(key=lambda each: (each.span.start, -len(each.span)))
        kept: list[Spelling] = []
        for each in found:
            if not kept or kept[-1].span.end <= each.span.start:
                kept.append(each)
        return tuple(kept)

    def _by_line(self, document: Document) -> Iterator[Spelling]:
        for number, line in enumerate(document.lines):
            passage = line.passage
            for place in passage.remember(self, partial(self._look, passage)):
                yield _spelling(document, number, place)

    def _look(self, passage: Passage) -> tuple[_Place, ...]:
        fixed = passage.extract(fixed_parts)
        found = (*self._in_words(passage.text), *_groupings(passage.text), *_points(passage))
        return tuple(
            each
            for each in found
            if len(each.at) and not any(part.overlaps(each.at) for part in fixed)
        )

    def _in_words(self, text: str) -> Iterator[_Place]:
        for pattern, put, why in self._entries:
            for found in pattern.finditer(text):
                group = "at" if "at" in pattern.groupindex else 0
                yield _Place(Span(*found.span(group)), tuple(map(found.expand, put)), why)


def _spelling(document: Document, number: int, place: _Place) -> Spelling:
    span = document.source_span(number, place.at)
    return Spelling(span, span.of(document.text), place.options, place.why, number, place.at)


def _groupings(text: str) -> Iterator[_Place]:
    for found in _UNGROUPED.finditer(text):
        yield _Place(Span(*found.span()), (f"{int(found[0]):,}",), Why.GROUPING)


def _points(passage: Passage) -> Iterator[_Place]:
    for found in _COMMAS.finditer(passage.raw):
        at = passage.folded_span(Span(*found.span()))
        yield _Place(at, (_POINT[found[0]],), Why.POINT)


def _unequal_widths(document: Document) -> Iterator[Spelling]:
    """Yield digits and brackets in the width that is the rarer one of the text."""
    for pattern in (_DIGITS, _BRACKETS):
        runs = [
            (number, Span(*found.span()), found[0])
            for number, line in enumerate(document.lines)
            for found in pattern.finditer(line.passage.raw)
            if _is_free(line.passage, Span(*found.span()))
            and (pattern is _DIGITS or _JAPANESE.search(found[0]))
        ]
        widths = Counter(_is_wide(text) for _, _, text in runs)
        if len(widths) < 2:
            continue
        rarer = widths[True] <= widths[False]
        for number, raw, text in runs:
            if _is_wide(text) is rarer:
                other = _in_other_width(text)
                line = document.lines[number]
                span = raw.shifted(line.offset)
                place = line.passage.folded_span(raw)
                yield Spelling(span, text, (other,), Why.WIDTH, number, place)


def _is_free(passage: Passage, raw: Span) -> bool:
    here = passage.folded_span(raw)
    return not any(part.overlaps(here) for part in passage.extract(fixed_parts))


def _is_wide(text: str) -> bool:
    return text[0] in f"{_WIDE}（"


def _in_other_width(text: str) -> str:
    if text[0] in "(（":
        ends = str.maketrans({"(": "（", ")": "）", "（": "(", "）": ")"})
        return text[0].translate(ends) + text[1:-1] + text[-1].translate(ends)
    return text.translate(_OTHER_WIDTH)
