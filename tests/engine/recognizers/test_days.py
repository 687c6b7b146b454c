"""Dates against the calendar, eras, the planned day, each other and public holidays."""

from datetime import date

import pytest

from snswriter.engine.recognizer import Options, Recognizer
from snswriter.engine.recognizers.day_order import (
    early_results,
    late_deadlines,
    reversed_days,
    wrong_day_counts,
)
from snswriter.engine.recognizers.era_years import (
    days_outside_era,
    far_era_years,
    wrong_era_pairs,
    wrong_named_years,
    years_beyond_era,
)
from snswriter.engine.recognizers.holidays import (
    dues_on_days_off,
    open_on_holidays,
    wrong_holiday_names,
    wrong_holidays,
    wrong_relative_holidays,
)
from snswriter.engine.recognizers.impossible_days import impossible_days
from snswriter.engine.recognizers.named_days import wrong_animals, wrong_named_days
from snswriter.engine.recognizers.nth_weekdays import wrong_nth_weekdays
from snswriter.engine.recognizers.old_eras import wrong_old_era_pairs
from snswriter.engine.recognizers.past_days import past_announcements, past_deadlines
from snswriter.engine.recognizers.relative_days import (
    wrong_next_days,
    wrong_relative_days,
    wrong_relative_weekdays,
)
from tests.engine.recognizers.reading import FRIDAY, found

TABLE: list[tuple[Recognizer, str, tuple[str, ...]]] = [
    (impossible_days, "11月31日、9/31まで、13月1日", ("11月31日", "9/31", "13月1日")),
    (impossible_days, "2027年2月29日", ("2027年2月29日",)),
    (impossible_days, "2028年2月29日、3/4の人", ()),
    (impossible_days, "今月31日", ("31日",)),
    (impossible_days, "①7月1日から31日まで", ()),
    (years_beyond_era, "平成39年7月、昭和65年、令和0年", ("平成39年", "昭和65年", "令和0年")),
    (years_beyond_era, "昭和100年の記念、平成31年、令和元年", ()),
    (years_beyond_era, "昭和100年4月1日", ("昭和100年",)),
    (wrong_era_pairs, "令和8年（2025年）", ("令和8年(2025年",)),
    (wrong_era_pairs, "2026(令和7)年", ("2026(令和7",)),
    (wrong_era_pairs, "令和8年度（2027年3月）、平成31年（2019年）", ()),
    (days_outside_era, "平成31年5月1日、令和元年4月30日", ("平成31年5月1日", "令和元年4月30日")),
    (days_outside_era, "平成31年4月30日、令和元年5月1日、昭和64年1月7日", ()),
    (wrong_named_years, "今年（令和7年）", ("今年(令和7年",)),
    (wrong_named_years, "昨年（令和7年）、来年2027年", ()),
    (far_era_years, "令和31年4月、令和12年4月", ("令和31年",)),
    (wrong_relative_days, "明日11月22日（日）", ("明日11月22日(日)",)),
    (wrong_relative_days, "来週の火曜日、11月25日", ("来週の火曜日、11月25日",)),
    (wrong_relative_days, "今月12月5日", ("今月12月5日",)),
    (wrong_relative_days, "明日21日、来週11月25日、本日は12月5日の準備", ()),
    (wrong_relative_weekdays, "本日（木）、明日（土）", ("本日(木)",)),
    (wrong_next_days, "12月5日と翌日の12月7日", ("翌日の12月7日",)),
    (wrong_nth_weekdays, "毎月第3火曜。次は12月22日", ("12月22日",)),
    (wrong_nth_weekdays, "最終金曜日（11月27日）、第3火曜、12月15日", ()),
    (wrong_holidays, "11月27日（金・祝）、11月23日（月・祝）", ("11月27日(金・祝)",)),
    (wrong_holiday_names, "文化の日（11月4日）", ("文化の日(11月4日",)),
    (open_on_holidays, "11月23日（月）は通常どおり開館", ("11月23日(月)は通常どおり開",)),
    (reversed_days, "12月20日〜12月10日", ("12月20日〜12月10日",)),
    (reversed_days, "令和9年3月から令和8年12月まで", ("令和9年3月から令和8年12月",)),
    (reversed_days, "12月28日〜1月4日、4月1日〜3月31日", ()),
    (late_deadlines, "12月5日に開催。申込みは12月8日まで", ("申込みは12月8日まで",)),
    (late_deadlines, "12月5日に開催。写真の応募は12月20日まで", ()),
    (early_results, "抽選は11月25日、締切は11月30日", ("11月25日",)),
    (wrong_day_counts, "12月29日から1月3日までの5日間", ("12月29日から1月3日までの5日間",)),
    (wrong_day_counts, "12月1日から12月14日までの2週間", ()),
    (past_announcements, "11月10日（火）に開きます", ("11月10日(火)に開きます",)),
    (past_announcements, "11月10日（火）に開きました", ()),
    (past_deadlines, "申込みは11月13日まで", ("申込みは11月13日まで",)),
    (
        past_deadlines,
        "申告の期限は2026年2月2日です。電子でも済みます",
        ("申告の期限は2026年2月2日",),
    ),
    (past_deadlines, "申告の期限は2025年2月2日です", ()),
    (wrong_relative_holidays, "明日は勤労感謝の日です", ("明日は勤労感謝の日",)),
    (wrong_relative_weekdays, "来週の月曜、24日は休み", ("来週の月曜、24日",)),
    (wrong_relative_weekdays, "来週の月曜、23日は休み", ()),
    (wrong_holidays, "11月23日（月・振休）", ("11月23日(月・振休)",)),
    (open_on_holidays, "3学期は1月11日（月）に始まります", ("1月11日(月)",)),
    (open_on_holidays, "1月11日（月・祝）は学校が休みです", ()),
    (dues_on_days_off, "納期限は2月28日（日）です", ("2月28日(日)",)),
    (dues_on_days_off, "納期限は3月1日（月）です。2月28日（日）に窓口を開きます", ()),
    (wrong_nth_weekdays, "毎週木曜、12月3日・10日・18日に開きます", ("18日",)),
    (wrong_nth_weekdays, "毎週木曜、12月18日まで募集します", ()),
    (
        wrong_old_era_pairs,
        "慶長5年（1602年）、1701年（元禄17年）",
        ("慶長5年(1602年)", "1701年(元禄17年)"),
    ),
    (wrong_old_era_pairs, "慶長5年（1600年）、元禄15年（1703年）", ()),
]


