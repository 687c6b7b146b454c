import pytest

from snswriter.drafts.hashtags import hashtags_for

TAGS = ("#みどり野市", "#防災")


@pytest.mark.parametrize(
    ("body", "index", "text"),
    [
        ("", 0, "#みどり野市 #防災"),
        ("お知らせ", 4, "お知らせ #みどり野市 #防災"),
        ("お知らせ\n", 5, "お知らせ\n#みどり野市 #防災"),
        ("前後", 1, "前 #みどり野市 #防災 後"),
        ("#防災 です", 0, "#みどり野市 #防災 です"),
        ("#みどり野市\n#防災", 3, "#みどり野市\n#防災"),
        ("#みどり野市民祭り", 9, "#みどり野市民祭り #みどり野市 #防災"),
    ],
)
def test_missing_tags_are_inserted_so_that_they_work(body: str, index: int, text: str) -> None:
    assert body[:index] + hashtags_for(body, index, TAGS) + body[index:] == text
