"""Weekdays beside dates, in every notation, around year ends and leap years."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snswriter.engine.recognizers.weekdays import wrong_weekdays, wrong_weekdays_long_past
from tests.engine.recognizers.reading import found, truths

WRONG = """\
令和8年11月20日(木)
2026/11/20(木)
11/20（木）
20日（木）
R8.11.20(木)
Ｒ８．１１．２０（木）
8.11.20(木)
26/11/20(木)
20261120(木)
2026-11-20(木)
11.20(木)
11-20(木)
11月20日 木曜日
11月20日木曜
11月20日、木曜日
11月20日は木曜日です
11月20日　木
11/20木19:00
11/20 THU
11月20日[Thu]
Nov. 20 (Thu)
Thursday, November 20
20 November (Thu)
木曜日の11月20日
木曜（11月20日）
十一月二十日（木）
令和八年十一月二十日（木曜日）
11月20日㈭
１１／２０（木）
11月20日〈木〉
11月20日【木】
11月20日（祝・木）
11月20日（木・先着順）
11月20日（もくようび）
11月20日（木ようび）
11月20日（木（もく））
11月20日（木　曜　日）
今月30日（火）
来月5日（日）
来年1月10日（土）
昨年12月5日（木）
1月10日（土）
11月の休館日は3日（火）、9日（火）
11/21・22（日・月）
11/21-22(日-月)""".splitlines()

RIGHT = """\
令和8年11月20日(金)
11月20日・21日（金・土）
11月20日(金)〜22日(日)
11月21・22日(土日)
12月5、12、19日(土)
7月3日18時に開設しました
12月29日（火）から1月3日（日）まで
1月11日（月・祝）
11月20日（木造の家）
11月6日（日本画の部）
11月30日（月2回）
11月3日（火災予防）
11月23日（月）は日曜ダイヤです
3/4（木製）
2/3（土のう）
2026年12月31日（木）から2027年1月1日（金）
電話045-555-0195（月～金）
第3木曜日は12月17日です
①11月20日（金）②11月27日（金）""".splitlines()


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_weekday_is_found_in_every_notation(text: str) -> None:
    hits = found(wrong_weekdays, text) + found(wrong_weekdays_long_past, text)
    assert len(hits) >= 1


@pytest.mark.parametrize("text", RIGHT)
def test_right_weekdays_stay_silent(text: str) -> None:
    assert found(wrong_weekdays, text) + found(wrong_weekdays_long_past, text) == ()


@pytest.mark.parametrize(
    ("text", "on", "truth"),
    [
        ("1月3日（土）", date(2026, 12, 20), "2027年1月3日は日曜日"),
        ("12月30日（木）", date(2027, 1, 5), "2026年12月30日は水曜日"),
        ("2月29日（月）", date(2028, 2, 1), "2028年2月29日は火曜日"),
        ("5月1日（水）", date(2026, 4, 20), "2026年5月1日は金曜日"),
        ("12月7日（月）～12月11日（土）", date(2026, 11, 20), "2026年12月11日は金曜日"),
        ("令和8年12月28日（月）～1月4日（火）", date(2026, 11, 20), "2027年1月4日は月曜日"),
        ("29日（火）～3日（月）", date(2026, 12, 1), "2027年1月3日は日曜日"),
    ],
)
def test_the_truth_names_the_day_meant(text: str, on: date, truth: str) -> None:
    assert truths(wrong_weekdays, text, on) == (truth,)


def test_dates_long_past_are_told_apart() -> None:
    text = "10月17日（日）の大会"
    assert found(wrong_weekdays, text) == ()
    assert found(wrong_weekdays_long_past, text) == ("10月17日(日)",)


NOTATIONS = (
    "{m}月{d}日（{w}）に開きます。",
    "{m}/{d}({w})に開きます。",
    "令和{r}年{m}月{d}日（{w}曜日）",
    "{y}/{m:02d}/{d:02d}（{w}）",
    "R{r}.{m}.{d}({w})",
    "{m}月{d}日、{w}曜日に開きます。",
    "{w}曜日の{m}月{d}日に開きます。",
)


def written(notation: str, day: date, weekday: int) -> str:
    return notation.format(
        y=day.year, r=day.year - 2018, m=day.month, d=day.day, w="月火水木金土日"[weekday]
    )


@given(
    on=st.dates(date(2026, 1, 1), date(2031, 12, 31)),
    ahead=st.integers(1, 170),
    notation=st.sampled_from(NOTATIONS),
    slip=st.integers(0, 6),
)
@settings(max_examples=200, deadline=None)
def test_coming_dates_are_right_or_found_out(
    on: date, ahead: int, notation: str, slip: int
) -> None:
    day = on + timedelta(days=ahead)
    text = written(notation, day, (day.weekday() + slip) % 7)
    assert bool(found(wrong_weekdays, text, on)) == bool(slip)
