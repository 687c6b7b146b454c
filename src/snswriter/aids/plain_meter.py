"""How plain a text is: what in each sentence is hard to follow, and a grade for the whole.

The marks follow what guides to やさしい日本語 ask for: short sentences, few kanji, everyday
words, no passive, no courtesy beyond です and ます, no double negation. It is a measure of form.
Whether a reader understands, only a reader can say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from snswriter.aids.material import Sentence, sentences
from snswriter.aids.plain_words import Suggestion
from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.text.span import Span
from snswriter.text.tokens import Token

LONG = 50
"""Characters of a sentence above which it is long; brackets, addresses and blanks do not count."""
MANY_KANJI = 13
"""Kanji in a sentence above which there are many."""
_WEIGHT_OF_WORDS = 3
_ASIDE = re.compile(r"\([^()]*\)|https?://\S+|\s")
_KANJI = re.compile(r"[々〆\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LETTER = re.compile(r"\w")
_DOUBLE_NEGATION = re.compile(
    r"(?:ない|なく|ず)(?:わけ|こと|もの)?(?:では|でも|には|は|も)"
    r"(?:いられ|おけ|済ま|ならな|いけ)?(?:ない|ありません|なりません|ません)"
    r"|ざるを得(?:ない|ません)|ないわけに(?:は)?(?:いかない|いきません)"
    r"|ない(?:と|限り)[^。、]{0,12}(?:ない|ません)"
)
# Obligation has the same shape and no other way of saying it.
_OBLIGATION = re.compile("なければな|なくてはな|ないといけ|なくてはいけ|なければいけ")
_PASSIVE = frozenset(("れる", "られる"))
_COURTEOUS = frozenset(
    (
        *("致す", "申し上げる", "申す", "頂く", "御座る", "参る", "存ずる", "存じる", "賜る"),
        *(
            "伺う",
            "召し上がる",
            "仰る",
            "おっしゃる",
            "いらっしゃる",
            "なさる",
            "拝見",
            "拝聴",
            "頂戴",
        ),
    )
)


class Trouble(Enum):
    """What can be hard about a sentence."""

    LONG = "long"
    KANJI = "kanji"
    WORD = "word"
    PASSIVE = "passive"
    COURTESY = "courtesy"
    NEGATION = "negation"


class Grade(Enum):
    """How plain a text is, from plain to hard."""

    PLAIN = "plain"
    FAIRLY = "fairly"
    RATHER_HARD = "rather_hard"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Hard:
    """One thing that is hard about a sentence.

    Attributes:
        trouble: What it is.
        span: Code points of the text where it stands.
        text: The characters there.
        number: Characters of a long sentence, kanji of one with many; 0 otherwise.
        options: What could stand there instead.
    """

    trouble: Trouble
    span: Span
    text: str
    number: int = 0
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """One sentence or line, and what is hard about it.

    Attributes:
        span: Code points of the text.
        length: Characters, asides left out.
        kanji: How many of them are kanji.
        is_whole: Whether it is a sentence and no heading or list.
        hard: What is hard about it, in order.
    """

    span: Span
    length: int
    kanji: int
    is_whole: bool
    hard: tuple[Hard, ...]


@dataclass(frozen=True, slots=True)
class PlainReport:
    """The whole text.

    Attributes:
        parts: Its sentences and lines, in order.
        grade: None for a text without letters.
    """

    parts: tuple[Measured, ...]
    grade: Grade | None

    @property
    def sentences(self) -> tuple[Measured, ...]:
        """Return the parts that are sentences."""
        return tuple(part for part in self.parts if part.is_whole)

    @property
    def mean_length(self) -> float:
        """Return the mean length of the sentences in characters; 0 without any."""
        lengths = [part.length for part in self.sentences]
        return sum(lengths) / len(lengths) if lengths else 0.0

    @property
    def kanji_share(self) -> float:
        """Return which share of the characters is kanji, from 0 to 1."""
        length = sum(part.length for part in self.parts)
        return sum(part.kanji for part in self.parts) / length if length else 0.0

    @property
    def hard(self) -> tuple[Hard, ...]:
        """Return everything that is hard, in order."""
        return tuple(each for part in self.parts for each in part.hard)

    @property
    def plain_parts(self) -> int:
        """Return how many parts have nothing hard about them."""
        return sum(not part.hard for part in self.parts)


def measure(document: Document, words: tuple[Suggestion, ...]) -> PlainReport:
    """Return how plain a text is; `words` are the hard words found in it."""
    parts = tuple(
        _measured(document, number, line.passage, sentence, words)
        for number, line in enumerate(document.lines)
        for sentence in line.passage.extract(sentences)
        if _LETTER.search(sentence.span.of(line.passage.text))
    )
    return PlainReport(parts, _grade(parts))


def kanji_count(text: str) -> int:
    """Return the number of kanji in a text."""
    return len(_KANJI.findall(text))


def _grade(parts: tuple[Measured, ...]) -> Grade | None:
    """Return the grade: from the troubles in a sentence, words counting a third.

    One in four sentences is plain; up to one a sentence is fairly plain; up to two rather hard.
    """
    if not parts:
        return None
    weight = sum(
        1 if each.trouble is not Trouble.WORD else 1 / _WEIGHT_OF_WORDS
        for part in parts
        for each in part.hard
    )
    burden = weight / (sum(part.is_whole for part in parts) or len(parts))
    limits = ((Grade.PLAIN, 0.25), (Grade.FAIRLY, 1.0), (Grade.RATHER_HARD, 2.0))
    return next((grade for grade, limit in limits if burden <= limit), Grade.HARD)


def _measured(
    document: Document,
    number: int,
    passage: Passage,
    sentence: Sentence,
    words: tuple[Suggestion, ...],
) -> Measured:
    core = _ASIDE.sub("", sentence.span.of(passage.text))
    kanji = kanji_count(core)
    span = document.source_span(number, sentence.span)

    def hard(trouble: Trouble, place: Span, count: int = 0) -> Hard:
        source = document.source_span(number, place)
        return Hard(trouble, source, source.of(document.text), count)

    found = [hard(trouble, place) for trouble, place in _in_words(passage, sentence)]
    found += [
        Hard(Trouble.WORD, word.span, word.text, options=word.options)
        for word in words
        if word.line == number and sentence.span.contains(word.place)
    ]
    found.sort(key=lambda each: each.span)
    if sentence.is_whole and kanji > MANY_KANJI:
        found.insert(0, hard(Trouble.KANJI, sentence.span, kanji))
    if sentence.is_whole and len(core) > LONG:
        found.insert(0, hard(Trouble.LONG, sentence.span, len(core)))
    return Measured(span, len(core), kanji, sentence.is_whole, tuple(found))


def _in_words(passage: Passage, sentence: Sentence) -> Iterator[tuple[Trouble, Span]]:
    for before, token in zip((None, *sentence.words), sentence.words, strict=False):
        if token.lexeme.lemma in _PASSIVE and before and before.lexeme.form.startswith("未然"):
            yield Trouble.PASSIVE, Span(before.start, token.end)
        elif token.lexeme.lemma in _COURTEOUS and _is_courtesy(before, token):
            yield Trouble.COURTESY, Span(token.start, token.end)
    text = sentence.span.of(passage.text)
    for found in _DOUBLE_NEGATION.finditer(text):
        if not _OBLIGATION.search(text, max(0, found.start() - 3), found.end() + 3):
            yield Trouble.NEGATION, Span(*found.span()).shifted(sentence.span.start)


def _is_courtesy(before: Token | None, token: Token) -> bool:
    # 参る, 伺う and 頂く mean courtesy only as verbs; nouns with the same lemma do not exist here.
    return token.lexeme.pos.startswith(("動詞", "名詞")) and before is not None
