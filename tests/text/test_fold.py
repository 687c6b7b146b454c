"""Folding gives one shape and leads back to the place typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.text.fold import Folder
from snswriter.text.span import Span

any_text = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("１１月２０日（金）", "11月20日(金)"),
        ("㈱みどり①℡", "(株)みどり①TEL"),
        ("ｶﾞｷﾞか\u3099は\u309a", "ガギがぱ"),
        ("\u3099ひとり", "\u3099ひとり"),
        ("a\ud800b", "a\ufffdb"),
        ("𠮷野家👨‍👩‍👧", "𠮷野家👨‍👩‍👧"),
        ("", ""),
    ],
)
def test_folding(typed: str, folded: str) -> None:
    assert Folder().fold(typed).text == folded


@pytest.mark.parametrize(
    ("typed", "found", "source"),
    [
        ("会㈱社", "株", "㈱"),
        ("ﾊﾟｰﾄ募集", "パ", "ﾊﾟ"),
        ("🌸１１月", "11", "１１"),
        ("か\u3099っこう", "が", "か\u3099"),
    ],
)
def test_the_way_back(typed: str, found: str, source: str) -> None:
    folded = Folder().fold(typed)
    start = folded.text.index(found)
    assert folded.source(Span(start, start + len(found))).of(typed) == source


@given(any_text)
def test_every_folded_character_comes_from_somewhere(text: str) -> None:
    folded = Folder().fold(text)
    spans = [folded.source(Span(i, i + 1)) for i in range(len(folded.text))]
    covered = {place for span in spans for place in range(span.start, span.end)}
    assert covered == set(range(len(text)))
    assert all(span.start < span.end for span in spans)


@given(any_text)
def test_kana_folding_keeps_the_length(text: str) -> None:
    folder = Folder()
    folded = folder.fold(text).text
    assert len(folder.kana(folded)) == len(folded)


def test_full_width_signs_in_a_pattern_mean_themselves() -> None:
    assert Folder().pattern(r"（[月火]）\d{1,2}？") == r"\([月火]\)\d{1,2}\?"
