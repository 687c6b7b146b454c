"""Numbers that do not add up: shares beyond 100 %, wrong sums, broken digits."""

import re
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.text.span import Span

_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
_SHARE = re.compile(
    r"(?P<share>[0-9]{1,3}(?:\.[0-9])?)\s?(?:%|パーセント)(?!以上|以下|超|未満|増|減|台|引|オフ|OFF|ポイント)"
)
_WHOLE = re.compile(
    "使い道|内訳|構成比|配分|財源|歳出|歳入|無回答|その他|わからない|分からない|どちらとも|どちらでもない|未定|不明|内訳|割合は|賛成.{0,40}反対|反対.{0,40}賛成|男性.{0,30}女性|女性.{0,30}男性"
    "|はい.{0,30}いいえ|満足.{0,40}不満"
)
_SEVERAL_ANSWERS = re.compile(
    "複数回答|前年(?!度?に?いただ)|昨年(?!度?に?いただ|度?の(?:寄附|決算))|前回|から.{0,12}(?:増|減|上昇|低下)|うち|達成率|普及率|接種率|割引"
)
_LOW, _HIGH = 80.0, 135.0
_TOTAL_HINT = re.compile(
    r"[合総]計|総[数勢]|[合あ]わせて|全部で|延べ|トータル|[計全]\s?[0-9]|[0-9][人名組画]\s?[(]"
)
_TIMES_HINT = re.compile(
    r"1(?:チーム|組|班|グループ|テーブル|回|日)[0-9]|[0-9人名回日円]\s?[×xX✕]\s?[0-9]"
)
_CHANGE_HINT = re.compile(
    "[0-9人件円%]\\s?(?:の)?(?:増|減|ふえ|へり|値上げ|値下げ|上が|下が)|ポイント"
)
# Every hint holds one of these; looking for single signs costs almost nothing.
_TOTAL_SIGNS = frozenset("計総合全延トあ(")
_TIMES_SIGNS = frozenset("×xX✕1")
_CHANGE_SIGNS = frozenset("増減ふへ値上下ポ")
_BOUND_SIGN = re.compile("以上|から|[~〜]")
_BOUND_WORD = re.compile(
    "[0-9](?:組|区画|歳|才|円|人|名|年生|か月|カ月|℃|度|件|か所|校|世帯|団体|個|台|点|問)"
)
_ROUNDING_PER_SHARE = 0.55
_UNIT = (
    "人|名|件|台|世帯|枚|個|冊|本|点|円|万円|か所|カ所|箇所|ヶ所|校|団体|チーム|組|匹|頭"
    "|棟|戸|区画|票|回|日|食|袋|箱|種類|店|社|隻|艘|羽|株|杯|束|両|基|室|床|席|脚|本|着|足|品|作品"
    "|通|便|クラス|学級|艇|トン|軒|機"
)
_ITEM = re.compile(rf"(?P<number>{_NUMBER})\s?(?P<unit>{_UNIT})(?!以上|以下|未満|程度|ずつ|中|目)")
_TOTAL_WORD = re.compile(
    r"(?:[、。]|の|で)?\s?(?:合計|総計|総数|総勢|計|合わせて|あわせて|全部で|延べ|トータル)(?:で|は|:)?\s?\Z"
)
_ADDED = re.compile("増|加え|追加|新た")
_LINK = re.compile(
    rf"(?:[^。\n0-9]|[0-9]{{1,2}}(?:日|回|組|枚|個|本)目|[0-9]{{1,2}}(?:キロ|km)|[0-9]{{1,2}}(?!{_UNIT}|[0-9,])){{0,14}}\Z"
)
_TOTAL_FIRST = re.compile(
    rf"(?:合計|総計|総勢|計|合わせて|あわせて|全部で|全)\s?(?P<number>{_NUMBER})\s?(?P<unit>{_UNIT})"
    r"\s?(?:[(]\s?(?:内訳[:は]?|うち)?\s?(?P<items>[^()]{4,80})[)])"
)
_TOTAL_THEN = re.compile(
    rf"(?:合計|総数|全部で|計|全)(?:は|で)?\s?(?P<number>{_NUMBER})\s?(?P<unit>{_UNIT})(?:です|でした|。|、){{1,2}}"
    r"\s?(?:その)?(?:うち|内訳)は?、?(?P<items>[^。\n]{6,80})"
)
_CHOSEN = re.compile(
    rf"定員(?:は|:)?、?\s?(?P<all>{_NUMBER})\s?(?P<unit>組|人|名|区画|世帯)[^\n]{{0,40}}?抽選で、?\s?(?P<part>{_NUMBER})\s?(?P=unit)"
)
_QUOTA_PARTS = re.compile(
    rf"(?:定員|募集人数|参加者|出席者|来場者)(?:は|:)?\s?(?P<number>{_NUMBER})\s?(?P<unit>人|名|組|区画)"
    r"\s?[(]\s?(?:内訳[:は]?|うち)?\s?(?P<items>[^()]{4,60})[)]"
)
_NO_PARTS = re.compile("以上|以下|まで|ずつ|につき|あたり|1組|1人|うち|程度|先着")
_PRODUCT = re.compile(
    rf"(?P<a>{_NUMBER})\s?(?:{_UNIT})?\s?[×xX✕]\s?(?P<b>[0-9]{{1,3}})\s?(?:{_UNIT}|か月|カ月|週|時間)?\s?(?:=|で、?(?:合計|計|全部で|合わせて)?|、?(?:合計|計|全部で|合わせて))\s?(?P<c>{_NUMBER})"
)
_GROUPS_OF = re.compile(
    rf"1(?:チーム|組|班|グループ|テーブル|回|日)(?P<a>{_NUMBER})(?:人|名|個|本|枚)で、?"
    rf"(?P<b>{_NUMBER})(?:チーム|組|班|グループ|テーブル|回|日)(?:の|で)?、?(?:合計|計|合わせて|全部で)(?P<c>{_NUMBER})"
)
_CHANGE = re.compile(
    rf"(?P<a>{_NUMBER})\s?(?P<unit>{_UNIT}|%)?から、?(?P<b>{_NUMBER})\s?(?:{_UNIT}|%)(?:に|へ|へと|と、?)?、?(?:[^0-9。、\n]{{0,6}})(?P<c>{_NUMBER})\s?(?:{_UNIT}|ポイント)(?:の)?(?P<way>増|減|ふえ|へり|値上げ|値下げ|上が|下が)"
)
_CHANGE_LISTED = re.compile(
    rf"(?P<a>{_NUMBER})\s?(?P<unit>{_UNIT})、[^0-9。\n]{{0,4}}(?:[0-9]{{1,2}}月|[0-9]{{4}}年)?[^0-9。\n]{{0,8}}"
    rf"(?P<b>{_NUMBER})\s?(?P=unit)(?:で|と|となり|に)、?[^0-9。\n]{{0,6}}(?P<c>{_NUMBER})\s?(?P=unit)"
    r"(?:の)?(?P<way>増|減|ふえ|へり)"
)
_OF = re.compile(
    rf"(?P<all>{_NUMBER})\s?(?P<unit>人|名|件|か所|校|世帯|団体|個|台|点|問|回|日)(?:満点中|満点で|満点|中|のうち、?)\s?(?P<part>{_NUMBER})\s?(?P=unit)"
)
_BOUNDS = re.compile(
    rf"(?P<low>{_NUMBER})\s?(?P<unit>歳|才|円|人|名|年生|か月|カ月|℃|度)?(?P<from>以上)?\s?(?:から|~|〜|、|で、?)?\s?(?P<high>{_NUMBER})\s?(?P<unit2>歳|才|円|人|名|年生|か月|カ月|℃|度)(?P<to>以下|未満|まで)?"
)
_GROUPS = re.compile(
    r"(?<![0-9,.])(?P<digits>[0-9]{1,3}(?:,[0-9]{3})*,(?:[0-9]{4,6}|[0-9]{2}(?=円)))(?![0-9,])\s?(?P<unit>円|人|件|世帯|個|部|冊|台|枚|名|万)"
)


