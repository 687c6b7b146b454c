"""How numbers are read aloud in Japanese, alone and with what they count, in hiragana."""

from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType

import msgspec

from snswriter.drafts.listed import shipped_entries

MOST = 10**16
"""Numbers from here on are not read."""
_ONES = ("", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう")
_BY_DIGIT = ("ぜろ", *_ONES[1:])
_HUNDREDS = (
    *("", "ひゃく", "にひゃく", "さんびゃく", "よんひゃく", "ごひゃく"),
    *("ろっぴゃく", "ななひゃく", "はっぴゃく", "きゅうひゃく"),
)
_THOUSANDS = (
    *("", "せん", "にせん", "さんぜん", "よんせん", "ごせん"),
    *("ろくせん", "ななせん", "はっせん", "きゅうせん"),
)
_MYRIADS = ("", "まん", "おく", "ちょう")
_FIRST_DAYS = (
    *("ついたち", "ふつか", "みっか", "よっか", "いつか"),
    *("むいか", "なのか", "ようか", "ここのか", "とおか"),
)
_DAYS = MappingProxyType(
    {
        **dict(enumerate(_FIRST_DAYS, start=1)),
        14: "じゅうよっか",
        17: "じゅうしちにち",
        19: "じゅうくにち",
        20: "はつか",
        24: "にじゅうよっか",
        27: "にじゅうしちにち",
        29: "にじゅうくにち",
    }
)
_MONTHS = MappingProxyType({4: "しがつ", 7: "しちがつ", 9: "くがつ"})
_HOURS = MappingProxyType(
    {
        4: "よじ",
        7: "しちじ",
        9: "くじ",
        14: "じゅうよじ",
        17: "じゅうしちじ",
        19: "じゅうくじ",
        24: "にじゅうよじ",
    }
)
_TO_P = str.maketrans("はひふへほ", "ぱぴぷぺぽ")
# What a number ends in, and what that ending becomes where the counter doubles its consonant.
_DOUBLED = ("いち", "ろく", "はち", "じゅう", "ひゃく")
_SHORT = MappingProxyType(
    {"いち": "いっ", "ろく": "ろっ", "はち": "はっ", "じゅう": "じゅっ", "ひゃく": "ひゃっ"}
)
_DOUBLING = MappingProxyType(
    {
        "k": frozenset(_DOUBLED),
        "h": frozenset(_DOUBLED),
        "s": frozenset(("いち", "はち", "じゅう")),
        "t": frozenset(("いち", "はち", "じゅう")),
    }
)
_VOICING_ENDS = ("さん",)


class Change(Enum):
    """How the sounds at the seam of number and counter change."""

    NONE = "none"
    K = "k"
    S = "s"
    T = "t"
    H = "h"


class Counter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way of counting; `special` holds whole readings by number."""

    unit: tuple[str, ...]
    reading: str
    change: Change = Change.NONE
    third: str = ""
    special: dict[str, str] = {}


def spoken(number: int) -> str:
    """Return how a number is read, e.g. 8600 as はっせんろっぴゃく; "" from MOST on."""
    if not 0 <= number < MOST:
        return ""
    if number == 0:
        return _BY_DIGIT[0]
    groups: list[str] = []
    for name in _MYRIADS:
        number, rest = divmod(number, 10_000)
        if rest:
            groups.append(_joined(rest, name))
    return "".join(reversed(groups))


def spoken_digits(digits: str) -> str:
    """Return a string of digits read one by one; anything between groups becomes の."""
    words = [_BY_DIGIT[int(char)] if char.isdecimal() else " の " for char in digits]
    return " ".join("".join(f"{word} " for word in words).split())


def spoken_month(month: int) -> str:
    """Return how a month is read."""
    return _MONTHS.get(month, f"{spoken(month)}がつ")


def spoken_day(day: int) -> str:
    """Return how a day of the month is read."""
    return _DAYS.get(day, f"{spoken(day)}にち")


def spoken_hour(hour: int) -> str:
    """Return how an hour is read."""
    return _HOURS.get(hour, f"{spoken(hour)}じ")


def spoken_year(year: int) -> str:
    """Return how a year is read, of any era."""
    if year % 10 == 4:
        return f"{spoken(year).removesuffix('よん')}よねん"
    return f"{spoken(year)}ねん"


class SpokenCounts:
    """Reads numbers with what they count."""

    def __init__(self, counters: Iterable[Counter]) -> None:
        self._counters: Mapping[str, Counter] = {
            unit: counter for counter in counters for unit in counter.unit
        }

    @classmethod
    def shipped(cls) -> "SpokenCounts":
        """Return one that knows the counters that ship with the program."""
        return cls(shipped_entries("aids/counters.toml", "counter", Counter))

    @property
    def units(self) -> tuple[str, ...]:
        """Return everything that can be counted, long ones first."""
        return tuple(sorted(self._counters, key=lambda unit: (-len(unit), unit)))

    def read(self, number: int, unit: str) -> str:
        """Return number and unit as they are read; "" where that is not known."""
        counter = self._counters.get(unit)
        alone = spoken(number)
        if counter is None or not alone:
            return ""
        if str(number) in counter.special:
            return counter.special[str(number)]
        ending = _special_ending(number, counter)
        if ending:
            return ending
        return _seamed(alone, counter)


def _special_ending(number: int, counter: Counter) -> str:
    """Return 14人 as じゅうよにん: what is special about the last digit holds behind tens."""
    last = number % 10
    is_kept = last in (4, 7, 9) and counter.unit[0] in ("円", "人", "時間", "年間")
    if number < 10 or not is_kept or str(last) not in counter.special:
        return ""
    return f"{spoken(number - last)}{counter.special[str(last)]}"


def _seamed(alone: str, counter: Counter) -> str:
    reading, change = counter.reading, counter.change
    if alone.endswith(_VOICING_ENDS) and counter.third:
        return alone + counter.third
    if alone.endswith("よん") and change is Change.H and reading.startswith("ふ"):
        return alone + reading.translate(_TO_P)
    end = next((end for end in _DOUBLED if alone.endswith(end)), "")
    if end in _DOUBLING.get(change.value, ()):
        doubled = reading[0].translate(_TO_P) + reading[1:] if change is Change.H else reading
        return alone.removesuffix(end) + _SHORT[end] + doubled
    return alone + reading


def _joined(below_myriad: int, name: str) -> str:
    thousands, rest = divmod(below_myriad, 1000)
    hundreds, rest = divmod(rest, 100)
    tens, ones = divmod(rest, 10)
    ten = (_ONES[tens] if tens > 1 else "") + "じゅう" if tens else ""
    alone = _THOUSANDS[thousands] + _HUNDREDS[hundreds] + ten + _ONES[ones]
    if name == "ちょう":
        end = next((end for end in ("いち", "はち", "じゅう") if alone.endswith(end)), "")
        return (alone.removesuffix(end) + _SHORT[end] if end else alone) + name
    return alone + name
