import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.text.decode import decoded

TEXT = "みどり野市①～\r\n＝〜"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (TEXT.encode("utf-8"), TEXT),
        (TEXT.encode("utf-8-sig"), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        ("警戒レベル①".encode("cp932"), "警戒レベル①"),
        (b"", ""),
        ("🌸".encode(), "🌸"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", None),
        (b"PK\x03\x04\x14\x00", None),
        (b"\xff\xfe\x00", None),
        (b"\x81", None),
    ],
)
def test_decoded(content: bytes, text: str | None) -> None:
    assert decoded(content) == text


@given(st.binary(max_size=60))
def test_any_file_is_a_text_or_not(content: bytes) -> None:
    text = decoded(content)
    assert text is None or "\0" not in text
