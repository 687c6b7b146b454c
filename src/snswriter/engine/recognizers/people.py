"""People: places where a text names somebody, so that rules can ask what it says about them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import ByLine, Context, Hit, Options, Recognizer
from snswriter.text.span import Span
from snswriter.text.tokens import Lexeme, Token, Words

_NAME = "名詞-固有名詞-人名"
_PLACE = "名詞-固有名詞-地名-一般"
_NOUN = "名詞-普通名詞-一般"
_AFTER_ANY_NOUN = frozenset(("さん", "様", "さま", "氏", "くん", "ちゃん", "夫妻"))
_HONORIFICS = _AFTER_ANY_NOUN | {"君", "殿", "先生", "宅", "一家", "嬢", "家"}
_NO_NAMES = frozenset(
    re.findall(
        r"\S+",
        """
        皆 お客 患者 業者 市民 町民 村民 区民 県民 住民 利用者 学生 生徒 児童 園児
        赤 親 対象 会員 委員 職員 議員 医院 息子 娘 奥 旦那 嫁 孫 兄 姉 弟 妹
        父 母 祖父 祖母 店員 店主 店長 社長 院長 園長 大家 隣 看護師 保育士 大工
        農家 先方 相手 本 星空 神 仏 王 女王 姫 殿 若 主人 家族 夫婦 遺族 保護者
        担当 担当者 受講者 参加者 応募者 申請者 相談者 通報者 子供 子ども 百姓 坊
        巡査 消防 警察 リーダー パパ ママ ボランティア スタッフ メンバー モデル
        ヘルパー お遍路 遍路 観光客 運転手 配達員 郵便 新聞 宅配 会社 企業 商店 店
        団体 学校 施設 病院 役所 もみ殻 坊っ 市長 町長 村長 知事 区長
        おかげ お蔭 喪主 施主 故人 巡り お巡り おば おじ 叔母 叔父 伯母 伯父 婆 爺 神主 住職 宮司
        巫女 和尚 地蔵 観音 稲荷 天神 サンタ 新郎 新婦 花嫁 花婿 妊婦 産婦 来賓 先輩 後輩 師匠
        親方 棟梁 株主 荷主 家主 地主 飼い主 持ち主 お天道 講師 選手 監督 コーチ 社員 部長 課長
        """,
    )
)
_SPELT_CHILD = re.compile(
    r"(?:[^ぁ-ん][のはがとや]|^|[^ぁ-ん])(?P<name>(?!お(?:ば|じ|ね|に|か|と)|わん|ねこ|にゃん|ぴよ|ひよ)"
    r"[ぁ-ん]{2,4}(?:くん|ちゃん))"
)
_JOB_TITLES = frozenset(
    re.findall(
        r"\S+",
        """
        社長 店長 店主 院長 園長 校長 教頭 教諭 係長 課長 主査 主任 補佐 次長 会長 住職 夫人
        巡査 医師 看護師 保育士 副議長 理事 支店長 所長 館長 班長 組長 部長 局長 主事 講師
        """,
    )
)
_AFTER_LIKENESS = frozenset(("疾患", "症状", "病変", "物質", "組織", "構造", "式", "態", "相"))
_MAX_NAME_TOKENS = 4


class Naming(Enum):
    """How somebody is named."""

    FULL = "full"
    """Surname and given name, with or without a title of courtesy: 山田太郎."""
    HONOURED = "honoured"
    """One name with a title of courtesy: 山田さん."""
    TITLED = "titled"
    """A surname with the title of a job: 山田園長."""
    BARE = "bare"
    """A surname alone: 山田."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One person named in a line; the span holds name and title of courtesy."""

    span: Span
    naming: Naming


def mentions(passage: Passage) -> tuple[Mention, ...]:
    """Return the people named in a line, in order."""
    lexemes = passage.words.lexemes
    naming = [n for n, lexeme in enumerate(lexemes) if lexeme.is_proper or _is_honorific(lexeme)]
    if not naming:
        return ()
    found: list[Mention] = []
    index = 0
    for first in _beginnings(lexemes, naming):
        if first >= index:
            mention, index = _mention_at(passage, first)
            if mention is not None:
                found.append(mention)
    found.extend(_spelt_children(passage.text, found))
    return tuple(sorted(found, key=lambda mention: mention.span))


def _spelt_children(text: str, known: list[Mention]) -> Iterator[Mention]:
    """Yield children named in kana that the dictionary cuts to pieces: そうたくん."""
    for match in _SPELT_CHILD.finditer(text):
        span = Span(*match.span("name"))
        if not any(span.overlaps(other.span) for other in known):
            yield Mention(span, Naming.HONOURED)


def _beginnings(lexemes: tuple[Lexeme, ...], naming: list[int]) -> list[int]:
    """Return where a name may begin: at proper nouns and before titles of courtesy."""
    proper = {number for number in naming if lexemes[number].is_proper}
    courtesy = {number - 1 for number in naming if number and _is_honorific(lexemes[number])}
    return sorted(proper | courtesy)


def _is_honorific(lexeme: Lexeme) -> bool:
    return lexeme.names[0] in _HONORIFICS


