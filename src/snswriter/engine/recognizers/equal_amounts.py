"""One amount written twice in two units that do not agree: 1.5km(150m), 3割(40%)."""

import re
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage, finder
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.text.span import Span

# Unit: kind of quantity and its size in the smallest unit of that kind.
_UNITS = {
    "km": ("m", 1000.0), "キロメートル": ("m", 1000.0), "m": ("m", 1.0), "メートル": ("m", 1.0),
    "cm": ("m", 0.01), "センチ": ("m", 0.01), "センチメートル": ("m", 0.01), "mm": ("m", 0.001),
    "ミリ": ("m", 0.001), "kg": ("g", 1000.0), "キログラム": ("g", 1000.0), "g": ("g", 1.0),
    "グラム": ("g", 1.0), "トン": ("g", 1_000_000.0), "リットル": ("l", 1.0), "L": ("l", 1.0),
    "l": ("l", 1.0), "ml": ("l", 0.001), "mL": ("l", 0.001), "ミリリットル": ("l", 0.001),
    "dL": ("l", 0.1), "時間": ("min", 60.0), "時間半": ("min", 60.0), "分": ("min", 1.0),
    "分間": ("min", 1.0), "年": ("month", 12.0), "年間": ("month", 12.0), "か月": ("month", 1.0),
    "カ月": ("month", 1.0), "ヶ月": ("month", 1.0), "か月間": ("month", 1.0),
    "ha": ("m2", 10_000.0),
    "ヘクタール": ("m2", 10_000.0), "アール": ("m2", 100.0), "平方メートル": ("m2", 1.0),
    "平米": ("m2", 1.0), "円": ("yen", 1.0), "千円": ("yen", 1000.0), "万円": ("yen", 10_000.0),
    "億円": ("yen", 100_000_000.0), "割": ("%", 10.0), "%": ("%", 1.0), "パーセント": ("%", 1.0),
}  # fmt: skip
_UNIT = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]{1,2})?"
_FIRST = rf"(?P<a>{_NUMBER})\s?(?P<a_unit>{_UNIT})"
_SECOND = rf"(?P<b>{_NUMBER})\s?(?P<b_unit>{_UNIT})"
_FRACTION = (
    r"(?P<base>[2-9]|10|[二三四五])分の(?P<share>[1-9]|[一二三四])|(?P<of>[2-9]|10)人に(?P<one>[1-3])人"
    "|(?P<half>半分|半数)"
)
_JOINT = r"\s?(?:[(=]|、?(?:つまり|すなわち))\s?(?:約|およそ|=)?\s?"
_PAIR = re.compile(rf"(?<![0-9.,])(?:{_FIRST}|{_FRACTION}){_JOINT}{_SECOND}\s?(?=[)、。]|です|で)")
_KANJI = "一二三四五"
_SLACK = 0.06
_SLACK_OF_SHARES = 6.0

_find_pairs = finder(_PAIR)


def pairs_of_amounts(passage: Passage) -> "tuple[re.Match[str], ...]":
    """Return where a line gives an amount twice; a bracket or a word for "that is" joins them."""
    return () if passage.signs.isdisjoint("(=つす") else _find_pairs(passage)


def unequal_amounts(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield amounts given twice, in two units, that are not the same. Value: `truth`."""
    for number, found in document.extract(pairs_of_amounts):
        kind, first = _first(found)
        unit = found["b_unit"]
        second_kind, size = _UNITS[unit]
        second = _value(found["b"]) * size + (30.0 if unit == "時間半" else 0.0)
        if kind != second_kind or found["a_unit"] == unit or not second:
            continue
        slack = _SLACK_OF_SHARES if kind == "%" else _SLACK * first
        if abs(first - second) > slack:
            truth = f"{first / size:,g}{unit}".replace("e+0", "e")
            yield Hit(number, Span(*found.span()), {"truth": truth})


def _first(found: "re.Match[str]") -> tuple[str, float]:
    if found["a"]:
        kind, size = _UNITS[found["a_unit"]]
        half = 30.0 if found["a_unit"] == "時間半" else 0.0
        return kind, _value(found["a"]) * size + half
    if found["half"]:
        return "%", 50.0
    if found["of"]:
        return "%", 100.0 * int(found["one"]) / int(found["of"])
    return "%", 100.0 * _small(found["share"]) / _small(found["base"])


def _small(written: str) -> int:
    return int(written) if written.isascii() else _KANJI.index(written) + 1


def _value(written: str) -> float:
    return float(written.replace(",", ""))
