"""Every figure of the reference implementations, on our own strings and on the shared ones."""

from typing import Any

import pytest

from snswriter.platforms.allowed import refused_characters
from snswriter.platforms.bluesky import bluesky_links, link_target
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.measure import Measure
from snswriter.platforms.platform import Method
from snswriter.platforms.x import normalized
from snswriter.platforms.x_links import x_links
from tests.platforms.material import own_table, shared

OWN_COLUMNS = {
    "x": Method.X_WEIGHTED,
    "graphemes": Method.GRAPHEMES,
    "utf8": Method.UTF8_BYTES,
    "bluesky_app": Method.BLUESKY_APP,
    "mastodon": Method.MASTODON,
    "code_points": Method.CODE_POINTS,
    "utf16": Method.UTF16,
}
SHARED_COLUMNS = {
    "x_weighted": Method.X_WEIGHTED,
    "bluesky_graphemes": Method.GRAPHEMES,
    "bluesky_utf8": Method.UTF8_BYTES,
    "bluesky_app_shortened": Method.BLUESKY_APP,
    "mastodon": Method.MASTODON,
    "misskey_code_points": Method.CODE_POINTS,
    "misskey_web_utf16_trimmed": Method.UTF16_TRIMMED,
    "line_api_utf16": Method.UTF16,
    "utf8": Method.UTF8_BYTES,
    "code_points": Method.CODE_POINTS,
}


def _differences(table: list[dict[str, Any]], columns: dict[str, Method]) -> list[str]:
    return [
        f"{row['text']!a} {column}: {length}, not {row[column]}"
        for row in table
        for column, method in columns.items()
        if row[column] is not None
        and (length := Measure(row["text"]).length(method)) != row[column]
    ]


def _is_postable(text: str, weighted: int) -> bool:
    return 0 < weighted <= 280 and not refused_characters(text, Catalog.shipped().platforms[0])


def _x_urls(text: str) -> list[str]:
    counted = normalized(text)
    return [link.of(counted) for link in x_links(counted)]


def _bluesky_facets(text: str) -> list[dict[str, Any]]:
    return [
        {
            "byteStart": len(text[: link.start].encode("utf-8", "surrogatepass")),
            "byteEnd": len(text[: link.end].encode("utf-8", "surrogatepass")),
            "uri": link_target(text, link),
        }
        for link in bluesky_links(text)
    ]


def test_own_strings_count_as_the_references_count_them() -> None:
    assert _differences(own_table(), OWN_COLUMNS) == []


def test_own_strings_have_the_links_of_the_references() -> None:
    found = [
        (_x_urls(row["text"]), [facet["uri"] for facet in _bluesky_facets(row["text"])])
        for row in own_table()
    ]
    assert found == [(row["x_links"], row["bluesky_links"]) for row in own_table()]


def test_own_strings_are_postable_where_the_reference_says_so() -> None:
    found = [(row["text"], _is_postable(row["text"], row["x"])) for row in own_table()]
    assert found == [(row["text"], row["x_valid"]) for row in own_table()]


@pytest.mark.parametrize("column", SHARED_COLUMNS)
def test_shared_strings_count_as_the_references_count_them(column: str) -> None:
    table = shared("counting_oracle.json")
    assert _differences(table, {column: SHARED_COLUMNS[column]}) == []


def test_shared_strings_have_the_links_of_x() -> None:
    table = shared("counting_oracle.json")
    expected = [[link["url"] for link in row["x_urls"]] for row in table]
    assert [_x_urls(row["text"]) for row in table] == expected


def test_shared_strings_have_the_links_of_bluesky() -> None:
    table = shared("counting_oracle.json")
    assert [_bluesky_facets(row["text"]) for row in table] == [
        row["bluesky_links"] for row in table
    ]


def test_shared_strings_are_postable_where_the_reference_says_so() -> None:
    table = shared("counting_oracle.json")
    # The reference judges by its own count, which is higher where its emoji are old.
    judged = [row for row in table if row["x_weighted"] == row["x_reference_js"]]
    assert [_is_postable(row["text"], row["x_weighted"]) for row in judged] == [
        row["x_valid_reference"] for row in judged
    ]
