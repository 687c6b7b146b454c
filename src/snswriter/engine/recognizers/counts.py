"""Numbers of things announced against the things that follow: 3つの約束 and four bullets."""

import re
from collections.abc import Iterator

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage, finder
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.by_days import ByDays, Days
from snswriter.engine.recognizers.day_mentions import Joint
from snswriter.engine.recognizers.numerals import read_number
from snswriter.text.span import Span

_COUNT = r"(?P<count>[2-9]|[二三四五六七八九])"
_UNIT = (
    "(?:つ|点|項目|か所|カ所|箇所|ヶ所|会場|種類|コース|部門|通り|地区|施設"
    "|か条|カ条|ヶ条|箇条|品|段階)"
)
_ANNOUNCED = re.compile(
    rf"{_COUNT}{_UNIT}(?:の[^。、\n]{{1,12}}?)?(?:です|を|に|が|、|。|:|!|「|$|[】〕])"
)
_HELD = re.compile(
    rf"{_COUNT}(?:回|日程)(?:です|あります|(?:開き|行い|催し|開催し|実施し|開催いたし)ます)(?:。|:|!|$)"
)
_NEXT_ONES = re.compile(rf"(?:次|以下|下記|つぎ)の{_COUNT}{_UNIT}")
_MARKER = re.compile("[①-⑳]")
_INLINE = re.compile(
    r"(?:(?<=[。、:!・\s])|^)(?P<n>[1-9])(?:\s|[.)、:]\s?)(?=[^0-9\s年月日時分円人])"
)
_INLINE_LEAD = 4
_BULLET = re.compile(
    r"\s*(?:[・●○◎■□◆◇▼▽★☆*•✓✔]|[-–]\s|[①-⑳]|[(]?[0-9]{1,2}[).、]\s?|[1-9]\s(?=\D)|[❶-❿]|[0-9]\ufe0f?\u20e3)"
)
_QUOTED_LIST = re.compile(
    rf"(?P<items>「[^「」]{{1,20}}」(?:[、・と]?「[^「」]{{1,20}}」){{1,6}})の{_COUNT}{_UNIT}"
)
_NAMED_PLACES = re.compile(
    rf"(?:は|で|を)、(?P<items>[^。、はがをにで\n]{{2,12}}(?:、[^。、はがをにで\n]{{2,12}}){{2,6}})の{_COUNT}(?:か所|カ所|箇所|ヶ所|会場|施設|駅|校|地区)"
)
_TIMES = re.compile(
    r"(?:(?:全|計|合計)\s?|(?<![第0-9目~〜月週年日毎])(?=(?:[2-9]|1[0-2])回(?:\s?[(:、]|$)))(?P<count>[2-9]|1[0-2])回"
)
_TIMES_REACH = 12
_KIND = (
    "歳|町|村|地区|校区|小学校|中学校|課|館|園|駅|丁目|年生|コース|教室|会場|センター|公園|支所"
    "|曜日|色"
)
_SAME_KIND = re.compile(
    rf"(?P<items>[一-龠ぁ-んァ-ヶー0-9A-Z]{{1,10}}(?P<kind>{_KIND})(?:(?:、|・|と|および|及び)[一-龠ぁ-んァ-ヶー0-9A-Z]{{1,10}}?(?P=kind)){{1,7}})"
    rf"の{_COUNT}(?:{_UNIT}|日|校|館|園|駅|町|地区|課|年齢|学年|色|支所)"
)
_THING = r"[^。、・とをがはに\n]{2,10}"
_ONLY_NAMES = re.compile(
    rf"(?:です|を|に|:)?。\s?(?P<names>{_THING}(?:、{_THING}){{1,6}}(?:と{_THING})?)(?:です)?(?:。|$)"
)
_JOINED = re.compile("、|・|と|および|及び")
_SAME_KIND_HINT = re.compile(f"(?:{_KIND})の[2-9二三四五六七八九]")
_announced, _held, _next_ones, _quoted_lists, _named_places = map(
    finder, (_ANNOUNCED, _HELD, _NEXT_ONES, _QUOTED_LIST, _NAMED_PLACES)
)


