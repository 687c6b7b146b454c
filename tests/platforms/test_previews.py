from datetime import date

import pytest

from snswriter.drafts.banner import contrast
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.platform import Confidence
from snswriter.platforms.previews import Fold, Layout, Look, look_of, shipped_looks

FAMILY = "👨‍👩‍👧"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", None),
        ("あいう", None),
        ("あいうえ", 3),
        (FAMILY * 3, None),
        (FAMILY * 4, 3 * len(FAMILY)),
        ("か\u3099" * 4, 6),
        ("一\n二", None),
        ("一\n二\n三", 3),
        ("一二三四\n五\n六", 3),
        ("\ud800" * 4, 3),
    ],
)
def test_a_text_is_folded_between_characters(text: str, place: int | None) -> None:
    fold = Fold("頁", date(2026, 11, 20), Confidence.OFFICIAL, characters=3, lines=2)
    assert fold.place_in(text) == place


@pytest.mark.parametrize(
    ("platform", "layout"),
    [
        ("x", Layout.TIMELINE),
        ("facebook", Layout.FEED),
        ("instagram", Layout.PHOTO),
        ("line", Layout.CHAT),
        ("youtube-title", Layout.VIDEO),
        ("an office's own", Layout.TIMELINE),
    ],
)
def test_every_platform_has_a_look(platform: str, layout: Layout) -> None:
    assert look_of(platform).layout is layout


def test_looks_are_for_platforms_that_exist_and_for_each_only_once() -> None:
    named = [each for look in shipped_looks() for each in look.platforms]
    known = {each.id for each in Catalog.shipped().platforms}
    assert (set(named) - known, len(named) - len(set(named))) == (set(), 0)


@pytest.mark.parametrize("look", shipped_looks(), ids=lambda look: "-".join(look.platforms))
def test_previews_can_be_read(look: Look) -> None:
    poor = [
        (ink, ground)
        for tone in (look.light, look.dark)
        for ink in (tone.ink, tone.soft, tone.link)
        for ground in (tone.page, tone.surface)
        if contrast(ink, ground) < 4.5 and not (look.layout is Layout.CHAT and ink == tone.link)
    ]
    assert poor == []
