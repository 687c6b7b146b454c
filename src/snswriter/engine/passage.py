"""A passage: one line of a text, folded and tokenised; the unit of analysis."""

import re
from collections.abc import Callable, Hashable
from functools import cached_property
from typing import Any, TypeVar

from snswriter.engine.hits import Hits
from snswriter.engine.rule_file import Extent, Part
from snswriter.text.fold import FoldedText
from snswriter.text.span import Span
from snswriter.text.tokens import Token, Words

_Extract = TypeVar("_Extract")

NO_HITS = Hits({}, frozenset(), lambda number: ())

_URL = re.compile(r"(?i:https?://|ftp://|www\.)[!-;=?-Z_a-z~%\\]+")
_HASHTAG = re.compile(r"[##♯][\w々ー]+")
_QUOTE = re.compile(r"「[^「」]{1,200}」|『[^『』]{1,200}』|“[^“”]{1,200}”|\"[^\"]{1,200}\"")
_CLAUSE_STOPS = frozenset("。、!?#\n\t ")
_SENTENCE_STOPS = frozenset("。!?#\n")
_SENTENCE_END = re.compile(r"[。！？!?]+[」』)】”]*|\n")


class Passage:
    """One line of a text with everything that was found out about it. Never changes.

    Every position inside is a code point of the folded line; `source_span` leads back.

    Attributes:
        raw: The line as it stands in the checked text.
        text: The folded line.
        words: UniDic words of the folded line.
        hits: Where the probes of the rules matched.
    """

    def __init__(self, raw: str, folded: FoldedText, words: Words) -> None:
        self.raw = raw
        self.text = folded.text
        self.words = words
        self.hits = NO_HITS
        self._folded = folded
        self._extracts: dict[Any, Any] = {}
        self._latest: dict[Any, tuple[Any, Any]] = {}

    @cached_property
    def signs(self) -> frozenset[str]:
        """Return the characters of the folded line, each once."""
        return frozenset(self.text)

    @cached_property
    def encoded(self) -> bytes:
        """Return the folded line in UTF-8."""
        return self.text.encode()

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Return the words as tokens; for a few of them, ask `words`."""
        return self.words.tokens()

    @cached_property
    def borders(self) -> frozenset[int]:
        """Return the positions where a word starts or ends, and the ends of the line."""
        return frozenset((0, len(self.text))).union(self.words.starts, self.words.ends)

    @cached_property
    def quotes(self) -> tuple[Span, ...]:
        """Return the quoted stretches, brackets included."""
        return tuple(Span(*found.span()) for found in _QUOTE.finditer(self.text))

    @cached_property
    def urls(self) -> tuple[Span, ...]:
        """Return the stretches that look like addresses."""
        if ":" not in self.text and "." not in self.text:
            return ()
        return tuple(Span(*found.span()) for found in _URL.finditer(self.text))

    @cached_property
    def hashtags(self) -> tuple[Span, ...]:
        """Return the hashtags, sign included."""
        return tuple(Span(*found.span()) for found in _HASHTAG.finditer(self.text))

    @cached_property
    def _sentence_ends(self) -> tuple[int, ...]:
        return tuple(found.end() for found in _SENTENCE_END.finditer(self.text))

    def part_of(self, span: Span) -> Part:
        """Return the part of the post in which the whole of `span` lies."""
        for part, stretches in (
            (Part.URL, self.urls),
            (Part.HASHTAG, self.hashtags),
            (Part.QUOTE, self.quotes),
        ):
            if any(stretch.contains(span) for stretch in stretches):
                return part
        return Part.BODY

    def sentence(self, span: Span) -> Span:
        """Return the sentence around `span`."""
        start, end = 0, len(self.text)
        for mark in self._sentence_ends:
            if mark <= span.start:
                start = mark
            elif mark >= span.end:
                end = mark
                break
        return Span(start, end)

    def widened(self, span: Span, extent: Extent) -> Span:
        """Return what a finding marks where `span` matched: itself, its clause, its sentence.

        The mark that ends the clause or sentence and blanks at its ends stay outside.
        """
        if extent is Extent.WORDS:
            return span
        stops = _CLAUSE_STOPS if extent is Extent.CLAUSE else _SENTENCE_STOPS
        start, end = span.start, span.end
        while start > 0 and self.text[start - 1] not in stops:
            start -= 1
        while end < len(self.text) and stops.isdisjoint(self.text[end - 1 : end + 1]):
            end += 1
        inner = self.text[start:end]
        return Span(end - len(inner.lstrip()), start + len(inner.rstrip()))

    def source_span(self, span: Span) -> Span:
        """Return the code points of the raw line behind a folded span."""
        return self._folded.source(span)

    def folded_span(self, raw: Span) -> Span:
        """Return the folded span that stands for code points of the raw line."""
        start = self._folded.folded_index(raw.start)
        return Span(start, max(start, self._folded.folded_index(raw.end)))

    def extract(self, extractor: "Callable[[Passage], _Extract]") -> _Extract:
        """Return `extractor(self)`, computed once and remembered with the passage."""
        try:
            known: _Extract = self._extracts[extractor]
        except KeyError:
            known = self._extracts[extractor] = extractor(self)
        return known

    def remember(self, key: Hashable, compute: Callable[[], _Extract]) -> _Extract:
        """Return `compute()`, computed once for `key`, which must name all that it depends on."""
        if key not in self._extracts:
            self._extracts[key] = compute()
        value: _Extract = self._extracts[key]
        return value

    def remember_latest(
        self, key: Hashable, given: object, compute: Callable[[], _Extract]
    ) -> _Extract:
        """Return `compute()`, computed anew when `given` is not what it was the last time.

        For what depends on the lines around, which often stay what they were.
        """
        latest = self._latest.get(key)
        if latest is None or latest[0] != given:
            latest = self._latest[key] = (given, compute())
        value: _Extract = latest[1]
        return value


def finder(pattern: "re.Pattern[str]") -> "Callable[[Passage], tuple[re.Match[str], ...]]":
    """Return an extractor of the matches of `pattern` in the folded text of a line."""

    def find(passage: Passage) -> tuple[re.Match[str], ...]:
        return tuple(pattern.finditer(passage.text))

    return find
