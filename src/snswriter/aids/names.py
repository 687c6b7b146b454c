"""Places and facilities named in a line, for reading them aloud."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from snswriter.engine.passage import Passage
from snswriter.text.span import Span
from snswriter.text.tokens import Token

_PLACE = "名詞-固有名詞-地名"
_NOUNS = ("名詞", "接尾辞", "接頭辞", "記号-一般")
_NOT_IN_NAMES = ("名詞-数詞", "副詞可能", "助数詞可能")
_ENDS = (
    *("公民館", "図書館", "体育館", "美術館", "博物館", "会館", "児童館", "資料館"),
    *("記念館", "交流館", "文化館", "市民館", "水族館", "科学館", "集会所", "センター"),
    *("公園", "広場", "緑地", "ホール", "プラザ", "アリーナ", "ドーム", "スタジアム"),
    *("競技場", "球場", "運動場", "グラウンド", "プール", "劇場", "学校", "小学校"),
    *("中学校", "高校", "高等学校", "大学", "幼稚園", "保育園", "保育所", "こども園"),
    *("学園", "病院", "医院", "診療所", "クリニック", "役所", "市役所", "区役所", "役場"),
    *("町役場", "村役場", "庁舎", "支所", "出張所", "駅", "バス停", "停留所", "港", "空港"),
    *("神社", "大橋", "避難所", "消防署", "警察署", "税務署", "保健所", "郵便局", "道の駅"),
    *("温泉", "動物園", "植物園", "商店街", "団地", "インターチェンジ", "処理場", "浄水場"),
    *("配水場", "斎場", "霊園", "キャンプ場"),
)
_END = re.compile(rf"(?:{'|'.join(sorted(_ENDS, key=len, reverse=True))})\Z")
_BLOCK = re.compile(r"[0-9]+(?:丁目|番地|番|号|-[0-9]+)+(?:の?[0-9]+(?:番地|番|号|-[0-9]+)*)*")
_WARDS = frozenset("市区町村県都府道郡島山川")
_LONGEST = 12


class NameKind(Enum):
    """What is named."""

    PLACE = "place"
    FACILITY = "facility"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a line."""

    span: Span
    kind: NameKind


def names(passage: Passage) -> tuple[Name, ...]:
    """Return the facilities of a line, and the places that are no part of one, in order."""
    facilities = tuple(_facilities(passage))
    places = (
        name
        for name in _places(passage)
        if not any(name.span.overlaps(other.span) for other in facilities)
    )
    return tuple(sorted((*facilities, *places), key=lambda name: name.span))


def _facilities(passage: Passage) -> Iterator[Name]:
    """Yield runs of nouns that end as facilities do and say which one it is."""
    tokens, index = passage.tokens, 0
    while index < len(tokens):
        end = _end_of_run(tokens, index)
        last = _last_facility(passage, index, end)
        if last is not None:
            yield Name(Span(tokens[index].start, tokens[last].end), NameKind.FACILITY)
        index = max(end, index + 1)


def _end_of_run(tokens: tuple[Token, ...], first: int) -> int:
    end = first
    while end < min(len(tokens), first + _LONGEST) and _may_be_in_name(tokens[end]):
        if end > first and tokens[end].start != tokens[end - 1].end:
            break
        end += 1
    return end


def _last_facility(passage: Passage, first: int, end: int) -> int | None:
    for last in range(end - 1, first, -1):
        text = passage.text[passage.tokens[first].start : passage.tokens[last].end]
        found = _END.search(text)
        if found and found.start() > 0:
            return last
    return None


def _may_be_in_name(token: Token) -> bool:
    pos = token.lexeme.pos
    return pos.startswith(_NOUNS) and (
        token.lexeme.is_proper or not any(kind in pos for kind in _NOT_IN_NAMES)
    )


def _places(passage: Passage) -> Iterator[Name]:
    tokens, index = passage.tokens, 0
    while index < len(tokens):
        end = index
        while end < len(tokens) and _continues_place(tokens, index, end):
            end += 1
        if end > index:
            block = _BLOCK.match(passage.text, tokens[end - 1].end)
            stop = block.end() if block else tokens[end - 1].end
            yield Name(Span(tokens[index].start, stop), NameKind.PLACE)
        index = max(end, index + 1)


def _continues_place(tokens: tuple[Token, ...], first: int, index: int) -> bool:
    token = tokens[index]
    if index > first and token.start != tokens[index - 1].end:
        return False
    if token.lexeme.pos.startswith(_PLACE):
        return True
    is_suffix = token.lexeme.pos.startswith(("接尾辞", "名詞-普通名詞"))
    return index > first and is_suffix and token.surface in _WARDS
