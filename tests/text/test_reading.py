import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.text.lookup import Lookup
from snswriter.text.reading import kana_of, readings


@pytest.mark.parametrize(
    ("romaji", "kana"),
    [
        ("hozon", "ほぞん"),
        ("hozo", "ほぞ"),
        ("hoz", "ほ"),
        ("shitagaki", "したがき"),
        ("sitagaki", "したがき"),
        ("kopi-", "こぴー"),
        ("kensaku", "けんさく"),
        ("kakutyou", "かくちょう"),
        ("sakujo", "さくじょ"),
        ("itti", "いっち"),
        ("konnichi", "こんにち"),
        ("CHUUI", "ちゅうい"),
        ("x3", ""),
        ("", ""),
    ],
)
def test_romaji(romaji: str, kana: str) -> None:
    assert kana_of(romaji) == kana


@given(st.text(st.sampled_from("aiueoknsthy-c1 あ"), max_size=12))
def test_any_text_is_read_as_romaji_or_not(text: str) -> None:
    assert set(kana_of(text)) & set("aiueok1 ") == set()


def test_readings() -> None:
    assert readings(["投稿文をコピー", "下書き", "Ctrl"]) == (
        "とうこうぶんをこぴー",
        "したがき",
        "ctrl",
    )


NAMES = ("投稿文をコピー", "とうこうぶんをこぴー", "Copy post", "ファイル")


@pytest.mark.parametrize(
    ("typed", "rank"),
    [
        ("", 0),
        ("投稿", 0),
        ("コピー", 2),
        ("こぴー", 2),
        ("ｺﾋﾟｰ", 2),
        ("copy", 0),
        ("ＣＯＰＹ", 0),
        ("post copy", 4),
        ("toukou", 0),
        ("kopi", 2),
        ("ふぁいる", 0),
        ("copy 地震", None),
        ("地震", None),
    ],
)
def test_a_thing_answers_to_any_of_its_names(typed: str, rank: int | None) -> None:
    assert Lookup().rank(typed, NAMES) == rank
