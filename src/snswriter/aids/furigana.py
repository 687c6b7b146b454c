"""Readings in brackets behind kanji, because posts know no ruby: 避難所（ひなんじょ）."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import partial
from types import MappingProxyType

import msgspec

from snswriter.aids.material import fixed_parts
from snswriter.drafts.listed import shipped_entries
from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.text.span import Span
from snswriter.text.tokens import Token

_KANJI = re.compile(r"[々〆ヶ\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ONLY_KANJI = re.compile(rf"{_KANJI.pattern}+")
_KANA = re.compile(r"[ぁ-ゖァ-ヺー]")
# 問い合（といあ）わせ: once there are brackets, the words before them may be cut differently.
_READ_ALREADY = re.compile(
    rf"(?:[ぁ-ゖ]|{_KANJI.pattern}){{0,6}}[(](?P<reading>[ぁ-ゖァ-ヺー\s]+)[)]"
)
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]+")
_TO_HIRAGANA = MappingProxyType({code: code - 96 for code in range(ord("ァ"), ord("ヶ"))})
_DIGITS = frozenset("0123456789")
_COMPOUNDING = ("名詞-普通名詞", "名詞-固有名詞", "接尾辞-名詞的", "接頭辞", "形状詞")
_NUMERAL = "名詞-数詞"
# Behind a noun it is a town; alone the dictionary takes it for a market.
_TOWN = "市"
_WEEKDAYS = frozenset("月火水木金土日祝")
_NAME = "名詞-固有名詞"
_LONGEST_KNOWN = 6
# What these are read like depends on the word before them.
_CHANGING_ENDS = ("所", "会社")


class KnownReading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that the dictionary would read wrongly, or that is read in several ways."""

    word: str
    readings: tuple[str, ...]


class Which(Enum):
    """Which of several equal words get their reading."""

    EACH = "each"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Ruby:
    """A reading and the kanji that it belongs to.

    Attributes:
        span: Code points of the kanji; the brackets go behind them.
        text: The kanji.
        reading: In hiragana.
        is_certain: Whether no name and no other way of reading is in play.
        others: Other ways of reading it that are known.
        is_read_before: Whether an equal word further up has its reading already.
    """

    span: Span
    text: str
    reading: str
    is_certain: bool = True
    others: tuple[str, ...] = ()
    is_read_before: bool = False


@dataclass(frozen=True, slots=True)
class _Core:
    """Kanji in a line with their reading; an empty reading is not known."""

    place: Span
    reading: str
    is_certain: bool
    others: tuple[str, ...]
    is_read_already: bool


class Furigana:
    """Finds the kanji of a text and how they are read."""

    def __init__(self, known: Mapping[str, tuple[str, ...]]) -> None:
        self._known = known

    @classmethod
    def shipped(cls) -> "Furigana":
        """Return one that knows the readings that ship with the program."""
        entries = shipped_entries("aids/readings.toml", "word", KnownReading)
        return cls({each.word: each.readings for each in entries})

    def rubies(self, document: Document, which: Which = Which.EACH) -> tuple[Ruby, ...]:
        """Return what can get a reading, in order.

        Numbers with what they count, addresses, hashtags and what has a reading behind it
        already are left alone.
        """
        found = [ruby for ruby in self._rubies(document, which) if ruby.reading]
        return tuple(found)

    def unknown(self, document: Document) -> tuple[Ruby, ...]:
        """Return the kanji that the dictionary cannot read."""
        return tuple(ruby for ruby in self._rubies(document, Which.FIRST) if not ruby.reading)

    def _rubies(self, document: Document, which: Which) -> Iterator[Ruby]:
        seen: set[tuple[str, str]] = set()
        read: set[tuple[str, str]] = set()
        for number, line in enumerate(document.lines):
            passage = line.passage
            for core in passage.remember(self, partial(self._cores, passage)):
                span = document.source_span(number, core.place)
                key = (span.of(document.text), core.reading)
                is_wanted = which is Which.EACH or key not in seen
                seen.add(key)
                if core.is_read_already:
                    read.add(key)
                elif is_wanted:
                    place = _with_selectors(document.text, span)
                    text, reading = key
                    yield Ruby(place, text, reading, core.is_certain, core.others, key in read)

    def _cores(self, passage: Passage) -> tuple[_Core, ...]:
        return tuple(self._walk(passage))

    def _walk(self, passage: Passage) -> Iterator[_Core]:
        tokens, index = passage.tokens, 0
        off = passage.extract(fixed_parts)
        while index < len(tokens):
            here = Span(tokens[index].start, tokens[index].end)
            is_off = any(part.overlaps(here) for part in off)
            if is_off or _is_left_alone(passage, index) or _touches_unknown(tokens, index):
                index += 1
                continue
            end, core = self._compound(passage, index)
            yield from core
            index = end

    def _compound(self, passage: Passage, first: int) -> tuple[int, tuple[_Core, ...]]:
        """Return the core that begins with a word, and the first word behind it."""
        tokens, index = passage.tokens, first
        parts: list[tuple[str, ...]] = []
        is_certain = not _continues_name(tokens, first)
        while index < len(tokens) and (index == first or _goes_on(passage, first, index)):
            end, readings = self._known_at(tokens, index)
            if not readings:
                end, readings = index + 1, (reading_at(tokens, index),)
                is_certain = is_certain and _is_sure(tokens[index], index > first)
            parts.append(readings)
            index = end
        surface = passage.text[tokens[first].start : tokens[index - 1].end]
        reading = "".join(each[0] for each in parts) if all(each[0] for each in parts) else ""
        others = parts[0][1:] if len(parts) == 1 else ()
        is_certain = is_certain and all(len(each) == 1 for each in parts)
        trimmed = _trimmed(surface, reading)
        if trimmed is None:
            return index, ()
        begin, stop, reading = trimmed
        place = Span(tokens[first].start + begin, tokens[first].start + stop)
        tail = surface[stop:]
        shown = tuple(each.removesuffix(tail) for each in others)
        is_read = _is_read_already(passage.text, place.end, reading)
        return index, (_Core(place, reading, is_certain, shown, is_read),)

    def _known_at(self, tokens: tuple[Token, ...], index: int) -> tuple[int, tuple[str, ...]]:
        for end in range(min(len(tokens), index + _LONGEST_KNOWN), index, -1):
            surface = "".join(token.surface for token in tokens[index:end])
            is_glued = tokens[end - 1].end - tokens[index].start == len(surface)
            if is_glued and surface in self._known and not _is_inside(tokens, index, surface):
                return end, self._known[surface]
        return index, ()


