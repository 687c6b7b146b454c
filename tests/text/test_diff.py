import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from snswriter.text.diff import Change, Piece, differences

FAMILY = "👨‍👩‍👧"
# Old text, new text, and both in one: [-removed-] and {+added+}.
TEXTS = [
    ("", "", ""),
    ("同じ", "同じ", "同じ"),
    ("", "新しい文", "{+新しい文+}"),
    ("古い文", "", "[-古い文-]"),
    ("11月20日に開催", "11月21日に開催", "11月[-20-]{+21+}日に開催"),
    ("市民会館です", "市民公園です", "市民[-会館-]{+公園+}です"),
    ("雨天中止", "雨天中止です", "雨天中止{+です+}"),
    (f"家族{FAMILY}で", "家族👩‍👧で", f"家族[-{FAMILY}-]{{+👩‍👧+}}で"),
    ("葛城市", "葛󠄀城市", "[-葛-]{+葛󠄀+}城市"),
    ("は\u3099", "は", "[-は\u3099-]{+は+}"),
    ("一行\n二行\n三行", "一行\n三行", "一行\n[-二行\n-]三行"),
    ("一行", "一行\n二行", "一行{+\n二行+}"),
    ("東の山", "西の川", "[-東の山-]{+西の川+}"),
    ("公園です。雨天中止。", "体育館です。", "[-公園-]{+体育館+}です。[-雨天中止。-]"),
    ("ABC def", "ABC deg", "ABC [-def-]{+deg+}"),
]  # fmt: skip
_SIGNS = {Change.KEPT: "{}", Change.REMOVED: "[-{}-]", Change.ADDED: "{{+{}+}}"}


def shown(pieces: tuple[Piece, ...]) -> str:
    return "".join(_SIGNS[each.change].format(each.text) for each in pieces)


@pytest.mark.parametrize(("old", "new", "both"), TEXTS, ids=[ascii(t[2])[:40] for t in TEXTS])
def test_differences(old: str, new: str, both: str) -> None:
    assert shown(differences(old, new)) == both


LETTERS = st.text(alphabet="ab。\n東の👨‍👩か\u3099🇯🇵\ud800 ", max_size=30)


@given(LETTERS, LETTERS)
@example("🇯🇵", "🇯🇵🇯")
@example("\u200d", "。\u200d")
@example("。", "。\U0001f3fb")
def test_nothing_is_lost_and_no_character_is_cut(old: str, new: str) -> None:
    pieces = differences(old, new)
    assert "".join(each.text for each in pieces if each.change is not Change.ADDED) == old
    assert "".join(each.text for each in pieces if each.change is not Change.REMOVED) == new
    assert all(each.text for each in pieces)
    for text, gone in ((old, Change.ADDED), (new, Change.REMOVED)):
        ends, place = boundaries(text), 0
        for each in pieces:
            if each.change is not gone:
                place += len(each.text)
                assert place in ends


def boundaries(text: str) -> set[int]:
    return {match.end() for match in regex.finditer(r"\X", text)}


def test_long_texts_that_have_nothing_in_common_are_not_compared_for_long() -> None:
    old, new = "東西" * 20_000, "、".join(map(str, range(20_000)))
    assert differences(old, new) == (Piece(Change.REMOVED, old), Piece(Change.ADDED, new))
