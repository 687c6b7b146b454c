"""Rises and falls that the numbers of two years do not give: 昨年95人、今年80人、15人増."""

import re
from collections.abc import Iterator
from itertools import pairwise

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.text.span import Span

_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
_UNIT = "人|名|件|台|世帯|枚|個|冊|本|点|円|万円|か所|校|団体|組|匹|頭|戸|票|回|トン|キロ|棟|社|店"
_YEARS = {
    "今年": 0, "今年度": 0, "本年": 0, "本年度": 0, "ことし": 0, "今回": 0,
    "昨年": -1, "昨年度": -1, "去年": -1, "前年": -1, "前年度": -1, "前回": -1,
    "一昨年": -2, "一昨年度": -2, "おととし": -2, "前々年": -2, "前々年度": -2, "その前の年": -2,
    "その前年": -2, "その前年度": -2, "さらに前の年": -2, "その前の年度": -2,
}  # fmt: skip
_YEAR = "|".join(sorted(_YEARS, key=len, reverse=True))
_COUNT = re.compile(
    rf"(?:(?P<year>{_YEAR})|令和(?P<era>[0-9]{{1,2}})年度?)[^0-9。\n]{{0,16}}(?P<number>{_NUMBER})\s?(?P<unit>{_UNIT})"
)
_CHANGE = re.compile(
    rf"(?P<number>{_NUMBER})\s?(?P<unit>{_UNIT})(?:の|も|ほど|分)?(?:大幅な)?"
    "(?P<way>増|減|ふえ|へり|へっ|多|少な|上回|下回|プラス|マイナス)"
)
_UP = ("増", "ふえ", "多", "上回", "プラス")
_ERA_START = 2018
_REACH = 24


def tells_change(passage: Passage) -> bool:
    """Tell whether a line may speak of a rise or a fall between years."""
    text = passage.text
    return "年" in text and not passage.signs.isdisjoint("増減ふへ多少上下")


def wrong_year_changes(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield rises and falls that the numbers of two years do not give.

    Values: `truth` (with its direction), `written`.
    """
    for number, line in enumerate(document.lines):
        if not tells_change(line.passage):
            continue
        text = line.passage.text
        counts = list(_COUNT.finditer(text))
        for first, second in pairwise(counts):
            change = _CHANGE.search(text, second.end())
            if change and change.start() - second.end() <= _REACH:
                yield from _check(number, (first, second), change, context.on.year)


def _check(
    line: int, pair: "tuple[re.Match[str], re.Match[str]]", change: "re.Match[str]", now: int
) -> Iterator[Hit]:
    first, second = pair
    years = _year(first, now), _year(second, now)
    is_one_unit = first["unit"] == second["unit"] == change["unit"]
    if not is_one_unit or years[0] == years[1]:
        return
    older, newer = (first, second) if years[0] < years[1] else (second, first)
    true = _value(newer["number"]) - _value(older["number"])
    written = _value(change["number"]) * (1 if change["way"] in _UP else -1)
    if true != written:
        unit = change["unit"]
        values = {
            "truth": f"{abs(true):,}{unit}の{'増' if true > 0 else '減'}",
            "written": change[0],
        }
        yield Hit(line, Span(*change.span()), values)


def _year(found: "re.Match[str]", now: int) -> int:
    return now + _YEARS[found["year"]] if found["year"] else _ERA_START + int(found["era"])


def _value(written: str) -> int:
    return int(written.replace(",", ""))
