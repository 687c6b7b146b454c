import pytest

from snswriter.drafts.compose import Post
from snswriter.drafts.editions import Edition
from snswriter.drafts.stated_facts import facts_in
from snswriter.drafts.variants import differing_facts
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.platform import Platform


def platform(platform_id: str) -> Platform:
    found = Catalog.shipped().get(platform_id)
    assert found is not None
    return found


def found(body: str, other: str) -> list[str]:
    editions = (
        Edition(platform("facebook"), Post("pr", body)),
        Edition(platform("x"), Post("pr", other)),
    )
    return [each.span.of(body) for each in differing_facts(body, editions)]


@pytest.mark.parametrize(
    ("body", "other", "differing"),
    [
        ("12月12日（金）に開催", "12月13日（土）に開催", ["12月12日"]),
        ("１２月１２日に開催", "12/12に開催", []),
        ("12月12日に開催", "12日に開催", []),
        ("12月12日に開催", "くわしくはホームページで", []),
        ("12月12日開催、締切は11月30日", "12月12日開催", []),
        ("12月12日開催、締切は11月30日", "12月12日開催、締切は12月1日", ["11月30日"]),
        ("午後3時から", "15時から", []),
        ("午後3時から", "午後4時から", ["午後3時"]),
        ("定員20名、参加費100円", "定員30名、参加費100円", ["20名"]),
        ("定員20名", "定員20人", []),
        ("参加費1,000円", "参加費1000円", []),
        ("定員20名", "参加費100円", []),
        ("電話 028-123-4567", "電話 028-123-4568", ["028-123-4567"]),
        ("電話 028-123-4567", "電話 0281234567", []),
        ("🎄https://www.example.lg.jp/a", "https://www.example.lg.jp/b", ["https://www.example.lg.jp/a"]),
        ("https://www.example.lg.jp/a/", "https://www.example.lg.jp/a", []),
        ("同じ文 12月12日", "同じ文 12月12日", []),
        ("\ud800\0", "12月12日", []),
    ],
)  # fmt: skip
def test_facts_that_differ_between_texts(body: str, other: str, differing: list[str]) -> None:
    assert found(body, other) == differing


def test_the_finding_says_where_it_is_otherwise_and_how() -> None:
    body, other = "🎄定員20名です", "定員30名です"
    editions = tuple(
        Edition(platform(name), Post("pr", text))
        for name, text in (("facebook", body), ("x", other), ("bluesky", other))
    )
    (finding,) = differing_facts(body, editions)
    assert (finding.category, finding.severity.value, finding.text, finding.message) == (
        "facts",
        "warning",
        "20名",
        "X（旧Twitter）・Blueskyの文では、数が「30名」になっています。",
    )


def test_a_figure_inside_another_fact_is_none_of_its_own() -> None:
    facts = facts_in("12月12日10時、20名\nhttps://example.lg.jp/5人")
    assert [(each.kind.name, each.value) for each in facts] == [
        ("DAY", "12/12"),
        ("TIME", "600"),
        ("FIGURE", "20"),
        ("ADDRESS", "example.lg.jp/5"),
    ]
