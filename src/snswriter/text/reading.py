"""How words are read, in hiragana, so that 保存 is found by ほぞん, and by hozon."""

from collections.abc import Iterable

from snswriter.text.fold import Folder
from snswriter.text.mecab import features_in, shipped_mecab

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
_KANA = 17


def readings(texts: Iterable[str]) -> tuple[str, ...]:
    """Return how each text is read, in hiragana; what the dictionary does not know stays.

    Raises:
        TokenizerError: The dictionary is missing or broken.
    """
    mecab, folder = shipped_mecab(), Folder()
    return tuple(folder.kana("".join(map(_reading, mecab.lines(text)))) for text in texts)


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


def _reading(line: str) -> str:
    written, _, features = line.rpartition("\t")
    # The dictionary gives the reading as written in the eighteenth place, if it knows the word.
    kana = next(iter(features_in(features)[_KANA : _KANA + 1]), "")
    return kana if kana and kana != "*" else written.lstrip()


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
