"""Sentences that are too long to be read in one go, and kanji that few can read."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage, finder
from snswriter.engine.recognizer import ByLine, Context, Hit, Options, Recognizer
from snswriter.text.span import Span

_SENTENCE = re.compile(r"[^。!?\n]+")
# Lists, times and bracketed remarks are read one by one; they do not make a sentence long.
_LISTED = re.compile(
    r"\([^()]*\)|「[^「」]*」|【[^【】]*】|https?://\S+|[・/][^・/、。]{1,20}(?=[・/])"
)
# Minutes and reports are long by nature; advice is for texts that ask readers to do something.
_SPEAKS_TO_READERS = re.compile(
    r"ください|お願い(?:し|いた)|お知らせ|募集|開催|開きます|[##]|https?:|[0-90-9]{2,4}[-－‐][0-90-9]{3,4}"
    "|ご利用|申し?込み?|いただけます|お待ち|対象"
)
_MOST = 110
_LEAST_LINKS = 4
_CHAIN = re.compile(r"(?:[一-龠ァ-ヶーA-Za-z0-9]{1,10}の){4,}[一-龠ァ-ヶー]{1,8}")
_READING = re.compile(r"[一-龠]*\([ぁ-んァ-ヶー]{1,12}\)")
_EASY = re.compile("[ぁ-ん]{2,} [ぁ-ん]{2,}[^。\n]{0,20}(?:ください|ましょう|ます|です)")
_LONG_KANJI = re.compile("[一-龠]{4,}")
_easy = finder(_EASY)
_NAME = "名詞-固有名詞"
# Lead byte of the first row of level 2 in EUC-JP.
_SECOND_LEVEL = 0xD0
# 常用漢字 of 2010 and words of every day that happen to lie in level 2.
_EVERYDAY = frozenset(
    "彙鬱璧瞭喩慄曖毀怨僅辣憬惧錮嗅傲哨塡頓剝箋籠嘲摯恣憧拭斬羞腎芯袖痩脊腺膝臆蔽訃詮踪遡遜麺餅"
    "彗饅綺囃檜椛橙鰺鰯鱒鰤鮑蟹剪珈琲丼箏緻頸淹炒絆藪洒蠣焙"
)


def long_sentences(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield sentences longer than option `most` characters, brackets and addresses left out.

    Value: `length` in characters.
    """
    most = int(str(options.get("most", _MOST)))
    for line, span in document.extract(_sentences):
        if len(span) <= most:
            continue
        sentence = span.of(document.lines[line].passage.text)
        length = len(_LISTED.sub("", sentence).replace(" ", ""))
        if length > most and _SPEAKS_TO_READERS.search(document.text):
            yield Hit(line, span, {"length": str(length)})


def _sentences(passage: Passage) -> tuple[Span, ...]:
    if len(passage.text) <= _MOST:
        return ()
    return tuple(Span(*found.span()) for found in _SENTENCE.finditer(passage.text))


def noun_chains(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield nouns hung together by four or more の."""
    for line, span in document.extract(_chains):
        yield Hit(line, span)


def hard_kanji_in_easy_text(
    document: Document, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield runs of four kanji or more in a text written with blanks between words.

    Such blanks between hiragana are the mark of やさしい日本語.
    """
    if not document.extract(_easy):
        return
    for number, line in enumerate(document.lines):
        for found in _LONG_KANJI.finditer(line.passage.text):
            yield Hit(number, Span(*found.span()))


def rare_kanji(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield words with kanji outside the everyday range, unless a reading in brackets follows.

    The second level of JIS X 0208 and what lies beyond stand for "outside". Names are left out.
    """
    for line, span in document.extract(_rare_words):
        yield Hit(line, span)


def _chains(passage: Passage) -> tuple[Span, ...]:
    if passage.text.count("の") < _LEAST_LINKS:
        return ()
    return tuple(Span(*found.span()) for found in _CHAIN.finditer(passage.text))


def _rare_words(passage: Passage) -> tuple[Span, ...]:
    if _rare_signs().isdisjoint(passage.signs):
        return ()
    found = [
        Span(token.start, token.end)
        for token in passage.tokens
        if not _rare_signs().isdisjoint(token.surface)
        and not token.lexeme.pos.startswith(_NAME)
        and not _READING.match(passage.text, token.end)
    ]
    return tuple(found)


@cache
def _rare_signs() -> frozenset[str]:
    return frozenset(filter(_is_rare, map(chr, range(0x4E00, 0xA000))))


def _is_rare(char: str) -> bool:
    if char in _EVERYDAY:
        return False
    try:
        return char.encode("euc_jp")[0] >= _SECOND_LEVEL
    except UnicodeEncodeError:
        return True


SENTENCE_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {
        "long_sentences": ByLine(long_sentences, _sentences),
        "hard_kanji_in_easy_text": hard_kanji_in_easy_text,
        "noun_chains": ByLine(noun_chains, _chains),
        "rare_kanji": ByLine(rare_kanji, _rare_words),
    }
)
