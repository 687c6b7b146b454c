import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.text.find import Finder, Sameness, replaced
from snswriter.text.span import Span

EXACT, LOOSE = Sameness.EXACT, Sameness.LOOSE


@pytest.mark.parametrize(
    ("wanted", "text", "sameness", "found"),
    [
        ("市", "市役所は市の中", EXACT, ["市", "市"]),
        ("市", "", EXACT, []),
        ("", "市役所", LOOSE, []),
        ("ああ", "あああああ", EXACT, ["ああ", "ああ"]),
        ("abc", "ＡＢＣとabcとAbc", EXACT, ["abc"]),
        ("abc", "ＡＢＣとabcとAbc", LOOSE, ["ＡＢＣ", "abc", "Abc"]),
        ("ごみ", "ゴミとｺﾞﾐとごみ", LOOSE, ["ゴミ", "ｺﾞﾐ", "ごみ"]),
        ("ｺﾞﾐ", "ゴミとごみ", LOOSE, ["ゴミ", "ごみ"]),
        ("12", "１２月12日", LOOSE, ["１２", "12"]),
        ("(株)", "㈱みどり", LOOSE, ["㈱"]),
        ("か", "か\u3099", EXACT, []),
        ("か", "か\u3099か", LOOSE, ["か"]),
        ("葛", "葛\U000e0100飾", EXACT, ["葛\U000e0100"]),
        ("👨", "👨‍👩‍👧と👨", EXACT, ["👨"]),
        ("家", "🌸𠮷野家", LOOSE, ["家"]),
        ("#", "＃防災 #", LOOSE, ["＃", "#"]),
    ],
)
def test_find(wanted: str, text: str, sameness: Sameness, found: list[str]) -> None:
    assert [each.of(text) for each in Finder().find(wanted, text, sameness)] == found


_TEXT = st.text(
    st.sampled_from("あアｱ゛\u3099ﾞaＡ㈱葛\U000e0100👨\u200d👧𠮷 \n\ud800"), max_size=12
)


@given(_TEXT, _TEXT, st.sampled_from(Sameness))
def test_any_text_is_searched_and_matches_never_overlap(
    wanted: str, text: str, sameness: Sameness
) -> None:
    found = Finder().find(wanted, text, sameness)
    ends = [0, *(each.end for each in found)]
    assert all(
        end <= each.start < each.end <= len(text)
        for end, each in zip(ends[:-1], found, strict=True)
    )


@given(_TEXT, _TEXT, st.sampled_from(Sameness))
def test_what_is_found_is_what_was_looked_for(wanted: str, text: str, sameness: Sameness) -> None:
    finder = Finder()
    again = [
        finder.find(wanted, each.of(text), sameness)
        for each in finder.find(wanted, text, sameness)
    ]
    assert [spans for spans in again if len(spans) == 0] == []


def test_replaced() -> None:
    spans = (Span(0, 1), Span(3, 5))
    assert (replaced("あいうえおか", spans, "🌸"), replaced("あ", (), "x")) == ("🌸いう🌸か", "あ")
