"""The recognizers of facts under the names that rules use."""

from collections.abc import Mapping
from types import MappingProxyType

from snswriter.engine.recognizer import ByLine, Recognizer, has_digits
from snswriter.engine.recognizers import (
    anniversaries,
    counts,
    day_order,
    door_times,
    era_years,
    holidays,
    impossible_days,
    named_days,
    nth_weekdays,
    past_days,
    phone_digits,
    prices,
    relative_days,
    time_ranges,
    times,
    totals,
    weekdays,
)
from snswriter.engine.recognizers.time_mentions import time_mentions
from snswriter.engine.recognizers.year_mentions import year_mentions

FACT_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {
        "wrong_weekdays": weekdays.wrong_weekdays,
        "wrong_weekdays_long_past": weekdays.wrong_weekdays_long_past,
        "impossible_days": impossible_days.impossible_days,
        "years_beyond_era": era_years.years_beyond_era,
        "wrong_era_pairs": ByLine(era_years.wrong_era_pairs, year_mentions),
        "days_outside_era": era_years.days_outside_era,
        "wrong_named_years": era_years.wrong_named_years,
        "far_era_years": era_years.far_era_years,
        "wrong_relative_days": relative_days.wrong_relative_days,
        "wrong_relative_weekdays": ByLine(
            relative_days.wrong_relative_weekdays, relative_days.names_day
        ),
        "wrong_next_days": relative_days.wrong_next_days,
        "wrong_nth_weekdays": nth_weekdays.wrong_nth_weekdays,
        "wrong_holidays": holidays.wrong_holidays,
        "wrong_holiday_names": holidays.wrong_holiday_names,
        "open_on_holidays": holidays.open_on_holidays,
        "wrong_named_days": named_days.wrong_named_days,
        "wrong_animals": named_days.wrong_animals,
        "reversed_days": day_order.reversed_days,
        "late_deadlines": day_order.late_deadlines,
        "early_results": day_order.early_results,
        "wrong_day_counts": day_order.wrong_day_counts,
        "past_announcements": past_days.past_announcements,
        "past_deadlines": past_days.past_deadlines,
        "impossible_times": ByLine(times.impossible_times, time_mentions),
        "half_day_slips": times.half_day_slips,
        "noon_or_midnight": ByLine(times.noon_or_midnight, time_mentions),
        "unequal_clocks": ByLine(times.unequal_clocks, time_mentions),
        "reversed_times": ByLine(time_ranges.reversed_times, time_ranges.time_ranges),
        "times_without_half": ByLine(time_ranges.times_without_half, time_ranges.time_ranges),
        "door_times_out_of_order": ByLine(door_times.door_times_out_of_order, time_mentions),
        "entries_after_closing": ByLine(door_times.entries_after_closing, time_mentions),
        "wrong_hours": ByLine(time_ranges.wrong_hours, time_ranges.time_ranges),
        "wrong_anniversaries": anniversaries.wrong_anniversaries,
        "wrong_times_held": counts.wrong_times_held,
        "wrong_prices": prices.wrong_prices,
        "shares_beyond_whole": ByLine(totals.shares_beyond_whole, has_digits),
        "wrong_sums": ByLine(totals.wrong_sums, has_digits),
        "impossible_bounds": ByLine(totals.impossible_bounds, has_digits),
        "broken_digit_groups": ByLine(totals.broken_digit_groups, has_digits),
        "wrong_list_counts": counts.wrong_list_counts,
        "wrong_phone_lengths": ByLine(phone_digits.wrong_phone_lengths, has_digits),
        "unknown_area_codes": ByLine(phone_digits.unknown_area_codes, has_digits),
        "wrong_postal_codes": ByLine(phone_digits.wrong_postal_codes, has_digits),
    }
)
