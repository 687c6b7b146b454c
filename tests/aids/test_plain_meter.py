"""What is hard about a sentence, and how plain the whole is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snswriter.aids.plain_meter import Grade, PlainReport, Trouble, measure
from snswriter.aids.plain_words import PlainWords
from tests.aids.reading import ODD_TEXTS, read, real_texts, tokenizer

WORDS = PlainWords.shipped(tokenizer())


def measured(text: str) -> PlainReport:
    document = read(text)
    return measure(document, WORDS.suggestions(document))


@pytest.mark.parametrize(
    ("text", "troubles"),
    [
        ("ここで待ってください。", []),
        ("会議が行われます。", [(Trouble.PASSIVE, "行われ")]),
        ("お知らせいたします。", [(Trouble.COURTESY, "いたし")]),
        ("来られないわけではありません。", [(Trouble.PASSIVE, "来られ"),
                                (Trouble.NEGATION, "ないわけではありません")]),
        ("12月4日までに出さなければなりません。", []),
        ("税金を納付してください。", [(Trouble.WORD, "納付して")]),
        ("あ" * 51 + "です。", [(Trouble.LONG, "あ" * 51 + "です。")]),
        ("（" + "あ" * 51 + "）です。", []),
        ("市民文化会館大会議室第一会場です。",
         [(Trouble.KANJI, "市民文化会館大会議室第一会場です。")]),
        # A heading is no sentence, so its kanji are not counted against it.
        ("市民文化会館大会議室第一会場", []),
    ],
)  # fmt: skip
def test_troubles(text: str, troubles: list[tuple[Trouble, str]]) -> None:
    found = [(each.trouble, each.text) for each in measured(text).hard]
    assert [each for each in found if each[0] is not Trouble.WORD or "納付" in each[1]] == troubles


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("", None),
        ("🌸\n！", None),
        (
            "雨が たくさん ふりました。川は あぶないです。すぐに 高い ところへ。",
            Grade.PLAIN,
        ),
        (
            "ごみは決まった日に出してください。入場には整理券を持参してください。必ず提示してください。",
            Grade.FAIRLY,
        ),
        (
            "被災された方への罹災証明書の交付申請は、被害認定調査の結果が確定した後、随時受理されますので、"
            "本人確認書類を持参の上、所管課の窓口までお越しいただきますようお願い申し上げます。",
            Grade.HARD,
        ),
    ],
)
def test_grades(text: str, grade: Grade | None) -> None:
    assert measured(text).grade is grade


def test_lengths_and_kanji_are_counted_without_asides() -> None:
    report = measured("日時：明日\n会場は市役所です（地図は https://example.jp ）。来てください。")
    assert [(part.length, part.kanji, part.is_whole) for part in report.parts] == [
        (5, 4, False),
        (9, 5, True),
        (7, 1, True),
    ]
    assert (report.mean_length, round(report.kanji_share, 3)) == (8.0, round(10 / 21, 3))


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_texts(text: str) -> None:
    _holds(text)


def test_real_texts() -> None:
    for text in real_texts(300):
        _holds(text)


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=80))
def test_any_text(text: str) -> None:
    _holds(text)


def _holds(text: str) -> None:
    report = measured(text)
    assert all(each.span.of(text) == each.text for each in report.hard)
    assert all(0 <= part.kanji <= part.length for part in report.parts)
    assert 0 <= report.kanji_share <= 1
