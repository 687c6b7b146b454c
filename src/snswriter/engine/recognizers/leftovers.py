"""Signs of an unfinished draft: empty labels, cut-off ends, doubled sentences, bare drills."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options, Recognizer
from snswriter.text.span import Span

_NAME = (
    r"(?:(?:開催|実施|申込み?|受付)?(?:日時|日程|期日|期間|日)|とき|ところ|場所|会場|集合場所|対象者?|定員"
    r"|参加費|受講料|料金|費用|講師|内容|持ち物|持物|申込み?|申し込み|申込先|申込方法|申込期限|締切"
    r"|締め切り|問い?合わ?せ先?|お問い?合わ?せ先?|お問合せ|連絡先|電話|電話番号|TEL|FAX|URL|主催|共催"
    r"|後援|時間|開演|開場|受付|担当|備考|詳細|詳しくは)"
)
_BULLET = r"\s*[・●○◎■□◆◇▼▽★☆]?\s?"
_EMPTY_LABEL = re.compile(rf"{_BULLET}(?:【{_NAME}】:?|\[{_NAME}\]:?|{_NAME}\s?:)\s*\Z")
_ANY_LABEL = re.compile(rf"{_BULLET}(?:【{_NAME}】|\[{_NAME}\]|{_NAME}\s?:)")
_CUT = re.compile(
    r"(?:[、,(「『【]|(?:および|または|及び|又は|ならびに|ただし|なお|また|そして)、?)\s*\Z"
)
_TAG_OR_LINK = re.compile(r"\s*(?:[##♯]\S+|https?://\S+)\s*")
_SENTENCE = re.compile(r"[^。!?\n]{10,}[。!?]")
_DRILL = re.compile(
    r"[【(\[<]\s?(?:訓練|これは訓練です|訓練です|訓練メール|訓練配信|訓練放送)\s?[】)\]>]"
    r"|これは、?訓練です|訓練、?\s?訓練|^訓練(?=[\s:、。])"
)
_EMERGENCY = re.compile(
    "(?:発表|発令|発生|発射|開設|決壊|氾濫|浸水)(?:され|し)?(?:ました|ています|しました)"
    "|避難してください|避難を(?:開始|始め)|逃げてください|身を守"
)
_ANNOUNCES = re.compile(
    "想定|訓練を(?:行|実施|開)|行います|実施します|放送します|流れます|届きます|参加"
)
_ENDS = 16


def empty_labels(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield labels such as 日時: with nothing behind them, neither there nor on the next line."""
    lines = [line.passage.text for line in document.lines]
    for number, text in enumerate(lines):
        if not _EMPTY_LABEL.match(text):
            continue
        below = next((other for other in lines[number + 1 :] if other.strip()), None)
        if below is None or _ANY_LABEL.match(below):
            start = len(text) - len(text.lstrip())
            yield Hit(number, Span(start, len(text.rstrip())))


def cut_off_ends(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield the end of a text that stops in mid-sentence; hashtags and links do not count."""
    for number in range(len(document.lines) - 1, -1, -1):
        text = document.lines[number].passage.text
        if not _TAG_OR_LINK.sub("", text).strip():
            continue
        found = _CUT.search(text)
        if found:
            yield Hit(number, Span(found.start(), found.start() + len(found[0].rstrip())))
        return


def repeated_sentences(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield sentences of ten characters or more that stood in the text before."""
    sentences = document.extract(_sentences)
    different = set().union(*[line.passage.extract(_said) for line in document.lines])
    if len(different) == len(sentences):
        return
    known: set[str] = set()
    for line, (sentence, span) in sentences:
        if sentence in known:
            yield Hit(line, span)
        known.add(sentence)


def unmarked_drills(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield the drill sign of an emergency text that lacks it at its head or at its end."""
    text = document.text
    if "訓練" not in text or not _EMERGENCY.search(text) or _ANNOUNCES.search(text):
        return
    if "訓練" in text[:_ENDS] and "訓練" in text[-_ENDS:] and text.count("訓練") > 1:
        return
    for number, line in enumerate(document.lines):
        found = _DRILL.search(line.passage.text)
        if found:
            yield Hit(number, Span(*found.span()))
            return


def _sentences(passage: Passage) -> tuple[tuple[str, Span], ...]:
    return tuple(
        (found[0].strip(" 。!?・"), Span(*found.span()))
        for found in _SENTENCE.finditer(passage.text)
    )


def _said(passage: Passage) -> frozenset[str]:
    return frozenset(sentence for sentence, _ in passage.extract(_sentences))


LEFTOVER_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {
        "empty_labels": empty_labels,
        "cut_off_ends": cut_off_ends,
        "repeated_sentences": repeated_sentences,
        "unmarked_drills": unmarked_drills,
    }
)