def shares_beyond_whole(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield shares of one whole that do not add up to 100 %. Value: `truth`, their sum."""
    for number, line in enumerate(document.lines):
        passage = line.passage
        if "%" not in passage.text and "パーセント" not in passage.text:
            continue
        found = list(_SHARE.finditer(passage.text))
        if len(found) < 2 or _SEVERAL_ANSWERS.search(passage.text):
            continue
        for group in _by_sentence(found, passage.text):
            total = sum(float(share["share"]) for share in group)
            if _is_off(total, group, passage.text):
                yield Hit(
                    number, Span(group[0].start(), group[-1].end()), {"truth": f"{total:g}%"}
                )


def wrong_sums(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield totals, products and differences that the numbers beside them do not give.

    Values: `truth` (what the numbers give), `written`.
    """
    for number, line in enumerate(document.lines):
        text, signs = line.passage.text, line.passage.signs
        if not _TOTAL_SIGNS.isdisjoint(signs) and _TOTAL_HINT.search(text):
            yield from _wrong_totals(number, text)
            yield from _wrong_first_totals(number, text)
        if not _TIMES_SIGNS.isdisjoint(signs) and _TIMES_HINT.search(text):
            yield from _wrong_products(number, text)
        if not _CHANGE_SIGNS.isdisjoint(signs) and _CHANGE_HINT.search(text):
            yield from _wrong_changes(number, text)


def impossible_bounds(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield a part larger than its whole and bounds the wrong way round. Value: `truth`."""
    for number, line in enumerate(document.lines):
        text = line.passage.text
        if _BOUND_WORD.search(text) is None:
            continue
        parts = _OF.finditer(text) if "中" in text or "うち" in text else ()
        chosen = _CHOSEN.finditer(text) if "抽選" in text else ()
        for found in (*parts, *chosen):
            if _value(found["part"]) > _value(found["all"]):
                truth = (
                    f"{found['part']}{found['unit']}は{found['all']}{found['unit']}より多い数です"
                )
                yield Hit(number, Span(*found.span()), {"truth": truth})
        for found in _BOUNDS.finditer(text) if _BOUND_SIGN.search(text) else ():
            if _is_reversed(found):
                truth = f"{found['low']}のほうが{found['high']}より大きい数です"
                yield Hit(number, Span(*found.span()), {"truth": truth})


def broken_digit_groups(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield numbers whose commas do not cut thousands: 1,0000円. Value: `truth`, one reading."""
    for number, line in enumerate(document.lines):
        if "," not in line.passage.text:
            continue
        for found in _GROUPS.finditer(line.passage.text):
            value = _value(found["digits"])
            yield Hit(number, Span(*found.span()), {"truth": f"{value:,}{found['unit']}"})


def _by_sentence(found: "list[re.Match[str]]", text: str) -> "Iterator[list[re.Match[str]]]":
    group: list[re.Match[str]] = []
    for share in found:
        if group and "。" in text[group[-1].end() : share.start()]:
            yield group
            group = []
        group.append(share)
    yield group


def _is_off(total: float, group: "list[re.Match[str]]", text: str) -> bool:
    start = max(0, group[0].start() - 30)
    is_whole = _WHOLE.search(text[start : group[-1].end() + 12]) is not None
    slack = _ROUNDING_PER_SHARE * len(group)
    if not is_whole or not _LOW <= total <= _HIGH:
        return False
    # Two shares may leave room for the undecided; only more than the whole is surely wrong.
    return total > 100 + slack or (len(group) > 2 and total < 100 - slack)


def _wrong_totals(line: int, text: str) -> Iterator[Hit]:
    items = list(_ITEM.finditer(text))
    for index in range(2, len(items)):
        total = items[index]
        lead = text[items[index - 1].end() : total.start()]
        parts = _parts(items[:index], total["unit"], text)
        if not _TOTAL_WORD.search(lead) or len(lead) > 12 or _ADDED.search(lead) or len(parts) < 2:
            continue
        values = [_value(part["number"]) for part in parts]
        if _value(total["number"]) not in (sum(values), *values):
            span = Span(parts[0].start(), total.end())
            yield Hit(line, span, _sum_values(sum(values), total))


def _parts(before: "list[re.Match[str]]", unit: str, text: str) -> "list[re.Match[str]]":
    """Return the items of one unit that lead up to a total without a break."""
    parts: list[re.Match[str]] = []
    end: int | None = None
    for item in reversed(before):
        if item["unit"] != unit or (end is not None and not _LINK.match(text[item.end() : end])):
            break
        parts.insert(0, item)
        end = item.start()
    return parts


def _wrong_first_totals(line: int, text: str) -> Iterator[Hit]:
    quotas = (q for q in _QUOTA_PARTS.finditer(text) if not _NO_PARTS.search(q["items"]))
    for found in (*_TOTAL_FIRST.finditer(text), *_TOTAL_THEN.finditer(text), *quotas):
        items = [i for i in _ITEM.finditer(found["items"]) if i["unit"] == found["unit"]]
        values = [_value(item["number"]) for item in items]
        if len(values) > 1 and sum(values) != _value(found["number"]):
            yield Hit(line, Span(*found.span()), _sum_values(sum(values), found))


def _wrong_products(line: int, text: str) -> Iterator[Hit]:
    for found in (*_PRODUCT.finditer(text), *_GROUPS_OF.finditer(text)):
        product = _value(found["a"]) * _value(found["b"])
        if product != _value(found["c"]):
            values = {"truth": f"{product:,}", "written": found["c"]}
            yield Hit(line, Span(*found.span()), values)


def _wrong_changes(line: int, text: str) -> Iterator[Hit]:
    for found in (*_CHANGE.finditer(text), *_CHANGE_LISTED.finditer(text)):
        change = _value(found["b"]) - _value(found["a"])
        grows = found["way"] in ("増", "ふえ", "値上げ", "上が")
        written = _value(found["c"]) if grows else -_value(found["c"])
        if change != written:
            way = "増" if change > 0 else "減"
            values = {"truth": f"{abs(change):,}の{way}", "written": f"{found['c']}{found['way']}"}
            yield Hit(line, Span(*found.span()), values)


def _is_reversed(found: "re.Match[str]") -> bool:
    units = {found["unit"] or found["unit2"], found["unit2"]}
    is_pair = bool(found["from"]) == (found["to"] in ("以下", "未満")) and (
        found["from"] or "から" in found[0] or "~" in found[0] or "〜" in found[0]
    )
    return bool(is_pair) and len(units) == 1 and _value(found["low"]) > _value(found["high"])


def _sum_values(total: int, found: "re.Match[str]") -> dict[str, str]:
    return {"truth": f"{total:,}{found['unit']}", "written": f"{found['number']}{found['unit']}"}


def _value(written: str) -> int:
    return int(written.replace(",", ""))
