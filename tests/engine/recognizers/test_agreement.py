"""Numbers, units, days and names that must agree with one another."""

import pytest

from snswriter.engine.recognizer import Recognizer
from snswriter.engine.recognizers.birth_years import wrong_birth_years
from snswriter.engine.recognizers.countdowns import wrong_countdowns
from snswriter.engine.recognizers.counts import wrong_list_counts, wrong_times_held
from snswriter.engine.recognizers.equal_amounts import unequal_amounts
from snswriter.engine.recognizers.event_order import wrong_event_order
from snswriter.engine.recognizers.jubilees import wrong_jubilees
from snswriter.engine.recognizers.known_events import wrong_known_events
from snswriter.engine.recognizers.named_days import wrong_named_days
from snswriter.engine.recognizers.nights import wrong_nights
from snswriter.engine.recognizers.per_one import wrong_amounts_for_several
from snswriter.engine.recognizers.service_numbers import wrong_service_numbers
from snswriter.engine.recognizers.shares_of import wrong_shares
from snswriter.engine.recognizers.time_ranges import wrong_hours
from snswriter.engine.recognizers.weekdays import wrong_weekdays
from snswriter.engine.recognizers.year_changes import wrong_year_changes
from tests.engine.recognizers.reading import found

# Every recognizer with what it marks in a text that is wrong, and with one that is not.
TABLE: list[tuple[Recognizer, str, tuple[str, ...]]] = [
    (unequal_amounts, "1.5km（150m）、3割（40%）、半分（49%）", ("1.5km(150m", "3割(40%")),
    (unequal_amounts, "90分（1時間半）、3万円（30,000円）、4人に1人（24%）、2m（5分）", ()),
    (wrong_shares, "200人中50人、30%です", ("200人中50人、30%",)),
    (wrong_shares, "千円の2割引、1,000円の2割引で900円", ("1,000円の2割引で900円",)),
    (wrong_shares, "200人中50人（25%）、1,000円の2割引で800円、10人（男4人、女6人）", ()),
    (wrong_shares, "定員20人に35人の応募で倍率は1.75倍", ()),
    (wrong_amounts_for_several, "1世帯3万円、5世帯で18万円", ("1世帯3万円、5世帯で18万円",)),
    (
        wrong_amounts_for_several,
        "1人1日3リットル、4人家族の3日分で24リットルです",
        ("4人家族の3日分で24リットル",),
    ),
    (wrong_amounts_for_several, "1人1日3リットル、1袋6リットルなら4人家族の3日分は6袋です", ()),
    (wrong_year_changes, "昨年は95人、今年は80人。15人の増加", ("15人の増",)),
    (wrong_year_changes, "令和6年度は95人、令和7年度は80人。15人の減少", ()),
    (wrong_nights, "2泊2日、3泊4日、12月5日から7日まで1泊2日", ("2泊2日",)),
    (wrong_nights, "12月5日から7日まで1泊2日", ("1泊2日",)),
    (wrong_nights, "12月5日から6日まで1泊2日、夜行バスの1泊3日", ()),
    (
        wrong_jubilees,
        "米寿（80歳）、77歳の喜寿、金婚式は結婚60年",
        ("米寿(80歳", "金婚式は結婚60年"),
    ),
    (wrong_jubilees, "満87歳で米寿、結婚50年の金婚式、還暦60歳", ()),
    (
        wrong_service_numbers,
        "消費者ホットライン189へ、火事は110番",
        ("消費者ホットライン189", "火事は110"),
    ),
    (wrong_service_numbers, "消費者ホットライン188へ、火事は年119件、#7119", ()),
    (wrong_event_order, "投票日は12月13日。期日前投票は12月7日から13日まで", ("12月7日から13日",)),
    (wrong_event_order, "投票日は12月13日。期日前投票は12月7日から12日まで", ()),
    (wrong_event_order, "大会は12月5日です。予備日は12月4日です。", ("12月4日",)),
    (wrong_known_events, "東日本大震災から今年で14年", ("東日本大震災から今年で14年",)),
    (
        wrong_known_events,
        "東日本大震災から15年、熊本地震（平成28年）、能登半島地震（平成19年）",
        (),
    ),
    (
        wrong_birth_years,
        "65歳以上の方（昭和46年4月1日以前に生まれた方）",
        ("65歳以上の方(昭和46年4月1日以前に生まれた方)",),
    ),
    (wrong_birth_years, "65歳以上の方（昭和37年4月1日以前に生まれた方）", ()),
    (wrong_countdowns, "開催まであと10日、12月5日です", ("開催まであと10日",)),
    (wrong_countdowns, "開催まであと15日、12月5日です", ()),
    (wrong_times_held, "12月は4回（12月5日、12日、19日）", ("4回",)),
    (wrong_times_held, "毎月2回（12月5日、12日、19日）、3回（12月5日、12日、19日）", ()),
    (wrong_list_counts, "6歳、12歳、17歳の2つが対象", ("6歳、12歳、17歳の2つ",)),
    (wrong_list_counts, "市内の公園、緑公園と桜公園の2か所、東町・西町の2地区", ()),
    (wrong_named_days, "9月1日は津波防災の日です", ("9月1日は津波防災の日",)),
    (wrong_named_days, "12月22日は冬至です。8月8日の立秋です。", ()),
    (wrong_hours, "30分間（10時から11時）、2時間（10時から12時）", ("30分間(10時から11時",)),
    (wrong_weekdays, "12月31日・金曜日です", ("12月31日・金曜日",)),
    (wrong_weekdays, "12月31日・木曜日です、12月29日・日曜は休み", ()),
]


@pytest.mark.parametrize(("recognizer", "text", "expected"), TABLE)
def test_agreement(recognizer: Recognizer, text: str, expected: tuple[str, ...]) -> None:
    assert sorted(found(recognizer, text)) == sorted(expected)
