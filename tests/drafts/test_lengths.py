"""What platforms mind besides the length."""

from snswriter.drafts.account import Account
from snswriter.drafts.clearance import clear
from snswriter.drafts.compose import Post
from snswriter.drafts.editions import Edition
from snswriter.drafts.lengths import measure_editions, measure_post
from snswriter.drafts.review import Review
from snswriter.platforms.allowed import Refused
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.platform import Count, Platform

SIX_TAGS = "#a #b #c #d #e #f"


def platforms(*ids: str) -> tuple[Platform, ...]:
    catalog = Catalog.shipped()
    return tuple(found for each in ids if (found := catalog.get(each)))


def test_a_tag_too_many_counts_on_the_platform_that_minds() -> None:
    lengths = measure_post(Post("pr", SIX_TAGS), platforms("x", "instagram"))
    assert lengths.too_many_on("instagram") == (Count("instagram", "hashtags", 6, 5),)
    assert lengths.too_many_on("x") == ()


def test_tags_of_the_footer_count_too() -> None:
    post = Post("pr", "#a #b #c", "#d #e #f")
    assert len(measure_post(post, platforms("instagram")).too_many_on("instagram")) == 1


def test_the_sixth_different_link_is_too_many_on_threads() -> None:
    body = " ".join(f"https://example.jp/{number}" for number in (1, 2, 3, 4, 5, 5, 6))
    lengths = measure_post(Post("pr", body), platforms("threads"))
    assert lengths.too_many_on("threads") == (Count("threads", "links", 6, 5),)


def test_what_a_platform_refuses_is_named_once() -> None:
    lengths = measure_post(Post("pr", "<新>と<旧>"), platforms("x", "youtube-title"))
    assert lengths.refused_on("youtube-title") == (Refused("youtube-title", "<>"),)
    assert lengths.refused_on("x") == ()


def test_only_the_post_that_leaves_is_held_back() -> None:
    x, instagram = platforms("x", "instagram")
    shown, other = Post("pr", "短い"), Post("pr", SIX_TAGS)
    editions = (Edition(x, shown), Edition(instagram, other))
    account = Account("pr", "広報")
    held = [
        clear(Review(measure_editions(post, editions), ()), account) for post in (shown, other)
    ]
    assert [each.is_free for each in held] == [True, False]


def test_a_refused_character_holds_the_post_back() -> None:
    lengths = measure_post(Post("pr", "<新>"), platforms("youtube-title"))
    assert not clear(Review(lengths, ()), Account("pr", "広報")).is_free