def with_furigana(text: str, rubies: tuple[Ruby, ...]) -> str:
    """Return `text` with the reading of each ruby in full-width brackets behind its kanji."""
    for ruby in sorted(rubies, key=lambda each: -each.span.end):
        text = f"{text[: ruby.span.end]}（{ruby.reading}）{text[ruby.span.end :]}"
    return text


def to_hiragana(katakana: str) -> str:
    """Return the hiragana of a reading in katakana."""
    return katakana.translate(_TO_HIRAGANA)


def reading_at(tokens: tuple[Token, ...], index: int) -> str:
    """Return how a word is read, in hiragana; "" where the dictionary does not know."""
    token, before = tokens[index], tokens[index - 1] if index else None
    is_behind_name = before is not None and before.end == token.start
    if token.surface == _TOWN and is_behind_name and before and _is_noun(before):
        return "し"
    if _KANJI.search(token.surface):
        return to_hiragana(token.lexeme.reading)
    return to_hiragana(token.surface)


def _is_read_already(text: str, end: int, reading: str) -> bool:
    found = _READ_ALREADY.match(text, end)
    if found is None:
        return False
    is_behind = found.start("reading") <= end + 1 or not _KANJI.search(text, end, found.end())
    return is_behind or found["reading"].startswith(reading)


def _is_inside(tokens: tuple[Token, ...], index: int, surface: str) -> bool:
    """Tell whether a single kanji is part of a longer word: 内 in 市内 is not うち."""
    if len(surface) > 1:
        return False
    here = tokens[index]
    beside = (*tokens[max(0, index - 1) : index], *tokens[index + 1 : index + 2])
    return any(
        (each.end == here.start and bool(_KANJI.match(each.surface[-1])))
        or (here.end == each.start and bool(_KANJI.match(each.surface)))
        for each in beside
    )


def _is_noun(token: Token) -> bool:
    return token.lexeme.pos.startswith(("名詞", "接尾辞"))


def _is_sure(token: Token, *conditions: bool) -> bool:
    if token.lexeme.pos.startswith(_NAME):
        return False
    return not (any(conditions) and token.surface in _CHANGING_ENDS)


def _is_left_alone(passage: Passage, index: int) -> bool:
    token = passage.tokens[index]
    if not _KANJI.search(token.surface) or token.lexeme.pos.startswith(_NUMERAL):
        return True
    if index == 0:
        return False
    before = passage.tokens[index - 1]
    if before.surface in ("(", "・") and token.surface in _WEEKDAYS:
        return True
    is_counted = before.lexeme.pos.startswith(_NUMERAL) or before.surface[-1] in _DIGITS
    return is_counted and before.end == token.start


def _continues_name(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether the word goes on from a noun in kana, as names do: みどり + 野."""
    before = tokens[index - 1] if index else None
    if before is None or before.end != tokens[index].start or not _is_noun(before):
        return False
    return _KANJI.search(before.surface) is None and "ぁ" <= before.surface[-1] <= "ん"


def _touches_unknown(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether kanji stand right beside that the dictionary cannot read: 𠮷野家."""
    here = tokens[index]
    beside = (*tokens[max(0, index - 1) : index], *tokens[index + 1 : index + 2])
    return any(
        not each.lexeme.reading and bool(_KANJI.match(each.surface))
        for each in beside
        if each.end == here.start or here.end == each.start
    )


def _goes_on(passage: Passage, first: int, index: int) -> bool:
    """Tell whether a word belongs to the compound before it: both of kanji, without a gap."""
    before, token = passage.tokens[index - 1], passage.tokens[index]
    if before.end != token.start or _is_left_alone(passage, index):
        return False
    both = (before, token)
    return all(_ONLY_KANJI.fullmatch(each.surface) for each in both) and all(
        each.lexeme.pos.startswith(_COMPOUNDING) for each in both
    )


def _trimmed(surface: str, reading: str) -> tuple[int, int, str] | None:
    """Return where the kanji of a word begin and end, and what of the reading is theirs.

    None for a word without kanji. 逃げる, にげる -> 0, 1, に.
    """
    kanji = [place for place, char in enumerate(surface) if _KANJI.match(char)]
    if not kanji:
        return None
    begin, stop = kanji[0], kanji[-1] + 1
    head, tail = to_hiragana(surface[:begin]), to_hiragana(surface[stop:])
    if not reading:
        return begin, stop, ""
    if not (reading.startswith(head) and reading.endswith(tail)):
        return 0, len(surface), reading
    return begin, stop, reading[len(head) : len(reading) - len(tail)]


def _with_selectors(text: str, span: Span) -> Span:
    found = _SELECTORS.match(text, span.end)
    return Span(span.start, found.end()) if found else span
