"""What holds for every string."""

import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from snswriter.platforms.atoms import atoms
from snswriter.platforms.bluesky import bluesky_links
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.clusters import count_clusters
from snswriter.platforms.costs import cost_of, whole_parts
from snswriter.platforms.counting import count, count_all
from snswriter.platforms.explain import explain
from snswriter.platforms.links import glued_links, with_spaces
from snswriter.platforms.mastodon import mastodon_links
from snswriter.platforms.overflow import Ruler, over_limit_start
from snswriter.platforms.platform import Platform
from snswriter.platforms.split import fits, split
from snswriter.platforms.x_links import x_links
from tests.platforms.strings import ANY_TEXT

PLATFORMS = Catalog.shipped().platforms
ANY_PLATFORM = st.sampled_from(PLATFORMS)
THREADED = tuple(one for one in PLATFORMS if one.id in {"x", "mastodon", "threads"})
FOOTERS = ("", "\n\n例示市公式 https://example.jp/policy")
LONG_TEXT = st.tuples(ANY_TEXT, st.integers(1, 12)).map(lambda pair: pair[0] * pair[1])

several = settings(max_examples=150, deadline=None)


@several
@given(ANY_TEXT)
def test_every_string_is_counted(text: str) -> None:
    assert all(one.length >= 0 for one in count_all(text, PLATFORMS))


@several
@given(ANY_TEXT)
def test_counting_one_platform_gives_the_same_as_counting_all(text: str) -> None:
    alone = tuple(one for platform in PLATFORMS for one in count(text, platform))
    assert alone == count_all(text, PLATFORMS)


@several
@given(ANY_TEXT)
@example("\u0600あ\u0600\u0600い")
@example("🇦🇯🇵🇯🇵")
def test_clusters_are_those_of_the_segmenter(text: str) -> None:
    assert count_clusters(text) == len(regex.findall(r"\X", text))


@several
@given(ANY_TEXT, st.data())
def test_clusters_add_up_across_a_boundary(text: str, data: st.DataObject) -> None:
    ends = [0, *(found.end() for found in regex.finditer(r"\X", text))]
    cut = data.draw(st.sampled_from(ends))
    assert count_clusters(text) == count_clusters(text[:cut]) + count_clusters(text[cut:])


@several
@given(LONG_TEXT, ANY_PLATFORM)
def test_the_overflow_begins_between_clusters_and_outside_of_links(
    text: str, platform: Platform
) -> None:
    start = over_limit_start(text, platform)
    assert (start is None) == fits(text, platform)
    if start is not None:
        assert start in {0, *(found.end() for found in regex.finditer(r"\X", text))}
        find_links = {"bluesky": x_links, "mastodon": mastodon_links}.get(platform.id, x_links)
        assert not any(link.start < start < link.end for link in find_links(text))


@several
@given(ANY_TEXT, ANY_PLATFORM)
def test_an_explanation_adds_up(text: str, platform: Platform) -> None:
    lengths = [one.length for one in count(text, platform)]
    sums = [
        sum(part.cost for part in explain(text, platform, limit.unit)) for limit in platform.limits
    ]
    assert sums == lengths


@several
@given(ANY_TEXT, ANY_PLATFORM)
def test_an_explanation_has_no_debts(text: str, platform: Platform) -> None:
    parts = [part for limit in platform.limits for part in explain(text, platform, limit.unit)]
    assert [part for part in parts if part.cost <= 0 or part.items < 0] == []


@several
@given(LONG_TEXT, ANY_PLATFORM, st.sampled_from(FOOTERS))
def test_the_parts_of_a_thread_give_back_the_text(
    text: str, platform: Platform, footer: str
) -> None:
    parts = split(text, platform, footer)
    assert "".join(part.text for part in parts) == text
    assert [part.footer for part in parts] == [""] * (len(parts) - 1) + [footer]


@several
@given(LONG_TEXT, st.sampled_from(THREADED), st.sampled_from(FOOTERS))
def test_every_part_of_a_thread_fits(text: str, platform: Platform, footer: str) -> None:
    parts = split(text, platform, footer)
    assert [part.post for part in parts if not fits(part.post, platform)] == []


@several
@given(ANY_TEXT)
def test_a_space_cures_a_glued_link(text: str) -> None:
    glued = glued_links(text)
    cured = with_spaces(text, glued)
    assert cured.replace(" ", "") == text.replace(" ", "")
    for link in glued:
        spaces_before = sum(place <= link.span.start for other in glued for place in other.spaces)
        span = link.span.shifted(spaces_before)
        assert span.of(cured) == link.span.of(text)
        assert span in bluesky_links(cured) or not link.span.of(text).startswith("http")


@several
@given(LONG_TEXT, ANY_PLATFORM, st.integers(-3, 900))
@example("避難してください1\ufe0f\u20e3か\u3099" * 9, PLATFORMS[0], 60)
def test_a_plain_stretch_costs_what_its_pieces_cost(
    text: str, platform: Platform, budget: int
) -> None:
    for limit in platform.limits:
        method, spent, beyond = limit.method, 0, None
        for piece in atoms(text, whole_parts(text, method), cost_of(method)):
            spent += piece.cost
            if spent > budget:
                beyond = piece.span.start
                break
        assert Ruler(text, method).first_beyond(budget) == beyond