def _same_kinds(passage: Passage) -> "tuple[re.Match[str], ...]":
    """Return lists of things of one kind with their number."""
    if _SAME_KIND_HINT.search(passage.text) is None:
        return ()
    return tuple(_SAME_KIND.finditer(passage.text))


def wrong_list_counts(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield announced numbers that the list behind them does not have.

    Values: `truth` (things listed), `written`.
    """
    for number, found in (*document.extract(_announced), *document.extract(_held)):
        listed = _bullets_after(document, number, found.end())
        listed = listed or _numbers_after(document.lines[number].passage.text, found.end())
        yield from _compare(number, found, "count", listed)
    for number, found in document.extract(_next_ones):
        listed = _markers_after(document, number, found.end())
        listed = listed or _named_after(document.lines[number].passage.text, found.end())
        yield from _compare(number, found, "count", listed)
    for number, found in document.extract(_quoted_lists):
        yield from _compare(number, found, "count", found["items"].count("「"))
    for number, found in document.extract(_named_places):
        yield from _compare(number, found, "count", len(_JOINED.split(found["items"])))
    for number, found in document.extract(_same_kinds):
        items = [item for item in _JOINED.split(found["items"]) if item.endswith(found["kind"])]
        # "市内の公園、緑公園と桜公園の2か所" names the kind before its members.
        if "の" not in items[0]:
            yield from _compare(number, found, "count", len(items))


@ByDays
def wrong_times_held(
    passage: Passage, days: Days, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield 全3回 beside another number of dates. Values: `truth`, `written`."""
    here = [resolved.mention for resolved in days]
    if len(here) < 2 or here[0].joint is Joint.RANGE:
        return
    if any(mention.joint is not Joint.LIST for mention in here[1:]):
        return
    for found in _TIMES.finditer(passage.text):
        gap = max(found.start() - here[-1].span.end, here[0].span.start - found.end())
        if gap <= _TIMES_REACH and int(found["count"]) != len(here):
            values = {"truth": f"{len(here)}日", "written": found[0]}
            yield Hit(days[0].line, Span(*found.span()), values)


def _compare(line: int, found: "re.Match[str]", group: str, listed: int) -> Iterator[Hit]:
    count = read_number(found[group])
    if listed > 1 and listed != count:
        span = Span(found.start(), found.end())
        yield Hit(line, span, {"truth": str(listed), "written": str(count)})


def _bullets_after(document: Document, line: int, position: int) -> int:
    """Return the number of bullet lines that begin right below, 0 when the line goes on."""
    if len(document.lines[line].passage.text) - position > 6:
        return 0
    count = 0
    for below in document.lines[line + 1 :]:
        if not _BULLET.match(below.passage.text):
            break
        count += 1
    return count


def _numbers_after(text: str, position: int) -> int:
    """Return how far 1 …、2 …、3 … count on right behind a place of the same line."""
    length = 0
    for found in _INLINE.finditer(text, position):
        if not length and found.start() - position > _INLINE_LEAD:
            break
        if int(found["n"]) != length + 1:
            break
        length += 1
    return length


def _named_after(text: str, position: int) -> int:
    """Return how many things (長靴、着替え、飲み物) the sentence behind a place names."""
    found = _ONLY_NAMES.match(text, position)
    return len(_JOINED.split(found["names"])) if found else 0


def _markers_after(document: Document, line: int, position: int) -> int:
    """Return how far ①②③ count on behind a place, without a gap or a new start."""
    texts = [document.lines[line].passage.text[position:]]
    texts += [below.passage.text for below in document.lines[line + 1 :]]
    length = 0
    for marker in _MARKER.findall("\n".join(texts)):
        if ord(marker) != ord("①") + length:
            break
        length += 1
    return length
