"""Characters that screen readers and other machines stumble over."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage, finder
from snswriter.engine.recognizer import ByLine, Context, Hit, Options, Recognizer, every_line
from snswriter.text.span import Span

_HALF_WIDTH = re.compile("[ｦ-ﾟ](?:[ｦ-ﾟ･]*[ｦ-ﾟ])+")
# ①②③ as list markers are read well everywhere; inside a sentence they still trip.
_MACHINE = re.compile(
    "[①-⑳](?=番|階|の|へ|を|から|~|〜|・[①-⑳]|→|、[①-⑳])|(?<=→)[①-⑳]"
    "|[⑴-⓿㈀-㉃㉈-㉐㊀-㊰㋀-㋿㌀-㏿℡№℻Ⅰ-ↂ⓪❶-➓]|[☎☏✆]\ufe0f?(?=\\s?[(0-9０-９])"
)
_READINGS = {
    "㈱": "株式会社", "㈲": "有限会社", "㈹": "代表", "℡": "電話", "℻": "ファクス", "№": "No.",
    "㏍": "株式会社", "㊤": "上", "㊥": "中", "㊦": "下", "㊧": "左", "㊨": "右", "㊗": "祝",
    "㊙": "秘", "☎": "電話", "㍾": "明治", "㍽": "大正", "㍼": "昭和", "㍻": "平成", "㋿": "令和",
    "㎡": "平方メートル", "㎥": "立方メートル", "㎞": "キロメートル", "㎝": "センチメートル",
    "㎜": "ミリメートル", "㎏": "キログラム", "㎎": "ミリグラム", "㎖": "ミリリットル",
    "ℓ": "リットル", "㏄": "cc", "㌔": "キロ", "㍍": "メートル", "㌢": "センチ", "㍉": "ミリ",
    "㌘": "グラム", "㌧": "トン", "㌃": "アール", "㌶": "ヘクタール", "㍑": "リットル",
    "㌍": "カロリー", "㌦": "ドル", "㌣": "セント", "㌫": "パーセント", "㌻": "ページ",
}  # fmt: skip
_EMOJI = re.compile(
    "[\U0001f300-\U0001faff\U0001f1e6-\U0001f1ff\u2600-\u2604\u260e-\u2638\u263a-\u2668"
    "\u26a0-\u26ff\u2702-\u27bf\u2b50]"
)
_JAPANESE = "[一-龠々ぁ-んァ-ヶー]"
_SPACED = re.compile(
    rf"(?<!{_JAPANESE})(?<!{_JAPANESE} ){_JAPANESE}(?: {{1,2}}{_JAPANESE})+"
    rf"(?!{_JAPANESE}(?<![のをはがにでと]))"
)
_HIRAGANA = re.compile("[ぁ-ん]")
_LEAST_SPACED = 3
_LEAST_SPACED_KANJI = 4
_LEAST_ENDED = 4
_LISTED_ALONE = frozenset(
    "月火水木金土日祝国数英理社算音図体家保東西南北上中下左右大小春夏秋冬甲乙丙丁男女"
)
_LEAST_VERTICAL = 3
_emoji = finder(_EMOJI)


def half_width_kana(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield stretches of half-width katakana; the suggestion is the same in full width."""
    for number, line in enumerate(document.lines):
        for found in _HALF_WIDTH.finditer(line.passage.raw):
            span = line.passage.folded_span(Span(*found.span()))
            yield Hit(number, span, suggestions=(span.of(line.passage.text),))


def machine_signs(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield squared and circled signs; the suggestion spells them out where that is certain."""
    for number, line in enumerate(document.lines):
        for found in _MACHINE.finditer(line.passage.raw):
            span = line.passage.folded_span(Span(*found.span()))
            yield Hit(number, span, suggestions=_spelt_out(found[0]))


def many_emoji(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield the emoji that is one too many; option `most` says how many are welcome.

    Value: `count`, the number of emoji in the text.
    """
    places = [(number, found.span()) for number, found in document.extract(_emoji)]
    most = int(str(options.get("most", 6)))
    if len(places) > most:
        number, place = places[most]
        yield Hit(number, Span(*place), {"count": str(len(places))})


def spaced_letters(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield words with blanks between their letters: お 知 ら せ, 緊 急.

    Lists of one-letter words such as 春 夏 秋 冬 pass: only words with kana count, and those of
    option `headlines` and what begins with them, or ends with one of `endings`.
    """
    headlines, endings = (_words(options.get(name)) for name in ("headlines", "endings"))
    for line, span in document.extract(_spaced):
        joined = span.of(document.lines[line].passage.text).replace(" ", "")
        if (joined.endswith(endings) and len(joined) >= _LEAST_ENDED) or _is_one_word(
            joined, headlines
        ):
            yield Hit(line, span)


def _words(option: object) -> tuple[str, ...]:
    return tuple(option) if isinstance(option, list) else ()


def vertical_text(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield the first of three or more lines that hold a single letter each."""
    run: list[int] = []
    for number, line in enumerate(document.lines):
        if len(line.passage.text.strip()) == 1 and line.passage.text.strip().isalpha():
            run.append(number)
            continue
        yield from _first_of(document, run)
        run = []
    yield from _first_of(document, run)


def _first_of(document: Document, run: list[int]) -> Iterator[Hit]:
    if len(run) >= _LEAST_VERTICAL:
        yield Hit(run[0], Span(0, len(document.lines[run[0]].passage.text)))


def _spaced(passage: Passage) -> tuple[Span, ...]:
    if " " not in passage.text:
        return ()
    return tuple(Span(*match.span()) for match in _SPACED.finditer(passage.text))


def _is_one_word(joined: str, headlines: tuple[str, ...]) -> bool:
    if joined.startswith(headlines):
        return True
    if _HIRAGANA.search(joined) is None:
        return len(joined) >= _LEAST_SPACED_KANJI and not set(joined) <= _LISTED_ALONE
    return len(joined) >= _LEAST_SPACED


def _spelt_out(sign: str) -> tuple[str, ...]:
    if sign in _READINGS:
        return (_READINGS[sign],)
    plain = unicodedata.normalize("NFKC", sign)
    return (plain,) if plain != sign and plain.isascii() else ()


SIGN_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {
        "half_width_kana": ByLine(half_width_kana, every_line),
        "machine_signs": ByLine(machine_signs, every_line),
        "many_emoji": many_emoji,
        "spaced_letters": ByLine(spaced_letters, _spaced),
        "vertical_text": vertical_text,
    }
)
