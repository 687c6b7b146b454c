"""What an explanation says for each way of counting."""

import pytest

from snswriter.platforms.catalog import Catalog
from snswriter.platforms.explain import LABELS, CostKind, explain

TEXT = "避難指示 https://www.city.example.lg.jp/a.html @u@example.jp\n👨‍👩‍👧⚠️abc"

CASES = {
    ("x", "weighted"): "links 1=23, emoji 2=4, line-breaks 1=1, narrow 18=18, wide 4=8",
    ("bluesky", "app-graphemes"): "links 1=29, line-breaks 1=1, characters 29=24",
    ("bluesky", "utf8-bytes"): "links 1=37, emoji 2=24, line-breaks 1=1, narrow 18=18, wide 4=12",
    ("mastodon", "characters"): "links 1=23, mentions 1=2, line-breaks 1=1, characters 16=11",
    ("threads", "characters"): "links 1=37, emoji 2=24, line-breaks 1=1, characters 22=22",
    ("x", "bytes"): "",
}


@pytest.mark.parametrize(("platform_id", "unit"), CASES)
def test_each_kind_has_its_items_and_cost(platform_id: str, unit: str) -> None:
    platform = Catalog.shipped().get(platform_id)
    assert platform is not None
    parts = explain(TEXT, platform, unit)
    said = ", ".join(f"{part.kind.value} {part.items}={part.cost}" for part in parts)
    assert said == CASES[platform_id, unit]


def test_every_kind_has_a_word_for_the_screen() -> None:
    assert set(LABELS) == set(CostKind)
