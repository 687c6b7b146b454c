"""Everything that two people check aloud is on the list, in order, read as it should be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.aids.read_aloud import Kind, ReadAloud, Said
from snswriter.aids.report import Aids
from snswriter.aids.spoken_numbers import SpokenCounts
from tests.aids.reading import ODD_TEXTS, read, real_texts, tokenizer

ON = date(2026, 11, 20)
ALOUD = ReadAloud(SpokenCounts.shipped())


def said(text: str) -> tuple[Said, ...]:
    return ALOUD.items(read(text), ON)


@pytest.mark.parametrize(
    ("text", "kind", "written", "spoken"),
    [
        ("2026年12月1日（火）に", Kind.DATE, "2026年12月1日（火）",
         "にせんにじゅうろくねん じゅうにがつ ついたち"),
        ("令和8年4月20日に", Kind.DATE, "令和8年4月20日", "れいわ はちねん しがつ はつか"),
        ("令和元年5月1日に", Kind.DATE, "令和元年5月1日", "れいわ がんねん ごがつ ついたち"),
        ("午後1時半から", Kind.TIME, "午後1時半", "ごご いちじ はん"),
        ("１９時４５分に", Kind.TIME, "１９時４５分", "じゅうくじ よんじゅうごふん"),
        ("正午に", Kind.TIME, "正午", "しょうご"),
        ("1億2,000万円の", Kind.AMOUNT, "1億2,000万円", "いちおくにせんまんえん"),
        ("3千円です", Kind.AMOUNT, "3千円", "さんぜんえん"),
        ("3,4人です", Kind.COUNT, "3,4人", ""),
        ("25.5度です", Kind.COUNT, "25.5度", ""),
        ("中の町1丁目2番3号に", Kind.PLACE, "1丁目2番3号", "いっちょうめ にばん さんごう"),
        ("先着14人です", Kind.COUNT, "14人", "じゅうよにん"),
        ("🌸𠮷ｶﾞ電話０２８（６２３）２２２０へ", Kind.PHONE, "０２８（６２３）２２２０",
         "ぜろ に はち の ろく に さん の に に に ぜろ"),
        ("0120-123-456へ", Kind.PHONE, "0120-123-456",
         "ぜろ いち に ぜろ の いち に さん の よん ご ろく"),
        ("〒329-1234です", Kind.POSTCODE, "〒329-1234", "さん に きゅう の いち に さん よん"),
        ("kouho@city.example.jpへ", Kind.MAIL, "kouho@city.example.jp", ""),
        ("https://www.city.example.jp/a?b=1を", Kind.ADDRESS,
         "https://www.city.example.jp/a?b=1", ""),
    ],
)  # fmt: skip
def test_certain_readings(text: str, kind: Kind, written: str, spoken: str) -> None:
    (one,) = said(text)
    assert (one.kind, one.text, one.spoken, one.is_certain) == (kind, written, spoken, True)


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("講師は山田太郎さんです。", Kind.PERSON, "山田太郎さん"),
        ("会場はみどり野市中央公民館です。", Kind.FACILITY, "みどり野市中央公民館"),
        ("宇都宮市の皆さん", Kind.PLACE, "宇都宮市"),
    ],
)
def test_names_are_to_be_confirmed(text: str, kind: Kind, written: str) -> None:
    (one,) = said(text)
    assert (one.kind, one.text, one.is_certain) == (kind, written, False)


def test_days_are_computed() -> None:
    days = [(one.day, one.is_year_written) for one in said("12月12日と2027年1月3日。11月31日。")]
    assert days == [
        (date(2026, 12, 12), False),
        (date(2027, 1, 3), True),
        (None, False),
    ]


def test_everything_is_in_the_order_of_the_text_and_once() -> None:
    text = (
        "12月12日（土）10時\r\n会場：みどり野市役所3階\n費用：500円\n"
        "電話028-623-2220 https://example.jp/12"
    )
    assert [one.kind for one in said(text)] == [
        *(Kind.DATE, Kind.TIME, Kind.FACILITY, Kind.COUNT),
        *(Kind.AMOUNT, Kind.PHONE, Kind.ADDRESS),
    ]


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_texts(text: str) -> None:
    _holds(text)


def test_real_texts() -> None:
    for text in real_texts(300):
        _holds(text)


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=80))
def test_any_text(text: str) -> None:
    _holds(text)


_PIECES = (
    *("12月", "31日", "（土）", "１０時", "半", "1,000", "万", "円", "人", "0120-123-456", "🌸"),
    *("ｶﾞ", "\r\n", "山田", "太郎", "さん", "公民館", "https://example.jp", "𠮷", "令和", "元年"),
)


@given(st.lists(st.sampled_from(_PIECES)))
def test_pieces(pieces: list[str]) -> None:
    _holds("".join(pieces))


@pytest.mark.parametrize("piece", ["1", "1,", "1万", "1-", "あ1", "a@", "漢（", "http://", "1:"])
def test_long_runs_of_the_same_are_no_trap(piece: str) -> None:
    text = piece * 3000
    assert AIDS.look(text, ON).text == text


@given(st.text("0123456789,.万千円人分時月日(（)-:年第", max_size=200))
def test_any_figures(text: str) -> None:
    _holds(text)


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=80))
def test_the_whole_report_can_be_made_of_any_text(text: str) -> None:
    report = AIDS.look(text, ON)
    assert report.text == text
    assert report.said == said(text)


AIDS = Aids(tokenizer())


def _holds(text: str) -> None:
    end = 0
    for each in said(text):
        assert end <= each.span.start < each.span.end <= len(text)
        assert each.span.of(text) == each.text
        end = each.span.end
