"""Readings stand behind their kanji, and nothing else changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.aids.furigana import Furigana, KnownReading, Which, with_furigana
from snswriter.drafts.listed import shipped_entries
from tests.aids.reading import ODD_TEXTS, read, real_texts

FURIGANA = Furigana.shipped()
_BRACKETED = re.compile("（[ぁ-ゖー]+）")


def with_readings(text: str, which: Which = Which.EACH) -> str:
    return with_furigana(text, FURIGANA.rubies(read(text), which))


@pytest.mark.parametrize(
    ("text", "read_text"),
    [
        ("避難所へ逃げてください。", "避難所（ひなんじょ）へ逃（に）げてください。"),
        ("国民健康保険料", "国民健康保険料（こくみんけんこうほけんりょう）"),
        ("お茶の取り扱い", "お茶（ちゃ）の取り扱（とりあつか）い"),
        ("バス停で待つ", "バス停（てい）で待（ま）つ"),
        ("11月20日3階で三人", "11月20日3階で三人"),
        ("12月12日（土・日）", "12月12日（土・日）"),
        ("市内の家の中", "市内（しない）の家（いえ）の中（なか）"),
        ("宇都宮市", "宇都宮市（うつのみやし）"),
        ("ひらがなとカタカナ", "ひらがなとカタカナ"),
        ("#避難訓練 https://example.jp/x", "#避難訓練 https://example.jp/x"),
        ("高台（たかだい）へ逃（に）げる", "高台（たかだい）へ逃（に）げる"),
        ("𠮷野家", "𠮷野家"),
        ("葛\U000e0100の花", "葛\U000e0100（くず）の花（はな）"),
    ],
)
def test_readings(text: str, read_text: str) -> None:
    assert with_readings(text) == read_text


def test_only_the_first_of_equal_words() -> None:
    text = "避難所は避難所です。"
    assert with_readings(text, Which.FIRST) == "避難所（ひなんじょ）は避難所です。"
    read_before = "避難所（ひなんじょ）は避難所です。"
    assert with_readings(read_before, Which.FIRST) == read_before


def test_what_has_readings_keeps_them_as_they_are() -> None:
    once = with_readings("市民課へお問い合わせください。会場は高台です。")
    assert with_readings(once) == once


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("市場", ("しじょう",)),
        ("鈴木さん", ()),
        ("みどり野市", ()),
        ("保養所", ()),
        ("方法を知る方", ("ほう",)),
    ],
)
def test_doubtful_readings_are_told(text: str, others: tuple[str, ...]) -> None:
    doubtful = [ruby for ruby in FURIGANA.rubies(read(text)) if not ruby.is_certain]
    assert [ruby.others for ruby in doubtful] == [others]


def test_unknown_kanji_are_told() -> None:
    assert [ruby.text for ruby in FURIGANA.unknown(read("𠮷野家の鬱"))] == ["𠮷"]


def test_every_known_word_gets_the_reading_that_is_written_down() -> None:
    entries = shipped_entries("aids/readings.toml", "word", KnownReading)
    wrong = []
    for each in entries:
        rubies = FURIGANA.rubies(read(each.word))
        spoken = _BRACKETED.sub("", with_furigana(each.word, rubies))
        heard = each.word
        for ruby in rubies:
            heard = heard.replace(ruby.text, ruby.reading, 1)
        is_numeral = not rubies
        if spoken != each.word or not (is_numeral or heard == each.readings[0]):
            wrong.append((each.word, heard))
    assert wrong == []


@pytest.mark.parametrize("text", ODD_TEXTS)
@pytest.mark.parametrize("which", Which)
def test_odd_texts(text: str, which: Which) -> None:
    _holds(text, which)


def test_real_texts() -> None:
    for text in real_texts(300):
        _holds(text, Which.FIRST)


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=80))
def test_any_text(text: str) -> None:
    _holds(text, Which.EACH)


@given(
    st.lists(
        st.sampled_from(
            ["避難", "所", "逃げ", "る", "🌸", "ｶﾞ", "\r\n", "（", "ひ", "）", "𠮷", "3", "日"]
        )
    )
)
def test_pieces_of_words(pieces: list[str]) -> None:
    _holds("".join(pieces), Which.EACH)


def _holds(text: str, which: Which) -> None:
    rubies = FURIGANA.rubies(read(text), which)
    end = 0
    for ruby in rubies:
        assert end <= ruby.span.start < ruby.span.end <= len(text)
        assert ruby.span.of(text).startswith(ruby.text)
        assert re.fullmatch("[ぁ-ゖー]+", ruby.reading)
        end = ruby.span.end
    made = with_furigana(text, rubies)
    for ruby in reversed(rubies):
        added = f"（{ruby.reading}）"
        assert made.count(added) >= 1
    assert len(made) == len(text) + sum(len(ruby.reading) + 2 for ruby in rubies)
