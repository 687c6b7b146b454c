"""Links glued to Japanese, and the space that saves them."""

import pytest

from snswriter.platforms.links import glued_links, with_spaces

BOTH = ("bluesky", "mastodon")
A = "https://a.example.jp/b"

CASES = [
    (f"詳細は{A}.htmlをご覧ください", BOTH, f"詳細は {A}.html をご覧ください"),
    (f"（{A}）", BOTH, f"（ {A} ）"),
    (f"【{A}】", BOTH, f"【 {A} 】"),
    (f"{A}。", BOTH, f"{A} 。"),
    (f"👉{A}", ("bluesky",), f"👉 {A}"),
    (f"URL：{A}\n次の行", ("bluesky",), f"URL： {A}\n次の行"),
    ("https://a.example.jpまで", ("bluesky",), "https://a.example.jp まで"),
    (f"{A}#防災", BOTH, f"{A}# 防災"),
    (f"({A}).", None, f"({A})."),
    (f"見て {A}, {A}.", None, f"見て {A}, {A}."),
    (f"全角の空白　{A}　です", None, f"全角の空白　{A}　です"),
    ("https://a.example.jp/防災/情報.html", None, "https://a.example.jp/防災/情報.html"),
    ("city.example.jpで検索", None, "city.example.jpで検索"),
    ("info@a.example.jpまで", None, "info@a.example.jpまで"),
    ("", None, ""),
]


@pytest.mark.parametrize(("text", "broken_on", "cured"), CASES)
def test_a_glued_link_is_found_and_cured(
    text: str, broken_on: tuple[str, ...] | None, cured: str
) -> None:
    glued = glued_links(text)
    assert (glued[0].broken_on if glued else None, with_spaces(text, glued)) == (broken_on, cured)


@pytest.mark.parametrize(("text", "cured"), [(text, cured) for text, _, cured in CASES])
def test_a_cured_text_needs_no_more_spaces(text: str, cured: str) -> None:
    assert glued_links(cured) == ()


def test_the_places_of_two_glued_links_are_those_of_the_text() -> None:
    glued = glued_links(f"は{A}と{A}です")
    assert [(link.span.start, link.span.end, link.spaces) for link in glued] == [
        (1, 23, (1, 23)),
        (24, 46, (24, 46)),
    ]
