"""Numbers are read as announcers read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.aids.spoken_numbers import (
    MOST,
    SpokenCounts,
    spoken,
    spoken_day,
    spoken_digits,
    spoken_hour,
    spoken_month,
    spoken_year,
)

COUNTS = SpokenCounts.shipped()


@pytest.mark.parametrize(
    ("number", "reading"),
    [
        (0, "ぜろ"),
        (10, "じゅう"),
        (304, "さんびゃくよん"),
        (618, "ろっぴゃくじゅうはち"),
        (3800, "さんぜんはっぴゃく"),
        (8000, "はっせん"),
        (10_000, "いちまん"),
        (12_000_000, "せんにひゃくまん"),
        (100_000_000, "いちおく"),
        (1_000_000_000_000, "いっちょう"),
        (MOST, ""),
    ],
)
def test_numbers(number: int, reading: str) -> None:
    assert spoken(number) == reading


@pytest.mark.parametrize(
    ("number", "unit", "reading"),
    [
        (1, "人", "ひとり"),
        (14, "人", "じゅうよにん"),
        (17, "人", "じゅうしちにん"),
        (100, "人", "ひゃくにん"),
        (4, "円", "よえん"),
        (1500, "円", "せんごひゃくえん"),
        (8, "本", "はっぽん"),
        (3, "本", "さんぼん"),
        (10, "本", "じゅっぽん"),
        (10, "分", "じゅっぷん"),
        (34, "分", "さんじゅうよんぷん"),
        (5, "分", "ごふん"),
        (3, "階", "さんがい"),
        (6, "回", "ろっかい"),
        (100, "件", "ひゃっけん"),
        (8, "歳", "はっさい"),
        (20, "歳", "はたち"),
        (6, "歳", "ろくさい"),
        (4, "日間", "よっかかん"),
        (11, "日間", "じゅういちにちかん"),
        (3, "軒", "さんげん"),
        (1, "頭", "いっとう"),
        (3, "羽", ""),
    ],
)
def test_counts(number: int, unit: str, reading: str) -> None:
    assert COUNTS.read(number, unit) == reading


def test_dates_and_times() -> None:
    days = [spoken_day(day) for day in (1, 8, 14, 20, 21)]
    assert days == ["ついたち", "ようか", "じゅうよっか", "はつか", "にじゅういちにち"]
    assert [spoken_month(month) for month in (4, 9, 12)] == ["しがつ", "くがつ", "じゅうにがつ"]
    assert [spoken_hour(hour) for hour in (0, 4, 19)] == ["ぜろじ", "よじ", "じゅうくじ"]
    assert [spoken_year(year) for year in (2026, 4)] == ["にせんにじゅうろくねん", "よねん"]


def test_digits_are_read_one_by_one() -> None:
    assert spoken_digits("03-1200") == "ぜろ さん の いち に ぜろ ぜろ"


@given(st.integers(-10, 10**18))
def test_any_number(number: int) -> None:
    assert bool(spoken(number)) is (0 <= number < MOST)
    assert all(COUNTS.read(number, unit) for unit in COUNTS.units) is (0 <= number < MOST)
