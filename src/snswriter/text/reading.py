"""How words are read, in hiragana, so that 保存 is found by ほぞん, and by hozon."""

from collections.abc import Iterable
from typing import Any

import fugashi

from snswriter.text.fold import Folder
from snswriter.text.tokens import TokenizerError, dictionary_folder

_VOWELS = "aiueo"
_ROWS = {
    "": "あいうえお",
    "k": "かきくけこ",
    "g": "がぎぐげご",
    "s": "さしすせそ",
    "z": "ざじずぜぞ",
    "t": "たちつてと",
    "d": "だぢづでど",
    "n": "なにぬねの",
    "h": "はひふへほ",
    "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
    "m": "まみむめも",
    "y": "や　ゆ　よ",
    "r": "らりるれろ",
    "w": "わ　　　を",
}
_MORE = {"shi": "し", "chi": "ち", "tsu": "つ", "fu": "ふ", "ji": "じ", "-": "ー"}
_SMALL = {"a": "ゃ", "u": "ゅ", "o": "ょ"}
_LONGEST = 3


def readings(texts: Iterable[str]) -> tuple[str, ...]:
    """Return how each text is read, in hiragana; what the dictionary does not know stays.

    Raises:
        TokenizerError: The dictionary is missing or broken.
    """
    tagger, folder = _tagger(), Folder()
    return tuple(folder.kana("".join(map(_reading, tagger(text)))) for text in texts)


def kana_of(romaji: str) -> str:
    """Return what somebody types who forgot to switch the input method on; "" if it is none.

    Hepburn and Kunrei mix freely. Letters at the end that are no syllable yet are left out.
    """
    text, kana, place = romaji.lower(), "", 0
    while place < len(text):
        size = next((n for n in range(_LONGEST, 0, -1) if text[place : place + n] in _TABLE), 0)
        if size:
            kana += _TABLE[text[place : place + size]]
        elif text[place] == "n":
            kana, size = kana + "ん", 2 if text[place:] == "nn" else 1
        elif len(text) > place + 1 and text[place] == text[place + 1] and text[place].isalpha():
            kana, size = kana + "っ", 1
        elif len(text) - place < _LONGEST and text[place:].isalpha():
            return kana
        else:
            return ""
        place += size
    return kana


def _tagger() -> Any:
    folder = dictionary_folder()
    try:
        return fugashi.Tagger(f'-d "{folder}"')
    except RuntimeError as error:
        raise TokenizerError(folder) from error


def _reading(node: Any) -> str:
    kana = node.feature.kana
    return str(kana) if kana and kana != "*" else str(node.surface)


def _table() -> dict[str, str]:
    plain = {
        consonant + vowel: kana
        for consonant, row in _ROWS.items()
        for vowel, kana in zip(_VOWELS, row, strict=True)
        if kana != "　"
    }
    twisted = {
        f"{consonant}y{vowel}": row[1] + small
        for consonant, row in _ROWS.items()
        for vowel, small in _SMALL.items()
        if consonant and row[1] != "　"
    }
    hepburn = {
        begin + vowel: kana + small
        for begin, kana in (("sh", "し"), ("ch", "ち"), ("j", "じ"))
        for vowel, small in _SMALL.items()
    }
    return plain | twisted | hepburn | _MORE


_TABLE = _table()
