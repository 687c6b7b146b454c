"""Where a thread is cut, how it is numbered, and who carries the footer."""

import pytest

from snswriter.platforms.catalog import Catalog
from snswriter.platforms.platform import Platform
from snswriter.platforms.split import fits, numbered, split
from snswriter.text.span import Span

URL = "https://www.city.example.lg.jp/bousai/index.html"
FOOTER = "\n\n例示市公式 https://example.jp/policy"
FAMILY = "👨‍👩‍👧"
FILLER = "市からのお知らせをここに書いています"


def _x() -> Platform:
    return Catalog.shipped().platforms[0]


CASES = {
    "at a sentence": "あ" * 100 + "。‖" + "い" * 100 + "。",
    "at a line": "あ" * 90 + "\n‖" + "い" * 20 + "。" + "う" * 60,
    "at a paragraph before a later line": "あ" * 80 + "\n\n‖" + "い" * 30 + "\n" + "う" * 80,
    "not at an early line": "見出し\n" + "あ" * 100 + "。‖" + "い" * 100,
    "behind a closing bracket": "あ" * 99 + "です。）‖" + "い" * 100,
    "not in a quotation": "あ" * 80 + "。‖彼は「" + "い" * 20 + "。" + "う" * 60 + "」と言った。",
    "not in an address": "あ" * 120 + "‖" + URL + "い" * 100,
    "not in a date": "アイ" * 65 + "‖令和8年12月1日（火）" + "ウエ" * 60,
    "not in a number with its unit": "アイ" * 67 + "‖12,345人" + "ウエ" * 60,
    "not in a telephone number": "アイ" * 66 + "‖000-000-0000" + "ウエ" * 60,
    "not in a tag": "アイ" * 60 + " ‖#" + "防災訓練" * 5 + " " + "ウエ" * 50,
    "at a comma in too long a sentence": "あ" * 110 + "、‖" + "い" * 120,
    "between phrases without a comma": "漢字かな" * 34 + "‖" + "漢字かな" * 26,
    "not in an emoji": FAMILY * 137 + "‖" + FAMILY * 63,
    "in a quotation that is too long itself": "「" + "あ" * 100 + "。‖" + "い" * 100 + "」",
    "nowhere when the text fits": "  こんにちは\n",
    "nowhere in white space": " \n" * 300,
    "nowhere in nothing": "",
}
"""Texts with a bar where they must be cut for X."""


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_a_thread_is_cut_at_the_bars(marked: str) -> None:
    assert [part.text for part in split(marked.replace("‖", ""), _x())] == marked.split("‖")


def test_numbers_and_footer_go_where_they_belong() -> None:
    parts = split("あ" * 100 + "。\n\n" + "い" * 100 + "。", _x(), FOOTER)
    assert [part.post for part in parts] == [
        "あ" * 100 + "。 (1/2)",
        "い" * 100 + "。 (2/2)" + FOOTER,
    ]


def test_a_name_is_kept_together_when_its_place_is_told() -> None:
    text = "漢字" * 67 + "とさくら市" + "漢字" * 60
    parts = split(text, _x(), kept=[Span(135, 139)])
    assert [part.text for part in parts] == ["漢字" * 67 + "と", "さくら市" + "漢字" * 60]


def test_a_single_post_has_a_footer_and_no_number() -> None:
    assert [part.post for part in split("短いお知らせ", _x(), FOOTER)] == ["短いお知らせ" + FOOTER]


def test_the_footer_gets_its_room_on_the_last_part() -> None:
    parts = split((FILLER + "。") * 14, _x(), FOOTER)
    assert [fits(part.post, _x()) for part in parts] == [True] * len(parts)
    assert parts[-1].text


def test_ten_parts_and_more_have_room_for_two_digits() -> None:
    parts = split((FILLER + "。") * 90, _x())
    assert len(parts) >= 10
    assert [fits(part.post, _x()) for part in parts] == [True] * len(parts)


def test_edited_pieces_get_fresh_numbers() -> None:
    parts = numbered(["一つ目 ", "二つ目", "三つ目"], "\nフッター")
    assert [part.post for part in parts] == [
        "一つ目 (1/3)",
        "二つ目 (2/3)",
        "三つ目 (3/3)\nフッター",
    ]


def test_an_address_longer_than_a_post_stays_whole() -> None:
    bluesky = Catalog.shipped().platforms[1]
    address = "https://example.jp/" + "a" * 400
    parts = split(f"お知らせ。\n{address}\n以上。", bluesky)
    assert address in [part.text.strip() for part in parts]