def _mention_at(passage: Passage, first: int) -> tuple[Mention | None, int]:
    words = passage.words
    end = first
    while end < len(words) and end - first < _MAX_NAME_TOKENS and _goes_on(passage, first, end):
        end += 1
    if end == first:
        return _other_noun(words, first), first + 1
    end = _end_of_rare_name(passage, first, end)
    courtesy = end < len(words) and _is_courtesy(words, end)
    stop = end + 1 if courtesy else end
    span = Span(words[first].start, words[stop - 1].end)
    if words[first].surface in _NO_NAMES:
        return None, stop
    naming = _naming(words.tokens(first, end))
    if naming is Naming.BARE and _has_job_title(words, end):
        span = Span(span.start, words[end].end)
        return Mention(span, Naming.TITLED), end + 1
    if naming is Naming.FULL and not courtesy and _is_part_of_name(passage, first, end):
        naming = None
    if courtesy and naming is not Naming.FULL:
        naming = Naming.HONOURED
    return (Mention(span, naming) if naming else None), stop


def _has_job_title(words: Words, index: int) -> bool:
    if index >= len(words) or words[index].start != words[index - 1].end:
        return False
    return words[index].surface in _JOB_TITLES


def _naming(names: tuple[Token, ...]) -> Naming | None:
    if len(names) > 1 and names[0].lexeme.pos == f"{_NAME}-姓":
        return Naming.FULL
    kinds = [token.lexeme.pos.removeprefix(f"{_NAME}-") for token in names]
    if len(names) > 1 and (kinds[0] in ("姓", _PLACE) or kinds[-1] == "名"):
        return Naming.FULL
    return Naming.BARE if kinds == ["姓"] else None


def _end_of_rare_name(passage: Passage, first: int, end: int) -> int:
    """Return the end of a given name that the dictionary does not know: 小野寺りく + くん."""
    words = passage.words
    if words[end - 1].lexeme.pos != f"{_NAME}-姓":
        return end
    for stop in range(end, min(end + _MAX_NAME_TOKENS, len(words))):
        gap = words[stop].start - words[stop - 1].end
        if gap > (1 if stop == end else 0):
            return end
        if stop > end and words[stop].surface in _AFTER_ANY_NOUN:
            return stop
        if words[stop].lexeme.pos.startswith(("助詞", "助動詞", "補助記号", "記号", "接尾辞")):
            return end
    return end


def _goes_on(passage: Passage, first: int, index: int) -> bool:
    token = passage.words[index]
    if index == first and _is_place_as_surname(passage.words, index):
        return True
    if index == first + 1 and _is_place_as_surname(passage.words, first):
        return True
    if not token.lexeme.pos.startswith(_NAME):
        return False
    if index == first:
        return True
    between = passage.text[passage.words[index - 1].end : token.start]
    return len(between) <= 1


def _is_part_of_name(passage: Passage, first: int, end: int) -> bool:
    """Tell whether two "names" are rather a piece of a place or a spaced-out word."""
    words = passage.words
    if words[end - 1].end - words[first].start == 3 and _has_gap(words, first, end):
        return True
    if end < len(words) and words[end].start == words[end - 1].end:
        after = words[end]
        if after.lexeme.pos.startswith(("名詞-普通", "名詞-固有")) and len(after.surface) == 1:
            return True
        if after.lexeme.pos.startswith("接尾辞") and after.surface[:1] in "町市村区県駅郡丁港川山":
            return True
    before = words[first - 1] if first else None
    is_glued = before is not None and before.end == words[first].start
    return is_glued and before is not None and before.lexeme.pos.startswith("名詞-固有名詞-地名")


def _has_gap(words: Words, first: int, end: int) -> bool:
    return any(words[i].end != words[i + 1].start for i in range(first, end - 1))


def _is_place_as_surname(words: Words, index: int) -> bool:
    following = words.tokens(index + 1, index + 3)
    if not words[index].lexeme.pos.startswith(_PLACE) or len(following) < 2:
        return False
    gap = following[0].start - words[index].end
    given = following[0].lexeme.pos
    is_given = gap <= 1 if given == f"{_NAME}-名" else gap == 1 and given == _NOUN
    return is_given and following[1].surface in _HONORIFICS


def _is_courtesy(words: Words, index: int) -> bool:
    if words[index].surface not in _HONORIFICS or words[index].start != words[index - 1].end:
        return False
    return words[index].surface != "様" or not _is_likeness(words, index + 1)


def _is_likeness(words: Words, index: int) -> bool:
    """Tell whether 様 means "like" and not courtesy: インフルエンザ様疾患."""
    return index < len(words) and words[index].surface in _AFTER_LIKENESS


def _other_noun(words: Words, index: int) -> Mention | None:
    """Return a mention whose name the dictionary takes for a place or an unknown noun."""
    if index + 1 >= len(words) or not _is_courtesy(words, index + 1):
        return None
    name, courtesy = words[index], words[index + 1]
    is_place = name.lexeme.pos.startswith(_PLACE)
    is_noun = name.lexeme.pos == _NOUN and courtesy.surface in _AFTER_ANY_NOUN
    if courtesy.surface in ("宅", "家") or not (is_place or is_noun):
        return None
    if is_noun and len(name.surface) < 2:
        return None
    if is_noun and (name.surface in _NO_NAMES or _is_joined(words, index)):
        return None
    return Mention(Span(name.start, courtesy.end), Naming.HONOURED)


def _is_joined(words: Words, index: int) -> bool:
    if index == 0:
        return False
    before = words[index - 1]
    return before.end == words[index].start and before.lexeme.pos.startswith(("名詞", "接頭辞"))


def people(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield the people named in a text.

    Options: `namings` of the ways to count ("full", "honoured", "titled", "bare").
    """
    namings = options.get("namings", ["full", "honoured"])
    for line, mention in document.extract(mentions):
        if isinstance(namings, list) and mention.naming.value in namings:
            name = mention.span.of(document.lines[line].passage.text)
            yield Hit(line, mention.span, {"name": name})


PEOPLE_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {"person": ByLine(people, mentions)}
)
