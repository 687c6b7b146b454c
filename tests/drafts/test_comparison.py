from dataclasses import replace
from datetime import UTC, datetime

import pytest

from snswriter.drafts.comparison import LineMark, Spot, compare
from snswriter.drafts.draft import Draft, Variant, new_draft

NOW = datetime(2026, 11, 20, tzinfo=UTC)
_SIGNS = {LineMark.SAME: " ", LineMark.CHANGED: "±", LineMark.ADDED: "+", LineMark.REMOVED: "-"}


def draft(body: str) -> Draft:
    return new_draft("koho", NOW).with_body(body, NOW)


LINES: list[tuple[str, str, list[str]]] = [
    ("", "", [" "]),
    ("一\n二", "一\n二", [" 一", " 二"]),
    ("一\n二\n三", "一\n三", [" 一", "-二", " 三"]),
    ("一\n三", "一\n二\n三", [" 一", "+二", " 三"]),
    ("日時は20日", "日時は21日", ["±日時は2021日"]),
    ("一", "一\n\n二", ["±一", "+", "+二"]),
    ("一\n\n二", "一\n二", [" 一", "-", " 二"]),
]


@pytest.mark.parametrize(("old", "new", "lines"), LINES, ids=[ascii(each[:2]) for each in LINES])
def test_lines(old: str, new: str, lines: list[str]) -> None:
    (section,) = compare(draft(old), draft(new)).sections
    assert [
        _SIGNS[line.mark] + "".join(piece.text for piece in line.pieces) for line in section.lines
    ] == lines


def test_spots_say_what_became_what_and_in_which_line() -> None:
    old, new = "題\n11月20日\n会場は公園\n雨天中止", "題\n11月21日\n会場は公園\n追伸"
    (section,) = compare(draft(old), draft(new)).sections
    assert section.spots == (Spot(1, "20", "21"), Spot(3, "雨天中止", "追伸"))


def test_texts_of_platforms_are_compared_where_either_state_has_one() -> None:
    old = replace(draft("本文"), variants=(Variant("x", "短い文"),))
    new = replace(draft("本文"), variants=(Variant("line", "本文とスタンプ"),))
    comparison = compare(old, new)
    assert [(each.platform, each.spots) for each in comparison.sections] == [
        ("", ()),
        ("x", (Spot(0, "短い", "本"),)),
        ("line", (Spot(0, "", "とスタンプ"),)),
    ]
    assert comparison.count == 2
