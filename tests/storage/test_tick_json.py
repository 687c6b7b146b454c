"""A damaged tick is no tick."""

from datetime import UTC, datetime

import pytest

from snswriter.drafts.draft import Tick
from snswriter.storage.tick_json import ticks_from_json, ticks_to_json

WHOLE = Tick("law", "0" * 64, "佐藤\ud800", datetime(2026, 11, 20, tzinfo=UTC))


def test_a_tick_comes_back() -> None:
    assert ticks_from_json(ticks_to_json([WHOLE])) == (WHOLE,)


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "null",
        "{}",
        "[" * 9_999,
        "[1, null]",
        ticks_to_json([WHOLE]).replace('"law"', "1"),
        ticks_to_json([WHOLE]).replace("2026-11-20", "yesterday"),
        ticks_to_json([WHOLE]).replace("+00:00", ""),
        ticks_to_json([WHOLE]).replace('"digest"', '"digits"'),
    ],
)
def test_damaged_ticks_are_left_out(stored: str) -> None:
    assert ticks_from_json(stored) == ()
