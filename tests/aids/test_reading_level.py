"""The school years of kanji, the length of sentences, and the harder of the two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.aids.reading_level import LATER, SchoolKanji, SchoolYear, Step
from snswriter.drafts.listed import shipped_entries

KANJI = SchoolKanji.shipped()


def test_the_table_has_each_kanji_once_in_the_numbers_of_the_course_of_study() -> None:
    table = shipped_entries("aids/school_kanji.toml", "year", SchoolYear)
    assert [len(set(each.kanji)) for each in table] == [80, 160, 200, 202, 193, 191]
    assert len({char for each in table for char in each.kanji}) == 1026


@pytest.mark.parametrize(
    ("text", "mean_length", "steps"),
    [
        ("", 0.0, (Step.MIDDLE_OF_PRIMARY, Step.MIDDLE_OF_PRIMARY)),
        ("水と火", 30.0, (Step.MIDDLE_OF_PRIMARY, Step.MIDDLE_OF_PRIMARY)),
        ("警視庁", 31.0, (Step.END_OF_PRIMARY, Step.END_OF_PRIMARY)),
        ("水火土木避", 46.0, (Step.SECONDARY, Step.SECONDARY)),
        ("罹災証明書", 61.0, (Step.SECONDARY, Step.ADULT)),
        ("罹患", 20.0, (Step.ADULT, Step.MIDDLE_OF_PRIMARY)),
        ("罹患（りかん）", 20.0, (Step.MIDDLE_OF_PRIMARY, Step.MIDDLE_OF_PRIMARY)),
        ("罹患（病気）", 20.0, (Step.ADULT, Step.MIDDLE_OF_PRIMARY)),
    ],
)
def test_steps(text: str, mean_length: float, steps: tuple[Step, Step]) -> None:
    level = KANJI.level(text, mean_length)
    assert (level.kanji_step, level.length_step, level.step) == (*steps, max(steps))


def test_kanji_are_counted_by_year() -> None:
    level = KANJI.level("一二羽🌸罹𠮷罹", 0.0)
    assert dict(level.by_year) == {1: 2, 2: 1, 3: 0, 4: 0, 5: 0, 6: 0, LATER: 3}
    assert (level.kanji, level.later) == (6, "罹𠮷")


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text(text: str) -> None:
    level = KANJI.level(text, float(len(text)))
    assert level.step in Step
