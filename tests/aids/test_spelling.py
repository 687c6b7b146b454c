"""Spellings for the public, proved by their own examples, and not said by rules already."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.aids.spelling import Spelling, SpellingGroup, SpellingGuide, Why
from snswriter.drafts.listed import shipped_entries
from snswriter.engine import Checker
from snswriter.engine.loader import shipped_rules
from tests.aids.reading import ODD_TEXTS, read, real_texts

GUIDE = SpellingGuide.shipped()
GROUPS = shipped_entries("aids/spelling.toml", "group", SpellingGroup)


def found(text: str) -> list[tuple[str, str, Why]]:
    return [(each.text, each.options[0], each.why) for each in GUIDE.spellings(read(text))]


def test_every_entry_finds_its_bad_texts_and_leaves_its_good_ones() -> None:
    missed = [
        (hint.find, text)
        for group in GROUPS
        for hint in group.hint
        for text in hint.bad
        if not any(
            each.why is group.why and each.text not in each.options
            for each in GUIDE.spellings(read(text))
        )
    ]
    wrong = [
        (hint.find, text)
        for group in GROUPS
        for hint in group.hint
        for text in hint.good
        if any(each.why is group.why for each in GUIDE.spellings(read(text)))
    ]
    assert (missed, wrong) == ([], [])


def test_what_was_put_there_is_not_found_again() -> None:
    stubborn = []
    for text in [text for group in GROUPS for hint in group.hint for text in hint.bad]:
        cured = text
        for each in reversed(GUIDE.spellings(read(text))):
            cured = cured[: each.span.start] + each.options[0] + cured[each.span.end :]
        if found(cured):
            stubborn.append((text, cured))
    assert stubborn == []


def test_rules_do_not_say_the_same() -> None:
    checker = Checker(shipped_rules())
    both = [
        (text, finding.rule)
        for group in GROUPS
        for hint in group.hint
        for text in hint.bad
        for finding in checker.check(text)
        if any(finding.span == each.span for each in GUIDE.spellings(read(text)))
    ]
    assert both == []


@pytest.mark.parametrize(
    ("text", "spellings"),
    [
        ("お待ち下さい。", [("下さい", "ください", Why.AUXILIARY)]),
        ("参加費は12000円です。", [("12000", "12,000", Why.GROUPING)]),
        ("2026年は12,000円です。", []),
        ("１２月4日の5時と6時", [("１２", "12", Why.WIDTH)]),
        ("１２月４日", []),
        ("会場（市役所）と駅(南口)と港（東）", [("(南口)", "（南口）", Why.WIDTH)]),
        ("会場は，市役所です．", [("，", "、", Why.POINT), ("．", "。", Why.POINT)]),
        ("価格は1,500円", []),
        ("#御案内 https://example.jp/下さい", []),
    ],
)
def test_spellings(text: str, spellings: list[tuple[str, str, Why]]) -> None:
    assert found(text) == spellings


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_texts(text: str) -> None:
    _holds(text, GUIDE.spellings(read(text)))


def test_real_texts() -> None:
    for text in real_texts(400):
        _holds(text, GUIDE.spellings(read(text)))


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=80))
def test_any_text(text: str) -> None:
    _holds(text, GUIDE.spellings(read(text)))


_PIECES = (
    "御",
    "案内",
    "下さい",
    "１２",
    "12000",
    "円",
    "🌸",
    "ｶﾞ",
    "\r\n",
    "，",
    "(あ)",
    "（い）",
    "𠮷",
)


@given(st.lists(st.sampled_from(_PIECES)))
def test_pieces(pieces: list[str]) -> None:
    text = "".join(pieces)
    _holds(text, GUIDE.spellings(read(text)))


def _holds(text: str, spellings: tuple[Spelling, ...]) -> None:
    end = 0
    for each in spellings:
        assert end <= each.span.start < each.span.end <= len(text)
        assert each.span.of(text) == each.text
        end = each.span.end
