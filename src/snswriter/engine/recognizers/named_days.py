"""Days and years with a name (大みそか, 週末, 未年) beside a date that is not theirs."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import Context, Hit, Options
from snswriter.engine.recognizers.by_days import ByDays, Days
from snswriter.engine.recognizers.holidays import holiday_name
from snswriter.engine.recognizers.resolved_days import ResolvedDay
from snswriter.engine.recognizers.weekdays import spoken_day
from snswriter.engine.recognizers.year_mentions import year_mentions
from snswriter.text.span import Span

# Sources: 防災の日 (閣議了解 1960), 津波防災の日 (津波対策の推進に関する法律), 人権デー (UN), the
# others as the ministries in charge call them.
_FIXED = {
    "元日": (1, 1), "元旦": (1, 1), "110番の日": (1, 10), "防災とボランティアの日": (1, 17),
    "バレンタインデー": (2, 14), "ひな祭り": (3, 3), "桃の節句": (3, 3), "ホワイトデー": (3, 14),
    "エイプリルフール": (4, 1), "端午の節句": (5, 5), "七夕": (7, 7), "終戦の日": (8, 15),
    "終戦記念日": (8, 15), "防災の日": (9, 1), "救急の日": (9, 9), "ハロウィン": (10, 31),
    "ハロウィーン": (10, 31), "津波防災の日": (11, 5), "119番の日": (11, 9), "七五三": (11, 15),
    "いい夫婦の日": (11, 22), "人権デー": (12, 10), "クリスマスイブ": (12, 24),
    "クリスマスイヴ": (12, 24), "クリスマス・イブ": (12, 24), "大みそか": (12, 31),
    "大晦日": (12, 31),
}  # fmt: skip
# Turns of the solar year move by a day from year to year.
_MOVING = {
    "節分": ((2, 2), (2, 3), (2, 4)), "立春": ((2, 3), (2, 4), (2, 5)), "立夏": ((5, 5), (5, 6)),
    "夏至": ((6, 20), (6, 21), (6, 22)), "立秋": ((8, 7), (8, 8)), "立冬": ((11, 7), (11, 8)),
    "冬至": ((12, 21), (12, 22), (12, 23)), "大寒": ((1, 20), (1, 21)),
}  # fmt: skip
_DAYS = {**{name: (day,) for name, day in _FIXED.items()}, **_MOVING}
_FIXED_NAME = re.compile("|".join(sorted(_DAYS, key=len, reverse=True)))
_SAID_AFTER = re.compile(
    rf"(?:は、?|の)[「『]?(?P<name>{'|'.join(sorted(_DAYS, key=len, reverse=True))})[」』]?"
    "(?:です|でした|。|!|、|に(?:合わせ|ちなみ|あた)|として)"
)
_LEADS = re.compile(r"(?:の当日)?(?:の|、|は、?|[(:=])\s?\Z")
_KIND = re.compile(r"(?P<kind>週末|土日|平日|祝日|休日)の(?:日の)?\s?\Z")
_KIND_SAID = re.compile(r"は、?(?P<kind>平日|祝日|振替休日)(?=です|なので|ですので|のため|で、)")
_SATURDAY = 5
_ANIMALS = "子丑寅卯辰巳午未申酉戌亥"
_ANIMAL_NAMES = (
    "ねずみ", "うし", "とら", "うさぎ", "たつ", "へび", "うま", "ひつじ", "さる", "とり", "いぬ",
    "いのしし",
)  # fmt: skip
_ANIMAL = rf"(?P<kanji>[{_ANIMALS}])|(?P<kana>{'|'.join(_ANIMAL_NAMES)})"
_YEAR_OF = re.compile(
    rf"(?:の)?(?:干支|えと)?(?:は|の|が|、)\s?[「『(]?(?:{_ANIMAL})(?:\([ぁ-ん]+\))?[」』)]?(?:年|どし|です|。)"
)
# 2027年の干支「未」, whatever follows.
_YEAR_WITH = re.compile(rf"の(?:干支|えと)\s?[「『(](?:{_ANIMAL})(?:年|どし)?[」』)]")
_THIS_YEAR = re.compile("(?P<word>今年|ことし|来年|昨年|去年)(?!度)")
_SHIFT = {"今年": 0, "ことし": 0, "来年": 1, "昨年": -1, "去年": -1}
# 2020 was 子, the first of the twelve.
_FIRST_ANIMAL_YEAR = 2020


class _NamedYear(NamedTuple):
    """A year and the animal beside it; of 今年 and the like, how far it is from this one."""

    span: Span
    year: int
    is_relative: bool
    animal: int


@ByDays
def wrong_named_days(
    passage: Passage, days: Days, context: Context, options: Options
) -> Iterator[Hit]:
    """Yield 大みそかの12月30日, 週末の11月25日 and the like. Value: `truth`."""
    text = passage.text
    for resolved in days:
        start = resolved.mention.date_span.start
        if not resolved.days:
            continue
        yield from _beside_name(text, start, resolved)
        yield from _named_after(text, resolved)
        yield from _beside_kind(text, start, resolved)


def wrong_animals(document: Document, context: Context, options: Options) -> Iterator[Hit]:
    """Yield a year beside an animal of the zodiac that is not its own. Value: `truth`."""
    for number, named in document.extract(_named_years):
        year = context.on.year + named.year if named.is_relative else named.year
        expected = (year - _FIRST_ANIMAL_YEAR) % len(_ANIMALS)
        if named.animal != expected:
            yield Hit(number, named.span, {"truth": f"{year}年は{_ANIMALS[expected]}年"})


def _named_years(passage: Passage) -> tuple[_NamedYear, ...]:
    """Return the years of a line that stand beside an animal."""
    if "年" not in passage.text and "どし" not in passage.text:
        return ()
    years = [(year.span, year.year, False) for year in passage.extract(year_mentions)]
    years += [
        (Span(*found.span()), _SHIFT[found["word"]], True)
        for found in _THIS_YEAR.finditer(passage.text)
    ]
    beside = ((*year, _animal_of(passage.text, year[0].end)) for year in years)
    return tuple(
        _NamedYear(Span(span.start, found.end()), year, is_relative, _index(found))
        for span, year, is_relative, found in beside
        if found
    )


def _animal_of(text: str, position: int) -> "re.Match[str] | None":
    return _YEAR_OF.match(text, position) or _YEAR_WITH.match(text, position)


def _beside_name(text: str, start: int, resolved: ResolvedDay) -> Iterator[Hit]:
    window = max(0, start - 16)
    for found in _FIXED_NAME.finditer(text, window, start):
        if _LEADS.fullmatch(text, found.end(), start) and not _falls_on(resolved, found[0]):
            month, day = _DAYS[found[0]][0]
            span = Span(found.start(), resolved.mention.span.end)
            yield Hit(resolved.line, span, {"truth": f"{found[0]}は{month}月{day}日"})


def _named_after(text: str, resolved: ResolvedDay) -> Iterator[Hit]:
    said = _KIND_SAID.match(text, resolved.mention.span.end)
    if said and resolved.days and not any(_is_kind(day, said["kind"]) for day in resolved.days):
        span = Span(resolved.mention.span.start, said.end("kind"))
        yield Hit(resolved.line, span, {"truth": spoken_day(resolved.days[0])})
    found = _SAID_AFTER.match(text, resolved.mention.span.end)
    if found and not _falls_on(resolved, found["name"]):
        month, day = _DAYS[found["name"]][0]
        span = Span(resolved.mention.span.start, found.end("name"))
        yield Hit(resolved.line, span, {"truth": f"{found['name']}は{month}月{day}日"})


def _falls_on(resolved: ResolvedDay, name: str) -> bool:
    return any((day.month, day.day) in _DAYS[name] for day in resolved.days)


def _beside_kind(text: str, start: int, resolved: ResolvedDay) -> Iterator[Hit]:
    found = _KIND.search(text[max(0, start - 8) : start])
    if found and not any(_is_kind(day, found["kind"]) for day in resolved.days):
        lead = start - (len(text[max(0, start - 8) : start]) - found.start())
        span = Span(lead, resolved.mention.span.end)
        yield Hit(resolved.line, span, {"truth": spoken_day(resolved.days[0])})


def _is_kind(day: date, kind: str) -> bool:
    is_weekend = day.weekday() >= _SATURDAY
    if kind in ("週末", "土日"):
        return is_weekend or (kind == "週末" and day.weekday() == _SATURDAY - 1)
    if kind == "振替休日":
        return "振替" in holiday_name(day)
    if kind == "祝日":
        return holiday_name(day) != ""
    is_off = is_weekend or holiday_name(day) != ""
    return is_off if kind == "休日" else not is_off


def _index(found: "re.Match[str]") -> int:
    if found["kanji"]:
        return _ANIMALS.index(found["kanji"])
    return _ANIMAL_NAMES.index(found["kana"])
