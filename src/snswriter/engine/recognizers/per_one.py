"""Amounts for one beside those for several: 1世帯3万円、5世帯で18万円; water for a family."""

import re
from collections.abc import Iterator
from math import ceil

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.text.span import Span

_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
_THING = "人|名|世帯|袋|本|箱|枚|個|回|日|泊|口|組|台|部|冊|株|杯|パック|ケース|チーム|班|家族"
_AMOUNT = "万円|円|リットル|L|キロ|kg|グラム|g|ml|食|枚|本|個|人|ポイント|時間|分|冊|袋"
_PER_ONE = re.compile(
    rf"(?:1|一)(?P<thing>{_THING})(?:あたり|当たり|につき|は|に|、|が)?\s?(?P<one>{_NUMBER})\s?(?P<unit>{_AMOUNT})"
    rf"(?:[^0-9。\n]{{0,16}})(?<![0-9])(?P<count>[1-9][0-9]?)(?P=thing)(?:分|間|家族|世帯|グループ)?"
    rf"(?:で(?:は)?|セット(?:で|は|が)?|なら|の場合は?|だと|、?合わせて|、?あわせて|、?合計|、?全部で|、?計)、?(?:合計|計|合わせて|全部で)?(?:で|は)?\s?"
    rf"(?P<all>{_NUMBER})\s?(?P=unit)"
)
_DAILY = re.compile(
    rf"(?:1|一)人(?:1|一)日(?:に|あたり|当たり|につき)?、?(?:約|およそ)?\s?(?P<one>{_NUMBER})\s?(?P<unit>リットル|L|食|本|杯)"
)
_PEOPLE = re.compile(r"(?<![0-9])(?P<n>[2-9])人(?:家族|世帯|暮らし|分)?")
_DAYS = re.compile(r"(?<![0-9])(?P<n>[2-9]|1[0-4])日(?:分|間)")
_PACK = re.compile(
    rf"(?:1|一)(?P<pack>袋|本|箱|パック|ケース)(?:は|に|、|あたり)?\s?(?P<n>{_NUMBER})\s?(?P<unit>リットル|L|食|本|杯)"
)
_RESULT = re.compile(
    rf"(?:は|で|なら|、|=|が)(?:合計|計|合わせて|最低)?(?:で)?\s?(?P<n>{_NUMBER})\s?(?P<unit>リットル|L|食|本|杯|袋|箱|パック|ケース)"
    r"(?=です|が?必要|を|。|に?なり|になる|、|ほど|ぐらい|くらい|備え)"
)


def tells_one(passage: Passage) -> bool:
    """Tell whether a line may say how much there is for one."""
    return "1" in passage.text or "一人" in passage.text


def wrong_amounts_for_several(
    document: Document, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield amounts for several that the amount for one does not give.

    Values: `truth`, `written`.
    """
    for number, line in enumerate(document.lines):
        text = line.passage.text
        for found in _PER_ONE.finditer(text):
            product = _value(found["one"]) * int(found["count"])
            is_discount = found["unit"].endswith("円") and _value(found["all"]) < product
            if product != _value(found["all"]) and not is_discount:
                values = {
                    "truth": f"{product:,}{found['unit']}",
                    "written": f"{found['all']}{found['unit']}",
                }
                yield Hit(number, Span(*found.span()), values)
        daily = _DAILY.search(text)
        if daily:
            yield from _stock(number, text, daily)


def _stock(line: int, text: str, daily: "re.Match[str]") -> Iterator[Hit]:
    rest = [found for found in _PEOPLE.finditer(text) if found.start() >= daily.end()]
    days = [found for found in _DAYS.finditer(text) if found.start() >= daily.end()]
    if len(rest) != 1 or len(days) != 1:
        return
    after = max(rest[0].end(), days[0].end())
    result = _RESULT.search(text, after)
    if result is None or result.start() - after > 4:
        return
    needed = float(_value(daily["one"]) * int(rest[0]["n"]) * int(days[0]["n"]))
    if result["unit"] != daily["unit"]:
        pack = next((p for p in _PACK.finditer(text) if p["pack"] == result["unit"]), None)
        if pack is None or pack["unit"] != daily["unit"]:
            return
        needed = ceil(needed / _value(pack["n"]))
    if needed != _value(result["n"]):
        span = Span(min(rest[0].start(), days[0].start()), result.end())
        values = {
            "truth": f"{needed:g}{result['unit']}",
            "written": f"{result['n']}{result['unit']}",
        }
        yield Hit(line, span, values)


def _value(written: str) -> int:
    return int(written.replace(",", ""))
