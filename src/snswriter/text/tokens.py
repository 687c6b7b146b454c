"""Japanese tokens: what the dictionary knows of each word of a text, and where the word is."""

from dataclasses import dataclass
from itertools import accumulate
from operator import add
from threading import Lock
from typing import NamedTuple

from snswriter.text.mecab import features_in, shipped_mecab

_MAX_REMEMBERED = 30_000
_PROPER = "名詞-固有名詞"
_BLANKS = " \t\n\v"
_FEATURES = (
    *("pos1", "pos2", "pos3", "pos4", "cType", "cForm", "lForm", "lemma"),
    *("orth", "pron", "orthBase", "pronBase", "goshu", "iType", "iForm", "fType", "fForm", "kana"),
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """What the dictionary knows of one surface form.

    Attributes:
        pos: Part of speech from coarse to fine, e.g. "名詞-固有名詞-人名-姓".
        lemma: UniDic lemma without its gloss; 馬鹿, バカ and ばか share one. The surface
            where the dictionary does not know the word.
        base: Dictionary form as written, e.g. 押しかける.
        form: Conjugation form, e.g. "命令形"; empty where nothing conjugates.
        names: The surface, the lemma and the dictionary form, each once; the surface first.
        is_proper: Whether it is a proper noun.
        reading: How the surface is spelt in katakana; empty where the dictionary does not know.
    """

    pos: str
    lemma: str
    base: str
    form: str
    names: tuple[str, ...]
    is_proper: bool
    reading: str = ""


class Token(NamedTuple):
    """One token at code points `start` to `end` of the tokenised text.

    A named tuple, because a text has hundreds and a dataclass takes four times as long to make.
    """

    surface: str
    start: int
    end: int
    lexeme: Lexeme


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text side by side; tokens are made of them only when somebody asks.

    Attributes:
        lexemes: What the dictionary knows of each.
        starts: Code points where they begin.
        ends: Code points where they end.
    """

    lexemes: tuple[Lexeme, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.lexemes)

    def __getitem__(self, index: int) -> Token:
        lexeme = self.lexemes[index]
        return Token(lexeme.names[0], self.starts[index], self.ends[index], lexeme)

    def tokens(self, first: int = 0, behind: int | None = None) -> tuple[Token, ...]:
        """Return the words from `first` to before `behind` as tokens."""
        return tuple(self[index] for index in range(*slice(first, behind).indices(len(self))))


class _Known(NamedTuple):
    """One word as MeCab wrote it: blanks before it and length of both together."""

    lexeme: Lexeme
    blanks: int
    width: int


class Tokenizer:
    """Cut text into UniDic short units. Opens the dictionary at the first use; may be pickled.

    MeCab writes all words of a text in one string, "surface, tab, features" a line. The same
    line always means the same word, so it is read once and remembered.

    Calls from several threads are safe; they wait for each other.
    """

    def __init__(self) -> None:
        self._start_empty()

    def _start_empty(self) -> None:
        self._known: dict[str, _Known] = {}
        self._lock = Lock()

    def __getstate__(self) -> dict[str, object]:
        return {}

    def __setstate__(self, state: dict[str, object]) -> None:
        self._start_empty()

    def words(self, text: str) -> Words:
        """Return the words of `text`; white space belongs to none.

        Raises:
            TokenizerError: The dictionary is missing or broken.
        """
        written = shipped_mecab().lines(text)
        with self._lock:
            known = self._known
            found = [known.get(line) or self._learn(line) for line in written]
        if not found:
            return Words()
        lexemes, blanks, widths = zip(*found, strict=True)
        ends = tuple(accumulate(widths))
        starts = (0, *ends[:-1])
        if any(blanks):
            starts = tuple(map(add, starts, blanks))
        return Words(lexemes, starts, ends)

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return the words of `text` as tokens.

        Raises:
            TokenizerError: The dictionary is missing or broken.
        """
        return self.words(text).tokens()

    def _learn(self, line: str) -> _Known:
        if len(self._known) >= _MAX_REMEMBERED:
            self._known.clear()
        written, features = line.rsplit("\t", 1)
        surface = written.lstrip(_BLANKS)
        word = _Known(_read_lexeme(surface, features), len(written) - len(surface), len(written))
        self._known[line] = word
        return word


def _read_lexeme(surface: str, features: str) -> Lexeme:
    fields = features_in(features)
    # Of words that are not in the dictionary only the first six features are known.
    known = dict(zip(_FEATURES, fields, strict=False))
    parts = (known[name] for name in ("pos1", "pos2", "pos3", "pos4"))
    lemma = (known.get("lemma") or surface).split("-", 1)[0] or surface
    base = known.get("orthBase") or surface
    form = known.get("cForm", "*")
    pos = "-".join(part for part in parts if part and part != "*")
    return Lexeme(
        pos=pos,
        lemma=lemma,
        base=base,
        form="" if form == "*" else form,
        names=tuple(dict.fromkeys((surface, lemma, base))),
        is_proper=pos.startswith(_PROPER),
        reading=(known.get("kana") or "").strip("*"),
    )
