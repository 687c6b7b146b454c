import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.drafts.banner import BLACK, WHITE, contrast, deepened, ink_on


@pytest.mark.parametrize(
    ("color", "ink"),
    [
        ("#000000", WHITE),
        ("#ffffff", BLACK),
        ("#1f4e79", WHITE),
        ("#FFC000", BLACK),
        ("#777777", BLACK),
        ("red", BLACK),
        ("", BLACK),
        ("#12345", BLACK),
        ("#1234567", BLACK),
    ],
)
def test_ink(color: str, ink: str) -> None:
    assert ink_on(color) == ink


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#0000ff", "#0000ff", 1.0)],
)
def test_contrast_as_published(first: str, second: str, ratio: float) -> None:
    assert round(contrast(first, second), 2) == ratio


@given(st.integers(0, 0xFFFFFF))
def test_every_banner_is_readable(value: int) -> None:
    color = f"#{value:06x}"
    assert contrast(ink_on(color), color) >= 4.5


@given(st.integers(0, 0xFFFFFF))
def test_every_banner_reaches_high_contrast_in_the_ink_it_has(value: int) -> None:
    color = f"#{value:06x}"
    deeper = deepened(color, 7.0)
    assert contrast(ink_on(color), deeper) >= 7.0
    assert ink_on(deeper) == ink_on(color)
    assert (deeper == color) is (contrast(ink_on(color), color) >= 7.0)


def test_no_colour_is_left_alone() -> None:
    assert deepened("red", 7.0) == "red"
