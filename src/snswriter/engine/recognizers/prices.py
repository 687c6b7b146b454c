"""Prices of several people that do not add up to the total written."""

import re
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.passage import finder
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.text.span import Span

_WHO = r"[一-龠ァ-ヶーぁ-ん]{1,8}?"
_YEN = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
_PRICE = re.compile(
    rf"(?P<who>(?:大人|おとな|一般|子ども|こども|小人|小学生|中学生|小中学生|高校生|学生|幼児|シニア|高齢者|親|会員|非会員|市民|市内|市外))(?:は|が|:|\s)?\s?(?:1人|一人)?\s?(?P<yen>{_YEN})円"
)
_GROUP = re.compile(
    rf"(?P<people>{_WHO}[0-9]{{1,2}}(?:人|名)(?:(?:と|、|・|\+)\s?{_WHO}[0-9]{{1,2}}(?:人|名)){{0,3}})(?:の?場合)?(?:で|は|なら|、|だと)(?:、)?(?:合計|計|合わせて|あわせて|全部で)?\s?(?P<yen>{_YEN})円"
)
_MEMBER = re.compile(r"(?P<who>[一-龠ァ-ヶーぁ-ん]{1,8}?)(?P<count>[0-9]{1,2})(?:人|名)")


_PER_HEAD = re.compile(
    rf"(?:1|一)(?:人|名)(?:あたり|当たり|につき)?、?\s?(?P<one>{_YEN})円[^0-9。\n]{{0,8}}?"
    rf"(?P<count>[2-9]|[1-9][0-9])(?:人|名)(?:で|なら|だと)、?(?:合計|計)?\s?(?P<yen>{_YEN})円"
)

_single_prices, _group_prices, _prices_per_head = map(finder, (_PRICE, _GROUP, _PER_HEAD))


def wrong_prices(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield totals for a group that the single prices in the text do not give.

    A group that pays less than its single prices may have a discount and passes where only the
    price for one is given.

    Values: `truth`, `written` (yen).
    """
    prices: dict[str, int] = {}
    for _, found in document.extract(_single_prices):
        prices.setdefault(found["who"], _yen(found["yen"]))
    yield from _above_single_price(document)
    if not prices:
        return
    for number, found in document.extract(_group_prices):
        total = _total(found["people"], prices)
        if total is not None and total != _yen(found["yen"]):
            values = {"truth": f"{total:,}円", "written": f"{found['yen']}円"}
            yield Hit(number, Span(*found.span()), values)


def _above_single_price(document: Document) -> Iterator[Hit]:
    for number, found in document.extract(_prices_per_head):
        total = _yen(found["one"]) * int(found["count"])
        if _yen(found["yen"]) > total:
            values = {"truth": f"{total:,}円", "written": f"{found['yen']}円"}
            yield Hit(number, Span(*found.span()), values)


def _total(people: str, prices: dict[str, int]) -> int | None:
    total = 0
    for member in _MEMBER.finditer(people):
        if member["who"].endswith("親子") and member["count"] == "2":
            grown = next(
                (prices[who] for who in ("大人", "おとな", "一般") if who in prices), None
            )
            child = next(
                (prices[who] for who in ("子ども", "こども", "小人") if who in prices), None
            )
            if grown is None or child is None:
                return None
            total += grown + child
            continue
        who = next((who for who in prices if member["who"].endswith(who)), None)
        if who is None:
            return None
        total += prices[who] * int(member["count"])
    return total


def _yen(written: str) -> int:
    return int(written.replace(",", ""))
