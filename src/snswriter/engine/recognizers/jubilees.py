"""還暦, 米寿, 金婚式 beside another number of years than theirs."""

import re
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.text.span import Span

# Ages by the old count (数え年), in which one is a year older; 還暦 alone is named by full years.
_AGES = {
    "還暦": (60, 61), "古希": (69, 70), "古稀": (69, 70), "喜寿": (76, 77), "傘寿": (79, 80),
    "半寿": (80, 81), "米寿": (87, 88), "卒寿": (89, 90), "白寿": (98, 99), "百寿": (99, 100),
    "紀寿": (99, 100), "茶寿": (107, 108), "皇寿": (110, 111),
}  # fmt: skip
_WEDDINGS = {
    "錫婚": 10, "水晶婚": 15, "磁器婚": 20, "銀婚": 25, "真珠婚": 30, "珊瑚婚": 35, "ルビー婚": 40,
    "サファイア婚": 45, "金婚": 50, "エメラルド婚": 55, "ダイヤモンド婚": 60, "プラチナ婚": 70,
}  # fmt: skip
_AGE = "|".join(_AGES)
_WEDDING = "|".join(sorted(_WEDDINGS, key=len, reverse=True))
_AGE_AFTER = re.compile(
    rf"(?P<name>{_AGE})(?:祝い?|式|を迎え(?:る|た)|に(?:なる|あたる))?(?:の|は|、|=|:|[(「])?\s?(?:満|数え(?:年)?で?の?)?\s?(?P<age>[0-9]{{2,3}})歳"
)
_AGE_BEFORE = re.compile(
    rf"(?<![0-9])(?P<age>[0-9]{{2,3}})歳(?:の(?:方の)?|は|、|=|[(「]|で(?:、)?|を迎える)?\s?(?P<name>{_AGE})(?![のにを]*[0-9])"
)
_WEDDING_AFTER = re.compile(
    rf"(?P<name>{_WEDDING})(?:式)?(?:の|は|、|=|:|[(「])?\s?(?:ご?結婚|婚姻|入籍)?(?:から|満|後|して)?\s?(?P<age>[0-9]{{2}})(?:年|周年)"
)
_WEDDING_BEFORE = re.compile(
    rf"(?:結婚|婚姻|入籍)(?:から|満|後|して)?(?P<age>[0-9]{{2}})(?:年|周年)(?:目)?(?:の|は|、|=|[(「]|を迎える)?\s?(?P<name>{_WEDDING})"
)


def names_jubilee(passage: Passage) -> bool:
    """Tell whether a line may name an age or a wedding day to celebrate."""
    return not passage.signs.isdisjoint("寿婚暦希稀")


def wrong_jubilees(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield names of ages and wedding days beside a number that is not theirs. Value: `truth`."""
    for number, line in enumerate(document.lines):
        text = line.passage.text
        for pattern in (_AGE_AFTER, _AGE_BEFORE):
            for found in pattern.finditer(text):
                ages = _AGES[found["name"]]
                if int(found["age"]) not in ages:
                    truth = f"{found['name']}は満{ages[0]}歳(数え{ages[1]}歳)"
                    yield Hit(number, Span(*found.span()), {"truth": truth})
        for pattern in (_WEDDING_AFTER, _WEDDING_BEFORE):
            for found in pattern.finditer(text):
                years = _WEDDINGS[found["name"]]
                if int(found["age"]) != years:
                    truth = f"{found['name']}式は結婚{years}年"
                    yield Hit(number, Span(*found.span()), {"truth": truth})
