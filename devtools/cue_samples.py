"""The labelled sentences from which cues are learnt; all of them our own writing.

Besides the sentences in this folder these are the drafts of tests/evaluation and the examples
of the rules. Plain public text, which is not part of the project, may be added as negatives.
"""

import json
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from devtools.places import ROOT
from snswriter.engine.cue_reading import marks_of, sentences
from snswriter.engine.cue_table import LEAST_WORDS, MOST_WORDS, Groups, meaning_word
from snswriter.text.fold import Folder
from snswriter.text.tokens import Lexeme, Tokenizer

_WEIGHT_OF_CONTRAST = 1.5
_WEIGHT_OF_PLAIN = 2.0
_WEIGHT_OF_OTHER = 8.0
_FOLDER = Path(__file__).parent / "cue_sentences"


class Fine(Enum):
    """What text without any trouble is: like posts of an office, or of another kind."""

    PLAIN = "plain"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sample:
    """One sentence.

    Attributes:
        source: Where it comes from, or its whole text; samples of one source are never parted.
        ideas: The categories that it shows.
        near: The category to which it is a fine contrast, or "".
        names: The names of its cues, as often as they stand there.
        meanings: Its words that have a meaning, as often as they stand there.
        words: The number of its words, at least LEAST_WORDS.
        weight: How much a mistake on it counts.
        is_plain: Whether it is public text like posts that nobody wrote for this purpose.
        is_public: Whether it is that, or public text of another kind.
    """

    source: str
    ideas: frozenset[str]
    near: str
    names: tuple[str, ...]
    meanings: tuple[str, ...]
    words: int
    weight: float = 1.0
    is_plain: bool = False
    is_public: bool = False


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    quotes: tuple[tuple[str, str], ...] = ()
    source: str = ""
    near: str = ""
    weight: float = 1.0
    is_plain: bool = False
    is_public: bool = False


@dataclass(slots=True)
class SampleReader:
    """Cut texts into samples, with the same reading of cues as the program."""

    groups: Groups
    _tokenizer: Tokenizer = field(default_factory=Tokenizer)
    _folder: Folder = field(default_factory=Folder)

    def own(self) -> list[Sample]:
        """Return the samples from our own writing."""
        texts = [*_sentence_files(), *_drafts(), *_rule_examples()]
        return [sample for text in texts for sample in self._samples(text)]

    def fine(self, folder: Path, kind: Fine) -> list[Sample]:
        """Return the samples of the JSONL files in `folder`: {"text": ..., "source": ...} a line.

        Texts of one source are never parted: how well an office is judged whose texts were
        learnt from says nothing about the next one.
        """
        is_plain = kind is Fine.PLAIN
        weight = _WEIGHT_OF_PLAIN if is_plain else _WEIGHT_OF_OTHER
        texts = (
            _Text(row["text"], (), row.get("source", ""), "", weight, is_plain, is_public=True)
            for row in _rows(sorted(folder.glob("*.jsonl")))
        )
        return [sample for text in texts for sample in self._samples(text)]

    def _samples(self, text: _Text) -> Iterator[Sample]:
        folded = self._folder.fold(text.text).text
        places = [(idea, *self._place(folded, quote)) for idea, quote in text.quotes]
        for line, offset in _lines(folded):
            words = self._tokenizer.words(line)
            for first, last in sentences(words.lexemes):
                if last - first > MOST_WORDS:
                    continue
                start, end = offset + words.starts[first], offset + words.ends[last - 1]
                ideas = frozenset(idea for idea, a, b in places if a < end and start < b)
                yield Sample(
                    text.source or text.text,
                    ideas,
                    text.near,
                    self._names(words.lexemes[first:last]),
                    tuple(filter(None, map(meaning_word, words.lexemes[first:last]))),
                    max(last - first, LEAST_WORDS),
                    text.weight,
                    text.is_plain,
                    text.is_public,
                )

    def _place(self, folded: str, quote: str) -> tuple[int, int]:
        wanted = self._folder.fold(quote).text
        start = folded.find(wanted)
        return (start, start + len(wanted)) if start >= 0 else (0, 0)

    def _names(self, sentence: tuple[Lexeme, ...]) -> tuple[str, ...]:
        marks = marks_of(sentence, self.groups)
        return tuple(f"{first} {second}" if second else first for first, second, _, _ in marks)


def _lines(text: str) -> Iterator[tuple[str, int]]:
    offset = 0
    for line in text.split("\n"):
        yield line, offset
        offset += len(line) + 1


def _rows(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)


def _sentence_files() -> Iterator[_Text]:
    for row in _rows(sorted(_FOLDER.glob("*.jsonl"))):
        if row["q"]:
            yield _Text(row["t"], ((row["c"], row["q"]),))
        else:
            yield _Text(row["t"], near=row["c"], weight=_WEIGHT_OF_CONTRAST)


def _drafts() -> Iterator[_Text]:
    for row in _rows(sorted((ROOT / "tests" / "evaluation").glob("own_drafts_*.jsonl"))):
        near = "" if row["expect"] else next(iter(row["forbid"]), "")
        quotes = tuple((e["category"], e["quote"]) for e in row["expect"])
        yield _Text(row["text"], quotes, near=near)


def _rule_examples() -> Iterator[_Text]:
    """Yield the examples of all rules but those that rest on cues: they came later."""
    for path in sorted((ROOT / "rules").glob("*.toml")):
        listed = tomllib.loads(path.read_text("utf-8"))
        for rule in listed.get("rule", ()):
            if rule["match"].get("recognizer") != "cues":
                yield from _examples_of(rule, rule.get("category", listed.get("category", "")))


def _examples_of(rule: dict[str, Any], category: str) -> Iterator[_Text]:
    for example in rule.get("bad", ()):
        marked = example if isinstance(example, str) else example["text"]
        pieces = marked.replace("》", "《").split("《")
        quotes = tuple((category, piece) for piece in pieces[1::2] if piece)
        yield _Text("".join(pieces), quotes, weight=0.5)
    fine = [good if isinstance(good, str) else good["text"] for good in rule.get("good", ())]
    silent = [
        c["example"] for c in rule.get("unless", ()) if "example" in c and "lower_to" not in c
    ]
    for text in (*fine, *silent):
        yield _Text(text, weight=0.5)
