"""Shares and parts of a number that the number does not give: 200人中50人(30%), 半額の600円."""

import re
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.text.span import Span

_NUMBER = r"(?:[0-9]{1,4}万)?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)|[0-9]{1,4}万"
_UNIT = "人|名|件|世帯|票|校|社|団体|台|戸|問|回|か所"
_SHARE_OF = re.compile(
    rf"(?P<all>{_NUMBER})\s?(?P<unit>{_UNIT})(?:中|のうち、?(?:の)?|のうち[^0-9。\n]{{0,14}})\s?"
    rf"(?P<part>{_NUMBER})\s?(?P=unit)\s?(?:、|で|が|は|[(]|全体の|割合は|が?[^。0-9\n]{{1,6}}しま?した?(?:。|、|て)|率(?:に(?:して|すると)|は)|に?当?たる|=|に?あ?たる)*\s?"
    r"(?P<about>約|およそ)?(?P<share>[0-9]{1,3}(?:\.[0-9]{1,2})?)\s?(?P<sign>%|パーセント|割)(?!以上|以下|増|減|引)"
)
_CUT = re.compile(
    rf"(?P<price>{_NUMBER})(?P<man>万|千)?円(?:の|から|を|が|に)\s?(?P<about>約|およそ)?"
    r"(?:(?P<share>[0-9]{1,2})\s?(?P<sign>%|パーセント|割)|(?P<half>半額|半分)|(?P<base>[2-9]|10)分の(?P<of>[1-9]))"
    r"\s?(?:の)?(?P<off>引き?|オフ|OFF|割引|減額?)?(?:に(?:なり|なる|し)?|と(?:なり|なる)?|、|で|の|は|=|となる|になる|し(?:て|た)?)*、?\s?"
    rf"(?P<result>{_NUMBER})(?P<man2>万|千)?円"
)
_GROWTH = re.compile(
    rf"(?P<from>{_NUMBER})\s?(?P<unit>{_UNIT}|頭|匹|円|万円|トン|冊|部)?から、?[^0-9。\n]{{0,8}}(?P<to>{_NUMBER})\s?(?:{_UNIT}|頭|匹|円|万円|トン|冊|部)"
    rf"(?:へと?|に|と)、?[^0-9。\n]{{0,6}}(?P<about>約|およそ)?(?P<share>[0-9]{{1,3}}(?:\.[0-9])?)\s?(?P<sign>%|パーセント|割)(?:の)?(?P<way>増|減|ふえ|へり|アップ|ダウン)"
)
_ONE_IN = re.compile(
    r"(?P<n>[2-9]|10)人に1人[、(]?\s?(?:の割合)?[、(]?\s?(?:約|およそ)?(?P<share>[0-9]{1,2}(?:\.[0-9])?)\s?(?:%|パーセント)"
)
_SEXES = re.compile(
    rf"(?P<all>{_NUMBER})\s?人?[(]\s?(?:うち|内訳:?)?\s?男(?:性|子)?\s?(?P<men>{_NUMBER})\s?人?[、・,\s]\s?女(?:性|子)?\s?(?P<women>{_NUMBER})\s?人?\s?[)]"
)
_POPULATION = re.compile(
    rf"人口[^。0-9\n]{{0,8}}(?P<all>{_NUMBER})\s?人(?:で|。)?、?\s?(?:うち|内訳は)?、?男(?:性)?(?:が|は)?\s?(?P<men>{_NUMBER})\s?人[、・と]\s?女(?:性)?(?:が|は)?\s?(?P<women>{_NUMBER})\s?人"
)
_QUOTA = re.compile(
    rf"(?:定員|募集(?:人数)?)(?:は|が|の|:)?、?\s?(?P<n>{_NUMBER})\s?(?:人|名|区画|戸)"
)
_ENTRIES = re.compile(
    rf"(?P<n>{_NUMBER})\s?(?:人|名|件|通)(?:の方)?(?:の|から(?:の)?|が|もの)(?:ご?応募|ご?申込み?|ご?申し込み)"
    rf"|(?:応募者?|申込者?数?|申し込み)(?:数)?(?:は|が|:)、?\s?(?P<m>{_NUMBER})\s?(?:人|名|件)"
)
_RATIO = re.compile(
    r"倍率(?:は|が|:)?、?\s?(?P<about>約|およそ)?(?P<ratio>[0-9]{1,2}(?:\.[0-9]{1,2})?)倍"
)
_SIGNS = ("%", "パーセント", "割", "半額", "分の", "男", "倍率", "半分")
_SLACK, _SLACK_ABOUT = 1.1, 6.0
_SLACK_TENTHS = 4.9
_RATIO_SLACK = 0.06


