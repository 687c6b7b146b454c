"""Read the weekday that a text puts beside a date, in whatever notation."""

import re
from dataclasses import dataclass

from snswriter.text.span import Span

WEEKDAYS = "月火水木金土日"
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ENGLISH_NAME = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
HOLIDAY_NAMES = (
    "元日", "元旦", "成人の日", "建国記念の日", "天皇誕生日", "春分の日", "昭和の日", "憲法記念日",
    "みどりの日", "こどもの日", "海の日", "山の日", "敬老の日", "秋分の日", "スポーツの日",
    "文化の日", "勤労感謝の日",
)  # fmt: skip
_HOLIDAY = (
    rf"(?:{'|'.join(HOLIDAY_NAMES)}|国民の祝日|祝日|祝祭日|振替休日|振り替え休日|国民の休日"
    "|振休|休日|祝)"
)
_SEPARATOR = r"[・･·、,。./&+\s:]"
_BRACKETED = re.compile(
    r"\s?[(\[〔【<〈「『{]\s*(?P<inner>[^()\[\]〔〕【】<>〈〉「」『』{}]{1,24})"
    r"(?:[(][ぁ-ん]{1,8}[)](?:曜日?)?(?:[(][ぁ-ん]{1,8}[)])?)?[)\]〕】>〉」』}]"
)
_PLAIN = re.compile(
    rf"(?:\s?[、,/]?\s?(?:の)?(?P<kanji>[{WEEKDAYS}])(?:曜日?|よう(?:び|日))"
    rf"|・(?P<dotted>[{WEEKDAYS}])曜日?(?=です|でし|、|。|\s|$|[0-9]|に|まで|[)])"
    rf"|(?:は|が)、?(?P<said>[{WEEKDAYS}])曜日?"
    r"(?=です|でし|。|、|なので|のため|にあた|に当た|で[、す]|$|だ)"
    rf"|[\s,./]{{0,2}}(?P<english>{_ENGLISH_NAME})(?![A-Za-z])\.?"
    rf"|(?:\s?/\s?)?(?P<bare>[{WEEKDAYS}])(?=\s|$|[0-9]+[:時]|[~〜、。]|午[前後])"
    rf"|\s(?P<spaced>[{WEEKDAYS}])(?=$|\s?[0-9]+[:時]|\s?[~〜]|\s?午[前後]|\s?祝))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:(?P<kanji>[{WEEKDAYS}])曜日?(?:の|\s?(?P<open>[(])|(?:開庁|窓口)日?(?:は|:))、?\s?"
    rf"|(?P<english>{_ENGLISH_NAME})\.?,?\s)\Z",
    re.IGNORECASE,
)
_DAY = rf"(?:[{WEEKDAYS}](?:曜日?|(?=まで|から|\W|$))|{_ENGLISH_NAME}(?![A-Za-z])\.?)"
_ONE_DAY = re.compile(rf"(?:([{WEEKDAYS}])(?:曜日?)?|({_ENGLISH_NAME})\.?)", re.IGNORECASE)
_DAYS_ONLY = re.compile(rf"[{WEEKDAYS}]{{2,5}}(?:{_HOLIDAY})?\Z")
_NAMED_DAYS = re.compile(
    rf"(?:{_HOLIDAY}{_SEPARATOR}*)?{_DAY}"
    rf"(?:(?:{_SEPARATOR}|と|~|〜|-|から|及び|および){{1,3}}{_DAY})*",
    re.IGNORECASE,
)
_DAY_WITH_HOLIDAY = re.compile(rf"([{WEEKDAYS}]){_HOLIDAY}\Z")
_RANGE_SIGN = re.compile("[~〜-]|から")
_HOLIDAY_SIGN = re.compile(_HOLIDAY)
_HOLIDAY_ONLY = re.compile(rf"{_HOLIDAY}(?:{_SEPARATOR}.*)?\Z")
_KANA_NAMES = {
    "げつ": "月", "か": "火", "すい": "水", "もく": "木", "きん": "金", "ど": "土", "にち": "日",
}  # fmt: skip
_KANA_DAY = re.compile(r"(げつ|か|すい|もく|きん|ど|にち)(?:よう(?:び|日)|曜日?)")
_KANJI_DAY = re.compile(rf"(?<=[{WEEKDAYS}])よう(?:び|日)")
_SPACED = re.compile(rf"([{WEEKDAYS}])\s曜\s?日?\Z")
_KATAKANA = {code: code - 96 for code in range(ord("ァ"), ord("ヶ") + 1)}


