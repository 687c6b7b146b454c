"""Hard words of a text and what could stand in their place, already in the right form."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial
from types import MappingProxyType

import msgspec

from snswriter.aids.conjugation import Form, conjugated
from snswriter.aids.material import fixed_parts
from snswriter.drafts.listed import shipped_entries
from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.text.span import Span
from snswriter.text.tokens import Token, Tokenizer

_VERB = "動詞"
_MOST_PARTS = 6
_SURU, _CAN = "為る", "出来る"
_CAN_STEM = 2
_COURTEOUS = ("ご", "御", "お")
_BEGS = ("ください", "下さい", "いただ", "頂")
_PASSIVE, _CAUSATIVE = frozenset(("れる", "られる")), frozenset(("せる", "させる"))
_NOUNS = ("名詞", "接尾辞", "接頭辞")
_PARTICLES = ("助詞", "助動詞", "補助記号-句点")
_COUNTERS = ("助数詞", "数詞")
_PAST = frozenset("てでただ")
_BRACKETS = ("(", "「")
_SIMPLE = MappingProxyType(
    {
        "終止形": Form.PLAIN,
        "連体形": Form.PLAIN,
        "仮定形-一般": Form.CONDITIONAL,
        "意志": Form.VOLITIONAL,
    }
)


class PlainWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of the list.

    Attributes:
        hard: The word as texts have it, in its dictionary form.
        plain: What can stand in its place where it is a noun or an adverb.
        verb: The same where it is a verb, or a noun with する behind it; dictionary forms.
        explain: What to add in brackets where the word is a name and has to stay.
    """

    hard: str
    plain: tuple[str, ...] = ()
    verb: tuple[str, ...] = ()
    explain: str = ""