def tells_share(passage: Passage) -> bool:
    """Tell whether a line may hold a share of a number."""
    return any(sign in passage.text for sign in _SIGNS)


def wrong_shares(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield shares, discounts and ratios that the numbers beside them do not give.

    Values: `truth` (what they give), `written`.
    """
    for number, line in enumerate(document.lines):
        text = line.passage.text
        yield from _shares(number, text)
        yield from _cuts(number, text)
        yield from _sexes(number, text)
        yield from _growth(number, text)
        yield from _ones_in(number, text)
        yield from _ratios(number, text)


def _shares(line: int, text: str) -> Iterator[Hit]:
    for found in _SHARE_OF.finditer(text):
        whole, tenths = _value(found["all"]), found["sign"] == "割"
        if not whole:
            continue
        share = 100 * _value(found["part"]) / whole
        written = float(found["share"]) * (10 if tenths else 1)
        slack = _SLACK_ABOUT if found["about"] or tenths else _SLACK
        if abs(share - written) > slack:
            values = {"truth": f"{share:.1f}%", "written": f"{found['share']}{found['sign']}"}
            yield Hit(line, Span(*found.span()), values)


def _cuts(line: int, text: str) -> Iterator[Hit]:
    for found in _CUT.finditer(text):
        price = _value(found["price"]) * _size(found["man"])
        result = _value(found["result"]) * _size(found["man2"])
        share = _share(found)
        expected = price * (1 - share if found["off"] else share)
        if abs(expected - result) > max(10.0, 0.03 * expected):
            values = {
                "truth": f"{expected:,.0f}円",
                "written": f"{found['result']}{found['man2'] or ''}円",
            }
            yield Hit(line, Span(*found.span()), values)


def _sexes(line: int, text: str) -> Iterator[Hit]:
    for found in (*_SEXES.finditer(text), *_POPULATION.finditer(text)):
        total = _value(found["men"]) + _value(found["women"])
        if total != _value(found["all"]):
            values = {"truth": f"{total:,}人", "written": f"{found['all']}人"}
            yield Hit(line, Span(*found.span()), values)


def _growth(line: int, text: str) -> Iterator[Hit]:
    for found in _GROWTH.finditer(text):
        before, after = _value(found["from"]), _value(found["to"])
        if not before:
            continue
        change = 100 * (after - before) / before
        written = float(found["share"]) * (10 if found["sign"] == "割" else 1)
        if found["way"] in ("減", "へり", "ダウン"):
            written = -written
        slack = _SLACK_TENTHS if found["sign"] == "割" or found["about"] else _SLACK
        if abs(change - written) > slack:
            way = "増" if change > 0 else "減"
            values = {
                "truth": f"{abs(change):.1f}%の{way}",
                "written": f"{found['share']}{found['sign']}",
            }
            yield Hit(line, Span(*found.span()), values)


def _ones_in(line: int, text: str) -> Iterator[Hit]:
    for found in _ONE_IN.finditer(text):
        share = 100 / int(found["n"])
        if abs(share - float(found["share"])) > _SLACK_ABOUT:
            values = {"truth": f"{share:.0f}%", "written": f"{found['share']}%"}
            yield Hit(line, Span(*found.span()), values)


def _ratios(line: int, text: str) -> Iterator[Hit]:
    ratio = _RATIO.search(text)
    quota = _QUOTA.search(text) if ratio else None
    entries = _ENTRIES.search(text) if quota else None
    if ratio is None or quota is None or entries is None or not _value(quota["n"]):
        return
    true = _value(entries["n"] or entries["m"]) / _value(quota["n"])
    slack = 5 * _RATIO_SLACK if ratio["about"] else _RATIO_SLACK
    if abs(true - float(ratio["ratio"])) > slack:
        yield Hit(
            line, Span(*ratio.span()), {"truth": f"{true:.1f}倍", "written": f"{ratio['ratio']}倍"}
        )


def _share(found: "re.Match[str]") -> float:
    if found["half"]:
        return 0.5
    if found["base"]:
        return int(found["of"]) / int(found["base"])
    return int(found["share"]) / (10 if found["sign"] == "割" else 100)


def _size(sign: str | None) -> int:
    return {"万": 10_000, "千": 1_000}.get(sign or "", 1)


def _value(written: str) -> int:
    """Return the number written, with 万 for ten thousands: 12万3,400."""
    tens, _, rest = written.replace(",", "").rpartition("万")
    return 10_000 * int(tens or 0) + int(rest or 0)
