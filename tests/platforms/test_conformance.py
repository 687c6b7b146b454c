"""The public conformance suite of twitter-text, and the length cases of three projects."""

from typing import Any

import pytest

from snswriter.platforms.allowed import refused_characters
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.mastodon import mastodon_length
from snswriter.platforms.measure import Measure
from snswriter.platforms.overflow import over_limit_start
from snswriter.platforms.platform import Method, Platform
from snswriter.platforms.x_links import x_links
from snswriter.text.utf16 import utf16_length
from tests.platforms.material import shared


def _x() -> Platform:
    (platform,) = (found for found in Catalog.shipped().platforms if found.id == "x")
    return platform


def _judged(text: str) -> dict[str, Any]:
    weighted = Measure(text).weighted
    first_bad = min((*refused_characters(text, _x()), len(text)))
    over = over_limit_start(text, _x())
    end = first_bad if over is None else min(over, first_bad)
    return {
        "weightedLength": weighted,
        "valid": 0 < weighted <= 280 and first_bad == len(text),
        "permillage": weighted * 1000 // 280,
        "validRangeStart": 0,
        "validRangeEnd": utf16_length(text[:end]) - 1,
        "displayRangeStart": 0,
        "displayRangeEnd": utf16_length(text) - 1,
    }


@pytest.mark.parametrize(
    "section",
    ["UnicodeDirectionalMarkerCounterTest", "WeightedTweetsWithDiscountedEmojiCounterTest"],
)
def test_weighted_length_validity_and_range(section: str) -> None:
    cases = shared("twitter-text/validate.yml")[section]
    assert [(case["description"], _judged(case["text"])) for case in cases] == [
        (case["description"], case["expected"]) for case in cases
    ]


def test_links() -> None:
    cases = shared("twitter-text/extract.yml")["urls"]
    assert [[link.of(case["text"]) for link in x_links(case["text"])] for case in cases] == [
        case["expected"] for case in cases
    ]


def test_links_with_places() -> None:
    cases = shared("twitter-text/extract.yml")["urls_with_indices"]
    found = [
        [
            {"indices": [link.start, link.end], "url": link.of(case["text"])}
            for link in x_links(case["text"])
        ]
        for case in cases
    ]
    assert found == [case["expected"] for case in cases]


@pytest.mark.parametrize("kind", ["country", "generic"])
def test_top_level_domains(kind: str) -> None:
    cases = shared("twitter-text/tlds.yml")["tests"][kind]
    assert [[link.of(case["text"]) for link in x_links(case["text"])] for case in cases] == [
        case["expected"] for case in cases
    ]


def _built(recipe: Any) -> str:
    if isinstance(recipe, list):
        return "".join(map(_built, recipe))
    if isinstance(recipe, dict):
        unit, times = recipe["repeat"]
        return str(unit) * int(times)
    return str(recipe)


def test_mastodon_lengths() -> None:
    cases = [case for case in shared("status_length_cases.yaml")["cases"] if "text" in case]
    lengths = [mastodon_length(_built(case["text"]), _built(case.get("cw", ""))) for case in cases]
    found = [
        (case["name"], length > 500, case.get("countable", length) == length)
        for case, length in zip(cases, lengths, strict=True)
    ]
    assert found == [(case["name"], case["over"], True) for case in cases]


def test_misskey_lengths() -> None:
    table = shared("note_length_cases.yaml")
    texts = [_built(case["text"]) for case in table["cases"]]
    found = [
        (Measure(text).length(Method.CODE_POINTS), Measure(text).utf16_trimmed) for text in texts
    ]
    assert found == [(case["server"], case["web"]) for case in table["cases"]]


def test_bluesky_lengths() -> None:
    cases = shared("length_cases.yaml")["grapheme_and_byte_length"]
    measured = [Measure(case["text"]) for case in cases]
    found = [
        (measure.graphemes, measure.utf8_bytes if "utf8" in case else None)
        for case, measure in zip(cases, measured, strict=True)
    ]
    assert found == [(case["graphemes"], case.get("utf8")) for case in cases]


def test_bluesky_caps() -> None:
    (bluesky,) = (one for one in Catalog.shipped().platforms if one.id == "bluesky")
    cases = shared("length_cases.yaml")["both_caps_apply"]
    texts = [case["text_unit"] * case["repeat"] for case in cases]
    found = [
        (
            Measure(text).graphemes,
            Measure(text).utf8_bytes,
            over_limit_start(text, bluesky) is None,
        )
        for text in texts
    ]
    assert found == [(case["graphemes"], case["utf8"], case["valid"]) for case in cases]
