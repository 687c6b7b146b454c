"""Times, sums, counts, prices and phone digits."""

import pytest

from snswriter.engine.recognizer import Recognizer
from snswriter.engine.recognizers.anniversaries import wrong_anniversaries
from snswriter.engine.recognizers.counts import wrong_list_counts, wrong_times_held
from snswriter.engine.recognizers.door_times import (
    door_times_out_of_order,
    entries_after_closing,
)
from snswriter.engine.recognizers.phone_digits import (
    unknown_area_codes,
    wrong_phone_lengths,
    wrong_postal_codes,
)
from snswriter.engine.recognizers.prices import wrong_prices
from snswriter.engine.recognizers.shares_of import wrong_shares
from snswriter.engine.recognizers.time_ranges import (
    reversed_times,
    times_without_half,
    wrong_hours,
)
from snswriter.engine.recognizers.times import (
    half_day_slips,
    impossible_times,
    noon_or_midnight,
    unequal_clocks,
)
from snswriter.engine.recognizers.timetables import (
    arrivals_before_departures,
    wrong_travel_times,
)
from snswriter.engine.recognizers.totals import (
    broken_digit_groups,
    impossible_bounds,
    shares_beyond_whole,
    wrong_sums,
)
from tests.engine.recognizers.reading import found

TABLE: list[tuple[Recognizer, str, tuple[str, ...]]] = [
    (impossible_times, "12:60、25時、9時75分、24:30", ("12:60", "25時", "9時75分", "24:30")),
    (impossible_times, "24時、16:9、5時間目、10:00:75", ()),
    (half_day_slips, "午後17時、PM15:00、朝18時", ("午後17時", "PM15:00", "朝18時")),
    (half_day_slips, "午後5時、夜8時、午前0時", ()),
    (noon_or_midnight, "午後12時30分、正午", ("午後12時30分",)),
    (unequal_clocks, "15時（午後5時）、17時（午後5時）", ("15時(午後5時",)),
    (reversed_times, "10時〜9時、午後3時〜午後1時", ("10時〜9時", "午後3時〜午後1時")),
    (reversed_times, "22時〜5時、朝9時〜夜7時、8:00~0:00、9時から翌5時", ()),
    (times_without_half, "8時30分〜5時15分", ("8時30分〜5時15分",)),
    (wrong_hours, "10時〜12時（3時間）、13時～16時の約3時間", ("10時〜12時(3時間",)),
    (door_times_out_of_order, "開場18時30分、開演18時", ("開場18時30分、開演18時",)),
    (entries_after_closing, "開館は9時〜17時（入館は17時30分まで）", ("入館は17時30分",)),
    (shares_beyond_whole, "賛成62％、反対31％、無回答12％", ("62%、反対31%、無回答12%",)),
    (shares_beyond_whole, "賛成58％、反対30％、無回答12％", ()),
    (wrong_sums, "男性10人、女性12人の計23人", ("10人、女性12人の計23人",)),
    (wrong_sums, "20人×3回＝60人、100人から120人へ20人増", ()),
    (impossible_bounds, "20人中25人、18歳～39歳", ("20人中25人",)),
    (broken_digit_groups, "1,0000円、10,000円、12,13日", ("1,0000円",)),
    (wrong_list_counts, "次の3つです。①a②b③c④d", ("次の3つ",)),
    (wrong_list_counts, "3つの約束です。\n・止まる\n・見る\n・待つ", ()),
    (wrong_list_counts, "次の4点です。長靴、着替え、飲み物。", ("次の4点",)),
    (wrong_list_counts, "次の3点です。長靴、着替えと飲み物。", ()),
    (wrong_list_counts, "4つのポイント。1 止まる、2 見る、3 待つ", ("4つのポイント。",)),
    (wrong_list_counts, "2つの会場で開きます。申込みは1 電話、2 窓口、3 郵送で", ()),
    (arrivals_before_departures, "港10:20発、島9:50着", ("港10:20発、島9:50",)),
    (arrivals_before_departures, "10時発、1時着。午前10時発、1時着", ()),
    (arrivals_before_departures, "9時発、島8時着", ("9時発、島8時",)),
    (
        arrivals_before_departures,
        "午前10時発、午後1時着。22時30分発、6時10分着。15時発、翌6時着",
        (),
    ),
    (
        arrivals_before_departures,
        "17時40分に発生した停電は、17時05分に復旧",
        ("17時40分に発生した停電は、17時05分",),
    ),
    (
        wrong_travel_times,
        "7時30分発、9時10分着です（所要2時間10分）",
        ("7時30分発、9時10分着です(所要2時間10分",),
    ),
    (wrong_travel_times, "午後1時発、2時40分着（所要1時間40分）", ()),
    (
        wrong_sums,
        "定員30人（区内の方20人、区外の方15人）",
        ("定員30人(区内の方20人、区外の方15人)",),
    ),
    (wrong_sums, "定員30人（1組4人まで、1人1回）", ()),
    (wrong_shares, "12万3,400人のうち、2万4,680人で20%。50人から60人へ、20%増", ()),
    (wrong_shares, "3人に1人、約25%。4人に1人(25%)", ("3人に1人、約25%",)),
    (wrong_shares, "120頭から150頭へ、3割増", ("120頭から150頭へ、3割増",)),
    (wrong_times_held, "12月1日、8日、15日（全4回）", ("全4回",)),
    (
        wrong_prices,
        "大人500円、子ども200円。大人2人と子ども1人で1,300円",
        ("大人2人と子ども1人で1,300円",),
    ),
    (wrong_anniversaries, "昭和51年に開館し、今年で60周年", ("60周年",)),
    (wrong_anniversaries, "昭和51年に開館し、今年で50周年", ()),
    (wrong_phone_lengths, "045-555-019、045-555-0195", ("045-555-019",)),
    (wrong_phone_lengths, "電話045555019、℡045-555-01", ("045-555-01", "045555019")),
    (wrong_phone_lengths, "2026-11-20、0120-555-019、090-1234-5678", ()),
    (unknown_area_codes, "040-555-0195、045-555-0195", ("040-555-0195",)),
    (wrong_postal_codes, "〒231-001、〒231-0017", ("〒231-001",)),
]


@pytest.mark.parametrize(("recognizer", "text", "expected"), TABLE)
def test_figures(recognizer: Recognizer, text: str, expected: tuple[str, ...]) -> None:
    assert sorted(found(recognizer, text)) == sorted(expected)
