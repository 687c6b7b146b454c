"""The order of platforms and units is part of the command line's public contract."""

from snswriter.platforms.catalog import Catalog
from snswriter.platforms.counting import count, count_all
from snswriter.platforms.platform import Count

CONTRACT = (
    ("x", "weighted", 280),
    ("bluesky", "graphemes", 300),
    ("bluesky", "utf8-bytes", 3000),
    ("bluesky", "app-graphemes", 300),
    ("mastodon", "characters", 500),
    ("misskey", "code-points", 3000),
    ("misskey", "web-utf16", 3000),
    ("threads", "characters", 500),
    ("instagram", "characters", 2200),
    ("facebook", "characters", 63206),
    ("line", "characters", 500),
    ("line-api", "utf16", 5000),
    ("youtube-title", "characters", 100),
    ("youtube-description", "utf8-bytes", 5000),
    ("youtube-description", "characters", 5000),
    ("tiktok", "utf16", 2200),
    ("note", "characters", 290_000),
    ("mixi2", "characters", 149),
)


def test_platforms_units_and_limits_come_in_the_documented_order() -> None:
    counts = count_all("", Catalog.shipped().platforms)
    assert tuple((one.platform, one.unit, one.limit) for one in counts) == CONTRACT


def test_a_count_tells_by_how_much_it_is_over() -> None:
    x = Catalog.shipped().platforms[0]
    (too_long,) = count("あ" * 141, x)
    assert (too_long, too_long.over, too_long.excess) == (
        Count("x", "weighted", 282, 280),
        True,
        2,
    )


def test_a_text_of_exactly_the_limit_is_not_over() -> None:
    (exact,) = count("あ" * 140, Catalog.shipped().platforms[0])
    assert (exact.length, exact.over, exact.excess) == (280, False, 0)