@dataclass(frozen=True, slots=True)
class WeekdayMark:
    """A weekday, or several, written beside a date.

    Attributes:
        span: The whole notation, brackets included.
        weekdays: 0 is Monday; empty when only a holiday sign stands there.
        is_range: The weekdays are the first and the last of a stretch, e.g. "(金~日)".
        holiday: The holiday sign as written (祝, 振休, 休日 ...), empty without one.
    """

    span: Span
    weekdays: tuple[int, ...]
    is_range: bool = False
    holiday: str = ""


def mark_at(text: str, position: int) -> WeekdayMark | None:
    """Return the weekday notation that begins at `position` of folded text, or None."""
    bracketed = _BRACKETED.match(text, position)
    if bracketed:
        inner = _in_kanji(bracketed["inner"].strip())
        return _read_inner(inner, Span(position, bracketed.end()))
    plain = _PLAIN.match(text, position)
    if plain:
        weekday = _number(next(filter(None, plain.groups())))
        return WeekdayMark(Span(position, plain.end()), (weekday,))
    return None


def mark_before(text: str, date: Span) -> WeekdayMark | None:
    """Return the weekday that leads up to a date: "木曜日の11月20日", "木曜(11月20日)"."""
    window = max(0, date.start - 12)
    found = _BEFORE.search(text[window : date.start])
    if found is None or (found["open"] and text[date.end : date.end + 1] != ")"):
        return None
    span = Span(window + found.start(), date.end)
    return WeekdayMark(span, (_number(found["kanji"] or found["english"]),))


def _in_kanji(inner: str) -> str:
    """Return the notation with weekdays spelt in kana (やさしい日本語) in kanji."""
    plain = inner.translate(_KATAKANA)
    if plain in _KANA_NAMES and len(plain) > 1:
        return _KANA_NAMES[plain]
    spaced = _SPACED.match(plain)
    if spaced:
        return f"{spaced[1]}曜日"
    if "よう" in plain or "曜" in plain:
        named = _KANA_DAY.sub(lambda found: f"{_KANA_NAMES[found[1]]}曜日", plain)
        return _KANJI_DAY.sub("曜日", named)
    return inner


def _read_inner(inner: str, span: Span) -> WeekdayMark | None:
    holiday_found = _HOLIDAY_SIGN.search(inner)
    holiday = holiday_found[0] if holiday_found else ""
    if _DAYS_ONLY.match(inner) and len(set(inner)) == len(inner):
        return WeekdayMark(span, _weekdays(inner), holiday=holiday)
    single = _DAY_WITH_HOLIDAY.match(inner)
    if single:
        return WeekdayMark(span, (_number(single[1]),), holiday=holiday)
    named = _NAMED_DAYS.match(inner)
    if named:
        is_range = _RANGE_SIGN.search(named[0]) is not None
        return WeekdayMark(span, _weekdays(named[0]), is_range, holiday)
    if _HOLIDAY_ONLY.match(inner):
        return WeekdayMark(span, (), holiday=holiday)
    return None


def _weekdays(written: str) -> tuple[int, ...]:
    bare = re.sub("曜日?", "", _HOLIDAY_SIGN.sub("", written))
    return tuple(_number(found[1] or found[2]) for found in _ONE_DAY.finditer(bare))


def _number(name: str) -> int:
    if name in WEEKDAYS:
        return WEEKDAYS.index(name)
    return _ENGLISH.index(name[:3].lower())
