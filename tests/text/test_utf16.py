"""Positions survive the way to Qt and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.text.span import Span
from snswriter.text.utf16 import Utf16Map, utf16_length


@given(st.text(max_size=40))
def test_there_and_back(text: str) -> None:
    units = Utf16Map(text)
    for index in range(len(text) + 1):
        position = units.position(index)
        assert position == len(text[:index].encode("utf-16-le")) // 2
        assert units.index(position) == index


@pytest.mark.parametrize(("position", "index"), [(0, 0), (1, 0), (2, 1), (3, 1), (4, 2), (5, 3)])
def test_the_middle_of_a_pair_belongs_to_its_character(position: int, index: int) -> None:
    assert Utf16Map("🌸𠮷野").index(position) == index


def test_spans() -> None:
    assert Utf16Map("🌸危険👨‍👩‍👧").positions(Span(1, 3)) == (2, 4)


def test_length_counts_a_lone_surrogate_once() -> None:
    assert utf16_length("a🌸\ud800") == 4
