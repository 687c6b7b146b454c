"""Japanese tokens: the adapter around fugashi (MeCab) and the unidic-lite dictionary."""

from dataclasses import dataclass
from threading import Lock
from typing import Any, NamedTuple

import fugashi
import unidic_lite

_MAX_REMEMBERED = 60_000


class TokenizerError(Exception):
    """The dictionary could not be opened; the installation is incomplete."""


@dataclass(frozen=True, slots=True)
class Lexeme:
    """What the dictionary knows of one surface form.

    Attributes:
        pos: Part of speech from coarse to fine, e.g. "名詞-固有名詞-人名-姓".
        lemma: UniDic lemma without its gloss; 馬鹿, バカ and ばか share one. The surface
            where the dictionary does not know the word.
        base: Dictionary form as written, e.g. 押しかける.
        form: Conjugation form, e.g. "命令形"; empty where nothing conjugates.
        names: The surface, the lemma and the dictionary form, each once.
    """

    pos: str
    lemma: str
    base: str
    form: str
    names: tuple[str, ...]


class Token(NamedTuple):
    """One token at code points `start` to `end` of the tokenised text.

    A named tuple, because a text has hundreds and a dataclass takes four times as long to make.
    """

    surface: str
    start: int
    end: int
    lexeme: Lexeme


class Tokenizer:
    """Cut text into UniDic short units. Opens the dictionary at the first use; may be pickled.

    Calls from several threads are safe; they wait for each other.
    """

    def __init__(self) -> None:
        self._start_empty()

    def _start_empty(self) -> None:
        self._tagger: Any = None
        self._lexemes: dict[tuple[str, str], Lexeme] = {}
        self._lock = Lock()

    def __getstate__(self) -> dict[str, object]:
        return {}

    def __setstate__(self, state: dict[str, object]) -> None:
        self._start_empty()

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return the tokens of `text`; white space belongs to none.

        Raises:
            TokenizerError: The dictionary is missing or broken.
        """
        with self._lock:
            if self._tagger is None:
                self._tagger = _open_tagger()
            return self._tokens(text.replace("\0", "\ufffd"))

    def _tokens(self, text: str) -> tuple[Token, ...]:
        found: list[Token] = []
        known = self._lexemes.get
        position = 0
        for node in self._tagger(text):
            start = position + len(node.white_space)
            surface = node.surface
            position = start + len(surface)
            lexeme = known((surface, node.feature_raw)) or self._learn(surface, node)
            found.append(Token(surface, start, position, lexeme))
        return tuple(found)

    def _learn(self, surface: str, node: Any) -> Lexeme:
        if len(self._lexemes) >= _MAX_REMEMBERED:
            self._lexemes.clear()
        lexeme = self._lexemes[surface, node.feature_raw] = _read_lexeme(surface, node.feature)
        return lexeme


def _open_tagger() -> Any:
    try:
        return fugashi.Tagger(f'-d "{unidic_lite.DICDIR}"')
    except RuntimeError as error:
        raise TokenizerError(
            f"日本語の辞書(unidic-lite)を開けませんでした: {unidic_lite.DICDIR}。"
            "プログラムを入れ直してください。"
        ) from error


def _read_lexeme(surface: str, feature: Any) -> Lexeme:
    parts = (feature.pos1, feature.pos2, feature.pos3, feature.pos4)
    lemma = (feature.lemma or surface).split("-", 1)[0] or surface
    base = feature.orthBase or surface
    form = feature.cForm if feature.cForm not in (None, "*") else ""
    return Lexeme(
        pos="-".join(part for part in parts if part and part != "*"),
        lemma=lemma,
        base=base,
        form=form,
        names=tuple(dict.fromkeys((surface, lemma, base))),
    )