class Way(Enum):
    """What is done with a hard word."""

    REPLACE = "replace"
    EXPLAIN = "explain"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One hard word in a text.

    Attributes:
        span: Code points of the text that an option replaces.
        text: The characters there.
        options: What can be put there; the likeliest first.
        way: Whether the options replace the word or keep it and explain it.
        line: Number of its line in the document.
        place: Folded code points of the word inside its line.
    """

    span: Span
    text: str
    options: tuple[str, ...]
    way: Way
    line: int
    place: Span


@dataclass(frozen=True, slots=True)
class _Found:
    word: PlainWord
    first: int
    last: int
    is_verb: bool = False


@dataclass(frozen=True, slots=True)
class _Use:
    """How a verb stands in its sentence.

    Attributes:
        form: The form that a verb in its place has to take.
        end: Where what is replaced ends.
        following: The て or た that belongs to the form.
        more: What comes behind the verb as well.
    """

    form: Form
    end: int
    following: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class _Proposal:
    place: Span
    options: tuple[str, ...]
    way: Way


class PlainWords:
    """Looks for hard words, verbs by their dictionary forms, and takes the longest."""

    def __init__(self, words: Iterable[PlainWord], tokenizer: Tokenizer) -> None:
        self._verbs: dict[str, PlainWord] = {}
        self._others: dict[str, PlainWord] = {}
        for word in words:
            first, *more = tokenizer.tokens(word.hard)
            if first.lexeme.pos.startswith(_VERB) and not more:
                self._verbs[first.lexeme.base] = word
            else:
                self._others[word.hard] = word

    @classmethod
    def shipped(cls, tokenizer: Tokenizer) -> "PlainWords":
        """Return what looks for the words that ship with the program."""
        return cls(shipped_entries("aids/plain_words.toml", "word", PlainWord), tokenizer)

    def suggestions(self, document: Document) -> tuple[Suggestion, ...]:
        """Return the hard words of a text that something can be done about, in order."""
        return tuple(
            _suggestion(document, number, proposal)
            for number, line in enumerate(document.lines)
            for proposal in line.passage.remember(self, partial(self._look, line.passage))
        )

    def _look(self, passage: Passage) -> tuple[_Proposal, ...]:
        return tuple(
            proposal
            for found in self._find(passage.tokens)
            if (proposal := _propose(passage, found)) is not None
        )

    def _find(self, tokens: tuple[Token, ...]) -> Iterator[_Found]:
        index = 0
        while index < len(tokens):
            found = self._at(tokens, index)
            if found is not None:
                yield found
            index = found.last + 1 if found else index + 1

    def _at(self, tokens: tuple[Token, ...], index: int) -> _Found | None:
        """Return the longest known word that begins with a token, however it is cut."""
        found, written = None, ""
        for last in range(index, min(len(tokens), index + _MOST_PARTS)):
            if last > index and tokens[last].start != tokens[last - 1].end:
                break
            written += tokens[last].surface
            if written in self._others:
                found = _Found(self._others[written], index, last)
        verb = self._verbs.get(tokens[index].lexeme.base)
        return found or (_Found(verb, index, index, is_verb=True) if verb else None)


def _suggestion(document: Document, number: int, proposal: _Proposal) -> Suggestion:
    span = document.source_span(number, proposal.place)
    text, options = span.of(document.text), proposal.options
    if proposal.way is Way.EXPLAIN:
        options = tuple(f"{text}（{each}）" for each in options)
    return Suggestion(span, text, options, proposal.way, number, proposal.place)


def _propose(passage: Passage, found: _Found) -> _Proposal | None:
    tokens, word = passage.tokens, found.word
    place = Span(tokens[found.first].start, tokens[found.last].end)
    if any(part.overlaps(place) for part in passage.extract(fixed_parts)):
        return None
    if passage.text[place.end : place.end + 1] in _BRACKETS:
        return None
    as_verb = _verb_proposal(tokens, found)
    if as_verb is not None:
        return as_verb
    if _is_verb_here(tokens, found) or _is_in_compound(tokens, found):
        return None
    if word.explain:
        return _Proposal(place, (word.explain,), Way.EXPLAIN)
    plain = tuple(each for each in word.plain if _fits(each, _after(tokens, found.last)))
    if not plain:
        return None
    start = _start_with_courtesy(tokens, found)
    return _Proposal(Span(start, place.end), plain, Way.REPLACE)


def _after(tokens: tuple[Token, ...], index: int) -> Token | None:
    """Return the word right behind `index`, None where a blank or nothing follows."""
    if index + 1 >= len(tokens) or tokens[index + 1].start != tokens[index].end:
        return None
    return tokens[index + 1]


def _before(tokens: tuple[Token, ...], index: int) -> Token | None:
    if index == 0 or tokens[index - 1].end != tokens[index].start:
        return None
    return tokens[index - 1]


def _is_in_compound(tokens: tuple[Token, ...], found: _Found) -> bool:
    """Tell whether the word is part of a longer one: 避難訓練, 使用料; numbers do not count."""
    before, after = _before(tokens, found.first), _after(tokens, found.last)
    is_noun = tokens[found.last].lexeme.pos.startswith(_NOUNS)
    if (
        is_noun
        and after is not None
        and after.lexeme.pos.startswith(_NOUNS)
        and not _counts(after)
    ):
        return True
    if before is None or before.surface in _COURTEOUS or _counts(before):
        return False
    return is_noun and before.lexeme.pos.startswith(_NOUNS)


def _counts(token: Token) -> bool:
    return any(kind in token.lexeme.pos for kind in _COUNTERS)


def _fits(plain: str, after: Token | None) -> bool:
    """Tell whether 払うこと can stand before a word; in lists of bare nouns it cannot."""
    is_clause = plain.endswith("こと")
    return not is_clause or after is None or after.lexeme.pos.startswith(_PARTICLES)


def _start_with_courtesy(tokens: tuple[Token, ...], found: _Found) -> int:
    before = _before(tokens, found.first)
    is_courteous = before is not None and before.surface in _COURTEOUS
    return before.start if before and is_courteous else tokens[found.first].start


def _is_verb_here(tokens: tuple[Token, ...], found: _Found) -> bool:
    after = _after(tokens, found.last)
    if found.is_verb:
        return True
    return after is not None and (
        after.lexeme.lemma in (_SURU, _CAN) or after.surface.startswith(_BEGS)
    )


def _verb_proposal(tokens: tuple[Token, ...], found: _Found) -> _Proposal | None:
    if not found.word.verb or _has_noun_before(tokens, found):
        return None
    use = _use_here(tokens, found)
    if use is None:
        return None
    options = tuple(
        conjugated(verb, use.form, use.following) + use.more for verb in found.word.verb
    )
    place = Span(_start_with_courtesy(tokens, found), use.end)
    return _Proposal(place, options, Way.REPLACE)


def _has_noun_before(tokens: tuple[Token, ...], found: _Found) -> bool:
    before = _before(tokens, found.first)
    if before is None or before.surface in _COURTEOUS or _counts(before):
        return False
    return before.lexeme.pos.startswith(_NOUNS) and "副詞可能" not in before.lexeme.pos


def _use_here(tokens: tuple[Token, ...], found: _Found) -> _Use | None:
    last = tokens[found.last]
    if found.is_verb:
        return _form_of(tokens, found.last)
    after = _after(tokens, found.last)
    if after is None:
        return None
    if after.lexeme.lemma == _SURU:
        return _form_of(tokens, found.last + 1)
    if after.lexeme.lemma == _CAN:
        return _Use(Form.POTENTIAL, after.start + _CAN_STEM)
    if after.surface == "の":
        return _use_before_noun(_after(tokens, found.last + 1))
    if after.surface.startswith(_BEGS) and _start_with_courtesy(tokens, found) != last.start:
        return _Use(Form.TE, last.end, "て")
    return None


def _use_before_noun(noun: Token | None) -> _Use | None:
    """Return 持参の上 as 持ってきて, 利用の際 as 使うとき, 来庁の方 as 役所に来る方."""
    if noun is not None and noun.surface in ("上", "うえ"):
        return _Use(Form.TE, noun.end, "て")
    if noun is not None and noun.surface in ("際", "さい"):
        return _Use(Form.PLAIN, noun.end, more="とき")
    if noun is not None and noun.surface in ("方", "かた", "人"):
        return _Use(Form.PLAIN, noun.start)
    return None


def _form_of(tokens: tuple[Token, ...], index: int) -> _Use | None:
    verb, after = tokens[index], _after(tokens, index)
    form = verb.lexeme.form
    if form.startswith("未然形"):
        return _unfinished(verb, after)
    if form.startswith("連用形"):
        if after is not None and after.surface[0] in _PAST and _is_inflecting(after):
            return _Use(Form.TE, after.start + 1, after.surface[0])
        return _Use(Form.STEM, verb.end)
    simple = next((use for begin, use in _SIMPLE.items() if form.startswith(begin)), None)
    return _Use(simple, verb.end) if simple else None


def _unfinished(verb: Token, after: Token | None) -> _Use | None:
    if after is None:
        return None
    # 講じ+られる becomes 行わ+れる: what belongs to the form is not in the same word.
    if after.lexeme.lemma in _PASSIVE:
        return _Use(Form.PASSIVE, after.end - len(after.surface.removeprefix("ら")))
    if after.lexeme.lemma in _CAUSATIVE:
        return _Use(Form.CAUSATIVE, after.end - len(after.surface.removeprefix("さ")))
    return _Use(Form.NEGATIVE, verb.end)


def _is_inflecting(token: Token) -> bool:
    return token.lexeme.pos.startswith(("助詞-接続助詞", "助詞-副助詞", "助動詞"))