@pytest.mark.parametrize(("recognizer", "text", "expected"), TABLE)
def test_days(recognizer: Recognizer, text: str, expected: tuple[str, ...]) -> None:
    assert found(recognizer, text) == expected


@pytest.mark.parametrize(
    ("recognizer", "text", "on", "options"),
    [
        (wrong_relative_days, "明日1月1日", date(2026, 12, 31), {}),
        (wrong_relative_days, "昨日12月31日", date(2027, 1, 1), {}),
        (wrong_relative_days, "明日2月29日", date(2028, 2, 28), {}),
        (wrong_holidays, "3月22日（月・振休）", date(2027, 3, 5), {}),
        (wrong_holidays, "9月22日（火・休）", date(2026, 9, 1), {}),
        (years_beyond_era, "平成29年から平成34年まで", FRIDAY, {"text": "current"}),
    ],
)
def test_borders_of_years_and_eras_stay_silent(
    recognizer: Recognizer, text: str, on: date, options: Options
) -> None:
    assert found(recognizer, text, on, options) == ()


@pytest.mark.parametrize(
    ("recognizer", "text", "expected"),
    [
        (wrong_named_days, "大みそかの12月30日", ("大みそかの12月30日",)),
        (wrong_named_days, "大みそかの12月31日、週末の11月28日（土）", ()),
        (wrong_named_days, "平日の11月22日（日）", ("平日の11月22日(日)",)),
        (wrong_animals, "来年の干支は午年", ("来年の干支は午年",)),
        (wrong_animals, "2026年は午年、来年は未年", ()),
    ],
)
def test_names_of_days_and_years(
    recognizer: Recognizer, text: str, expected: tuple[str, ...]
) -> None:
    assert found(recognizer, text) == expected
