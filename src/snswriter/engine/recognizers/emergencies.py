"""Emergency posts that lack the place, the time or what to do."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Flag, auto
from types import MappingProxyType

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options, Recognizer
from snswriter.engine.recognizers.time_mentions import time_mentions
from snswriter.text.span import Span


@dataclass(frozen=True, slots=True)
class _Check:
    """A kind of announcement, and what tells which facts one of them lacks."""

    pattern: "re.Pattern[str]"
    lacks: Callable[["_Told", str], list[str]]


_ORDER = re.compile(
    r"(?:避難指示|高齢者等避難|緊急安全確保|避難情報)[」』】]?(?:\(?(?:警戒)?レベル\s?[345]\)?)?"
    r"(?:を|が)、?(?:発令(?:しました|されました|中です|しています|されています|(?=[!。\s]|$))|出(?:しました|ました|ています|されました))"
)
_SHELTER = re.compile(
    r"[^。、\s]{0,10}を避難(?:所|場所)(?:として|に)(?:開設(?:しました|しています)|開放しました|開けました|開きました)"
    r"|避難(?:所|場所)は、?(?:すでに|もう|すべて)?(?:開いて(?:います|いる)|開けてい|開設して(?:います|いる)|使えます)"
    r"|避難(?:所|場所)(?:を|が)(?:すべて|全て|順次)?(?:開設(?:しました|しています|されました|中です)|開きました|開けました|開けています|あけました|用意しました|使えます|開いています|設けました|追加(?:しました|して|開設しました)|増やしました|増設しました"
    r"|移しました|変更しました|閉鎖しました|閉じました)"
)
_SUPPLY = re.compile(
    r"(?:給水車|給水所|給水|炊き出し|物資の配布|救援物資)(?:を|の|が|へ|に|で)?(?:出ています|あります|しています|来ています|お越し|どうぞ|ご利用|出しています|出しました|来ます|参ります|巡回します|行っています|始めました|実施しています|開設しました|設置しました|設けました|配布しています|配っています)"
)
_CALL = re.compile(
    r"(?:すぐに|直ちに|ただちに|至急|今すぐ|いますぐ|早く|急いで|早めに|速やかに|一刻も早く)?、?"
    r"(?:安全な(?:場所|ところ|所)(?:へ|に))?(?:避難(?:してください|を(?:開始|始めて|お願い))|逃げてください|離れてください|急いでください|急いで!|逃げて(?:!|$))"
)
_DANGER = re.compile(
    r"(?:あふれ|崩れ|決壊し|氾濫し|流れ込|迫っ|近づい|越え|超え|発生し|破れ)(?:そう|て(?:い|き)|る?おそれ|ました|ます)|危険が(?:高ま|迫)|危険な状態|津波が(?:来ます|来る|来て|迫|押し寄せ)|(?:川|がけ|崖|堤防|山|水路|土手)が(?:とても|大変)?(?:危な|危険)"
)
_RIVER = re.compile(r"[一-龠ァ-ヶぁ-ん]{2,6}川(?:が|の|は|で|沿)|[一-龠]川(?:が|の|は|で|沿)")
_LEAD = re.compile(r"[^。、!?\s「『【]+\Z")
_LEAD_LENGTH = 10
_SUBJECT = re.compile(
    "雪崩|なだれ|落雪|落石|電気|水道|ガス|電話|信号|電車|バス|クマ|熊|イノシシ|猪|サル|猿|不審者|通れ|渡れ|避難|逃げ|急いで|断水|停電|通行止|土砂|氾濫|津波|増水|緊急安全確保|給水|炊き出し|物資"
)
_SUBJECT_SIGNS = frozenset("雪だ石電水ガ信バク熊イ猪サ猿審渡避逃急断停通土氾津増緊給炊物")
_OUTAGE = re.compile(
    r"(?:停電|断水|通行止め|冠水|浸水|がけ崩れ|土砂崩れ|倒木|漏水)(?:が|で|に)?"
    r"(?:起きて|発生して|して|なって|続いて)(?:います|いる|おります)"
    r"|(?:電気|水道|ガス|電話|信号|電車|バス)(?:が|は)(?:止ま|使えな|出な|消え|つながらな)[^。\s]{0,3}(?:います|いる|ません)"
    r"|(?:クマ|熊|イノシシ|猪|サル|猿|不審者)(?:が|の)(?:出ました|出ています|現れました|出没しています|目撃されました|目撃がありました)"
    r"|(?:この|その)?(?:道路|道|橋)(?:が|は)(?:通れ|渡れ|通行でき)(?:ません|なくなって(?:います|いる))"
    r"|(?:この先|道路|全面|ただいま)、?通行止め(?:です|にして|になって)[^。\s]{0,6}"
    r"|(?:表層雪崩|雪崩|なだれ|落雪|落石|土砂(?:崩れ|災害)?|がけ崩れ|氾濫|津波|浸水|増水)(?:の|が)[^。\s]{0,8}"
    r"(?:危険|おそれ|かもしれ|可能性|心配)[^。\s]{0,8}。[^。\s]{0,12}(?:注意|気をつけ|気を付け|警戒)[^。\s]{0,8}"
)
_ROAD = re.compile(
    r"[一-龠ァ-ヶ0-9]{2,10}(?:道|線|通り|橋|トンネル|交差点|踏切|号|坂|駅|IC|インター|団地)|[一-龠]{2,4}[市町村区]"
)
_ONLY_TALKS = re.compile(
    r"(?:したとき|する(?:とき|場合|ことが)|した場合|たら|訓練|想定|中の避難情報はありません|解除|当時|平成|昭和|年前)"
)
_PLACE = re.compile(
    r"[一-龠ァ-ヶヶー0-9]{1,12}(?:町|丁目|地区|地域|学区|校区|流域|沿い|集落|自治会|区|村|島|川の?(?:右岸|左岸|流域)|全域|内全域)"
)
_WHOLE_AREA = re.compile(r"市内全域|町内全域|村内全域|区内全域|全域|全市|市全体|全世帯")
_FACILITY = re.compile(
    r"[一-龠ぁ-んァ-ヶー0-9]{1,12}?(?:小学校|中学校|高校|高等学校|学校|小(?:体育館)?(?=[、。・とへにを])|公民館|体育館|センター|会館|ホール|集会所|コミセン|プラザ|アリーナ|公園|広場|駐車場|寺|神社|保育園|幼稚園|支所|庁舎|市役所|役場|館)"
)
_ADDRESSED = re.compile(
    r"(?P<who>[一-龠ァ-ヶー々]{2,8})(?:など)?(?:に|へ)、?(?:\s|[【\[(「]\s?(?:警戒)?レベル)"
)
_NO_PLACE = re.compile("大雨|増水|氾濫|洪水|災害|台風|[0-9]|今|本日|新た|順次|直ち")
_LISTED = re.compile(
    r"https?://|ホームページ|市HP|一覧|下の(?:表|とおり)|次のとおり|以下のとおり|画像|地図"
)
_GENERIC_PLACE = re.compile(
    r"\A(?:小中|小・中|学校|公共|島内|県内|管内|各|全|市内|町内|村内|区内|近く|最寄り|指定|一次|すべて|全て|該当|対象|周辺|付近|近隣|一部|被災|当該)"
)
_ACTION = re.compile(
    "避難|移動|逃げ|離れ|2階|身を守|安全を確保|垂直|高い(?:所|ところ)|高台|命を守|とどまら|近づかない"
    "|(?:センター|公民館|小学校|中学校|体育館|会館|ホール)(?:へ|が(?:開いて|使え|避難所)|を(?:開|避難所))"
)


class _Told(Flag):
    """What people need to know, so far as a text tells it, and what else decides."""

    NOTHING = 0
    PLACE = auto()
    ADDRESSED = auto()
    WHOLE_AREA = auto()
    LISTED = auto()
    FACILITY = auto()
    RIVER = auto()
    ROAD = auto()
    ACTION = auto()
    DANGER = auto()


_FACTS = (
    (_Told.WHOLE_AREA, _WHOLE_AREA),
    (_Told.LISTED, _LISTED),
    (_Told.RIVER, _RIVER),
    (_Told.ROAD, _ROAD),
    (_Told.ACTION, _ACTION),
    (_Told.DANGER, _DANGER),
)


def orders_without_facts(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield announcements of orders, shelters and supplies that leave out what people need.

    Value: `missing`, e.g. "対象の地域と時刻".
    """
    announced = tuple(document.extract(_announcements))
    if not announced:
        return
    has_time = bool(document.extract(time_mentions))
    in_danger = _Told.DANGER in _told_in(document)
    for number, (check, found) in announced:
        if check is _CALL_CHECK and not in_danger:
            continue
        missing = check.lacks(_told_in(document, without=found[0]), found[0])
        if missing and not has_time:
            missing.append("時刻")
        if missing:
            yield Hit(number, _with_lead(found), {"missing": "と".join(missing)})


