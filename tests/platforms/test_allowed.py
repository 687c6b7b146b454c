"""What a platform minds besides the length."""

import pytest

from snswriter.platforms.allowed import count_allowances, refused_characters
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.platform import Platform


def _platform(platform_id: str) -> Platform:
    platform = Catalog.shipped().get(platform_id)
    assert platform is not None
    return platform


@pytest.mark.parametrize(
    ("platform_id", "text", "places"),
    [
        ("x", "a\ufeffb\uffffc\ufffe", (1, 3, 5)),
        ("x", "<a>", ()),
        ("youtube-title", "<a>", (0, 2)),
        ("youtube-description", "a > b", (2,)),
        ("mastodon", "<\ufeff>", ()),
    ],
)
def test_refused_characters(platform_id: str, text: str, places: tuple[int, ...]) -> None:
    assert refused_characters(text, _platform(platform_id)) == places


@pytest.mark.parametrize(
    ("platform_id", "text", "numbers"),
    [
        ("instagram", "#防災 ＃避難 #2026 #a#b", {"hashtags": 4, "mentions": 0}),
        ("instagram", "@a_city さん、info@example.jp、@b.c.", {"hashtags": 0, "mentions": 2}),
        ("instagram", "https://example.jp/a#tag", {"hashtags": 0, "mentions": 0}),
        ("threads", "https://a.jp/ https://b.jp/ https://a.jp/", {"links": 2, "hashtags": 0}),
        ("bluesky", "#防災", {}),
    ],
)
def test_numbers_of_things(platform_id: str, text: str, numbers: dict[str, int]) -> None:
    counts = count_allowances(text, _platform(platform_id))
    assert {count.unit: count.length for count in counts} == numbers


def test_a_sixth_hashtag_is_too_many_on_instagram() -> None:
    hashtags, _ = count_allowances("#a #b #c #d #e #f", _platform("instagram"))
    assert (hashtags.limit, hashtags.over, hashtags.excess) == (5, True, 1)
