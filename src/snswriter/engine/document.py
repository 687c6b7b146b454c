"""A document: the passages of one text, and the reader that remembers passages between checks."""

import re
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from threading import Lock
from typing import Any, NamedTuple, TypeVar

from snswriter.engine.passage import Passage
from snswriter.engine.scanner import Scanner
from snswriter.text.fold import Folder
from snswriter.text.span import Span
from snswriter.text.tokens import Tokenizer

_Extract = TypeVar("_Extract")

_MAX_PASSAGE = 600
_MAX_REMEMBERED_CHARS = 100_000
_CUT = re.compile(r"[。！？!?\s][^。！？!?\s]*\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A passage and the code point of the text at which it begins."""

    offset: int
    passage: Passage


class _Kept(NamedTuple):
    """What a document has in common with the one read before it: lines at both ends."""

    before: "Document"
    head: int
    tail: int


class Document:
    """The lines of one text, in order. Never changes; remembers what it was asked.

    What was extracted from the lines of the text before is taken over with those lines.

    Attributes:
        text: The text as given.
        lines: Its lines, long ones cut.
    """

    def __init__(
        self, text: str, lines: tuple[Line, ...], before: "Document | None" = None
    ) -> None:
        """Build it; `before` is the document that was read before, if there is one."""
        self.text = text
        self.lines = lines
        self._kept = None if before is None else _kept_from(before, lines)
        self._remembered: dict[Hashable, Any] = {}
        self._has: dict[int, bool] = {}

    def has(self, probe: int) -> bool:
        """Tell whether a probe matched anywhere."""
        known = self._has.get(probe)
        if known is None:
            known = any(line.passage.hits.has(probe) for line in self.lines)
            self._has[probe] = known
        return known

    def source_span(self, line: int, span: Span) -> Span:
        """Return the code points of the whole text behind a folded span of one line."""
        place = self.lines[line]
        return place.passage.source_span(span).shifted(place.offset)

    def extract(
        self, extractor: Callable[[Passage], tuple[_Extract, ...]]
    ) -> tuple[tuple[int, _Extract], ...]:
        """Return (line number, extract) for everything `extractor` sees in the lines."""
        found: tuple[tuple[int, _Extract], ...] | None = self._remembered.get(extractor)
        if found is None:
            found = self._taken_over(extractor)
            if found is None:
                found = self._extracted(extractor, 0, len(self.lines))
            self._remembered[extractor] = found
        return found

    def _taken_over(
        self, extractor: Callable[[Passage], tuple[_Extract, ...]]
    ) -> tuple[tuple[int, _Extract], ...] | None:
        """Return the extracts of the text before with those of the changed lines instead."""
        if self._kept is None:
            return None
        before, head, tail = self._kept
        known: tuple[tuple[int, _Extract], ...] | None = before._remembered.get(extractor)
        if known is None:
            return None
        moved = len(self.lines) - len(before.lines)
        changed = self._extracted(extractor, head, len(self.lines) - tail)
        behind = known[bisect_left(known, len(before.lines) - tail, key=_number) :]
        if moved:
            behind = tuple([(number + moved, extract) for number, extract in behind])
        return (*known[: bisect_left(known, head, key=_number)], *changed, *behind)

    def _extracted(
        self, extractor: Callable[[Passage], tuple[_Extract, ...]], start: int, end: int
    ) -> tuple[tuple[int, _Extract], ...]:
        return tuple(
            [
                (number, extract)
                for number, line in enumerate(self.lines[start:end], start)
                for extract in line.passage.extract(extractor)
            ]
        )

    def forget_before(self) -> None:
        """Let go of the document before, which would hold on to all those before it."""
        self._kept = None

    def remember(self, key: Hashable, compute: Callable[[], _Extract]) -> _Extract:
        """Return `compute()`, computed once for `key`, which must name all that it depends on."""
        if key not in self._remembered:
            self._remembered[key] = compute()
        value: _Extract = self._remembered[key]
        return value


class Reader:
    """Turn texts into documents; a line that was read before costs almost nothing."""

    def __init__(self, scanner: Scanner, folder: Folder, tokenizer: Tokenizer) -> None:
        self._scanner = scanner
        self._folder = folder
        self._tokenizer = tokenizer
        self._known: OrderedDict[str, Passage] = OrderedDict()
        self._known_chars = 0
        self._latest: Document | None = None
        self._lock = Lock()

    def read(self, text: str) -> Document:
        """Return the document of `text`; any str will do."""
        cut = tuple(_cut_into_lines(text))
        known = self._recalled([raw for _, raw in cut])
        lines = tuple(
            [
                Line(offset, passage or self._passage(raw))
                for (offset, raw), passage in zip(cut, known, strict=True)
            ]
        )
        document = Document(text, lines, self._latest)
        if self._latest is not None:
            self._latest.forget_before()
        self._latest = document
        return document

    def _recalled(self, lines: list[str]) -> list[Passage | None]:
        """Return the passages of the lines that are known, and let them be forgotten last."""
        with self._lock:
            known = [self._known.get(raw) for raw in lines]
            for raw, passage in zip(lines, known, strict=True):
                if passage is not None:
                    self._known.move_to_end(raw)
        return known

    def _passage(self, raw: str) -> Passage:
        (known,) = self._recalled([raw])
        if known is not None:
            return known
        passage = self._analyse(raw)
        with self._lock:
            self._remember(raw, passage)
        return passage

    def _analyse(self, raw: str) -> Passage:
        folded = self._folder.fold(raw)
        passage = Passage(raw, folded, self._tokenizer.words(folded.text))
        passage.hits = self._scanner.scan(passage)
        return passage

    def _remember(self, raw: str, passage: Passage) -> None:
        if raw in self._known:
            return
        self._known[raw] = passage
        self._known_chars += len(raw)
        while self._known_chars > _MAX_REMEMBERED_CHARS and len(self._known) > 1:
            forgotten, _ = self._known.popitem(last=False)
            self._known_chars -= len(forgotten)


def _kept_from(before: Document, lines: tuple[Line, ...]) -> _Kept | None:
    """Return how many lines at each end are those of the document before."""
    most = min(len(before.lines), len(lines))
    head = 0
    while head < most and before.lines[head].passage is lines[head].passage:
        head += 1
    tail = 0
    while tail < most - head and before.lines[-1 - tail].passage is lines[-1 - tail].passage:
        tail += 1
    return _Kept(before, head, tail) if head or tail else None


def _number(extract: tuple[int, object]) -> int:
    return extract[0]


def _cut_into_lines(text: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for line in text.split("\n"):
        yield from _cut_long(offset, line)
        offset += len(line) + 1


def _cut_long(offset: int, line: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(line) - start > _MAX_PASSAGE:
        window = line[start : start + _MAX_PASSAGE]
        found = _CUT.search(window)
        end = start + (found.start() + 1 if found and found.start() else _MAX_PASSAGE)
        yield offset + start, line[start:end]
        start = end
    if start < len(line):
        yield offset + start, line[start:]
