"""Numbers that the whole country calls (119, 188, #8000, help lines) beside another number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.text.span import Span


@dataclass(frozen=True, slots=True)
class Service:
    """A service that is called under a number known everywhere.

    Attributes:
        name: Expression for how texts name it.
        shown: The number to show.
        accepted: All numbers that reach it, digits and # only.
    """

    name: str
    shown: str
    accepted: tuple[str, ...]


# Sources: 電気通信番号計画 (1XY), 消防庁 (119, #7119), 警察庁 (110, #9110, #8103), 海上保安庁
# (118), 消費者庁 (188), こども家庭庁 (189), 総務省 (171), 厚生労働省 (#8000), 国土交通省
# (#9910), 内閣府 (#8008, #8891).
_SHORT = (
    Service("消費者ホットライン|消費生活(?:の)?(?:相談|トラブル)", "188", ("188",)),
    Service(
        "児童(?:相談所)?虐待[^0-9。、]{0,8}ダイヤル|児童相談所[^0-9。、]{0,8}ダイヤル"
        "|いちはやく|児童虐待",
        "189",
        ("189", "#189"),
    ),
    Service("災害用?伝言ダイヤル", "171", ("171",)),
    Service("海の(?:事件|事故|もしも|緊急)[^0-9。、]{0,6}|海上保安庁|海難事故", "118", ("118",)),
    Service(
        "救急安心センター(?:事業)?|救急車を呼ぶか(?:どうか)?(?:を)?迷っ?[^0-9。]{0,8}",
        "#7119",
        ("#7119", "119"),
    ),
    Service(
        "(?:子ども|こども|小児)(?:医療|救急)(?:医療|救急)?(?:の)?電話相談", "#8000", ("#8000",)
    ),
    Service(
        "警察(?:総合)?相談(?:専用)?(?:電話|ダイヤル|窓口)?|警察の相談(?:専用)?(?:電話|ダイヤル)",
        "#9110",
        ("#9110", "110"),
    ),
    Service("DV相談ナビ(?:ダイヤル)?", "#8008", ("#8008",)),
    Service(
        "(?:性犯罪・?)?性暴力[^0-9。、#]{0,14}ワンストップ支援センター"
        "|ワンストップ支援センター(?:全国共通番号)?",
        "#8891",
        ("#8891",),
    ),
    Service("性犯罪被害相談電話", "#8103", ("#8103",)),
    Service("道路緊急ダイヤル", "#9910", ("#9910",)),
    Service("火事|火災|消防(?:署)?への?通報", "119", ("119",)),
    Service("救急車|急病(?:人)?|けが人", "119", ("119", "#7119")),
    Service("事件|犯罪|不審者|泥棒|交通事故|警察への?通報", "110", ("110", "#9110")),
)
_LONG = (
    Service("DV相談(?:プラス|\\+)", "0120-279-889", ("0120279889",)),
    Service("よりそいホットライン", "0120-279-338", ("0120279338", "0120279226", "05036550279")),
    Service("マイナンバー総合フリーダイヤル", "0120-95-0178", ("0120950178",)),
    Service("24時間(?:子供|子ども|こども)SOS(?:ダイヤル)?", "0120-0-78310", ("0120078310",)),
    Service("みんなの人権110番", "0570-003-110", ("0570003110",)),
    Service("(?:子ども|こども)の人権110番", "0120-007-110", ("0120007110",)),
    Service("女性の人権ホットライン", "0570-070-810", ("0570070810",)),
    Service("こころの健康相談統一ダイヤル", "0570-064-556", ("0570064556",)),
    Service("チャイルドライン", "0120-99-7777", ("0120997777",)),
    Service("#?いのちSOS", "0120-061-338", ("0120061338",)),
)  # fmt: skip
# What the 1XY services speak of may stand at some distance, where a clause leads to the number.
_TO_SHORT = (
    r"(?:かも(?:と思|しれ)[^0-9#。]{0,10}|を(?:見(?:た|かけた|つけた)|発見した)[^0-9#。]{0,6}"
    r"|に(?:あっ|遭っ)[^0-9#。]{0,6}|が出[^0-9#。]{0,6}|のときは?|の(?:場合|際)は?|なら(?:ば)?|は|へは"
    r"|の(?:番号|電話|通報|ご?相談)[はが]?|を呼ぶ(?:とき|なら)は?)?[、\s「『(:】」』]{0,3}"
    r"(?:全国共通|電話|番号|局番なし|局番なしの|電話番号|ダイヤル|短縮)*の?(?:は|で)?[、\s「『(:]{0,2}"
)
_SHORT_END = (
    r"(?=番(?!目|組|地|線)|[」』)]|へ|に(?:電話|通報|かけ|連絡|お)|。|です|を(?:ご|お|か|回|押)|$|、|\s"
    r"|まで|で(?:相談|す))"
)
_SHORT_TABLE = tuple(
    (re.compile(rf"(?:{s.name}){_TO_SHORT}(?P<number>#[0-9]{{3,4}}|1[0-9]{{2}}){_SHORT_END}"), s)
    for s in _SHORT
)
_LONG_TABLE = tuple(
    (
        re.compile(
            rf"(?:{s.name})[^0-9。\n]{{0,10}}(?P<number>0(?:120|570|800)[-(]?[0-9]{{1,4}}[-)]?[0-9]{{3,5}})"
        ),
        s,
    )
    for s in _LONG
)
_LONG_SIGNS = ("0120", "0570", "0800")
_SHORT_NUMBER = re.compile("#[0-9]{3,4}|(?<![0-9])1[0-9]{2}(?![0-9])")


def names_number(passage: Passage) -> bool:
    """Tell whether a line may hold a number that the whole country calls."""
    return _SHORT_NUMBER.search(passage.text) is not None or any(
        sign in passage.text for sign in _LONG_SIGNS
    )


def wrong_service_numbers(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield services beside a number that does not reach them. Value: `truth`."""
    for number, line in enumerate(document.lines):
        text = line.passage.text
        table = _SHORT_TABLE if _SHORT_NUMBER.search(text) else ()
        if any(sign in text for sign in _LONG_SIGNS):
            table += _LONG_TABLE
        taken: list[Span] = []
        for pattern, service in table:
            for found in pattern.finditer(text):
                span = Span(*found.span())
                if any(
                    other.start <= span.start < other.end or span.end == other.end
                    for other in taken
                ):
                    continue
                taken.append(span)
                if re.sub("[-()]", "", found["number"]) not in service.accepted:
                    yield Hit(number, span, {"truth": service.shown})
