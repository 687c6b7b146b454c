from itertools import accumulate

import pytest

from snswriter.drafts.compose import Post
from snswriter.drafts.parts import parts_of, with_part
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.platform import Platform
from snswriter.platforms.split import fits

LONG = "あ" * 100 + "。\n\n" + "い" * 100 + "。\n" + "う" * 100 + "。"


def x() -> Platform:
    found = Catalog.shipped().get("x")
    assert found is not None
    return found


def test_a_post_that_fits_is_one_part_as_it_goes_out() -> None:
    post = Post("pr", "本文\n", "方針")
    assert [each.post for each in parts_of(post, x())] == [post.text]


def test_a_long_post_is_cut_numbered_and_closed_once() -> None:
    posts = [each.post for each in parts_of(Post("pr", LONG, "方針"), x())]
    assert posts == [
        "あ" * 100 + "。 (1/3)",
        "い" * 100 + "。 (2/3)",
        "う" * 100 + "。 (3/3)\n\n方針",
    ]


def test_cuts_by_hand_come_before_the_limit() -> None:
    parts = parts_of(Post("pr", "一。\n二。", "方針"), x(), (3,))
    assert [each.post for each in parts] == ["一。 (1/2)", "二。 (2/2)\n\n方針"]


@pytest.mark.parametrize(
    ("number", "text", "body", "cuts"),
    [
        (0, "壱。", "壱。\n二。\n三。", (3, 6)),
        (1, "二。追加。", "一。\n二。追加。\n三。", (3, 9)),
        (1, " \n", "一。\n\n三。", (3, 4)),
        (2, "🎄", "一。\n二。\n🎄", (3, 6)),
    ],
)
def test_an_edited_part_changes_the_body_and_no_other_part(
    number: int, text: str, body: str, cuts: tuple[int, ...]
) -> None:
    parts = parts_of(Post("pr", "一。\n二。\n三。"), x(), (3, 6))
    assert with_part(parts, number, text) == (body, cuts)


def test_parts_give_back_the_body_and_fit() -> None:
    post = Post("pr", LONG * 3, "方針")
    parts = parts_of(post, x())
    assert ("".join(each.text for each in parts), all(fits(p.post, x()) for p in parts)) == (
        post.body,
        True,
    )


def test_cuts_beyond_the_body_are_passed_over() -> None:
    (part,) = parts_of(Post("pr", "短い"), x(), tuple(accumulate([5, 5])))
    assert part.post == "短い"
