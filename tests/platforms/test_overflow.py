"""Where the overflow begins, on cases that are easy to cut wrongly."""

import pytest

from snswriter.platforms import overflow
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.overflow import Ruler, over_limit_start
from snswriter.platforms.platform import Method

URL = "https://www.city.example.lg.jp/bousai/index.html"
FAMILY = "👨‍👩‍👧"

CASES = [
    ("x", "あ" * 140, None),
    ("x", "あ" * 140 + "い", 140),
    ("x", "a" * 279 + "あ", 279),
    ("x", "あ" * 129 + URL, 129),
    ("x", "あ" * 128 + " " + URL + "い", 129 + len(URL)),
    ("x", "あ" * 139 + "a" + FAMILY, 140),
    ("x", "あ" * 139 + FAMILY + "い", 139 + len(FAMILY)),
    ("x", "か\u3099" * 141, 280),
    ("x", "", None),
    ("bluesky", "あ" * 300 + "い", 300),
    ("bluesky", FAMILY * 121 + "あ" * 300, len(FAMILY) * 121 + 179),
    ("bluesky", "👨‍👩‍👧‍👦" * 121, 7 * 120),
    ("bluesky", "あ" * 260 + "\n" + URL, 261),
    ("mastodon", "あ" * 478 + " " + URL, 479),
    ("mastodon", "あ" * 476 + " " + URL + "。", None),
    ("mastodon", "あ" * 496 + " @user@example.jp", 497),
    ("misskey", "  " + "𠮷" * 1500, None),
    ("misskey", "  " + "𠮷" * 1501 + "  ", 1502),
    ("threads", "🚨" * 126, 125),
    ("youtube-description", "あ" * 5000, None),
    ("youtube-description", "あ" * 5001, 5000),
    ("line", "あ" * 499 + "𠮷", 499),
]


@pytest.mark.parametrize(("platform_id", "text", "start"), CASES)
def test_the_overflow_begins_at_a_whole_character(
    platform_id: str, text: str, start: int | None
) -> None:
    platform = Catalog.shipped().get(platform_id)
    assert platform is not None
    assert over_limit_start(text, platform) == start


def test_a_plain_text_is_not_walked_through_character_by_character(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    priced: list[str] = []

    def price(text: str) -> int:
        priced.append(text)
        return len(text)

    monkeypatch.setattr(overflow, "cost_of", lambda method: price)
    ruler = Ruler("みどり野市では、11月30日に防災訓練を行います。\n" * 100, Method.CODE_POINTS)
    assert (ruler.first_beyond(2_000), len(priced) < 20) == (2_000, True)