def outages_without_place(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield news of outages, closed roads and dangers that name no place."""
    found = tuple(document.extract(_outages))
    if not found:
        return
    if _Told.ROAD in _told_in(document):
        return
    for line, span in found:
        said = span.of(document.lines[line].passage.text)
        if _lacks_everything(_told_in(document, without=said), ""):
            yield Hit(line, span)


def _told_in(document: Document, without: str = "") -> "_Told":
    """Return what a text tells, the words `without` left out wherever they stand."""
    told = _Told.NOTHING
    for line in document.lines:
        if without and without in line.passage.text:
            told |= _told(line.passage.text.replace(without, " "))
        else:
            told |= line.passage.extract(_told_by)
    return told


def _told_by(passage: Passage) -> "_Told":
    return _told(passage.text)


def _told(text: str) -> "_Told":
    told = _Told.NOTHING
    for fact, pattern in _FACTS:
        if pattern.search(text):
            told |= fact
    if _names_place(text):
        told |= _Told.PLACE
    if _is_addressed(f"{text}\n"):
        told |= _Told.ADDRESSED
    if _names_facility(text):
        told |= _Told.FACILITY
    return told


def _is_about_emergency(passage: Passage) -> bool:
    if _SUBJECT_SIGNS.isdisjoint(passage.signs) or _SUBJECT.search(passage.text) is None:
        return False
    return _ONLY_TALKS.search(passage.text) is None


def _outages(passage: Passage) -> tuple[Span, ...]:
    if not passage.extract(_is_about_emergency):
        return ()
    return tuple(Span(*match.span()) for match in _OUTAGE.finditer(passage.text))


def _announcements(passage: Passage) -> "tuple[tuple[_Check, re.Match[str]], ...]":
    if not passage.extract(_is_about_emergency):
        return ()
    found = ((check, check.pattern.search(passage.text)) for check in _CHECKS)
    return tuple((check, match) for check, match in found if match is not None)


def _with_lead(found: "re.Match[str]") -> Span:
    """Return the match with the word before it that says whose it is: 市内の各避難所を..."""
    lead = _LEAD.search(found.string, max(0, found.start() - _LEAD_LENGTH), found.start())
    is_shelter = found[0].startswith(("避難所", "避難場所"))
    return Span(lead.start() if lead and is_shelter else found.start(), found.end())


def _lacks_order(told: _Told, said: str) -> list[str]:
    missing = []
    if not told & (_Told.PLACE | _Told.ADDRESSED | _Told.WHOLE_AREA | _Told.LISTED):
        missing.append("対象の地域")
    if _Told.ACTION not in told:
        missing.append("とるべき行動")
    return missing


def _is_addressed(text: str) -> bool:
    """Tell whether a name stands right before the order, be it without 町 or 地区."""
    return any(
        not _GENERIC_PLACE.match(found["who"]) and not _NO_PLACE.search(found["who"])
        for found in _ADDRESSED.finditer(text)
    )


def _names_place(text: str) -> bool:
    return any(not _GENERIC_PLACE.match(found[0]) for found in _PLACE.finditer(text))


def _names_facility(text: str) -> bool:
    return any(not _GENERIC_PLACE.match(found[0]) for found in _FACILITY.finditer(text))


def _lacks_place(told: _Told, said: str) -> list[str]:
    if told & (_Told.LISTED | _Told.FACILITY) or _names_facility(said):
        return []
    return ["場所の名前"]


def _lacks_everything(told: _Told, said: str) -> list[str]:
    if told & (_Told.WHOLE_AREA | _Told.RIVER | _Told.PLACE) or not _lacks_place(told, said):
        return []
    return ["対象の地域"]


_CALL_CHECK = _Check(_CALL, _lacks_everything)
_CHECKS = (
    _Check(_ORDER, _lacks_order),
    _Check(_SHELTER, _lacks_place),
    _Check(_SUPPLY, _lacks_place),
    _CALL_CHECK,
)

EMERGENCY_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {
        "orders_without_facts": orders_without_facts,
        "outages_without_place": outages_without_place,
    }
)
