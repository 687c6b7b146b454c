import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.text.clean import clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("", ""),
        ("そのまま 🌸𠮷👨‍👩‍👧葛󠄀か゛ﾊﾟ\t　\n", "そのまま 🌸𠮷👨‍👩‍👧葛󠄀か゛ﾊﾟ\t　\n"),
        ("一\r\n二\r三\u2028四\u2029五\u0085六\v七\f八", "一\n二\n三\n四\n五\n六\n七\n八"),
        ("10\u00a0時\u202f半", "10 時 半"),
        ("\ufeff頭\x00と\ufffc尾\x07\ufdd0\ufdd1\x7f", "頭と尾"),
        ("ゼロ幅\u200b空白", "ゼロ幅\u200b空白"),
        ("半分\ud83d", "半分"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(alphabet=st.characters() | st.sampled_from("\r\n\x00\u2028\ufffc\ud83d\ude00")))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
