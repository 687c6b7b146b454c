import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.text.edit import Edit, edit_between
from snswriter.text.span import Span

FEW_LETTERS = st.text(alphabet="ab🌸", max_size=12)


@pytest.mark.parametrize(
    ("old", "new", "edit"),
    [
        ("", "", Edit(0, 0, 0)),
        ("危険", "危険", Edit(2, 0, 0)),
        ("危険", "🌸危険", Edit(0, 0, 1)),
        ("危険", "危ない険", Edit(1, 0, 2)),
        ("🌸危険です", "🌸です", Edit(1, 2, 0)),
        ("避難勧告です", "避難指示です", Edit(2, 2, 2)),
        ("ああ", "あああ", Edit(2, 0, 1)),
    ],
)
def test_edit_between(old: str, new: str, edit: Edit) -> None:
    assert edit_between(old, new) == edit


@given(FEW_LETTERS, FEW_LETTERS)
def test_the_edit_turns_old_into_new(old: str, new: str) -> None:
    edit = edit_between(old, new)
    inserted = new[edit.start : edit.start + edit.added]
    assert old[: edit.start] + inserted + old[edit.start + edit.removed :] == new


@pytest.mark.parametrize(
    ("edit", "moved"),
    [
        (Edit(0, 0, 3), Span(8, 12)),
        (Edit(0, 2, 0), Span(3, 7)),
        (Edit(5, 0, 2), Span(7, 11)),
        (Edit(9, 0, 2), Span(5, 9)),
        (Edit(12, 3, 0), Span(5, 9)),
        (Edit(7, 0, 2), Span(5, 11)),
        (Edit(6, 1, 0), Span(5, 8)),
        (Edit(3, 4, 1), Span(4, 6)),
        (Edit(7, 4, 1), Span(5, 7)),
        (Edit(5, 4, 2), None),
        (Edit(4, 6, 9), None),
    ],
)
def test_where_a_span_from_5_to_9_goes(edit: Edit, moved: Span | None) -> None:
    assert edit.moved(Span(5, 9)) == moved


def test_places_go_along_with_an_edit() -> None:
    edit = Edit(3, 2, 4)
    assert [edit.place(index) for index in range(7)] == [0, 1, 2, 3, 7, 7, 8]
